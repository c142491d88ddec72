import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock

from ingest.claim_index import READING
from ingest.errors import IndexLocked
from ingest.library import Library
from ingest.load import SUFFIXES
from ingest.load.raw import Raw
from ingest.pipeline import ingest
from ingest.settings import IngestSettings
from ingest.types import Document, Progress
from tests.processes import PROJECT

GUIDE = """# 学习指南

## 数学

先学线性代数与概率，再学微积分。

## Programming

Write Python every day and read good code.

## 项目

做三个项目，写下总结。
"""


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library(IngestSettings(home=tmp_path / "home"))
    yield opened
    opened.close()


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    folder = tmp_path / "docs"
    (folder / "deep").mkdir(parents=True)
    (folder / "guide.md").write_text(GUIDE, "utf-8")
    (folder / "deep" / "notes.txt").write_text("每天练习一小时。", "utf-8")
    (folder / ".hidden.md").write_text("# 草稿", "utf-8")
    (folder / "logo.png").write_bytes(b"\x89PNG")
    return folder


def ids(library: Library) -> list[str]:
    return [source.id for source in library.store.sources(library.index_name)]


def agree(library: Library) -> bool:
    """Whether store, vectors, words and forward index hold the same chunks."""
    chunks = set(library.store.chunk_ids(library.index_name))
    return (
        library.indexes.vectors.ids() == chunks == library.indexes.forward.ids()
        and library.indexes.words.count() == len(chunks)
        and library.indexes.claims.ids() == chunks
    )


def test_a_folder_goes_in_and_a_second_time_nothing_is_embedded(
    library: Library, docs: Path
) -> None:
    first = ingest(library, [docs])
    assert first.added == ("docs/deep/notes.txt", "docs/guide.md")
    assert first.embedded == 4
    second = ingest(library, [docs])
    assert second.unchanged == first.added
    assert (second.added, second.updated, second.removed, second.failed) == ((), (), (), ())
    assert second.embedded == 0
    assert agree(library)


def test_chunks_stand_where_they_say(library: Library, docs: Path) -> None:
    ingest(library, [docs])
    for source in ids(library):
        text = library.store.text(source)
        for chunk in library.store.chunks_of(library.index_name, source):
            assert text[chunk.start : chunk.end] == chunk.text


def test_an_edit_embeds_what_changed_and_nothing_else(library: Library, docs: Path) -> None:
    ingest(library, [docs])
    (docs / "guide.md").write_text(GUIDE.replace("三个", "五个"), "utf-8")
    report = ingest(library, [docs])
    assert (report.updated, report.embedded) == (("docs/guide.md",), 1)
    assert "五个" in library.store.text("docs/guide.md")
    assert agree(library)


def test_words_put_before_move_the_places_without_embedding(library: Library, docs: Path) -> None:
    ingest(library, [docs])
    (docs / "guide.md").write_text(
        GUIDE.replace("## 数学", "## 新\n\n新的一节。\n\n## 数学"), "utf-8"
    )
    # the bare title now goes with the new section: two chunks are new, two only moved
    assert ingest(library, [docs]).embedded == 2
    test_chunks_stand_where_they_say(library, docs)
    assert agree(library)


def test_a_file_gone_is_removed_and_a_moved_one_keeps_its_vectors(
    library: Library, docs: Path
) -> None:
    ingest(library, [docs])
    (docs / "deep" / "notes.txt").unlink()
    (docs / "guide.md").rename(docs / "deep" / "guide.md")
    report = ingest(library, [docs])
    assert report.added == ("docs/deep/guide.md",)
    assert set(report.removed) == {"docs/guide.md", "docs/deep/notes.txt"}
    assert report.embedded == 0
    assert ids(library) == ["docs/deep/guide.md"]
    assert agree(library)


def test_a_bad_document_is_named_with_its_reason_and_the_others_go_in(
    library: Library, docs: Path
) -> None:
    (docs / "empty.md").write_text("")
    (docs / "binary.txt").write_bytes(bytes(range(256)) * 8)
    (docs / "broken.pdf").write_bytes(b"%PDF-1.7 nothing")
    report = ingest(library, [docs, docs / "nowhere.md"])
    assert report.added == ("docs/deep/notes.txt", "docs/guide.md")
    reasons = {failure.source: failure.reason for failure in report.failed}
    assert set(reasons) == {
        *("docs/empty.md", "docs/binary.txt", "docs/broken.pdf", str(docs / "nowhere.md"))
    }
    assert all("\n" not in reason and len(reason) > 20 for reason in reasons.values())


def test_what_the_store_cannot_hold_goes_in_without_it(library: Library, docs: Path) -> None:
    (docs / "half.md").write_text('---\ntitle: "T\\ud800"\n---\n正文。', "utf-8")
    (docs / "long.md").write_text(f"---\ntitle: {'长' * 5000}\n---\n正文。", "utf-8")
    report = ingest(library, [docs])
    assert not report.failed
    assert library.store.document("docs/half.md").title == "T?"
    assert library.store.document("docs/long.md").title == "长" * 300


