"""Times as learners write them."""

import pytest

from ingest.quantities import MONTHS_IN
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
        ("十五个整月", 15),
        ("9个整月", 9),
        ("三个月零两周", 3 + 2 * MONTHS_IN["week"]),
        ("一年两个月", 14),
        ("I have a year and four months", 16),
        ("half a dozen months", 6),
        ("a dozen months", 12),
        ("two fortnights", 4 * MONTHS_IN["week"]),
        ("two and a half years", 30),
        ("in 4 months' time", 4),
        ("只剩了两个月", 2),
        ("四个月的假", 4),
        ("三年内", 36),
        ("I was given 5 months", 5),
        ("整个星期没吃好", None),
        ("我画了两整年", None),
        ("my sister is 5 months pregnant", None),
        ("three boys, 4 and 7 years", None),
        ("Nurse with 12 years there", None),
        ("9 years", None),
        ("four months' rent put aside", None),
        ("两年的房租我有了", None),
        ("我歇了四个月", None),
        ("six weeks are left", 6 * MONTHS_IN["week"]),
        ("two months left on my contract", None),
        ("8 months is not enough", None),
        ("两年太短", None),
        ("做裁缝三年了", None),
        ("做裁缝两年多了", None),
        ("只剩三个月了", 3),
        ("排个半年的计划", 6),
        ("一个半年的计划", 6),
        ("两个半年的计划", 12),
        ("一年半的计划", 18),
        ("一个半月的计划", 1.5),
    ],
    ids=str,
)
def test_lengths_in_words(clause: str, months: float | None) -> None:
    assert time_given(clause).months == (months and pytest.approx(months))


@pytest.mark.parametrize(
    ("clause", "hours", "per"),
    [("10h a week", 10, "week"), ("2 hrs/day", 2, "day"), ("10h每周", 10, "week"), ("3h", 3, "")],
    ids=str,
)
def test_hours_in_short(clause: str, hours: float, per: str) -> None:
    found = times_in(clause)
    assert [(each.low, each.unit, each.per) for each in found] == [(hours, "hour", per)]


def test_a_length_without_a_number_is_told_and_not_computed_with() -> None:
    told = time_given("I have a few months")
    assert (told.length, told.months) == ("a few months", None)
