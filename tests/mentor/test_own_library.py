"""Documents of one's own: how they go in beside the shipped ones, and what is asked meanwhile."""

import re
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from ingest.types import Progress
from mentor import (
    ConfigurationError,
    IndexMissing,
    LibraryError,
    Mentor,
    Passage,
    Settings,
    SourceUnknown,
)

DURATION = "从零开始成为AI工程师需要多长时间？"


def test_a_library_of_ones_own_holds_no_shipped_documents(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("# 面试\n\n面试一共有三轮，每轮一小时。", "utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as own:
        assert own.sources() == []
        assert own.ingest([tmp_path / "mine.md"]).added == ("mine.md",)
        assert [source.id for source in own.sources()] == ["mine.md"]
        assert "三轮" in own.search("面试有几轮？")[0].text
        own.remove("mine.md")
        with pytest.raises(SourceUnknown):
            own.remove("mine.md")
        with pytest.raises(IndexMissing, match="mentor ingest"):
            own.ask("面试有几轮？")


@pytest.mark.parametrize("kind", [str, Path], ids=["text", "path"])
def test_one_place_alone_is_that_place(tmp_path: Path, kind: Callable[[Path], str | Path]) -> None:
    (tmp_path / "mine.md").write_text("# 面试\n\n面试一共有三轮。", "utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as own:
        assert own.ingest(kind(tmp_path / "mine.md")).added == ("mine.md",)


@pytest.mark.parametrize("places", [None, 5, [None], ["a.md", 5]], ids=str)
def test_what_is_no_place_is_named(tmp_path: Path, places: Any) -> None:
    with (
        Mentor(Settings(home=tmp_path / "home")) as own,
        pytest.raises(ConfigurationError, match=r"(None|5) is no place; give a file"),
    ):
        own.ingest(places)


def test_a_first_run_that_brings_nothing_in_leaves_the_library_new(tmp_path: Path) -> None:
    with Mentor(Settings(home=tmp_path / "home")) as own:
        assert own.ingest([tmp_path / "nowhere"]).failed
        assert own.ask(DURATION).citations


def test_a_question_beside_the_first_ingest_brings_in_no_shipped_documents(tmp_path: Path) -> None:
    (tmp_path / "mine.md").write_text("# 面试\n\n面试一共有三轮，每轮一小时。", "utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as own, Mentor(own.settings) as other:
        asking = ThreadPoolExecutor(1)
        asked: list[Future[list[Passage]]] = []

        def ask(_: Progress) -> None:
            """The library is empty still, and held by the run of ingest that reports this."""
            asked.append(asking.submit(other.search, "面试有几轮？"))
            time.sleep(3)  # it has loaded its model by then and waits for the library

        own.ingest([tmp_path / "mine.md"], ask)
        assert [passage.source for passage in asked[0].result()] == ["mine.md"]
        asking.shutdown()
        assert [source.id for source in own.sources()] == ["mine.md"]


def test_numbers_in_brackets_in_a_document_are_none_of_our_markers(tmp_path: Path) -> None:
    (tmp_path / "survey.md").write_text("# 综述\n\n向量数据库保存嵌入 [2]，见综述 [17]。", "utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as own:
        own.ingest([tmp_path / "survey.md"])
        answer = own.ask("向量数据库保存什么？")
    assert re.findall(r"\[(\d+)\]", answer.text) == ["1"]
    assert "[17]" in answer.citations[0].quote


def test_questions_are_answered_while_documents_go_in(tmp_path: Path) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    (docs / "0.md").write_text("# 面试\n\n面试一共有三轮。", "utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as own, Mentor(own.settings) as other:
        own.ingest([docs])
        done = threading.Event()
        found: list[int] = []

        def search() -> None:
            while not done.is_set():
                found.append(len(own.search("面试有几轮？")))

        with ThreadPoolExecutor(3) as pool:
            searching = [pool.submit(search) for _ in range(3)]
            for number in range(1, 8):
                (docs / f"{number}.md").write_text(f"# 第{number}篇\n\n面试准备{number}。", "utf-8")
                report = (other if number % 2 else own).ingest([docs])
                assert report.added == (f"docs/{number}.md",)
            done.set()
            for future in searching:
                future.result()
        assert min(found) >= 1
        assert len(own.search("面试有几轮？")) == 8


@pytest.mark.parametrize("used", [True, False], ids=["used before", "new"])
def test_of_a_mentor_that_was_closed_everything_is_one_error(tmp_path: Path, used: bool) -> None:
    mentor = Mentor(Settings(home=tmp_path / "home"))
    if used:
        mentor.prepare()
    mentor.close()
    mentor.close()
    for call in (
        lambda: mentor.ask(DURATION),
        lambda: mentor.search(DURATION),
        lambda: mentor.sources(),
        lambda: mentor.source_text("a.md"),
        lambda: mentor.remove("a.md"),
        lambda: mentor.ingest([tmp_path]),
        lambda: mentor.rebuild(),
        lambda: mentor.retriever.invoke(DURATION),
    ):
        with pytest.raises(LibraryError, match="was closed; open the library again"):
            call()
