"""What corrects a time stands in its place."""

import pytest

from mentor.question.person import person
from mentor.question.plan_wish import ANY


@pytest.mark.parametrize(
    ("question", "hours", "per"),
    [
        ("Make me a plan, 12 hours a week, no, not 12 hours, 5", 5, "week"),
        ("I only have 12 hours a week, plan, not 12 hours but five", 5, "week"),
        ("Make me a plan, 12 hours a week, 5, not 12 hours", 5, "week"),
        ("20 hours a week, plan, it's not 20 hours it's 3 hours", 3, "week"),
        ("no longer 12 hours a week, now 5, plan", 5, "week"),
        ("做个计划，每周12小时，不是12小时，是5", 5, "week"),
        ("我每周只有12小时，做个计划，不是12小时是五小时", 5, "week"),
        ("not 30 minutes a day but 45, plan", 0.75, "day"),
    ],
    ids=str,
)
def test_hours_in_the_place_of_those_not_meant(question: str, hours: float, per: str) -> None:
    told = person(question, ANY)
    assert (told.hours, told.per, told.denied) == (hours, per, "")


@pytest.mark.parametrize(
    ("question", "length", "months"),
    [
        ("Make me a plan for 8 months, not 8 months but 11", "11 months", 11),
        ("two years, plan, not two years, one", "one year", 12),
        ("做个8个月的计划，不是8个月，是11", "11个月", 11),
        ("一年的计划，不是一年，而是两", "两年", 24),
    ],
    ids=str,
)
def test_a_deadline_in_the_place_of_one_not_meant(
    question: str, length: str, months: float
) -> None:
    told = person(question, ANY)
    assert (told.length, told.months) == (length, months)


@pytest.mark.parametrize(
    ("question", "denied"),
    [
        ("Make me a plan, 12 hours a week, no, not 12 hours", "12 hours"),
        ("做个8个月的计划，不是8个月", "8个月"),
    ],
    ids=str,
)
def test_a_time_that_is_not_meant_is_dropped(question: str, denied: str) -> None:
    told = person(question, ANY)
    assert (told.hours, told.length, told.denied) == (None, "", denied)
