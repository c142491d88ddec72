"""The terms of a question, weighed by how rare they are in the library."""

import math
from collections.abc import Sequence

from ingest.indexes import Indexes
from mentor.text.overlap import standing
from mentor.text.terms import Term, held, terms, words_of

FEW_SOURCES = 12
"""Of no more sources it is looked up which words stand in them."""

COMPARED = 500
"""Of so many passages of the sources asked for it is known which words stand in them."""


def term_weights(
    indexes: Indexes, question: str, sources: Sequence[str] | None
) -> tuple[dict[Term, float], frozenset[Term]]:
    """The terms of a question as the library may hold them, with their idf; those that it, or
    the few `sources` asked for, lack.
    """
    index = indexes.words
    total = index.count()
    asked = terms(question)
    here = _standing(indexes, asked, sources) if sources else None

    def frequency(word: str) -> int:
        return 0 if here is not None and word not in here else index.frequency(word)

    found = dict(held(term, frequency) for term in asked)
    unknown = frozenset(term for term, frequency in found.items() if not frequency)
    return {term: idf(frequency, total) for term, frequency in found.items()}, unknown


def _standing(
    indexes: Indexes, asked: Sequence[Term], sources: Sequence[str]
) -> frozenset[str] | None:
    """The words of terms that stand in these sources, None if they are many."""
    forward = indexes.forward
    if len(sources) > FEW_SOURCES or forward.count(sources) > COMPARED:
        return None
    wanted = words_of(asked)
    return frozenset[str]().union(*(standing(wanted, text) for text in forward.lookups(sources)))


def idf(frequency: int, total: int) -> float:
    """Inverse document frequency as BM25 has it (Robertson and Zaragoza 2009), never negative."""
    return math.log1p((total - frequency + 0.5) / (frequency + 0.5))
