from pathlib import Path

import pytest

from ingest.errors import (
    DocumentError,
    DocumentTooLarge,
    UnreadableDocument,
    UnsupportedDocument,
)
from ingest.load import SUFFIXES, is_supported, load_file

LIMIT = 1_000_000
CHINESE = "人工智能工程师需要学习多长时间？从零开始，大约需要六到十二个月。"
TAIWANESE = "人工智慧工程師需要學習多久時間？從零開始，大約需要六到十二個月。"
KOREAN = "인공지능 엔지니어가 되는 방법은 무엇입니까? 기계 학습과 수학을 배우세요. " * 3
FRENCH = "Résumé d’un café: naïve façade — déjà vu"


def written(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


@pytest.mark.parametrize(
    ("name", "supported"),
    [
        ("notes.md", True),
        ("README.MARKDOWN", True),
        ("笔记.txt", True),
        ("page.htm", True),
        ("paper.PDF", True),
        ("report.docx", True),
        ("old.doc", False),
        ("data.csv", False),
        ("Makefile", False),
        (".md", False),
    ],
)
def test_is_supported_by_suffix(name: str, supported: bool) -> None:
    assert is_supported(Path(name)) is supported


def test_every_kind_of_the_contract_has_a_loader() -> None:
    assert set(SUFFIXES) == {".md", ".markdown", ".txt", ".html", ".htm", ".pdf", ".docx"}


@pytest.mark.parametrize(
    ("name", "data", "error", "reason"),
    [
        ("空.md", b"", UnreadableDocument, "empty"),
        ("blank.txt", b" \n\t\r\n ", UnreadableDocument, "empty"),
        ("bom.md", b"\xef\xbb\xbf \n", UnreadableDocument, "empty"),
        ("nul.txt", b"\x00\x00\x00", UnreadableDocument, "empty"),
        ("front.md", b"---\ntitle: x\n---\n\n", UnreadableDocument, "empty"),
        ("image.md", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", UnreadableDocument, "binary"),
        ("program.txt", bytes(range(256)) * 20, UnreadableDocument, "binary"),
        ("control.txt", b"word \x01\x02\x03\x04\x05 " * 40, UnreadableDocument, "binary"),
        ("cut.txt", "学习".encode("utf-16")[:-1], UnreadableDocument, "encoding"),
        ("lost.md", ("学习\ufffd\ufffd" * 40).encode(), UnreadableDocument, "encoding"),
        ("data.csv", b"a,b", UnsupportedDocument, ".csv"),
        ("Makefile", b"all:", UnsupportedDocument, "no suffix"),
        ("long.md", b"x" * (LIMIT + 1), DocumentTooLarge, "1,000,001"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_bad_document_is_refused_by_name_with_the_reason(
    tmp_path: Path, name: str, data: bytes, error: type[DocumentError], reason: str
) -> None:
    path = written(tmp_path, name, data)
    with pytest.raises(error) as raised:
        load_file(path, LIMIT)
    message = str(raised.value)
    assert name in message
    assert reason in message
    assert "\n" not in message


def test_a_missing_file_and_a_folder_are_unreadable(tmp_path: Path) -> None:
    (tmp_path / "folder.md").mkdir()
    for name in ("missing.md", "folder.md"):
        with pytest.raises(UnreadableDocument, match=f"{name} cannot be read"):
            load_file(tmp_path / name, LIMIT)


def test_a_file_that_the_system_will_not_open_is_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "loop.md"
    path.symlink_to(path)
    with pytest.raises(UnreadableDocument, match=r"loop\.md cannot be read \(.*; check the path"):
        load_file(path, LIMIT)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (CHINESE, "utf-8"),
        (CHINESE, "utf-8-sig"),
        (CHINESE, "utf-16"),
        (CHINESE, "gbk"),
        (CHINESE + "𠮷", "gb18030"),
        ("机器学习路线", "gb18030"),
        (TAIWANESE, "big5"),
        (TAIWANESE * 20, "big5"),
        (TAIWANESE, "gb18030"),
        (FRENCH, "cp1252"),
        (KOREAN, "euc-kr"),
        ("plain words", "ascii"),
    ],
    ids=lambda value: value[:8],
)
def test_text_is_read_in_the_encoding_it_was_written_in(
    tmp_path: Path, text: str, encoding: str
) -> None:
    path = written(tmp_path, "a.txt", text.encode(encoding))
    assert load_file(path, LIMIT).text == text


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("一\r\n二\r三\n", "一\n二\n三\n"),
        ("e\u0301te\u0301", "été"),
        ("\u200b学\u200b习\ufeff", "学习"),
        ("soft\u00adware", "software"),
        ("a\u00a0b", "a b"),
        ("👩\u200d💻 程序员", "👩\u200d💻 程序员"),
        ("one\u2028two\x0cthree", "one\ntwo\nthree"),
    ],
    ids=["line breaks", "nfc", "zero width", "soft hyphen", "hard space", "emoji", "separators"],
)
def test_what_is_invisible_goes_and_what_is_equal_becomes_the_same(
    tmp_path: Path, data: str, text: str
) -> None:
    assert load_file(written(tmp_path, "a.txt", data), LIMIT).text == text


@pytest.mark.parametrize(
    ("text", "title", "language", "url"),
    [
        ("---\ntitle: 路线\nlanguage: zh\nurl: https://a.b/c\n---\n正文", "路线", "zh", "https://a.b/c"),
        ("---\ntitle: Path\nlang: en\nlink: https://a.b\n---\nText", "Path", "en", "https://a.b"),
        ("---\ntitle: T\norigin:\n  url: https://o.n\n---\nText", "T", None, "https://o.n"),
        ("---\ntitle: T\nsource: a friend\n---\nText", "T", None, None),
        ("---\ntitle: 2025\ndate: 2024-11-16\n---\nText", "2025", None, None),
        ("<!--\ntitle: 指南\ncover: x\n-->\n\n正文", "指南", None, None),
        ("---\n---\n# Heading\n\nText", "Heading", None, None),
        ("# **学习** [路线](a.md) `v2`\n\n## 二", "学习 路线 v2", None, None),
        ("## 先有二级\n\n# 后有一级", "后有一级", None, None),
        ("### Only a third\n\nText", "Only a third", None, None),
        ("```\n# no heading\n```\n\n## Heading", "Heading", None, None),
        ("Title\n=====\n\nText", "Title", None, None),
        ("Just text.", "a", None, None),
    ],
    ids=[
        "Chinese", "English", "nested origin", "source is no address", "number", "in a comment",
        "empty", "marks", "level one first", "any level", "not in code", "underlined", "file name",
    ],
)  # fmt: skip
def test_markdown_says_title_language_and_address(
    tmp_path: Path, text: str, title: str, language: str | None, url: str | None
) -> None:
    document = load_file(written(tmp_path, "a.md", text), LIMIT)
    assert (document.title, document.language, document.url) == (title, language, url)
    assert document.kind == "markdown"
    assert "title:" not in document.text


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("title: 路线\ndate: 2024-13-45", "路线"),
        ("title: !!timestamp foo", "foo"),
        ('title: !!int ""', "Heading"),
        ("title: !!bool foo", "foo"),
        ("title: A plan\nsize: 0x" + "f" * 20_000, "A plan"),
        ("title: [a, list]", "Heading"),
        ("title: ~", "Heading"),
        ("title: no", "no"),
        ("title: T\nlanguage: " + "x" * 36, "T"),
    ],
    ids=["date", "timestamp", "int", "bool", "hex", "list", "nothing", "no", "long language"],
)
def test_a_value_that_its_type_cannot_have_costs_no_document(
    tmp_path: Path, front: str, title: str
) -> None:
    path = written(tmp_path, "a.md", f"---\n{front}\n---\n# Heading\n\nText")
    document = load_file(path, LIMIT)
    assert (document.title, document.language) == (title, None)


