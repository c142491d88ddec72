"""The least that is quoted or left out of a passage."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.structure import Block
from mentor.text.marks import ITEM_MARK

_MARKED = re.compile(
    rf"(?:{ITEM_MARK}\s+)?"
    r"(?:(?:\*\*|__)[^*_\n]*[?？][*_]"
    r"|[*_]*(?:Q(?:uestion)?|问题?)\s*\d{0,3}\s*[:：.、]\S?)"
)
"""A question in bold, or behind "Q:", 问："""
_LINE = re.compile(r"[^\n]*[?？][*_\"”]*[ \t]*\n(?=[^\n]*[^\s?？*_\"”][*_\"”]*[ \t]*(?:\n|\Z))")
"""A line that is a question, before one that is none."""

LEAST_PAIRS = 2


@dataclass(frozen=True, slots=True)
class Atom:
    """The least that is quoted or left out: a sentence, a list item with all in it, a table row.

    `block` is the number of its block. `binds` marks one that says nothing without the next: a
    heading, the line before a list. `pair` is the number of the question and answer that it is of,
    0 of none.
    """

    start: int
    end: int
    block: int
    binds: bool
    pair: int = 0


def atoms_of(text: str, blocks: Sequence[Block]) -> list[Atom]:
    """What the blocks of a text are made of, in their order."""
    atoms: list[Atom] = []
    for number, (block, pairs) in enumerate(zip(blocks, _pairs(text, blocks), strict=True)):
        for (start, end), pair in zip(block.items, pairs, strict=True):
            last = end == block.items[-1][1]
            binds = block.kind == "heading" or (block.leads and last)
            atoms.append(Atom(start, end, number, binds, pair))
    return atoms


def _pairs(text: str, blocks: Sequence[Block]) -> list[list[int]]:
    """The number of the pair that each item of each block is of, if there are LEAST_PAIRS.

    Behind the last one, a paragraph is no part of it that does not answer the question itself.
    """
    asks = [[*_questions(text, block)] for block in blocks]
    last = max((at for at, own in enumerate(asks) if any(own)), default=0)
    if sum(map(sum, asks)) < LEAST_PAIRS:
        return [[0] * len(own) for own in asks]
    found: list[list[int]] = []
    pair, count, waits = 0, 0, False
    for at, (block, own) in enumerate(zip(blocks, asks, strict=True)):
        beside = at > last and block.kind == "paragraph" and not waits
        pair = 0 if beside or block.kind == "heading" else pair
        numbers = []
        for asked in own:
            count += asked
            pair = count if asked else pair
            numbers.append(pair)
        waits = own[-1]
        found.append(numbers)
    return found


def _questions(text: str, block: Block) -> Iterator[bool]:
    """Whether each item of a block begins a pair."""
    for start, _ in block.items:
        of_line = start == block.start or text[:start].rstrip(" \t>").endswith("\n")
        marked = of_line and block.kind in ("list", "paragraph") and _MARKED.match(text, start)
        line = (
            block.kind == "paragraph"
            and start == block.start
            and _LINE.match(text, start, block.end)
        )
        yield bool(marked or line)
