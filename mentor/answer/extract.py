"""The extractive answer: the mentor quotes, grouped by source, and writes no claim of its own.

Which sentences, list items and table rows are quoted is decided by how likely each answers
(mentor/answer/worth.py); docs/answers.md has what was tried. Every passage chosen first gets the
little that answers, then what room is left goes to the best ones.
"""

from collections.abc import Sequence
from dataclasses import replace
from math import inf

from ingest.sentences import Span
from mentor.answer.ahead import ahead, read_ahead, told_together
from mentor.answer.compared import sides
from mentor.answer.furniture import above_the_text
from mentor.answer.given import new_scores
from mentor.answer.grown import grown, size
from mentor.answer.judged import Read, answer_by_themselves, read_together
from mentor.answer.limits import FEW, LIKELY, Limits, limits_of
from mentor.answer.listing import asks_for_list
from mentor.answer.named import Named
from mentor.answer.piece import Piece, beside, is_new, joined, rest_of
from mentor.answer.positions import (
    SIDE_CHARS,
    SIDE_LIST_CHARS,
    asks_for_a_position,
    may_take_positions,
    of_each_document,
    of_each_side,
    positions,
)
from mentor.answer.scored import Scored, units_scored
from mentor.answer.stating import stating, wishes_of
from mentor.answer.written import Quote
from mentor.cite import cite
from mentor.evidence import Finding
from mentor.question.order_asked import order_asked
from mentor.question.wanted import wanted
from mentor.text.language import language_of
from mentor.types import Citation, Passage

CLOSE_AGAIN = 1.0
"""And a passage a second time, beside what is quoted of it."""

UNHEARD = 1.0
"""What it gains that nothing of its source is quoted yet."""

MAX_QUOTES = 6
MAX_CHARS = 650
"""Of an answer as shown: quotes, the lines above them, and what stands before them."""

LEAST_CHARS = 250
"""So much is quoted however much stands before."""

FIRST_CHARS, NEXT_CHARS = 220, 75
"""Characters as shown of the first quote and of another, at the outset."""

NEAR_CHARS, NEAR_LIST_CHARS = 130, 200
"""And at last of one that only may help, and of a list in it."""

LIST_CHARS, BESIDE_LIST = 900, 250
"""Of the list that is asked for, and of the quotes beside it."""

BESIDE, SHARED = 1.5, 0.5
"""One more of a source that is worth so much less than the best of all has to have more than so
much of what the first quote has of the question's words. What another source says is heard.
"""

KNOWN = 2
"""So many quotes of documents of the field are not read and stay, if no figures that differ stand
before them: beside these little more is asked."""

FEWEST = 2
"""And fewer than so many behind them are not read either: one alone is left out for 1 in 9."""

BESIDE_STEPS = 3
"""So many quotes at most stand beside the steps of plans that answer."""

SERIES = 3
"""So many sections below one heading are a series."""


