"""Which words of a passage are quoted: the piece that answers, with what it needs to be read.

A passage within the limit is quoted whole, with its heading. Of a longer one the best unit
(sentence, list item, table row) is quoted, and its neighbours as far as they fit: a list or table
whole rather than half, a sentence with the sentences around it. Pure functions over text and
offsets.
"""

from collections.abc import Sequence

from ingest.sentences import Span
from ingest.structure import Block, blocks


def quoted_span(
    text: str, start: int, units: Sequence[Span], scores: Sequence[float], limit: int
) -> Span:
    """The span to quote of a passage `text` that begins at `start` of its stored text.

    `units` are spans in the stored text, `scores` say how well each answers. The quote is about
    `limit` characters at most, and never less than one whole unit.
    """
    if not units or len(units) != len(scores):
        return start, start + len(text)
    best = units[max(range(len(units)), key=scores.__getitem__)]
    found = _without_headings(blocks(text), text, best[0] - start)
    if found[-1].end - found[0].start <= limit:
        first, last = found[0].start, found[-1].end
    else:
        first, last = _around(found, (best[0] - start, best[1] - start), limit)
    return start + first, start + last


def _without_headings(found: Sequence[Block], text: str, best: int) -> Sequence[Block]:
    """The blocks after the headings that begin a passage: a citation names its section anyway.

    The last heading stays if it is what answers or holds a figure ("入门 (0-6个月)").
    """
    body = next((n for n, block in enumerate(found) if block.kind != "heading"), len(found))
    if body == 0 or body == len(found):
        return found
    heading = found[body - 1]
    told = best < heading.end or any(map(str.isdecimal, text[heading.start : heading.end]))
    return found[body - 1 :] if told else found[body:]


def _around(found: Sequence[Block], best: Span, limit: int) -> Span:
    place = next((n for n, block in enumerate(found) if best[0] < block.end), len(found) - 1)
    block = found[place]
    if _leads(block) and place + 1 < len(found):
        return block.start, _end_of_fitting(found[place + 1], block.start, limit)
    first, last = block.start, block.end
    if last - first > limit:
        first, last = _grown(block.items, best, limit)
    if place and first == block.start and _leads(found[place - 1]):
        first = found[place - 1].start
    return first, last


def _leads(block: Block) -> bool:
    """Whether a block says nothing without the one after it: a heading, a line before a list."""
    return block.kind == "heading" or block.leads


def _end_of_fitting(block: Block, start: int, limit: int) -> int:
    """Where a block is left off so that the quote from `start` fits, after one item at least."""
    ends = [last for _, last in block.items if last - start <= limit]
    return ends[-1] if ends else block.items[0][1]


def _grown(items: Sequence[Span], best: Span, limit: int) -> Span:
    """The item around `best` and as many neighbours as fit, later ones first."""
    low = high = next((n for n, (_, last) in enumerate(items) if best[0] < last), 0)
    grown = True
    while grown:
        grown = False
        if high + 1 < len(items) and items[high + 1][1] - items[low][0] <= limit:
            high, grown = high + 1, True
        if low > 0 and items[high][1] - items[low - 1][0] <= limit:
            low, grown = low - 1, True
    return items[low][0], items[high][1]
