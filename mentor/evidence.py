"""A passage and why it was found: what retrieval hands to refusal, answer and verification."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ingest.types import Chunk
from mentor.terms import Term
from mentor.types import Passage


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage and why it was found.

    `cosine` compares question and chunk, `sentence_cosines` question and each of
    `chunk.sentences`, whose vectors are `sentence_vectors`, shape (sentences, dimension);
    `coverage` is between 0 and 1.
    """

    passage: Passage
    chunk: Chunk
    cosine: float
    coverage: float
    sentence_cosines: tuple[float, ...]
    sentence_vectors: NDArray[np.float32]

    @property
    def best_sentence(self) -> float:
        """The highest cosine of a sentence, that of the chunk if it has none."""
        return max(self.sentence_cosines, default=self.cosine)


@dataclass(frozen=True, slots=True)
class Finding:
    """What retrieval found for a question.

    `evidence` is sorted, best first. `weights` are the question's terms with their idf in the
    library; `unknown` are those that stand nowhere in it.
    """

    question: str
    evidence: tuple[Evidence, ...]
    weights: Mapping[Term, float]
    unknown: frozenset[Term]
