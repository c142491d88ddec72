"""What a question means in its conversation, and the documents that it may be about."""

from collections.abc import Sequence
from dataclasses import dataclass

from mentor.evidence import Evidence, Finding
from mentor.retrieve import HybridRetriever, Near


@dataclass(frozen=True, slots=True)
class Reading:
    """What is asked: a question that stands alone, and where.

    `sources` are the only ones to look in, if the question names a document shown before; passages
    of a document titled `prefers` go before others of nearly the same score, and passages `near`
    what was answered before gain. `label` is what the question names by its place in a series.
    """

    question: str
    sources: tuple[str, ...] | None = None
    prefers: str = ""
    near: Near | None = None
    label: str | None = None
    asking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Documents:
    """The documents that a conversation may be about: all, or those of some sources."""

    retriever: HybridRetriever
    sources: Sequence[str] | None

    @property
    def passages(self) -> int:
        """How many passages an answer is made from."""
        return self.retriever.k * 2

    def search(self, question: str, k: int, only: Sequence[str] | None = None) -> Finding:
        """The passages found, of the sources `only` if given."""
        return self.retriever.search(question, k, only or self.sources)

    def headings_around(self, item: Evidence) -> list[tuple[str, ...]]:
        """The heading paths around a passage."""
        return self.retriever.headings_around(item)
