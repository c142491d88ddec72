"""The ends of a quote, carried through a Markdown parser, become <mark> elements."""

import re
from html import escape
from urllib.parse import quote

from markdown_it.rules_core import StateCore

# Two characters that no text uses. They are punctuation (Unicode category Po), so that emphasis
# next to them opens and closes as it does without them.
_OPEN, _CLOSE = "\U00010a7f", "\U00010af6"
_FREE = str.maketrans({_OPEN: "\ufffd", _CLOSE: "\ufffd", "\r": " "})
_IN_TAG = re.compile("|".join((_OPEN, _CLOSE, quote(_OPEN), quote(_CLOSE))))
_LETTER = re.compile(r"[^\W\d_]")
_PIECES = re.compile(f"(<[^>]*>|{_OPEN}|{_CLOSE})")


def without_ends(text: str) -> str:
    """The text, as long as before, free of the characters used here and of carriage returns."""
    return text.translate(_FREE)


def put_ends(state: StateCore) -> None:
    """Rule of the parser: put the ends of `env["quote"]` into every line that it covers.

    `env["quote"]` is (start, end) in code points of the Markdown. The rule runs when the blocks
    are parsed, so the end characters cannot disturb a list or a table.
    """
    if "quote" not in state.env:
        return
    span = state.env["quote"]
    rows = [0]
    for row in state.src.split("\n"):
        rows.append(rows[-1] + len(row) + 1)
    reached: dict[int, int] = {}
    for token in state.tokens:
        if token.map and token.content and token.type in ("inline", "fence"):
            first = token.map[0] + (token.type == "fence")
            lines = token.content.split("\n")
            for i in range(min(len(lines), len(rows) - 1 - first)):
                row_span = rows[first + i], rows[first + i + 1]
                lines[i] = _with_ends(state.src, lines[i], row_span, span, reached)
            token.content = "\n".join(lines)


def note_unread(state: StateCore) -> None:
    """Rule of the parser: `env["unread"]` says whether a line with words is in no block.

    Lists and quotes that are too deep in one another end the parser's reading of them.
    """
    read: set[int] = set()
    for token in state.tokens:
        if token.map and token.type in ("inline", "fence"):
            read.update(range(*token.map))
    lines = state.src.split("\n")
    state.env["unread"] = any(
        _LETTER.search(line) for row, line in enumerate(lines) if row not in read
    )


def as_lines(text: str, start: int, end: int) -> str:
    """The lines of a text as they are, in HTML, with `text[start:end]` inside <mark> elements."""
    ends = f"{text[:start]}{_OPEN}{text[start:end]}{_CLOSE}{text[end:]}"
    return mark(f"<p>{escape(ends).replace(chr(10), '<br>')}</p>")


def mark(html: str) -> str:
    """The end characters as <mark> elements that hold no tag and cross none."""
    out: list[str] = []
    inside = False
    for piece in _PIECES.split(html):
        if piece in (_OPEN, _CLOSE):
            inside = piece == _OPEN
        elif piece.startswith("<"):
            out.append(_IN_TAG.sub("", piece))
        elif inside and piece.strip():
            out.append(f"<mark>{piece}</mark>")
        else:
            out.append(piece)
    return "".join(out)


def _with_ends(
    source: str,
    line: str,
    row: tuple[int, int],
    span: tuple[int, int],
    reached: dict[int, int],
) -> str:
    """A line of a block, which stands somewhere in a row of the source, with the ends in it.

    `reached` keeps how far each row has been used, because the cells of a table share one.
    """
    begin = reached.get(row[0], row[0])
    has_cells = "|" in source[row[0] : row[1]]
    find = source.find if has_cells else source.rfind
    at = find(line, begin, row[1])
    if at < 0:  # the parser changed the line, for instance `\|` in a cell to `|`
        covered = span[0] <= begin and row[1] - 1 <= span[1]
        return f"{_OPEN}{line}{_CLOSE}" if covered and line else line
    reached[row[0]] = at + len(line)
    start, end = max(span[0] - at, 0), min(span[1] - at, len(line))
    if start >= end:
        return line
    return f"{line[:start]}{_OPEN}{line[start:end]}{_CLOSE}{line[end:]}"
