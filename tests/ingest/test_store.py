import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from ingest.errors import IndexCorrupt, SourceUnknown
from ingest.store import Store
from ingest.types import Chunk, Document

TEXT = "# 题\n\n第一段。\n\n第二段。𝒳 ok\n\n## 另一节\n\n第三段。"
SPANS = {"a": (0, 9), "b": (11, 20), "c": (22, 33)}


def chunk(key: str, section: tuple[str, ...]) -> Chunk:
    start, end = SPANS[key]
    return Chunk(key, "one", section, TEXT[start:end], start, end, "题", ((start, end),))


CHUNKS = [chunk("a", ("题",)), chunk("b", ("题",)), chunk("c", ("题", "另一节"))]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(tmp_path / "library.sqlite")
    document = Document(TEXT, "题", "markdown", "/docs/one.md", "https://example.org", "zh")
    made.put("index", "one", document, CHUNKS, "/docs", "digest")
    yield made
    made.close()


def test_chunks_come_back_with_the_words_of_their_place(store: Store) -> None:
    assert store.chunks_of("index", "one") == CHUNKS
    assert list(store.chunks("index", ["b", "nosuch"])) == ["b"]
    assert store.chunks("other index", ["b"]) == {}


def test_an_excerpt_counts_code_points(store: Store) -> None:
    start, end = SPANS["b"]
    assert store.excerpt("one", start, end) == TEXT[start:end]
    assert store.excerpt("nosuch", 0, 5) == ""


@pytest.mark.parametrize(
    ("keys", "pairs"),
    [(["a"], [("a", "b")]), (["b"], [("a", "b")]), (["c"], []), (["a", "b", "c"], [("a", "b")])],
    ids=["the next", "the one before", "another section", "all"],
)
def test_beside_gives_neighbours_of_the_same_section(
    store: Store, keys: list[str], pairs: list[tuple[str, str]]
) -> None:
    assert store.beside("index", keys) == pairs


def test_what_is_put_again_takes_the_place_of_what_was(store: Store) -> None:
    store.put("index", "one", Document("新", "新题", "text", "/docs/one.md"), [], None, "other")
    assert store.text("one") == "新"
    assert store.chunk_ids("index") == []
    assert store.titles(["one", "nosuch"]) == {"one": ("新题", None)}
    assert [source.title for source in store.sources("index")] == ["新题"]
    assert store.known()["one"].raw_digest == "other"


def test_what_is_removed_is_gone(store: Store) -> None:
    store.remove("one")
    assert not store.has_sources()
    assert store.chunk_count("index") == 0
    with pytest.raises(SourceUnknown, match="'one'"):
        store.document("one")


def delete_and_fail(store: Store) -> None:
    with store.transaction() as connection:
        connection.execute("DELETE FROM sources")
        raise ValueError("cut off")


def test_a_transaction_that_fails_changes_nothing(store: Store) -> None:
    with pytest.raises(ValueError, match="cut off"):
        delete_and_fail(store)
    assert store.has_sources()


def test_missing_sources_are_named_in_order(store: Store) -> None:
    assert store.missing(["z", "one", "a"]) == ["z", "a"]


def test_half_of_a_surrogate_pair_is_no_source(store: Store) -> None:
    assert store.missing(["\ud800", "one", "z\udcc4", "a"]) == ["\ud800", "z\udcc4", "a"]
    with pytest.raises(SourceUnknown, match=r"'\\ud800'"):
        store.document("\ud800")


def test_an_id_is_not_known_by_its_beginning(store: Store) -> None:
    assert store.missing(["one\0", "one", "one\0two", "\0"]) == ["one\0", "one\0two", "\0"]


def test_facts_are_remembered(store: Store) -> None:
    assert store.fact("nosuch") is None
    store.set_facts(made_with="模型")
    assert store.fact("made_with") == "模型"


def test_a_title_that_two_sources_have_goes_with_the_id(store: Store) -> None:
    assert store.titles(["one"]) == {"one": ("题", "https://example.org")}
    other = Document("别的。", "题", "markdown", "/notes/one.md", None, "zh")
    store.put("index", "two", other, [], "/notes", "digest")
    assert store.titles(["one", "two"]) == {
        "one": ("题 (one)", "https://example.org"),
        "two": ("题 (two)", None),
    }


def test_author_and_date_come_back(store: Store) -> None:
    document = Document("文。", "题", "text", "/a", author="Ann Lee", published="2024-11")
    store.put("index", "two", document, [], None, "digest")
    kept = store.document("two")
    assert (kept.author, kept.published) == ("Ann Lee", "2024-11")
    told = {each.id: (each.author, each.published) for each in store.sources("index")}
    assert told == {"one": (None, None), "two": ("Ann Lee", "2024-11")}
    store.put("index", "two", Document("文。", "题", "text", "/a"), [], None, "digest")
    assert store.document("two").author is None


def test_a_library_of_an_earlier_version_is_read_and_written(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with closing(sqlite3.connect(path)) as earlier, earlier:
        earlier.execute(
            "CREATE TABLE sources (id TEXT PRIMARY KEY, title TEXT NOT NULL, origin TEXT NOT NULL, "
            "url TEXT, kind TEXT NOT NULL, language TEXT, root TEXT, raw_digest TEXT NOT NULL, "
            "text TEXT NOT NULL, chars INTEGER NOT NULL, "
            "added TEXT NOT NULL, updated TEXT NOT NULL)"
        )
        row = (
            *("one", "题", "/a", None, "text", "zh", None, "digest", "文。", 2),
            *["2025-01-01"] * 2,
        )
        earlier.execute(f"INSERT INTO sources VALUES ({', '.join('?' * len(row))})", row)
    with closing(Store(path)) as store, closing(Store(path)) as again:
        assert store.text("one") == again.text("one") == "文。"
        [source] = store.sources("index")
        assert (source.title, source.author, source.published) == ("题", None, None)
        document = Document("文。", "题", "text", "/a", author="张三", published="2024")
        store.put("index", "one", document, [], None, "digest")
        assert again.document("one") == document


def test_a_source_that_cannot_be_read_is_named_with_what_to_do(store: Store) -> None:
    with store.transaction() as connection:
        connection.execute("UPDATE sources SET added = 'yesterday'")
    with pytest.raises(IndexCorrupt, match=r"library\.sqlite is damaged .*; move it away"):
        store.sources("index")
