"""How many months there are until a date that somebody names: "by next summer", 明年9月前."""

import re
from calendar import monthrange
from datetime import date, timedelta

from ingest.simplify import folded
from mentor.question.calendar_words import MONTH_NAMES, SEASONS

_YEAR_ZH = r"(?:今年|明年|后年|20\d\d年)"
_TIME_ZH = (
    r"(?:\d{1,2}月(?![之以]?内)(?:份|初|中旬?|\d{1,2}[日号])?"
    r"|春节|过年|国庆|开学|毕业|[寒暑]假|[春夏秋冬][天季])"
)
_UP_TO_ZH = r"(?:[之以]?[前内]|[底末](?:[之以]?前)?|结束[之以]?前?)"
_YEAR_EN = r"(?:(?:,| of)? (?:20\d\d|next year|this year))"
_GOES_ON = (
    r"(?:i|we|to|with|and|or|but|so|for|at|on|of|in|is|comes|starts|begins|ends|breaks?|holidays?"
    r"|vacation)\b"
)
_DATE = re.compile(
    rf"(?:到|截止到?)?(?:{_YEAR_ZH}的?(?:{_TIME_ZH}|年(?=[底末]))?|{_TIME_ZH}){_UP_TO_ZH}"
    rf"|(?:到|截止到?)(?:{_YEAR_ZH}的?)?{_TIME_ZH}|年[底末](?:[之以]?前)?|[寒暑]假"
    rf"|\b(?:by|until|till|before(?! {SEASONS} (?!{_GOES_ON})[a-z])) "
    r"(?:(?:the|this|next|coming|early|mid|late|end|start|beginning|of)"
    rf"[ -])*(?:{SEASONS}|(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?)?{MONTH_NAMES}"
    rf"(?: \d{{1,2}}(?:st|nd|rd|th)?\b)?{_YEAR_EN}?|20\d\d)\b"
    r"|\b(?:by|until|till|before) the end of (?:the |this |next )?(?!last\b)\w+"
    rf"|\bthis {SEASONS}\b"
)
"""A date until when somebody has time; what comes "before Spring Boot" is learnt, and no date."""

_LAST_YEAR = re.compile(r"[去前](?:年的?)?$")
_TOLD_OF = re.compile(
    r"^(?!.*[想要就快会能得将]).*了$"
    r"|\bi (?:just |already )?(?:(?!need)[a-z]{2,}ed|was(?! given)|had|did|lost|left|quit|took)\b"
    r"(?!.*\b(?:want|need|can|could|will|would|must|should|hope|aim|have (?:to|until|till))\b)"
)
"""A clause of the past."""

_MONTHS = {name: at for at, name in enumerate(MONTH_NAMES[3:-1].split("|"), start=1)}
_SEASONS = {
    **dict.fromkeys(("春节", "过年"), (2, 1, 2, 15)),
    "寒假": (1, 15, 2, 20),
    **dict.fromkeys(("春天", "春季", "spring"), (3, 1, 5, 31)),
    **dict.fromkeys(("夏天", "夏季", "summer"), (6, 1, 8, 31)),
    "暑假": (7, 1, 8, 31),
    **dict.fromkeys(("秋天", "秋季", "autumn", "fall"), (9, 1, 11, 30)),
    "开学": (9, 1, 9, 1),
    "国庆": (10, 1, 10, 7),
    **dict.fromkeys(("冬天", "冬季", "winter"), (12, 1, 2, 28)),
    "christmas": (12, 25, 12, 25),
}
"""The first and the last days of times of the year, each as its month and its day."""

_NAMED = re.compile("|".join((*_MONTHS, *_SEASONS)))
_MONTH_ZH = re.compile(r"(\d{1,2})月(?:(\d{1,2})[日号])?")
_DAY = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?\b(?!月)")
_YEAR = re.compile(r"20\d\d")
_AHEAD = {"明年": 1, "next year": 1, "后年": 2, "今年": 0, "this year": 0}
_AT_THE_END = re.compile(r"[底末内]|\b(?:end|late)\b|结束")
_IN_THE_MIDDLE = re.compile(r"月中|\bmid\b")
_OF_THIS_MONTH = re.compile(r"\bmonth\b")
_DURING = re.compile(r"[寒暑]假|this \w+")
"""A time in which somebody learns, and none until when."""

_DAYS_IN_A_MONTH = 365.25 / 12
_NO_LEAP_YEAR = 2027


def date_in(clause: str) -> re.Match[str] | None:
    """Where a folded clause names a date until when somebody has time, None if it tells of the
    past.
    """
    found = _DATE.search(clause)
    if found is None or _LAST_YEAR.search(clause[: found.start()]) or _TOLD_OF.search(clause):
        return None
    return found


def months_until(words: str, today: date) -> float | None:
    """The months from today to a date as `date_in` finds it, to the nearest half; None if it is
    past or cannot be told. A month or season is the next one to come where no year is named, and
    its beginning counts where neither its end nor its middle is named.
    """
    text = folded(words)
    if _DURING.fullmatch(text):
        return None
    told = _YEAR.search(text)
    ahead = next((years for name, years in _AHEAD.items() if name in text), None)
    year = int(told[0]) if told else None if ahead is None else today.year + ahead
    at_end, in_the_middle = bool(_AT_THE_END.search(text)), _IN_THE_MIDDLE.search(text)
    named = _named(text)
    if named is None and _OF_THIS_MONTH.search(text):
        months = today.month - 1 + ("next" in text)
        year, named = today.year + months // 12, _of_month(months % 12 + 1, 0)
    elif named is None:
        if year is None and not re.search(r"年|\byear\b", text):
            return None
        year = today.year if year is None else year
        at_end = at_end or year == today.year
        named = (1, 1, 12, 31)
    for each in (today.year - 1, today.year, today.year + 1) if year is None else (year,):
        first, last = _days(each, *named)
        if year is None and "next" in text and first <= today:
            continue
        there = last if at_end else first + (last - first) // 2 if in_the_middle else first
        if there > today:
            halves = round((there - today).days / _DAYS_IN_A_MONTH * 2)
            return halves / 2 if halves else None
        if first <= today <= last:  # it has begun
            return None
    return None


def _named(text: str) -> tuple[int, int, int, int] | None:
    """The first and the last day of the month, day or season that a text names, None if none."""
    if month := _MONTH_ZH.search(text):
        number, day = int(month[1]), int(month[2] or 0)
    elif (named := _NAMED.search(text)) is None:
        return None
    elif named[0] in _SEASONS:
        return _SEASONS[named[0]]
    else:
        told = _DAY.search(_YEAR.sub(" ", text))
        number, day = _MONTHS[named[0]], int(told[1]) if told else 0
    return _of_month(number, day) if 1 <= number <= 12 and day <= 31 else None


def _of_month(number: int, day: int) -> tuple[int, int, int, int]:
    """A day of a month, all of it if that is 0."""
    return number, day or 1, number, day or monthrange(_NO_LEAP_YEAR, number)[1]


def _days(year: int, month: int, day: int, until: int, last: int) -> tuple[date, date]:
    """The first and the last day of a time that begins in a year."""
    ends = date(year + (until < month), until, 1)
    return date(year, month, 1) + timedelta(days=day - 1), ends + timedelta(days=last - 1)
