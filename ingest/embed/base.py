"""What every embedding model does, and what their modules share."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from functools import cached_property, lru_cache

from langchain_core.embeddings import Embeddings

from ingest.types import Vectors

EMBEDDED = "embedded"
OPENAI_PREFIX = "openai:"
SETTING = "MENTOR_EMBEDDING_MODEL"

REMEMBERED = 64
"""Vectors of so many questions are kept."""


class Embedder(Embeddings, ABC):
    """An embedding model; safe to use from several threads.

    `identity` names the model and its weights, and is recorded with an index. `dimension` is the
    length of a vector. `max_tokens` is what the model reads of one text, its special tokens and
    the prefix it puts before the text included; the rest of a longer text is cut off.
    """

    identity: str
    dimension: int
    max_tokens: int

    @abstractmethod
    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text itself, without special tokens and prefix, none cut off."""

    @abstractmethod
    def passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of texts to be found, shape (texts, dimension), L2-normalised.

        Raises:
            ModelError: the model cannot be reached or refuses; only models outside.
        """

    @abstractmethod
    def queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of questions, shape (texts, dimension), L2-normalised. Raises like `passages`."""

    def query(self, text: str) -> Vectors:
        """The vector of a question, shape (dimension,), L2-normalised. Raises like `passages`.

        The last REMEMBERED are kept: each turn of a conversation reads those before it again.
        """
        return self._remembered(text)

    @cached_property
    def _remembered(self) -> Callable[[str], Vectors]:
        def vector(text: str) -> Vectors:
            found: Vectors = self.queries([text])[0]
            found.setflags(write=False)
            return found

        return lru_cache(REMEMBERED)(vector)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """`passages` in LangChain's form."""
        vectors: list[list[float]] = self.passages(texts).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """`query` in LangChain's form."""
        vector: list[float] = self.query(text).tolist()
        return vector


def first_line(error: Exception) -> str:
    """The first line of what an error says, or its name."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), repr(error))
