"""An open SQLite file: its connection, its transactions, its errors."""

import re
import sqlite3
import threading
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from ingest.errors import ConfigurationError, IndexCorrupt, IndexLocked, LibraryError

_OTHER_TABLES = re.compile(r"no such (?:column|table)|has no column|columns? but \d+ values?")


class SqliteFile(ABC):
    """The open file. Safe to use from several threads.

    Raises:
        IndexCorrupt: the file is not what it should be.
        IndexLocked: another process has had it for half a minute.
        ConfigurationError: it cannot be opened or written.
        LibraryError: it was closed.
    """

    MENDED_BY: ClassVar[str]
    """What to do with a damaged file, as an error says it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.RLock()
        self._closed = False
        with self._translated():
            self._connection = self._opened()

    @abstractmethod
    def _opened(self) -> sqlite3.Connection:
        """A connection to the file, with its tables."""

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

    @contextmanager
    def _translated(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise IndexLocked(f"{self.path} is in use by another process; try again") from error
            if _OTHER_TABLES.search(str(error)):
                raise IndexCorrupt(
                    f"{self.path} has other tables than this version writes ({error}); use the "
                    f"version that made it, or {self.MENDED_BY}"
                ) from error
            raise ConfigurationError(
                f"{self.path} cannot be used ({error}); check that it is a file that you may "
                "write, and that the disk is not full"
            ) from error
        except sqlite3.ProgrammingError as error:
            if self._closed:
                raise LibraryError(f"{self.path} was closed; open the library again") from error
            raise  # a fault of ours, not of the file
        except sqlite3.DatabaseError as error:
            raise IndexCorrupt(f"{self.path} is damaged ({error}); {self.MENDED_BY}") from error


def connected(path: Path, schema: str) -> sqlite3.Connection:
    """A connection that waits half a minute for other processes, with the tables of a schema.

    Raises:
        sqlite3.Error: the file cannot be opened, or has other tables.
    """
    connection = sqlite3.connect(path, check_same_thread=False, timeout=30)
    try:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=NORMAL")
        connection.executescript(schema)
    except sqlite3.Error:
        connection.close()
        raise
    return connection
