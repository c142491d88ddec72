"""What goes back to what a conversation began with."""

import pytest

from mentor.types import Turn
from mentor.understand.to_the_first import to_the_first


def talk(*questions: str) -> list[Turn]:
    turns: list[Turn] = []
    for question in questions:
        turns += [{"role": "user", "content": question}, {"role": "assistant", "content": "x [1]"}]
    return turns


TALK = talk("What is sanding?", "and varnish?")


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("ok go back to the first thing, why does it matter?", "why does it matter?"),
        ("Back to the first one: how long does it take?", "how long does it take?"),
        ("let's return to my first question, is it hard?", "is it hard?"),
        ("回到第一个，它有什么用？", "它有什么用？"),
        ("说回最开始的问题，要多久？", "要多久？"),
    ],
)
def test_the_rest_is_asked_after_the_first_exchange_alone(question: str, rest: str) -> None:
    assert to_the_first(question, TALK) == (rest, TALK[:2])


@pytest.mark.parametrize("question", ["back to the first thing", "回到最开始的话题"])
def test_what_says_nothing_else_asks_the_first_question_again(question: str) -> None:
    assert to_the_first(question, TALK) == ("What is sanding?", [])


@pytest.mark.parametrize(
    "question",
    ["back to varnish", "回到第一阶段", "go back to the first stage", "What comes first?"],
)
def test_other_questions_stay_as_they_are(question: str) -> None:
    assert to_the_first(question, TALK) == (question, TALK)


def test_the_first_one_is_one_of_a_list_that_was_gone_through() -> None:
    turns = talk("Which stages are there?", "and the third one?")
    assert to_the_first("back to the first one", turns) == ("back to the first one", turns)


def test_without_a_history_nothing_is_gone_back_to() -> None:
    assert to_the_first("back to the first thing", []) == ("back to the first thing", [])
