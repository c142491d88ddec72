"""Who wrote the documents, and when they were published."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentor import Answer, Mentor, Settings, Token, Turn
from mentor.catalogue import Attribution, bylines_are
from mentor.text.language import Language
from tests.mentor.libraries import knowing

ROUTE = """---
title: 嵌入式工程师学习路线
author: 林木
date: 2024-11-16
---
# 嵌入式工程师学习路线

先学 C 语言，再学操作系统，最后写驱动。
"""
GUIDE = """---
title: "A Beginner's Guide to Databases"
author: [Ann Lee, Bob Ray]
published: 2025-03
---
# A Beginner's Guide to Databases

Begin with SQL, then learn how indexes work.
"""
NOTES = """# 运维笔记

> 作者：王五

运维的第一步是学会 Linux。
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    """A mentor over a document in Chinese, one in English, and one that says it in its text."""
    folder = tmp_path_factory.mktemp("documents")
    for name, text in (("route.md", ROUTE), ("guide.md", GUIDE), ("notes.md", NOTES)):
        (folder / name).write_text(text, "utf-8")
    with Mentor(Settings(home=tmp_path_factory.mktemp("home"))) as mentor:
        assert not mentor.ingest(
            [folder / name for name in ("route.md", "guide.md", "notes.md")]
        ).failed
        yield mentor


ZH = "文档自己写明的：\n\n"
EN = "As the documents say of themselves:\n\n"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (
            "《嵌入式工程师学习路线》是哪天发布的？",
            f"{ZH}- 《嵌入式工程师学习路线》：发布于 2024-11-16",
        ),
        (
            "Who wrote the roadmap for embedded engineers, and when?",
            f"{EN}- “嵌入式工程师学习路线”: by 林木, published 2024-11-16",
        ),
        (
            "When was the guide to databases for beginners put online?",
            f"{EN}- “A Beginner's Guide to Databases”: published 2025-03",
        ),
        (
            "林木写的文章是什么时候发布的？",
            f"{ZH}- 《嵌入式工程师学习路线》：发布于 2024-11-16",
        ),
        (
            "When did Bob Ray publish the article?",
            f"{EN}- “A Beginner's Guide to Databases”: published 2025-03",
        ),
        (
            "When was Bob Ray's article published?",
            f"{EN}- “A Beginner's Guide to Databases”: published 2025-03",
        ),
        (
            "Which document is the newest?",
            "By the dates that they give, the newest is “A Beginner's Guide to Databases” "
            f"(2025-03).\n\n{EN}- “A Beginner's Guide to Databases”: published 2025-03\n"
            "- “嵌入式工程师学习路线”: published 2024-11-16\n\n"
            "Outside their text these give no date of publication: “运维笔记”.",
        ),
        (
            "哪篇文章最老？",
            f"按写明的日期，最早的是《嵌入式工程师学习路线》（2024-11-16）。\n\n{ZH}"
            "- 《嵌入式工程师学习路线》：发布于 2024-11-16\n"
            "- 《A Beginner's Guide to Databases》：发布于 2025-03\n\n"
            "正文之外没有写明发布日期的：《运维笔记》。",
        ),
        (
            "这些资料有多新？",
            f"{ZH}- 《A Beginner's Guide to Databases》：发布于 2025-03\n"
            "- 《嵌入式工程师学习路线》：发布于 2024-11-16\n\n"
            "正文之外没有写明发布日期的：《运维笔记》。",
        ),
        (
            "Are these documents up to date?",
            f"{EN}- “A Beginner's Guide to Databases”: published 2025-03\n"
            "- “嵌入式工程师学习路线”: published 2024-11-16\n\n"
            "Outside their text these give no date of publication: “运维笔记”.",
        ),
        (
            "这些文档的作者都是谁？",
            f"{ZH}- 《A Beginner's Guide to Databases》：作者 Ann Lee, Bob Ray\n"
            "- 《嵌入式工程师学习路线》：作者 林木\n\n"
            "正文之外没有写明作者的：《运维笔记》。",
        ),
    ],
    ids=[
        *("zh title", "both, of a zh title", "en title", "zh author", "en author"),
        *("en author's", "en newest", "zh oldest"),
        *("zh all", "en all", "zh all authors"),
    ],
)
def test_documents_say_it_of_themselves(library: Mentor, question: str, text: str) -> None:
    *tokens, answer = library.stream(question)
    assert isinstance(answer, Answer)
    assert answer.text == text
    assert "".join(event.text for event in tokens if isinstance(event, Token)) == text
    assert (answer.citations, answer.passages, answer.abstained) == ((), (), False)


