"""The extractive answer: the mentor quotes, grouped by source, and writes no claim of its own.

Which sentences, list items and table rows are quoted is decided by how likely each answers
(mentor/answer/worth.py); docs/answers.md has what was tried. Every passage chosen first gets the
little that answers, then what room is left goes to the best ones.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import inf

from ingest.plain import plain
from ingest.sentences import Span
from mentor.answer.given import GIVEN, beside_given, new_scores
from mentor.answer.listing import asks_for_list
from mentor.answer.quotable import Quotable
from mentor.answer.worth import LEADS, worths
from mentor.answer.written import Quote
from mentor.cite import cite
from mentor.evidence import Evidence, Finding
from mentor.language import language_of
from mentor.months import Time, is_at, time_asked
from mentor.repeats import repeats
from mentor.types import SECTION_SIGN, Citation

CLOSE = 5.0
"""A passage is quoted if its best unit is worth at most so much less than the best of all, as
log-odds (mentor/answer/worth.py).
"""

CLOSE_AGAIN = 1.0
"""And a second time, beside what is quoted of it."""

AT_THE_TIME = 6.0
"""What a unit gains if it or its heading gives a range with the month in it that is asked for."""

UNHEARD = 0.3
"""What it gains that nothing of its source is quoted yet."""

MAX_QUOTES = 6
MAX_CHARS = 650
"""Of an answer as shown: quotes, the lines above them, and what stands before them."""

LEAST_CHARS = 250
"""So much is quoted however much stands before."""

FIRST_CHARS, FIRST_GROWN = 220, 520
NEXT_CHARS, NEXT_GROWN = 120, 280
"""Characters as shown of the first quote and of another, at the outset and with what is left."""

LIST_CHARS, BESIDE_LIST = 900, 250
"""Of the list that is asked for, and of the quotes beside it."""

OVER_FOR_A_LIST = 100
"""So much longer the answer may get if a list or table is whole for it."""

_SAID = re.compile(r"\w")
_LETTER = re.compile(r"[^\W\d_]")
_BETWEEN_ITEMS = re.compile(r"[\s>|]*(?:[-*+•]|\d{1,3}\\?[.)、])?[\s*_]*")
"""What stands between two items of a list, or two sentences: a mark or a number at most."""


@dataclass
class _Passage:
    """A passage worth quoting, and which span of it is quoted.

    `worths` are those of its units, `worth` is that of the best one; `given` stands in the answer
    already.
    """

    evidence: Evidence
    worths: list[float]
    given: Sequence[Citation]
    span: Span = (0, 0)

    @cached_property
    def quotable(self) -> Quotable:
        """The passage taken apart, or what of it is beside what is given."""
        return beside_given(self.evidence, self.worths, self.given)

    @property
    def worth(self) -> float:
        """How well its best unit answers; nothing is left to quote if that is GIVEN."""
        return max(self.worths, default=GIVEN)

    @property
    def source(self) -> str:
        return self.evidence.passage.source

    @property
    def size(self) -> int:
        """Characters of the quote, as shown."""
        return self.quotable.shown(self.span)

    @property
    def section(self) -> str:
        """The heading that stands above the quote."""
        return self.evidence.passage.section.split(SECTION_SIGN)[-1]

    def sentences(self, span: Span) -> list[str]:
        """The units that stand in a span."""
        passage = self.evidence.passage
        return [
            plain(passage.text[start - passage.start : end - passage.start])
            for start, end in self.evidence.chunk.sentences
            if span[0] <= start and end <= span[1]
        ]


def quotes(
    finding: Finding, before: int = 0, given: Sequence[Citation] = (), *, listed: bool = False
) -> list[Quote]:
    """What is quoted for a question, numbered in the order in which the answer shows it.

    The best first, quotes of one source together; no two overlap, none says what another says.
    `before` is how many characters of the answer stand before them, `given` are the citations
    among these; `listed` tells that the list which the question asks for is there.
    """
    whole = LIST_CHARS if asks_for_list(finding.question) and not listed else 0
    chosen = _chosen(_close(finding, given), max(LEAST_CHARS, MAX_CHARS - before), whole)
    for item in chosen:
        item.span = _beside(item, given)
    chosen = [item for item in chosen if item.span[0] < item.span[1]]
    sources = [item.source for item in chosen]
    places = [item.evidence.passage.start for item in chosen]
    shown = sorted(
        chosen,
        key=lambda item: (
            sources.index(item.source),
            places.index(item.evidence.passage.start),
            item.span,
        ),
    )
    return [
        Quote(
            citation=cite(number, item.evidence.passage, *item.span),
            language=language_of(item.evidence.passage.text),
            head=item.quotable.head(item.span),
        )
        for number, item in enumerate(_joined(shown), start=1)
    ]


def _beside(item: _Passage, given: Sequence[Citation]) -> Span:
    """The span of a quote without what it begins or ends with that is given already."""
    passage = item.evidence.passage
    start, end = item.span

    def text(first: int, last: int) -> str:
        return passage.text[max(0, first - passage.start) : max(0, last - passage.start)]

    for each in sorted(given, key=lambda each: each.start):
        if each.source != item.source or each.end <= start or _SAID.search(text(end, each.start)):
            continue
        if not _SAID.search(text(start, each.start)) and _SAID.search(text(each.end, end)):
            start = end - len(text(each.end, end).lstrip())
        elif not _SAID.search(text(each.end, end)) and _SAID.search(text(start, each.start)):
            end = min(end, start + len(text(start, each.start).rstrip()))
            end = _without_leads(item, (start, end))
    return start, end


def _without_leads(item: _Passage, span: Span) -> int:
    """The end of a span without questions, lines before lists and bare numbers at its end.

    Its start if nothing else is in it.
    """
    start, end = span
    units = [unit for unit in item.evidence.chunk.sentences if start <= unit[0] < end]
    passage = item.evidence.passage
    while units:
        first, last = units[-1]
        text = plain(passage.text[first - passage.start : last - passage.start])
        if not LEADS.search(text) and _LETTER.search(text):
            return end
        units.pop()
        end = units[-1][1] if units else start
    return start


def _joined(shown: Sequence[_Passage]) -> list[_Passage]:
    """The quotes in order, those of a passage as one where nothing is said between them."""
    found: list[_Passage] = []
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


def _chosen(close: list[_Passage], room: int, whole: int) -> list[_Passage]:
    chosen: list[_Passage] = []
    least = max((item.worth for item in close), default=0.0) - CLOSE_AGAIN
    while close and len(chosen) < MAX_QUOTES:
        heard = {item.source for item in chosen}
        best = max(close, key=lambda item: item.worth - UNHEARD * (item.source in heard))
        close.remove(best)
        if chosen:
            best.span = _said_once(best, chosen)
            if not best.size or _size([*chosen, best]) > room:
                continue
        else:
            best.span = best.quotable.span(FIRST_CHARS, whole)
            room = max(room, _size([best]) + BESIDE_LIST) if whole else room
        chosen.append(best)
        if (rest := _rest(best)).worth >= least:
            close.append(rest)
    for item in chosen:
        first = item is chosen[0]
        _grow(item, chosen, room, FIRST_GROWN if first else NEXT_GROWN, whole if first else 0)
    return chosen


def _rest(item: _Passage) -> _Passage:
    """What a passage has beside what is quoted of it, and the list that this is part of."""
    given = [*item.given, cite(0, item.evidence.passage, *item.quotable.with_lists(item.span))]
    left = new_scores(item.evidence, item.worths, given)
    return _Passage(item.evidence, left, given)


def _close(finding: Finding, given: Sequence[Citation]) -> list[_Passage]:
    """The passages whose best unit comes close to the best of all.

    What is given already is worth nothing.
    """
    asked = time_asked(finding.question)
    scored = [(item, _unit_scores(item, finding, asked)) for item in finding.evidence]
    top = max((max(own, default=-inf) for _, own in scored), default=-inf)
    left = [(item, new_scores(item, own, given)) for item, own in scored]
    return [
        _Passage(item, own, given) for item, own in left if max(own, default=-inf) >= top - CLOSE
    ]


def _timed(item: Evidence, asked: Time) -> dict[Span, float]:
    """What units of a passage gain by the time that they are for."""
    passage, heading = item.passage, "".join(item.chunk.section[-1:])
    whole = is_at(heading, asked)
    return {
        (start, end): AT_THE_TIME
        for start, end in item.chunk.sentences
        if whole or is_at(passage.text[start - passage.start : end - passage.start], asked)
    }


def _unit_scores(item: Evidence, finding: Finding, asked: Time | None) -> list[float]:
    """How well each unit of a passage answers, as log-odds."""
    gains = _timed(item, asked) if asked else {}
    found = worths(finding, item)
    spans = item.chunk.sentences
    return [float(worth) + gains.get(span, 0.0) for span, worth in zip(spans, found, strict=True)]


def _said_once(item: _Passage, chosen: Sequence[_Passage]) -> Span:
    """What is first quoted of a passage, nothing if that says what is quoted already."""
    for limit in (NEXT_CHARS, 0):
        span = item.quotable.span(limit)
        if _is_new(item, span, chosen):
            return span
    return span[0], span[0]


def _grow(item: _Passage, chosen: Sequence[_Passage], room: int, most: int, whole: int) -> None:
    """Quote more of a passage as far as there is room and it repeats nothing."""
    left = room - _size(chosen)
    others = [other for other in chosen if other is not item]
    limit, over = min(most, item.size + left), item.size + left + OVER_FOR_A_LIST
    for span in (item.quotable.span(limit, whole), item.quotable.span(limit, max(whole, over))):
        larger = item.size < item.quotable.shown(span) <= over
        if larger and _is_new(item, span, others):
            item.span = span


def _is_new(item: _Passage, span: Span, others: Sequence[_Passage]) -> bool:
    """Whether a span of a passage has no word that is quoted already, and says nothing again."""
    own = (other.span for other in others if other.source == item.source)
    if any(start < span[1] and span[0] < end for start, end in own):
        return False
    said = [sentence for other in others for sentence in other.sentences(other.span)]
    return not any(repeats(sentence, said) for sentence in item.sentences(span))


def _size(chosen: Sequence[_Passage]) -> int:
    """Characters of quotes as shown, with the lines that name their sources and sections."""
    titles = {item.source: item.evidence.passage.title for item in chosen}
    sections = sum(len(item.section) for item in chosen)
    return sum(item.size for item in chosen) + sections + sum(map(len, titles.values()))
