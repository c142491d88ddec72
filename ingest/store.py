"""The stored texts and where each chunk stands in them, in one SQLite file.

This file is the truth: a chunk that it does not know does not exist, whatever the vector index
or the word index hold. Chunks are kept per index (an embedding model and a chunking version), so
that another index can be made complete beside the one in use.
"""

import json
import sqlite3
from array import array
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from ingest.errors import IndexCorrupt, SourceUnknown
from ingest.store_file import StoreFile
from ingest.surrogates import has_surrogates
from ingest.types import Chunk, Document, Kind, Source

_CHUNK_COLUMNS = "c.id, c.source, c.section, c.start, c.end, c.context, c.sentences"
_SOURCE_COLUMNS = (
    "id, title, origin, url, kind, language, chars, added, updated, author, published, restated"
)


@dataclass(frozen=True, slots=True)
class Known:
    """What is remembered of a source: the folder it came from and the digest of its raw bytes."""

    id: str
    origin: str
    root: str | None
    raw_digest: str


class Store(StoreFile):
    """Stored texts, sources and chunks; see `SqliteFile` for the errors."""

    def version(self) -> int:
        """A number that changes when another process has written to the file."""
        return int(self._rows("PRAGMA data_version")[0][0])

    def state(self) -> tuple[int, int]:
        """What changes when anything is written to the file, by this or another process."""
        with self._lock:
            return self.version(), self._connection.total_changes

    def heads(self, chars: int) -> list[tuple[str, str, str, str, str]]:
        """Of every source its id, title, author (or ""), the first `chars` of its text, and the
        name of its site (or "").
        """
        query = (
            "SELECT id, title, coalesce(author, ''), substr(text, 1, ?), coalesce(site, '') "
            "FROM sources"
        )
        return self._rows(query, (chars,))

    def fact(self, name: str) -> str | None:
        """A remembered fact about the library, None if it was never set."""
        rows = self._rows("SELECT value FROM facts WHERE name = ?", (name,))
        return rows[0][0] if rows else None

    def set_facts(self, **facts: str) -> None:
        """Remember facts about the library."""
        with self.transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?)", facts.items())

    def roots(self) -> dict[str, str]:
        """Label of each folder that was ingested, by its path."""
        return dict(self._rows("SELECT path, label FROM roots"))

    def add_root(self, path: str, label: str) -> None:
        """Remember a folder and the label that its sources' ids begin with."""
        with self.transaction() as connection:
            connection.execute("INSERT OR IGNORE INTO roots VALUES (?, ?)", (path, label))

    def forget_unused_roots(self) -> None:
        """Forget the places that no source is from: their labels would be part of others' ids."""
        with self.transaction() as connection:
            connection.execute(
                "DELETE FROM roots WHERE path NOT IN (SELECT origin FROM sources "
                "UNION SELECT root FROM sources WHERE root IS NOT NULL)"
            )

    def known(self) -> dict[str, Known]:
        """What is remembered of every source, by its id."""
        rows = self._rows("SELECT id, origin, root, raw_digest FROM sources")
        return {row[0]: Known(*row) for row in rows}

    def sources(self, index_name: str) -> list[Source]:
        """All sources, by id."""
        counts = dict(
            self._rows(
                "SELECT source, count(*) FROM chunks WHERE index_name = ? GROUP BY source",
                (index_name,),
            )
        )
        rows = self._rows(f"SELECT {_SOURCE_COLUMNS} FROM sources ORDER BY id")
        with self._readable("sources", self.MENDED_BY):
            return [_source(row, counts.get(row[0], 0)) for row in rows]

    @contextmanager
    def _readable(self, what: str, mended_by: str) -> Iterator[None]:
        """Tell of a value that was never written so: SQLite itself has no checksums."""
        try:
            yield
        except ValueError as error:
            raise IndexCorrupt(f"{self.path} is damaged ({what}: {error}); {mended_by}") from error

    def has_sources(self) -> bool:
        """Whether there is any source."""
        return bool(self._rows("SELECT 1 FROM sources LIMIT 1"))

    def titles(self, sources: Iterable[str]) -> dict[str, tuple[str, str | None]]:
        """Title and address of these sources, by id; ids that are not there are left out.

        A title that another source has too is followed by the id: it alone tells nobody which.
        """
        wanted = list(sources)
        marks = ", ".join("?" * len(wanted))
        query = (
            "SELECT id, title, url, EXISTS (SELECT 1 FROM sources o WHERE o.title = s.title "
            f"AND o.id <> s.id) FROM sources s WHERE id IN ({marks})"
        )
        return {
            identity: (f"{title} ({identity})" if shared else title, url)
            for identity, title, url, shared in self._rows(query, wanted)
        }

    def missing(self, sources: Iterable[str]) -> list[str]:
        """Those of these ids that are no source, in order."""
        wanted = list(sources)
        # SQLite cannot be asked for what UTF-8 cannot write and reads JSON to the first NUL alone;
        # no source has such an id.
        strange = {source for source in wanted if has_surrogates(source) or "\0" in source}
        listed = json.dumps([source for source in wanted if source not in strange])
        query = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM sources)"
        absent = strange | {row[0] for row in self._rows(query, (listed,))}
        return [source for source in wanted if source in absent]

    def document(self, source: str) -> Document:
        """A source as it was stored.

        Raises:
            SourceUnknown: there is none of this id.
        """
        query = (
            "SELECT text, title, kind, origin, url, language, author, published, restated, site "
            "FROM sources WHERE id = ?"
        )
        rows = [] if has_surrogates(source) else self._rows(query, (source,))
        if not rows:
            raise SourceUnknown(f"no source {source!r} in the library; `mentor sources` lists them")
        *said, restated, site = rows[0]
        return replace(Document(*said), restated=bool(restated), site=site)

    def text(self, source: str) -> str:
        """The stored text of a source, in which `start` and `end` count code points."""
        return self.document(source).text

    def excerpt(self, source: str, start: int, end: int) -> str:
        """The words of a source from `start` to `end`; empty if there is no such source."""
        query = "SELECT substr(text, ? + 1, ?) FROM sources WHERE id = ?"
        rows = self._rows(query, (start, end - start, source))
        return rows[0][0] if rows else ""

    def beside(self, index_name: str, ids: Iterable[str]) -> list[tuple[str, str]]:
        """Of these chunks and those next to them in the same section: pairs that follow."""
        listed = json.dumps(list(ids))
        query = (  # in this order: from the ids to their rows to the neighbours, all by index
            "SELECT {first}, {second} FROM json_each(?) CROSS JOIN chunks c CROSS JOIN chunks o "
            "INDEXED BY chunks_by_source "
            "WHERE c.index_name = ? AND c.id = value AND o.index_name = c.index_name "
            "AND o.source = c.source AND o.position = c.position + {step} "
            "AND o.section = c.section"
        )
        after = query.format(first="c.id", second="o.id", step=1)
        before = query.format(first="o.id", second="c.id", step=-1)
        return sorted(
            {*self._rows(after, (listed, index_name)), *self._rows(before, (listed, index_name))}
        )

    def put(
        self,
        index_name: str,
        source: str,
        document: Document,
        chunks: Sequence[Chunk],
        root: str | None,
        raw_digest: str,
    ) -> None:
        """Store a document and its chunks in place of what the source had before."""
        now = datetime.now(UTC).isoformat(timespec="seconds")
        row = (
            *(source, document.title, document.origin, document.url, document.kind),
            *(document.language, root, raw_digest, document.text, len(document.text), now, now),
            *(document.author, document.published, "yes" if document.restated else None),
            document.site,
        )
        with self.transaction() as connection:
            connection.execute(
                f"INSERT INTO sources VALUES ({', '.join('?' * len(row))}) "
                "ON CONFLICT (id) DO UPDATE SET title = excluded.title, origin = excluded.origin, "
                "url = excluded.url, kind = excluded.kind, language = excluded.language, "
                "root = excluded.root, raw_digest = excluded.raw_digest, text = excluded.text, "
                "chars = excluded.chars, updated = excluded.updated, author = excluded.author, "
                "published = excluded.published, restated = excluded.restated, "
                "site = excluded.site",
                row,
            )
            _put_chunks(connection, index_name, source, chunks)

    def put_chunks(self, index_name: str, source: str, chunks: Sequence[Chunk]) -> None:
        """Store the chunks that a source has in an index, in place of those it had."""
        with self.transaction() as connection:
            _put_chunks(connection, index_name, source, chunks)

    def remove(self, source: str) -> None:
        """Forget a source, its text and its chunks in every index."""
        with self.transaction() as connection:
            connection.execute("DELETE FROM sources WHERE id = ?", (source,))
            connection.execute("DELETE FROM chunks WHERE source = ?", (source,))

    def remove_index(self, index_name: str) -> None:
        """Forget all chunks of an index."""
        with self.transaction() as connection:
            connection.execute("DELETE FROM chunks WHERE index_name = ?", (index_name,))

    def chunk_ids(self, index_name: str, source: str | None = None) -> list[str]:
        """Ids of all chunks of an index, or of one source in it, in order."""
        where, values = (
            ("", [index_name]) if source is None else (" AND source = ?", [index_name, source])
        )
        rows = self._rows(
            f"SELECT id FROM chunks WHERE index_name = ?{where} ORDER BY source, position", values
        )
        return [row[0] for row in rows]

    def unchunked(self, index_name: str) -> str | None:
        """A source without any chunk in an index; ingest stores none such."""
        rows = self._rows(
            "SELECT id FROM sources WHERE id NOT IN "
            "(SELECT source FROM chunks WHERE index_name = ?) LIMIT 1",
            (index_name,),
        )
        return rows[0][0] if rows else None

    def chunk_count(self, index_name: str) -> int:
        """How many chunks an index has."""
        rows = self._rows("SELECT count(*) FROM chunks WHERE index_name = ?", (index_name,))
        return int(rows[0][0])

    def chunks(self, index_name: str, ids: Iterable[str]) -> dict[str, Chunk]:
        """The chunks of these ids that the index has, with their words, by id."""
        found: dict[str, Chunk] = {}
        wanted = list(ids)
        for first in range(0, len(wanted), 500):
            batch = wanted[first : first + 500]
            marks = ", ".join("?" * len(batch))
            rows = self._rows(
                f"SELECT {_CHUNK_COLUMNS}, substr(s.text, c.start + 1, c.end - c.start) "
                "FROM chunks c JOIN sources s ON s.id = c.source "
                f"WHERE c.index_name = ? AND c.id IN ({marks})",
                (index_name, *batch),
            )
            with self._readable("chunks", "run `mentor ingest --rebuild`"):
                found.update((row[0], _chunk(row)) for row in rows)
        return found

    def chunks_of(self, index_name: str, source: str) -> list[Chunk]:
        """The chunks of a source, in order."""
        chunks = self.chunks(index_name, self.chunk_ids(index_name, source))
        return sorted(chunks.values(), key=lambda chunk: chunk.start)


