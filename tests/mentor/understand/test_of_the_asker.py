"""Conditions of who asks, and what they are asked of."""

import pytest

from mentor.types import Turn
from mentor.understand.of_the_asker import goal_of, is_of_the_asker
from mentor.understand.standalone import depends


@pytest.mark.parametrize(
    "question",
    [
        "what about without a degree",
        "and with no experience?",
        "I'm 42",
        "没学历呢",
        "女生能做吗",
        "不会编程呢",
        "零基础呢",
        "英语不太好呢",
    ],
)
def test_who_asks_and_what_he_lacks_is_a_condition(question: str) -> None:
    assert is_of_the_asker(question)


@pytest.mark.parametrize(
    "question",
    [
        "how long does it take?",
        "is it hard?",
        "can I skip it?",
        "the second step without a degree",
        "工资多少",
        "数学能学吗",
        "没有免费的吗",
        "那第二个呢",
    ],
)
def test_what_asks_of_what_was_told_is_none(question: str) -> None:
    assert not is_of_the_asker(question)


@pytest.mark.parametrize(
    ("asked", "goal"),
    [
        (("How do I become a baker?", "the second step?"), "How do I become a baker?"),
        (("怎么当面包师？", "再详细点", "第二步呢", "没学历呢"), "怎么当面包师？"),
        (("the second step?",), None),
    ],
    ids=str,
)
def test_the_goal_is_what_was_asked_last_that_stands_alone(
    asked: tuple[str, ...], goal: str | None
) -> None:
    turns: list[Turn] = [{"role": "user", "content": each} for each in asked]
    found = goal_of(turns, depends)
    assert (found.question if found else None) == goal
