"""What is set beside what was spoken of."""

import pytest

from mentor.understand.beside import beside_it, of_each


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