def test_only_the_sources_asked_for_are_meant(library: Mentor) -> None:
    answer = library.ask("Who wrote the documents?", sources=["guide.md"])
    assert answer.text == f"{EN}- “A Beginner's Guide to Databases”: by Ann Lee, Bob Ray"


@pytest.mark.parametrize(
    ("said", "question", "told"),
    [
        ("hello", "Who wrote these?", True),
        ("What comes first?", "Who wrote these and can I rely on them?", True),
        ("What comes first?", "Who wrote these?", False),
    ],
    ids=["small talk", "beside trust", "what was spoken of"],
)
def test_these_are_the_documents_where_nothing_else_can_be(
    library: Mentor, said: str, question: str, told: bool
) -> None:
    history: list[Turn] = [
        {"role": "user", "content": said},
        {"role": "assistant", "content": "Well."},
    ]
    assert library.ask(question, history).text.startswith(EN) is told


@pytest.mark.parametrize(
    ("question", "places"),
    [("这篇文章是谁写的？", 1), ("这些文章是谁写的？", 2)],
    ids=["the one spoken of", "all"],
)
def test_the_document_of_the_last_answer_is_meant(
    library: Mentor, question: str, places: int
) -> None:
    first = "写驱动之前先学什么？"
    spoken = library.ask(first, sources=["route.md"])
    history: list[Turn] = [
        {"role": "user", "content": first},
        {"role": "assistant", "content": spoken.text},
    ]
    answer = library.ask(question, history)
    assert answer.text.startswith(ZH)
    assert answer.text.count("：作者 ") == places
    assert "《嵌入式工程师学习路线》：作者 林木" in answer.text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("谁说的？", "上一个回答引自：\n\n"
         "- 《嵌入式工程师学习路线》：作者 林木，发布于 2024-11-16\n"
         "- 《运维笔记》：没有写明作者和日期"),
        ("Which document is that from?", "The last answer quotes:\n\n"
         "- “嵌入式工程师学习路线”: by 林木, published 2024-11-16\n"
         "- “运维笔记”: names no author and no date"),
    ],
)  # fmt: skip
def test_the_documents_that_the_last_answer_quotes_are_told(
    library: Mentor, question: str, text: str
) -> None:
    history: list[Turn] = [
        {"role": "user", "content": "先学什么？"},
        {"role": "assistant", "content": "**《嵌入式工程师学习路线》** 先学\n\n> 先学 C [1]\n\n"
         "**《运维笔记》**\n\n> 学会 Linux [2]"},
    ]  # fmt: skip
    answer = library.ask(question, history)
    assert answer.text == text
    assert not answer.abstained


@pytest.mark.parametrize(
    ("answer", "places"),
    [
        ("Learn 嵌入式工程师学习路线 first.", 2),
        ("- “嵌入式工程师学习路线”: Begin [1]", 1),
        ("**《嵌入式工程师学习路线》** 先学 [1]", 1),
        ("**嵌入式工程师学习路线**\n> 先学 [1]", 1),
    ],
    ids=["a word", "en title", "zh title", "title above a quote"],
)
def test_a_title_is_spoken_of_in_its_marks(library: Mentor, answer: str, places: int) -> None:
    history: list[Turn] = [
        {"role": "user", "content": "What comes first?"},
        {"role": "assistant", "content": answer},
    ]
    assert library.ask("Who wrote the guide?", history).text.count(": by ") == places


@pytest.mark.parametrize(
    ("language", "end"), [("zh", "《文》，另有 2 份。"), ("en", "“文” and 2 more.")]
)
def test_documents_that_are_not_listed_are_counted(language: Language, end: str) -> None:
    text = bylines_are([Attribution("路线", "", "2024")], {"date": (["文"], 2)}, 0, language)
    assert text.endswith(end)


