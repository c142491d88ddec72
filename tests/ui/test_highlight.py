import re
from html import unescape

import pytest

from ui.render import render_highlighted


def marked(text: str, quote: str) -> tuple[str, str]:
    """The HTML with `quote` highlighted in `text`, and the highlighted words."""
    start = text.index(quote)
    html = render_highlighted(text, start, start + len(quote))
    return html, unescape("".join(re.findall(r"<mark>([^<]*)</mark>", html)))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("第一句话。第二句话。第三句话。", "第二句话。"),
        ("One sentence. Another one. A third.", "Another one."),
        ("- 甲：一\n- 乙：二\n- 丙：三", "乙：二"),
        ("> 引用里的话。还有一句。", "还有一句。"),
        ("## 标题\n\n正文在这里。", "正文在这里。"),
        ("a < b & c > d is plain text", "b & c > d"),
        ("看 <script>alert(1)</script> 这里", "<script>alert(1)</script>"),
        ("```\nx = 1\ny = 2\n```", "y = 2"),
        ("line one\r\nline two\r\nline three", "line two"),
        ("| a | b |\n|---|---|\n| 1 | 1 |\n| 2 | 2 |", "2 "),
        ("同一句。同一句。", "同一句。"),
    ],
    ids=[
        "zh-sentence", "en-sentence", "zh-item", "zh-quotation",
        "zh-below-heading", "en-signs", "html", "code", "windows-lines", "cell", "zh-repeated",
    ],
)  # fmt: skip
def test_exactly_the_quote_is_highlighted(text: str, quote: str) -> None:
    _, words = marked(text, quote)
    assert words == quote.strip()


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("学 **线性代数** 和 [课程](https://e.org)。再学别的。", "**线性代数** 和 [课程](https://e.org)。",
         "线性代数 和 课程。"),
        ("Learn **`numpy`** first. Then more.", "**`numpy`** first.", "numpy first."),
        ("* 甲\n* 乙 **二**\n  续行\n* 丙", "* 乙 **二**\n  续行", "乙 二续行"),
        ("| 方向 | 月数 |\n|---|---|\n| 甲 | 6 |\n| 乙 | 12 |", "| 乙 | 12 |", "乙12"),
        ("| a | b |\n|---|---|\n| x \\| y | z |", "| x \\| y | z |", "x | yz"),
        ("### 阶段一\n\n目标：基础\n\n### 阶段二", "### 阶段一\n\n目标：基础", "阶段一目标：基础"),
    ],
    ids=["zh-inline", "en-inline", "zh-item-two-lines", "zh-row", "en-escaped-bar", "zh-heading"],
)  # fmt: skip
def test_markdown_in_the_quote_stays_readable(text: str, quote: str, words: str) -> None:
    assert marked(text, quote)[1] == words


def test_an_item_that_reads_like_its_own_number_is_found_behind_it() -> None:
    assert render_highlighted("1. 一\n2. 2", 8, 9).count("<li><mark>2</mark></li>") == 1


def test_highlighting_changes_nothing_else() -> None:
    text = "# 路线\n\n学 **线性代数：** 向量。\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n- [书](https://e.org/x)\n"
    html = render_highlighted(text, 8, len(text) - 3)
    plain = render_highlighted(text, 0, 0)
    assert "<mark>" in html
    assert html.replace("<mark>", "").replace("</mark>", "") == plain


def test_a_quote_that_ends_inside_an_address_leaves_the_address_whole() -> None:
    text = "见 [课程](https://e.org/a?b=1) 说明"
    html = render_highlighted(text, 0, text.index("?") + 1)
    assert 'href="https://e.org/a?b=1"' in html


def test_the_characters_used_inside_cannot_come_from_a_document() -> None:
    html = render_highlighted("前 \U00010a7f 中 \U00010af6 后", 0, 0)
    assert "<mark>" not in html


def test_what_is_too_deep_in_lists_is_shown_in_plain_lines() -> None:
    text = "\n".join(f"{'  ' * level}- level {level} <b> of the list" for level in range(100))
    start = text.index("level 50")
    html = render_highlighted(text, start, text.index("\n", text.index("level 51")))
    assert "level 99 &lt;b&gt; of the list" in html
    marked = " ".join("".join(re.findall(r"<mark>(.*?)</mark>", html)).split())
    assert marked == "level 50 &lt;b&gt; of the list - level 51 &lt;b&gt; of the list"
    assert "<ul>" in render_highlighted(text[: text.index("level 8")], 0, 0)
