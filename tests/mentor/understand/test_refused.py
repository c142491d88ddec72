"""A whole question does not follow one that was refused."""

import pytest

from mentor import Mentor
from mentor.refusal_wording import refusal
from mentor.types import Turn
from mentor.understand.refused import last_answer, points_to_nothing, without_refused
from mentor.wording import is_refusal, small_talk_reply

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


@pytest.mark.parametrize(
    "question",
    [
        "Tell me more about the first one",
        "那第二个呢",
        "然后呢？",
        "后者呢",
        "Who says that?",
        "谁说的？",
    ],
)
def test_after_a_refusal_there_is_nothing_to_point_to(question: str) -> None:
    assert points_to_nothing(question, REFUSED)
    assert not points_to_nothing(question, BEFORE)


@pytest.mark.parametrize("question", ["第二阶段呢？", "and cake?", "What should I learn first?"])
def test_what_points_to_no_answer_goes_on(question: str) -> None:
    assert not points_to_nothing(question, REFUSED)


def test_what_was_listed_before_a_refusal_may_be_meant() -> None:
    listed: list[Turn] = [
        {"role": "user", "content": "有哪些数据集？"},
        {"role": "assistant", "content": "> - UCI\n> - Kaggle [1]"},
    ]
    assert not points_to_nothing("第二个呢", [*listed, *REFUSED])
    assert points_to_nothing("谁说的？", [*listed, *REFUSED])
    assert points_to_nothing("谁说的？", [])


def test_the_last_answer_is_no_refusal_and_no_small_talk() -> None:
    thanks: list[Turn] = [
        {"role": "user", "content": "谢谢"},
        {"role": "assistant", "content": "不客气。"},
    ]
    assert last_answer([*BEFORE, *thanks]) == "A way to answer [1]."
    assert last_answer([*BEFORE, *REFUSED]) == ""
    assert last_answer([]) == ""


@pytest.mark.parametrize("question", ["Tell me more about the first one", "第一个呢？"])
def test_that_there_is_nothing_to_go_on_from_is_said(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question, REFUSED)
    assert answer.abstained
    assert not answer.citations
    assert answer.text in {small_talk_reply("nothing", "zh"), small_talk_reply("nothing", "en")}
    assert is_refusal(answer.text)