def test_an_error_that_nobody_foresaw_costs_one_document(
    library: Library, docs: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(raw: Raw) -> Document:
        raise KeyError("a parser's\nown fault")

    monkeypatch.setitem(SUFFIXES, ".odd", broken)  # type: ignore[arg-type]
    (docs / "a.odd").write_text("x")
    report = ingest(library, [docs])
    assert report.added == ("docs/deep/notes.txt", "docs/guide.md")
    (failure,) = report.failed
    assert failure.source == "docs/a.odd"
    assert "docs/a.odd cannot be read (KeyError: " in failure.reason
    assert "\n" not in failure.reason
    assert "Traceback" in caplog.text


def test_a_document_that_turns_bad_keeps_its_old_text(library: Library, docs: Path) -> None:
    ingest(library, [docs])
    (docs / "guide.md").write_text("")
    report = ingest(library, [docs])
    assert [failure.source for failure in report.failed] == ["docs/guide.md"]
    assert "线性代数" in library.store.text("docs/guide.md")


def test_a_document_that_can_no_longer_be_looked_up_keeps_its_old_text(
    library: Library, docs: Path
) -> None:
    ingest(library, [docs])
    (docs / "guide.md").unlink()
    (docs / "guide.md").symlink_to("x" * 300)
    report = ingest(library, [docs])
    assert [failure.source for failure in report.failed] == [str(docs / "guide.md")]
    assert (report.unchanged, report.removed) == (("docs/deep/notes.txt",), ())
    assert "线性代数" in library.store.text("docs/guide.md")


def test_ids_are_unique_and_stable(library: Library, docs: Path, tmp_path: Path) -> None:
    other = tmp_path / "other" / "docs"
    shutil.copytree(docs, other)
    alone = tmp_path / "alone.md"
    alone.write_text("# 单独\n\n一个文件。", "utf-8")
    ingest(library, [docs, other, alone, docs / "guide.md"])
    assert ids(library) == [
        *("alone.md", "docs/deep/notes.txt", "docs/guide.md"),
        *("other/docs/deep/notes.txt", "other/docs/guide.md"),
    ]


def test_a_folder_inside_an_ingested_one_is_part_of_it(library: Library, docs: Path) -> None:
    ingest(library, [docs])
    assert ingest(library, [docs / "deep"]).unchanged == ("docs/deep/notes.txt",)
    (docs / "deep" / "notes.txt").unlink()
    assert ingest(library, [docs / "deep"]).removed == ("docs/deep/notes.txt",)
    assert ids(library) == ["docs/guide.md"]


def test_a_folder_around_an_ingested_one_takes_its_sources_over(
    library: Library, docs: Path
) -> None:
    ingest(library, [docs / "deep"])
    report = ingest(library, [docs])
    assert report.removed == ("deep/notes.txt",)
    assert ids(library) == ["docs/deep/notes.txt", "docs/guide.md"]
    assert agree(library)


def test_a_folder_given_twice_or_with_its_parent_counts_once(library: Library, docs: Path) -> None:
    ingest(library, [docs])
    (docs / "guide.md").unlink()
    report = ingest(library, [docs, docs, docs / "deep"])
    assert report.removed == ("docs/guide.md",)
    assert report.unchanged == ("docs/deep/notes.txt",)


def test_a_file_given_alone_and_then_with_its_folder_stays_one_source(
    library: Library, docs: Path
) -> None:
    ingest(library, [docs / "guide.md"])
    report = ingest(library, [docs])
    assert report.removed == ("guide.md",)
    assert report.embedded == 1  # its own chunks moved along, only the other file is new
    assert ids(library) == ["docs/deep/notes.txt", "docs/guide.md"]
    assert agree(library)


def test_a_folder_that_brought_nothing_in_leaves_no_mark_on_ids(
    library: Library, docs: Path
) -> None:
    (docs / "empty.md").write_text("")
    (docs / "deep" / "notes.txt").unlink()
    (docs / "guide.md").unlink()
    assert ingest(library, [docs.parent]).failed
    (docs / "guide.md").write_text(GUIDE, "utf-8")
    assert ingest(library, [docs]).added == ("docs/guide.md",)
    assert ingest(library, [docs]).unchanged == ("docs/guide.md",)


def test_ids_of_two_folders_never_meet(library: Library, tmp_path: Path) -> None:
    for place in ("w/docs/z.md", "x/b/docs/a.md", "y/b/docs/a.md"):
        path = tmp_path / place
        path.parent.mkdir(parents=True)
        path.write_text(f"# {place}\n\n学习{place}。", "utf-8")
    for folder in ("w/docs", "x/b", "y/b/docs"):
        assert len(ingest(library, [tmp_path / folder]).added) == 1
    texts = {library.store.text(source) for source in ids(library)}
    assert len(texts) == 3


def test_a_page_goes_in_without_its_furniture(library: Library, shared: Path) -> None:
    report = ingest(library, [shared / "seeds"])
    assert (len(report.added), report.failed) == (5, ())
    (page,) = [source for source in report.added if "/001_" in source]
    words = "".join(c.text for c in library.store.chunks_of(library.index_name, page))
    furniture = [
        "人浏览过",
        "相关专题",
        "热门下载",
        "精品课程",
        "免责申明",
        "Copyright",
        "DeepSeek",
        "网站源码",
        "2023.06.15",
        "灵光",
    ]
    assert [word for word in furniture if word in words] == []
    assert "3-6年时间" in words
    assert "负责任的 AI" in words


def test_progress_counts_every_document(library: Library, docs: Path) -> None:
    seen: list[Progress] = []
    ingest(library, [docs], seen.append)
    assert [(step.done, step.total) for step in seen] == [(1, 2), (2, 2)]


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


def test_a_second_writer_is_told_to_wait(library: Library, docs: Path) -> None:
    with FileLock(library.home / "write.lock"), pytest.raises(IndexLocked, match="try again"):
        ingest(library, [docs])


def test_another_process_that_reads_sees_what_was_written(library: Library, docs: Path) -> None:
    ingest(library, [docs / "guide.md"])
    reader = Library(library.settings)
    reader.refresh()
    before = reader.indexes.vectors.count()
    ingest(library, [docs])
    reader.refresh()
    assert reader.indexes.vectors.count() > before
    assert agree(reader)
    reader.close()
