"""The SQLite file of the store, with its tables; one of an earlier version gets what it lacks."""

import sqlite3

from ingest.sqlite_file import SqliteFile, connected

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


class StoreFile(SqliteFile):
    """The open file of the store; see `SqliteFile` for the errors."""

    MENDED_BY = "move it away and ingest the documents again"

    def _opened(self) -> sqlite3.Connection:
        connection = connected(self.path, _SCHEMA)
        if _lacking(connection):
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                for name in _lacking(connection):  # asked again: another process may have added it
                    connection.execute(f"ALTER TABLE sources ADD COLUMN {name} TEXT")
        return connection


def _lacking(connection: sqlite3.Connection) -> list[str]:
    rows = connection.execute("SELECT name FROM pragma_table_info('sources')")
    present = {row[0] for row in rows}
    return [name for name in _ADDED_COLUMNS if name not in present]
