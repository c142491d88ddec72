"""The order in which found chunks are shown: every source that speaks to the question is heard."""

from collections import Counter
from collections.abc import Sequence
from typing import Protocol, TypeVar

CLOSE = 0.12
"""A source speaks to the question if its best score is at most this far below the best of all."""

BEFORE_OTHERS = 2
"""So many chunks of a source may stand before the best of another source that is close."""


class _Ranked(Protocol):
    @property
    def source(self) -> str: ...
    @property
    def score(self) -> float: ...


Item = TypeVar("Item", bound=_Ranked)


def varied(ranked: Sequence[Item]) -> list[Item]:
    """`ranked` (best first) with the best of each close source before the third of any."""
    if not ranked:
        return []
    floor = ranked[0].score - CLOSE
    firsts = {item.source: place for place, item in reversed(list(enumerate(ranked)))}
    last_first = max(place for place in firsts.values() if ranked[place].score >= floor)
    seen: Counter[str] = Counter()
    early: list[Item] = []
    held: list[Item] = []
    for item in ranked[: last_first + 1]:
        seen[item.source] += 1
        (early if seen[item.source] <= BEFORE_OTHERS else held).append(item)
    return [*early, *held, *ranked[last_first + 1 :]]
