"""What Chroma raises becomes a line that says what to do."""

from pathlib import Path

import pytest
from chromadb.errors import InternalError

from ingest.errors import ConfigurationError, IndexCorrupt, MentorError
from ingest.index import _translated


@pytest.mark.parametrize(
    ("reason", "kind", "advice"),
    [
        ("Query error: (code: 13) database or disk is full", ConfigurationError, "make room"),
        ("Query error: (code: 11) database disk image\nis malformed", IndexCorrupt, "--rebuild"),
    ],
    ids=["full", "damaged"],
)
def test_a_full_disk_is_no_damage(
    tmp_path: Path, reason: str, kind: type[MentorError], advice: str
) -> None:
    with pytest.raises(kind, match=advice) as raised, _translated(tmp_path / "chroma"):
        raise InternalError(reason)
    assert "\n" not in str(raised.value)
