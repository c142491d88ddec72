from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest

from ingest.errors import DocumentTooLarge, UnreadableDocument
from ingest.load import load_file
from ingest.types import Document

LIMIT = 10_000_000


def loaded(folder: Path, data: bytes) -> Document:
    path = folder / "报告.docx"
    path.write_bytes(data)
    return load_file(path, LIMIT)


def report(title: str = "", named: str = "") -> bytes:
    document = docx.Document()
    document.core_properties.title = named
    if title:
        document.add_heading(title, 0)
    document.add_paragraph("从零到上岗的十二个月。")
    document.add_heading("阶段一", 1)
    document.add_paragraph("学习 SQL", style="List Bullet")
    document.add_paragraph("学习 Python", style="List Bullet")
    document.add_heading("用时", 2)
    document.add_paragraph("读书", style="List Number")
    document.add_paragraph("做题", style="List Number")
    table = document.add_table(rows=2, cols=2)
    for cell, text in zip(table._cells, ["阶段", "用时", "一|二", "3个月"], strict=True):
        cell.text = text
    paragraph = document.add_paragraph("这是")
    paragraph.add_run("重点").bold = True
    paragraph.add_run("内容。")
    return saved(document)


def saved(document: "docx.document.Document") -> bytes:
    data = BytesIO()
    document.save(data)
    return data.getvalue()


def test_headings_lists_and_tables_become_markdown(tmp_path: Path) -> None:
    document = loaded(tmp_path, report("数据工程师路线"))
    assert (document.title, document.kind) == ("数据工程师路线", "docx")
    assert document.text == (
        "# 数据工程师路线\n\n从零到上岗的十二个月。\n\n# 阶段一\n\n- 学习 SQL\n- 学习 Python\n\n"
        "## 用时\n\n1. 读书\n2. 做题\n\n| 阶段 | 用时 |\n| --- | --- |\n| 一\\|二 | 3个月 |\n\n"
        "这是**重点**内容。\n"
    )


@pytest.mark.parametrize(
    ("styled", "named", "title"),
    [
        ("写在页首", "写在属性里", "写在页首"),
        ("", "写在属性里 &  more", "写在属性里 &  more"),
        ("", "", "阶段一"),
    ],
    ids=["style", "property", "first heading"],
)
def test_the_title_is_that_of_the_page_then_of_the_properties(
    tmp_path: Path, styled: str, named: str, title: str
) -> None:
    assert loaded(tmp_path, report(styled, named)).title == title


def test_bold_lines_are_the_headings_of_a_document_without_styles(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph().add_run("第一步").bold = True
    document.add_paragraph("安装。")
    assert loaded(tmp_path, saved(document)).text == "## 第一步\n\n安装。\n"


def test_a_table_of_one_column_is_a_box_of_paragraphs(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_table(rows=1, cols=1).cell(0, 0).text = "提示：先读第一章。"
    assert loaded(tmp_path, saved(document)).text == "提示：先读第一章。\n"


def repacked(change: dict[str, bytes | None]) -> bytes:
    """The report with parts of the archive replaced, or left out if None."""
    data = BytesIO()
    with ZipFile(BytesIO(report("标题"))) as old, ZipFile(data, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = change.get(name, old.read(name))
            if content is not None:
                new.writestr(name, content)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"PK\x03\x04 no archive", "damaged"),
        (report("x")[:2000], "damaged"),
        (repacked({"word/document.xml": None}), "damaged"),
        (repacked({"word/document.xml": b"<w:document"}), "damaged"),
        (repacked({"[Content_Types].xml": b""}), "damaged"),
        (repacked({"_rels/.rels": b"<a/>", "word/document.xml": None}), "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 512, "encrypted or an old .doc"),
        (saved(docx.Document()), "empty"),
    ],
    ids=["no archive", "cut off", "no text", "cut XML", "no types", "no relations", "old", "empty"],
)
def test_a_bad_docx_is_refused_with_the_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(UnreadableDocument, match=f"^报告.docx is .*{reason}") as raised:
        loaded(tmp_path, data)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("name", "piece", "times", "much"),
    [
        ("media/a.bin", bytes(1_000_000), 510, "510,000,000 bytes"),
        ("document.xml", b"<w:t>" + b"a" * 1_000_000, 31, "31,000,155 bytes of XML"),
        ("document.xml", "<w:p/><w:p>x</w:p>".encode("utf-16"), 400_000, "1,200,000 XML tags"),
    ],
    ids=["archive", "text", "paragraphs"],
)
def test_a_small_archive_that_unpacks_to_too_much_is_refused(
    tmp_path: Path, name: str, piece: bytes, times: int, much: str
) -> None:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive, archive.open(f"word/{name}", "w") as part:
        for _ in range(times):
            part.write(piece)
    with pytest.raises(DocumentTooLarge, match=rf"^报告\.docx holds {much}") as raised:
        loaded(tmp_path, data.getvalue())
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    ("creator", "author"),
    [("Ann Lee", "Ann Lee"), ("张三;李四", "张三、李四"), ("python-docx", None), ("", None)],
    ids=["en", "zh", "program", "nobody"],
)
def test_the_author_is_that_of_the_properties_and_the_date_none(
    tmp_path: Path, creator: str, author: str | None
) -> None:
    document = docx.Document()
    document.core_properties.author = creator
    document.add_paragraph("从零到上岗的十二个月。")
    read = loaded(tmp_path, saved(document))
    assert (read.author, read.published) == (author, None)
