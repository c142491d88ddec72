"""How many months there are until a date that somebody names."""

from datetime import date

import pytest

from ingest.simplify import folded
from mentor.question.time_given import time_given
from mentor.question.until import date_in, months_until

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
        ("by mid 2027", 7),
        ("9月中旬前", 9.5),
        ("before mid September", 9.5),
        ("by late March", 4),
        ("明年内", 13),
    ],
    ids=str,
)
def test_the_months_until_a_date(words: str, months: float | None) -> None:
    found = date_in(folded(words))
    assert found
    assert found[0] == folded(words)
    assert months_until(words, TODAY) == months


@pytest.mark.parametrize(
    ("words", "today", "months"),
    [
        ("until Christmas", date(2026, 12, 5), 0.5),
        ("until Christmas", date(2026, 11, 26), 1),
        ("until Christmas", date(2026, 12, 28), 12),
        ("by the end of summer", date(2026, 7, 5), 2),
        ("夏天结束前", date(2026, 7, 5), 2),
        ("暑假结束前", date(2026, 8, 5), 1),
        ("by the end of next summer", date(2026, 7, 5), 14),
        ("by summer", date(2026, 7, 5), None),
        ("夏天前", date(2026, 7, 5), None),
        ("by next summer", date(2026, 7, 5), 11),
        ("by the end of winter", date(2027, 1, 10), 1.5),
        ("冬天结束前", date(2027, 1, 10), 1.5),
        ("by the end of winter", date(2026, 7, 10), 7.5),
        ("before June 15", date(2027, 6, 20), 12),
    ],
    ids=str,
)
def test_a_time_of_the_year_is_the_next_to_begin_or_to_end(
    words: str, today: date, months: float | None
) -> None:
    assert months_until(words, today) == months


@pytest.mark.parametrize(
    ("clause", "length"),
    [
        ("I want to carve by next summer", "by next summer"),
        ("明年9月前想学会刻花", "明年9月前"),
        ("I can carve until the end of next year", "until the end of next year"),
        ("by next year I want to carve", "a year"),
        ("I may start now", ""),
        ("9月的木头", ""),
        ("I lost my job this year", ""),
        ("I lost my job before Christmas", ""),
        ("I need a job before Christmas", "before Christmas"),
        ("我去年9月底辞职了", ""),
        ("我9月底辞职了", ""),
        ("我去年年底辞职", ""),
        ("我9月底就要考试了", "9月底"),
        ("learn Java before Spring Boot", ""),
        ("learn Java before spring I hope", "before spring"),
        ("by the end of last year", ""),
        ("1月内学会", ""),
    ],
    ids=str,
)
def test_a_date_is_a_deadline_in_its_own_words(clause: str, length: str) -> None:
    assert time_given(clause).length == length
