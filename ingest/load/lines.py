"""Lines of printed pages to flowing text: running headers out, paragraphs and headings whole."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from ingest.furniture import width

_PAGE_NUMBER = re.compile(
    r"[-–—·\s]*(?:第\s*)?(?:page\s*|p\.?\s*)?(?:\d{1,4}|[ivxlc]{1,6})\s*页?"
    r"(?:\s*(?:/|of|共|，共)\s*\d{1,4}\s*页?)?[-–—·\s]*",
    re.IGNORECASE,
)
_BULLET = re.compile(r"^[•●▪◦‣⁃∙○■◆·\uf0b7\uf06c\uf0a7\uf0d8\uf076➢]\s*")
_NUMBERED = re.compile(r"^(?:\d{1,2}[.)]|[a-z][.)])\s+\S")
_DASHED = re.compile(r"^[-–—]\s+(?=\S)")
_SENTENCE_END = re.compile(r"[。！？.!?…:：;；][”’\"')」』）】]*$")
_HYPHEN = re.compile(r"((?:[^\W\d_]+-)*[^\W\d_]+)-$")
_CJK = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f“”‘’…—]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")

_MARGIN_LINES = 2
_SAME_PLACE = 4.0
_HEADING_GROWTH = 1.15
_HEADING_WIDTH = 120
_LEVELS = 4
_PARAGRAPH_GAP = 1.35
_INDENT = 0.8
_SAME_LINE = 0.3
_FULL_LINE = 0.85


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its left end, its base line (points, from below) and its font size."""

    text: str
    x: float
    y: float
    size: float


def flowing_text(pages: Sequence[Sequence[Line]], outline: Mapping[str, int]) -> tuple[str, str]:
    """The text of `pages` as Markdown, and its first heading ("" if there is none).

    `outline` has the bookmarks' titles and their depth. A line is a heading if it is one of them,
    or if it is set larger than the running text.
    """
    levelled = [_one_line(page) for page in _without_running(pages)]
    body = _body_size(levelled)
    levels = _Levels(levelled, body, outline)
    paragraphs = list(_paragraphs(levelled, levels))
    words = Counter(_WORD.findall(" ".join(line.text for page in levelled for line in page)))
    blocks: list[str] = []
    heading = ""
    for level, mark, lines in paragraphs:
        text = _joined([line.text for line in lines], words)
        heading = heading or (text if level else "")
        blocks.append(f"{'#' * level} {text}" if level else mark + text)
    return _spaced(blocks), heading


