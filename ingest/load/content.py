"""Where the main content of a page stands, and what in it is not content.

The elements that HTML has for this purpose decide first (article, main); where a site has none,
the innermost element that holds nearly all running text.
"""

import re
from collections.abc import Mapping, Set
from itertools import pairwise

from bs4 import BeautifulSoup, Comment, Tag
from bs4.element import NavigableString

from ingest.furniture import Family, family
from ingest.load.tables import unwrap_layout_tables
from ingest.load.unseen import Sheet, is_unseen, sheet_of

# Parts of class names and ids. They are whole words of the name: "thread" has no "ad" in it.
_NAMES = """
ad ads adsense adbox advert advertisement adsbygoogle banner sponsor sponsored promo
breadcrumb breadcrumbs crumb crumbs cookie cookies consent gdpr popup modal overlay
share shares sharing social sharedaddy bdsharebuttonbox addthis toolbar
comment comments respond disqus pinglun reply replies discuss
related relatedposts recommend recommended recommendation recommendations xiangguan
newsletter subscribe subscription signup mailchimp
sidebar widget widgets pagination pager paging prevnext prev-next post-navigation
nav navbar navigation menu masthead footer foot copyright skip-link skip-to
author-box author-bio author-info authorbox about-author entry-meta post-meta article-meta
postmeta byline meta tags tagcloud post-tags login register qrcode sr-only screen-reader-text
headerlink anchor-link linenos lineno linenodiv gutter copybtn copy-button
mw-editsection navbox toc-container
"""
_FURNITURE_NAMES = frozenset(_NAMES.split())
_CALLOUT = frozenset({"note", "tip", "warning", "callout", "admonition", "important"})
_LINE_NUMBERS = frozenset({"linenos", "lineno", "gutter"})

_ELEMENTS = """
script style noscript template iframe object embed svg canvas
button input select textarea nav menu dialog link meta
"""
_NO_CONTENT = frozenset(_ELEMENTS.split())
_ROLES = frozenset(
    {"navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog"}
)
_MARGINS = ("header", "footer", "aside")
_H = ("h1", "h2", "h3", "h4", "h5", "h6")
_NEVER_FURNITURE = frozenset({"html", "body", "main", "article", "pre", "code", *_H})
_NO_MAIN = frozenset({"table", "thead", "tbody", "tr", "ul", "ol", "dl"})
_TEXT = frozenset({"p", "li", "pre", "td", "th", "dd", "dt", "blockquote", *_H})
_HEADS = (*_H, "strong", "b", "p", "span", "div")
_NAME_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_SURE_LINES: frozenset[Family] = frozenset(
    {"breadcrumb", "topics", "notice", "legal", "cookies", "advert"}
)
_LINK_LINES: frozenset[Family] = frozenset({"share", "comments", "about", "navigation", "related"})
_CARD_LINES: frozenset[Family] = frozenset({"date", "meta", "comments", "navigation", "control"})

_MOST = 0.5
_NEARLY_ALL = 0.8
_LONG_LINE = 200
_LONG_HEAD = 80
_LOOSE_TEXT = 20
_PROSE = 40
_LINKED_SHARE = 0.6


def main_content(page: BeautifulSoup) -> Tag:
    """The element of `page` that holds its article, with everything else taken out of it."""
    body = page.body or page
    _remove_no_content(page)
    unwrap_layout_tables(body)
    _remove_named(body)
    main = _main_element(body)
    _remove_sections(main)
    _remove_lines(main)
    return main


def _remove_no_content(page: BeautifulSoup) -> None:
    sheet = sheet_of(page)
    for comment in page.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for tag in page.find_all(True):
        in_head = tag.name in {"link", "meta"} and tag.parent and tag.parent.name == "head"
        if not _is_out(tag) and not in_head and (tag.name in _NO_CONTENT or _is_hidden(tag, sheet)):
            tag.decompose()


def _is_hidden(tag: Tag, sheet: Sheet) -> bool:
    return is_unseen(tag, sheet) or str(tag.get("role") or "") in _ROLES


def _is_out(tag: Tag) -> bool:
    """Whether `tag` was decomposed. `tag.decomposed` itself looks for an element of the name
    "_decomposed" in all that a tag still there holds: 8 s for 2,000 boxes 150 levels deep.
    """
    return "_decomposed" in vars(tag)


def _remove_named(body: Tag) -> None:
    """Take out what its name or element says is furniture, unless it holds most of the page."""
    weights = _weights(body)
    most = weights[id(body)] * _MOST
    for tag in body.find_all(True):
        if _is_out(tag) or tag.name in _NEVER_FURNITURE or weights[id(tag)] > most:
            continue
        if _is_margin(tag) or (tag.attrs and _is_named(tag)):
            tag.decompose()


def _is_margin(tag: Tag) -> bool:
    """A header, footer or aside that is not a part of the text: a title, a source, a hint."""
    if tag.name not in _MARGINS or _is_inside(tag, {"blockquote"}):
        return False
    if tag.name == "footer":
        return True
    return tag.find("h1") is None and not _is_inside(tag, {"article", "main"})


