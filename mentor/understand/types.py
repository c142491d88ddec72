"""What a question means in its conversation, and the documents that it may be about."""

from collections.abc import Sequence
from dataclasses import dataclass

from mentor.evidence import Evidence, Finding
from mentor.retrieve import HybridRetriever, Near
from mentor.text.ordinals import ordinal, unit


@dataclass(frozen=True, slots=True)
class Walk:
    """A list that a conversation goes through, and where in it.

    `labels` are what its places are called; `at` is the place, -1 before the first, their number
    past the last; `asked` is what was asked of the place, as understood; `title` is that of the
    document.
    """

    labels: tuple[str, ...]
    at: int = -1
    asked: str = ""
    title: str = ""

    @property
    def inside(self) -> bool:
        """Whether it is at a place of the list."""
        return 0 <= self.at < len(self.labels)

    @property
    def label(self) -> str:
        """What the place is called where it is."""
        return self.labels[self.at]

    @property
    def unit(self) -> str:
        """What most of its places are called: "stage", "step"; "" if nothing."""
        units = [own.unit if (own := ordinal(label)) else unit(label) for label in self.labels]
        most = max(set(units), key=units.count)
        return most if units.count(most) * 2 > len(units) else ""


@dataclass(frozen=True, slots=True)
class Reading:
    """What is asked: a question that stands alone, and where.

    `sources` are the only ones to look in, if the question names a document shown before; passages
    of a document titled `prefers` go before others of nearly the same score, and passages `near`
    what was answered before gain. `walk` is where it moves to in a list. `of_one` says that it asks
    of a place in the list of one document, which others do not speak of; `of_nothing` that it
    points to an answer and there is none; `of_thing` that `sources` are of the thing talked about,
    and others are looked in if those do not answer; `why_differ` that it asks why documents differ
    on the question.
    """

    question: str
    sources: tuple[str, ...] | None = None
    prefers: str = ""
    near: Near | None = None
    walk: Walk | None = None
    asking: tuple[str, ...] = ()
    of_one: bool = False
    of_nothing: bool = False
    of_thing: bool = False
    why_differ: bool = False


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

    def place(self, text: str) -> tuple[str, str] | None:
        """Source and chunk id of the passage that a text is nearest to."""
        return self.retriever.place(text, self.sources)

    def head(self, source: str, length: int) -> tuple[str, str]:
        """The title of a source and the first `length` characters of it."""
        store = self.retriever.library.store
        title, _ = store.titles([source])[source]
        return title, store.excerpt(source, 0, length)

    def headings_around(self, item: Evidence) -> list[tuple[str, ...]]:
        """The heading paths around a passage."""
        return self.retriever.headings_around(item)
