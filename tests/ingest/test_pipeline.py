import shutil
from pathlib import Path

import pytest
from filelock import FileLock

from ingest.errors import IndexLocked
from ingest.library import Library
from ingest.load import SUFFIXES
from ingest.load.raw import Raw
from ingest.pipeline import ingest
from ingest.types import Document, Progress
from tests.ingest.conftest import GUIDE
from tests.ingest.stored import agree, ids


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


def test_what_nobody_sees_and_terminals_obey_is_left_out(library: Library, tmp_path: Path) -> None:
    page = "<title>&#27;[31mOwls &#x202e;fly</title><p>An owl &#27;]0;x&#7;eats &#xe0041;mice.</p>"
    (tmp_path / "page.html").write_text(page, "utf-8")
    front = '---\ntitle: "Fo\\exes\\nrun"\nauthor: "Ann \\x9bSmith"\n---\nA fox hunts.\n'
    (tmp_path / "front.md").write_text(front, "utf-8")
    ingest(library, [tmp_path / "page.html", tmp_path / "front.md"])
    owls, foxes = library.store.document("page.html"), library.store.document("front.md")
    assert (owls.title, owls.text.strip()) == ("[31mOwls fly", "An owl ]0;xeats mice.")
    assert (foxes.title, foxes.author) == ("Foxes run", "Ann Smith")
