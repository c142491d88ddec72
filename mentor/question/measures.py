"""Which measure a question asks for: how far, how heavy, how much memory."""

import re
from collections.abc import Mapping

from ingest.quantities import Dimension

_MEASURED: Mapping[Dimension, re.Pattern[str]] = {
    "length": re.compile(
        r"多少(?:公里|千米|英里|里|米|厘米)|多远|多高"
        r"|\bhow (?:far\b(?! ahead| in\b| along| into| down)|tall|deep|high)"
        r"|\b(?:in|how many) (?:kilomet(?:er|re)s|miles|kms?|met(?:er|re)s)\b"
    ),
    "weight": re.compile(
        r"多重|多少(?:公斤|千克|斤|克)|\bhow heavy\b|\bweighs?\b"
        r"|\bhow many (?:kilos?|kilograms|kgs?|grams|pounds)\b"
    ),
    "volume": re.compile(r"多少(?:毫升|升)|\bhow many (?:millilit|lit)(?:er|re)s\b"),
    "temperature": re.compile(r"多少度|几度|温度|\bhow hot\b|\btemperatures?\b"),
    "memory": re.compile(
        r"(?:多大|多少)(?:的)?(?:gb?|显存|内存|硬盘)|(?:显存|内存)[^。，？?]{0,6}多[大少]"
        r"|\bhow (?:many gb|much (?:memory|ram|vram|disk))\b"
    ),
}
_OF_A_PLAN = re.compile(
    r"\bhow far\b.*\b(?:month|week|year|plan|stage|guide|road ?map)s?\b"
    r"|\b(?:months|weeks|years|plans|stages|guides|road ?maps)\b.*\bhow far\b"
)
"""How far a plan goes is a time, no length."""


def dimension_asked(text: str) -> Dimension | None:
    """What a measure that a text asks for measures, None if it asks for none; `text` is folded."""
    if _OF_A_PLAN.search(text):
        return None
    return next((kind for kind, asks in _MEASURED.items() if asks.search(text)), None)
