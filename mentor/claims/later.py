"""What takes time only after the way to a goal, and is no time of the way."""

import re

from ingest.simplify import folded
from mentor.claims.units import Unit

_LATER = {
    "promotion": re.compile(
        r"晋升|升职|晋级|(?<!提)升[到至为]|\b(?:promot\w+|(?:next|from) level|from l\d)\b"
    ),
    "graduates": re.compile(
        r"(?=.*(?:\d ?%|百分之|\bper ?cent\b))(?=.*(?:[月年] ?[之以]?内|\bwithin\b))"
        r".*(?:毕业|结业|\bgraduat|\balumni\b)"
    ),
}
"""What takes time after the way to a goal: from one level of a job to the next, until a share of
those who are through have found one.
"""

_ASKS_LATER = re.compile(
    r"升|晋|级|毕业|结业|高级|资深|\b(?:promot\w+|levels?|l\d|senior|staff|graduat\w+|alumni)\b"
)


def asks_of_later(question: str) -> bool:
    """Whether a question asks for such a time."""
    return bool(_ASKS_LATER.search(folded(question)))


def comes_later(unit: Unit) -> bool:
    """Whether a sentence, or the heading that it stands under, tells what takes time afterwards."""
    text = folded(" ".join((*unit.evidence.chunk.section[-1:], unit.text)))
    return any(each.search(text) for each in _LATER.values())
