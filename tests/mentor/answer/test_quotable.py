import pytest

from ingest.structure import blocks
from mentor.answer.quotable import Quotable

LIMIT = 360

HEAD = "## 技能\n\n要会这些：\n\n"
ITEMS = [f"- **技能{n}**：说明{n}，" + "写一段话" * 6 for n in range(30)]
SENTENCES = "".join(f"第{n}句话说明一件事情，" + "多写一些" * 5 + "。" for n in range(40))
ROWS = "\n".join(f"| 阶段{n} | {n}个月 |" for n in range(1, 4))
TABLE = f"| 阶段 | 时间 |\n| --- | --- |\n{ROWS}"


def quotable(text: str, best: str, start: int = 100) -> Quotable:
    """A passage that begins at `start`, of which the unit that holds `best` answers best."""
    units = [(start + first, start + last) for block in blocks(text) for first, last in block.units]
    scores = [float(best in text[first - start : last - start]) for first, last in units]
    return Quotable(text, start, units, scores)


def quoted(text: str, best: str, limit: int = LIMIT, whole: int = 0) -> str:
    start = 100
    first, last = quotable(text, best, start).span(limit, whole)
    return text[first - start : last - start]


@pytest.mark.parametrize(
    ("text", "best", "quote"),
    [
        ("# 上\n\n## 数学\n\n- 线性代数\n- 概率", "概率", "- 线性代数\n- 概率"),
        ("# 上\n\n## 数学\n\n- 线性代数", "数学", "## 数学\n\n- 线性代数"),
        ("# 上\n\n## 入门 (0-6个月)\n\n学编程。", "编程", "## 入门 (0-6个月)\n\n学编程。"),
        ("# 上\n\n## 第 3 步：编程\n\n学编程。", "学编程", "学编程。"),
        ("## 数学", "数学", "## 数学"),
    ],
    ids=["body", "heading-answers", "heading-with-figure", "heading-with-place", "heading-alone"],
)
def test_a_short_passage_is_quoted_whole_without_headings_that_say_nothing(
    text: str, best: str, quote: str
) -> None:
    assert quoted(text, best) == quote


@pytest.mark.parametrize(
    ("text", "best"),
    [
        ("要练很多年；但是不要求你会画画。", "但是不要求"),
        ("It takes years. However, you need no degree.", "However"),
    ],
    ids=["zh", "en"],
)
def test_no_quote_begins_where_a_sentence_turns_against_the_one_before(
    text: str, best: str
) -> None:
    long = "这里还有一句很长的话，" + "多写一些" * 20 + "。"
    assert quoted(f"{text}\n\n{long}", best, limit=30) == text


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
    assert quoted(text, "乙", 60) == "要会这些：\n\n- 甲\n- 乙\n- 丙"


@pytest.mark.parametrize(
    ("limit", "whole", "items"), [(40, 0, [4]), (40, 400, range(8)), (400, 0, range(8))]
)
def test_a_list_that_is_not_long_is_whole_or_one_item(
    limit: int, whole: int, items: list[int]
) -> None:
    text = "要会这些：\n\n" + "\n".join(ITEMS[:8])
    quote = quoted(text, "**技能4**", limit, whole)
    assert [line for line in quote.splitlines() if line.startswith("- ")] == [
        ITEMS[item] for item in items
    ]
    assert quote.startswith("要会") == (len(items) > 1)


def test_who_asks_for_a_list_gets_the_one_that_the_best_sentence_leads_to() -> None:
    text = SENTENCES[:300] + "下面是三门课：\n\n- 甲\n- 乙\n- 丙"
    assert quoted(text, "第2句", 120, whole=400).endswith("下面是三门课：\n\n- 甲\n- 乙\n- 丙")


@pytest.mark.parametrize(
    ("best", "limit", "rows", "head"),
    [
        ("阶段1", 60, ["阶段1", "阶段2", "阶段3"], ""),
        ("阶段2", 10, ["阶段2"], "| 阶段 | 时间 |"),
        ("阶段1", 10, ["阶段1"], ""),
    ],
    ids=["whole", "row", "first-row"],
)
def test_rows_of_a_table_know_their_header(
    best: str, limit: int, rows: list[str], head: str
) -> None:
    passage = quotable(TABLE, best)
    first, last = passage.span(limit)
    quote = TABLE[first - 100 : last - 100]
    assert [row for row in ("阶段1", "阶段2", "阶段3") if row in quote] == rows
    assert passage.head((first, last)) == head
    assert all(line.count("|") == 3 for line in quote.splitlines())


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[Kaggle](https://www.kaggle.com/datasets)：数据", "Kaggle：数据"),
        ("| **甲** | 乙 |", " 甲  乙 "),
        ("见 https://a.example/long/address 。", "见  。"),
        ("第 3 步", "第 3 步"),
    ],
    ids=["link", "marks", "address", "plain"],
)
def test_only_what_a_reader_sees_counts(text: str, shown: str) -> None:
    assert Quotable(text, 7, [], []).shown((7, 7 + len(text))) == len(shown)


