"""HTML pages: the main content as Markdown; title, language, address and byline beside it."""

import re

from bs4 import BeautifulSoup, Tag

from ingest.errors import UnreadableDocument
from ingest.furniture import Family, family, width
from ingest.load.content import main_content
from ingest.load.decode import text_of
from ingest.load.links import completed
from ingest.load.page_byline import page_byline
from ingest.load.raw import Raw, is_address
from ingest.load.to_markdown import to_markdown
from ingest.types import Document

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*\?>")
_SITE = re.compile(r"\s*(?:[|｜_–—»·]|\s-\s|(?<=\S)-(?=[^-]{2,24}$)).*$")
_LINK = re.compile(r"\[([^\]\n]*)\]\([^)\n]*\)")
_MARKS = ("#", "-", "|", ">", " ", "```")
_FURNITURE: frozenset[Family | None] = frozenset({"breadcrumb", "topics", "notice", "legal"})
_PROSE_WIDTH = 60
_LONGEST_SITE = 60
"""In characters."""

_DEEPEST = 300
"""Elements in each other; a page has some 30. The converter calls itself three times a level and
finds out at some 330, after all other work, that Python does not let it go on."""

_BETWEEN = re.compile(r"^[\s|｜_–—»·:：-]+|[\s|｜_–—»·:：-]+$")


def load_html(raw: Raw) -> Document:
    """The main content of a page. Raises UnreadableDocument if there is none."""
    declared = _META_CHARSET.search(raw.data[:4096])
    text = text_of(raw, declared[1].decode("ascii") if declared else None)
    try:
        page = BeautifulSoup(_XML_DECLARATION.sub("", text), "lxml")
        if _depth(page) > _DEEPEST:
            raise RecursionError
        return _document(page, raw)
    except RecursionError as error:
        raise UnreadableDocument(
            f"{raw.name} is nested too deeply to be read; save its text as Markdown or PDF"
        ) from error


def _depth(page: BeautifulSoup) -> int:
    depths = {id(page): 0}
    for tag in page.find_all(True):
        depths[id(tag)] = depths[id(tag.parent)] + 1
    return max(depths.values())


def _document(page: BeautifulSoup, raw: Raw) -> Document:
    url = _address(page, raw)
    title = _title(page)
    language = _language(page)
    byline = page_byline(page)
    text = _without_furniture(to_markdown(main_content(page), url))
    if not text.strip():
        raise UnreadableDocument(
            f"{raw.name} has no text in it (a page built by scripts?); save it from the browser"
        )
    return Document(
        text=text,
        title=title or raw.stem,
        kind="html",
        origin=raw.origin,
        url=url,
        language=language,
        author=byline.author,
        published=byline.published,
        site=_site(page, title),
    )


def _without_furniture(text: str) -> str:
    """`text` without the lines of furniture that were no element of their own."""
    kept: list[str] = []
    in_code, above_text = False, True
    for line in text.split("\n"):
        in_code = in_code != line.startswith("```")
        label = _LINK.sub(r"\1", line)
        name = None if in_code or line.startswith(_MARKS) else family(label)
        above_text = above_text and not (name is None and width(label) >= _PROSE_WIDTH)
        if name not in _FURNITURE and not (above_text and name == "meta"):
            kept.append(line)
    return "\n".join(kept)


def _address(page: BeautifulSoup, raw: Raw) -> str | None:
    """Where the page is to be found: as it says itself, or where it was read from."""
    base = raw.origin if raw.is_web else ""
    for found in (page.find("link", rel="canonical"), page.find("meta", property="og:url")):
        if isinstance(found, Tag):
            address = completed(base, _attribute(found, "href") or _attribute(found, "content"))
            if is_address(address):
                return address
    return base or None


def _title(page: BeautifulSoup) -> str:
    """The heading that the head's title begins with, or that title without the site's name."""
    full, named = _in_head(page), _property(page, "og:title")
    for heading in page.find_all("h1"):
        text = _squeezed(heading.get_text(" "))
        if text and (text in full or text == named):
            return text
    if named:
        return named
    headings = [_squeezed(heading.get_text(" ")) for heading in page.find_all("h1")]
    return _SITE.sub("", full) or full or next(filter(None, headings), "")


def _site(page: BeautifulSoup, title: str) -> str | None:
    """Whose page it is: as it says itself, or what the head's title has beside the page's own."""
    full, named = _in_head(page), _property(page, "og:site_name")
    if not named and title and title in full and _SITE.search(full):
        named = _BETWEEN.sub("", full.replace(title, "", 1))
    return named if named and named != title and len(named) <= _LONGEST_SITE else None


def _language(page: BeautifulSoup) -> str | None:
    root = page.find("html")
    declared = page.find("meta", attrs={"http-equiv": re.compile("^content-language$", re.I)})
    for tag, name in ((root, "lang"), (root, "xml:lang"), (declared, "content")):
        if isinstance(tag, Tag) and _attribute(tag, name):
            return _attribute(tag, name)
    return None


def _in_head(page: BeautifulSoup) -> str:
    """The title that the head gives, "" if none."""
    return _squeezed(page.title.get_text()) if page.title else ""


def _property(page: BeautifulSoup, name: str) -> str:
    """What a meta element says under a name, "" if none does."""
    said = page.find("meta", property=name)
    return _squeezed(_attribute(said, "content")) if isinstance(said, Tag) else ""


def _attribute(tag: Tag, name: str) -> str:
    value = tag.get(name)
    return value.strip() if isinstance(value, str) else ""


def _squeezed(text: str) -> str:
    return " ".join(text.split())
