"""How well a passage speaks to a question: by meaning, and by the question's words in it.

The score is the cosine of the chunk, plus weighted: the cosine of its best sentence, the
idf-weighted share of the question's terms that it holds (in either language), and the share of
the question's neighbouring characters. Nothing is ranked against other passages: in rank fusion
words outvote the meaning of a question in another language (docs/retrieval.md has the figures).
"""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.forward import Entry
from ingest.types import Chunk
from mentor.evidence import Evidence
from mentor.overlap import joined, pair_coverage, standing
from mentor.terms import Term, coverage
from mentor.types import Passage

SENTENCE_WEIGHT = 0.5
COVERAGE_WEIGHT = 0.12
PAIR_WEIGHT = 0.1


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as passages are compared with it.

    `weights` are its terms with their idf, `words` all words that cover one of them, `pairs` its
    neighbouring characters.
    """

    vector: NDArray[np.float32]
    weights: Mapping[Term, float]
    words: frozenset[str]
    pairs: frozenset[str]


def evidence_of(
    asked: Asked, chunk: Chunk, title: tuple[str, str | None], entry: Entry
) -> Evidence:
    """The chunk as a passage, scored. `title` is that of its source, with its address."""
    cosine = float(entry.vector @ asked.vector)
    present = standing(asked.words, entry.text)
    covered = coverage(asked.weights, present)
    paired = pair_coverage(asked.pairs, joined(entry.text))
    inner = tuple((entry.sentence_vectors @ asked.vector).tolist())
    best = max(inner, default=cosine)
    passage = Passage(
        source=chunk.source,
        title=title[0],
        section=" › ".join(chunk.section),
        text=chunk.text,
        start=chunk.start,
        end=chunk.end,
        score=cosine + SENTENCE_WEIGHT * best + COVERAGE_WEIGHT * covered + PAIR_WEIGHT * paired,
        url=title[1],
    )
    return Evidence(
        passage=passage,
        chunk=chunk,
        cosine=cosine,
        coverage=covered,
        pair_coverage=paired,
        present=present,
        sentence_cosines=inner,
        sentence_vectors=entry.sentence_vectors,
    )
