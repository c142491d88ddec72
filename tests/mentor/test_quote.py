import pytest

from ingest.structure import blocks
from mentor.quote import quoted_span

LIMIT = 360

HEAD = "## 技能\n\n要会这些：\n\n"
ITEMS = [f"- **技能{n}**：说明{n}，" + "写一段话" * 6 for n in range(30)]
SENTENCES = "".join(f"第{n}句话说明一件事情，" + "多写一些" * 5 + "。" for n in range(40))


def quoted(text: str, best: str, start: int = 100) -> str:
    """What is quoted of a passage that begins at `start`, the unit that holds `best` being best."""
    units = [(start + first, start + last) for block in blocks(text) for first, last in block.units]
    scores = [float(best in text[first - start : last - start]) for first, last in units]
    first, last = quoted_span(text, start, units, scores, LIMIT)
    return text[first - start : last - start]


@pytest.mark.parametrize(
    ("text", "best", "quote"),
    [
        ("# 上\n\n## 数学\n\n- 线性代数\n- 概率", "概率", "- 线性代数\n- 概率"),
        ("# 上\n\n## 数学\n\n- 线性代数", "数学", "## 数学\n\n- 线性代数"),
        ("# 上\n\n## 入门 (0-6个月)\n\n学编程。", "编程", "## 入门 (0-6个月)\n\n学编程。"),
        ("## 数学", "数学", "## 数学"),
    ],
    ids=["body", "heading-answers", "heading-with-figure", "heading-alone"],
)
def test_a_short_passage_is_quoted_whole_without_headings_that_say_nothing(
    text: str, best: str, quote: str
) -> None:
    assert quoted(text, best) == quote


@pytest.mark.parametrize("best", ["技能0", "技能15", "技能29"], ids=["first", "middle", "last"])
def test_of_a_long_list_whole_items_around_the_best(best: str) -> None:
    text = HEAD + "\n".join(ITEMS)
    quote = quoted(text, f"**{best}**")
    assert f"**{best}**" in quote
    items = [line for line in quote.splitlines() if line.startswith("- ")]
    assert all(item in ITEMS for item in items)
    assert len(items) > 3
    assert len(quote) <= LIMIT + 100


@pytest.mark.parametrize("best", ["第0句", "第20句", "第39句"], ids=["first", "middle", "last"])
def test_of_long_prose_whole_sentences_around_the_best(best: str) -> None:
    quote = quoted(SENTENCES, best)
    assert best in quote
    assert quote.startswith("第")
    assert quote.endswith("。")
    assert len(quote) <= LIMIT


def test_a_heading_is_quoted_with_what_stands_under_it() -> None:
    text = "## 入门 (0-6个月)\n\n" + "\n".join(ITEMS)
    quote = quoted(text, "入门")
    assert quote.startswith("## 入门 (0-6个月)")
    assert ITEMS[0] in quote


def test_a_list_that_fits_is_quoted_whole_with_the_line_that_leads_to_it() -> None:
    text = SENTENCES[:300] + "\n\n要会这些：\n\n- 甲\n- 乙\n- 丙\n\n" + SENTENCES[:100]
    assert quoted(text, "乙") == "要会这些：\n\n- 甲\n- 乙\n- 丙"
