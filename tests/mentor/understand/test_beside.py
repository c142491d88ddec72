"""What is set beside what was spoken of."""

import pytest

from mentor.understand.beside import beside_it, differs_from, named_together, of_both, of_each


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("跟厨师比呢", "厨师"),
        ("和厨师相比呢？", "厨师"),
        ("比起厨师呢", "厨师"),
        ("compared to a cook?", "cook"),
        ("vs a cook", "cook"),
        ("和面怎么做", ""),
        ("跟谁学", ""),
        ("Compare ovens", ""),
    ],
)
def test_what_is_to_be_compared(question: str, other: str) -> None:
    assert beside_it(question) == other


@pytest.mark.parametrize(
    "question",
    ["compared to what?", "比起来呢", "vs code", "compared to last year?", "跟以前比呢"],
)
def test_what_names_nothing_is_not_compared(question: str) -> None:
    assert beside_it(question) == ""


def test_each_is_asked_the_same() -> None:
    assert of_each("厨师", "面包师 工资", "面包师") == ["面包师 工资", "厨师 工资"]
    assert of_each("厨师", "工资多少", "") == []
    assert of_each("cook", "baker salary", "baker") == ["baker salary", "cook salary"]


@pytest.mark.parametrize(
    ("question", "other", "whole"),
    [
        ("跟厨师有什么区别？", "厨师", "面包师跟厨师有什么区别？"),
        ("它和厨师一样吗", "厨师", "面包师和厨师一样吗"),
        ("与厨师相比，哪个更难？", "厨师", "面包师与厨师相比，哪个更难？"),
        ("how is it different from a cook?", "cook",
         "What is the difference between 面包师 and cook?"),
        ("the difference from a cook", "cook", "What is the difference between 面包师 and cook?"),
    ],
)  # fmt: skip
def test_one_of_two_that_differ_is_left_out(question: str, other: str, whole: str) -> None:
    assert differs_from(question) == other
    assert of_both(question, "面包师") == whole


@pytest.mark.parametrize(
    "question",
    ["和面团有多难", "跟谁学有区别吗", "厨师和面包师有什么区别？",
     "how is it different from before?", "How is a baker different from a cook?",
     "跟以前有什么不同"],
)  # fmt: skip
def test_what_names_both_or_nothing_leaves_out_none(question: str) -> None:
    assert differs_from(question) == ""


def test_two_are_named_together() -> None:
    assert named_together("面包师", "厨师", "哪个难？") == "面包师和厨师，哪个难？"
    assert named_together("baker", "cook", "which is hard?") == "baker or cook: which is hard?"
