"""The reply to somebody who asks for a plan of his own: the documents' plans, those that fit first.

First what was understood of him and what cannot be fitted, then the plans with their marks, then
what documents say of his circumstances.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ingest.plain import plain
from mentor.answer import Quotable, Quote, written
from mentor.asked import Asked, within
from mentor.cite import cite, unmarked
from mentor.claims import FittedPlan, Planned, fitted_plans, said_of
from mentor.claims.outline import aims_at_the_unknown, goal_of, telling
from mentor.evidence import Finding, passage_of
from mentor.plan_wording import (
    all_known,
    as_they_are,
    at_your_pace,
    hours_of,
    known_mark,
    knows,
    named_mark,
    no_times,
    nothing_after,
    of_your_case,
    over_by_then,
    passed_mark,
    reached_mark,
    start_mark,
    within_time,
    you_said,
)
from mentor.question.person import Person
from mentor.question.plan_asked import LOOKED_UP, PlanAsked, plan_asked
from mentor.question.time_given import time_given
from mentor.retrieve import HybridRetriever
from mentor.text.language import Language, language_of
from mentor.text.marks import ITEM_MARK, cells_of
from mentor.types import Citation
from mentor.wording import quoted_from

_ITEM = re.compile(rf"\s*{ITEM_MARK}\s")


def with_plan(asked: Asked, retriever: HybridRetriever, max_chars: int) -> Asked:
    """A question with the plans of documents, if it asks for one of its own and they have any;
    refused if that is to lead to what no document knows.

    The passages of the plans come before all others, `max_chars` of all.
    """
    wish = None if asked.settled else plan_asked(asked.question)
    if wish is None:
        return asked

    def search(question: str) -> Finding:
        return retriever.search(question, retriever.k * 2, asked.sources)

    finding = search(wish.core)
    if aims_at_the_unknown(finding):
        return replace(asked, finding=search(asked.question), refused=True)
    plans = _plans(finding, retriever, wish)
    if not plans:
        finding = search(LOOKED_UP[asked.language])
        plans = _plans(finding, retriever, wish)
    if not plans:
        return asked
    of_goal = any(word.known for word in telling(finding, goal_of(finding)))
    sources = {item.passage.source for item in finding.evidence} if of_goal else None
    said = said_of(wish.who, search, asked.language, sources, wish.core)
    keys = {step.chunk.id for each in plans for step in each.steps}
    found = retriever.also(finding, keys).evidence
    first = [item for item in found if item.chunk.id in keys] + [each.evidence for each in said]
    known = {item.chunk.id for item in first}
    evidence = (*first, *(item for item in found if item.chunk.id not in known))
    return replace(
        asked,
        finding=replace(finding, evidence=within(evidence, max_chars)),
        plan=Planned(wish, (*plans,), (*said,)),
    )


def _plans(finding: Finding, retriever: HybridRetriever, wish: PlanAsked) -> list[FittedPlan]:
    """The plans found, none if none has a step to be shown."""
    plans = fitted_plans(finding, retriever.surroundings(), wish)
    return plans if any(each.places(wish) or each.is_over(wish) for each in plans) else []


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
    """The plans of documents for somebody, as Markdown with its citations."""
    assert asked.plan is not None
    reply = Written()
    plan, language = asked.plan, asked.language
    reply.blocks.append(_understood(plan, language))
    plans = _shown(plan)
    for each in plans[:1] if asked.brief else plans:
        reply.blocks.append("\n".join(_lines(each, plan, reply, language)))
    if plan.said and not asked.brief:
        reply.blocks.append(of_your_case(language))
        quotes = []
        for said in plan.said:
            passage = said.evidence.passage
            head = Quotable(passage.text, passage.start, (), ()).head(said.span)
            cited = cite(reply.marker, passage, *said.span)
            quotes.append(Quote(cited, language_of(passage.text), head))
            reply.citations.append(quotes[-1].citation)
        reply.blocks.append("".join(written(quotes, language)))
    return reply


def _shown(plan: Planned) -> list[FittedPlan]:
    """The plans that are shown: of those that tell their times and those that do not, the first if
    a time is asked for.
    """
    at = plan.asked.at
    found = [each for each in plan.plans if each.places(plan.asked) or each.is_over(plan.asked)]
    if at is None or at.first == 1 or not any(each.months for each in found):
        return found
    return sorted(
        (each for each in found if each.months), key=lambda each: each.is_over(plan.asked)
    )


def _understood(plan: Planned, language: Language) -> str:
    """What was understood of somebody, and what no plan can be fitted to."""
    who = plan.asked.who
    layouts = {each.layout for each in plan.plans}
    named = any(each.known for each in plan.plans)
    honest = as_they_are(
        language,
        told=who.says,
        hours=bool(who.hours) and not any(each.rate for each in plan.plans),
        layout=plan.asked.layout if plan.asked.layout not in layouts else "",
        unknown="" if named else "、".join(who.known),
    )
    return "\n".join(filter(None, [you_said(_told(who, language), language), "", honest])).strip()


def _told(who: Person, language: Language) -> list[str]:
    said = list(who.said)
    whole = " ".join(said)
    said = [trade for trade in who.trades if trade not in whole] + said
    if who.hours and not any(time_given(each).hours == who.hours for each in said):
        said.append(hours_of(who.hours, who.per, language))
    if who.known:
        said.append(knows(who.known, language))
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
        yield over_by_then(reply.marker, language)
        reply.citations.append(cite(reply.marker, passage, *each.shown[-1]))
        return
    if remarks := [*_remarks(each, plan.asked.who, reply, language)]:
        yield " ".join(remarks)
        yield ""
    for place in each.places(plan.asked):
        step = each.steps[place]
        passage = passage_of(step.chunk, each.passage.title, each.passage.url, each.passage.score)
        marks = " ".join(_marks(each, place, plan, language))
        first, *more = _step_lines(each.text(place), in_part=each.in_part(plan.asked))
        yield f"> - {first} [{reply.marker}] {marks}".rstrip()
        yield from (f">   {line}" for line in more)
        reply.citations.append(cite(reply.marker, passage, *each.shown[place]))


def _remarks(each: FittedPlan, who: Person, reply: Written, language: Language) -> Iterator[str]:
    if who.months and not each.months:
        yield no_times(language)
    if len(each.known) == len(each.steps):
        yield all_known(language)
    elif each.known and each.start is None:
        yield nothing_after(language)
    if each.rate and who.hours:
        passage = passage_of(
            each.rate.chunk, each.passage.title, each.passage.url, each.passage.score
        )
        low, high = each.rate.hours
        theirs = hours_of(low, each.rate.per, language)
        if low != high:
            theirs = f"{theirs}–{hours_of(high, each.rate.per, language)}"
        months = None
        if each.total and each.rate.per == who.per:
            months = (each.total * low / who.hours, each.total * high / who.hours)
        yours = hours_of(who.hours, who.per, language)
        yield at_your_pace(theirs, reply.marker, yours, months, each.total, language)
        reply.citations.append(cite(reply.marker, passage, *each.rate.span))


def _marks(each: FittedPlan, place: int, plan: Planned, language: Language) -> Iterator[str]:
    who = plan.asked.who
    if place in each.known:
        yield known_mark(language)
    elif place in each.passed:
        yield passed_mark(language)
    elif place == each.start:
        yield start_mark(language)
    if place in each.named:
        yield named_mark(language)
    at_its_own_pace = not (each.rate and who.hours)
    if place == each.reached and plan.asked.at is None and at_its_own_pace:
        yield reached_mark(who.length, language, ended=each.ended, started=bool(each.start))


def _step_lines(text: str, *, in_part: bool) -> list[str]:
    """A step as it is shown: a row with its cells apart, a heading before what it says beneath."""
    if text.lstrip().startswith("|"):
        cells = [" | ".join(map(plain, cell.split("|"))) for cell in cells_of(text) if cell]
        return [unmarked(" · ".join(cells))]
    head, *more = [line for line in text.split("\n") if plain(line)]
    first = unmarked(plain(head))
    if text.startswith("#") and not in_part:
        beneath = " · ".join(unmarked(plain(line)) for line in more)
        return [f"{first} — {beneath}" if beneath else first]
    marked = (("- " if _ITEM.match(line) else "") + plain(line) for line in more)
    return [first, *map(unmarked, marked)]
