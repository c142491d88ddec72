from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader, PdfWriter
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, ListFlowable, Paragraph, SimpleDocTemplate

from ingest.errors import UnreadableDocument
from ingest.load import load_file
from ingest.types import Document

LIMIT = 10_000_000
ENGLISH = (
    "A data engineer moves data from where it is made to where it is used. This handbook describes "
    "the work in four parts, with the tools, the hours and the mistakes that are made most often."
)
CHINESE = (
    "机器学习工程师把模型变成能用的产品，需要数学、编程和部署三方面的本领。"
    "这份路线把一年分成四个阶段，每个阶段都有可以检查的成果，读者可以按自己的进度调整。"
)

pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
STYLES = getSampleStyleSheet()
EN_STYLES = (STYLES["Title"], STYLES["Heading2"], STYLES["BodyText"])
ZH_BODY = ParagraphStyle(
    "body", fontName="STSong-Light", fontSize=11, leading=18, wordWrap="CJK", firstLineIndent=22
)
ZH_STYLES = (
    ParagraphStyle("title", parent=ZH_BODY, fontSize=20, leading=30, firstLineIndent=0),
    ParagraphStyle("heading", parent=ZH_BODY, fontSize=15, leading=24, firstLineIndent=0),
    ZH_BODY,
)


def handbook(title: str, text: str, styles: tuple[ParagraphStyle, ...], foot: str) -> bytes:
    """Three chapters over several pages, with a running header and page numbers."""

    def margins(canvas: Canvas, template: SimpleDocTemplate) -> None:
        canvas.setFont("STSong-Light", 9)
        canvas.drawString(60, 810, f"{title} 2025")
        canvas.drawCentredString(300, 30, foot.format(template.page))

    top, heading, body = styles
    story: list[Flowable] = [Paragraph(title, top)]
    for chapter in ("One", "Two", "Three"):
        story.append(Paragraph(f"Chapter {chapter}", heading))
        story += [Paragraph(f"{text} {text}", body) for _ in range(7)]
        items = [Paragraph("SQL", body), Paragraph("Python", body)]
        story.append(ListFlowable(items, bulletType="bullet"))
    data = BytesIO()
    template = SimpleDocTemplate(data, pagesize=A4)
    template.build(story, onFirstPage=margins, onLaterPages=margins)
    return data.getvalue()


def drawn(draw: Callable[[Canvas], None]) -> bytes:
    data = BytesIO()
    canvas = Canvas(data, pagesize=A4)
    draw(canvas)
    canvas.save()
    return data.getvalue()


def loaded(folder: Path, data: bytes) -> Document:
    path = folder / "paper.pdf"
    path.write_bytes(data)
    return load_file(path, LIMIT)


@pytest.mark.parametrize(
    ("title", "text", "styles", "foot"),
    [
        ("Data Engineering Handbook", ENGLISH, EN_STYLES, "Page {} of 9"),
        ("机器学习工程师手册", CHINESE, ZH_STYLES, "第 {} 页"),
    ],
    ids=["English", "Chinese"],
)
def test_printed_pages_become_flowing_text(
    tmp_path: Path, title: str, text: str, styles: tuple[ParagraphStyle, ...], foot: str
) -> None:
    data = handbook(title, text, styles, foot)
    document = loaded(tmp_path, data)
    between = "" if text is CHINESE else " "
    chapter = [f"{text}{between}{text}"] * 7 + ["- SQL", "- Python"]
    expected = [f"# {title}"]
    for name in ("One", "Two", "Three"):
        expected += [f"## Chapter {name}", *chapter]
    lines = [line for line in document.text.splitlines() if line]
    assert len(PdfReader(BytesIO(data)).pages) >= 3
    assert (document.kind, document.title) == ("pdf", title)
    assert [line.replace(" ", "") for line in lines] == [line.replace(" ", "") for line in expected]
    assert "\n\n- SQL\n- Python\n\n" in document.text


def test_bookmarks_are_headings_even_in_the_size_of_the_text(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for depth, (name, y) in enumerate([("Basics", 780), ("Vectors", 740)]):
            canvas.bookmarkPage(name)
            canvas.addOutlineEntry(name, name, level=depth)
            canvas.drawString(72, y, name)
            canvas.drawString(72, y - 20, f"What is to be said about {name.lower()} is here.")

    text = loaded(tmp_path, drawn(draw)).text
    assert "# Basics\n\nWhat is" in text
    assert "## Vectors\n\nWhat is" in text


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Learning needs evalu-", "ation, and evaluation needs data."], "evaluation, and"),
        (["A state-of-the-", "art model."], "state-of-the-art model"),
        (["The well-known way is well-", "known by all of us."], "is well-known by"),
        (["Weeks 1-", "4 are for SQL."], "Weeks 1- 4"),
        (["前半句话在这一行，后", "半句话在下一行。"], "后半句话"),
        (["用 Python 和", "SQL 做分析。"], "用 Python 和 SQL"),
    ],
    ids=["mended", "end of a compound", "compound elsewhere", "number", "Chinese", "mixed"],
)
def test_lines_are_joined_as_they_were_written(tmp_path: Path, lines: list[str], text: str) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("STSong-Light", 12)
        for at, line in enumerate(lines):
            canvas.drawString(72, 780 - 16 * at, line)

    assert text in loaded(tmp_path, drawn(draw)).text


