"""PDF with a text layer: its lines, with their size and place, and the errors of pypdf."""

import logging
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, PyPdfError

from ingest.errors import UnreadableDocument
from ingest.load.byline import author_told
from ingest.load.decode import tidied
from ingest.load.lines import Line, flowing_text
from ingest.load.raw import Raw
from ingest.types import Document

# Damage that pypdf can mend it reports on stderr, once for every object.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

# pypdf names PyPdfError and says that broken files may cause others. 2,500 damaged files (a byte
# changed, a piece cut out or doubled) raised ValueError, TypeError and NotImplementedError too; the
# others here are what code raises that looks for what is not there.
_DAMAGE = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    RuntimeError,
    TypeError,
    ValueError,
)
_NO_TITLE = re.compile(
    r"\.(?:docx?|tex|pdf|indd|pptx?|dvi|rtf|odt|wps)$|^\W*(?:untitled|anonymous|无标题|未命名)"
    r"|^microsoft (?:word|powerpoint)",
    re.IGNORECASE,
)
_MAX_UNREADABLE_SHARE = 0.3


def load_pdf(raw: Raw) -> Document:
    """The text of a PDF as Markdown: paragraphs, list items, headings by outline and size.

    The dates of its properties are those of the file, not of its publication.

    Raises:
        UnreadableDocument: damaged, encrypted, or without a text layer.
    """
    try:
        reader = PdfReader(BytesIO(raw.data))
        pages = [_lines(page) for page in reader.pages]
        titles = dict(_outline(reader.outline))
        metadata = reader.metadata
        named = (metadata.title or "").strip() if metadata else ""
        author = author_told(metadata.author or "") if metadata else None
    except (FileNotDecryptedError, DependencyError) as error:
        raise UnreadableDocument(f"{raw.name} is encrypted; save it without a password") from error
    except _DAMAGE as error:
        raise UnreadableDocument(
            f"{raw.name} is damaged or no PDF ({type(error).__name__}); save or export it again"
        ) from error
    return _document(raw, pages, titles, named, author)


def _document(
    raw: Raw, pages: list[list[Line]], titles: dict[str, int], named: str, author: str | None
) -> Document:
    text, heading = flowing_text(pages, titles)
    if not any(character.isalpha() for character in text):
        raise UnreadableDocument(
            f"{raw.name} has no text layer (scanned pages?); run text recognition (OCR) on it first"
        )
    if _unreadable_share(text) > _MAX_UNREADABLE_SHARE:
        raise UnreadableDocument(
            f"{raw.name} has a text layer without a key to its letters; run OCR on it first"
        )
    title = tidied(named) if _is_title(named) else heading
    return Document(
        text=text,
        title=title or raw.stem,
        kind="pdf",
        origin=raw.origin,
        url=raw.origin if raw.is_web else None,
        author=author,
    )


def _is_title(named: str) -> bool:
    """Whether the title in the file's properties was meant: programs put in names of files."""
    return bool(named) and not _NO_TITLE.search(named)


def _unreadable_share(text: str) -> float:
    unreadable = sum(sign == "\ufffd" or "\ue000" <= sign <= "\uf8ff" for sign in text)
    return unreadable / len(text)


def _lines(page: PageObject) -> list[Line]:
    """The lines of `page` in the order of its content stream."""
    pieces: list[tuple[str, float, float, float]] = []

    def take(text: str, user: Any, matrix: Any, font: Any, size: float) -> None:
        x = matrix[4] * user[0] + matrix[5] * user[2] + user[4]
        y = matrix[4] * user[1] + matrix[5] * user[3] + user[5]
        scale = abs(matrix[3] * user[3] + matrix[2] * user[1]) or 1.0
        pieces.append((text, x, y, abs(size) * scale))

    page.extract_text(visitor_text=take)
    return list(_joined(pieces))


def _joined(pieces: list[tuple[str, float, float, float]]) -> Iterator[Line]:
    """Pieces up to a line break make a line; it stands where its first visible piece does."""
    text, place = "", (0.0, 0.0, 0.0)
    for piece, x, y, size in [*pieces, ("\n", 0.0, 0.0, 0.0)]:
        for part in piece.splitlines(keepends=True):
            if part.strip() and (not text.strip() or size > place[2]):
                place = (*(place[:2] if text.strip() else (x, y)), size)
            text += part
            if part.endswith("\n"):
                if text.strip():
                    yield Line(_visible(text), *place)
                text = ""


def _visible(text: str) -> str:
    """`text` of one line; a sign without a letter of its own is a bullet (Symbol, Dingbats)."""
    return tidied(" ".join(text.split())) or "•"


def _outline(items: Any, depth: int = 1) -> Iterator[tuple[str, int]]:
    """The bookmarks' titles, each with its depth, counted from 1."""
    for item in items:
        if isinstance(item, list):
            yield from _outline(item, depth + 1)
        elif item.title:
            yield " ".join(str(item.title).split()), depth
