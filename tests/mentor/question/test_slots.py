"""When in the week somebody has time."""

import pytest

from mentor.question.person import person
from mentor.question.plan_wish import ANY
from mentor.question.slots import only_then


@pytest.mark.parametrize(
    ("question", "hours", "when"),
    [
        ("做个计划，每天晚上 1 小时，我只有周日有空", None, "只有周日有空"),
        ("Make me a plan, 2 hours every evening, only Sundays", None, "only Sundays"),
        ("每天2小时，只有晚上有空，做个计划", 2, "只有晚上有空"),
        ("只有周末有空，做个计划，现在每天晚上都有2小时", 2, ""),
        ("I only have Sundays, about 6 hours. Make me a plan", 6, "I only have Sundays"),
        ("每天学1小时，周末每天3小时，做个计划", None, ""),
    ],
    ids=str,
)
def test_a_later_time_in_the_week_takes_the_place_of_one_it_rules_out(
    question: str, hours: float | None, when: str
) -> None:
    told = person(question, ANY)
    assert (told.hours, told.when) == (hours, when)


@pytest.mark.parametrize(
    "question",
    [
        "1 hour each weekday and 4 hours on Sundays, make me a plan",
        "2 hours on Mondays but 5 hours on weekends, make me a plan",
        "Make me a plan, actually weekdays 1 hour, weekends 3 hours",
        "工作日每天1小时周末每天4小时，做个计划",
    ],
    ids=str,
)
def test_hours_of_two_kinds_of_days_are_no_hours_a_week(question: str) -> None:
    told = person(question, ANY)
    assert told.hours is None
    assert told.hours_differ


def test_hours_that_take_the_place_of_those_of_two_kinds_of_days() -> None:
    told = person("weekdays 1 hour, weekends 3 hours, plan, actually 2 hours a day", ANY)
    assert (told.hours, told.per, told.hours_differ) == (2, "day", False)


@pytest.mark.parametrize(
    ("clause", "then"),
    [
        ("I just had a cat this morning", False),
        ("I am only hungry in the evening", False),
        ("I only slept on Sunday", False),
        ("我只是早上有点困", False),
        ("只在周末加班", False),
        ("I can only study two hours on Sundays", True),
        ("only have about 20 minutes in the morning", True),
        ("just the weekend", True),
        ("只能晚上学", True),
        ("就剩周日了", True),
    ],
    ids=str,
)
def test_only_time_to_learn_is_a_time_in_the_week(clause: str, then: bool) -> None:
    assert only_then(clause) is then


def test_hours_on_different_days_are_kept_as_said() -> None:
    told = person("每天学1小时，周末每天3小时，做个计划", ANY)
    assert {"每天学1小时", "周末每天3小时"} <= set(told.said)


def test_a_bare_number_is_not_told_beside_hours_of_two_kinds_of_days() -> None:
    told = person("做个计划，每天1小时，不是1小时，是3，工作日1小时，周末4小时", ANY)
    assert told.said == ("工作日1小时", "周末4小时")