@pytest.mark.parametrize(
    ("front", "title"),
    [
        ("title: Rust: a guide\ntags:\n- a\n  - b", "Rust: a guide"),
        ('title: "Rust" and C\nname: x', "Heading"),
        ("title: 'Rust: a guide'\n# draft: yes\nurl: : :", "Rust: a guide"),
        ("title: [a, b\nauthor: : :", "Heading"),
        ("标题: [\ntitle: 路线", "路线"),
        ("title:\tRust\n\tguide: x: y", "Rust"),
    ],
    ids=["colon", "quotes", "other line", "unclosed", "zh", "tab"],
)
def test_front_matter_that_is_no_yaml_is_no_text(tmp_path: Path, front: str, title: str) -> None:
    path = written(tmp_path, "a.md", f"---\n{front}\n---\n# Heading\n\nText")
    document = load_file(path, LIMIT)
    assert (document.title, document.text) == (title, "# Heading\n\nText")


def test_aliases_that_multiply_are_not_written_out(tmp_path: Path) -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    front = "\n".join(["a0: &a0 lol", *levels, "title: *a8", "language: *a8"])
    merged = [f"m{n}: &m{n} {{<<: [{', '.join([f'*m{n - 1}'] * 9)}]}}" for n in range(1, 9)]
    front += "\n" + "\n".join(["m0: &m0 {k: v}", *merged])
    document = load_file(written(tmp_path, "a.md", f"---\n{front}\n---\nText"), LIMIT)
    assert (document.title, document.language, document.text) == ("a", None, "Text")


