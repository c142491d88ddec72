"""The product, through its public API."""

from collections.abc import Sequence
from pathlib import Path

from ingest.embed import EmbeddedEmbedder
from ingest.types import Vectors
from mentor import Mentor, Settings
from tests.bench.scale.busy import BusyTime
from tests.bench.scale.composed import Composed, Composer


class MentorSystem:
    """A library in `home`. `embedding` counts the time spent in vectors of passages, if measured.

    Not `measured` it is the product as its users have it.
    """

    def __init__(self, home: Path, composed: Composed | None = None, measured: bool = True) -> None:
        self.embedding = BusyTime()
        self._mentor = Mentor(Settings(home=home))
        if measured:
            # There is no setting for an embedder made in Python; the library keeps it here.
            embedder = _MeasuredEmbedder(self.embedding, composed)
            self._mentor._library.__dict__["embedder"] = embedder

    def ingest(self, documents: Path) -> int:
        """Bring a folder in, or up to date; how many chunks the library then has."""
        report = self._mentor.ingest([documents])
        if report.failed:
            raise RuntimeError(f"a document did not go in: {report.failed[0]}")
        return sum(source.chunks for source in self._mentor.sources())

    def search(self, question: str, sources: Sequence[str] | None = None) -> list[str]:
        """The texts of the passages found, of these sources if given."""
        return [passage.text for passage in self._mentor.search(question, sources=sources)]

    def answer(self, question: str) -> str:
        """The text of the answer."""
        return self._mentor.ask(question).text

    def sources(self) -> list[str]:
        """What `search` can be limited to."""
        return [source.id for source in self._mentor.sources()]

    def close(self) -> None:
        """Let go of the files."""
        self._mentor.close()


class _MeasuredEmbedder(EmbeddedEmbedder):
    """The embedded model, with composed vectors of passages if asked for."""

    def __init__(self, busy: BusyTime, composed: Composed | None) -> None:
        super().__init__()
        self._busy = busy
        embed = super().passages
        self._passages = Composer(composed, embed) if composed else embed

    def passages(self, texts: Sequence[str]) -> Vectors:
        with self._busy:
            return self._passages(texts)

    def query(self, text: str) -> Vectors:
        """Embedded each time: a question that is asked again is to take as long as a new one."""
        vector: Vectors = self.queries([text])[0]
        return vector
