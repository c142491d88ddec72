"""Who wrote a web page and when it was published: as its head says, its data, its byline."""

import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import islice
from typing import Any

from bs4 import BeautifulSoup, Tag
from bs4.element import CData, NavigableString

from ingest.furniture import family, width
from ingest.load.byline import Byline, author_told, date_told, in_lines

_AUTHOR = ("author", "article:author", "citation_author", "parsely-author", "dc.creator")
_PUBLISHED = (
    *("article:published_time", "og:article:published_time", "datepublished", "citation_date"),
    *("citation_publication_date", "parsely-pub-date", "publishdate", "publish_date", "pubdate"),
    *("dcterms.issued", "dc.date.issued", "dc.date", "date"),
)
_ARTICLES = ("Article", "Posting", "Report", "Chapter", "LearningResource", "Course", "HowTo")
_DATA = "application/ld+json"
_MOST_TAGS = 100
_LONGEST_LINE = 160
_LONGEST_STRING = 1000
_MOST_PARTS = 1000
_PROSE_WIDTH = 60
_SIGNS = re.compile(r"[\W_]+")
_CHANGED = re.compile(r"updated|modified", re.IGNORECASE)
_PUBLISHING = re.compile(r"publish", re.IGNORECASE)
_TEXT = frozenset({"blockquote", "pre", "table", "h2", "h3"})


def page_byline(page: BeautifulSoup) -> Byline:
    """What a page says of itself; to be asked before anything is taken out of the page."""
    return _in_head(page).completed(_in_data(page)).completed(_above_article(page))


def _in_head(page: BeautifulSoup) -> Byline:
    said: dict[str, list[str]] = {}
    for tag in page.find_all("meta"):
        name = tag.get("property") or tag.get("name") or tag.get("itemprop")
        content = tag.get("content")
        if isinstance(name, str) and isinstance(content, str):
            said.setdefault(name.lower(), []).append(content)
    authors = (author_told(said[name]) for name in _AUTHOR if name in said)
    dates = (date_told(text) for name in _PUBLISHED for text in said.get(name, ()))
    return Byline(next(filter(None, authors), None), next(filter(None, dates), None))


def _in_data(page: BeautifulSoup) -> Byline:
    """What the page's JSON-LD says of its article, if it speaks of one alone.

    Of several, each may be the page's own, and one with the only author another's. Nor is one
    the page's own whose headline the page does not bear: a post that it recommends.
    """
    items = [item for tag in page.find_all("script", type=_DATA) for item in _items(tag)]
    named = {item["@id"]: item for item in items if isinstance(item.get("@id"), str)}
    articles = [item for item in items if _is_article(item)]
    if len(articles) != 1 or not _is_headed(page, articles[0].get("headline")):
        return Byline()
    return Byline(
        _author(articles[0].get("author"), named), _date(articles[0].get("datePublished"))
    )


def _is_headed(page: BeautifulSoup, headline: object) -> bool:
    """Whether a page bears a headline, or the beginning of it; so if there is none to compare."""
    key = _key(unescape(headline)) if isinstance(headline, str) else ""
    titles = [_key(_line(tag)) for tag in page.find_all(["title", "h1"], limit=_MOST_TAGS)]
    borne = [title for title in titles if title]
    return not key or not borne or any(key in title or title in key for title in borne)


def _key(title: str) -> str:
    return _SIGNS.sub("", title[:_LONGEST_LINE]).lower()


def _items(tag: Tag) -> Iterator[Mapping[str, Any]]:
    try:
        data = json.loads(tag.string or "", strict=False)
    except (ValueError, RecursionError):
        return
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            graph = item.get("@graph")
            yield item
            yield from filter(_is_object, graph if isinstance(graph, list) else ())


def _is_object(value: object) -> bool:
    return isinstance(value, dict)


def _is_article(item: Mapping[str, Any]) -> bool:
    kind = item.get("@type")
    kinds = kind if isinstance(kind, list) else [kind]
    return any(isinstance(each, str) and each.endswith(_ARTICLES) for each in kinds)


def _author(value: object, named: Mapping[str, Mapping[str, Any]]) -> str | None:
    names: list[str] = []
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, dict):
            other = named.get(each["@id"], {}) if isinstance(each.get("@id"), str) else {}
            each = each.get("name") or other.get("name")
        if isinstance(each, str):
            names.append(each)
    return author_told(names)


def _date(value: object) -> str | None:
    return date_told(value) if isinstance(value, str) else None


def _above_article(page: BeautifulSoup) -> Byline:
    """What stands between the page's one heading and the first of its text."""
    headings = page.find_all("h1")
    if len(headings) != 1:
        return Byline()
    lines: list[str] = []
    marked: str | None = None
    for tag in headings[0].find_all_next(True, limit=_MOST_TAGS):
        text = _line(tag)
        if _is_text(tag, text):
            break
        if tag.name == "time" and marked is None and not _is_of_change(tag):
            marked = _date(tag.get("datetime"))
        if text and len(text) <= _LONGEST_LINE and text not in lines:
            lines.append(text)
    found = in_lines(lines)
    return Byline(found.author, found.published or marked)


def _line(tag: Tag) -> str:
    """The text of a tag, cut off soon after it is longer than a line.

    A wrapper of the whole article is read no further: each of many, one in another, has it all.
    """
    words: list[str] = []
    length = 0
    for each in islice(tag.descendants, _MOST_PARTS):
        if type(each) in {NavigableString, CData} and not _is_of_change(each.parent):
            found = str(each)[:_LONGEST_STRING].split()
            words += found
            length += sum(map(len, found)) + len(found)
        if length > _LONGEST_LINE + 1:
            break
    return " ".join(words)


def _is_text(tag: Tag, text: str) -> bool:
    """Whether the article has begun: a heading, or a paragraph of some length."""
    long = tag.name in {"p", "li"} and width(text) >= _PROSE_WIDTH
    return tag.name in _TEXT or (long and not family(text))


def _is_of_change(tag: Tag | None) -> bool:
    """Whether a tag is marked as the date of a change, and not as that of publication too."""
    if tag is None:
        return False
    marks = f"{tag.get('itemprop') or ''} {tag.get('class') or ''}"
    return bool(_CHANGED.search(marks)) and not _PUBLISHING.search(marks)