def _put_chunks(
    connection: sqlite3.Connection, index_name: str, source: str, chunks: Sequence[Chunk]
) -> None:
    connection.execute(
        "DELETE FROM chunks WHERE index_name = ? AND source = ?", (index_name, source)
    )
    connection.executemany(
        "INSERT INTO chunks VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (
                *(index_name, chunk.id, source, position),
                json.dumps(chunk.section, ensure_ascii=False),
                *(chunk.start, chunk.end, chunk.context),
                array("I", [edge for span in chunk.sentences for edge in span]).tobytes(),
            )
            for position, chunk in enumerate(chunks)
        ],
    )


def _chunk(row: tuple[Any, ...]) -> Chunk:
    identity, source, section, start, end, context, sentences, text = row
    if len(text) != end - start:
        raise ValueError(f"{source} ends before {end}")
    edges = array("I", sentences)
    spans = tuple(zip(edges[::2], edges[1::2], strict=True))
    return Chunk(identity, source, tuple(json.loads(section)), text, start, end, context, spans)


def _source(row: tuple[Any, ...], chunks: int) -> Source:
    identity, title, origin, url, kind, language, chars, added, updated, *byline = row
    typed: Kind = kind
    return Source(
        id=identity,
        title=title,
        origin=origin,
        url=url,
        kind=typed,
        language=language,
        chunks=chunks,
        chars=chars,
        added=datetime.fromisoformat(added),
        updated=datetime.fromisoformat(updated),
        author=byline[0],
        published=byline[1],
        restated=bool(byline[2]),
    )
