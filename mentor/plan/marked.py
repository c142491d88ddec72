"""Which steps of a plan somebody has behind him, what they name for him, and where he goes on."""

from collections.abc import Sequence
from dataclasses import dataclass

from mentor.plan.known_steps import known_places, names_more, passed_by
from mentor.question.person import Person
from mentor.steps.names import Named, Sought, named_in, stands_at
from mentor.steps.plans import Step
from mentor.steps.shown import label_of


@dataclass(frozen=True, slots=True)
class Marked:
    """The steps of a plan, by their places, as they are marked for somebody.

    `known` are those that name what is known already and nothing else, `passed` those before them
    that are not said to be unknown, `skipped` those that are left out. `start` is where to go on:
    at the first other one, or at one that names what is not known; None if nothing tells. `in_turn`
    says that the time there is counts from it: none behind it is known, or it names what is not.
    `names` are the steps that name what somebody wants to reach, lacks, knows in part or leaves
    out.
    """

    known: tuple[int, ...]
    passed: tuple[int, ...]
    skipped: tuple[int, ...]
    start: int | None
    in_turn: bool
    names: tuple[Named, ...]

    def of_kind(self, *kinds: str) -> list[int]:
        """The places of the steps that name something of these kinds."""
        return [each.place for each in self.names if each.thing.kind in kinds]


def marked(
    plan: Sequence[Step], texts: Sequence[str], who: Person, things: Sequence[Sought]
) -> Marked:
    """The steps of a plan as they are marked for somebody; `texts` are what is shown of each."""
    known = known_places(plan, who)
    names = _names(plan, texts, things, known)
    new = [each.place for each in names if each.thing.kind == "new"]
    skipped = tuple(
        each.place
        for each in names
        if each.thing.kind == "skip"
        and not names_more(label_of(plan[each.place]), [*each.thing.weights])
    )
    passed = tuple(place for place in passed_by(plan, known, who) if place not in (*new, *skipped))
    done = {*known, *passed, *skipped}
    left = [place for place in range(len(plan)) if place not in done]
    level = who.novice or who.little or who.lacks
    start = left[0] if (done or level) and left else None
    knows = [thing for thing in things if thing.kind == "part"]
    if (
        not done
        and new
        and all(  # each step before what is lacked names something known
            any(stands_at(plan, texts, place, thing) for thing in knows) for place in range(new[0])
        )
    ):
        start = new[0]
    in_turn = bool(left) and (left[0] == len(done) or start in new)
    return Marked(known, passed, skipped, start, in_turn, names)


def _names(
    plan: Sequence[Step], texts: Sequence[str], things: Sequence[Sought], known: Sequence[int]
) -> tuple[Named, ...]:
    """The steps that name the things; what is known, or learnt in a known step, only elsewhere."""
    learnt = [label_of(plan[place]) for place in known]
    return tuple(
        each
        for each in named_in(plan, texts, things)
        if each.thing.kind in ("goal", "job", "skip", "after")
        or not (each.place in known or (each.thing.kind == "part" and each.thing.is_in(learnt)))
    )
