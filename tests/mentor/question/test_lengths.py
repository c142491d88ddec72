"""Times as learners write them."""

import pytest

from mentor.question.lengths import times_in
from mentor.question.time_given import time_given


@pytest.mark.parametrize(
    ("clause", "months"),
    [
        ("actually I have a full year", 12),
        ("make that a year", 12),
        ("two whole months", 2),
        ("a couple of months", 2),
        ("a year and a half", 18),
        ("其实我有一整年", 12),
        ("两整年", 24),
        ("sorry, one year not 6 months", 12),
        ("不是半年", None),
        ("10 hours a year", None),
        ("twice a year", None),
    ],
    ids=str,
)
def test_lengths_in_words(clause: str, months: float | None) -> None:
    assert time_given(clause).months == months


@pytest.mark.parametrize(
    ("clause", "hours", "per"),
    [("10h a week", 10, "week"), ("2 hrs/day", 2, "day"), ("10h每周", 10, "week"), ("3h", 3, "")],
    ids=str,
)
def test_hours_in_short(clause: str, hours: float, per: str) -> None:
    found = times_in(clause)
    assert [(each.low, each.unit, each.per) for each in found] == [(hours, "hour", per)]
