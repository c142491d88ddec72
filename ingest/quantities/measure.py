"""Lengths, weights, volumes, temperatures and memory. All patterns read folded text."""

import re
from collections.abc import Mapping
from typing import Literal

from ingest.figures import unit_pattern
from ingest.quantities.numbers import Number
from ingest.quantities.types import Quantity

Dimension = Literal["length", "weight", "volume", "temperature", "memory"]

_UNITS: tuple[tuple[str, Dimension, float, str, str], ...] = (
    ("km", "length", 1000.0, r"公里|千米", r"kilomet(?:er|re)s?|kms?"),
    ("mi", "length", 1609.0, r"英里", r"miles?"),
    ("cm", "length", 0.01, r"厘米|公分", r"centimet(?:er|re)s?|cm"),
    ("mm", "length", 0.001, r"毫米", r"millimet(?:er|re)s?|mm"),
    ("m", "length", 1.0, r"米(?!饭|粉|色)", r"met(?:er|re)s?|m"),
    ("kg", "weight", 1.0, r"公斤|千克", r"kilo(?:gram(?:me)?)?s?|kgs?"),
    ("jin", "weight", 0.5, r"斤", ""),
    ("lb", "weight", 0.4536, r"磅", r"pounds?|lbs?"),
    ("mg", "weight", 1e-6, r"毫克", r"mg"),
    ("g", "weight", 0.001, r"克(?!服|隆|拉)", r"gram(?:me)?s?"),
    ("ml", "volume", 0.001, r"毫升", r"millilit(?:er|re)s?|ml"),
    ("l", "volume", 1.0, r"升(?![级职学到至])", r"lit(?:er|re)s?"),
    ("C", "temperature", 1.0, r"°c|℃|摄氏度|度(?!数)", r"degrees?"),
    ("TB", "memory", 1000.0, "", r"tb"),
    ("GB", "memory", 1.0, r"g(?:的)?(?=显存|内存|运存|硬盘)", r"gb"),
    ("MB", "memory", 0.001, "", r"mb"),
)
"""What each unit measures, how much of the base unit it is, its Chinese and its Latin names."""

_MATCHED = tuple(
    (unit, re.compile(rf" ?[多余]?\+? ?(?:{unit_pattern(chinese, latin)})"))
    for unit, _, _, chinese, latin in _UNITS
)

SCALES: Mapping[str, tuple[Dimension, float]] = {
    unit: (dimension, scale) for unit, dimension, scale, _, _ in _UNITS
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
