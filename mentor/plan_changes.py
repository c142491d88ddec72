"""What is another in the plans shown after somebody said more of himself."""

from collections.abc import Sequence

from mentor.cite import unmarked
from mentor.claims import FittedPlan
from mentor.claims.step_shown import label_of
from mentor.plan_wording import changed
from mentor.text.language import Language

LONGEST_LABEL, MOST_CHANGED = 60, 4
"""Characters of what a step is called, and steps, where what changed is told."""


def what_changed(
    before: Sequence[FittedPlan], now: Sequence[FittedPlan], language: Language
) -> str:
    """What is another in the plans shown, now that somebody said more of himself."""
    labels = [
        _short(each, place)
        for each in now
        for place in _changed_in(next((o for o in before if o.steps == each.steps), None), each)
    ]
    other = bool(before) and before[0].steps != now[0].steps
    return changed([*dict.fromkeys(labels)][:MOST_CHANGED], language, other=other)


def _changed_in(before: FittedPlan | None, now: FittedPlan) -> list[int]:
    """The places of the steps of a plan that are marked otherwise than before."""
    named = {(n.place, n.thing.kind, n.thing.name) for n in before.names} if before else set()
    places = {place for place in now.known if before is None or place not in before.known}
    places |= {n.place for n in now.names if (n.place, n.thing.kind, n.thing.name) not in named}
    if now.start is not None and (before is None or before.start != now.start):
        places.add(now.start)
    ends = before and (before.reached, before.ended)
    if now.reached is not None and ends != (now.reached, now.ended):
        places.add(now.reached)
    return sorted(places)


def _short(plan: FittedPlan, place: int) -> str:
    """What a step is called, in few words."""
    label = unmarked(" ".join(label_of(plan.steps[place]).split()))
    return label if len(label) <= LONGEST_LABEL else f"{label[:LONGEST_LABEL]}…"
