"""What of the passages found is read together with the question: the sentences nearest to it.

Each with its neighbours, as far as there is room, and the headings above it.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from ingest.plain import plain
from ingest.types import Chunk
from mentor.evidence import Evidence, Finding

PASSAGES: Final = 6
"""The sentences of so many passages are considered."""

WIDTH: Final = 156.0
"""So wide a window is at most, but for a sentence that is wider itself: in Chinese characters."""

LATIN: Final = 0.42
"""The width of a letter: as many tokens to a character as Chinese ones have to theirs."""

ABOVE: Final = 80
"""Characters of the headings, and of the head of a table, that are read above a window."""

LATER: Final = 0.004
"""What a cosine loses for each passage that was found before."""


def windows(finding: Finding, number: int) -> list[str]:
    """The texts of the `number` best windows, the nearest first; none has a sentence of another."""
    taken: set[tuple[int, int]] = set()
    found: list[str] = []
    for rank, index in _nearest_first(finding.evidence[:PASSAGES]):
        if (rank, index) in taken:
            continue
        chunk = finding.evidence[rank].chunk
        spans = chunk.sentences or ((chunk.start, chunk.end),)
        free = [at for at in range(len(spans)) if (rank, at) not in taken]
        inside = _grown(index, [_width(plain(chunk.between(*span))) for span in spans], free)
        taken.update((rank, at) for at in inside)
        said = " ".join(plain(chunk.between(*spans[at])) for at in inside)
        found.append(under_headings(chunk, said))
        if len(found) == number:
            break
    return found


def _nearest_first(evidence: Sequence[Evidence]) -> Iterator[tuple[int, int]]:
    """The place of each sentence, passage and number in it, by its cosine."""
    placed = [
        (cosine - LATER * rank, rank, index)
        for rank, item in enumerate(evidence)
        for index, cosine in enumerate(item.sentence_cosines or (item.cosine,))
    ]
    for _, rank, index in sorted(placed, reverse=True):
        yield rank, index


def _grown(index: int, widths: Sequence[float], free: Sequence[int]) -> range:
    """The sentences around one, the next and the one before in turn, while there is room."""
    first = last = index
    width = widths[index]
    grown = True
    while grown:
        grown = False
        for other in (last + 1, first - 1):
            if other in free and width + widths[other] <= WIDTH:
                width += widths[other]
                first, last = min(first, other), max(last, other)
                grown = True
    return range(first, last + 1)


def under_headings(chunk: Chunk, said: str) -> str:
    """What a chunk says, behind its two innermost headings and the head of a table that is
    continued: a text as the reader was trained on.
    """
    titled, *table = chunk.context.split("\n") if chunk.context else [""]
    headings = " › ".join(chunk.section[-2:]) if chunk.section else titled
    above = " ".join([headings, *map(plain, table)])[:ABOVE]
    return f"{above}: {said}"


def _width(text: str) -> float:
    return sum(1.0 if ord(character) > 0x2E80 else LATIN for character in text)
