"""Which steps of a plan name what somebody wants to reach, lacks, knows in part or leaves out."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from ingest.lookup import lookup
from ingest.sentences import Span
from ingest.simplify import folded
from mentor.steps.plans import Step
from mentor.steps.shown import beneath, label_of, with_its_list
from mentor.text.overlap import standing
from mentor.text.terms import Term, coverage, words_of

Kind = Literal["goal", "job", "new", "part", "some", "skip", "dislike", "after"]

MOST_OF_A_GOAL = 2
"""So many sentences beneath the steps of a plan are shown that name one thing."""

ENOUGH, ENOUGH_OF_A_GOAL = 0.6, 0.45
"""A text names a thing if it has so much of the weight of its terms."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Something that somebody wants to reach ("goal"; "job"), has not learnt ("new"), knows
    ("part"), in part ("some"), leaves out ("skip"), does not like ("dislike") or asks what comes
    after ("after"), and its terms with their weights; `words` tell of it in place of terms.
    """

    name: str
    kind: Kind
    weights: Mapping[Term, float]
    words: re.Pattern[str] | None = None

    def stands_in(self, text: str) -> bool:
        """Whether a text names it."""
        if self.words:
            return bool(self.words.search(folded(text)))
        return self.share(text) >= (ENOUGH_OF_A_GOAL if self.kind == "goal" else ENOUGH)

    def is_in(self, texts: Iterable[str]) -> bool:
        """Whether one of the texts names it."""
        return any(map(self.stands_in, texts))

    def share(self, text: str) -> float:
        """How much of the weight of its terms stands in a text."""
        return coverage(self.weights, standing(words_of(self.weights), lookup(text)))


@dataclass(frozen=True, slots=True)
class Named:
    """A step of a plan, by its place, that names a thing: `span` is where beneath it, None if it is
    called so or says so in what is shown of it.
    """

    place: int
    thing: Sought
    span: Span | None = None


def named_in(
    plan: Sequence[Step], shown: Sequence[str], things: Iterable[Sought]
) -> tuple[Named, ...]:
    """The steps of a plan that name each of the things: by what they are called; else in what is
    shown of them, or beneath.
    """
    found: list[Named] = []
    for thing in things:
        called = [place for place, step in enumerate(plan) if thing.stands_in(label_of(step))]
        if called:
            found += [Named(place, thing) for place in called]
        elif thing.kind == "skip":  # a step that has more in it is not left out
            continue
        else:
            found += _within(plan, shown, thing)
    return tuple(found)


def stands_anywhere(plan: Sequence[Step], shown: Sequence[str], thing: Sought) -> bool:
    """Whether a step of a plan names a thing: in what it is called, what is shown of it or what
    stands beneath.
    """
    return any(stands_at(plan, shown, place, thing) for place in range(len(plan)))


def stands_at(plan: Sequence[Step], shown: Sequence[str], place: int, thing: Sought) -> bool:
    """Whether the step at a place names a thing: in what it is called, what is shown of it or what
    stands beneath.
    """
    step = plan[place]
    under = (step.chunk.between(*span) for span in beneath(plan, place))
    return thing.is_in([label_of(step), shown[place], *under])


def _within(plan: Sequence[Step], shown: Sequence[str], thing: Sought) -> list[Named]:
    found: list[Named] = []
    for place, step in enumerate(plan):
        if thing.stands_in(shown[place]):
            found.append(Named(place, thing))
            continue
        spans = beneath(plan, place)
        for at, span in enumerate(spans):
            if thing.stands_in(step.chunk.between(*span)):
                found.append(Named(place, thing, with_its_list(step, spans, at)))
                break
    return found[:1] if thing.kind == "new" else found[:MOST_OF_A_GOAL]
