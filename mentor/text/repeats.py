"""Whether two sentences say the same in nearly the same words.

Vectors do not tell: two sentences that differ in one figure alone are as near as two that say the
same (cosines .98 and .97 in the shipped documents).
"""

import re
from collections.abc import Iterable

from ingest.simplify import folded

SAME = 0.8
"""Share of two sentences' neighbouring characters that both have, from which on they are one."""

SHORTEST = 10
"""Shorter ones (an item of a list, the name of a thing) may stand twice."""

_TELLING = re.compile(r"\d+(?:[.,]\d+)*|[a-z][a-z0-9+#.-]*|[不没无非未]")
_WORDS = re.compile(r"\w+")


def repeats(sentence: str, others: Iterable[str]) -> bool:
    """Whether the sentence says again what one of the others says.

    Same figures, Latin words and Chinese negations, and nearly the same characters.
    """
    own = _joined(sentence)
    if len(own) < SHORTEST:
        return False
    return any(_same(own, _joined(other)) for other in others)


def _same(first: str, second: str) -> bool:
    if len(second) < SHORTEST or sorted(_TELLING.findall(first)) != sorted(
        _TELLING.findall(second)
    ):
        return False
    pairs, others = _pairs(first), _pairs(second)
    return len(pairs & others) >= SAME * len(pairs | others)


def _pairs(text: str) -> set[str]:
    return {text[at : at + 2] for at in range(len(text) - 1)}


def _joined(text: str) -> str:
    return "".join(_WORDS.findall(folded(text)))
