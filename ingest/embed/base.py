"""What every embedding model does, and what their modules share."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cached_property
from threading import Lock

from langchain_core.embeddings import Embeddings

from ingest.types import Vectors

EMBEDDED = "embedded"
OPENAI_PREFIX = "openai:"
SETTING = "MENTOR_EMBEDDING_MODEL"

REMEMBERED = 64
"""Vectors of so many questions are kept."""

AT_ONCE = 4
"""So many are made at once: a follow-up as typed and as understood, and what it follows."""


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
    def _coming(self) -> "_Coming":
        return _Coming(self.queries)

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """`passages` in LangChain's form."""
        vectors: list[list[float]] = self.passages(texts).tolist()
        return vectors

    def embed_query(self, text: str) -> list[float]:
        """`query` in LangChain's form."""
        vector: list[float] = self.query(text).tolist()
        return vector


class _Coming:
    """The vectors of the last REMEMBERED questions, each made in the background.

    What failed is tried again when it is next asked for.
    """

    def __init__(self, queries: Callable[[Sequence[str]], Vectors]) -> None:
        self._queries = queries
        self._pool = ThreadPoolExecutor(AT_ONCE)
        self._lock = Lock()
        self._known: dict[str, Future[Vectors]] = {}

    def __call__(self, text: str) -> Future[Vectors]:
        with self._lock:
            known = self._known.pop(text, None)
            if known is None or (known.done() and known.exception()):
                known = self._pool.submit(self._vector, text)
            self._known[text] = known
            if len(self._known) > REMEMBERED:
                del self._known[next(iter(self._known))]
            return known

    def _vector(self, text: str) -> Vectors:
        found: Vectors = self._queries([text])[0]
        found.setflags(write=False)
        return found


def first_line(error: Exception) -> str:
    """The first line of what an error says, or its name."""
    return next((line.strip() for line in str(error).splitlines() if line.strip()), repr(error))
