"""The words around a quote: its section, or as much of it as is pleasant to read."""

from dataclasses import dataclass

from markdown_it import MarkdownIt

REACH = 600
"""Code points shown before a quote and after it, then to the end of the line."""

_LONGEST_LINE = 2 * REACH
_BLOCKS = MarkdownIt("commonmark").disable(["code", "html_block", "inline"])
_FENCES = ("```", "~~~")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Whole lines of a text and the place of a quote in them, in code points of `text`.

    `cut_before` and `cut_after` say that the section goes on there.
    """

    text: str
    start: int
    end: int
    cut_before: bool
    cut_after: bool


def excerpt(text: str, start: int, end: int) -> Excerpt:
    """The lines around `text[start:end]`, within its section.

    A table or a block of code that begins further up gets its head, so that it still reads as one.
    """
    first, last = _line_start(text, start - REACH), _line_end(text, end + REACH)
    first, last, cut_before, cut_after = _within_section(text, first, last, start, end)
    first += len(text[first:start]) - len(text[first:start].lstrip("\n"))
    last = max(end, first + len(text[first:last].rstrip()))
    head = _head_of_table(text, first) or _open_fence(text, first)
    shift = len(head) - first
    return Excerpt(head + text[first:last], start + shift, end + shift, cut_before, cut_after)


def _line_start(text: str, at: int) -> int:
    begin = text.rfind("\n", 0, max(at, 0)) + 1
    return begin if at - begin < _LONGEST_LINE else at


def _line_end(text: str, at: int) -> int:
    stop = text.find("\n", at)
    stop = len(text) if stop < 0 else stop
    return stop if stop - at < _LONGEST_LINE else at


def _within_section(
    text: str, first: int, last: int, start: int, end: int
) -> tuple[int, int, bool, bool]:
    """`first` and `last` moved inwards to the headings around the quote, and what is cut off."""
    window = text[first:last]
    rows = [first]
    for line in window.split("\n"):
        rows.append(rows[-1] + len(line) + 1)
    cut_before, cut_after = first > 0, last < len(text)
    for token in _BLOCKS.parse(window):
        if token.type != "heading_open" or not token.map:
            continue
        top, bottom = rows[token.map[0]], min(rows[token.map[1]], last)
        if top <= start:
            first, cut_before = (bottom if bottom <= start else top), False
        elif top >= end:
            return first, top, cut_before, False
    return first, last, cut_before, cut_after


def _head_of_table(text: str, first: int) -> str:
    """Header and delimiter row of the table that the line at `first` continues, or ""."""
    lines = text[:first].split("\n")
    if not text.startswith("|", first):
        return ""
    rows: list[str] = []
    for line in reversed(lines[:-1]):
        if not line.startswith("|"):
            break
        rows.append(line)
    header_and_delimiter = rows[:-3:-1]
    return "".join(f"{row}\n" for row in header_and_delimiter)


def _open_fence(text: str, first: int) -> str:
    """The fence of the code that the line at `first` stands in, or ""."""
    fences = [line for line in text[:first].split("\n") if line.lstrip().startswith(_FENCES)]
    return f"{fences[-1].strip()}\n" if len(fences) % 2 else ""
