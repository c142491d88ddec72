"""The structure of a Markdown text: blocks under their headings, each with its exact place.

Parsed by markdown-it-py (CommonMark and tables), which gives the lines of every block; an
indented line is no code here, because scraped and converted texts indent for other reasons.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise, takewhile
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.token import Token

from ingest.plain import plain
from ingest.sentences import Span, sentence_spans, trimmed
from ingest.types import Chunk

BlockKind = Literal["heading", "paragraph", "list", "table", "code"]

REMEMBERED = 512
"""The blocks of so many passages: the next question is often answered from the same ones."""

_DELIMITERS = frozenset("|-: \t")
_ITEM_MARKER = re.compile(r"\s*(?:[-*+•]|\d{1,9}[.)])\s+")


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the text.

    `section` is the heading path it stands under, outermost first. `items` are the pieces it may
    be cut between (sentences, list items with all that is nested in them, table rows, lines of
    code); `units` are the pieces it is quoted by (sentences, single list items, table rows).
    `head` is what a continued piece needs to be understood: the header row of a table. `leads`
    marks a paragraph that ends in a colon: it introduces the block after it.
    """

    kind: BlockKind
    start: int
    end: int
    section: tuple[str, ...]
    items: tuple[Span, ...]
    units: tuple[Span, ...]
    head: str = ""
    leads: bool = False


def blocks(text: str) -> list[Block]:
    """The blocks of `text` in order, headings included."""
    lines = _line_starts(text)
    found: list[Block] = []
    path: list[tuple[int, str]] = []
    for token, inner in _top_level(_parser().parse(text)):
        assert token.map is not None
        start, end = trimmed(text, lines[token.map[0]], lines[token.map[1]])
        if start == end:
            continue
        if token.type == "heading_open":
            level = int(token.tag[1])
            path = [(depth, name) for depth, name in path if depth < level]
            path.append((level, plain(inner[0].content)))
        found.append(_block(text, lines, token, inner, (start, end), path))
    return found


@lru_cache(maxsize=REMEMBERED)
def passage_blocks(text: str) -> tuple[Block, ...]:
    """`blocks` of a passage; those of the last ones are remembered."""
    return tuple(blocks(text))


def table_head(chunk: Chunk, row: int) -> str:
    """The header of the table of which a row begins at `row` of the stored text, as it is written;
    "" if that row is the header, or if it stands before the chunk.
    """
    above = chunk.text[: row - chunk.start].split("\n")[-2::-1]
    rows = takewhile(lambda line: line.lstrip().startswith("|"), above)
    return next((head for line, head in pairwise(rows) if _DELIMITERS.issuperset(line)), "")


def _block(
    text: str,
    lines: list[int],
    token: Token,
    inner: list[Token],
    span: Span,
    path: list[tuple[int, str]],
) -> Block:
    section = tuple(name for _, name in path if name)
    start, end = span
    match token.type:
        case "heading_open":
            return Block("heading", start, end, section, (span,), (span,))
        case "bullet_list_open" | "ordered_list_open":
            items = _spans(text, lines, inner, "list_item_open", token.level + 1)
            return Block("list", start, end, section, items, _list_units(text, lines, inner))
        case "table_open":
            rows = _spans(text, lines, inner, "tr_open")
            head = plain(text[slice(*rows[0])])
            items = ((rows[0][0], rows[1][1]), *rows[2:]) if len(rows) > 1 else rows
            return Block("table", start, end, section, items, rows[1:] or rows, head)
        case "fence":
            inside = _line_spans(text, lines, token.map or [0, 0])
            return Block("code", start, end, section, inside, inside[1:-1] or inside)
        case _:
            sentences = tuple(sentence_spans(text, start, end)) or (span,)
            leads = text[start:end].rstrip("*_ ").endswith(("：", ":"))
            return Block("paragraph", start, end, section, sentences, sentences, leads=leads)


@cache
def _parser() -> MarkdownIt:
    # Only blocks are asked for. To parse their lines too takes 45 s for 40,000 footnotes in a row.
    unread = ["code", "html_block", "reference", "inline"]
    return MarkdownIt("commonmark").enable("table").disable(unread)


def _top_level(tokens: list[Token]) -> Iterator[tuple[Token, list[Token]]]:
    """Each outermost block with the tokens inside it; a quotation counts as its paragraphs."""
    depth = 0
    opening: Token | None = None
    inner: list[Token] = []
    for token in tokens:
        if token.type in ("blockquote_open", "blockquote_close", "hr"):
            continue
        if opening is None:
            if token.nesting == 1:
                opening, inner, depth = token, [], 1
            elif token.map:
                yield token, []
            continue
        depth += token.nesting
        if depth == 0:
            yield opening, inner
            opening = None
        else:
            inner.append(token)


def _spans(
    text: str, lines: list[int], tokens: list[Token], kind: str, level: int | None = None
) -> tuple[Span, ...]:
    return tuple(
        trimmed(text, lines[token.map[0]], lines[token.map[1]])
        for token in tokens
        if token.type == kind and token.map and (level is None or token.level == level)
    )


def _list_units(text: str, lines: list[int], inner: list[Token]) -> tuple[Span, ...]:
    """Each item's own words, nested items apart, its marker left out."""
    units: list[Span] = []
    for token in inner:
        if token.type == "inline" and token.map:
            start, end = trimmed(text, lines[token.map[0]], lines[token.map[1]])
            marker = _ITEM_MARKER.match(text, start, end)
            units.extend(sentence_spans(text, marker.end() if marker else start, end))
    return tuple(units)


def _line_starts(text: str) -> list[int]:
    """Where each line starts, as markdown-it counts lines, and the end of the text twice."""
    starts = [0, *(match.end() for match in re.finditer(r"\r\n?|\n", text))]
    return [*starts, len(text), len(text)]


def _line_spans(text: str, lines: list[int], of: list[int]) -> tuple[Span, ...]:
    spans = (trimmed(text, lines[number], lines[number + 1]) for number in range(*of))
    return tuple((start, end) for start, end in spans if start < end)