@pytest.mark.parametrize("question", ["《运维笔记》是谁写的？", "运维笔记这篇文章的作者是谁？"])
def test_what_its_text_alone_says_is_quoted(library: Mentor, question: str) -> None:
    answer = library.ask(question)
    assert not answer.text.startswith(ZH)
    assert any("作者：王五" in citation.quote for citation in answer.citations)


def test_where_no_document_says_it_the_texts_are_asked(tmp_path: Path) -> None:
    with knowing(tmp_path, {"notes.md": NOTES}) as mentor:
        answer = mentor.ask("这些资料是谁写的？")
    assert not answer.text.startswith(ZH)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (
            "谁写了这些文档",
            ["学习路线：九步，从零基础到拿得出手的作品集》：改写自 Rifx.Online 的原文"],
        ),
        ("Who wrote these documents?", ["”: restated from a text by Vinod Chugani\n"]),
        (
            "哪份文档最新",
            ["》：改写自发布于 2025-12-18 的原文", "》：改写自发布于 2024-11-16 的原文"],
        ),
        (
            "Which of your documents is the newest?",
            ["restated from a text published 2025-12-18", "from a text published 2024-11-16"],
        ),
        (
            "这几份资料分别是谁写的，什么时候的？",
            ["》：改写自 霞舞 发布于 2025-12-18 的原文"],
        ),
    ],
    ids=["zh who", "en who", "zh newest", "en newest", "zh both"],
)
def test_of_a_document_that_restates_another_that_one_is_told(
    mentor: Mentor, question: str, lines: list[str]
) -> None:
    answer = mentor.ask(question)
    assert not answer.abstained
    places = [answer.text.index(line) for line in lines]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("谁写了这份开发者AI工程指南？", "Vinod Chugani"),
        ("《2025年成为人工智能工程师的路线图》是哪天发布的？", "发布于 2024-11-16"),
    ],
    ids=["text", "front matter"],
)
def test_the_source_documents_say_it(
    shared: Path, tmp_path: Path, question: str, said: str
) -> None:
    with Mentor(Settings(home=tmp_path)) as mentor:
        mentor.ingest([shared / "seeds"])
        answer = mentor.ask(question)
    assert said in answer.text
    assert bool(answer.citations) == (said == "Vinod Chugani")


def test_a_byline_changes_no_text_and_needs_no_embedding(tmp_path: Path) -> None:
    path = tmp_path / "route.md"
    path.write_text(ROUTE.replace("author: 林木\n", ""), "utf-8")
    with Mentor(Settings(home=tmp_path / "home")) as mentor:
        assert mentor.ingest([path]).embedded == 1
        before = mentor.source_text("route.md")
        path.write_text(ROUTE, "utf-8")
        report = mentor.ingest([path])
        [source] = mentor.sources()
        assert (report.updated, report.embedded) == (("route.md",), 0)
        assert (source.author, source.published) == ("林木", "2024-11-16")
        assert mentor.source_text("route.md") == before
        assert "林木" not in before


def test_what_neither_byline_nor_text_says_is_refused_for_that(tmp_path: Path) -> None:
    document = "# Keeping bees\n\nA hive stands in the shade.\n"
    with knowing(tmp_path, {"bees.md": document}) as mentor:
        answer = mentor.ask("When was this document published?")
    assert answer.abstained
    assert "Keeping bees" in answer.text
    assert "no date of publication" in answer.text


@pytest.mark.parametrize(
    ("question", "title", "other"),
    [
        ("What guide did Ann Lee write?", "Guide to Databases", "学习路线"),
        ("Which guides were written by Bob Ray?", "Guide to Databases", "学习路线"),
        ("林木写了哪篇文章？", "嵌入式工程师学习路线", "Databases"),
    ],
)
def test_the_documents_that_somebody_wrote(
    library: Mentor, question: str, title: str, other: str
) -> None:
    answer = library.ask(question)
    assert not answer.abstained
    assert title in answer.text
    assert other not in answer.text


def test_who_wrote_no_document_has_none(library: Mentor) -> None:
    assert library.ask("What guide did Eva Moss write?").abstained
