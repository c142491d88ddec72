"""Marks of Markdown that several steps read: what a list item begins with, the cells of a row."""

import re

from ingest.plain import plain

ITEM_MARK = r"(?:[-*+•]|\d{1,3}\\?[.)、])"
"""What a list item begins with, as a regular expression."""

BETWEEN_CELLS = " · "
"""What stands between the cells of a row that is told in one line."""

_TASK = re.compile(rf"^(\s*(?:{ITEM_MARK}\s+)?)\[[ xX]\]\s+", re.MULTILINE)
_CELL = re.compile(r"(?<!\\)\|")


def cells_of(row: str) -> list[str]:
    """The cells of a table row; an escaped pipe is part of its cell."""
    first, *cells = _CELL.split(row.strip())
    cells = [first, *cells] if first else cells
    cells = cells[:-1] if cells and not cells[-1].strip() else cells
    return [cell.strip().replace("\\|", "|") for cell in cells]


def without_boxes(text: str) -> str:
    """A text without the boxes that Markdown's task lists are ticked in: "- [ ] "."""
    return _TASK.sub(r"\1", text)


def in_one_line(text: str) -> str:
    """A text without Markdown's marks, in one line; the cells of a row are kept apart."""
    if text.lstrip().startswith("|"):
        return BETWEEN_CELLS.join(filter(None, map(plain, cells_of(text))))
    return plain(text).replace("\n", " ")
