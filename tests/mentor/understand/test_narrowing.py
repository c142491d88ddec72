"""What of the lists that were shown is wanted."""

import pytest

from mentor.types import Turn
from mentor.understand.narrowing import Narrowing, narrowed, narrowing


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("only the free ones", Narrowing("free", "")),
        ("just books, no courses", Narrowing("books", "courses")),
        ("only the ones on Python", Narrowing("python", "")),
        ("只要免费的", Narrowing("免费", "")),
        ("不要付费的", Narrowing("", "付费")),
        ("which of those is free?", Narrowing("free", "")),
        ("and are any of them in German?", Narrowing("in german", "")),
        ("any of these about glue", Narrowing("about glue", "")),
        ("其中哪些是免费的？", Narrowing("免费", "")),
        ("这些里面有德语的吗", Narrowing("德语", "")),
        ("哪个是收费的？", Narrowing("收费", "")),
        ("which of those is a paper?", Narrowing("paper", "")),
        ("which of those is the best?", None),
        ("which of those is the cheapest?", None),
        ("which of them is cheaper than the others?", None),
        ("which of those is longer?", None),
        ("which of those are you sure of?", None),
        ("哪个是正确的？", None),
        ("哪种是对的", None),
        ("which of them should I take?", None),
        ("which of these is easiest", None),
        ("其中哪个最难", None),
        ("哪个更适合我", None),
        ("哪些是必须的步骤", None),
        ("其中有哪几步", None),
        ("这里面的钱怎么算", None),
        ("no I meant books", None),
        ("I only have 5 hours a week", None),
        ("只有周末有空", None),
    ],
)
def test_which_are_wanted(said: str, wanted: Narrowing | None) -> None:
    assert narrowing(said) == wanted


def test_an_item_holds_what_is_wanted_in_either_language() -> None:
    assert Narrowing("free", "").holds("谷歌的课程：免费")
    assert Narrowing("books", "courses").holds("用 Python 做数据科学的书")
    assert not Narrowing("", "课程").holds("深度学习课程")


def test_what_is_wanted_of_the_last_answer() -> None:
    answer = "> - 揉面课：免费\n> - 烤箱课：收费\n>\n> [1]"
    history = [Turn(role="user", content="有哪些课"), Turn(role="assistant", content=answer)]
    found = narrowed("只要免费的", history)
    assert found is not None
    assert (found.question, found.history, found.holding) == ("有哪些课", (), True)
    missed = narrowed("只要周末的", history)
    assert missed is not None
    assert not missed.holding
    assert narrowed("只要免费的", [history[0], Turn(role="assistant", content="有两门。")]) is None


def test_which_of_those_may_be_those_of_an_answer_before() -> None:
    answer = "> - 揉面课：免费\n> - 烤箱课：收费\n>\n> [1]"
    history = [Turn(role="user", content="有哪些课"), Turn(role="assistant", content=answer)]
    later = [
        Turn(role="user", content="烤箱课讲什么"),
        Turn(role="assistant", content="> 烤。 [1]"),
    ]
    found = narrowed("其中哪些是免费的", [*history, *later])
    assert found is not None
    assert (found.question, found.holding) == ("有哪些课", True)
    assert narrowed("只要免费的", [*history, *later]) is None
