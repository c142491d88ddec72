"""The embedded model: multilingual-e5-small (384 dimensions, 512 tokens), run by onnxruntime.

How it was made stands in ingest/model/PROVENANCE.md. Wang et al., "Multilingual E5 Text
Embeddings: A Technical Report", 2024, https://arxiv.org/abs/2402.05672.
"""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np

from ingest.embed.base import EMBEDDED, Embedder, first_line
from ingest.errors import ModelUnavailable
from ingest.surrogates import without_surrogates
from ingest.types import Vectors

MODEL_FOLDER = Path(__file__).parents[1] / "model"
MODEL_FILE = "multilingual-e5-small.onnx"
TOKENIZER_FILE = "tokenizer.model"


class EmbeddedEmbedder(Embedder):
    """The model in ingest/model: onnxruntime and sentencepiece, no torch.

    A text is run alone and on one thread, and texts run side by side, one for each processor: no
    vector depends on the texts that came with it, and larger batches are hardly faster on a CPU.
    """

    dimension = 384
    max_tokens = 512

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        self._folder = folder
        self._loading = Lock()
        self._loaded: _Model | None = None
        with loading_errors(folder):
            self.identity = f"{EMBEDDED}:multilingual-e5-small:{_recorded_sha256(folder)[:12]}"

    @property
    def _model(self) -> "_Model":
        """Loaded when first needed: a run of ingest that finds nothing new goes without."""
        if self._loaded is None:
            with self._loading, loading_errors(self._folder):
                self._loaded = self._loaded or _load(self._folder)
        return self._loaded

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, at some 3 million characters a second."""
        return [len(ids) for ids in self._tokens(texts)]

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts to be found, shape (texts, 384), L2-normalised."""
        return self._vectors([f"passage: {text}" for text in texts])

    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, 384), L2-normalised."""
        return self._vectors([f"query: {text}" for text in texts])

    def _vectors(self, texts: Sequence[str]) -> Vectors:
        tokens = self._tokens(texts)
        vectors = np.empty((len(tokens), self.dimension), np.float32)
        if len(tokens) == 1:
            vectors[0] = self._vector(tokens[0])
            return vectors
        longest_first = sorted(range(len(tokens)), key=lambda i: -len(tokens[i]))
        with ThreadPoolExecutor(processors()) as pool:
            made = pool.map(self._vector, [tokens[i] for i in longest_first])
            for i, vector in zip(longest_first, made, strict=True):
                vectors[i] = vector
        return vectors

    def _tokens(self, texts: Sequence[str]) -> list[list[int]]:
        # One by one: for a list the library starts threads, which takes longer than the work.
        tokenizer = self._model.tokenizer
        return [tokenizer.encode(without_surrogates(text)) for text in texts]

    def _vector(self, tokens: Sequence[int]) -> Vectors:
        model = self._model
        ids = [model.first, *tokens[: self.max_tokens - 2], model.last]
        output = model.session.run(["embedding"], {"input_ids": np.array([ids], np.int64)})
        vector: Vectors = output[0][0]
        return vector


@dataclass(frozen=True, slots=True)
class _Model:
    """A tokenizer, the tokens that begin and end every text, and a session of onnxruntime."""

    tokenizer: Any
    first: int
    last: int
    session: Any


def _load(folder: Path) -> _Model:
    tokenizer = open_tokenizer(folder)
    session = open_session(folder / MODEL_FILE)
    return _Model(tokenizer, tokenizer.bos_id(), tokenizer.eos_id(), session)


@cache
def open_tokenizer(folder: Path) -> Any:
    """The tokenizer of the model in a folder, read once: it takes 65 MB."""
    from sentencepiece import SentencePieceProcessor

    return SentencePieceProcessor(model_file=str(folder / TOKENIZER_FILE))


def open_session(path: Path) -> Any:
    """A session of onnxruntime that runs on one thread."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    # The graphs are written with this runtime's fused operators: there is nothing to optimise.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


@contextmanager
def loading_errors(folder: Path) -> Iterator[None]:
    """Translates what goes wrong while a model in a folder is loaded to ModelUnavailable."""
    try:
        yield
    except Exception as error:  # onnxruntime's errors have no other base
        raise ModelUnavailable(
            f"the embedded model in {folder} cannot be loaded ({first_line(error)}); "
            "install roadmap-mentor again"
        ) from error


def _recorded_sha256(folder: Path) -> str:
    """The model file's sha256 in SHA256SUMS: hashing 76 MB at every start takes 0.05 to 0.3 s."""
    for line in (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines():
        digest, name = line.split()
        if name == MODEL_FILE:
            return digest
    raise ValueError(f"SHA256SUMS does not name {MODEL_FILE}")


def processors() -> int:
    """How many texts are run side by side: one for each processor."""
    count: int | None = getattr(os, "process_cpu_count", os.cpu_count)()  # Python 3.13 has it
    return count or 1
