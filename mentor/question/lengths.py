"""Times as learners write them: "a full year", 一整年, "a couple of months", "10h a week"."""

import re
from collections.abc import Iterator

from ingest.quantities import Kind, Quantity, quantities
from ingest.simplify import folded
from mentor.text.ordinals import NUMBERS

_HAN = "一两三四五六七八九十"
_WHOLE = r"(?:full|whole|entire|solid|complete|straight)"
_IN_WORDS = re.compile(
    rf"\b(?P<whole>an?|\d+(?:\.\d+)?|{'|'.join(NUMBERS)}) {_WHOLE} (?P<a>year|month|week)s?\b"
    r"|\b(?P<couple>a couple(?: of)?) (?P<b>year|month|week)s\b"
    r"|\b(?P<half>an?|one) (?P<c>year|month) and a half\b"
    rf"|(?P<han>[{_HAN}\d]?)整整?[一1]?个?(?P<d>年|月)(?![级份度])"
    r"|(?:^|(?<=[.,;:] )|\b(?:have|has|got|had|it|that|to|for|within|in|about|around|roughly|nearly"
    r"|almost|maybe|only|just|least|most|is|take|takes|need|given|say|or|not|no|sorry|actually"
    r"|instead of|rather than|spend|['’]s) )(?P<bare>an? (?P<e>year|month))\b"
    r"(?!['’]s|[- ](?:old|ago)\b)"
)
"""A bare "a year" behind an amount is what that is counted by."""

_HOURS = re.compile(
    r"(?<![\w.])(?P<number>\d+(?:\.\d+)?) ?(?:h|hrs?)(?![a-z0-9])"
    r"(?: ?(?:(?:/|a|per|each|every) ?(?P<per>day|week|night|evening)\b|每(?P<zh>[天晚周])))?"
)
_UNITS = {"年": "year", "月": "month"}


def times_in(clause: str) -> list[Quantity]:
    """The quantities in a clause, as they stand, with lengths in words and hours in short."""
    low = folded(clause)
    words = [*_in_words(low), *_in_short(low)]
    others = (
        each
        for each in quantities(clause)
        if not any(each.start < word.end and word.start < each.end for word in words)
    )
    return sorted((*others, *words), key=lambda each: each.start)


def _in_words(clause: str) -> Iterator[Quantity]:
    for match in _IN_WORDS.finditer(clause):
        unit = next(match[name] for name in "abcde" if match[name])
        start, end = match.span("bare") if match["bare"] else match.span()
        amount = _amount(match["whole"] or match["han"] or "one")
        amount = 2.0 if match["couple"] else 1.5 if match["half"] else amount
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
    if number in NUMBERS:
        return NUMBERS.index(number) + 1.0
    return _HAN.index(number) + 1.0 if number in _HAN else float(number)
