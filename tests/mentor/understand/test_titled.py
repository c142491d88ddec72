"""The documents that a question names by their titles."""

from datetime import UTC, datetime

import pytest

from ingest.types import Source
from mentor.understand import naming, quoted_titles, titled

TITLES = (
    "2024 年嵌入式工程师学习路线",
    "嵌入式工程师进阶：从驱动到内核",
    "A Beginner's Guide to Databases",
    "数据库管理员的薪资与前景",
    "Rust",
)


def sources(*titles: str) -> list[Source]:
    now = datetime(2025, 1, 1, tzinfo=UTC)
    return [
        Source(f"{number}.md", title, "/a", None, "markdown", None, 1, 9, now, now)
        for number, title in enumerate(titles)
    ]


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("《2024年嵌入式工程师学习路线》是哪天发布的？", [0]),
        ("《嵌入式工程师进阶》是谁写的？", [1]),
        ("《嵌入式工程师学习路线》的作者是谁？", [0]),
        ("“a beginner’s guide to databases”这篇文章是谁写的", [2]),
        ("《Rust》和《嵌入式工程师进阶》是谁写的？", [4, 1]),
        ("《数据库》是谁写的？", []),
        ("《红楼梦》是谁写的？", []),
        ("谁写了嵌入式工程师进阶那份文档？", [1]),
        ("When was the 2024 roadmap for embedded engineers published?", [0]),
        ("Who wrote the guide to databases for beginners?", [2]),
        ("初学者数据库指南是谁写的？", [2]),
        ("Who wrote the Rust article?", [4]),
        ("Who wrote the article on embedded engineers?", [0, 1]),
        ("Who wrote the article on salaries?", []),
        ("Who wrote the article on gardening?", []),
        ("Who wrote the Rust article on gardening?", []),
        ("Who wrote the documents?", [0, 1, 2, 3, 4]),
        ("这些资料有多新？", [0, 1, 2, 3, 4]),
        ("这篇文章是谁写的？", [0, 1, 2, 3, 4]),
        ("那本指南的作者是谁？", [0, 1, 2, 3, 4]),
    ],
)
def test_documents_are_named_by_their_titles(question: str, places: list[int]) -> None:
    documents = sources(*TITLES)
    found = titled(question, naming(question), quoted_titles(question), documents)
    assert found == [documents[place] for place in places]


def test_no_documents_are_none() -> None:
    assert titled("Who wrote the Rust article?", "rust", [], []) == []
    assert titled("《——》是谁写的", "", ["——"], sources("：甲")) == []
