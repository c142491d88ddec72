"""When in the week somebody has time."""

import pytest

from mentor.question.person import person
from mentor.question.plan_wish import ANY


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


def test_hours_on_different_days_are_kept_as_said() -> None:
    told = person("每天学1小时，周末每天3小时，做个计划", ANY)
    assert {"每天学1小时", "周末每天3小时"} <= set(told.said)
