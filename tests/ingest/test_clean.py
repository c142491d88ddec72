import re
from pathlib import Path

import pytest

from ingest.clean import clean
from ingest.clean.outline import outlined
from ingest.load import load_file
from ingest.types import Document, Kind

LIMIT = 1_000_000


def cleaned(text: str, kind: Kind = "markdown", title: str = "") -> str:
    return clean(Document(text=text, title=title, kind=kind, origin="a")).removesuffix("\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# 一\n\n![](a.png)\n\n文", "# 一\n\n文"),
        ("a ![x](b.png) b", "a  b"),
        ("![t](u(1).png)\n\nx", "x"),
        ("![alt][ref]\n\nx", "x"),
        ("[![CI](a.svg)](b) [![v](c.svg)](d)\n\nx", "x"),
        ("[![CI](a)](b) | [![v](c)](d)\n\nx", "x"),
        ("- ![](a.png)\n- text", "- text"),
        ("## ![](a.png)\n\nx", "x"),
        ("| ![](a.png) | b |\n|---|---|\n| 1 | 2 |", "|  | b |\n|---|---|\n| 1 | 2 |"),
        ("a<!-- one\ntwo -->b", "ab"),
        ("x\n\n\n\n\ny", "x\n\ny"),
        ("[标签](https://a.b/c_d)", "[标签](https://a.b/c_d)"),
        ("🚀 开始 ⭐⭐", "🚀 开始 ⭐⭐"),
        ("[TOC]\n\nx", "x"),
        ("<div align=center>文</div>", "文"),
        ('<a href="https://a.b">文</a>', "[文](https://a.b)"),
        ("一&nbsp;二", "一 二"),
        ("a < b and c > d, List<String>", "a < b and c > d, List<String>"),
        ("roses  \nviolets", "roses  \nviolets"),
    ],
    ids=[
        "picture", "inline", "brackets in target", "reference", "badges", "badges and bar", "item",
        "heading", "cell", "comment", "blank lines", "link", "emoji", "contents", "tag", "link tag",
        "entity", "no tags", "hard break",
    ],
)  # fmt: skip
def test_markdown_loses_what_is_no_text(text: str, expected: str) -> None:
    assert cleaned(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"## 1\. 理解", "## 1. 理解"),
        (r"**2\. 多久？** 一年", "**2. 多久？** 一年"),
        (r"Scikit\-Learn \& K\-均值", "Scikit-Learn & K-均值"),
        (r"F1\-分数 snake\_case", "F1-分数 snake_case"),
        (r"5 \* 3", "5 * 3"),
        (r"\# no heading", r"\# no heading"),
        (r"1986\. A great year", r"1986\. A great year"),
        (r"\- no item", r"\- no item"),
        (r"> \- said so", r"> \- said so"),
        (r"\*not emphasis\*", r"\*not emphasis\*"),
        (r"`a\.b`", r"`a\.b`"),
        (r"$a\_1 \& b$", r"$a\_1 \& b$"),
        (r"\(x\:y\) and \[y\=\]", r"\(x\:y\) and \[y\=\]"),
        (r"a \| b", r"a \| b"),
    ],
    ids=[
        "heading", "bold", "words", "inside words", "alone", "hash", "number", "dash",
        "quoted dash", "asterisks", "code", "mathematics", "brackets", "bar",
    ],
)  # fmt: skip
def test_escapes_for_nothing_are_resolved_and_others_stay(text: str, expected: str) -> None:
    assert cleaned(text) == expected


@pytest.mark.parametrize(
    "code",
    [
        "```html\n<!-- a -->\n<div>![](x)</div>\n\n\n\n1\\. x\n```",
        "~~~\n![](x)\n~~~",
        "````md\n```\n<!-- a -->\n```\n````",
        "- item\n\n  ```\n  <!-- a -->\n  ```",
        "> ```\n> <!-- a -->\n> ```",
        "```\nnever closed\n<!-- a -->",
    ],
    ids=["fence", "tildes", "nested", "in an item", "in a quotation", "open"],
)
def test_code_stays_as_it_is(code: str) -> None:
    assert cleaned(f"# T\n\n{code}") == f"# T\n\n{code}"


WRAPPED = """\
The plan has four parts, and each of them ends with something that can be
shown to others: a notebook, a service, a report. Nobody needs all of the
tools that are named here."""
WRAPPED_CHINESE = """\
这份计划分成四个部分，每个部分的最后都有一件可以拿给别人看的成果：一个笔记本、
一个服务，或者一份报告。这里提到的工具，没有人需要全部学会。"""
POEM = """\
Tyger Tyger, burning bright,
In the forests of the night;
What immortal hand or eye,
Could frame thy fearful symmetry?"""
ADDRESS = "Name: Ada\nCity: London\nYear: 1843"


