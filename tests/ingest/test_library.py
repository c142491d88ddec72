from contextlib import closing
from pathlib import Path

import pytest

from ingest.errors import ConfigurationError, IndexCorrupt, IndexMismatch, SourceUnknown
from ingest.library import Library
from ingest.pipeline import ingest
from ingest.settings import IngestSettings
from ingest.types import Chunk


@pytest.fixture
def ingested(tmp_path: Path) -> IngestSettings:
    (tmp_path / "a.md").write_text("# 标题\n\n学习 Python 需要两个月。", "utf-8")
    settings = IngestSettings(home=tmp_path / "home")
    library = Library(settings)
    ingest(library, [tmp_path / "a.md"])
    library.close()
    return settings


@pytest.fixture
def foreign(ingested: IngestSettings) -> IngestSettings:
    """A library that says it was made with another model."""
    library = Library(ingested)
    with library.store.transaction() as connection:
        connection.execute("UPDATE chunks SET index_name = 'passages-other'")
    library.store.set_facts(index="passages-other", made_with="another model")
    library.close()
    return ingested


def test_another_model_is_named_with_the_command_that_helps(foreign: IngestSettings) -> None:
    library = Library(foreign)
    with pytest.raises(IndexMismatch, match=r"another model.*mentor ingest --rebuild"):
        library.refresh()
    library.close()


def test_rebuild_makes_the_new_index_complete_and_drops_the_old(foreign: IngestSettings) -> None:
    library = Library(foreign)
    assert library.rebuild() == 1
    library.refresh()
    assert library.indexes.vectors.count() == 1
    assert library.store.chunk_ids("passages-other") == []
    found = library.indexes.vectors.nearest(library.embedder.query("学 Python 多久"), 1)
    assert list(library.store.chunks(library.index_name, [found[0][0]]))
    library.close()


def test_rebuild_drops_all_files_of_the_old_index(foreign: IngestSettings) -> None:
    old = [
        foreign.home / f"{kind}.sqlite"
        for kind in ("forward-passages-other", "claims-passages-other", "claims-passages-other-2")
    ]
    for path in old:
        path.touch()
    library = Library(foreign)
    library.rebuild()
    library.close()
    assert not any(path.exists() for path in old)


def test_a_home_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError, match=r"MENTOR_HOME .*file"):
        Library(IngestSettings(home=tmp_path / "file" / "home"))


def test_a_damaged_store_is_named(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").write_bytes(b"not a database" * 100)
    with pytest.raises(IndexCorrupt, match=r"library\.sqlite"):
        Library(IngestSettings(home=tmp_path))


def test_an_unknown_source_is_named(ingested: IngestSettings) -> None:
    library = Library(ingested)
    with pytest.raises(SourceUnknown, match=r"nosuch\.md"):
        library.store.text("nosuch.md")
    library.close()


def test_a_new_library_is_new_until_something_is_ingested(
    tmp_path: Path, ingested: IngestSettings
) -> None:
    new, old = Library(IngestSettings(home=tmp_path / "new")), Library(ingested)
    assert (new.is_new(), old.is_new()) == (True, False)
    new.close()
    old.close()


def test_a_store_that_is_a_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "library.sqlite").mkdir()
    with pytest.raises(ConfigurationError, match=r"library\.sqlite.*check that it is a file"):
        Library(IngestSettings(home=tmp_path))


def chunks_of(library: Library) -> list[Chunk]:
    library.refresh()
    return library.store.chunks_of(library.index_name, "a.md")


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param("DELETE FROM chunks", id="chunks lost"),
        pytest.param("UPDATE chunks SET section = '{'", id="section"),
        pytest.param("UPDATE chunks SET sentences = x'0102'", id="sentences"),
        pytest.param("UPDATE chunks SET end = end + 900", id="place outside of the text"),
    ],
)
def test_damaged_chunks_are_named_with_what_makes_them_anew(
    ingested: IngestSettings, damage: str
) -> None:
    with closing(Library(ingested)) as library:
        whole = chunks_of(library)
        with library.store.transaction() as connection:
            connection.execute(damage)
    with closing(Library(ingested)) as library:
        with pytest.raises(IndexCorrupt, match=r"library\.sqlite.*`mentor ingest --rebuild`"):
            chunks_of(library)
        library.rebuild()
        assert chunks_of(library) == whole


def test_a_lock_that_cannot_be_taken_is_named(ingested: IngestSettings) -> None:
    lock = ingested.home / "write.lock"
    lock.unlink(missing_ok=True)
    lock.mkdir()
    with (
        closing(Library(ingested)) as library,
        pytest.raises(ConfigurationError, match=r"write\.lock cannot be used \(.*\); check that"),
        library.writing(),
    ):
        pass
