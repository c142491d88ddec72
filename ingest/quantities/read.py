"""The quantities of a text, in order."""

import re
from collections.abc import Iterable
from dataclasses import replace

from ingest.quantities.count import count_of, share_of
from ingest.quantities.measure import measure_of
from ingest.quantities.money import money_of
from ingest.quantities.numbers import TO, Number, numbers
from ingest.quantities.time import time_of, unnumbered
from ingest.quantities.types import MONTHS_IN, Quantity
from ingest.simplify import folded

_AT_LEAST = re.compile(
    r"(?:至少|最少|起码|不少于|不低于|超过|多于|大于|高于|>=?|≥"
    r"|\b(?:at least|more than|over|minimum(?: of)?|no less than|upwards of)) ?(?:需?要)?$"
)
_AT_MOST = re.compile(
    r"(?:至多|最多|顶多|不超过|不到|不足|少于|低于|小于|<=?|≤"
    r"|\b(?:at most|less than|under|up to|within|no more than|fewer than)) ?$"
)
_OR_MORE = re.compile(
    r" ?(?:\+|及?以上|起(?![步点])|或更[多长]|\bor (?:more|longer)\b|\band (?:up|above)\b)"
)
_OR_LESS = re.compile(r" ?(?:及?以内|之内|内(?![存容部置购测外])|及?以下|\bor (?:less|fewer)\b)")


def quantities(text: str, heading: str = "") -> list[Quantity]:
    """The quantities of `text` in order; `start` and `end` count from its beginning.

    `heading` are the words above it (headings, the head of a table), in which a currency or a
    period may stand.
    """
    plain, said = folded(text), folded(heading)
    found = [
        bounded
        for number in numbers(text, plain)
        if (quantity := _quantity(plain, number, said)) is not None
        for bounded in [_bounded(plain, quantity)]
    ]
    taken = [(quantity.start, quantity.end) for quantity in found]
    found += [
        _bounded(plain, quantity)
        for quantity in unnumbered(plain)
        if not any(start < quantity.end and quantity.start < end for start, end in taken)
    ]
    return _merged(plain, sorted(found, key=lambda quantity: quantity.start))


def _quantity(text: str, number: Number, said: str) -> Quantity | None:
    return (
        time_of(text, number)
        or share_of(text, number)
        or money_of(text, number, said)
        or measure_of(text, number)
        or count_of(text, number)
    )


def _bounded(text: str, quantity: Quantity) -> Quantity:
    """A quantity with the bound left open that the words around it leave open."""
    before = text[max(0, quantity.start - 16) : quantity.start]
    single = quantity.low == quantity.high
    if _OR_MORE.match(text, quantity.end) or (single and _AT_LEAST.search(before)):
        return replace(quantity, high=None)
    if single and (_OR_LESS.match(text, quantity.end) or _AT_MOST.search(before)):
        return replace(quantity, low=None)
    return quantity


def _merged(text: str, found: Iterable[Quantity]) -> list[Quantity]:
    """Two quantities with "to" between them as one range: 6个月到1年, $120,000 to $150,000."""
    kept: list[Quantity] = []
    for quantity in found:
        whole = _range(text, kept[-1], quantity) if kept else None
        if whole:
            kept[-1] = whole
        else:
            kept.append(quantity)
    return kept


def _range(text: str, first: Quantity, second: Quantity) -> Quantity | None:
    if first.kind != second.kind or first.low is None or second.low is None:
        return None
    if not TO.fullmatch(text, first.end, second.start):
        return None
    low = first.low
    if first.unit != second.unit:
        if first.unit in MONTHS_IN and second.unit in MONTHS_IN:
            low *= MONTHS_IN[first.unit] / MONTHS_IN[second.unit]
        elif first.unit and second.unit:
            return None
    if second.high is not None and low >= second.high:
        return None
    return replace(second, low=low, start=first.start, per=second.per or first.per)
