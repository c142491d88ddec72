"""The SQLite file of the store: its tables, its connection, its errors."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ingest.errors import ConfigurationError, IndexCorrupt, IndexLocked, LibraryError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS roots (path TEXT PRIMARY KEY, label TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS sources (
    id TEXT PRIMARY KEY, title TEXT NOT NULL, origin TEXT NOT NULL, url TEXT, kind TEXT NOT NULL,
    language TEXT, root TEXT, raw_digest TEXT NOT NULL, text TEXT NOT NULL, chars INTEGER NOT NULL,
    added TEXT NOT NULL, updated TEXT NOT NULL, author TEXT, published TEXT,
    restated TEXT, site TEXT
);
CREATE TABLE IF NOT EXISTS chunks (
    index_name TEXT NOT NULL, id TEXT NOT NULL, source TEXT NOT NULL, position INTEGER NOT NULL,
    section TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL, context TEXT NOT NULL,
    sentences BLOB NOT NULL, PRIMARY KEY (index_name, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS sources_by_title ON sources (title);
CREATE INDEX IF NOT EXISTS chunks_by_source ON chunks (index_name, source, position);
"""
_ADDED_COLUMNS = ("author", "published", "restated", "site")
"""Columns of sources that libraries made by earlier versions lack."""


class StoreFile:
    """The open file. Safe to use from several threads.

    Raises:
        IndexCorrupt: the file is not what it should be.
        IndexLocked: another process has had it for half a minute.
        ConfigurationError: it cannot be opened or written.
        LibraryError: it was closed.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._closed = False
        with self._translated():
            self._connection = sqlite3.connect(path, check_same_thread=False, timeout=30)
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("PRAGMA synchronous=NORMAL")
            self._connection.executescript(_SCHEMA)
            self._add_columns()

    def _add_columns(self) -> None:
        if not self._lacking():
            return
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            for name in self._lacking():  # asked again: another process may have added them
                self._connection.execute(f"ALTER TABLE sources ADD COLUMN {name} TEXT")

    def _lacking(self) -> list[str]:
        rows = self._connection.execute("SELECT name FROM pragma_table_info('sources')")
        present = {row[0] for row in rows}
        return [name for name in _ADDED_COLUMNS if name not in present]

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise IndexLocked(f"{self.path} is in use by another process; try again") from error
            raise ConfigurationError(
                f"{self.path} cannot be used ({error}); check that it is a file that you may "
                "write, and that the disk is not full"
            ) from error
        except sqlite3.ProgrammingError as error:
            if self._closed:
                raise LibraryError(f"{self.path} was closed; open the library again") from error
            raise  # a fault of ours, not of the file
        except sqlite3.DatabaseError as error:
            raise IndexCorrupt(
                f"{self.path} cannot be read ({error}); move it away and ingest the documents again"
            ) from error

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._closed = True
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: what is done inside is committed at its end, or undone on an error."""
        with self._lock, self._translated(), self._connection:
            yield self._connection

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with self._lock, self._translated():
            return self._connection.execute(query, values).fetchall()
