"""DOCX through the HTML that mammoth makes of it."""

import re
import zlib
from html import unescape
from io import BytesIO
from xml.etree.ElementTree import ParseError
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile, ZipFile

import mammoth
from bs4 import BeautifulSoup

from ingest.errors import DocumentTooLarge, UnreadableDocument
from ingest.load.byline import author_told
from ingest.load.decode import tidied
from ingest.load.docx_unseen import without_unseen
from ingest.load.raw import Raw
from ingest.load.tables import unwrap_layout_tables
from ingest.load.to_markdown import to_markdown
from ingest.types import Document

# 2,500 damaged files (a byte changed, a piece cut out or doubled, a part of the archive taken away)
# raised these or a subclass; AttributeError, ArithmeticError and TypeError are like them.
_DAMAGE = (
    BadZipFile,
    ExpatError,
    ParseError,
    zlib.error,
    EOFError,
    OSError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Code'] => pre:separator('\\n')
p[style-name='HTML Preformatted'] => pre:separator('\\n')
"""
_CORE = "docProps/core.xml"
_PROPERTY = re.compile(r"<dc:(title|language|creator)>([^<]+)</dc:\1>")
_MAX_UNPACKED = 500_000_000
_MAX_XML = 30_000_000
_MAX_TAGS = 1_000_000
"""In all XML of a document. A page has some 500; so many take 25 to 50 s and 1 GB to convert."""

_BEFORE_XML = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"
_OLD_WORD = b"\xd0\xcf\x11\xe0"


def load_docx(raw: Raw) -> Document:
    """The text of a DOCX as Markdown: headings, lists, tables, links.

    When it was published its properties do not tell: they have when the file was made, or the
    template that it was made from.

    Raises:
        UnreadableDocument: damaged, encrypted, no DOCX, or without text.
        DocumentTooLarge: unpacked it is many times the size a text of its kind has.
    """
    if raw.data.startswith(_OLD_WORD):
        raise UnreadableDocument(
            f"{raw.name} is encrypted or an old .doc; save it as .docx without a password"
        )
    try:
        _check_size(raw)
        properties = _properties(raw)
        html = mammoth.convert_to_html(
            BytesIO(without_unseen(raw.data)), style_map=_STYLES, convert_image=_no_image
        ).value
    except _DAMAGE as error:
        raise UnreadableDocument(
            f"{raw.name} is damaged or no DOCX ({type(error).__name__}); save it again from Word"
        ) from error
    content = BeautifulSoup(f"<body>{html}</body>", "lxml")
    unwrap_layout_tables(content)
    title = _title(content, properties.get("title", "")) or raw.stem
    text = tidied(to_markdown(content.body or content))
    if not text.strip():
        raise UnreadableDocument(f"{raw.name} is empty; give a document that has text")
    return Document(
        text=text,
        title=title,
        kind="docx",
        origin=raw.origin,
        url=raw.origin if raw.is_web else None,
        language=properties.get("language"),
        author=author_told(properties.get("creator", "")),
    )


def _check_size(raw: Raw) -> None:
    """Raise DocumentTooLarge if a small archive holds more than can be converted."""
    unpacked = xml = tags = 0
    with ZipFile(BytesIO(raw.data)) as archive:
        for part in archive.infolist():
            unpacked += part.file_size
            _check(raw, unpacked, _MAX_UNPACKED, "bytes")
            with archive.open(part) as file:
                begin = file.read(64)
                if not begin.lstrip(_BEFORE_XML).startswith(b"<"):  # a picture, a font
                    continue
                xml += part.file_size
                _check(raw, xml, _MAX_XML, "bytes of XML")
                tags += begin.count(b"<") + file.read().count(b"<")
                _check(raw, tags, _MAX_TAGS, "XML tags")


def _check(raw: Raw, found: int, limit: int, unit: str) -> None:
    if found > limit:
        raise DocumentTooLarge(
            f"{raw.name} holds {found:,} {unit} unpacked, more than {limit:,}; "
            "split it or save its text alone"
        )


def _properties(raw: Raw) -> dict[str, str]:
    """The document's properties (Dublin Core) that are not empty."""
    with ZipFile(BytesIO(raw.data)) as archive:
        core = archive.read(_CORE) if _CORE in archive.namelist() else b""
    found = _PROPERTY.findall(core.decode("utf-8", errors="replace"))
    return {name: unescape(value).strip() for name, value in found if value.strip()}


def _title(content: BeautifulSoup, named: str) -> str:
    """The paragraph in the style "Title", else the property, else the first heading."""
    styled = content.find("h1", class_="title")
    heading = styled or (None if named else content.find(["h1", "h2", "h3"]))
    return " ".join(heading.get_text().split()) if heading else tidied(named)


def _no_image(image: object) -> list[object]:
    """Nothing in place of a picture: its bytes would only be thrown away later."""
    return []
