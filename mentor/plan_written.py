"""The reply to somebody who asks for a plan of his own: the documents' plans, those that fit first.

First what was understood of him and what cannot be fitted, then the plans with their marks, then
what documents say of his circumstances; what gives it more time than he has comes first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from ingest.plain import plain
from ingest.quantities import MONTHS_IN, quantities
from ingest.sentences import Span
from mentor.answer import Quotable, Quote, written
from mentor.asked import Asked
from mentor.cite import cite, overlaps, unmarked
from mentor.claims import FittedPlan, Planned, Topic
from mentor.claims.circumstances import Said, is_of_others
from mentor.evidence import passage_of
from mentor.plan_changes import may_leave, what_changed
from mentor.plan_wording import (
    all_known,
    as_they_are,
    at_your_pace,
    hours_of,
    known_mark,
    knows,
    knows_some,
    left_out,
    more_time,
    named_mark,
    no_times,
    nothing_after,
    nothing_behind,
    of_topic,
    of_your_case,
    over_by_then,
    pace_told,
    passed_mark,
    reached_mark,
    skip_mark,
    start_mark,
    thing_mark,
    too_long,
    within_time,
    you_said,
)
from mentor.question.person import Person
from mentor.question.plan_asked import PlanAsked
from mentor.question.time_given import time_given
from mentor.text.language import Language, language_of
from mentor.text.marks import ITEM_MARK, cells_of
from mentor.types import Citation
from mentor.wording import quoted_from

MOST_SHOWN = 3
"""So many plans at most are shown."""

_SPACE = re.compile(r" +(?=[。，；：、）])")
"""What marks of Markdown leave before a mark of a sentence."""

NEARLY = 0.5
"""So many months are no difference between a plan and the time that somebody has."""

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


def planned(asked: Asked) -> Written:
    """The plans of documents for somebody, as Markdown with its citations: the plan that fits best,
    the other plans, what is said of what they are to lead to and of his case.
    """
    assert asked.plan is not None
    reply = Written()
    plan, language = asked.plan, asked.language
    asks = plan.asked.done
    if asks and not any(each.places(plan.asked) for each in plan.plans):
        plan = replace(plan, asked=replace(plan.asked, done=False))
    first, *others = _shown(plan)
    told, same = "", False
    if plan.before is not None:
        told, same = what_changed(plan.before, plan.asked, [first, *others], language)
    brief = asked.brief or same
    shown = [first] if brief else [first, *others]
    leaves = may_leave(plan.asked, shown, language)
    reply.blocks += filter(None, [_understood(plan, shown, language), told, leaves])
    reply.blocks += [left_out(language, any_is=plan.asked.done)] if asks else []
    if plan.asked.done:
        reply.blocks += ["\n".join(_lines(each, plan, reply, language)) for each in shown]
        return reply
    longer = [told for told in plan.said if _is_longer(told, plan)]
    whole = not (plan.asked.in_part or plan.asked.projects)
    if longer and whole:
        reply.blocks += [more_time(language), _of_case(longer, reply, language)]
    reply.blocks.append("\n".join(_lines(first, plan, reply, language)))
    if brief:
        return reply
    for each in others:
        reply.blocks.append("\n".join(_lines(each, plan, reply, language)))
    for topic in plan.topics:
        reply.blocks += _on_topic(topic, reply, language)
    said = [
        told
        for told in plan.said
        if told not in longer and not _is_cited(told.evidence.passage.source, told.span, reply)
    ]
    if said and whole:
        reply.blocks += [of_your_case(language), _of_case(said, reply, language)]
    return reply


def _is_cited(source: str, span: Span, reply: Written) -> bool:
    return any(overlaps(each, source, *span) for each in reply.citations)


def _is_longer(told: Said, plan: Planned) -> bool:
    """Whether a sentence of a document gives more time than somebody has."""
    months = plan.asked.who.months
    times = [each for each in quantities(told.text) if each.kind == "duration"]
    lows = [(each.low or each.high or 0) * MONTHS_IN.get(each.unit, 0) for each in times]
    return bool(months and lows) and min(lows) > (months or 0)


def _of_case(said: Sequence[Said], reply: Written, language: Language) -> str:
    """What documents say of somebody's circumstances, in quotes."""
    found = []
    for told in said:
        passage = told.evidence.passage
        head = Quotable(passage.text, passage.start, (), ()).head(told.span)
        cited = cite(reply.marker, passage, *told.span)
        found.append(Quote(cited, language_of(passage.text), head))
    return "".join(_quoted(found, reply, language))


