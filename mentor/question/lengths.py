"""Times as learners write them: "a full year", 一整年, "a couple of months", "10h a week"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.quantities import MONTHS_IN, Kind, Quantity, quantities
from ingest.simplify import folded
from mentor.text.ordinals import NUMBERS, number_of

_HAN = r"(?:[一二两三四五六七八九十]{1,3}|\d+)"
_WHOLE = r"(?:full|whole|entire|solid|complete|straight)"
_NUMBER = rf"(?:\d+|{'|'.join(NUMBERS)})"
_IN_WORDS = re.compile(
    rf"\b(?P<whole>an?|\d+(?:\.\d+)?|{'|'.join(NUMBERS)}) {_WHOLE} (?P<a>year|month|week)s?\b"
    r"|\b(?P<couple>a couple(?: of)?) (?P<b>year|month|week)s\b"
    r"|\b(?P<half>an?|one) (?P<c>year|month) and a half\b"
    rf"|\b(?P<halves>{_NUMBER}) and a half (?P<f>year|month|week)s\b"
    r"|\b(?P<dozen>(?:half )?a dozen) (?P<g>year|month|week|hour)s\b"
    r"|\b(?P<two>an?|one|two) (?P<h>fortnight)s?\b"
    r"|\b(?:a few|several|some) (?P<some>year|month|week)s\b(?! (?:ago|old|of)\b)"
    r"|(?<![这那上下前后每整几\d一二两三四五六七八九十])个(?P<half_zh>半)(?P<i>年)"
    rf"|(?P<han>{_HAN}?)个?整整?[一1]?个?(?P<d>年|月|周|星期)(?![级份度末])"
    r"|(?:^|(?<=[.,;:] )|\b(?:have|has|got|had|it|that|to|for|within|in|about|around|roughly|nearly"
    r"|almost|maybe|only|just|least|most|is|take|takes|need|given|say|or|not|no|sorry|actually"
    r"|instead of|rather than|spend|['’]s|(?:a|an|per|each|every) (?:day|week),? and) )"
    r"(?P<bare>an? (?P<e>year|month))\b"
    r"(?!['’]s|[- ](?:old|ago)\b)"
)
"""A bare "a year" behind an amount is what that is counted by."""

_HOURS = re.compile(
    r"(?<![\w.])(?P<number>\d+(?:\.\d+)?) ?(?:h|hrs?)(?![a-z0-9])"
    r"(?: ?(?:(?:/|a|per|each|every) ?(?P<per>day|week|night|evening)\b|每(?P<zh>[天晚周])))?"
)
_UNITS = {"年": "year", "月": "month", "周": "week", "星期": "week", "fortnight": "week"}
_AND_MORE = re.compile(r" ?(?:零|又|外加|加上?|, | and | plus )? ?")
"""Between the parts of one length: 两个月零一周, "a year and two months"."""


def times_in(clause: str) -> list[Quantity]:
    """The quantities in a clause, as they stand, with lengths in words and hours in short."""
    low = folded(clause)
    words = [*_in_words(low), *_in_short(low)]
    others = (
        each
        for each in quantities(clause)
        if not any(each.start < word.end and word.start < each.end for word in words)
    )
    found = sorted((*others, *words), key=lambda each: each.start)
    return _summed(low, found)


def _summed(clause: str, found: Sequence[Quantity]) -> list[Quantity]:
    """Quantities with the parts of one length put together: a year and two months are 14 months."""
    whole: list[Quantity] = []
    for each in found:
        last = whole[-1] if whole else None
        if last and _goes_on(clause, last, each):
            unit, size = each.unit, MONTHS_IN[last.unit] / MONTHS_IN[each.unit]
            amount = (last.low or 0) * size + (each.low or 0)
            whole[-1] = replace(last, low=amount, high=amount, unit=unit, end=each.end)
        else:
            whole.append(each)
    return whole


def _goes_on(clause: str, last: Quantity, each: Quantity) -> bool:
    """Whether a quantity is the smaller part of the length before it."""
    lengths = all(
        one.kind == "duration" and one.low and one.low == one.high for one in (last, each)
    )
    sizes = MONTHS_IN.get(last.unit, 0), MONTHS_IN.get(each.unit, 0)
    between = _AND_MORE.fullmatch(clause, last.end, each.start)
    return lengths and sizes[0] > sizes[1] > 0 and bool(between)


def _in_words(clause: str) -> Iterator[Quantity]:
    for match in _IN_WORDS.finditer(clause):
        start, end = match.span("bare") if match["bare"] else match.span()
        start += bool(match["half_zh"])  # 个 is of the verb: 排个半年
        if match["some"]:
            yield Quantity("duration", None, None, match["some"], start, end)
            continue
        unit = next(match[name] for name in "abcdefghi" if match[name])
        amount = _amount(match["whole"] or match["halves"] or match["han"] or match["two"] or "one")
        amount = 2.0 if match["couple"] else 1.5 if match["half"] else amount
        amount += 0.5 if match["halves"] else amount if match["two"] else 0.0
        amount = 0.5 if match["half_zh"] else amount
        if match["dozen"]:
            amount = 6.0 if match["dozen"].startswith("half") else 12.0
        yield Quantity("duration", amount, amount, _UNITS.get(unit, unit), start, end)


def _in_short(clause: str) -> Iterator[Quantity]:
    for match in _HOURS.finditer(clause):
        named = match["per"] or match["zh"]
        per = {None: "", "week": "week", "周": "week"}.get(named, "day")
        amount = float(match["number"])
        kind: Kind = "rate" if per else "duration"
        yield Quantity(kind, amount, amount, "hour", *match.span(), per)


def _amount(number: str) -> float:
    if number in ("a", "an"):
        return 1.0
    return float(number) if "." in number else float(number_of(number))
