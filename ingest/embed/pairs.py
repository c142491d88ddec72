"""A question and a text read together: how far the text answers the question.

A cross-encoder (Nogueira and Cho, Passage re-ranking with BERT, 2019). Its first eight layers are
those of the embedded model, whose file reader.onnx points into; the last four and what weighs
their states were trained on questions that documents answer and that they do not
(`python -m tests.bench.reader`, docs/refusal.md).
"""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from ingest.embed.embedded import (
    MODEL_FOLDER,
    loading_errors,
    open_session,
    open_tokenizer,
    processors,
)
from ingest.surrogates import without_surrogates
from ingest.types import Vectors

READER_FILE = "reader.onnx"
QUOTE_READER_FILE = "quote-reader.onnx"
"""The same, its last four layers trained further on quotes that answers had, each judged."""

MAX_TOKENS = 128
"""Of both together, special tokens included; the rest of the text is cut off."""

MAX_QUESTION_TOKENS = 48


class PairReader:
    """The model in ingest/model, run by onnxruntime; safe to use from several threads."""

    def __init__(self, folder: Path = MODEL_FOLDER, file: str = READER_FILE) -> None:
        with loading_errors(folder):
            self._tokenizer = open_tokenizer(folder)
            self._session: Any = open_session(folder / file)
        self._pool = ThreadPoolExecutor(processors())

    def logits(self, question: str, texts: Sequence[str]) -> Vectors:
        """The log-odds that each text answers the question, shape (texts,)."""
        pairs = [pair_tokens(self._tokenizer, question, text) for text in texts]
        return np.array(list(self._pool.map(self._logit, pairs)), np.float32)

    def _logit(self, tokens: Sequence[int]) -> float:
        output = self._session.run(["logit"], {"input_ids": np.array([tokens], np.int64)})
        return float(output[0][0])


def pair_tokens(tokenizer: Any, question: str, text: str) -> list[int]:
    """The token ids of both as one text, at most MAX_TOKENS."""
    first, last = tokenizer.bos_id(), tokenizer.eos_id()
    asked = tokenizer.encode(f"query: {without_surrogates(question)}")
    said = tokenizer.encode(f"passage: {without_surrogates(text)}")
    both = [first, *asked[:MAX_QUESTION_TOKENS], last, last, *said]
    return [*both[: MAX_TOKENS - 1], last]


@cache
def pair_reader() -> PairReader:
    """What tells whether windows of passages answer, loaded once in a process.

    Raises:
        ModelUnavailable: its files cannot be read.
    """
    return PairReader()


@cache
def quote_reader() -> PairReader:
    """What tells whether a quote answers, loaded once in a process.

    Raises:
        ModelUnavailable: its files cannot be read.
    """
    return PairReader(file=QUOTE_READER_FILE)
