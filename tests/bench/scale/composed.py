"""An embedder that stands in for the model where embedding all would take hours.

Each sentence of a generated document gets the real vector of the real sentence that it was made
from, a chunk the normalised mean of its sentences' vectors and a little noise of a fixed seed, so
that no two are the same. Questions are embedded by the real model.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ingest.types import Vectors
from tests.bench.scale.documents import Documents, keys_of
from tests.bench.scale.material import sentence_texts

NOISE = 0.1
"""Length of the noise beside a unit vector: cosine .995 to what it was."""

_NOISE_ROWS = 1024


def base_vectors(generator: Documents, cache: Path, embed: Callable[[list[str]], Vectors]) -> Path:
    """The file of the real sentences' vectors, made with `embed` unless it is there."""
    if not cache.exists():
        np.save(cache, embed(generator.base).astype(np.float32))
    return cache


@dataclass(frozen=True, slots=True)
class Composed:
    """Two files: which real sentence each was made from, and the vectors of the real ones."""

    sentences: Path
    vectors: Path


class Composer:
    """Vectors of texts out of generated documents.

    `embed` is the real model, asked for a text of which no sentence is known.
    """

    def __init__(self, files: Composed, embed: Callable[[Sequence[str]], Vectors]) -> None:
        with np.load(files.sentences) as known:
            self._keys, self._bases = known["keys"], known["bases"]
        self._vectors: Vectors = np.load(files.vectors)
        self._embed = embed
        self._embedded: dict[str, Vectors] = {}
        noise = np.random.default_rng(0).standard_normal((_NOISE_ROWS, self._vectors.shape[1]))
        noise *= NOISE / np.sqrt(2) / np.linalg.norm(noise, axis=1, keepdims=True)
        self._noise = noise.astype(np.float32)

    def __call__(self, texts: Sequence[str]) -> Vectors:
        """Vectors, shape (texts, dimension), L2-normalised."""
        vectors = np.empty((len(texts), self._vectors.shape[1]), np.float32)
        cut = [sentence_texts(text) for text in texts]
        keys = keys_of([piece for pieces in cut for piece in pieces])
        places = np.minimum(np.searchsorted(self._keys, keys), len(self._keys) - 1)
        known = self._keys[places] == keys
        bases = self._bases[places]
        first = 0
        for number, pieces in enumerate(cut):
            part = slice(first, first + len(pieces))
            first = part.stop
            vectors[number] = self._one(texts[number], keys[part], bases[part][known[part]])
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors

    def _one(self, text: str, keys: np.ndarray, bases: np.ndarray) -> Vectors:
        if not len(bases):
            if text not in self._embedded:
                self._embedded[text] = self._embed([text])[0]
            return self._embedded[text]
        if len(keys) == 1:
            alone: Vectors = self._vectors[bases[0]]
            return alone
        mean: Vectors = self._vectors[bases].mean(axis=0)
        mixed = int(np.bitwise_xor.reduce(keys))
        noise = self._noise[mixed % _NOISE_ROWS] + self._noise[mixed // _NOISE_ROWS % _NOISE_ROWS]
        unit: Vectors = mean / np.linalg.norm(mean) + noise
        return unit
