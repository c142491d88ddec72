"""The least that is quoted or left out of a passage."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.structure import Block


@dataclass(frozen=True, slots=True)
class Atom:
    """The least that is quoted or left out: a sentence, a list item with all in it, a table row.

    `block` is the number of its block. `binds` marks one that says nothing without the next: a
    heading, the line before a list.
    """

    start: int
    end: int
    block: int
    binds: bool


def atoms_of(blocks: Sequence[Block]) -> list[Atom]:
    """What blocks are made of, in their order."""
    atoms: list[Atom] = []
    for number, block in enumerate(blocks):
        for start, end in block.items:
            last = end == block.items[-1][1]
            binds = block.kind == "heading" or (block.leads and last)
            atoms.append(Atom(start, end, number, binds))
    return atoms
