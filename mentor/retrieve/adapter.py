"""The question's vector moved to where the sentences are that answer it.

The embedding model puts a question beside texts that are about the same, questions among them; a
sentence that answers it may stand farther off, in another language all the more. A linear map of
low rank, learnt from questions and the sentences that answer them, makes up for that. It moves
questions alone: documents and their index stay as they are, and it costs two products of small
matrices. `python -m tests.bench.adapter` trains and measures it; docs/retrieval.md has the figures.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ingest.types import Vectors
from mentor.trained import read_trained

FILE = Path(__file__).with_name("adapter.npz")


@dataclass(frozen=True, slots=True)
class QueryAdapter:
    """A map of questions' vectors: v + v @ `down` @ `up`, L2-normalised.

    `down` has the shape (dimension, rank), `up` (rank, dimension). `model` is the identity of the
    embedding model whose vectors it was trained on.
    """

    model: str
    down: Vectors
    up: Vectors

    def __call__(self, vectors: Vectors) -> Vectors:
        """The vectors of questions, shape (..., dimension), for comparison with sentences."""
        moved = vectors + vectors @ self.down @ self.up
        adapted: Vectors = moved / np.linalg.norm(moved, axis=-1, keepdims=True)
        return adapted


def adapter_for(identity: str) -> QueryAdapter | None:
    """The adapter that is shipped, none if it was trained on vectors of another model.

    Raises:
        ModelUnavailable: the file is damaged.
    """
    adapter = read(FILE)
    return adapter if adapter.model == identity else None


def read(path: Path) -> QueryAdapter:
    """The adapter in a file.

    Raises:
        ModelUnavailable: it cannot be read or holds none.
    """
    model, (down, up) = read_trained(path, "down", "up")
    return QueryAdapter(model, down, up)
