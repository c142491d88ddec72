import pytest

from ui.excerpt import REACH, excerpt

DOCUMENT = """# 路线

开头的话。

## 第一阶段

先学 Python。
再做一个项目。

### 细节

其他内容。

## Second stage

Learn statistics. Then read papers.
"""


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("再做一个项目。", "先学 Python。\n再做一个项目。"),
        ("Then read papers.", "Learn statistics. Then read papers."),
        ("开头的话。", "开头的话。"),
        ("第一阶段\n\n先学 Python。", "## 第一阶段\n\n先学 Python。\n再做一个项目。"),
    ],
    ids=["zh-middle", "en-last", "zh-first", "zh-with-its-heading"],
)
def test_the_section_of_the_quote(quote: str, text: str) -> None:
    start = DOCUMENT.index(quote)
    around = excerpt(DOCUMENT, start, start + len(quote))
    assert around.text == text
    assert around.text[around.start : around.end] == quote
    assert not around.cut_before
    assert not around.cut_after


@pytest.mark.parametrize(
    "line", ["第 {} 行讲的是学习。", "Line {} is about learning."], ids=["zh", "en"]
)
def test_a_long_section_is_cut_at_whole_lines(line: str) -> None:
    lines = [line.format(number) for number in range(1000)]
    text = "\n".join(lines)
    start = text.index(lines[500])
    around = excerpt(text, start, start + len(lines[500]))
    shown = around.text.split("\n")
    assert set(shown) <= set(lines)
    assert around.text[around.start : around.end] == lines[500]
    assert around.cut_before
    assert around.cut_after
    assert 2 * REACH <= len(around.text) <= 2 * REACH + 4 * len(lines[500])


def test_an_endless_line_is_cut_inside() -> None:
    text = "字" * 20_000
    around = excerpt(text, 9_000, 9_010)
    assert len(around.text) == 2 * REACH + 10
    assert around.end - around.start == 10


def test_a_heading_in_code_ends_no_section() -> None:
    text = "before\n\n```sh\n# not a heading\nls\n```\n\nthe quote\n"
    start = text.index("the quote")
    assert excerpt(text, start, start + 9).text.startswith("before")


def test_a_table_cut_off_keeps_its_head() -> None:
    rows = [f"| 方向 {number} | {number} 个月 |" for number in range(300)]
    text = "\n".join(["## 表", "", "| 方向 | 时间 |", "|---|---|", *rows])
    start = text.index(rows[200])
    around = excerpt(text, start, start + len(rows[200]))
    assert around.text.startswith("| 方向 | 时间 |\n|---|---|\n| 方向 1")
    assert around.text[around.start : around.end] == rows[200]


def test_code_cut_off_stays_code() -> None:
    code = [f"value_{number} = {number}" for number in range(300)]
    text = "\n".join(["```python", *code, "```", "", "After the code."])
    for quote, fenced in [(code[200], True), ("After the code.", True), (code[0], True)]:
        start = text.index(quote)
        around = excerpt(text, start, start + len(quote))
        assert around.text.startswith("```python\n") is fenced
        assert around.text[around.start : around.end] == quote
