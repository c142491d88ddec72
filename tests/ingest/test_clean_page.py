"""Pages saved as plain text. In the files, "~" marks lines around the article, which have to go;
"?" marks lines that nobody can tell from the article by their form, which may stay."""

import re
from itertools import pairwise
from pathlib import Path

import pytest

from ingest.clean import clean
from ingest.load import load_file

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))
TITLES = {
    "en_blog": "A Year of Learning Data Engineering, Month by Month",
    "en_news": "How Much Do Machine Learning Engineers Earn In 2025?",
    "en_platform": "From Web Developer to ML Engineer: What Actually Transfers",
    "zh_account": "十个月，我从测试转到大模型应用开发",
    "zh_blogger": "大模型微调入门：显存、数据与评估",
    "zh_column": "数据工程师入门书单（2025版）",
    "zh_news": "2025年AI岗位薪资报告：谁在涨，谁在跌",
    "zh_portal": "从运维转做模型部署：我的十个月",
    "zh_reference": "机器学习 路线图",
    "zh_tutorial": "向量数据库怎么选：给初学者的四步法",
}
LIMIT = 1_000_000
MARKS = re.compile(r"^\s*(?:#{1,6} |[-•·] )?\s*")


def words_of(line: str) -> str:
    return MARKS.sub("", line).strip()


def stored_lines(path: Path) -> list[str]:
    return [words_of(line) for line in clean(load_file(path, LIMIT)).split("\n") if line.strip()]


@pytest.mark.parametrize("breaks", ["as saved", "none blank", "all blank"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_keeps_its_article_whole_and_nothing_else(
    page: Path, breaks: str, tmp_path: Path
) -> None:
    marked = page.read_text().split("\n")
    if breaks != "as saved":
        marked = [line for line in marked if line.strip("~? ")]
    path = tmp_path / page.name
    joint = "\n\n" if breaks == "all blank" else "\n"
    path.write_text(joint.join(re.sub(r"^[~?]", "", line) for line in marked))
    article = [words_of(line) for line in marked if line.strip() and line[0] not in "~?"]
    either = {words_of(line[1:]) for line in marked if line.startswith("?")}
    assert load_file(path, LIMIT).title == TITLES[page.stem]
    assert [line for line in stored_lines(path) if line not in either] == article


@pytest.mark.parametrize(
    ("page", "headings"),
    [
        (
            "zh_portal",
            [
                "## 为什么选择部署", "## 十个月的安排", "### 第一阶段：补课（3个月）",
                "### 第二阶段：动手（4个月）", "### 第三阶段：求职（3个月）", "### 花了多少钱",
                "### 2024年12月", "## 写在最后",
            ],
        ),
        (
            "zh_tutorial",
            [
                "## 先估算数据量", "## 再看部署方式", "## 过滤条件", "## 最后算费用", "## 常见问题",
                "### 需要GPU吗？", "### 能不能以后再换？",
            ],
        ),
        (
            "en_platform",
            ["## What transfers", "## What does not", "## A plan for six months", "## Takeaways"],
        ),
    ],
    ids=["Chinese portal", "Chinese tutorial", "English platform"],
)  # fmt: skip
def test_the_headings_of_a_page_are_found(page: str, headings: list[str], tmp_path: Path) -> None:
    (marked,) = [path for path in PAGES if path.stem == page]
    path = tmp_path / marked.name
    path.write_text(re.sub(r"^[~?]", "", marked.read_text(), flags=re.MULTILINE))
    lines = clean(load_file(path, LIMIT)).split("\n")
    assert [line for line in lines if line.startswith("#")] == headings


@pytest.fixture
def seed(shared: Path) -> Path:
    """The source document that is a page saved as plain text."""
    (path,) = (shared / "seeds").glob("001_*.txt")
    return path


def test_the_source_document_that_is_a_page_keeps_exactly_its_article(seed: Path) -> None:
    lines = [line.strip() for line in seed.read_text().split("\n") if line.strip()]
    title = load_file(seed, LIMIT).title
    first = next(at for at, line in enumerate(lines) if len(line) > 100)
    last = max(at for at, line in enumerate(lines) if len(line) > 300)
    article = [line for line in lines[first : last + 1] if line != title]
    card = next(at for at, (one, other) in enumerate(pairwise(article)) if one == other)
    article = [line for line in article[:card] + article[card + 4 :] if "☞" not in line]
    shown = [words_of(line).removeprefix("? ") for line in article]
    assert stored_lines(seed) == shown
    assert len(shown) > 90


def test_the_source_document_that_is_a_page_gets_its_headings(seed: Path) -> None:
    text = clean(load_file(seed, LIMIT))
    path = ""
    for line in text.split("\n"):
        if line.startswith("## "):
            path = line
        elif line.startswith("### "):
            assert path
    assert len(re.findall(r"^## ", text, re.MULTILINE)) == 8
    assert len(re.findall(r"^### .*[?？]$", text, re.MULTILINE)) == 6
    assert not re.search(r"[•☞]", text)


def test_an_article_that_ends_in_short_lines_keeps_them(seed: Path, tmp_path: Path) -> None:
    """The same page without its questions: its last lines are as short as those of the tail."""
    text = seed.read_text()
    lines = [line for line in text.split("\n") if line.strip()]
    question = next(
        at for at, line in enumerate(lines) if line.strip().endswith(("?", "？")) and at > 100
    )
    tail = max(at for at, line in enumerate(lines) if len(line) > 300) + 1
    path = tmp_path / "page.txt"
    path.write_text("\n\n".join(lines[: question - 1] + lines[tail:]))
    assert stored_lines(path)[-1] == lines[question - 2].strip()