@pytest.mark.parametrize("kind", ["markdown", "text"])
@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (WRAPPED, 1),
        (WRAPPED_CHINESE, 1),
        (POEM, 4),
        (ADDRESS, 3),
        ("春眠不觉晓，\n处处闻啼鸟。\n夜来风雨声，\n花落知多少。", 4),
        ("```\n" + WRAPPED + "\n```", 5),
    ],
    ids=["English", "Chinese", "poem", "fields", "Chinese poem", "code"],
)
def test_only_what_was_wrapped_by_hand_becomes_one_line(text: str, lines: int, kind: Kind) -> None:
    assert len(cleaned(text, kind).split("\n")) == lines
    assert re.sub(r"\s", "", cleaned(text, kind)) == re.sub(r"\s", "", text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "学习路线\n\n第一步\n\n先学Python，再学SQL。",
            "## 学习路线\n\n### 第一步\n\n先学Python，再学SQL。",
        ),
        ("A plan\n\nRead first, then write.", "## A plan\n\nRead first, then write."),
        ("需要多久？\n\n大约一年。", "## 需要多久？\n\n大约一年。"),
        ("How long?\n\nAbout a year.", "## How long?\n\nAbout a year."),
        ("大约一年。\n\n孤零零的一行", "大约一年。\n\n孤零零的一行"),
        ("这是一句话。\n\n这是另一句话。", "这是一句话。\n\n这是另一句话。"),
        ("包括：\n\n• 数学\n• 编程", "包括：\n\n- 数学\n- 编程"),
        ("Tools:\n\n  • SQL\n  • Git", "Tools:\n\n- SQL\n- Git"),
        ("要点\n\n• 一\n  续行\n\n  又一段\n• 二", "## 要点\n\n- 一\n  续行\n\n  又一段\n- 二"),
        ("Alpha\n\nBeta\n\nGamma\n\nThe end of it.", "Alpha\n\nBeta\n\nGamma\n\nThe end of it."),
        ("1. 读书\n\n2. 做题\n\n然后休息。", "1. 读书\n\n2. 做题\n\n然后休息。"),
        (
            "一、准备\n\n装好软件。\n\n1.1 下载\n\n从官网下载。\n\n二、开始\n\n打开它。",
            "## 一、准备\n\n装好软件。\n\n### 1.1 下载\n\n从官网下载。\n\n## 二、开始\n\n打开它。",
        ),
        (
            "计划\n\n第一阶段\n\n读书。\n\n第二阶段\n\n做题。\n\n总结\n\n坚持。",
            "## 计划\n\n### 第一阶段\n\n读书。\n\n### 第二阶段\n\n做题。\n\n## 总结\n\n坚持。",
        ),
        ("Python是最流行的编程语言之一\n\n先学它。", "Python是最流行的编程语言之一\n\n先学它。"),
        ("import numpy\n\nThis line imports it.", "import numpy\n\nThis line imports it."),
    ],
    ids=[
        "two levels", "English", "Chinese question", "English question", "nothing follows",
        "sentences", "Chinese bullets", "English bullets", "continued item", "row of short lines",
        "numbered list", "numbering", "steps and summary", "statement", "code",
    ],
)  # fmt: skip
def test_plain_text_shows_its_structure(text: str, expected: str) -> None:
    assert cleaned(text, "text") == expected


def test_a_title_above_a_plain_text_is_its_first_heading() -> None:
    text = "静夜思\n\n床前明月光，疑是地上霜。"
    assert cleaned(text, "text", "静夜思") == "# 静夜思\n\n床前明月光，疑是地上霜。"


def test_long_lines_are_paragraphs_without_blank_lines_between_them() -> None:
    line = "每一行都是一个完整的自然段，没有人会把一行写得这么长再换行。" * 4
    text = f"第一节\n{line}\n第二节\n{line}"
    assert cleaned(text, "text") == f"## 第一节\n\n{line}\n\n## 第二节\n\n{line}"


WHOLE = {
    "rights": (
        "Copyright\n\nCopyright protects a work for seventy years.\n\n"
        "A page may say: All rights reserved.\n\n© is the sign of it.\n\nPrivacy policy\n\n"
        "Write one before you collect data."
    ),
    "diary": "2024-01-05\n\n今天学了两小时。\n\n2024-01-06\n\n今天休息。\n\n3\n\n天气很好。",
    "numbers": "Results\n\n12\n\n15\n\n1.2k\n\nThe numbers above are seconds.",
    "poem": "\n\n".join(["山中", "荆溪白石出", "天寒红叶稀", "山路元无雨", "空翠湿人衣"]),
    "refrain": "\n".join(["Row, row, row your boat", "Row, row, row your boat", "Merrily"] * 4),
    "list": "Python\nSQL\nGit\nDocker\nLinux",
    "channels": "在哪里提问\n\n知乎\n\n微博\n\nTwitter\n\nYouTube\n\n论坛\n\n博客\n\n祝你好运。",
    "interview": "By Ada Lovelace\n\nMay 3, 2024\n\nQ: Why?\n\nA: Because.\n\nQ: How?\n\nA: So.",
    "résumé": "张三\n\n联系方式\n\n13800000000\n\n教育经历\n\n2010-2014 某大学\n\n下载\n\n12次",
    "table": "阶段  时间\n数学  2个月\n建模  4个月",
    "rating": "★★★★★ 必读\n\n★★★☆☆ 选读\n\n→→ 下一步看这里",
    "prompt": ">>> import this\n\n>>> 1 + 1\n\n2",
    "web words": "Search\n\nSearch finds passages.\n\nShare\n\nShare them.\n\nReply\n\nReply.",
}


