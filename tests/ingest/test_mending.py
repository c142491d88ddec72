"""What was cut off, deleted or damaged is mended when the library is opened."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ingest.claim_index import READING
from ingest.library import Library
from ingest.pipeline import ingest
from tests.ingest.stored import agree, ids
from tests.processes import PROJECT


def test_a_run_that_was_cut_off_is_mended(library: Library, docs: Path) -> None:
    ingest(library, [docs])
    lost, *_ = library.store.chunk_ids(library.index_name)
    library.indexes.vectors.remove([lost])
    library.indexes.words.clear()
    library.indexes.commit()
    stray = library.indexes.forward.of([lost])[lost]
    library.indexes.forward.update({"stray": stray}, remove=[lost])
    library.store.set_facts(dirty="yes")
    library.refresh()
    assert agree(library)


@pytest.mark.parametrize(
    ("chars", "stored"), [(10, []), (10_001, ["docs/a.md"])], ids=["first batch", "second batch"]
)
def test_a_run_that_was_killed_keeps_what_it_stored_and_the_library_is_its_users(
    library: Library, docs: Path, chars: int, stored: list[str]
) -> None:
    (docs / "a.md").write_text(f"{'学' * 99}。" * (chars // 100 + 1), "utf-8")
    code = (
        "import os, sys\n"
        "from pathlib import Path\n"
        "from ingest.library import Library\n"
        "from ingest.pipeline import ingest\n"
        "from ingest.settings import IngestSettings\n"
        "killed = lambda progress: os._exit(9) if progress.done == 2 else None\n"
        "ingest(Library(IngestSettings(home=Path(sys.argv[1]))), sys.argv[2:], killed)\n"
    )
    words = [sys.executable, "-c", code, str(library.home), str(docs)]
    assert subprocess.run(words, cwd=PROJECT).returncode == 9
    assert not library.is_new()
    library.refresh()
    assert ids(library) == stored
    assert agree(library)
    report = ingest(library, [docs])
    assert [*report.unchanged] == stored
    assert len(ids(library)) == 3
    assert agree(library)


@pytest.mark.parametrize(
    "what",
    ["words-*", "forward-*", "claims-*", "chroma"],
    ids=["words", "forward", "claims", "vectors"],
)
def test_an_index_that_was_deleted_is_made_anew(library: Library, docs: Path, what: str) -> None:
    ingest(library, [docs])
    library.close()
    for path in library.home.glob(what):
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    again = Library(library.settings)
    again.refresh()
    assert agree(again)
    again.close()


@pytest.mark.parametrize("reading", ["", "-0"], ids=["unnamed", "older"])
def test_claims_of_another_reading_are_read_anew(
    library: Library, docs: Path, reading: str
) -> None:
    ingest(library, [docs])
    library.close()
    (path,) = library.home.glob("claims-*.sqlite")
    assert path.stem == f"claims-{library.index_name}-{READING}"
    path.rename(path.with_name(f"claims-{library.index_name}{reading}.sqlite"))
    again = Library(library.settings)
    again.refresh()
    assert agree(again)
    again.close()
    assert list(library.home.glob("claims-*.sqlite")) == [path]


@pytest.mark.parametrize("what", ["forward", "claims"], ids=["forward", "claims"])
@pytest.mark.parametrize("kept", [0, 100, 4096], ids=["all", "below the header", "deep"])
def test_an_index_that_is_damaged_is_made_anew(
    library: Library, docs: Path, what: str, kept: int
) -> None:
    ingest(library, [docs])
    library.close()
    (path,) = library.home.glob(f"{what}-*.sqlite")
    data = path.read_bytes()
    path.write_bytes(data[:kept] + b"\xa5" * (len(data) - kept))
    again = Library(library.settings)
    again.refresh()
    assert agree(again)
    again.close()