@pytest.mark.parametrize(
    "text",
    [
        "---\nLearn: first [SQL\nthen Python\n---\nText",
        "---\n\t\n---\nText",
        "---\nA line between two rules.\n---\nText",
        "<!--\nA note to the editor.\n-->\nText",
        "---\ntitle: never closed\n\nText",
    ],
    ids=["lines without keys", "blank", "no mapping", "comment", "no end"],
)
def test_what_is_no_front_matter_stays_text(tmp_path: Path, text: str) -> None:
    assert load_file(written(tmp_path, "a.md", text), LIMIT).text == text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("# 标题\n\n正文", "markdown"),
        ("---\ntitle: x\n---\nText", "markdown"),
        ("See [the guide](https://a.b/c).", "markdown"),
        ("| a | b |\n|---|---|\n| 1 | 2 |", "markdown"),
        ("静夜思\n\n床前明月光，疑是地上霜。", "text"),
        ("#1 in sales since 2020.", "text"),
        ("An array a[0](x) and a #tag.", "text"),
    ],
    ids=["heading", "front matter", "link", "table", "poem", "number sign", "brackets"],
)
def test_a_text_file_is_markdown_if_it_carries_its_structure(
    tmp_path: Path, text: str, kind: str
) -> None:
    assert load_file(written(tmp_path, "a.txt", text), LIMIT).kind == kind


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("静夜思\n\n床前明月光，疑是地上霜。", "静夜思"),
        ("A plan\n\nFirst, read. Then write.", "A plan"),
        ("A plan\nby Ann Lee\nPosted 2 May 2025\n\nFirst, read.", "A plan"),
        ("By Ann Lee\nPosted 2 May 2025\n\nFirst, read.", "name"),
        ("计划\n作者：李安\n\n先读书。", "计划"),
        ("床前明月光，\n疑是地上霜。", "name"),
        ("The first sentence is no title.\n\nNor is this.", "name"),
        ("Alone", "name"),
    ],
    ids=[
        "Chinese",
        "English",
        "byline",
        "byline alone",
        "署名",
        "verse",
        "sentence",
        "nothing follows",
    ],
)
def test_a_plain_text_has_a_title_if_its_first_line_is_one(
    tmp_path: Path, text: str, title: str
) -> None:
    document = load_file(written(tmp_path, "name.txt", text), LIMIT)
    assert (document.title, document.text) == (title, text)


@pytest.mark.parametrize(
    ("number", "title", "kind"),
    [
        ("000", "2025 年成为人工智能工程师的路线图", "markdown"),
        ("001", "成为AI工程师的现实路径:技能、项目和职业规划", "text"),
        ("002", "AI工程师进阶之路", "markdown"),
        ("003", "Python人工智能工程师", "markdown"),
        ("004", "AI工程师成长指南：开发者进阶之路", "markdown"),
    ],
    ids=["000", "001", "002", "003", "004"],
)
def test_the_source_documents_are_read(shared: Path, number: str, title: str, kind: str) -> None:
    (path,) = (shared / "seeds").glob(f"{number}_*.txt")
    document = load_file(path, LIMIT)
    assert (document.title, document.kind) == (title, kind)
    assert document.origin == str(path)