def quotes(
    finding: Finding,
    before: int = 0,
    given: Sequence[Citation] = (),
    *,
    listed: bool = False,
    most: int = MAX_QUOTES,
    of_each: bool = False,
    closely: bool = False,
    beside_steps: bool = False,
    beyond: bool = False,
) -> list[Quote]:
    """What is quoted for a question, numbered in the order in which the answer shows it.

    The best first, quotes of one source together, those that only may answer behind the others; no
    two overlap, none says what another says.
    `before` is how many characters of the answer stand before them, `given` are the citations
    among these; `listed` tells that the list which the question asks for is there; `most` is how
    many quotes there are at most. What each document says is quoted first if that is asked
    (`of_each`). `closely` is for documents of which nothing is known: the item of a list that
    answers is read for, and the second quote looked at like those behind it. Where steps of
    plans stand before them that answer (`beside_steps`), only what answers by itself is
    part of the answer. Of what goes `beyond` an answer that was given the first is read, too.
    """
    follows = len(finding.own) > 0
    lists = asks_for_list(finding.question)
    named = Named(finding)
    limits = limits_of(
        follows=follows,
        lists=lists,
        room=max(LEAST_CHARS, MAX_CHARS - before),
        whole=LIST_CHARS if lists and not listed else 0,
        most=most,
        named=None if follows or of_each else named,
    )
    furniture = above_the_text(finding)
    scored = [(item, new_scores(item, own, furniture)) for item, own in units_scored(finding)]
    each = of_each_document(scored, given) if of_each else []
    compared = each or of_each_side(scored, sides(finding), given)
    close_to_best = _close(scored, given, limits)
    _tell_alone(finding, named, close_to_best, compared, lists=lists, of_each=bool(each))
    if closely and not (lists or compared):
        _look_ahead(finding, named, close_to_best)
    if not lists and compared == each:
        # Of a figure each document may have its own.
        single = not (follows or given or of_each or wanted(finding.question))
        limits = replace(limits, defines=single and named.defines)
    taken: list[Piece] = []
    one_asked = not (compared or given or follows or lists)
    if one_asked and asks_for_a_position(finding.question):
        taken = _positions(finding, scored, named)
    chosen = _chosen(close_to_best, compared, taken, limits)
    for item in chosen:
        item.span = beside(item, (*given, *furniture))
    chosen = [item for item in chosen if item.span[0] < item.span[1]]
    surely = [item.evidence.passage for item in (*compared, *taken)]
    shown = joined(_as_shown(chosen, lists=lists))
    read = (
        _beside_steps(finding.question, shown[:BESIDE_STEPS])
        if beside_steps
        else _read(finding, shown, surely, 0 if beyond else 1 if closely or given else KNOWN)
    )
    if not (closely or follows):  # a follow-up may be understood as something near
        for item in read.near:
            item.shorten(NEAR_CHARS, NEAR_LIST_CHARS)
    return _numbered(read)


def _numbered(read: Read) -> list[Quote]:
    """The quotes with their numbers, those that answer first."""
    return [
        Quote(
            citation=cite(number, item.evidence.passage, *item.span),
            language=language_of(item.evidence.passage.text),
            head=item.quotable.head(item.span),
            goes_on=item.quotable.goes_on(item.span),
            within=item.quotable.begins_within(item.span),
            near=number > len(read.answering),
        )
        for number, item in enumerate([*read.answering, *read.near], start=1)
    ]


def _look_ahead(finding: Finding, named: Named, close: list[Piece]) -> None:
    """Let the item alone be quoted of the best passage that answers as read with the question."""
    if close and not named.goes_beyond:
        first = max(close, key=lambda item: item.worth)
        first.alone = first.alone or read_ahead(
            finding.question, first.evidence, first.worths, named
        )


def _positions(finding: Finding, scored: Sequence[Scored], named: Named) -> list[Piece]:
    """What other documents than the one that tells best say where they may take sides."""
    found = may_take_positions(scored)
    _tell_alone(finding, named, found, [], lists=False, of_each=True)
    return positions(finding.question, found)


def _read(finding: Finding, shown: list[Piece], surely: list[Passage], unread: int) -> Read:
    """Which of the quotes answer; of two things whose order is asked for both are heard."""
    if order_asked(finding.question, finding.weights):
        return Read(shown, [])
    lists = asks_for_list(finding.question)
    fewest = FEWEST if unread == KNOWN else 1
    return read_together(finding.question, shown, surely, unread, lists=lists, fewest=fewest)


def _beside_steps(question: str, shown: list[Piece]) -> Read:
    """Of the quotes beside the steps of plans those that answer by themselves."""
    answering = answer_by_themselves(question, shown)
    return Read(answering, [item for item in shown if item not in answering])


def _tell_alone(
    finding: Finding,
    named: Named,
    close: Sequence[Piece],
    compared: Sequence[Piece],
    *,
    lists: bool,
    of_each: bool,
) -> None:
    """Tell each passage which items of its lists answer without the others."""
    wishes = wishes_of(finding.question)
    if lists:
        for item in (*compared, *close):
            item.alone = stating(wishes, item.evidence)
        return
    if compared and not of_each:
        for item in compared:
            item.alone = told_together(sides(finding), item.evidence)
        return
    for item in (*compared, *close):
        item.alone = stating(wishes, item.evidence) or named.items(item.evidence)
        if not (item.alone or len(finding.own)):
            item.alone = ahead(item.evidence, item.worths, named)


