"""Sections of a document as they are found, for tests."""

import numpy as np

from ingest.structure import blocks
from ingest.types import Chunk
from mentor.evidence import Evidence
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
