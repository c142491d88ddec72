"""Sections of a document as they are found, for tests."""

import numpy as np

from ingest.structure import blocks
from ingest.types import Chunk
from mentor.answer.named import Named
from mentor.evidence import Evidence, Finding
from mentor.text.terms import terms, words_of
from mentor.types import Passage


def section(heading: str, text: str) -> Evidence:
    """A section of one document; all its units are as near to the question."""
    units = tuple(span for block in blocks(text) for span in block.units)
    return Evidence(
        passage=Passage("a", "题", heading, text, 0, len(text), 1.0),
        chunk=Chunk(heading, "a", ("题", heading), text, 0, len(text), "", units),
        cosine=1.0,
        coverage=0.0,
        pair_coverage=0.0,
        present=frozenset(),
        sentence_cosines=(1.0,) * len(units),
        sentence_vectors=np.zeros((len(units), 4), np.float32),
    )


def named_in(question: str, item: Evidence) -> Named:
    """What a question names, where this is all that was found."""
    weights = dict.fromkeys(terms(question), 1.0)
    return Named(Finding(question, (item,), weights, words_of(weights), frozenset()))
