"""How many months there are until a date that somebody names: "by next summer", 明年9月前."""

import re
from datetime import date, timedelta

from ingest.simplify import folded
from mentor.question.calendar_words import MONTH_NAMES, SEASONS

_YEAR_ZH = r"(?:今年|明年|后年|20\d\d年)"
_TIME_ZH = (
    r"(?:\d{1,2}月(?:份|初|中旬?|\d{1,2}[日号])?"
    r"|春节|过年|国庆|开学|毕业|[寒暑]假|[春夏秋冬][天季])"
)
_UP_TO_ZH = r"(?:[之以]?[前内]|[底末](?:[之以]?前)?|结束[之以]?前?)"
_YEAR_EN = r"(?:(?:,| of)? (?:20\d\d|next year|this year))"
DATE = re.compile(
    rf"(?:到|截止到?)?(?:{_YEAR_ZH}的?(?:{_TIME_ZH}|年(?=[底末]))?|{_TIME_ZH}){_UP_TO_ZH}"
    rf"|(?:到|截止到?)(?:{_YEAR_ZH}的?)?{_TIME_ZH}|年[底末](?:[之以]?前)?|[寒暑]假"
    r"|\b(?:by|until|till|before) (?:(?:the|this|next|coming|early|mid|late|end|start|beginning|of)"
    rf"[ -])*(?:{SEASONS}|(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{MONTH_NAMES}"
    rf"(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?{_YEAR_EN}?|20\d\d)\b"
    rf"|\b(?:by|until|till|before) the end of (?:the |this |next )?\w+|\bthis (?:{SEASONS}|year)\b"
)
"""A date until when somebody has time."""

_MONTHS = {name: at for at, name in enumerate(MONTH_NAMES[3:-1].split("|"), start=1)}
_SEASONS = {
    **dict.fromkeys(("春节", "过年", "寒假"), 2),
    **dict.fromkeys(("春天", "春季", "spring"), 3),
    **dict.fromkeys(("夏天", "夏季", "summer"), 6),
    "暑假": 7,
    **dict.fromkeys(("秋天", "秋季", "autumn", "fall", "开学"), 9),
    "国庆": 10,
    **dict.fromkeys(("冬天", "冬季", "winter", "christmas"), 12),
}
"""The months in which times of the year begin."""

_NAMED = re.compile("|".join((*_MONTHS, *_SEASONS)))
_MONTH_ZH = re.compile(r"(\d{1,2})月(?:(\d{1,2})[日号])?")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b(?!月)")
_YEAR = re.compile(r"20\d\d")
_AHEAD = {"明年": 1, "next year": 1, "后年": 2, "今年": 0, "this year": 0}
_AT_THE_END = re.compile(r"[底末]|\bend\b|结束")
_OF_THIS_MONTH = re.compile(r"\bmonth\b")
_DURING = re.compile(r"[寒暑]假|this (?!year\b)\w+")
"""A time in which somebody learns, and none until when."""

_DAYS_IN_A_MONTH = 365.25 / 12


def months_until(words: str, today: date) -> float | None:
    """The months from today to a date as `DATE` finds it, to the nearest half; None if it is past
    or cannot be told. A month or season is the next one to come where no year is named, and its
    beginning counts where its end is not.
    """
    text = folded(words)
    if _DURING.fullmatch(text):
        return None
    told = _YEAR.search(text)
    ahead = next((years for name, years in _AHEAD.items() if name in text), None)
    year = int(told[0]) if told else None if ahead is None else today.year + ahead
    month, day = _month_of(text)
    at_end = bool(_AT_THE_END.search(text))
    if month is None and _OF_THIS_MONTH.search(text):
        months = today.month - 1 + ("next" in text)
        year, month = today.year + months // 12, months % 12 + 1
    elif month is None:
        if year is None and not re.search(r"年|\byear\b", text):
            return None
        year = today.year if year is None else year
        at_end = at_end or year == today.year
        month = 12 if at_end else 1
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return None
    there = _date(today.year if year is None else year, month, day, at_end=at_end)
    if year is None and there <= today:
        there = _date(today.year + 1, month, day, at_end=at_end)
    halves = round((there - today).days / _DAYS_IN_A_MONTH * 2)
    return halves / 2 if halves > 0 else None


def _month_of(text: str) -> tuple[int | None, int]:
    """The month that a text names, None if none, and the day of it."""
    if month := _MONTH_ZH.search(text):
        return int(month[1]), int(month[2] or 1)
    named = _NAMED.search(text)
    if named is None:
        return None, 1
    day = _DAY.search(_YEAR.sub(" ", text)) if named[0] in _MONTHS else None
    return _MONTHS.get(named[0]) or _SEASONS[named[0]], int(day[1]) if day else 1


def _date(year: int, month: int, day: int, *, at_end: bool) -> date:
    """A day of a month, the last one if it is to be its end."""
    first = date(year, month, 1)
    if at_end:
        return (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first + timedelta(days=day - 1)
