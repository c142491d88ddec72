"""Any sentence-transformers model, by name or folder."""

import hashlib
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from ingest.embed.base import EMBEDDED, OPENAI_PREFIX, SETTING, Embedder, first_line
from ingest.embed.hub import loaded
from ingest.errors import ModelUnavailable
from ingest.types import Vectors


class SentenceTransformersEmbedder(Embedder):
    """A sentence-transformers model, by name or folder, with the prompts it was saved with."""

    def __init__(self, name: str) -> None:
        try:
            from sentence_transformers import SentenceTransformer

            self._model = loaded(SentenceTransformer, name)
            self._tokenizer = self._model.tokenizer
        except Exception as error:  # loading a model raises of every kind
            raise ModelUnavailable(
                f"{SETTING} is {name!r}, which cannot be loaded ({first_line(error)}); give "
                f"{EMBEDDED!r}, {OPENAI_PREFIX}NAME, or the name or folder of a "
                "sentence-transformers model"
            ) from error
        self._lock = Lock()  # a tokenizer changes its own truncation while it works
        self.identity = f"sentence-transformers:{Path(name).name}:{self._fingerprint()}"
        self.max_tokens = self._model.max_seq_length or 512
        self.dimension = self.query("dimension").size

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text itself."""
        if not texts:
            return []
        options = {"add_special_tokens": False, "truncation": False, "verbose": False}
        with self._lock:
            encoded = self._tokenizer(list(texts), **options)
        return [len(ids) for ids in encoded["input_ids"]]

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts to be found, shape (texts, dimension), L2-normalised."""
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        # The library gives every model an empty "document" prompt, and takes that before the
        # "passage" prompt that models of the E5 family were saved with.
        prompts = (self._model.prompts.get(name) for name in ("document", "passage", "corpus"))
        prompt = next((prompt for prompt in prompts if prompt), "")
        return self._encoded(self._model.encode_document, list(texts), prompt=prompt)

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, dimension), L2-normalised."""
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        return self._encoded(self._model.encode_query, list(texts))

    def _encoded(self, encode: Callable[..., Any], *texts: Any, **prompt: str) -> Vectors:
        with self._lock:
            vectors = encode(*texts, **prompt, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(vectors, np.float32)

    def _fingerprint(self) -> str:
        digest = hashlib.sha256()
        for name, tensor in sorted(self._model.state_dict().items()):
            digest.update(f"{name} {tuple(tensor.shape)} ".encode())
            digest.update(tensor.flatten()[:64].float().cpu().numpy().tobytes())
        return digest.hexdigest()[:12]