def _on_topic(topic: Topic, reply: Written, language: Language) -> list[str]:
    """What documents say of a thing beside what is cited already, none if nothing."""
    new = [
        quote
        for quote in topic.quotes
        if not any(
            overlaps(each, quote.citation.source, quote.citation.start, quote.citation.end)
            for each in reply.citations
        )
    ]
    head = of_topic(topic.name, topic.kind, language)
    return [head, "".join(_quoted(new, reply, language))] if new else []


def _quoted(found: Sequence[Quote], reply: Written, language: Language) -> Iterator[str]:
    """Quotes under their titles, numbered behind what is cited before."""
    numbered = []
    for quote in found:
        citation = replace(quote.citation, marker=reply.marker)
        numbered.append(replace(quote, citation=citation))
        reply.citations.append(citation)
    return written(numbered, language)


def _shown(plan: Planned) -> list[FittedPlan]:
    """The plans that are shown: of those that tell their times and those that do not, the first if
    a time is asked for.
    """
    at = plan.asked.at
    found = [each for each in plan.plans if each.places(plan.asked) or each.is_over(plan.asked)]
    found = found[:MOST_SHOWN]
    if at is None or at.first == 1 or not any(each.months for each in found):
        return found
    return sorted(
        (each for each in found if each.months), key=lambda each: each.is_over(plan.asked)
    )


def _understood(plan: Planned, shown: Sequence[FittedPlan], language: Language) -> str:
    """What was understood of somebody, and what no plan can be fitted to."""
    steps = [
        (each, place)
        for each in shown
        if not each.is_over(plan.asked)
        for place in each.places(plan.asked)
    ]
    who = plan.asked.who
    layouts = {each.layout for each in plan.plans}
    whole = not (plan.asked.in_part or plan.asked.left or plan.asked.projects)
    told = (*who.known, who.wants_job) if whole else who.known
    unknown = [n for n in told if n and all(n in each.unnamed for each in plan.plans)]
    comma = "、" if language == "zh" else ", "
    honest = as_they_are(
        language,
        told=who.says,
        marked=any(any(_marks(each, place, plan, language)) for each, place in steps),
        hours=(bool(who.hours) or who.hours_differ)
        and whole
        and not any(each.rate or any(pace.hours for pace in each.paces) for each in shown),
        layout=plan.asked.layout if plan.asked.layout not in layouts else "",
        unknown=comma.join(unknown),
        unheard=comma.join(plan.unheard),
        denied=who.denied,
    )
    return "\n".join(filter(None, [you_said(_told(who, language), language), "", honest])).strip()


def _told(who: Person, language: Language) -> list[str]:
    said = list(who.said)
    whole = " ".join(said)
    said = [trade for trade in who.trades if trade not in whole] + said
    if who.hours and not any(time_given(each).hours == who.hours for each in said):
        said.append(hours_of(who.hours, who.per, language))
    if sure := [name for name in who.known if name not in who.little]:
        said.append(knows(sure, language))
    if who.little:
        said.append(knows_some(who.little, language))
    if who.length and who.length not in whole:
        said.append(within_time(who.length, language))
    return said


