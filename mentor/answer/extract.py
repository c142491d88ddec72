"""The extractive answer: the mentor quotes, grouped by source, and writes no claim of its own.

Which sentences, list items and table rows are quoted is decided by how near each is to the
question and how much of the question it covers under its heading; docs/answers.md has what was
tried. Every passage chosen first gets the little that answers, then what room is left goes to the
best ones.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ingest.lookup import lookup
from ingest.plain import plain
from ingest.sentences import Span
from mentor.answer.given import beside_given, new_scores
from mentor.answer.listing import asks_for_list
from mentor.answer.placed import Time, is_at, time_asked
from mentor.answer.quotable import Quotable
from mentor.answer.written import Quote
from mentor.cite import cite
from mentor.evidence import Evidence, Finding
from mentor.language import language_of
from mentor.overlap import standing
from mentor.repeats import repeats
from mentor.terms import coverage
from mentor.types import SECTION_SIGN, Citation

COVERED = 0.1
"""What the share of the question's terms in a unit and its heading adds to its cosine."""

CLOSE = 0.08
"""A passage is quoted if its score is at most this far below the best one's."""

CLOSE_UNIT = 0.1
"""And if its best unit's is at most this far below the best of all."""

BY_UNIT = 1.0
"""What the score of its best unit adds to that of a passage when they are put in order."""

AT_THE_TIME = 0.1
"""What it adds to the cosine of a unit and to the score of its passage that it or its heading gives
a range in which the month lies that is asked for."""

UNHEARD = 0.03
"""What it adds that nothing of its source is quoted yet."""

MAX_QUOTES = 5
MAX_CHARS = 650
"""Of an answer as shown: quotes, the lines above them, and what stands before them."""

LEAST_CHARS = 250
"""So much is quoted however much stands before."""

FIRST_CHARS, FIRST_GROWN = 220, 520
NEXT_CHARS, NEXT_GROWN = 90, 280
"""Characters as shown of the first quote and of another, at the outset and with what is left."""

LIST_CHARS, BESIDE_LIST = 900, 250
"""Of the list that is asked for, and of the quotes beside it."""

OVER_FOR_A_LIST = 100
"""So much longer the answer may get if a list or table is whole for it."""


@dataclass(slots=True)
class _Passage:
    """A passage worth quoting, how much it is worth, and which span of it is quoted."""

    evidence: Evidence
    quotable: Quotable
    worth: float
    span: Span = (0, 0)

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
    order = list(dict.fromkeys(item.source for item in chosen))
    shown = sorted(chosen, key=lambda item: order.index(item.source))
    return [
        Quote(
            citation=cite(number, item.evidence.passage, *item.span),
            language=language_of(item.evidence.passage.text),
            head=item.quotable.head(item.span),
        )
        for number, item in enumerate(shown, start=1)
    ]


def _chosen(close: list[_Passage], room: int, whole: int) -> list[_Passage]:
    chosen: list[_Passage] = []
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
    for item in chosen:
        first = item is chosen[0]
        _grow(item, chosen, room, FIRST_GROWN if first else NEXT_GROWN, whole if first else 0)
    return chosen


def _close(finding: Finding, given: Sequence[Citation]) -> list[_Passage]:
    """The passages that come close to the best, by their score and by their best unit's.

    What is given already is worth nothing.
    """
    asked = time_asked(finding.question)
    timed = [_timed(item, asked) if asked else {} for item in finding.evidence]
    found = [
        (item, gains, item.passage.score + item.gain + max(gains.values(), default=0.0))
        for item, gains in zip(finding.evidence, timed, strict=True)
    ]
    highest = max((item.passage.score for item in finding.evidence), default=0.0)
    preferred = max((score for _, _, score in found), default=0.0)
    close = [
        (item, score, _unit_scores(item, finding, gains))
        for item, gains, score in found
        if item.passage.score >= highest - CLOSE or score >= preferred - CLOSE
    ]
    top = max((max(own, default=item.cosine) for item, _, own in close), default=0.0)
    close = [(item, score, new_scores(item, own, given)) for item, score, own in close]
    best = [max(own, default=item.cosine) for item, _, own in close]
    return [
        _Passage(
            evidence=item,
            quotable=beside_given(item, own, given),
            worth=score + BY_UNIT * unit,
        )
        for (item, score, own), unit in zip(close, best, strict=True)
        if unit + item.gain >= top - CLOSE_UNIT
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


def _unit_scores(item: Evidence, finding: Finding, gains: Mapping[Span, float]) -> list[float]:
    """How well each unit of a passage answers."""
    passage, heading = item.passage, "".join(item.chunk.section[-1:])
    return [
        cosine
        + gains.get((start, end), 0.0)
        + COVERED
        * coverage(
            finding.weights,
            standing(
                finding.words,
                lookup(
                    f"{heading}\n{plain(passage.text[start - passage.start : end - passage.start])}"
                ),
            ),
        )
        for (start, end), cosine in zip(item.chunk.sentences, item.sentence_cosines, strict=True)
    ]


def _said_once(item: _Passage, chosen: Sequence[_Passage]) -> Span:
    """What is first quoted of a passage, nothing if that says what is quoted already."""
    said = [sentence for other in chosen for sentence in other.sentences(other.span)]
    for limit in (NEXT_CHARS, 0):
        span = item.quotable.span(limit)
        if not any(repeats(sentence, said) for sentence in item.sentences(span)):
            return span
    return span[0], span[0]


def _grow(item: _Passage, chosen: Sequence[_Passage], room: int, most: int, whole: int) -> None:
    """Quote more of a passage as far as there is room and it repeats nothing."""
    left = room - _size(chosen)
    others = [other for other in chosen if other is not item]
    said = [sentence for other in others for sentence in other.sentences(other.span)]
    limit, over = min(most, item.size + left), item.size + left + OVER_FOR_A_LIST
    for span in (item.quotable.span(limit, whole), item.quotable.span(limit, max(whole, over))):
        larger = item.size < item.quotable.shown(span) <= over
        if larger and not any(repeats(sentence, said) for sentence in item.sentences(span)):
            item.span = span


def _size(chosen: Sequence[_Passage]) -> int:
    """Characters of quotes as shown, with the lines that name their sources and sections."""
    titles = {item.source: item.evidence.passage.title for item in chosen}
    sections = sum(len(item.section) for item in chosen)
    return sum(item.size for item in chosen) + sections + sum(map(len, titles.values()))
