"""SQLite files of derived data: opened, and made anew if they are damaged.

All that is in them can be read out of the stored texts again; whoever opens one counts what it
holds and fills it (`Indexes.mend`).
"""

import logging
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ingest.errors import ConfigurationError, IndexCorrupt

# SQLITE_ERROR is what other tables than ours end in, or a format that SQLite does not know.
_DAMAGE = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class DerivedFile:
    """The open file. Safe to use from several threads.

    Raises:
        ConfigurationError: it cannot be opened or written.
        IndexCorrupt: it is damaged where nothing was read when it was opened.
    """

    def __init__(self, path: Path, schema: str, table: str) -> None:
        self._path = path
        self._lock = threading.Lock()
        with self._translated():
            self._connection = open_derived(path, schema, table)

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            raise ConfigurationError(
                f"{self._path} cannot be used ({error}); check that you may write it, and that "
                "the disk is not full"
            ) from error
        except sqlite3.ProgrammingError:  # a fault of ours, not of the file
            raise
        except sqlite3.DatabaseError as error:
            raise IndexCorrupt(
                f"{self._path} is damaged ({error}); delete it, and it is made anew"
            ) from error

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        with self._lock, self._translated(), self._connection:
            yield self._connection

    def _rows(self, query: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with self._lock, self._translated():
            return self._connection.execute(query, values).fetchall()


def open_derived(path: Path, schema: str, table: str) -> sqlite3.Connection:
    """A connection to the file, with its tables; a file that is damaged is deleted before.

    `table` is counted to find the damage: SQLite reads no page that it is not asked for.
    """
    try:
        return _opened(path, schema, table)
    except sqlite3.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in _DAMAGE:  # in use, not permitted, disk full
            raise
        logging.getLogger(__name__).warning("%s is damaged (%s) and made anew", path, error)
        for part in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
            part.unlink(missing_ok=True)
        return _opened(path, schema, table)


def _opened(path: Path, schema: str, table: str) -> sqlite3.Connection:
    connection = sqlite3.connect(path, check_same_thread=False, timeout=30)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.executescript(schema)
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
