"""What is another in the plans shown after somebody said more of himself."""

import re
from collections.abc import Sequence

from mentor.plan.fitted_plan import Before, FittedPlan
from mentor.plan.known_steps import names_more
from mentor.plan.wording import changed, hours_of, in_place_of, may_be_left_out
from mentor.question.person import Person
from mentor.question.plan_asked import PlanAsked
from mentor.text.language import Language

_HEAD_ENDS = re.compile(r"[。：:]|\.\s")
MOST_CHANGED = 4
"""So many steps at most where what changed is told."""


def what_changed(
    before: Before, asked: PlanAsked, now: Sequence[FittedPlan], language: Language
) -> tuple[str, bool]:
    """What is another in what is known of somebody and in the plans shown, now that he said more;
    and whether the plans stay as they were.
    """
    said = [
        in_place_of(old, new, language)
        for old, new in (
            (before.asked.who.length, asked.who.length),
            (_hours(before.asked.who, language), _hours(asked.who, language)),
            *[(_aims(before.asked, language), _aims(asked, language))]
            * (not {*before.asked.aims} <= {*asked.aims}),
        )
        if old != new
    ]
    labels = [
        each.called(place)
        for each in now
        for place in _changed_in(
            next((o for o in before.plans if o.steps == each.steps), None), each
        )
    ]
    other = bool(before.plans) and before.plans[0].steps != now[0].steps
    text = changed(
        said, [*dict.fromkeys(labels)][:MOST_CHANGED], language, other=other, more=len(now) > 1
    )
    return text, not (labels or other)


def may_leave(asked: PlanAsked, now: Sequence[FittedPlan], language: Language) -> str:
    """Which steps of the plans may be left out, wholly or in part, if that is asked; else ""."""
    who = asked.who
    others = bool(who.skips) and not {*who.skips} & {*who.known}
    if not asked.leaves or not who.known or asked.in_part or others:
        return ""
    whole = [each.called(place) for each in now for place in each.marked.known]
    parts = []
    for each in now:
        for named in each.marked.names:
            if named.thing.kind == "part" and named.thing.name:
                called = each.called(named.place)
                head = _HEAD_ENDS.split(called)[0]
                step = head if named.thing.stands_in(head) else called
                if names_more(step, [*named.thing.weights]):
                    parts.append((named.thing.name, step))
                else:
                    whole.append(step)
    whole, parts = [*dict.fromkeys(whole)][:MOST_CHANGED], [*dict.fromkeys(parts)][:MOST_CHANGED]
    return may_be_left_out(whole, parts, language) if whole or parts else ""


def _aims(asked: PlanAsked, language: Language) -> str:
    return ("、" if language == "zh" else ", ").join(asked.aims)


def _hours(who: Person, language: Language) -> str:
    """The hours that somebody has, or when in the week he has time, "" if he does not say."""
    return hours_of(who.hours, who.per, language) if who.hours else who.when


def _changed_in(before: FittedPlan | None, now: FittedPlan) -> list[int]:
    """The places of the steps of a plan that are marked otherwise than before."""
    marked, times = now.marked, now.timed
    places = {each for each in marked.known if before is None or each not in before.marked.known}
    places |= {place for place, *_ in _named(before) ^ _named(now)}
    if marked.start is not None and (before is None or before.marked.start != marked.start):
        places.add(marked.start)
    ends = before and (before.timed.reached, before.timed.ended)
    if times.reached is not None and ends != (times.reached, times.ended):
        places.add(times.reached)
    return sorted(places)


def _named(plan: FittedPlan | None) -> set[tuple[int, str, str]]:
    """What the steps of a plan name, by their places."""
    return {(n.place, n.thing.kind, n.thing.name) for n in plan.marked.names} if plan else set()
