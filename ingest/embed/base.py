"""What every embedding model does, and what their modules share."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from concurrent.futures import Future
from functools import cached_property

from langchain_core.embeddings import Embeddings

from ingest.embed.remembered import Remembered
from ingest.types import Vectors

EMBEDDED = "embedded"
OPENAI_PREFIX = "openai:"
SETTING = "MENTOR_EMBEDDING_MODEL"


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
        return self.expect(text).result()

    def expect(self, text: str) -> Future[Vectors]:
        """Begin to make the vector of a question that will be asked for; others go on meanwhile."""
        return self._coming(text)

    @cached_property
    def _coming(self) -> Remembered:
        return Remembered(self.queries)

    def close(self) -> None:
        """End the threads that make vectors of questions, if there are any."""
        if "_coming" in self.__dict__:
            self.__dict__.pop("_coming").close()

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
