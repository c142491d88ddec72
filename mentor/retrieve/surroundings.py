"""The chunks around a passage: what its document says before and behind it."""

from collections.abc import Sequence
from operator import attrgetter

from ingest.store import Store
from ingest.types import Chunk
from mentor.evidence import Evidence

AROUND = 60
"""So many chunks before a passage and behind it."""


class Surroundings:
    """The chunks around the passages of one question: what was read is not read again."""

    def __init__(self, store: Store, index_name: str) -> None:
        self._store, self._index = store, index_name
        self._order: dict[str, Sequence[str]] = {}
        self._read: dict[str, Chunk] = {}

    def __call__(self, item: Evidence) -> list[Chunk]:
        """The chunks around a passage, in the order of its document."""
        source = item.passage.source
        if source not in self._order:
            self._order[source] = self._store.chunk_ids(self._index, source)
        ids = self._order[source]
        at = ids.index(item.chunk.id) if item.chunk.id in ids else 0
        near = ids[max(0, at - AROUND) : at + AROUND]
        if new := [key for key in near if key not in self._read]:
            self._read.update(self._store.chunks(self._index, new))
        return sorted(
            (self._read[key] for key in near if key in self._read), key=attrgetter("start")
        )