def _without_running(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """`pages` without page numbers and without what stands in the margin of most of them."""
    margins = [_margin(page) for page in pages]
    found = Counter(key for margin in margins for key in {_running_key(line) for line in margin})
    often = {key for key, count in found.items() if count >= max(2, len(pages) / 2)}
    return [
        [line for line in page if not (line in margin and _is_running(line, page, often))]
        for page, margin in zip(pages, margins, strict=True)
    ]


def _margin(page: Sequence[Line]) -> list[Line]:
    """The highest and the lowest lines of `page`."""
    ordered = sorted(page, key=lambda line: line.y)
    return [*ordered[:_MARGIN_LINES], *ordered[-_MARGIN_LINES:]]


def _running_key(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "#", line.text), round(line.y / _SAME_PLACE)


def _is_running(line: Line, page: Sequence[Line], often: set[tuple[str, int]]) -> bool:
    if _running_key(line) in often:
        return True
    outermost = line.y in (min(other.y for other in page), max(other.y for other in page))
    return outermost and len(page) > 1 and bool(_PAGE_NUMBER.fullmatch(line.text))


def _one_line(page: Sequence[Line]) -> list[Line]:
    """Pieces that stand on one height, a bullet and its text, are one line."""
    lines: list[Line] = []
    for line in page:
        before = lines[-1] if lines else None
        if before and abs(before.y - line.y) < _SAME_LINE * line.size and line.x > before.x:
            mark = f"{before.text}." if before.text.isdigit() else before.text
            longer = max(before, line, key=lambda piece: len(piece.text))
            lines[-1] = Line(f"{mark} {line.text}", before.x, before.y, longer.size)
        else:
            lines.append(line)
    return lines


def _body_size(pages: Sequence[Sequence[Line]]) -> float:
    """The font size of most of the text."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=0.0)


class _Levels:
    """Which lines are headings, of which level, and where a paragraph ends."""

    def __init__(
        self, pages: Sequence[Sequence[Line]], body: float, outline: Mapping[str, int]
    ) -> None:
        lines = [line for page in pages for line in page]
        larger = {round(line.size) for line in lines if self._is_large(line, body)}
        self._by_size = {size: n for n, size in enumerate(sorted(larger, reverse=True), start=1)}
        self._outline = {_key(title): depth for title, depth in outline.items()}
        self._body = body
        drops = [above.y - below.y for page in pages for above, below in pairwise(page)]
        self._leading = median([drop for drop in drops if 0 < drop < body * 3] or [body * 1.2])
        self._columns = max((width(line.text) for line in lines), default=0)

    def of(self, line: Line) -> int:
        """The level of a heading, from 1; 0 for text."""
        level = self._outline.get(_key(line.text), 0)
        if not level and self._is_large(line, self._body):
            level = self._by_size[round(line.size)]
        return min(level, _LEVELS)

    def parts(self, before: Line, line: Line, new_page: bool) -> bool:
        """Whether a paragraph ends between two lines of running text."""
        ended = bool(_SENTENCE_END.search(before.text))
        short = width(before.text) < self._columns * _FULL_LINE
        drop = before.y - line.y
        if new_page or drop <= 0:
            return ended
        if drop > self._leading * _PARAGRAPH_GAP or (ended and short):
            return True
        return line.x > before.x + _INDENT * self._body

    @staticmethod
    def _is_large(line: Line, body: float) -> bool:
        words = any(character.isalpha() for character in line.text)
        fits = width(line.text) <= _HEADING_WIDTH and not line.text.endswith(("。", "，", ","))
        return words and fits and line.size >= body * _HEADING_GROWTH


def _paragraphs(
    pages: Sequence[Sequence[Line]], levels: _Levels
) -> Iterator[tuple[int, str, list[Line]]]:
    """Heading level, mark of a list item, and lines of each paragraph."""
    level, mark, lines = 0, "", list[Line]()
    for page in pages:
        for at, line in enumerate(page):
            new_level = levels.of(line)
            new_mark, text = _item(line.text) if not new_level else ("", line.text)
            if lines and not (new_mark or new_level != level):
                same = not levels.parts(lines[-1], line, new_page=at == 0)
                same = same if not level else _follows(lines[-1], line, at)
            else:
                same = False
            if not same:
                if lines:
                    yield level, mark, lines
                level, mark, lines = new_level, new_mark, []
            lines.append(Line(text, line.x, line.y, line.size))
    if lines:
        yield level, mark, lines


def _follows(before: Line, line: Line, at: int) -> bool:
    """Whether `line` is the second line of the heading `before`."""
    return at > 0 and 0 < before.y - line.y < before.size * 1.6 and before.size == line.size


def _item(text: str) -> tuple[str, str]:
    """The mark of a list item in Markdown, and the text without its own."""
    bare = _BULLET.sub("", text, count=1)
    if bare != text or _DASHED.match(text):
        return ("- ", _DASHED.sub("", bare)) if bare else ("", text)
    number = _NUMBERED.match(text)
    return (text[: number.end() - 1], text[number.end() - 1 :]) if number else ("", text)


def _joined(lines: Sequence[str], words: Counter[str]) -> str:
    """`lines` in one: no space between Chinese characters, words put together at hyphens."""
    text = lines[0]
    for line in lines[1:]:
        hyphen = _HYPHEN.search(text)
        if hyphen and line[:1].islower():
            text = _mended(text, line, hyphen[1], words)
        elif text and _CJK.match(text[-1]) and _CJK.match(line[0]):
            text += line
        else:
            text += f" {line}"
    return text


def _mended(text: str, line: str, left: str, words: Counter[str]) -> str:
    """A hyphen at the end of a line stays in a compound: one that has more of them, or that the
    document writes with a hyphen elsewhere.
    """
    right = re.match(r"\w+", line)
    elsewhere = right and words[f"{left}-{right[0]}"] > words[f"{left}{right[0]}"]
    compound = "-" in left or elsewhere
    return text + line if compound else text[:-1] + line


def _spaced(blocks: Sequence[str]) -> str:
    """`blocks` with a blank line between them, none between the items of a list."""
    text = ""
    for before, block in zip(["", *blocks], blocks, strict=False):
        close = _is_item(before) and _is_item(block)
        text += ("\n" if close else "\n\n" if text else "") + block
    return text + "\n"


def _is_item(block: str) -> bool:
    return block.startswith("- ") or bool(_NUMBERED.match(block))


def _key(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
