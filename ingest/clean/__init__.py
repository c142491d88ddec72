"""A loaded document made fit to be stored: what is not its text goes, its structure shows."""

from ingest.clean.markdown import tidied
from ingest.clean.outline import outlined
from ingest.clean.page import article
from ingest.clean.wrapped import joined
from ingest.furniture import is_page
from ingest.types import Document

__all__ = ["clean"]


def clean(document: Document) -> str:
    """The text to be stored and cited: Markdown, without page furniture. Deterministic.

    A plain text that is a saved web page loses everything but its article; of every other
    document only marks are changed (headings, bullets, escapes), never words.
    """
    if document.kind == "text":
        page = is_page(document.text.split("\n"))
        text = article(document.text, document.title)
        return joined(outlined(text, document.title, page=page)).strip() + "\n"
    return joined(tidied(document.text)).strip() + "\n"
