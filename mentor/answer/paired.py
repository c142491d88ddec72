"""Of questions and answers that a passage lays out, which question each unit stands below.

It is to its answer what a heading is to a section: it tells what is answered, and the pairs beside
it are of something else.
"""

from collections.abc import Sequence
from itertools import pairwise

from ingest.structure import passage_blocks
from mentor.answer.atoms import LEAST_PAIRS, atoms_of
from mentor.evidence import Evidence


def pairs_of(item: Evidence) -> list[range]:
    """The units of each pair of question and answer in a passage, by their places; the first unit
    of each asks.
    """
    text, offset = item.passage.text, item.passage.start
    if text.count("?") + text.count("？") < LEAST_PAIRS:
        return []
    atoms = [atom for atom in atoms_of(text, passage_blocks(text)) if atom.pair]
    numbers = [
        next((atom.pair for atom in atoms if atom.start <= start - offset < atom.end), 0)
        for start, _ in item.chunk.sentences
    ]
    return [units for units in _runs(numbers) if numbers[units[0]]]


def _runs(numbers: Sequence[int]) -> list[range]:
    """The places of equal numbers beside one another."""
    ends = [place for place, (one, next_) in enumerate(pairwise(numbers), 1) if one != next_]
    bounds = [0, *ends, len(numbers)]
    return [range(*each) for each in pairwise(bounds) if each[0] < each[1]]