def _lines(each: FittedPlan, plan: Planned, reply: Written, language: Language) -> Iterator[str]:
    """A plan under its title, each step with its citation and its marks."""
    yield quoted_from(each.passage.title, each.above, language)
    yield ""
    if each.is_over(plan.asked):
        step = each.steps[-1]
        passage = passage_of(step.chunk, each.passage.title, each.passage.url, each.passage.score)
        over = nothing_behind if plan.asked.onward or plan.asked.after else over_by_then
        yield over(reply.marker, language)
        reply.citations.append(cite(reply.marker, passage, *each.shown[-1]))
        return
    whole = not (plan.asked.in_part or plan.asked.projects)
    if remarks := [*_remarks(each, plan.asked, reply, language, whole=whole)]:
        yield " ".join(remarks)
        yield ""
    for place in each.places(plan.asked):
        step = each.steps[place]
        passage = passage_of(step.chunk, each.passage.title, each.passage.url, each.passage.score)
        marks = " ".join(_marks(each, place, plan, language))
        cited = each.shown[place]
        first, *more = _step_lines(each.text(place), in_part=each.in_part(plan.asked))
        first = f"{step.column} {first}" if step.column else first
        spans = [span for span in _beneath(each, place, plan.asked) if span[0] >= cited[1]]
        project = each.projects[place] if plan.asked.projects else None
        if project and project != step.span:
            first, more, cited, spans = unmarked(step.text), [], step.span, [project]
        yield f"> - {first} [{reply.marker}] {marks}".rstrip()
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
        reply.citations.append(cite(reply.marker, passage, *each.rate.span))
    if whole:
        yield from _of_its_time(each, asked, reply, language)


def _of_its_time(
    each: FittedPlan, asked: PlanAsked, reply: Written, language: Language
) -> Iterator[str]:
    """That a plan is longer than the time somebody has, and what its document says of its time."""
    who, title = asked.who, each.passage.title
    converted = bool(each.rate and who.hours)
    lasts = _lasting(each)
    if who.months and not converted and lasts and lasts[0] > who.months + NEARLY:
        yield too_long(lasts, who.length, language)
    timed = who.hours or who.hours_differ or who.months or who.from_zero
    for pace in each.paces if timed else ():
        known = (pace.hours and each.rate) or _is_cited(each.passage.source, pace.span, reply)
        if known or is_of_others(pace.text, who, asked.core, title):
            continue
        passage = passage_of(pace.chunk, each.passage.title, each.passage.url, each.passage.score)
        yield pace_told(pace.text, reply.marker, language)
        reply.citations.append(cite(reply.marker, passage, *pace.span))


def _lasting(each: FittedPlan) -> tuple[float, float] | None:
    """The months, at least and at most, that a plan takes from where somebody goes on."""
    if each.total is None:
        return None if each.start else each.lengths
    left = each.total - each.months[each.start or 0][0]
    return left, left


def _marks(each: FittedPlan, place: int, plan: Planned, language: Language) -> Iterator[str]:
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
    at_its_own_pace = not (each.rate and who.hours)
    if place == each.reached and plan.asked.at is None and at_its_own_pace:
        early = each.ended and each.total and who.months and each.total < who.months - NEARLY
        yield reached_mark(
            who.length,
            language,
            ended=each.ended,
            started=bool(each.start),
            total=each.total if early else None,
        )


def _step_lines(text: str, *, in_part: bool) -> list[str]:
    """A step as it is shown: a row with its cells apart, a heading before what it says beneath."""
    if text.lstrip().startswith("|"):
        cells = [" | ".join(map(plain, cell.split("|"))) for cell in cells_of(text) if cell]
        return [unmarked(" · ".join(cells))]
    head, *more = [line for line in text.split("\n") if plain(line)]
    first = _SPACE.sub("", unmarked(plain(head)))
    if text.startswith("#") and not in_part:
        beneath = " · ".join(unmarked(plain(line)) for line in more)
        return [f"{first} — {beneath}" if beneath else first]
    marked = (("- " if _BULLET.match(line) else "") + _SPACE.sub("", plain(line)) for line in more)
    return [first, *map(unmarked, marked)]
