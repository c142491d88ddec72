"""Plain text: whether it is Markdown after all, and which line is its title."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import takewhile

from ingest.furniture import family, is_page, width
from ingest.furniture.byline import is_byline

_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_LINK = re.compile(r"!?\[[^\]\n]*\]\((?:https?://|\.{0,2}/|#|mailto:)[^)\n]*\)")
_TABLE = re.compile(r"^ {0,3}\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$", re.MULTILINE)
_SENTENCE_END = re.compile(r"[。．，,；;：:、!！…]$|[^.]\.$")
_BYLINE = frozenset({"meta", "date"})

_TITLE_WIDTH = range(3, 121)
_SHORT_TITLE = 8
# An author's name comes back as often as the title; it is shorter.
_NAME_WIDTH = 16
_FULL_WIDTH = 60
_HEAD_LINES = 60
_BELOW_TITLE = 3
_NEAR = 5


def is_markdown(text: str) -> bool:
    """Whether `text` carries the structure of Markdown: headings, links or tables."""
    if _HEADING.search(text) or _TABLE.search(text):
        return True
    return bool(_LINK.search(text)) and not is_page(text.split("\n"))


def title_of(text: str) -> str | None:
    """The title that `text` bears in a line of its own; None if it has none.

    Of a page saved as text: among the lines above the article the one that comes back most
    (pictures carry it, the page's own title has the site's name behind it), stands above the byline
    and is longest. Of other texts: the
    first line, when it has no sentence end and stands alone, or above who wrote it and when.
    """
    lines = [line.strip() for line in text.split("\n")]
    if is_page(lines):
        return _page_title([line for line in lines if line])
    return _first_line(lines)


def about_article(text: str, title: str | None) -> Sequence[str]:
    """The lines between the title and the article of a page saved as text, which go when it is
    cleaned; none of other texts.
    """
    lines = [line.strip() for line in text.split("\n")]
    if not is_page(lines):
        return ()
    head = _above_article([line for line in lines if line])
    return head[head.index(title) + 1 :] if title in head else head


def _first_line(lines: Sequence[str]) -> str | None:
    start = next((i for i, line in enumerate(lines) if line), None)
    if start is None or not any(lines[start + 1 :]):
        return None
    below = list(takewhile(bool, lines[start + 1 : start + 2 + _BELOW_TITLE]))
    above_byline = len(below) <= _BELOW_TITLE and any(map(is_byline, below))
    alone = not below or above_byline
    first = lines[start]
    return first if alone and _may_be_title(first) and not is_byline(first) else None


def _page_title(lines: Sequence[str]) -> str | None:
    head = _above_article(lines)
    candidates = [at for at, line in enumerate(head) if _may_be_title(line) and not family(line)]
    counted = Counter(line for at, line in enumerate(lines) if at == 0 or lines[at - 1] != line)
    # A name written twice is an author's, with a portrait; the title stands above it.
    author = next((at for at in candidates if at and head[at - 1] == head[at]), len(head))

    def score(at: int) -> int:
        line = head[at]
        points = min(width(line), _FULL_WIDTH) - 20 * (width(line) < _SHORT_TITLE)
        if width(line) >= _NAME_WIDTH:
            points += 60 * (counted[line] > 1)
            points += 60 * any(line in head[other] != line for other in candidates)
        points += 20 * any(family(other) in _BYLINE for other in head[at + 1 : at + 1 + _NEAR])
        return points + 12 * (at == candidates[-1]) - 30 * (at > author)

    return head[max(candidates, key=score)] if candidates else None


def _above_article(lines: Sequence[str]) -> Sequence[str]:
    """The lines before the first sentence that is no furniture."""
    for at, line in enumerate(lines[:_HEAD_LINES]):
        if family(line) is None and (_SENTENCE_END.search(line) and width(line) > 30):
            return lines[:at]
        if width(line) > _TITLE_WIDTH.stop and family(line) is None:
            return lines[:at]
    return lines[:_HEAD_LINES]


def _may_be_title(line: str) -> bool:
    letters = any(character.isalpha() for character in line)
    return letters and width(line) in _TITLE_WIDTH and not _SENTENCE_END.search(line)
