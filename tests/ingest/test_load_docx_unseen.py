from io import BytesIO

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from ingest.load.docx import load_docx
from ingest.load.docx_unseen import without_unseen
from ingest.load.raw import Raw


def text_of(document: "docx.document.Document") -> str:
    return load_docx(Raw(saved(document), "a.docx")).text


def saved(document: "docx.document.Document") -> bytes:
    data = BytesIO()
    document.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("hidden", "text"),
    [(True, "学习 SQL。\n"), (False, "学习 SQL。用 199 周。\n"), (None, "学习 SQL。用 199 周。\n")],
    ids=["hidden", "not hidden", "not said"],
)
def test_a_hidden_run_is_left_out(hidden: bool | None, text: str) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("学习 SQL。")
    paragraph.add_run("用 199 周。").font.hidden = hidden
    assert text_of(document) == text


@pytest.mark.parametrize(
    "kind", [WD_STYLE_TYPE.PARAGRAPH, WD_STYLE_TYPE.CHARACTER], ids=["paragraph", "run"]
)
def test_what_a_style_hides_is_left_out_unless_a_run_says_otherwise(kind: WD_STYLE_TYPE) -> None:
    document = docx.Document()
    style = document.styles.add_style("Unseen", kind)
    style.font.hidden = True
    paragraph = document.add_paragraph("Learn SQL.", None)
    if kind is WD_STYLE_TYPE.PARAGRAPH:
        paragraph = document.add_paragraph("Secret. ", style)
    else:
        paragraph.add_run(" Secret.", style)
    run = paragraph.add_run(" Shown.", None if kind is WD_STYLE_TYPE.PARAGRAPH else style)
    run.font.hidden = False
    assert "Secret" not in text_of(document)
    assert "Learn SQL." in text_of(document)
    assert "Shown." in text_of(document)


def test_hidden_text_in_a_table_and_a_hidden_mark_of_a_paragraph() -> None:
    document = docx.Document()
    cell = document.add_table(rows=2, cols=2).cell(0, 0)
    cell.text = "Shown"
    cell.paragraphs[0].add_run("Secret").font.hidden = True
    paragraph = document.add_paragraph("Its end alone is hidden.")
    properties = paragraph._p.get_or_add_pPr()
    properties.append(properties.makeelement(properties.tag[:-3] + "rPr"))
    properties[-1].append(properties.makeelement(properties.tag[:-3] + "vanish"))
    text = text_of(document)
    assert "| Shown |" in text
    assert "Secret" not in text
    assert "Its end alone is hidden." in text


def test_what_hides_nothing_stays_as_it_is() -> None:
    document = docx.Document()
    document.add_paragraph("Learn SQL.")
    data = saved(document)
    assert without_unseen(data) is data