def test_a_heading_of_two_lines_is_one(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 18)
        canvas.drawString(72, 780, "A heading that is too long")
        canvas.drawString(72, 758, "for one line")
        canvas.drawString(72, 700, "Another heading")
        canvas.setFont("Helvetica", 10)
        for at in range(6):
            canvas.drawString(72, 680 - 12 * at, "Text that is longer than the heading above it.")

    text = loaded(tmp_path, drawn(draw)).text
    assert "# A heading that is too long for one line\n\n# Another heading\n\nText" in text


def test_what_comes_back_in_the_middle_of_every_page_stays(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for page in ("first", "second", "third"):
            canvas.drawString(72, 810, "Handbook")
            for at in range(3):
                canvas.drawString(72, 780 - 14 * at, f"Line {at} of the {page} page.")
            canvas.drawString(72, 500, "Exercises")
            for at in range(3):
                canvas.drawString(72, 480 - 14 * at, f"Exercise {at} of the {page} page.")
            canvas.showPage()

    text = loaded(tmp_path, drawn(draw)).text
    assert text.count("Exercises") == 3
    assert "Handbook" not in text


def test_lone_numbers_inside_the_page_stay(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        for at, line in enumerate(["How many models?", "42", "How many months?", "12", "The end."]):
            canvas.drawString(72, 780 - 40 * at, line)
        canvas.drawString(300, 30, "- 1 -")

    text = loaded(tmp_path, drawn(draw)).text
    assert "42" in text
    assert "12" in text
    assert "- 1 -" not in text


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("A Plan", "A Plan"),
        ("draft_final.docx", "Heading of the page"),
        ("untitled", "Heading of the page"),
        ("Microsoft Word - plan", "Heading of the page"),
    ],
)
def test_the_title_of_the_properties_counts_if_it_was_meant(
    tmp_path: Path, written: str, title: str
) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setTitle(written)
        canvas.setFont("Helvetica", 20)
        canvas.drawString(72, 780, "Heading of the page")
        canvas.setFont("Helvetica", 10)
        for at in range(6):
            canvas.drawString(72, 740 - 14 * at, "Text that is longer than the heading above it.")

    assert loaded(tmp_path, drawn(draw)).title == title


def encrypted(password: str) -> bytes:
    writer = PdfWriter()
    page = BytesIO(drawn(lambda canvas: canvas.drawString(72, 700, "A secret plan.")))
    writer.append(PdfReader(page))
    writer.encrypt(password, owner_password="owner", algorithm="RC4-128")
    data = BytesIO()
    writer.write(data)
    return data.getvalue()


def scanned() -> bytes:
    return drawn(lambda canvas: canvas.rect(100, 100, 200, 200, fill=1))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (scanned(), "no text layer"),
        (encrypted("user"), "encrypted"),
        (b"%PDF-1.7\n", "damaged"),
        (b"<html>not found</html>", "damaged"),
        (scanned()[:300], "damaged"),
    ],
    ids=["scanned", "encrypted", "only a header", "no PDF", "cut off"],
)
def test_a_pdf_without_readable_text_is_refused_with_the_reason(
    tmp_path: Path, data: bytes, reason: str
) -> None:
    with pytest.raises(UnreadableDocument, match=f"^paper.pdf .*{reason}") as raised:
        loaded(tmp_path, data)
    assert "\n" not in str(raised.value)


def test_a_pdf_that_only_may_not_be_changed_is_read(tmp_path: Path) -> None:
    assert "A secret plan." in loaded(tmp_path, encrypted("")).text


def test_damage_anywhere_is_mended_or_reported(tmp_path: Path) -> None:
    data = handbook("Handbook", ENGLISH, EN_STYLES, "{}")
    outcomes = set()
    for start in range(0, len(data), len(data) // 60):
        try:
            loaded(tmp_path, data[:start] + b"\x00\xff<<" * 5 + data[start + 40 :])
            outcomes.add("read")
        except UnreadableDocument:
            outcomes.add("refused")
    assert outcomes == {"read", "refused"}


@pytest.mark.parametrize(
    ("named", "author"), [("Ann Lee", "Ann Lee"), ("张三", "张三"), (None, None)],
    ids=["en", "zh", "nobody"],
)  # fmt: skip
def test_the_author_is_that_of_the_properties_and_the_date_none(
    tmp_path: Path, named: str | None, author: str | None
) -> None:
    def draw(canvas: Canvas) -> None:
        if named:
            canvas.setAuthor(named)
        canvas.drawString(60, 700, "Twelve months from the first line of code to a job.")

    document = loaded(tmp_path, drawn(draw))
    assert (document.author, document.published) == (author, None)
