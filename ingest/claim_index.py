"""The claims of the chunks: what each sentence, list item and table row states in figures.

Read out of the text at ingest, kept in one SQLite file. All of it is derived: a missing or damaged
file is made anew from the stored texts.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from ingest.derived import DerivedFile
from ingest.quantities import Quantity, quantities
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.structure import table_head
from ingest.types import Chunk

READING = "5"
"""Version of what is read out of a text, part of the file's name: another one reads all anew.

Whoever changes what `quantities` finds or how claims are packed counts it up.
"""

_SCHEMA = """
CREATE TABLE IF NOT EXISTS claims (
    chunk TEXT PRIMARY KEY, source TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    claims TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS claims_by_place ON claims (source, start);
"""
_EXPERIENCE = re.compile(r"经[验历]|\bexperience\b")


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantity and the sentence, list item or table row that states it, with its conditions.

    Offsets of both count code points of the stored text.
    """

    statement: Span
    quantity: Quantity


def claims_of(chunk: Chunk) -> Iterator[Claim]:
    """The claims of a chunk in order."""
    above = " ".join(chunk.section)
    for start, end in chunk.sentences:
        text = chunk.between(start, end)
        head = ""
        if text.startswith("|"):
            head = table_head(chunk, start) or chunk.context.rsplit("\n", 1)[-1]
        for quantity in quantities(text, f"{above} {head}" if head else above):
            if quantity.kind == "duration" and _is_of_experience(text, head, quantity):
                quantity = replace(quantity, kind="experience")
            first, last = start + quantity.start, start + quantity.end
            yield Claim((start, end), replace(quantity, start=first, end=last))


def _is_of_experience(row: str, head: str, quantity: Quantity) -> bool:
    """Whether the first cell of a table row, or the head of its column, says that years are those
    of experience.
    """
    if not head:
        return False
    column = row[: quantity.start].count("|")
    heads = head.split("|")
    told = (row.split("|")[1], *heads[column : column + 1])
    return any(_EXPERIENCE.search(folded(each)) for each in told)


class ClaimIndex(DerivedFile):
    """Claims by the place of their chunk. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, _SCHEMA, "claims")

    def update(self, add: Iterable[Chunk], remove: Iterable[str] = ()) -> None:
        """Put the claims of chunks, in place of those of the same id, and remove others by id."""
        rows = [
            (chunk.id, chunk.source, chunk.start, chunk.end, _packed(claims_of(chunk)))
            for chunk in add
        ]
        with self.transaction() as connection:
            connection.execute(
                "DELETE FROM claims WHERE chunk IN (SELECT value FROM json_each(?))",
                [json.dumps(list(remove))],
            )
            connection.executemany("INSERT OR REPLACE INTO claims VALUES (?, ?, ?, ?, ?)", rows)

    def within(self, source: str, start: int, end: int) -> list[Claim]:
        """The claims of a source between two places of its stored text, in order."""
        rows = self._rows(
            "SELECT claims FROM claims WHERE source = ? AND start < ? AND end > ? ORDER BY start",
            (source, end, start),
        )
        claims = (claim for (packed,) in rows for claim in _unpacked(packed))
        return [claim for claim in claims if start <= claim.statement[0] < end]

    def ids(self) -> set[str]:
        """Ids of all chunks that were read, those without claims too."""
        return {row[0] for row in self._rows("SELECT chunk FROM claims")}

    def count(self) -> int:
        """How many chunks were read."""
        return int(self._rows("SELECT count(*) FROM claims")[0][0])


def _packed(claims: Iterable[Claim]) -> str:
    rows = [(*claim.statement, *astuple(claim.quantity)) for claim in claims]
    return json.dumps(rows, ensure_ascii=False)


def _unpacked(packed: str) -> Iterator[Claim]:
    for start, end, *values in json.loads(packed):
        yield Claim((start, end), Quantity(*values))
