"""Whether the answer before is wanted shorter."""

import pytest

from mentor import Mentor
from mentor.types import Turn
from mentor.understand.shorter import wants_it_shorter, without_brevity


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("太长了，简单点", True),
        ("说重点", True),
        ("能不能简短一点？", True),
        ("short version please", True),
        ("tl;dr", True),
        ("Can you make it shorter?", True),
        ("summarize", True),
        ("简单的项目有哪些？", False),
        ("Is there a shorter course?", False),
        ("What is a short project?", False),
        ("总结一下机器学习", False),
        ("", False),
    ],
)
def test_what_asks_for_a_shorter_answer(said: str, wanted: bool) -> None:
    assert wants_it_shorter(said) is wanted


@pytest.mark.parametrize(
    ("said", "question"),
    [
        ("tl;dr: how is dough made?", "how is dough made?"),
        ("TLDR how is dough made?", "how is dough made?"),
        ("In short: how is dough made?", "how is dough made?"),
        ("一句话说：面团怎么做", "面团怎么做"),
        ("tl;dr", "tl;dr"),
        ("Baking guide: how is dough made?", "Baking guide: how is dough made?"),
    ],
)
def test_what_wants_an_answer_short_stands_before_a_question(said: str, question: str) -> None:
    assert without_brevity(said) == question


def test_the_answer_before_is_given_again_with_its_best_quote_alone(mentor: Mentor) -> None:
    asked = "What do AI engineers do after a model is deployed?"
    first = mentor.ask(asked)
    turns: list[Turn] = [
        {"role": "user", "content": asked},
        {"role": "assistant", "content": first.text},
    ]
    brief = mentor.ask("too long, shorter please", turns)
    assert brief.question == asked
    assert len(brief.citations) == 1 < len(first.citations)
    assert brief.citations[0] in first.citations
    turns += [
        {"role": "user", "content": "too long, shorter please"},
        {"role": "assistant", "content": brief.text},
    ]
    assert asked in mentor.ask("why?", turns).question
