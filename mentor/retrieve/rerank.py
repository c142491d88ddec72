"""The reranker: a sentence-transformers CrossEncoder that reads question and passage together.

Off by default: it costs what it costs (a small one some 10 ms a passage), and the recipe of
mentor/retrieve/rank.py does without.
"""

from collections.abc import Sequence
from threading import Lock

from ingest.errors import ModelUnavailable


class Reranker:
    """A CrossEncoder by name or folder. Safe to use from several threads.

    Raises:
        ModelUnavailable: it cannot be loaded.
    """

    def __init__(self, name: str) -> None:
        try:
            from sentence_transformers import CrossEncoder

            self._model = CrossEncoder(name)
        except Exception as error:  # loading a model raises of every kind
            reason = next((line for line in str(error).splitlines() if line), repr(error))
            raise ModelUnavailable(
                f"MENTOR_RERANKER is {name!r}, which cannot be loaded ({reason.strip()}); give the "
                "name or folder of a sentence-transformers CrossEncoder, or unset it"
            ) from error
        self._lock = Lock()  # a tokenizer changes its own truncation while it works

    def scores(self, question: str, texts: Sequence[str]) -> list[float]:
        """How well each text answers, more is better; no scale of its own."""
        if not texts:
            return []
        pairs = [(question, text) for text in texts]
        with self._lock:
            return [float(score) for score in self._model.predict(pairs, show_progress_bar=False)]