def _as_shown(chosen: Sequence[Piece], *, lists: bool) -> list[Piece]:
    """Quotes of one source together, in the order in which its passages were chosen.

    Where a list is asked for, sections beside one another stand in the document's order.
    """
    sources = [item.source for item in chosen]
    places = [item.evidence.passage.start for item in chosen]
    in_order = {source for source in sources if lists and _has_a_series(source, chosen)}

    def place(item: Piece) -> tuple[int, int, Span]:
        start = item.evidence.passage.start
        rank = start if item.source in in_order else places.index(start)
        return sources.index(item.source), rank, item.span

    return sorted(chosen, key=place)


def _has_a_series(source: str, chosen: Sequence[Piece]) -> bool:
    """Whether SERIES or more sections of a source below one heading are quoted, and no other."""
    own = {item.evidence.chunk.section for item in chosen if item.source == source}
    return len(own) >= SERIES and len({section[:-1] for section in own}) == 1


def _chosen(
    close: list[Piece], compared: Sequence[Piece], taken: Sequence[Piece], limits: Limits
) -> list[Piece]:
    """What is quoted: what is `compared`, the best passage and the positions `taken` beside it, and
    what else comes close.
    """
    chosen: list[Piece] = []
    room, whole = limits.room, limits.whole
    top = max((item.worth for item in close), default=0.0)
    least = min(top - limits.unlikely, max(LIKELY, top - limits.beyond))
    for item in compared:
        item.span = item.quotable.span(SIDE_CHARS, SIDE_LIST_CHARS)
    _add_new(chosen, compared[: limits.most])
    while close and len(chosen) < limits.most:
        heard = {item.source for item in chosen}
        best = max(close, key=lambda item: item.worth - UNHEARD * (item.source in heard))
        close.remove(best)
        if best.source in heard and best.worth < top - limits.of_source:
            continue
        if len(chosen) >= FEW and best.worth < least:
            continue
        least_of_source = top - BESIDE if best.source in heard else -inf
        if chosen and _is_beside(best, chosen[0], least_of_source, limits):
            continue
        if chosen:
            best.span = _said_once(best, chosen)
            if not best.size or size([*chosen, best]) > room:
                continue
        else:
            best.span = best.quotable.span(FIRST_CHARS, whole)
            room = max(room, size([best]) + BESIDE_LIST) if whole else room
        chosen.append(best)
        if len(chosen) == 1:
            _add_new(chosen, taken[: limits.most - 1])
        if (rest := rest_of(best)).worth >= top - CLOSE_AGAIN:
            close.append(rest)
    return grown(chosen, room, whole)


def _add_new(chosen: list[Piece], items: Sequence[Piece]) -> None:
    """Add those that say nothing again."""
    for item in items:
        if is_new(item, item.span, chosen):
            chosen.append(item)


def _is_beside(item: Piece, first: Piece, least: float, limits: Limits) -> bool:
    """Whether a passage only touches what the first quote tells of: it is worth less than `least`,
    and has little of what that has of the question's words; or it lists, where the question asks
    what a thing is and the first quote tells of that alone.
    """
    named = limits.named
    if named is None:
        return False
    listed = item.is_listed and not item.is_alone and not named.heads(item.evidence)
    if limits.defines and first.is_alone and listed:
        return True
    if item.worth >= least:
        return False
    told = named.shared(item.evidence, item.quotable.span(NEXT_CHARS))
    return told <= SHARED * named.shared(first.evidence, first.span)


def _close(scored: Sequence[Scored], given: Sequence[Citation], limits: Limits) -> list[Piece]:
    """The passages whose best unit comes close enough to the best of all.

    What is given already is worth nothing.
    """
    top = max((max(own, default=-inf) for _, own in scored), default=-inf)
    left = [(item, new_scores(item, own, given)) for item, own in scored]
    least = top - limits.close
    return [Piece(item, own, given) for item, own in left if max(own, default=-inf) >= least]


def _said_once(item: Piece, chosen: Sequence[Piece]) -> Span:
    """What is first quoted of a passage, nothing if that says what is quoted already."""
    for limit in (NEXT_CHARS, 0):
        span = item.quotable.span(limit)
        if is_new(item, span, chosen):
            return span
    return span[0], span[0]
