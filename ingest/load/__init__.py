"""Documents in: a file or an address becomes a `Document`, its text Markdown or plain text."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit

from ingest.errors import DocumentTooLarge, UnreadableDocument, UnsupportedDocument
from ingest.load.markdown import load_markdown, load_text
from ingest.load.raw import Raw, is_address
from ingest.types import Document

__all__ = ["SUFFIXES", "is_address", "is_supported", "load_file", "load_url"]

Loader = Callable[[Raw], Document]


# What these need takes half a second to import, and a run that finds nothing new reads nothing.
def _load_html(raw: Raw) -> Document:
    from ingest.load.html import load_html

    return load_html(raw)


def _load_pdf(raw: Raw) -> Document:
    from ingest.load.pdf import load_pdf

    return load_pdf(raw)


def _load_docx(raw: Raw) -> Document:
    from ingest.load.docx import load_docx

    return load_docx(raw)


SUFFIXES: Mapping[str, Loader] = {
    ".md": load_markdown,
    ".markdown": load_markdown,
    ".txt": load_text,
    ".html": _load_html,
    ".htm": _load_html,
    ".pdf": _load_pdf,
    ".docx": _load_docx,
}

_SUFFIX_OF_TYPE = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/markdown": ".md",
    "text/x-markdown": ".md",
    "text/plain": ".txt",
    "application/pdf": ".pdf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
# Types that servers give for want of a better one: there the address's suffix knows more.
_VAGUE_TYPES = frozenset({"", "text/plain", "application/octet-stream", "binary/octet-stream"})


def is_supported(path: Path) -> bool:
    """Whether there is a loader for files named like `path`."""
    return path.suffix.lower() in SUFFIXES


def load_file(path: Path, limit: int) -> Document:
    """The document in the file `path`, of at most `limit` bytes.

    Raises:
        UnsupportedDocument: no loader for its suffix.
        DocumentTooLarge: more than `limit` bytes.
        UnreadableDocument: missing, a folder, not permitted, empty, damaged, no text.
    """
    loader = _loader(path.suffix, path.name)
    try:
        size = path.stat().st_size
        if size > limit:
            raise DocumentTooLarge(
                f"{path.name} is {size:,} bytes, over the limit of {limit:,}; "
                "raise MENTOR_MAX_DOCUMENT_BYTES or split it"
            )
        data = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise UnreadableDocument(
            f"{path.name} cannot be read ({reason}); check the path and its permissions"
        ) from error
    return loader(Raw(data, str(path)))


def load_url(url: str, limit: int, timeout: float = 20, *, allow_private: bool = False) -> Document:
    """The document at the http(s) address `url`, of at most `limit` bytes, in `timeout` seconds.

    `allow_private` permits addresses of this machine and of local networks.

    Raises:
        FetchRefused: the address may not or cannot be fetched.
        UnsupportedDocument: no loader for its type.
        DocumentTooLarge: more than `limit` bytes.
        UnreadableDocument: empty, damaged, no text.
    """
    from ingest.load.fetch import fetch

    raw, media_type = fetch(url, limit, timeout, allow_private)
    suffix = PurePosixPath(urlsplit(raw.origin).path).suffix.lower()
    if media_type not in _VAGUE_TYPES or suffix not in SUFFIXES:
        suffix = _SUFFIX_OF_TYPE.get(media_type, media_type)
    return replace(_loader(suffix, url)(raw), origin=url)


def _loader(suffix: str, name: str) -> Loader:
    loader = SUFFIXES.get(suffix.lower())
    if loader is None:
        raise UnsupportedDocument(
            f"{name} is of a kind that cannot be read ({suffix or 'no suffix'}); "
            f"give one of {' '.join(SUFFIXES)}"
        )
    return loader
