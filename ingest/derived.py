"""SQLite files of derived data: opened, and made anew if they are damaged.

All that is in them can be read out of the stored texts again; whoever opens one counts what it
holds and fills it (`Indexes.mend`).
"""

import logging
import sqlite3
from pathlib import Path

from ingest.sqlite_file import SqliteFile, connected

# SQLITE_ERROR is what other tables than ours end in, or a format that SQLite does not know.
_DAMAGE = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class DerivedFile(SqliteFile):
    """The open file; IndexCorrupt comes where nothing was read when it was opened.

    `table` is one of those in `schema`.
    """

    MENDED_BY = "delete it, and it is made anew"

    def __init__(self, path: Path, schema: str, table: str) -> None:
        self._schema, self._table = schema, table
        super().__init__(path)

    def _opened(self) -> sqlite3.Connection:
        return open_derived(self.path, self._schema, self._table)


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
    connection = connected(path, schema)
    try:
        connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    except sqlite3.Error:
        connection.close()
        raise
    return connection
