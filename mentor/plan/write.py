"""A plan of one's own is written: the documents' plans, those that fit first.

First what was understood of him and what cannot be fitted, then the plans with their marks, then
what documents say of his circumstances; what gives it more time than he has comes first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from mentor.answer import Quotable, Quote, written
from mentor.cite import cite, overlaps
from mentor.plan.changes import may_leave, what_changed
from mentor.plan.circumstances import Said
from mentor.plan.fitted_plan import FittedPlan, Planned, Topic
from mentor.plan.lines import Written, at_his_pace, lines, marks
from mentor.plan.wording import (
    as_they_are,
    hours_of,
    knows,
    knows_some,
    left_out,
    more_time,
    of_topic,
    of_your_case,
    within_time,
    you_said,
)
from mentor.question.age import tells_age
from mentor.question.money import tells_budget
from mentor.question.person import Person
from mentor.question.time_given import time_given
from mentor.text.language import Language, language_of

MOST_SHOWN = 3
"""So many plans at most are shown."""

_OF_ANOTHER = re.compile(
    r"\b(?:have|has|own|use|using|with|on|my|our|his|her)\b[^,.;]*\b(?:years?[- ]old|yo|y/o) \w"
)
"""The age of what somebody has: "I have a 20 year old laptop"."""


def write(plan: Planned, language: Language, *, brief: bool) -> Written:
    """The plans of documents for somebody, as Markdown with its citations: the plan that fits best,
    the other plans unless it is to be `brief`, what is said of what they are to lead to and of his
    case.
    """
    reply = Written()
    leaves_out = plan.asked.done
    if leaves_out and not any(each.places(plan.asked) for each in plan.plans):
        plan = replace(plan, asked=replace(plan.asked, done=False))
    shown = _shown(plan)
    told, same = "", False
    if plan.before is not None:
        told, same = what_changed(plan.before, plan.asked, shown, language)
    brief = brief or same
    shown = shown[:1] if brief else shown
    leaves = may_leave(plan.asked, shown, language)
    reply.blocks += filter(None, [_understood(plan, shown, language), told, leaves])
    if leaves_out:
        reply.blocks.append(left_out(language, any_is=plan.asked.done))
    if plan.asked.done:
        reply.blocks += ["\n".join(lines(each, plan, reply, language)) for each in shown]
    else:
        _with_all_said(plan, shown, reply, language, brief=brief)
    return reply


def _with_all_said(
    plan: Planned, shown: Sequence[FittedPlan], reply: Written, language: Language, *, brief: bool
) -> None:
    """The plans shown, behind what gives them more time than there is, and what else is said."""
    limit = plan.asked.who.months
    said = plan.said if plan.asked.whole else ()
    longer = [told for told in said if limit and told.months > limit]
    if longer:
        reply.blocks += [more_time(language), _of_case(longer, reply, language)]
    skipped = [topic for topic in plan.topics if topic.kind == "skip"]
    asks_whether = plan.asked.whether and plan.before is not None
    for topic in skipped if asks_whether else ():
        reply.blocks += _on_topic(topic, reply, language)
    for each in shown:
        reply.blocks.append("\n".join(lines(each, plan, reply, language)))
    behind = () if asks_whether else skipped if brief else plan.topics
    for topic in behind:
        reply.blocks += _on_topic(topic, reply, language)
    if brief:
        return
    rest = [
        told
        for told in said
        if told not in longer and not reply.cites(told.evidence.passage.source, told.span)
    ]
    if rest:
        reply.blocks += [of_your_case(language), _of_case(rest, reply, language)]


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
    if at is None or at.first == 1 or not any(each.timed.months for each in found):
        return found
    return sorted(
        (each for each in found if each.timed.months), key=lambda each: each.is_over(plan.asked)
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
    layouts = {each.timed.layout for each in plan.plans}
    whole = plan.asked.whole and not plan.asked.left
    told = (*who.known, who.wants_job) if whole else who.known
    unknown = [n for n in told if n and all(n in each.unnamed for each in plan.plans)]
    marked = {name.thing.name for each in shown for name in each.marked.names}
    kept = [
        name
        for name in who.skips
        if whole and name not in marked and not all(name in each.unnamed for each in plan.plans)
    ]
    comma = "、" if language == "zh" else ", "
    honest = as_they_are(
        language,
        told=who.says,
        marked=any(any(marks(each, place, plan, language)) for each, place in steps),
        hours=bool(who.hours or who.hours_differ or who.when)
        and whole
        and not any(each.timed.rate or any(pace.hours for pace in each.paces) for each in shown)
        and not any(_is_paced(each, place, who, language) for each, place in steps),
        layout=plan.asked.layout if plan.asked.layout not in layouts else "",
        unknown=comma.join(unknown),
        unheard=comma.join(plan.unheard),
        kept=comma.join(kept),
        aged=whole and any(map(_is_age, who.said)),
        spends=whole and any(map(tells_budget, who.said)),
        denied=who.denied,
        nearest=shown[0].nearest if shown and not shown[0].marked.of_kind("goal") else "",
        begun=any(each.timed.outlasts(place, plan.asked) for each, place in steps),
    )
    return "\n".join(filter(None, [you_said(_told(who, language), language), "", honest])).strip()


def _is_age(said: str) -> bool:
    """Whether what somebody says of himself is his age, and not that of what he has."""
    return not _OF_ANOTHER.search(said) and tells_age(f"i am {said}")


def _is_paced(each: FittedPlan, place: int, who: Person, language: Language) -> bool:
    """Whether a step counts on the hours that somebody has, or is converted to them."""
    as_his = each.hours(place) == (who.hours, who.per)
    return as_his or any(at_his_pace(each, place, who, language))


def _told(who: Person, language: Language) -> list[str]:
    said = list(who.said)
    whole = " ".join(said)
    said = [trade for trade in who.trades if trade not in whole] + said
    if who.hours and not any(time_given(each).hours == who.hours for each in said):
        said.append(hours_of(who.hours, who.per, language))
    if who.sure:
        said.append(knows(who.sure, language))
    if who.little:
        said.append(knows_some(who.little, language))
    if who.length and (who.until or who.length not in whole):
        said.append(within_time(who.length, who.until, language))
    return said
