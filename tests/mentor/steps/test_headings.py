"""Lists whose items are headings."""

import pytest

from mentor import Mentor, Settings
from mentor.steps.headings import heading_lists

CARVING = """# 木雕入门

## 木材种类

### 椴木

软，好下刀。

### 樟木

有香气。

### 紫檀

硬，价高。

## 练习作品

### 初级作品

- 勺子
- 书签

### 中级作品

- 小鸟
- 印章

### 高级作品

- 屏风

## 工具

- 圆刀
- 平刀
- 磨石
"""


@pytest.fixture(scope="module")
def carvers(tmp_path_factory: pytest.TempPathFactory) -> Mentor:
    folder = tmp_path_factory.mktemp("carvers")
    (folder / "documents").mkdir()
    (folder / "documents" / "carving.md").write_text(CARVING, "utf-8")
    mentor = Mentor(Settings(home=folder / "home"))
    mentor.ingest([folder / "documents"])
    return mentor


def items(mentor: Mentor, question: str) -> list[str]:
    """The items of the lists found."""
    retriever = mentor.retriever
    found = heading_lists(retriever.search(question, 16), retriever.around)
    return [step.text for outline in found for step in outline.steps]


@pytest.mark.parametrize("question", ["木雕的木材有哪些种类？", "有哪些木材？"], ids=str)
def test_headings_below_what_is_asked_for_are_the_list(carvers: Mentor, question: str) -> None:
    assert items(carvers, question) == ["椴木", "樟木", "紫檀"]


@pytest.mark.parametrize(
    "question",
    [
        "有哪些工具？",
        "有哪些练习作品？",
        "最硬的木材有哪些？",
        "紫檀木材有哪些用处？",
        "木材怎么晾干？",
    ],
    ids=str,
)
def test_what_is_no_list_of_headings(carvers: Mentor, question: str) -> None:
    assert items(carvers, question) == []


def test_the_list_is_shown_whole_and_cited(carvers: Mentor) -> None:
    answer = carvers.ask("有哪些木材？")
    listed = [line for line in answer.text.splitlines() if line.startswith("> - ")]
    assert [line.split(" [")[0] for line in listed[:3]] == ["> - 椴木", "> - 樟木", "> - 紫檀"]
    assert answer.conflicts == ()
    for citation in answer.citations:
        assert carvers.source_text(citation.source)[citation.start : citation.end] == citation.quote
