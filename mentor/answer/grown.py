"""More of each quote as far as there is room."""

from collections.abc import Sequence

from ingest.sentences import Span
from mentor.answer.piece import Piece, is_new

FIRST_GROWN, NEXT_GROWN = 520, 280
"""Characters as shown of the first quote and of another, with what room is left."""

OVER_FOR_A_LIST = 100
"""So much longer the answer may get if a list or table is whole for it."""


def grown(chosen: list[Piece], room: int, whole: int) -> list[Piece]:
    """More of each passage as far as there is room, and one list rather than stumps of several.

    The last quotes that have some items of a list which answer no better than the rest of it are
    left out if that makes room for all of another list; as few as it takes.
    """
    least = [item.span for item in chosen]
    stumps = _grow_all(chosen, least, room, whole)
    for place in reversed(stumps[1:]):
        fewer = [item for at, item in enumerate(chosen) if at not in stumps or at < place]
        spans = [span for at, span in enumerate(least) if at not in stumps or at < place]
        left = _grow_all(fewer, spans, room, whole)
        if len(left) < stumps.index(place):
            return grown(_reset(fewer, spans), room, whole)
    _grow_all(chosen, least, room, whole)
    return chosen


def _grow_all(chosen: list[Piece], least: Sequence[Span], room: int, whole: int) -> list[int]:
    """Grow every quote in turn from the least of it; the places of those that are still stumps."""
    _reset(chosen, least)
    for item in chosen:
        first = item is chosen[0]
        _grow(item, chosen, room, FIRST_GROWN if first else NEXT_GROWN, whole if first else 0)
    return [place for place, item in enumerate(chosen) if item.is_stump]


def _reset(chosen: list[Piece], spans: Sequence[Span]) -> list[Piece]:
    for item, span in zip(chosen, spans, strict=True):
        item.span = span
    return chosen


def _grow(item: Piece, chosen: Sequence[Piece], room: int, most: int, whole: int) -> None:
    """Quote more of a passage as far as there is room and it repeats nothing."""
    left = room - size(chosen)
    others = [other for other in chosen if other is not item]
    limit, over = min(most, item.size + left), item.size + left + OVER_FOR_A_LIST
    for span in (item.quotable.span(limit, whole), item.quotable.span(limit, max(whole, over))):
        larger = item.size < item.quotable.shown(span) <= over
        if larger and is_new(item, span, others):
            item.span = span


def size(chosen: Sequence[Piece]) -> int:
    """Characters of quotes as shown, with the lines that name their sources and sections."""
    titles = {item.source: item.evidence.passage.title for item in chosen}
    sections = sum(len(item.section) for item in chosen)
    return sum(item.size for item in chosen) + sections + sum(map(len, titles.values()))
