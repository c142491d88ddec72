"""Which level of a job words name."""

import pytest

from mentor.question.level import level_of


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("how do i become a pro?", "senior"),
        ("怎么成为高手", "senior"),
        ("what does the pro version cost?", ""),
        ("the price of bakery pro", ""),
        ("高手机多少钱", ""),
        ("从初级到高级", ""),
    ],
    ids=["en", "zh", "version", "product", "within-a-word", "several"],
)
def test_level_of(text: str, level: str) -> None:
    assert level_of(text) == level
