from itertools import pairwise

import pytest

from ingest.structure import blocks, passage_blocks

PAGE = """# 路线

开场白。第二句。

## 技能 [文档](https://example.org)

- **编程**：Python
  - 语法
  - 函数
- 数学

| 阶段 | 时长 |
| --- | --- |
| 入门 | 0-6个月 |
| 进阶 | 6-18个月 |

```
pip install x

print("hi")
```

### Tools
1. Git
2. Docker
"""


def spans(text: str, kind: str, name: str) -> list[list[str]]:
    return [
        [text[start:end] for start, end in getattr(block, name)]
        for block in blocks(text)
        if block.kind == kind
    ]


def test_every_block_knows_its_headings() -> None:
    sections = {block.section for block in blocks(PAGE)}
    assert sections == {("路线",), ("路线", "技能 文档"), ("路线", "技能 文档", "Tools")}


def test_a_higher_heading_closes_the_lower_ones() -> None:
    text = "# A\n\n### B\n\nb\n\n## C\n\nc\n"
    assert [block.section for block in blocks(text) if block.kind == "paragraph"] == [
        ("A", "B"),
        ("A", "C"),
    ]


def test_a_list_is_cut_between_its_items_and_quoted_by_single_ones() -> None:
    assert spans(PAGE, "list", "items")[0] == ["- **编程**：Python\n  - 语法\n  - 函数", "- 数学"]
    assert spans(PAGE, "list", "units")[0] == ["**编程**：Python", "语法", "函数", "数学"]


def test_a_table_is_cut_between_rows_and_its_header_stays_with_the_first() -> None:
    assert spans(PAGE, "table", "items") == [
        ["| 阶段 | 时长 |\n| --- | --- |\n| 入门 | 0-6个月 |", "| 进阶 | 6-18个月 |"]
    ]
    assert spans(PAGE, "table", "units") == [["| 入门 | 0-6个月 |", "| 进阶 | 6-18个月 |"]]
    assert [block.head for block in blocks(PAGE) if block.kind == "table"] == ["阶段 时长"]


def test_code_is_cut_between_lines_and_its_fences_are_not_quoted() -> None:
    assert spans(PAGE, "code", "units") == [["pip install x", 'print("hi")']]


@pytest.mark.parametrize(
    "text",
    [
        "第一行\u2028还是第一行\n\n第二段。",
        "a\x0bb\n\n- c\n",
        "一\r二\n\n三",
        "> 引用一。\n> 引用二。\n\n后文。",
        "没有换行结尾",
        "| a |\n| - |",
        "-\n-\n",
        "",
    ],
    ids=[
        "u2028",
        "vertical-tab",
        "carriage-return",
        "quotation",
        "no-newline",
        "empty-table",
        "empty-items",
        "empty",
    ],
)
def test_blocks_cover_all_words_in_order(text: str) -> None:
    found = blocks(text)
    assert all(a.end <= b.start for a, b in pairwise(found))
    covered = "".join(text[block.start : block.end] for block in found)
    assert [c for c in covered if c.isalnum()] == [c for c in text if c.isalnum()]


def test_the_blocks_of_a_passage_are_those_of_its_text() -> None:
    assert [*passage_blocks(PAGE)] == [*passage_blocks(PAGE)] == blocks(PAGE)
