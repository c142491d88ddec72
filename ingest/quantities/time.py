"""Numbers of years, months, weeks, days and hours: how long, when in a plan, how often.

All patterns read folded text: simplified, half-width, lower case.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.quantities.numbers import Number
from ingest.quantities.types import Kind, Quantity

_UNITS = {
    "年": "year", "学年": "year", "月": "month", "周": "week", "星期": "week", "礼拜": "week",
    "天": "day", "日": "day", "小时": "hour", "钟头": "hour", "学时": "hour", "分钟": "minute",
    "yr": "year", "mo": "month", "mth": "month", "wk": "week", "hr": "hour", "min": "minute",
}  # fmt: skip
_ENGLISH = r"year|yr|month|mth|mo|week|wk|day|hour|hr|minute|min"
# 年级, 年薪 and 3年前 are no durations, nor is the 月 of a date.
_CHINESE = (
    r"年(?![级薪前代度份纪龄底初])|(?<=[个半])月(?!前)|周(?![年岁末一二三四五六日])|星期|礼拜"
    r"|(?<!星期)天(?!前)|小时|钟头|学时|分钟"
)
_UNIT = re.compile(
    rf" ?(?P<plus>\+)?[多余来]?[ -]?(?:个?(?P<half_before>半)?个?(?P<zh>{_CHINESE})(?P<half>半)?"
    rf"|(?P<en>{_ENGLISH})s?(?![a-z\d])(?! (?:ago|old|earlier)\b|-old)(?P<and_half> and a half)?)"
)
_WITHOUT_A_MEASURE = ("year", "day")
"""Units counted without 个: 一个半年 is one half of a year, 一个半月 one and a half months."""

_PLANNED = re.compile(r" ?个?(?P<zh>年|月|周|星期|天|日)(?![级薪代])")
_ORDINAL = re.compile(r"第 ?$|\b(?P<en>month|week|year|day)s? ?#?$")
_STARTING_MONTH = re.compile(r" ?月(?![日份前]|\d)")
_EXPERIENCE = re.compile(
    r" ?(?P<more>及?以上)?的?[^，。；,;.\d]{0,8}?经[验历]"
    r"|(?:'|(?P<or_more> or more))?(?: of)? (?:[\w-]+ ){0,3}experience\b"
)
_PERIOD = r"day|week|month|year|天|日|周|星期|月|年"
_PER_AFTER = re.compile(
    rf" ?(?:/|\b(?:a|per|each|every) |每个?|一个?) ?(?P<per>{_PERIOD})(?![a-z薪半]|\w*多)"
    r"| (?P<ly>daily|weekly|monthly)\b"
)
_PER_BEFORE = re.compile(
    rf"(?:(?:每|一)个?(?P<per>天|日|周|星期|月|年)|\b(?:per|each|every) (?P<en>{_PERIOD}))"
    r"[^。，；,;.\d]{0,10}$"
)
_EVERY_DAY = re.compile(
    r"(?:每[天日]|每个?(?:早|晚|清早|夜)|(?:早|晚)上都"
    r"|\b(?:every|each) (?:day|morning|evening|night)\b|\bdaily\b)[^。;；.!?]{0,36}$"
)
"""Hours further behind such words are those of each day: 每天早上 6 点起床，学一个半小时."""

_LY = {"daily": "day", "weekly": "week", "monthly": "month"}
_ALONE = re.compile(
    r"(?<![上下每个年月周一两\d])(?P<half>半)个?(?P<zh>年|月|天|小时|学期)"
    r"|\b(?:(?P<half_en>half)(?: an? |-)|(?:(?<=in )|(?<=takes )|(?<=take )|(?<=within )"
    r"|(?<=about )|(?<=for )|(?<=over )|(?<=to )|(?<=than )|(?<=under )|(?<=spend )"
    r"|(?<=least )|(?<=or ))an? )"
    r"(?P<en>year|month|week|day|hour)\b(?P<and_half> and a half)?"
)
_EVERY = re.compile(r"(?:每隔?|\bevery) ?$")
_OF_A_RATE = re.compile(
    r"[^，。；,;.!?|\d]{0,10}?[\d一二两三四五六七八九十半][\d.]*[-~〜到至]?[\d.]*多?个?半?(?:小时|钟头|分钟|天)"
    r"| ?(?:大?约|大概|只?要|才)?[\d一二两三四五六七八九十半][\d,.一二两三四五六七八九十百千万零]*"
    r"(?:(?<=[百千万])|(?<=[百千万].)|块|元)"
)
"""What stands behind the one day, week or year that a rate or a price is for: 一周大概15小时,
一个月四千五.
"""

_OF_SEVERAL = re.compile(r"\d ?/ ?\d+ ?/ ?$")
"""What stands before the last of three times: "the first 30/60/90 days"."""

_EARLIEST_YEAR = 1900


def time_of(text: str, number: Number) -> Quantity | None:
    """The span of time or the place in a plan that a number gives, if it gives one."""
    before = text[max(0, number.start - 24) : number.start]
    return _position(text, number, before) or _span(text, number, before)


def unnumbered(text: str) -> Iterator[Quantity]:
    """Half a year, 半年, "takes a year": times without a number."""
    for match in _ALONE.finditer(text):
        value = 0.5 if match["half"] or match["half_en"] else 1.0
        value += 0.5 if match["and_half"] else 0.0
        unit = _unit(match["zh"] or match["en"])
        if unit:
            yield Quantity("duration", value, value, unit, *match.span())


def _position(text: str, number: Number, before: str) -> Quantity | None:
    ordinal = _ORDINAL.search(before)
    if not ordinal:
        return None
    start = number.start - len(ordinal[0])
    if ordinal["en"]:
        return Quantity("position", number.low, number.high, ordinal["en"], start, number.end)
    unit = _PLANNED.match(text, number.end)
    if not unit:
        return None
    return Quantity("position", number.low, number.high, _unit(unit["zh"]), start, unit.end())


def _span(text: str, number: Number, before: str) -> Quantity | None:
    match = _UNIT.match(text, number.end)
    if not match:
        return _of_months(text, number)
    if _EVERY.search(before) or _OF_SEVERAL.search(before):
        return None  # how often, not how long
    unit = _unit(match["zh"] or match["en"])
    of_one = match["zh"] and unit != "hour" and number.low == number.high == 1
    if of_one and _OF_A_RATE.match(text, match.end()):
        return None
    if unit == "year" and number.high >= _EARLIEST_YEAR and not match["plus"]:
        return None  # a date
    start = number.start
    if match["half_before"] and unit in _WITHOUT_A_MEASURE:
        start = match.start("half_before") if number.high == 1 else start
        number = replace(number, low=number.low / 2, high=number.high / 2)
        half = 0.0
    else:
        half = 0.5 if match["half"] or match["half_before"] or match["and_half"] else 0.0
    low = number.low + (half if number.low == number.high else 0.0)
    high = None if match["plus"] else number.high + half
    kind: Kind = "duration"
    end = match.end()
    per, per_end = _per(text, end, before)
    if experience := _EXPERIENCE.match(text, end):
        kind, end = "experience", experience.end()
        high = None if experience["more"] or experience["or_more"] else high
    elif not per and unit in ("hour", "minute") and _EVERY_DAY.search(text[: number.start]):
        kind, per = "rate", "day"
    elif per and unit in ("hour", "minute", "day"):
        kind, end = "rate", per_end
    else:
        per = ""
    return Quantity(kind, low, high, unit, start, end, per)


def _of_months(text: str, number: Number) -> Quantity | None:
    """0-6月 and 6-18月, which no dates can be."""
    match = _STARTING_MONTH.match(text, number.end)
    if match and number.low < number.high and (number.low == 0 or number.high > 12):
        return Quantity("duration", number.low, number.high, "month", number.start, match.end())
    return None


def _per(text: str, end: int, before: str) -> tuple[str, int]:
    """The period of a rate ("" if it has none) and where the words for it end."""
    after = _PER_AFTER.match(text, end)
    if after:
        return _LY.get(after["ly"] or "") or _unit(after["per"]), after.end()
    ahead = _PER_BEFORE.search(before)
    if ahead:
        return _unit(ahead["per"] or ahead["en"]), end
    return "", end


def _unit(written: str) -> str:
    return _UNITS.get(written, written)
