"""Items of a list and rows of a table that answer far better than the rest: they are quoted alone.

"What is that Alibaba site for competitions?": of a list of platforms one item tells. Where the
worths do not tell it, question and items are read together (ingest/embed/pairs.py).
"""

from collections.abc import Iterator, Sequence

from ingest.embed import quote_reader
from ingest.lookup import lookup
from ingest.plain import plain
from ingest.sentences import Span
from ingest.structure import Block, passage_blocks
from mentor.answer.compared import NAMED
from mentor.answer.named import Named, item_texts
from mentor.answer.read import read_below
from mentor.evidence import Evidence
from mentor.text.overlap import standing
from mentor.text.terms import Side, coverage

LEAST_ITEMS = 3
MOST = 0.5
"""No more than this share of a list is quoted alone, else all of it answers."""

AHEAD, AHEAD_UNNAMED = 2.5, 4.5
"""How much less the others are worth, as log-odds: where the best has a word of the question that
stands neither above the list nor in most of its items, and where it has none.
"""

READ, READ_AHEAD, READ_LEAST, READ_MOST = 4, 1.5, -1.0, 0.5
"""So many items of the highest worth are read; the log-odds by which the reader has to put one
before the others, the least that it has to say of it, and the most of another. Of 47 questions that
an item so far ahead might answer 38 of 43 were answered by it, with READ_MOST 36 of 38.
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
    values = _values(item, worths, blocks[place])
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


def read_ahead(question: str, item: Evidence, worths: Sequence[float], named: Named) -> list[Span]:
    """The item that answers by what the reader says, of the list that has the best unit; none if
    others answer nearly as well, or if what the question names is the list.

    Raises:
        ModelUnavailable: the reader's files cannot be read.
    """
    text, offset = item.passage.text, item.passage.start
    if not worths or len(worths) != len(item.chunk.sentences):
        return []
    for block in passage_blocks(text):
        if block.kind not in ("list", "table") or len(block.items) < LEAST_ITEMS:
            continue
        values = _values(item, worths, block)
        if max(values) < max(worths):
            continue
        told = item_texts(text, block)
        places = sorted(range(len(told)), key=lambda place: -values[place])[:READ]
        headings = item.passage.section or item.passage.title
        read = quote_reader().logits(question, [read_below(headings, told[at]) for at in places])
        first, second = sorted(read.tolist(), reverse=True)[:2]
        if first < READ_LEAST or second > min(READ_MOST, first - READ_AHEAD):
            return []
        best = places[int(read.argmax())]
        above = named.said("".join(item.chunk.section[-1:]))
        if above and not named.said(told[best]) - above:
            return []
        start, end = block.items[best]
        return [(start + offset, end + offset)]
    return []


def told_together(named: Sequence[Side], item: Evidence) -> list[Span]:
    """The items of lists that name all that is compared, as spans of the stored text, of lists of
    which others do not.
    """
    words = frozenset(
        word for side in named for term in side for each in term.alternatives for word in each
    )
    offset = item.passage.start
    found: list[Span] = []
    for block in passage_blocks(item.passage.text):
        if not named or block.kind not in ("list", "table") or len(block.items) < 2:
            continue
        held = [
            standing(words, lookup(plain(text))) for text in item_texts(item.passage.text, block)
        ]
        names = [all(coverage(side, each) >= NAMED for side in named) for each in held]
        if 0 < sum(names) <= len(names) / 2:
            found += (
                (start + offset, end + offset)
                for (start, end), all_named in zip(block.items, names, strict=True)
                if all_named
            )
    return found


def _values(item: Evidence, worths: Sequence[float], block: Block) -> list[float]:
    """What each item of a list is worth: its best unit."""
    offset = item.passage.start
    units = [
        (at - offset, worth) for (at, _), worth in zip(item.chunk.sentences, worths, strict=True)
    ]
    return [
        max((worth for at, worth in units if start <= at < end), default=min(worths))
        for start, end in block.items
    ]