def _is_named(tag: Tag) -> bool:
    names = _names(tag)
    if not names & _FURNITURE_NAMES or names & _CALLOUT or tag.find("h1") is not None:
        return False
    return bool(names & _LINE_NUMBERS) or not _is_inside(tag, {"pre"})


def _is_inside(tag: Tag, names: Set[str]) -> bool:
    return any(parent.name in names for parent in tag.parents)


def _names(tag: Tag) -> set[str]:
    """The words of the class names and the id of `tag`, and neighbouring words joined by "-"."""
    found: set[str] = set()
    for name in [*tag.get_attribute_list("class"), _own_id(tag)]:
        parts = [part.lower() for part in _NAME_PARTS.findall(name or "")]
        pairs = {f"{first}-{second}" for first, second in pairwise(parts)}
        found |= {(name or "").lower(), *parts, *pairs}
    return found


def _own_id(tag: Tag) -> str:
    """The id of `tag`, unless it is there for links to the heading inside ("#comments")."""
    name = str(tag.get("id") or "")
    heading = tag.find(_H, recursive=False)
    title = heading.get_text() if heading else ""
    return "" if _slug(title) == _slug(name) else name


def _slug(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _main_element(body: Tag) -> Tag:
    weights = _weights(body)
    marked = [*body.select("[itemprop=articleBody]"), *body.find_all("article")]
    marked += body.select("main, [role=main]")
    for tag in marked:
        if weights[id(tag)] >= weights[id(body)] * _MOST:
            return _with_heading(tag, body)
    return _with_heading(_innermost(body, weights), body)


def _innermost(body: Tag, weights: Mapping[int, int]) -> Tag:
    """The innermost element that still holds nearly all running text of the page."""
    best = body
    while True:
        inner = [
            tag for tag in best.find_all(True, recursive=False) if tag.name not in _TEXT | _NO_MAIN
        ]
        fullest = max(inner, key=lambda tag: weights[id(tag)], default=None)
        if fullest is None or weights[id(fullest)] < weights[id(body)] * _NEARLY_ALL:
            return best
        best = fullest


def _with_heading(main: Tag, body: Tag) -> Tag:
    """`main`, with the page's one h1 put at its beginning if that stands outside."""
    headings = body.find_all("h1")
    if len(headings) == 1 and not any(parent is main for parent in headings[0].parents):
        main.insert(0, headings[0].extract())
    return main


def _weights(root: Tag) -> dict[int, int]:
    """By the id of each element in `root`: how many characters of it are text, not link labels."""
    weights: dict[int, int] = {}

    def weigh(tag: Tag, in_text: bool) -> int:
        in_text = in_text or tag.name in _TEXT
        total = 0
        for child in tag.children:
            if isinstance(child, Tag):
                total += weigh(child, in_text)
            elif isinstance(child, NavigableString):
                length = len(child.strip())
                total += length if in_text or length >= _LOOSE_TEXT else 0
        weights[id(tag)] = 0 if tag.name == "a" else total
        return weights[id(tag)]

    weigh(root, in_text=False)
    return weights


def _remove_sections(main: Tag) -> None:
    """Take out the boxes in `main` whose heading says "related", "comments" and the like."""
    weights = _weights(main)
    most = weights[id(main)] * _MOST
    for box in main.find_all(["div", "section", "aside", "ul", "dl"]):
        if _is_out(box) or weights[id(box)] > most:
            continue
        head = box.find(_HEADS)
        title = head.get_text(" ", strip=True) if head else ""
        text = box.get_text(" ", strip=True)
        name = family(title) if len(title) <= _LONG_HEAD and text.startswith(title) else None
        if name and _is_box_of(name, box, weights[id(box)] / max(len(text), 1)):
            box.decompose()


def _is_box_of(name: Family, box: Tag, text_share: float) -> bool:
    """Whether `box` is what its heading says: a manual may have a section "Comments" too."""
    if name in {"newsletter", "share"}:
        return True
    if name == "related":
        return text_share <= _LINKED_SHARE or _is_written_around(box)
    return name == "comments" and _is_written_around(box)


def _is_written_around(box: Tag) -> bool:
    """Whether short strings in `box` are dates, counters or buttons, as in cards and comments."""
    strings = list(box.stripped_strings)[1:]
    return any(len(text) <= _LONG_HEAD and family(text) in _CARD_LINES for text in strings)


def _remove_lines(main: Tag) -> None:
    """Take out single lines of furniture: breadcrumbs, bylines, tags, previous and next."""
    weights = _weights(main)
    above_text = True
    for line in main.find_all(["p", "div", "ul", "section"]):
        if _is_out(line):
            continue
        weight = weights[id(line)]
        text = " ".join(line.get_text(" ").split()) if weight <= _LONG_LINE else ""
        name = family(text) if text and len(text) <= _LONG_LINE else None
        above_text = above_text and not (line.name == "p" and name is None and weight > _PROSE)
        links = weight == 0 and name in _LINK_LINES
        if (links or name in _SURE_LINES or (above_text and name == "meta")) and not _is_inside(
            line, {"pre", "table", "blockquote"}
        ):
            line.decompose()
