"""What goes wrong with an SQLite file is told in one line that names it."""

import sqlite3
from pathlib import Path

import pytest

from ingest.errors import ConfigurationError, IndexCorrupt, IndexLocked, LibraryError
from ingest.sqlite_file import SqliteFile, connected


class Words(SqliteFile):
    MENDED_BY = "throw it away"

    def _opened(self) -> sqlite3.Connection:
        return connected(self.path, "CREATE TABLE IF NOT EXISTS words (word TEXT)")


def count(file: Words) -> int:
    return int(file._rows("SELECT count(*) FROM words")[0][0])


def test_what_fails_inside_a_transaction_is_undone(tmp_path: Path) -> None:
    file = Words(tmp_path / "a.sqlite")
    words = [("词",), ("two", "values")]
    with pytest.raises(sqlite3.ProgrammingError), file.transaction() as connection:
        connection.executemany("INSERT INTO words VALUES (?)", words)
    assert count(file) == 0
    with file.transaction() as connection:
        connection.execute("INSERT INTO words VALUES ('词')")
    assert count(file) == 1
    file.close()


def test_another_process_that_writes_is_named(tmp_path: Path) -> None:
    file, other = Words(tmp_path / "a.sqlite"), Words(tmp_path / "a.sqlite")
    file._rows("PRAGMA busy_timeout = 0")
    with other.transaction() as connection:
        connection.execute("INSERT INTO words VALUES ('词')")
        told = pytest.raises(IndexLocked, match=r"a\.sqlite is in use by another process; try")
        with told, file.transaction() as mine:
            mine.execute("INSERT INTO words VALUES ('字')")
    file.close()
    other.close()


def test_a_damaged_file_is_named_with_what_mends_it(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite").write_bytes(b"\xa5" * 5000)
    with pytest.raises(IndexCorrupt, match=r"a\.sqlite is damaged \(.*\); throw it away"):
        Words(tmp_path / "a.sqlite")


def test_a_folder_in_its_place_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite").mkdir()
    with pytest.raises(ConfigurationError, match=r"a\.sqlite cannot be used"):
        Words(tmp_path / "a.sqlite")


def test_a_closed_file_is_named_and_a_fault_of_ours_is_none_of_the_file(tmp_path: Path) -> None:
    file = Words(tmp_path / "a.sqlite")
    with pytest.raises(sqlite3.ProgrammingError):
        file._rows("SELECT ?", ())
    file.close()
    with pytest.raises(LibraryError, match=r"a\.sqlite was closed; open the library again"):
        count(file)


@pytest.mark.parametrize(
    "change",
    ["DROP TABLE words", "ALTER TABLE words RENAME TO others", "ALTER TABLE words ADD COLUMN more"],
    ids=["no table", "another name", "another column"],
)
def test_tables_of_another_version_are_no_full_disk(tmp_path: Path, change: str) -> None:
    file = Words(tmp_path / "a.sqlite")
    with file.transaction() as connection:
        connection.execute(change)
    told = pytest.raises(IndexCorrupt, match=r"a\.sqlite has other tables .*; use .*throw it away")
    with told, file.transaction() as connection:
        connection.execute("INSERT INTO words VALUES ('词')")
    file.close()
