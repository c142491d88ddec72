"""A plan as it is shown: what is said of it, then its steps with their citations and marks."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ingest.plain import plain
from ingest.quantities import MONTHS_IN, quantities
from ingest.sentences import Span
from ingest.simplify import folded
from mentor.cite import cite, overlaps, unmarked
from mentor.evidence import passage_of
from mentor.plan.circumstances import is_of_others
from mentor.plan.fitted_plan import FittedPlan, Planned
from mentor.plan.marks import (
    known_mark,
    named_mark,
    passed_mark,
    reached_mark,
    skip_mark,
    start_mark,
    thing_mark,
)
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
from mentor.question.plan_asked import PlanAsked
from mentor.steps.times import Rate, share_of
from mentor.text.language import Language
from mentor.text.marks import ITEM_MARK, cells_of, without_boxes
from mentor.types import Citation
from mentor.wording import quoted_from

_SPACE = re.compile(r" +(?=[。，；：、）]|[,.;:)](?:\s|$))")
"""What marks of Markdown leave before a mark of a sentence."""

NEARLY, NEARLY_OF = 0.5, 0.25
"""So many months, and such a share of it, are no difference between a plan and the time that
somebody has.
"""

_CONDITION = re.compile(r"如果|要是|假如|的话|\b(?:if|unless|provided|assuming)\b")
"""What makes a plan's time that of some alone: it is told in the document's words."""

_BULLET = re.compile(rf"\s*(?!\d){ITEM_MARK}\s")


@dataclass
class Written:
    """The text of a reply, block by block, and what it cites."""

    blocks: list[str] = field(default_factory=list)
    citations: list[Citation] = field(default_factory=list)

    @property
    def marker(self) -> int:
        """The number of the next citation."""
        return len(self.citations) + 1


def is_cited(source: str, span: Span, reply: Written) -> bool:
    """Whether something of a span of a source is cited already."""
    return any(overlaps(each, source, *span) for each in reply.citations)


def lines(each: FittedPlan, plan: Planned, reply: Written, language: Language) -> Iterator[str]:
    """A plan under its title, each step with its citation and its marks."""
    yield quoted_from(each.passage.title, each.above, language)
    yield ""
    if each.is_over(plan.asked):
        last = len(each.steps) - 1
        step = each.steps[last]
        passage = passage_of(step.chunk, each.passage.title, each.passage.url, each.passage.score)
        over = nothing_behind if plan.asked.onward or plan.asked.after else over_by_then
        yield over(each.called(last), reply.marker, language)
        reply.citations.append(cite(reply.marker, passage, *each.shown[last]))
        return
    whole = not (plan.asked.in_part or plan.asked.projects)
    if remarks := [*_remarks(each, plan.asked, reply, language, whole=whole)]:
        yield " ".join(remarks)
        yield ""
    for place in each.places(plan.asked):
        step = each.steps[place]
        passage = passage_of(step.chunk, each.passage.title, each.passage.url, each.passage.score)
        marked = " ".join(marks(each, place, plan, language))
        cited = each.shown[place]
        first, *more = _step_lines(each.text(place), in_part=each.in_part(plan.asked))
        first = f"{step.column} {first}" if step.column else first
        spans = [span for span in _beneath(each, place, plan.asked) if span[0] >= cited[1]]
        project = each.projects[place] if plan.asked.projects else None
        if project and project != step.span:
            first, more, cited, spans = unmarked(without_boxes(step.text)), [], step.span, [project]
        yield f"> - {first} [{reply.marker}] {marked}".rstrip()
        yield from (f">   {line}" for line in more)
        if each.in_part(plan.asked) and each.goes_on(place):
            yield ">   …"
        reply.citations.append(cite(reply.marker, passage, *cited))
        if each.rows and not project:
            row = each.rows[place]
            (line,) = _step_lines(row.chunk.between(*row.span), in_part=False)
            yield f">   - {line} [{reply.marker}]"
            told = passage_of(row.chunk, each.passage.title, each.passage.url, each.passage.score)
            reply.citations.append(cite(reply.marker, told, *row.span))
        for span in spans:
            head, *items = _step_lines(step.chunk.between(*span), in_part=True)
            yield f">   - {head.removeprefix('- ')} [{reply.marker}]"
            yield from (f">     {line}" for line in items)
            reply.citations.append(cite(reply.marker, passage, *span))


def _beneath(each: FittedPlan, place: int, asked: PlanAsked) -> Iterator[Span]:
    """Where a step names, beneath what is shown, what somebody wants or lacks."""
    if not asked.in_part:
        spans = (name.span for name in each.names if name.place == place)
        yield from filter(None, dict.fromkeys(spans))


def _remarks(
    each: FittedPlan, asked: PlanAsked, reply: Written, language: Language, *, whole: bool
) -> Iterator[str]:
    who = asked.who
    if who.months and not (each.months or each.lengths) and whole:
        yield no_times(language)
    if len(each.known) == len(each.steps):
        yield all_known(language)
    elif each.known and each.start is None:
        yield nothing_after(language)
    if each.rate and (who.hours or who.hours_differ) and whole:
        passage = passage_of(
            each.rate.chunk, each.passage.title, each.passage.url, each.passage.score
        )
        low, high = each.rate.hours
        theirs = hours_of(low, each.rate.per, language)
        if low != high:
            theirs = f"{theirs}–{hours_of(high, each.rate.per, language)}"
        months = None
        if who.hours and each.total and each.rate.per == who.per:
            months = (each.total * low / who.hours, each.total * high / who.hours)
        yours = hours_of(who.hours, who.per, language) if who.hours else ""
        if months and low == high == who.hours:
            months = None  # the plan's own hours
        yield at_your_pace(theirs, reply.marker, yours, months, each.total, language)
        span = _with_condition(each.rate)
        told = _SPACE.sub("", plain(each.rate.chunk.between(*span)))
        if _CONDITION.search(folded(told)) and len(told) <= LONGEST:
            yield pace_told(told.rstrip(" :："), reply.marker, language)
        reply.citations.append(cite(reply.marker, passage, *span))
    if whole:
        yield from _of_its_time(each, asked, reply, language)


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
    who, title = asked.who, each.passage.title
    own_pace = share_of(each.rate, who.hours, who.per) == 1
    lasts = _lasting(each)
    if who.months and own_pace and lasts and lasts[0] > who.months + _nearly(who.months):
        yield too_long(lasts, who.length, language)
    timed = who.hours or who.hours_differ or who.months or who.from_zero
    for pace in each.paces if timed else ():
        known = (pace.hours and each.rate) or is_cited(each.passage.source, pace.span, reply)
        if known or is_of_others(pace.text, who, asked.core, title):
            continue
        passage = passage_of(pace.chunk, each.passage.title, each.passage.url, each.passage.score)
        yield pace_told(pace.text, reply.marker, language)
        reply.citations.append(cite(reply.marker, passage, *pace.span))


def _nearly(months: float) -> float:
    return min(NEARLY, NEARLY_OF * months)


def _lasting(each: FittedPlan) -> tuple[float, float] | None:
    """The months, at least and at most, that a plan takes from where somebody goes on."""
    if each.total is None:
        return None if each.start else each.lengths
    left = each.total - each.months[each.start or 0][0]
    return left, left


def marks(each: FittedPlan, place: int, plan: Planned, language: Language) -> Iterator[str]:
    """What stands behind a step, for somebody."""
    who = plan.asked.who
    names = {
        kind: [n.thing.name for n in each.names if n.place == place and n.thing.kind == kind]
        for kind in ("skip", "part", "some", "new", "goal", "job")
    }
    if place in each.known:
        yield known_mark(language)
    elif place in each.skipped:
        yield skip_mark(language)
    elif place in each.passed:
        yield passed_mark(language)
    elif place == each.start:
        yield start_mark(language, first=place == 0)
    for kind in ("part", "some", "skip", "new", "goal", "job"):
        if names[kind] and not (kind == "skip" and place in each.skipped):
            yield thing_mark(kind, names[kind], language)
    if place in each.named:
        yield named_mark(language)
    if place == each.reached and plan.asked.at is None:
        total = each.total and each.total / (share_of(each.rate, who.hours, who.per) or 1.0)
        early = each.ended and total and who.months and total < who.months - _nearly(who.months)
        yield reached_mark(
            who.length,
            language,
            ended=each.ended,
            started=bool(each.start),
            total=total if early else None,
            hours=hours_of(who.hours, who.per, language) if each.rate and who.hours else "",
        )


def _step_lines(text: str, *, in_part: bool) -> list[str]:
    """A step as it is shown: a row with its cells apart, a heading before what it says beneath."""
    text = without_boxes(text)
    if text.lstrip().startswith("|"):
        cells = [" | ".join(map(plain, cell.split("|"))) for cell in cells_of(text) if cell]
        return [unmarked(" · ".join(cells))]
    head, *more = [line for line in text.split("\n") if plain(line)]
    first = _SPACE.sub("", unmarked(plain(head)))
    if text.startswith("#") and not in_part:
        beneath = " · ".join(unmarked(_SPACE.sub("", plain(line))) for line in more)
        return [f"{first} — {beneath}" if beneath else first]
    marked = (("- " if _BULLET.match(line) else "") + _SPACE.sub("", plain(line)) for line in more)
    return [first, *map(unmarked, marked)]
