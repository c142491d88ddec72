"""Lengths, weights, volumes, temperatures and memory. All patterns read folded text."""

import re
from collections.abc import Mapping
from typing import Literal

from ingest.quantities.numbers import Number
from ingest.quantities.types import Quantity

Dimension = Literal["length", "weight", "volume", "temperature", "memory"]

_UNITS: tuple[tuple[str, Dimension, float, str], ...] = (
    ("km", "length", 1000.0, r"公里|千米|kilomet(?:er|re)s?(?![a-z])|kms?(?![a-z])"),
    ("mi", "length", 1609.0, r"英里|miles?(?![a-z])"),
    ("cm", "length", 0.01, r"厘米|公分|centimet(?:er|re)s?(?![a-z])|cm(?![a-z])"),
    ("mm", "length", 0.001, r"毫米|millimet(?:er|re)s?(?![a-z])|mm(?![a-z])"),
    ("m", "length", 1.0, r"米(?!饭|粉|色)|met(?:er|re)s?(?![a-z])|m(?![a-z])"),
    ("kg", "weight", 1.0, r"公斤|千克|kilo(?:gram(?:me)?)?s?(?![a-z])|kgs?(?![a-z])"),
    ("jin", "weight", 0.5, r"斤"),
    ("lb", "weight", 0.4536, r"磅|pounds?(?![a-z])|lbs?(?![a-z])"),
    ("mg", "weight", 1e-6, r"毫克|mg(?![a-z])"),
    ("g", "weight", 0.001, r"克(?!服|隆|拉)|gram(?:me)?s?(?![a-z])"),
    ("ml", "volume", 0.001, r"毫升|millilit(?:er|re)s?(?![a-z])|ml(?![a-z])"),
    ("l", "volume", 1.0, r"升(?![级职学到至])|lit(?:er|re)s?(?![a-z])"),
    ("C", "temperature", 1.0, r"°c|℃|摄氏度|度(?!数)|degrees?(?![a-z])"),
    ("TB", "memory", 1000.0, r"tb(?![a-z])"),
    ("GB", "memory", 1.0, r"gb(?![a-z])|g(?:的)?(?=显存|内存|运存|硬盘)"),
    ("MB", "memory", 0.001, r"mb(?![a-z])"),
)
_MATCHED = tuple((unit, re.compile(rf" ?[多余]?\+? ?(?:{words})")) for unit, _, _, words in _UNITS)

SCALES: Mapping[str, tuple[Dimension, float]] = {
    unit: (dimension, scale) for unit, dimension, scale, _ in _UNITS
}
"""Of each unit what it measures, and how much of the dimension's base unit it is: metre, kilogram,
litre, degree Celsius, gigabyte."""


def measure_of(text: str, number: Number) -> Quantity | None:
    """The measure that a number gives, if it gives one."""
    if text[: number.start].rstrip().endswith("第"):
        return None
    for unit, pattern in _MATCHED:
        match = pattern.match(text, number.end)
        if match:
            return Quantity("measure", number.low, number.high, unit, number.start, match.end())
    return None