def test_a_passage_without_units_is_quoted_whole() -> None:
    assert Quotable("一句话。", 5, [], []).span(100) == (5, 9)


def test_a_list_that_is_asked_for_goes_with_the_sentence_above_it() -> None:
    text = f"星级照原样记录。\n\n{TABLE}\n\n后面的话。"
    assert quoted(text, "星级", limit=20, whole=900) == f"星级照原样记录。\n\n{TABLE}"
    assert quoted(text, "星级", limit=20) == "星级照原样记录。"


def test_nothing_is_quoted_across_a_rule() -> None:
    text = "先揉泥。\n\n---\n\n下一篇讲上釉。\n\n* * *\n\n再见。"
    assert quoted(text, "揉泥") == "先揉泥。"
    assert quoted(text, "上釉") == "下一篇讲上釉。"


def test_a_span_with_the_lists_that_it_is_part_of() -> None:
    text = "先说一句。\n\n- 线性代数\n- 概率\n\n再说一句。"
    passage = quotable(text, "概率")
    item = text.index("概率") + 100
    first, last = passage.with_lists((item, item + 2))
    assert text[first - 100 : last - 100].strip() == "- 线性代数\n- 概率"
    assert passage.with_lists((100, 105)) == (100, 105)


def test_a_list_is_cut_if_a_quote_has_some_of_its_items() -> None:
    text = "## 茶\n\n- 绿茶\n- 红茶"
    item, items = quotable(text, "绿茶"), text.index("- 绿茶")
    first = 100 + text.index("- 红茶") - 1
    assert item.cut((100 + items, first)) == (100 + items, 100 + len(text))
    assert item.cut((100 + items, 100 + len(text))) is None
    assert item.cut((100, 100 + items)) is None


NUMBERED = "\n".join(f"{n}. 第{n}步：" + "写一段话" * 12 for n in range(1, 13))


@pytest.mark.parametrize(
    ("best", "first", "within"),
    [("第3步", "1. ", False), ("第11步", "11. ", True)],
    ids=["room from the beginning", "no room"],
)
def test_half_of_a_long_list_begins_at_its_beginning_if_there_is_room(
    best: str, first: str, within: bool
) -> None:
    passage = quotable(NUMBERED, best)
    span = passage.span(LIMIT)
    assert NUMBERED[span[0] - 100 :].startswith(first) or within
    assert passage.begins_within(span) == within


def test_a_table_shows_where_rows_are_left_out() -> None:
    text = "| 茶 | 价 |\n| --- | --- |\n| 绿茶 | 3 |\n| 红茶 | 4 |\n| 白茶 | 5 |"
    table = quotable(text, "红茶")

    def cut(first: str, last: str) -> tuple[bool, bool]:
        span = 100 + text.index(first), 100 + text.index(last) + len(last)
        return table.begins_within(span), table.goes_on(span)

    assert cut("| 茶", "| 5 |") == (False, False)
    assert cut("| 红茶", "| 4 |") == (False, True)
    assert cut("| 白茶", "| 5 |") == (True, False)
    assert cut("| 茶", "| 3 |") == (False, True)


@pytest.mark.parametrize(
    ("text", "best", "limit", "quote"),
    [
        (
            "Keys hang in the hall; if one is missing, ask the porter. " + "More of it. " * 20,
            "Keys",
            30,
            "Keys hang in the hall; if one is missing, ask the porter.",
        ),
        (
            "Come at ten. Keys hang in the hall; " + "if one is missing, ask" * 20,
            "Come",
            40,
            "Come at ten.",
        ),
        (
            "**Do I need clay?** No. We have all of it. " + "More of it. " * 20,
            "No.",
            25,
            "**Do I need clay?** No. We have all of it.",
        ),
    ],
    ids=["to the end", "not begun", "with its question"],
)
def test_a_sentence_is_quoted_whole_and_with_its_question(
    text: str, best: str, limit: int, quote: str
) -> None:
    assert quoted(text, best, limit) == quote
