"""The reranker: a sentence-transformers CrossEncoder that reads question and passage together.

Off by default: it costs what it costs (a small one some 10 ms a passage), and the recipe of
mentor/retrieve/rank.py does without.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from threading import Lock

from ingest.embed import loaded
from ingest.errors import ModelUnavailable
from mentor.retrieve.rank import Scored

RERANKED = 20
"""So many of the best chunks are judged by the reranker, if there is one."""


class Reranker:
    """A CrossEncoder by name or folder. Safe to use from several threads.

    Raises:
        ModelUnavailable: it cannot be loaded.
    """

    def __init__(self, name: str) -> None:
        try:
            from sentence_transformers import CrossEncoder

            self._model = loaded(CrossEncoder, name)
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


def reranked(
    reranker: Reranker, question: str, ranked: Sequence[Scored], texts: Mapping[str, str]
) -> list[Scored]:
    """Candidates in the reranker's order; those whose chunk has no text here are left out.

    The scores are handed out anew in that order: they go on comparing passages.
    """
    kept = [item for item in ranked if item.key in texts]
    judged = reranker.scores(question, [texts[item.key] for item in kept])
    order = sorted(range(len(kept)), key=lambda place: judged[place], reverse=True)
    return [replace(kept[place], score=item.score) for place, item in zip(order, kept, strict=True)]
