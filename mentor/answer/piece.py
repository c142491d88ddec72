"""A piece of a passage that is quoted: its span, what is cut off it, what is left beside it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.plain import sentence_texts
from ingest.sentences import Span
from mentor.answer.given import GIVEN, beside_given, new_scores
from mentor.answer.quotable import Quotable
from mentor.answer.worth import LEADS
from mentor.cite import cite
from mentor.evidence import Evidence
from mentor.text.marks import ITEM_MARK
from mentor.text.repeats import repeats
from mentor.types import SECTION_SIGN, Citation

ALIKE = 1.5
"""Items of a list answer alike if the best is worth at most so much more than another."""

_SAID = re.compile(r"\w")
_LETTER = re.compile(r"[^\W\d_]")
_BETWEEN_ITEMS = re.compile(rf"[\s>|]*{ITEM_MARK}?[\s*_]*")
"""What stands between two items of a list, or two sentences: a mark or a number at most."""


_MARK_LEFT = re.compile(rf"(?:\s*\n[\s>]*{ITEM_MARK}?)?[\s*_]*$")
"""What is left of a list item whose text is cut off: its mark."""


@dataclass
class Piece:
    """A passage worth quoting, and which span of it is quoted.

    `worths` are those of its units, `worth` is that of the best one; `given` stands in the answer
    already.
    """

    evidence: Evidence
    worths: list[float]
    given: Sequence[Citation]
    alone: Sequence[Span] = ()
    span: Span = (0, 0)

    @cached_property
    def quotable(self) -> Quotable:
        """The passage taken apart, or what of it is beside what is given."""
        return beside_given(self.evidence, self.worths, self.given, self.alone)

    @property
    def worth(self) -> float:
        """How well its best unit answers; nothing is left to quote if that is GIVEN."""
        return max(self.worths, default=GIVEN)

    @property
    def source(self) -> str:
        """The source that it is of."""
        return self.evidence.passage.source

    @property
    def size(self) -> int:
        """Characters of the quote, as shown."""
        return self.quotable.shown(self.span)

    @property
    def section(self) -> str:
        """The heading that stands above the quote."""
        return self.evidence.passage.section.split(SECTION_SIGN)[-1]

    @property
    def is_alone(self) -> bool:
        """Whether its best unit is an item or a row that is quoted without the rest of its list."""
        return self.quotable.is_alone

    @property
    def is_listed(self) -> bool:
        """Whether its best unit is of a list or a table."""
        return self.quotable.is_listed

    @property
    def is_stump(self) -> bool:
        """Whether it has some items of a list of which others answer as well."""
        whole = self.quotable.cut(self.span)
        if whole is None:
            return False
        inside, left = [GIVEN], [GIVEN]
        for unit, worth in zip(self.evidence.chunk.sentences, self.worths, strict=True):
            if whole[0] <= unit[0] and unit[1] <= whole[1]:
                quoted = self.span[0] <= unit[0] and unit[1] <= self.span[1]
                (inside if quoted else left).append(worth)
        return max(left) > GIVEN and max(left) >= max(inside) - ALIKE

    def shorten(self, limit: int, whole: int) -> None:
        """Quote about `limit` characters around what answers best, of a list up to `whole`, if that
        stands in the quote.
        """
        start, end = self.quotable.span(limit, whole)
        if self.span[0] <= start < end <= self.span[1]:
            self.span = (start, end)

    def sentences(self, span: Span) -> list[str]:
        """The units that stand in a span."""
        chunk = self.evidence.chunk
        return [
            text
            for (start, end), text in zip(chunk.sentences, sentence_texts(chunk), strict=True)
            if span[0] <= start and end <= span[1]
        ]


def rest_of(item: Piece) -> Piece:
    """What a passage has beside what is quoted of it, and the list that this is part of."""
    given = [*item.given, cite(0, item.evidence.passage, *item.quotable.with_lists(item.span))]
    left = new_scores(item.evidence, item.worths, given)
    return Piece(item.evidence, left, given, item.alone)


def is_new(item: Piece, span: Span, others: Sequence[Piece]) -> bool:
    """Whether a span of a passage has no word that is quoted already, and says nothing again.

    A line before a list, or a question before its answer, says nothing itself.
    """
    own = (other.span for other in others if other.source == item.source)
    if any(start < span[1] and span[0] < end for start, end in own):
        return False
    said = [sentence for other in others for sentence in other.sentences(other.span)]
    new = [sentence for sentence in item.sentences(span) if not LEADS.search(sentence)]
    return not any(repeats(sentence, said) for sentence in new)


def beside(item: Piece, given: Sequence[Citation]) -> Span:
    """The span of a quote without what it begins or ends with that is given already, nor a line
    that leads to that.
    """
    passage = item.evidence.passage
    start, end = item.span

    def text(first: int, last: int) -> str:
        return passage.text[max(0, first - passage.start) : max(0, last - passage.start)]

    for each in sorted(given, key=lambda each: each.start):
        if each.source != item.source or each.end <= start or _SAID.search(text(end, each.start)):
            continue
        only_leads = _without_leads(item, (start, each.start)) <= start
        unsaid = only_leads or not _SAID.search(text(start, each.start))
        if unsaid and _SAID.search(text(each.end, end)):
            start = end - len(text(each.end, end).lstrip())
        elif not _SAID.search(text(each.end, end)) and _SAID.search(text(start, each.start)):
            end = min(end, start + len(_MARK_LEFT.sub("", text(start, each.start))))
            end = _without_leads(item, (start, end))
    return start, end


def _without_leads(item: Piece, span: Span) -> int:
    """The end of a span without questions, lines before lists and bare numbers at its end.

    Its start if nothing else is in it.
    """
    start, end = span
    chunk = item.evidence.chunk
    units = [
        (unit, text)
        for unit, text in zip(chunk.sentences, sentence_texts(chunk), strict=True)
        if start <= unit[0] < end
    ]
    while units:
        text = units.pop()[1]
        if not LEADS.search(text) and _LETTER.search(text):
            return end
        end = units[-1][0][1] if units else start
    return start


def joined(shown: Sequence[Piece]) -> list[Piece]:
    """The quotes in order, those of a passage as one where nothing is said between them."""
    found: list[Piece] = []
    for item in shown:
        before = found[-1] if found else None
        passage = item.evidence.passage
        if before is not None and before.evidence.passage == passage:
            between = passage.text[before.span[1] - passage.start : item.span[0] - passage.start]
            if _BETWEEN_ITEMS.fullmatch(between):
                before.span = before.span[0], item.span[1]
                continue
        found.append(item)
    return found
