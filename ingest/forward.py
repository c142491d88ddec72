"""The forward index: by chunk id, what ranking reads of a candidate.

The vector of the chunk, the vectors of its sentences and its text to look words up in, in one
SQLite file. All of it is derived: a missing or damaged file is made anew from the stored texts.
Vectors are kept as float16, which moves a cosine by less than 0.001 and takes half the room.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ingest.derived import DerivedFile
from ingest.lookup import Lookup
from ingest.types import Vectors

# The chunk's own vector stands first: SQLite reads it without the pages that hold the rest.
_SCHEMA = """
CREATE TABLE IF NOT EXISTS entries (
    chunk TEXT PRIMARY KEY, source TEXT NOT NULL, vector BLOB NOT NULL,
    latin TEXT NOT NULL, joined TEXT NOT NULL, sentences BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS entries_by_source ON entries (source);
"""
_BYTES = np.dtype(np.float16).itemsize
_IN = "IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class Entry:
    """What ranking reads of a chunk.

    `vector` has the shape (dimension,), `sentence_vectors` (sentences, dimension). `words` is what
    the words of a question are looked for in: the chunk with its context.
    """

    source: str
    vector: Vectors
    sentence_vectors: Vectors
    words: Lookup


class ForwardIndex(DerivedFile):
    """Entries by chunk id. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _SCHEMA, "entries")

    def update(self, add: Mapping[str, Entry], remove: Iterable[str] = ()) -> None:
        """Put entries by chunk id, in place of those of the same id, and remove others."""
        rows = [
            (
                *(key, entry.source, _packed(entry.vector), entry.words.latin, entry.words.joined),
                _packed(entry.sentence_vectors),
            )
            for key, entry in add.items()
        ]
        with self.transaction() as connection:
            connection.execute(f"DELETE FROM entries WHERE chunk {_IN}", [_listed(remove)])
            connection.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?)", rows)

    def of(self, ids: Iterable[str]) -> dict[str, Entry]:
        """The entries of these chunks, by chunk id; ids that are not there are left out."""
        query = (
            f"SELECT chunk, source, latin, joined, vector, sentences FROM entries WHERE chunk {_IN}"
        )
        rows = self._rows(query, [_listed(ids)])
        if not rows:
            return {}
        # Converted together: one by one takes several times as long.
        dimension = len(rows[0][4]) // _BYTES
        vectors = _unpacked([data for row in rows for data in row[4:]]).reshape(-1, dimension)
        found: dict[str, Entry] = {}
        first = 0
        for key, source, latin, joined, _, sentences in rows:
            last = first + 1 + len(sentences) // (_BYTES * dimension)
            inner = vectors[first + 1 : last]
            found[key] = Entry(source, vectors[first], inner, Lookup(latin, joined))
            first = last
        return found

    def lookups(self, sources: Sequence[str]) -> list[Lookup]:
        """What the words of a question are looked for in, of all chunks of these sources."""
        rows = self._rows(
            f"SELECT latin, joined FROM entries WHERE source {_IN}", [_listed(sources)]
        )
        return [Lookup(latin, joined) for latin, joined in rows]

    def nearest(self, vector: Vectors, k: int, sources: Sequence[str]) -> list[tuple[str, float]]:
        """Ids and cosines of the `k` chunks of these sources nearest to a vector, all compared."""
        rows = self._rows(
            f"SELECT chunk, vector FROM entries WHERE source {_IN}", [_listed(sources)]
        )
        if not rows:
            return []
        cosines = _unpacked([row[1] for row in rows]).reshape(len(rows), -1) @ vector
        order = np.argsort(-cosines, kind="stable")[:k]
        return [(rows[place][0], float(cosines[place])) for place in order]

    def sources_of(self, ids: Iterable[str]) -> dict[str, str]:
        """The source of each of these chunks, by chunk id."""
        query = f"SELECT chunk, source FROM entries WHERE chunk {_IN}"
        return dict(self._rows(query, [_listed(ids)]))

    def ids(self) -> set[str]:
        """Ids of all chunks that have an entry."""
        return {row[0] for row in self._rows("SELECT chunk FROM entries")}

    def count(self, sources: Iterable[str] | None = None) -> int:
        """How many chunks have an entry, of these sources if given."""
        if sources is None:
            return int(self._rows("SELECT count(*) FROM entries")[0][0])
        rows = self._rows(f"SELECT count(*) FROM entries WHERE source {_IN}", [_listed(sources)])
        return int(rows[0][0])


def _listed(names: Iterable[str]) -> str:
    return json.dumps(list(names))


def _packed(vectors: Vectors) -> bytes:
    return vectors.astype(np.float16).tobytes()


def _unpacked(data: Sequence[bytes]) -> Vectors:
    return np.frombuffer(b"".join(data), np.float16).astype(np.float32)