@pytest.mark.parametrize("text", WHOLE.values(), ids=WHOLE.keys())
def test_of_what_is_no_web_page_nothing_is_lost(text: str) -> None:
    stored = cleaned(text, "text")
    marks = re.compile(r"^(?:#{1,3}|-) ", re.MULTILINE)
    assert marks.sub("", stored).split() == text.split()


@pytest.mark.parametrize(
    ("number", "kept"),
    [("000", 60), ("002", 220), ("003", 240), ("004", 70)],
    ids=["000", "002", "003", "004"],
)
def test_of_the_source_documents_in_markdown_only_marks_go(
    shared: Path, number: str, kept: int
) -> None:
    (path,) = (shared / "seeds").glob(f"{number}_*.txt")
    document = load_file(path, LIMIT)
    lines = [
        re.sub(r"\\(?=[^\w\s])|!\[\]\([^)]*\)", "", line) for line in document.text.split("\n")
    ]
    expected = [line.rstrip() for line in lines if line.strip()]
    stored = [line.rstrip() for line in clean(document).split("\n") if line.strip()]
    assert stored == expected
    assert len(stored) > kept


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_cleaning_twice_is_cleaning_once(shared: Path, number: str) -> None:
    (path,) = (shared / "seeds").glob(f"{number}_*.txt")
    text = clean(load_file(path, LIMIT))
    assert cleaned(text) + "\n" == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<a <a href='u'>文</a>", "[文](u)"),
        ("<a>x <a href='u'>y</a>", "x [y](u)"),
        ("<a href='u'>a <A HREF=\"v\">b", "a b"),
        ("<a href='u'> </a>z", "z"),
        ("<a title='t' href='a>b'>c</a>", "[c](a>b)"),
        (r"\(a\_b\) c\_d", r"\(a\_b\) c_d"),
        (r"\[a\_b\] \(c\_d", r"\[a\_b\] \(c_d"),
        (r"$$a\_b$$ $$c\_d", r"$$a\_b$$ $$c_d"),
        (r"$x\_1$ 价 $5 a\_b", r"$x\_1$ 价 $5 a_b"),
        (r"$$$ a\_b", r"$$$ a_b"),
    ],
    ids=[
        "tag in tag", "anchor", "no end", "no label", "sign in address", "round", "square",
        "display", "price", "three",
    ],
)  # fmt: skip
def test_links_and_formulas_end_at_their_first_end(text: str, expected: str) -> None:
    assert cleaned(text) == expected


@pytest.mark.parametrize(
    "sign",
    [
        *(
            "<a ",
            "<a href='u'>",
            "<!--",
            "<script>",
            "<b hidden>",
            r"\( ",
            "$$ ",
            "$a ",
            "<a href='",
        ),
        *("[", "!["),
    ],
)
def test_a_large_text_of_signs_without_an_end_is_cleaned_to_its_end(sign: str) -> None:
    assert cleaned("文" + sign * 60_000).startswith("文")


def test_code_ends_at_the_next_backticks_as_many() -> None:
    assert cleaned(r"`` a\_b ` c\_d `` e\_f") == r"`` a\_b ` c\_d `` e_f"
    assert cleaned(r"x ``` a\_b `` c\_d `` e\_f") == r"x ``` a_b `` c\_d `` e_f"
    text = "文" + " x ".join("`" * number for number in range(1, 600))
    assert cleaned(text) == text


def test_rows_in_columns_are_a_list_and_lines_in_capitals_headings() -> None:
    long = "Notice that the first row counts most, whatever else anybody may have told you. " * 3
    text = f"HOW IT IS SCORED\n\nFraming      25%\nData         60%\nEverything else 15%\n\n{long}"
    shown = outlined(text, "", page=False)
    assert shown.startswith("## HOW IT IS SCORED\n\n- Framing      25%\n- Data         60%\n")
    assert "- Everything else 15%" in shown


@pytest.mark.parametrize(
    "line", ["Posted 22 May 2025, revised 4 Oct 2025", "作者：李安，2025年3月"]
)
def test_who_wrote_a_text_and_when_is_no_heading(line: str) -> None:
    text = f"{line}\n\nWHO SHOULD READ THIS\n\nAnybody who bakes at home."
    shown = outlined(text, "", page=False).split("\n\n")
    assert shown[0] == line
    assert shown[1].startswith("## ")


def test_a_heading_may_name_a_year() -> None:
    assert outlined("Written exam 2025\n\nIt takes two hours.", "", page=False).startswith(
        "## Written exam 2025"
    )
