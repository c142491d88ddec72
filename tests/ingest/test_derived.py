import sqlite3
from pathlib import Path

import pytest

from ingest.derived import DerivedFile, open_derived
from ingest.errors import ConfigurationError

SCHEMA = (
    "CREATE TABLE IF NOT EXISTS words (word TEXT); CREATE INDEX IF NOT EXISTS w ON words (word)"
)


def filled(path: Path) -> None:
    connection = open_derived(path, SCHEMA, "words")
    with connection:
        connection.execute("INSERT INTO words VALUES ('词')")
    connection.close()


def count(path: Path) -> int:
    connection = open_derived(path, SCHEMA, "words")
    found = connection.execute("SELECT count(*) FROM words").fetchone()[0]
    connection.close()
    return int(found)


def test_what_is_whole_is_kept(tmp_path: Path) -> None:
    filled(tmp_path / "a.sqlite")
    assert count(tmp_path / "a.sqlite") == 1


@pytest.mark.parametrize("kept", [0, 16, 44, 100, 4096], ids=str)
def test_what_is_damaged_is_made_anew(
    tmp_path: Path, kept: int, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "a.sqlite"
    filled(path)
    data = path.read_bytes()
    path.write_bytes(data[:kept] + b"\xa5" * (len(data) - kept))
    assert count(path) == 0
    assert "a.sqlite is damaged" in caplog.text
    filled(path)
    assert count(path) == 1


def test_a_file_with_other_tables_is_made_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE words (other TEXT)")
    connection.close()
    assert count(path) == 0


def test_a_file_that_cannot_be_opened_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite").mkdir()
    with pytest.raises(sqlite3.OperationalError):
        count(tmp_path / "a.sqlite")
    assert (tmp_path / "a.sqlite").is_dir()


def test_a_full_disk_is_named(tmp_path: Path) -> None:
    file = DerivedFile(tmp_path / "a.sqlite", SCHEMA, "words")
    file._rows("PRAGMA max_page_count = 4")
    told = pytest.raises(ConfigurationError, match=r"a\.sqlite cannot be used \(.*disk is full")
    with told, file.transaction() as connection:
        connection.execute("INSERT INTO words VALUES (?)", ["词" * 100_000])
    assert file._rows("SELECT count(*) FROM words") == [(0,)]
    file.close()


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.sqlite").mkdir()
    with pytest.raises(ConfigurationError, match=r"a\.sqlite cannot be used"):
        DerivedFile(tmp_path / "a.sqlite", SCHEMA, "words")
