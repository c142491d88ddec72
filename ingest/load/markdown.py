"""Markdown and plain text: front matter, title, language and address."""

import re

from ingest.errors import UnreadableDocument
from ingest.load.byline import in_front_matter, in_lines
from ingest.load.decode import text_of
from ingest.load.front_matter import FrontMatter, front_matter
from ingest.load.raw import Raw, is_address
from ingest.load.text import about_article, is_markdown, title_of
from ingest.types import Document

_FENCED = re.compile(r"^ {0,3}(`{3,}|~{3,}).*?(?:^ {0,3}\1|\Z)", re.DOTALL | re.MULTILINE)
_ATX = re.compile(r"^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$", re.MULTILINE)
_SETEXT = re.compile(r"^(?![ \t]*[-*+>|#\d])(\S.*)\n {0,3}(=+|-{2,})[ \t]*$", re.MULTILINE)
_LINK_OPENS = re.compile(r"!?\[")
_TARGET_ENDS = {"(": ")", "[": "]"}
_MARK = re.compile(r"[*`]+|(?<!\w)_+|(?<!_)_+(?!\w)|<[^<>]+>|\\(?=[^\w\s])")

_ADDRESS_KEYS = ("url", "link", "source", "source_url", "original_url", "canonical_url")
_NOTHING = frozenset({"~", "null", "Null", "NULL"})
_LONGEST_LANGUAGE = 35  # of a tag, RFC 5646 4.4.1


def load_markdown(raw: Raw) -> Document:
    """Markdown: front matter, which is no part of the text, says title, language and address, who
    wrote it and when it was published.
    """
    return _markdown(raw, text_of(raw))


def load_text(raw: Raw) -> Document:
    """Plain text, or Markdown if it carries its structure whatever its name says."""
    text = text_of(raw)
    front, rest = front_matter(text)
    if front or is_markdown(rest):
        return _markdown(raw, text)
    title = title_of(text)
    byline = in_lines(about_article(text, title))
    return Document(
        text=text,
        title=title or raw.stem,
        kind="text",
        origin=raw.origin,
        url=raw.origin if raw.is_web else None,
        author=byline.author,
        published=byline.published,
    )


def _markdown(raw: Raw, text: str) -> Document:
    front, rest = front_matter(text)
    if not rest.strip():
        raise UnreadableDocument(f"{raw.name} is empty below its front matter; give it a text")
    named = " ".join(_MARK.sub("", _labels(_said(front, "title"))).split())
    language = _said(front, "language") or _said(front, "lang")
    byline = in_front_matter(front)
    return Document(
        text=rest,
        title=named or _heading(rest) or raw.stem,
        kind="markdown",
        origin=raw.origin,
        url=_address(front) or (raw.origin if raw.is_web else None),
        language=language if 0 < len(language) <= _LONGEST_LANGUAGE else None,
        author=byline.author,
        published=byline.published,
        restated=byline.restated,
    )


def _heading(text: str) -> str:
    """The first heading of level one, else the first of any level, without its marks."""
    body = _FENCED.sub("", text)
    headings = [(len(mark), found) for mark, found in _ATX.findall(body)]
    underlined = [(1 if line[0] == "=" else 2, found) for found, line in _SETEXT.findall(body)]
    for found in (*sorted(headings, key=_is_lower), *sorted(underlined, key=_is_lower)):
        title = _MARK.sub("", _labels(found[1])).strip()
        if title:
            return title
    return ""


def _labels(text: str) -> str:
    """`text` with its links and pictures replaced by their labels, in one pass over it.

    A pattern that looks for the end of each bracket takes 14 s for 40 KB of "[".
    """
    last = {ends: text.rfind(ends) for ends in _TARGET_ENDS.values()}
    parts: list[str] = []
    end = place = 0
    while opening := _LINK_OPENS.search(text, place):
        closing = text.find("]", opening.end())
        if closing < 0:
            break
        ends = _TARGET_ENDS.get(text[closing + 1 : closing + 2], "")
        if ends and last[ends] >= closing + 2:
            parts += [text[end : opening.start()], text[opening.end() : closing]]
            end = place = text.index(ends, closing + 2) + 1
        else:
            place = closing + 1
    return "".join([*parts, text[end:]])


def _is_lower(heading: tuple[int, str]) -> bool:
    return heading[0] > 1


def _said(front: FrontMatter, key: str) -> str:
    """What the front matter has under a key, if it is one value and no list or mapping."""
    value = front.get(key)
    return value.strip() if isinstance(value, str) and value.strip() not in _NOTHING else ""


def _address(front: FrontMatter) -> str | None:
    nested = front.get("origin")
    places = [front, nested] if isinstance(nested, dict) else [front, {"url": nested}]
    for place in places:
        for key in _ADDRESS_KEYS:
            value = place.get(key)
            if isinstance(value, str) and is_address(value.strip()):
                return value.strip()
    return None
