"""A whole question does not follow one that was refused."""

from mentor import Mentor
from mentor.types import Turn
from mentor.understand.refused import without_refused
from mentor.wording import refusal

REFUSED: list[Turn] = [
    {"role": "user", "content": "How do I bake bread?"},
    {"role": "assistant", "content": refusal("en", ())},
]
BEFORE: list[Turn] = [
    {"role": "user", "content": "What is RAG?"},
    {"role": "assistant", "content": "A way to answer [1]."},
]


def test_what_was_refused_is_left_out_before_a_question_that_is_whole() -> None:
    turns = [*BEFORE, *REFUSED]
    assert without_refused("So what does an AI engineer earn?", turns) == BEFORE
    assert without_refused("and cake?", turns) == turns
    assert without_refused("why?", turns) == turns


def test_a_whole_question_after_a_refused_one_is_answered_for_itself(mentor: Mentor) -> None:
    first = mentor.ask("红烧肉怎么做")
    assert first.abstained
    turns: list[Turn] = [
        {"role": "user", "content": "红烧肉怎么做"},
        {"role": "assistant", "content": first.text},
    ]
    answer = mentor.ask("那AI工程师工资多少", turns)
    assert not answer.abstained
    assert "红烧肉" not in answer.question
