"""Items of a list and rows of a table that answer far better than the rest: they are quoted alone.

"What is that Alibaba site for competitions?": of a list of platforms one item tells.
"""

from collections.abc import Iterator, Sequence

from ingest.sentences import Span
from ingest.structure import passage_blocks
from mentor.answer.named import Named, item_texts
from mentor.evidence import Evidence

LEAST_ITEMS = 3
MOST = 0.5
"""No more than this share of a list is quoted alone, else all of it answers."""

AHEAD, AHEAD_UNNAMED = 2.5, 4.5
"""How much less the others are worth, as log-odds: where the best has a word of the question that
stands neither above the list nor in most of its items, and where it has none.
"""


def ahead(item: Evidence, worths: Sequence[float], named: Named) -> list[Span]:
    """The items that are worth far more than the others, as spans of the stored text.

    `worths` are those of the passage's units. Of a figure that is asked for each item has its own:
    then only one that the question names is quoted alone.
    """
    if named.goes_beyond or not worths or len(worths) != len(item.chunk.sentences):
        return []
    blocks = passage_blocks(item.passage.text)
    return [span for place in range(len(blocks)) for span in _ahead(item, worths, named, place)]


def _ahead(item: Evidence, worths: Sequence[float], named: Named, place: int) -> Iterator[Span]:
    text, offset = item.passage.text, item.passage.start
    blocks = passage_blocks(text)
    items = blocks[place].items
    if blocks[place].kind not in ("list", "table") or len(items) < LEAST_ITEMS:
        return
    values = [
        max(
            (
                worth
                for (at, _), worth in zip(item.chunk.sentences, worths, strict=True)
                if start <= at - offset < end
            ),
            default=min(worths),
        )
        for start, end in items
    ]
    best = max(range(len(items)), key=values.__getitem__)
    lead = text[slice(*blocks[place - 1].items[-1])] if place and blocks[place - 1].leads else ""
    above = named.said("".join(item.chunk.section[-1:]) + " " + lead)
    said = [named.said(each) for each in item_texts(text, blocks[place])]
    own = {
        word
        for word in said[best] - above
        if sum(word in other for other in said) <= MOST * len(items)
    }
    if named.a_figure and not own:
        return
    least = values[best] - (AHEAD if own else AHEAD_UNNAMED)
    kept = [span for span, value in zip(items, values, strict=True) if value >= least]
    if len(kept) <= MOST * len(items):
        yield from ((start + offset, end + offset) for start, end in kept)
