"""What rows of a table gain whose columns or first cells a question names.

A row does not repeat what its columns are called, and of two columns no row says that it compares
them.
"""

import re
from functools import lru_cache

from ingest.lookup import joined
from ingest.plain import plain
from ingest.quantities import quantities
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.structure import Block, passage_blocks
from ingest.translate import translations
from mentor.evidence import Evidence, Finding
from mentor.question.wanted import Wanted, wanted
from mentor.text.marks import cells_of
from mentor.text.overlap import stands_alone

COMPARES = 8.0
"""What all rows of a table gain two of whose columns a question names."""

OF_COLUMN = 6.0
"""What a row gains that has such a figure as is asked for in the column that a question names."""

OF_ROW = 6.0
"""And one whose first cell is a number that a question names as that column does: "day 60"."""

OF_FOLLOW_UP = 0.5
"""The share of that where a follow-up may be understood as more than it asks."""

_SHORT = 4
"""A name of fewer letters has to be a word of the question."""

_LONGEST = 30
_WORD = re.compile(r"[a-z]{3,}|[\u3400-\u9fff]")


def of_columns(finding: Finding, item: Evidence) -> dict[Span, float]:
    """What rows of the tables of a passage gain, by their spans in the stored text."""
    text, offset = item.passage.text, item.passage.start
    question = folded(finding.question)
    asked = wanted(finding.question)
    share = OF_FOLLOW_UP if len(finding.own) else 1.0
    gains: dict[Span, float] = {}
    for block in passage_blocks(text):
        if block.kind == "table" and len(block.items) > 1:
            for (start, end), gain in _of_table(text, block, question, asked).items():
                gains[start + offset, end + offset] = share * gain
    return gains


def _of_table(text: str, block: Block, question: str, asked: list[Wanted]) -> dict[Span, float]:
    first, *heads = [
        plain(cell) for cell in cells_of(text[block.start : block.end].split("\n", 1)[0])
    ]
    named = [at for at, head in enumerate(heads, start=1) if _is_named(head, question)]
    if not named and not re.search(r"\d", question):
        return {}
    rows = {span: [plain(cell) for cell in cells_of(text[slice(*span)])] for span in block.units}
    if len(named) > 1:
        return dict.fromkeys(rows, COMPARES)
    gains = {span: OF_ROW for span, row in rows.items() if row and _is_at(row[0], first, question)}
    if len(named) == 1 and len(heads) > 1 and asked:
        (column,) = named
        for span, row in rows.items():
            found = quantities(row[column], heads[column - 1]) if column < len(row) else []
            if any(each.kind == one.kind for each in found for one in asked):
                gains[span] = OF_COLUMN
    return gains


def _is_at(cell: str, head: str, question: str) -> bool:
    """Whether a question names a row by a number and a word of the column: "by day 60"."""
    if not re.fullmatch(r"\d{1,4}", cell):
        return False
    of_head = _WORD.findall(folded(head))
    return any(
        re.search(rf"(?<![a-z]){word}s? ?{cell}(?!\d)|(?<!\d)第?{cell} ?{word}", question)
        for word in of_head
    )


def _is_named(head: str, question: str) -> bool:
    """Whether a question has what a column is called, in either language."""
    name = folded(re.sub(r"[(（].*?[)）]", "", head)).strip()
    if not name or len(name) > _LONGEST:
        return False
    others = {*translations(name), *translations(name.replace("-", " "))}
    return any(_stands(each, question) for each in (name, *others))


def _stands(name: str, question: str) -> bool:
    short = len(joined(name)) < _SHORT
    if name.isascii() and short:
        return stands_alone(name, question)
    return (len(name) > 1 or name.isascii()) and joined(name) in _together(question)


@lru_cache(maxsize=16)
def _together(question: str) -> str:
    return joined(question)
