"""The hours that somebody has to learn, and the time until when."""

import pytest

from mentor.question.time_given import time_given


@pytest.mark.parametrize(
    ("clause", "hours", "months"),
    [
        ("I have 8 hours a week and a year", 8, 12),
        ("8 hours a week, and a year", 8, 12),
        ("8 hours a week for a year", 8, 12),
        ("8 hours a week over six months", 8, 6),
        ("每周8小时，一年", 8, 12),
        ("8 hours a week for 3 years now", 8, None),
        ("I have studied 8 hours a week for a year", None, None),
        ("I worked there for a year", None, None),
        ("做数据分析三年了", None, None),
    ],
)
def test_a_time_to_come_is_no_time_gone_by(
    clause: str, hours: float | None, months: float | None
) -> None:
    given = time_given(clause)
    assert (given.hours, given.months) == (hours, months)
