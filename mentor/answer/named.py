"""Items of lists and rows of tables whose own name the question has: they are quoted alone.

"What is Docker for?": of a table of tools the row of Docker answers, the others are beside the
point.
"""

import re
from collections.abc import Iterable, Iterator

from ingest.lookup import lookup
from ingest.plain import plain
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.structure import Block, BlockKind, passage_blocks
from mentor.answer.beyond import asks_beyond
from mentor.evidence import Evidence, Finding
from mentor.question.subject import Word, stated, subject
from mentor.question.thing_asked import asks_what_it_is
from mentor.question.wanted import wanted
from mentor.text.marks import ITEM_MARK, cells_of
from mentor.text.overlap import standing, stands_alone

MOST = 0.5
"""No more than this share of a list is named by the question, else it asks of the list."""

TOLD = 0.5
"""Its name has more than this share of the weight of what the question names."""

NEARLY = 0.3
"""And others that have so much of what the name has that says most are named, too."""

LEAST_ROWS = 3
"""A shorter table or list is read at a glance."""

_NAME = re.compile(r"[a-z]\w|[\u3400-\u9fff]{2}")
_A_CODE = re.compile(r"(?<![a-z0-9])[a-z]{1,4}-?\d{1,3}(?![a-z0-9])")
_CODE = re.compile(rf"^{_A_CODE.pattern}")

_BEYOND = re.compile(
    r"除了?|以外|之外|\b(?:except|besides|apart from|other than|beyond|aside from|not)\b"
)
"""What asks for something else than what it names."""

_ITEM = re.compile(rf"[\s>]*{ITEM_MARK}\s+")
_LABEL = re.compile(r"(?P<name>[^:：—。.;；]{1,60}?)\s*(?:[:：—]| [-–] )\s*\S")
"""What an item tells of, before the colon, and what is told behind."""


class Named:
    """What a question names, and what passages have of it.

    `defines` says that the question asks what a thing is or does, `goes_beyond` that it asks for
    something else than what it names, `a_figure` that it asks for a quantity.
    """

    def __init__(self, finding: Finding) -> None:
        self._held = finding.words
        self._question = folded(finding.question)
        self.defines = asks_what_it_is(finding.question)
        self.a_figure = bool(wanted(finding.question))
        self.goes_beyond = bool(_BEYOND.search(folded(finding.question)))
        self._asked = subject(finding)
        topics = (word for word in self._asked if word.topic and word.known)
        self._words = [] if self.goes_beyond else [*topics]

    def weight(self, words: Iterable[Word]) -> float:
        """The weight of some of the words."""
        return sum(word.weight for word in words)

    def shared(self, item: Evidence, span: Span) -> float:
        """The weight of all words of the question that stand in a span of a passage or in the
        heading above.
        """
        passage = item.passage
        text = passage.text[span[0] - passage.start : span[1] - passage.start]
        held = standing(self._held, lookup(" ".join([*item.chunk.section[-1:], text])))
        return self.weight(word for word in self._asked if stated(word, held) == 1)

    def heads(self, item: Evidence) -> bool:
        """Whether the heading above a passage has a word of what is named."""
        return bool(self.said("".join(item.chunk.section[-1:])))

    def items(self, item: Evidence) -> list[Span]:
        """The list items and rows of a passage that tell of what is named, as spans of the stored
        text.
        """
        if self.goes_beyond:
            return []
        if asks_beyond(self._question):
            coded = _A_CODE.search(self._question)
            return [] if coded else [*self._items(item)]
        if rows := [*self._rows(item)]:
            return rows
        return [*self._items(item)] if self._words else []

    def said(self, text: str) -> set[Word]:
        """The words that stand in a text."""
        held = standing(self._held, lookup(text))
        return {word for word in self._words if stated(word, held) == 1}

    def _rows(self, item: Evidence) -> Iterator[Span]:
        """The row of which the question has the whole first cell, or the row or item that begins
        with a code of the question; of tables and lists with one such row.
        """
        offset = item.passage.start
        for block in passage_blocks(item.passage.text):
            if block.kind not in ("list", "table") or len(block.items) < LEAST_ROWS:
                continue
            found = [
                (name, span)
                for span, row in zip(block.items, item_texts(item.passage.text, block), strict=True)
                for name in _names(row, block.kind)
                if _stands(name, self._question)
            ]
            spans = {
                span
                for name, span in found
                if not any(name in other for other, _ in found if other != name)
            }
            if len(spans) == 1:
                ((start, end),) = spans
                yield start + offset, end + offset

    def _items(self, item: Evidence) -> Iterator[Span]:
        text, offset = item.passage.text, item.passage.start
        telling = {*self._words} - self.said("".join(item.chunk.section[-1:]))
        for block in passage_blocks(text):
            if block.kind not in ("list", "table") or len(block.items) < 2:
                continue
            labels = [_label(each) for each in item_texts(text, block)]
            shares = [self.weight(self.said(label) & telling) for label in labels]
            best = max(shares)
            named = [
                (start + offset, end + offset)
                for (start, end), share in zip(block.items, shares, strict=True)
                if share >= NEARLY * best
            ]
            if best > TOLD * self.weight(telling) and len(named) <= MOST * len(block.items):
                yield from named


def _names(row: str, kind: BlockKind) -> list[str]:
    """What a row is called, and the code that it or a list item begins with."""
    if kind == "table":
        cell = folded(_label(row))
        return [cell, *_CODE.findall(cell)]
    return _CODE.findall(folded(plain(_ITEM.sub("", row, count=1))))


def _stands(name: str, question: str) -> bool:
    """Whether a question has a name of two letters or more, as a word of its own."""
    return bool(_NAME.search(name)) and stands_alone(name, question)


def item_texts(text: str, block: Block) -> list[str]:
    """The items of a list, the rows of a table; the first row without the head that it is with."""
    found = [text[start:end] for start, end in block.items]
    return [found[0].rsplit("\n", 1)[-1], *found[1:]] if block.kind == "table" else found


def _label(item: str) -> str:
    """What a list item or a row tells of, "" if it tells nothing of it."""
    if item.startswith("|"):
        first, *rest = cells_of(item) or [""]
        return plain(first) if any(rest) else ""
    found = _LABEL.match(plain(_ITEM.sub("", item, count=1)))
    return found["name"] if found else ""
