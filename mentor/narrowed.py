"""Those items of quoted lists that are wanted: "only the free ones", 只要深度学习的."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mentor.answer import Quote
from mentor.cite import cite, passage_with
from mentor.types import SECTION_SIGN, Passage
from mentor.understand import Narrowing, is_item

_RULE = re.compile(r"\|[\s|:-]+$")


def narrowed_quotes(
    found: Sequence[Quote], wanted: Sequence[Narrowing], passages: Sequence[Passage]
) -> list[Quote]:
    """The items and rows of the quotes that hold all that is wanted, each quoted as it stands and
    numbered from 1; all items under a line or a heading that says what is kept.
    """
    kept: list[Quote] = []
    for quote in found:
        for start, end, head in _spans(quote, wanted):
            if passage := passage_with(quote.citation.source, start, end, passages):
                citation = cite(len(kept) + 1, passage, start, end)
                kept.append(replace(quote, citation=citation, head=head, goes_on=False))
    return kept


def _spans(quote: Quote, wanted: Sequence[Narrowing]) -> Iterator[tuple[int, int, str]]:
    """Where the items that are wanted stand in the source, neighbours together, and the head of the
    table that they are rows of.
    """
    lines = quote.citation.quote.splitlines(keepends=True)
    head = quote.head
    if any(_RULE.match(line.strip()) for line in lines[1:2]):
        head = lines[0].strip()
    body = range(2 if head and not quote.head else 0, len(lines))
    items = [at for at in body if is_item(f"> {lines[at]}")]
    holding = {at for at in items if all(each.holds(lines[at]) for each in wanted)}
    above = " ".join(
        [
            quote.citation.section.split(SECTION_SIGN)[-1],
            *(lines[at] for at in body if at not in items),
        ]
    )
    if not holding and items and all(each.holds(above) for each in wanted if each.keep):
        holding = {
            at
            for at in items
            if not any(each.drop and not _beside(each, lines[at]) for each in wanted)
        }
    starts = [quote.citation.start]
    for line in lines:
        starts.append(starts[-1] + len(line))
    at = 0
    while at < len(lines):
        last = at
        while last < len(lines) and last in holding:
            last += 1
        if last > at:
            end = starts[last - 1] + len(lines[last - 1].rstrip())
            yield starts[at], end, head if lines[at].lstrip().startswith("|") else ""
        at = max(last, at + 1)


def _beside(wanted: Narrowing, line: str) -> bool:
    """Whether a line has nothing that is to be left out."""
    return replace(wanted, keep="").holds(line)
