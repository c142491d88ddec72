"""How many months there are until a date that somebody names."""

from datetime import date

import pytest

from ingest.simplify import folded
from mentor.question.time_given import time_given
from mentor.question.until import DATE, months_until

TODAY = date(2026, 11, 30)


@pytest.mark.parametrize(
    ("words", "months"),
    [
        ("by next summer", 6),
        ("明年9月前", 9),
        ("till end of March", 4),
        ("by the end of the year", 1),
        ("明年年底前", 13),
        ("2027年3月底前", 4),
        ("by March 2027", 3),
        ("before June 15", 6.5),
        ("by 1 June", 6),
        ("by the end of next month", 1),
        ("到明年6月", 6),
        ("9月1日前", 9),
        ("春节前", 2),
        ("后年6月前", 18),
        ("by June of next year", 6),
        ("before 2020", None),
        ("毕业前", None),
        ("暑假", None),
        ("this summer", None),
        ("暑假前", 7),
    ],
    ids=str,
)
def test_the_months_until_a_date(words: str, months: float | None) -> None:
    found = DATE.search(folded(words))
    assert found
    assert found[0] == folded(words)
    assert months_until(words, TODAY) == months


@pytest.mark.parametrize(
    ("clause", "length"),
    [
        ("I want to carve by next summer", "by next summer"),
        ("明年9月前想学会刻花", "明年9月前"),
        ("I can carve until the end of next year", "until the end of next year"),
        ("by next year I want to carve", "a year"),
        ("I may start now", ""),
        ("9月的木头", ""),
    ],
    ids=str,
)
def test_a_date_is_a_deadline_in_its_own_words(clause: str, length: str) -> None:
    assert time_given(clause).length == length
