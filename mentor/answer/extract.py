"""The extractive answer: the mentor quotes, grouped by source, and writes no claim of its own.

Which sentences, list items and table rows are quoted is decided by how near each is to the
question and how much of the question it covers under its heading; docs/answers.md has what was
tried. Every passage chosen first gets the little that answers, then what room is left goes to the
best ones.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.lookup import lookup
from ingest.plain import plain
from ingest.sentences import Span
from mentor.answer.listing import asks_for_list
from mentor.answer.placed import Time, is_at, time_asked
from mentor.answer.quotable import Quotable
from mentor.cite import cite, unmarked
from mentor.evidence import Evidence, Finding
from mentor.language import Language, language_of
from mentor.overlap import standing
from mentor.repeats import repeats
from mentor.terms import coverage
from mentor.types import Citation
from mentor.wording import quoted_from

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

GIVEN = -1.0
"""The worth of a unit that stands in the answer already."""

SECTION_SIGN = " › "
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

_IN_A_BLOCK = re.compile(r">(?:\s*$| (?:\s|[-+>|`~]|\*\s|\d{1,9}[.)]))")
"""The last line of a list, a table or code, or a line that goes on with an item."""

_IN_A_LIST = ("|", "-", "*", "+", "#", *"0123456789")
"""How a unit begins that says little apart from its list, table or section."""

_LEADS = re.compile(r"^#|[?？:：][\s*_]*$")

_CODE_SPAN = re.compile(r"(`+[^`]*`+)|[^`]+")
"""A span of code, or what stands between two."""

_FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True, slots=True)
class Quote:
    """A citation, the language of its document, and the head of a table if it holds rows alone."""

    citation: Citation
    language: Language
    head: str = ""


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


def written(found: Sequence[Quote], language: Language) -> Iterator[str]:
    """The text of the answer in pieces: a line that names source and section, quote, marker."""
    source = None
    for quote in found:
        citation = quote.citation
        gap = "" if source is None else "\n\n"
        title = "" if citation.source == source else citation.title
        section = citation.section.split(SECTION_SIGN)[-1]
        yield f"{gap}{quoted_from(title, section, language)}"
        source = citation.source
        yield f"\n\n{_as_quotation(quote, section)}"


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
    close = [(item, score, _new(item, own, given)) for item, score, own in close]
    best = [max(own, default=item.cosine) for item, _, own in close]
    return [
        _Passage(
            evidence=item,
            quotable=_quotable(item, own, given),
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


def _new(item: Evidence, scores: Sequence[float], given: Sequence[Citation]) -> list[float]:
    """The scores of a passage's units, none for those that citations have already.

    Nor for what leads to such a one: its heading, a question before it.
    """
    own = [each for each in given if each.source == item.passage.source]
    found = list(scores)
    told = False
    for place in range(len(found) - 1, -1, -1):
        start, end = item.chunk.sentences[place]
        inside = any(each.start <= start and end <= each.end for each in own)
        text = item.chunk.text[start - item.chunk.start : end - item.chunk.start]
        told = inside or (told and bool(_LEADS.search(text)))
        if told:
            found[place] = GIVEN
    return found


def _quotable(item: Evidence, scores: Sequence[float], given: Sequence[Citation]) -> Quotable:
    """The passage, or the part beside a sentence of it that is given already."""
    passage, units = item.passage, item.chunk.sentences
    start, end = passage.start, passage.end
    if units and len(units) == len(scores):
        first, last = units[max(range(len(units)), key=scores.__getitem__)]
        apart = [
            each
            for each in given
            if each.source == passage.source and not each.quote.startswith(_IN_A_LIST)
        ]
        start = max([start, *(each.end for each in apart if start < each.end <= first)])
        end = min([end, *(each.start for each in apart if last <= each.start < end)])
    inside = [
        (unit, score)
        for unit, score in zip(units, scores, strict=True)
        if start <= unit[0] and unit[1] <= end
    ]
    text = passage.text[start - passage.start : end - passage.start]
    return Quotable(text, start, [unit for unit, _ in inside], [score for _, score in inside])


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


def _as_quotation(quote: Quote, section: str) -> str:
    """A quote as Markdown shows quotations, its headings made bold so that none shouts.

    The heading of the section is left out: it stands above the quote.
    """
    lines = [*_head_of(quote)]
    fence = ""
    for line in quote.citation.quote.splitlines():
        heading = line.lstrip("#")
        if mark := _FENCE.match(line):
            fence = "" if fence == mark[1] else fence or mark[1]
        elif not fence and heading != line and heading.startswith(" "):
            line = f"**{unmarked(heading.strip())}**" if plain(heading) != section else ""
        elif not fence:
            line = _CODE_SPAN.sub(lambda part: part[1] or unmarked(part[0]), line)
        if line or lines:
            lines.append(line)
    lines = lines or [f"**{section}**"]  # the heading alone was quoted
    shown = [f"> {line}".rstrip() for line in lines]
    marker = f"[{quote.citation.marker}]"
    if _IN_A_BLOCK.match(shown[-1]):  # behind it, a marker would become part of a list or a table
        return "\n".join([*shown, ">", f"> {marker}"])
    return "\n".join([*shown[:-1], f"{shown[-1]} {marker}"])


def _head_of(quote: Quote) -> list[str]:
    """The head that makes rows of a table a table again, none if the quote has its own."""
    if not quote.head:
        return []
    columns = quote.head.strip().strip("|").count("|") + 1
    return [quote.head, "|" + " --- |" * columns]
