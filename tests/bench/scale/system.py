"""What both systems can do, and where a run keeps what it makes."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from tests.bench.scale.busy import BusyTime

MENTOR, TUTORIAL = "mentor", "tutorial"
SYSTEMS = (MENTOR, TUTORIAL)


class System(Protocol):
    """A library of documents that can be searched."""

    embedding: "BusyTime"

    def ingest(self, documents: Path) -> int:
        """Bring a folder in, or up to date; how many chunks the library then has."""

    def search(self, question: str, sources: Sequence[str] | None = None) -> list[str]:
        """The texts of the passages found, of these sources if given."""

    def answer(self, question: str) -> str:
        """What a user gets for a question."""

    def sources(self) -> list[str]:
        """What `search` can be limited to."""

    def close(self) -> None:
        """Let go of the files."""


@dataclass(frozen=True, slots=True)
class Place:
    """A corpus, one of the two systems over it, and whether its passages have composed vectors.

    `folder` belongs to the run, `corpus` is the name of a folder in it.
    """

    folder: Path
    corpus: str
    system: str = MENTOR
    composed: bool = False

    @property
    def documents(self) -> Path:
        """The documents, the same for both systems."""
        return self.folder / self.corpus / "documents"

    @property
    def home(self) -> Path:
        """What the system keeps of them."""
        return self.folder / self.corpus / self.system

    @property
    def model(self) -> Path:
        """The embedding model in sentence-transformers' form."""
        return self.folder / "model"

    @property
    def base_vectors(self) -> Path:
        """Vectors of the real sentences that all documents are varied from."""
        return self.folder / "base_vectors.npy"


def open_system(place: Place, measured: bool = True) -> System:
    """The system, its model loaded; the product as its users have it, unless `measured`."""
    from tests.bench.scale.composed import Composed

    sentences = place.folder / place.corpus / "sentences.npz"
    composed = Composed(sentences, place.base_vectors) if place.composed and measured else None
    if place.system == MENTOR:
        from tests.bench.scale.mentor_system import MentorSystem

        return MentorSystem(place.home, composed, measured)
    from tests.bench.scale.tutorial_system import TutorialSystem

    return TutorialSystem(place.home, place.model, composed)
