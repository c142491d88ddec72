"""What a plan has at the time that a question names: month 5 is in "0-6 months".

Neither words nor vectors tell that a number lies in a range.
"""

import re
from dataclasses import dataclass
from math import inf

from ingest.quantities import MONTHS_IN, Quantity, comparable, quantities
from ingest.simplify import simplified
from mentor.text.ordinals import ORDINALS

_LEARNT = re.compile(
    r"(?:[学做练干搞]|学习|入门|坚持)(?:了|到了?|满|过)(?:快|大概|差不多|将近|有)?$"
    r"|\b(?:after|for|spent)(?: (?:about|around|nearly))? $",
    re.IGNORECASE,
)
_AT_WORK = re.compile(r"[在当][^，,。；;！!？?]+[做干搞](?:了|过)\D*$")
"""A time in another job."""

_AT_FIRST = re.compile(
    r"(?:头|(?<![提之以目])前|最初|起初|开头|一开始|刚开始|刚学)的?[这那]?$"
    r"|\b(?:first|initial|opening) $",
    re.IGNORECASE,
)
_FIRST_HALF = re.compile(r"(?<!\d)上半年|\bfirst half of (?:the|a|my) year\b", re.IGNORECASE)
_SECOND_HALF = re.compile(
    r"(?<![今以之天年月周\d])[后下]半年|\bsecond (?:half of (?:the|a|my) year|half[- ]year)\b",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"[之以]?内")
"""Behind a length: how long something takes, not when it comes."""
_PASSED = re.compile(
    r"多?(?:[之以]后|后|了[，,。]|过去|下来)"
    r"| (?:(?:has|have|had) )?(?:gone by|passed|elapsed)\b"
    r"| in(?:to it)?\b(?=[ ,]*(?:and|[,.?!]|$|what|where|how))",
    re.IGNORECASE,
)
_HOW_LONG = re.compile(
    r"多久|多长|(?<![后前来]面)(?<![后前])(?<!接下来)(?<![往今]后)几个?[月年]|多少个?[月年]"
    r"|\bhow (?:long|many|soon)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(r"到(?:了)?哪|哪一?个?阶段|\b(?:which|what) (?:stage|phase)\b", re.IGNORECASE)
"""Where a plan is then is asked, and how long that stage takes beside it."""

_WHOLE = re.compile(r"\b(?:a|one) (?:whole|full|entire|solid) (?=year|month)", re.IGNORECASE)
_NTH = re.compile(
    rf"\b(?P<nth>{'|'.join(ORDINALS)}"
    r"|1st|2nd|3rd|[4-9]th|1[0-2]th) (?P<unit>month|year)\b(?!['’]?s\b|-|[ -]olds?\b)",
    re.IGNORECASE,
)
_TWO_PLACES = re.compile(
    r"第(?P<first>[一二三四五六七八九十]|\d{1,2})[、,，](?=第?(?:[一二三四五六七八九十]|\d{1,2})个?[月年])第?"
)


@dataclass(frozen=True, slots=True)
class Time:
    """A time in a plan: months, from 1, the last one included.

    `passed` tells that it is the month that follows a time somebody has learnt.
    """

    first: float
    last: float
    passed: bool = False


def time_asked(question: str) -> Time | None:
    """The time in a plan that a question names; None if none.

    A month or year (第五个月, "year two"), the beginning (头半年, "the first three months"), or
    the month that follows the time somebody has learnt: 学了八个月, "after two years".
    """
    question = _TWO_PLACES.sub(r"第\g<first>到", _WHOLE.sub("one ", simplified(question)))
    question = _NTH.sub(_numbered, question)
    found = quantities(question)
    named = (each for each in found if each.kind == "position")
    if at := next((time for each in named if (time := _time(each))), None):
        return at
    if _FIRST_HALF.search(question):
        return Time(1, 6)
    if _SECOND_HALF.search(question):
        return Time(7, 12)
    of_lengths = (_at_first(question, each) or _since(question, each) for each in found)
    return next(filter(None, of_lengths), None)


def is_at(text: str, asked: Time) -> bool:
    """Whether a text gives a range of months that the time asked for lies in."""
    for quantity in quantities(text):
        low, high, unit = comparable(quantity)
        lasts = quantity.kind == "duration" and not _WITHIN.match(text, quantity.end)
        ranged = quantity.kind == "position" or (lasts and low != high)
        if ranged and unit == "month" and low is not None:
            place = quantity.kind == "position" and high is not None
            time = (
                _time(quantity)
                if place
                else Time(max(1, low if low == 1 else low + 1), inf if high is None else high)
            )
            if time and time.first <= asked.last and asked.first <= time.last:
                return True
    return False


def _numbered(nth: re.Match[str]) -> str:
    """The third month as month 3."""
    word = nth["nth"].lower()
    number = int(word[:-2]) if word[0].isdigit() else ORDINALS.index(word) + 1
    return f"{nth['unit']} {number}"


def _at_first(question: str, length: Quantity) -> Time | None:
    """The first months of a plan, if a question names them by their number."""
    _, months, unit = comparable(length)
    if length.kind != "duration" or months is None or unit != "month" or months < 1:
        return None
    return Time(1, months) if _AT_FIRST.search(question[: length.start]) else None


def _since(question: str, length: Quantity) -> Time | None:
    """The month that follows a time that has passed."""
    months = comparable(length)[0]
    if length.kind != "duration" or months is None or length.low != length.high:
        return None
    before, behind = question[: length.start], question[length.end :]
    passed = _LEARNT.search(before) or _PASSED.match(behind)
    if _AT_WORK.search(before):
        return None
    asks_how_long = _HOW_LONG.search(question) and not _WHERE.search(question)
    if not passed or asks_how_long or comparable(length)[2] != "month":
        return None
    return Time(months + 1, months + 1, passed=True)


def _time(place: Quantity) -> Time | None:
    scale = MONTHS_IN.get(place.unit, 0.0)
    if scale < 1 or place.low is None or place.high is None:
        return None
    return Time((place.low - 1) * scale + 1, place.high * scale)
