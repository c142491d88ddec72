"""A plan as it is shown: what is said of it, then its steps with their citations and marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.quantities import MONTHS_IN, quantities
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.types import Chunk
from mentor.cite import cite, overlaps, unmarked
from mentor.evidence import passage_of
from mentor.plan.circumstances import is_of_others
from mentor.plan.fitted_plan import FittedPlan, Planned
from mentor.plan.marks import mark, reached_mark, start_mark, step_pace_mark, thing_mark
from mentor.plan.pace import LONGEST
from mentor.plan.wording import (
    all_known,
    at_your_pace,
    hours_of,
    no_times,
    nothing_after,
    nothing_behind,
    over_by_then,
    pace_told,
    too_long,
)
from mentor.question.person import Person
from mentor.question.plan_asked import PlanAsked
from mentor.steps.shown import row_line, step_lines, tells_all
from mentor.steps.times import Rate, lasting, share_of
from mentor.text.language import Language
from mentor.text.marks import in_one_line, without_boxes
from mentor.types import Citation, Passage
from mentor.wording import quoted_from

NEARLY, NEARLY_OF = 0.5, 0.25
"""So many months, and such a share of it, are no difference between a plan and the time that
somebody has.
"""

_CONDITION = re.compile(r"如果|要是|假如|的话|\b(?:if|unless|provided|assuming)\b")
"""What makes a plan's time that of some alone: it is told in the document's words."""


@dataclass
class Written:
    """The text of a reply, block by block, and what it cites."""

    blocks: list[str] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)

    @property
    def marker(self) -> int:
        """The number of the next citation."""
        return len(self.citations) + 1

    def cite(self, told: Passage, chunk: Chunk, span: Span) -> int:
        """Cite a span of a chunk of the document that a passage is of; the number it gets."""
        passage = passage_of(chunk, told.title, told.url, told.score)
        self.citations.append(cite(self.marker, passage, *span))
        return len(self.citations)

    def cites(self, source: str, span: Span) -> bool:
        """Whether something of a span of a source is cited already."""
        return any(overlaps(each, source, *span) for each in self.citations)


def lines(each: FittedPlan, plan: Planned, reply: Written, language: Language) -> Iterator[str]:
    """A plan under its title, each step with its citation and its marks."""
    asked = plan.asked
    yield quoted_from(each.passage.title, each.above, language)
    yield ""
    if each.is_over(asked):
        marker = reply.cite(each.passage, each.steps[-1].chunk, each.shown[-1])
        over = nothing_behind if asked.onward or asked.after else over_by_then
        yield over(each.called(len(each.steps) - 1), marker, language)
        return
    if remarks := [*_remarks(each, asked, reply, language)]:
        yield " ".join(remarks)
        yield ""
    for place in each.places(asked):
        yield from _step(each, place, plan, reply, language)


def _step(
    each: FittedPlan, place: int, plan: Planned, reply: Written, language: Language
) -> Iterator[str]:
    """A step as it is shown, with the row of a table that says what to do in it, which stands for
    its heading if it tells all; behind it what beneath it names a thing or tells what to build.
    """
    step, cited = each.steps[place], each.shown[place]
    in_part = each.timed.in_part(plan.asked)
    first, *more = step_lines(each.text(place), in_part=in_part)
    first = row_line(step) if step.is_row else first
    beneath = [span for span in _named_beneath(each, place, plan.asked) if span[0] >= cited[1]]
    project = each.projects[place] if plan.asked.projects else None
    if project and project != step.span:
        first, more, cited, beneath = unmarked(without_boxes(step.text)), [], step.span, [project]
    row = each.rows[place] if each.rows and not project else None
    if row and tells_all(row, step):
        first, more, marker = row_line(row), [], reply.cite(each.passage, row.chunk, row.span)
        row = None
    else:
        marker = reply.cite(each.passage, step.chunk, cited)
    yield f"> - {first} [{marker}] {' '.join(marks(each, place, plan, language))}".rstrip()
    yield from (f">   {line}".rstrip() for line in more)
    if in_part and each.goes_on(place):
        yield ">   …"
    if row:
        yield f">   - {row_line(row)} [{reply.cite(each.passage, row.chunk, row.span)}]"
    for span in beneath:
        head, *items = step_lines(step.chunk.between(*span), in_part=True)
        marker = reply.cite(each.passage, step.chunk, span)
        yield f">   - {head.removeprefix('- ')} [{marker}]"
        yield from (f">     {line}".rstrip() for line in items)


def _named_beneath(each: FittedPlan, place: int, asked: PlanAsked) -> Iterator[Span]:
    """Where a step names, beneath what is shown, what somebody wants or lacks."""
    if not asked.in_part:
        spans = (name.span for name in each.marked.names if name.place == place)
        yield from filter(None, dict.fromkeys(spans))


def _remarks(
    each: FittedPlan, asked: PlanAsked, reply: Written, language: Language
) -> Iterator[str]:
    """What is said of a plan above its steps: what it does not tell, and of its time if all of it
    is asked for.
    """
    who, times, marked = asked.who, each.timed, each.marked
    if who.months and not (times.months or times.lengths) and asked.whole:
        yield no_times(language)
    if len(marked.known) == len(each.steps):
        yield all_known(language)
    elif marked.known and marked.start is None:
        yield nothing_after(language)
    if asked.whole:
        if times.rate and (who.hours or who.hours_differ):
            yield from _of_its_hours(each, times.rate, who, reply, language)
        yield from _of_its_time(each, asked, reply, language)


def _of_its_hours(
    each: FittedPlan, rate: Rate, who: Person, reply: Written, language: Language
) -> Iterator[str]:
    """The hours that a plan counts on beside those that somebody has, and how long it takes so."""
    total, (low, high) = each.timed.total, rate.hours
    theirs = hours_of(high, rate.per, language, low)
    yours = hours_of(who.hours, who.per, language) if who.hours else ""
    months = None
    if total and who.hours and rate.per == who.per and not low <= who.hours <= high:
        months = (total * low / who.hours, total * high / who.hours)
    span = _with_condition(rate)
    marker = reply.cite(each.passage, rate.chunk, span)
    yield at_your_pace(theirs, marker, yours, months, total, language)
    told = in_one_line(rate.chunk.between(*span))
    if _CONDITION.search(folded(told)) and len(told) <= LONGEST:
        yield pace_told(told.rstrip(" :："), marker, language)


def _with_condition(rate: Rate) -> Span:
    """The sentence of a plan's hours, with one right behind it that says for whom it takes another
    time.
    """
    behind = next((each for each in rate.chunk.sentences if each[0] >= rate.span[1]), None)
    if behind is None or rate.chunk.between(rate.span[1], behind[0]).strip(" "):
        return rate.span
    text = rate.chunk.between(*behind)
    times = any(each.kind == "duration" and each.unit in MONTHS_IN for each in quantities(text))
    return (rate.span[0], behind[1]) if times and _CONDITION.match(folded(text)) else rate.span


def _of_its_time(
    each: FittedPlan, asked: PlanAsked, reply: Written, language: Language
) -> Iterator[str]:
    """That a plan is longer than the time somebody has, and what its document says of its time."""
    who, passage, rate = asked.who, each.passage, each.timed.rate
    own_pace = share_of(rate, who.hours, who.per) == 1
    lasts = _lasting(each)
    if who.months and own_pace and lasts and lasts[0] > who.months + _nearly(who.months):
        yield too_long(lasts, who.length, language)
    timed = who.hours or who.hours_differ or who.months or who.from_zero
    for pace in each.paces if timed else ():
        known = (pace.hours and rate) or reply.cites(passage.source, pace.span)
        if not known and not is_of_others(pace.text, who, asked.core, passage.title):
            yield pace_told(pace.text, reply.cite(passage, pace.chunk, pace.span), language)


def _nearly(months: float) -> float:
    return min(NEARLY, NEARLY_OF * months)


def _lasting(each: FittedPlan) -> tuple[float, float] | None:
    """The months, at least and at most, that a plan takes from where somebody goes on."""
    times, start = each.timed, each.marked.start
    if times.total is None:
        return None if start else times.lengths
    left = times.total - max(times.months[start or 0][0], 0.0)
    return left, left


def marks(each: FittedPlan, place: int, plan: Planned, language: Language) -> Iterator[str]:
    """What stands behind a step, for somebody."""
    who, marked, times = plan.asked.who, each.marked, each.timed
    names = {
        kind: [n.thing.name for n in marked.names if n.place == place and n.thing.kind == kind]
        for kind in ("part", "some", "skip", "dislike", "new", "goal", "job")
    }
    if place in marked.known:
        yield mark("known", language)
    elif place in marked.skipped:
        yield mark("skipped", language)
    elif place in marked.passed:
        yield mark("passed", language)
    elif place == marked.start:
        yield start_mark(language, first=place == 0)
    yield from at_his_pace(each, place, who, language)
    for kind, named in names.items():
        if named and place not in marked.skipped:
            yield thing_mark(kind, named, language)
    if place in each.named and place not in marked.skipped:
        yield mark("named", language)
    if place == times.reached and plan.asked.at is None:
        total = times.total and times.total / (share_of(times.rate, who.hours, who.per) or 1.0)
        early = times.ended and total and who.months and total < who.months - _nearly(who.months)
        yield reached_mark(
            who.length,
            language,
            ended=times.ended,
            started=bool(marked.start),
            total=total if early else None,
            hours=hours_of(who.hours, who.per, language) if times.rate and who.hours else "",
        )


def at_his_pace(each: FittedPlan, place: int, who: Person, language: Language) -> Iterator[str]:
    """How long a step takes that counts on other hours than somebody has, and tells its length."""
    length, paced = lasting(each.steps[place]), each.hours(place)
    if length is None or paced is None or not who.hours or paced == (who.hours, who.per):
        return
    hours, per = paced
    if per == who.per:
        theirs, yours = (hours_of(amount, per, language) for amount in (hours, who.hours))
        amount = (length.high or 0) * hours / who.hours
        yield step_pace_mark(theirs, yours, amount, length.unit, language)
