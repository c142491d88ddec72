"""A document's plan as it is fitted to somebody, and what is shown beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.sentences import Span
from mentor.answer import Quote
from mentor.cite import unmarked
from mentor.evidence import Evidence
from mentor.plan.circumstances import Said
from mentor.plan.marked import Marked
from mentor.plan.pace import Pace
from mentor.plan.timed import Timed
from mentor.question.plan_asked import PlanAsked
from mentor.steps.plans import Step
from mentor.steps.shown import label_of
from mentor.steps.times import hours_of_step
from mentor.text.marks import without_boxes
from mentor.types import Passage

LONGEST_LABEL = 60
"""Characters of what a step is called where it is only named."""


@dataclass(frozen=True, slots=True)
class FittedPlan:
    """A document's plan, for somebody.

    `shown` is what is cited of each step: the step and what it says itself; `rows` are those of a
    table that say what to do in each step. `named` are the places that name what the plan is to be
    for, if its title does not. `unnamed` is what he knows and no step names, not even beneath;
    `projects` says where each step tells what to build, if that is asked for; `paces` are what its
    document says of its hours and its time. `nearest` is what no document has a plan for, if this
    one only speaks of it.
    """

    passage: Passage
    steps: tuple[Step, ...]
    shown: tuple[Span, ...]
    rows: tuple[Step, ...]
    named: tuple[int, ...]
    marked: Marked
    timed: Timed
    unnamed: tuple[str, ...]
    projects: tuple[Span | None, ...]
    paces: tuple[Pace, ...]
    nearest: str = ""

    @property
    def above(self) -> str:
        """The heading right above its steps."""
        shared = [
            level for level in self.steps[0].above if all(level in s.above for s in self.steps)
        ]
        return "".join(shared[-1:])

    def places(self, asked: PlanAsked) -> Sequence[int]:
        """The places of the steps that are asked for: all, the first, those at a time, that are
        left to learn or tell what to build; or what follows them.
        """
        places = self._places(asked)
        if not asked.onward or not places:
            return places
        return self._after(places[-1])[asked.onward - 1 : asked.onward]

    def _after(self, place: int) -> list[int]:
        """The places after one that are not known or left out."""
        done = (*self.marked.known, *self.marked.skipped)
        return [each for each in range(place + 1, len(self.steps)) if each not in done]

    def _places(self, asked: PlanAsked) -> Sequence[int]:
        if asked.after:
            has = self.marked.of_kind("after")
            return range(len(self.steps))[has[-1] + 1 : has[-1] + 2] if has else range(0)
        if asked.projects:
            return self._with_projects(asked)
        if asked.done:
            return sorted({*self.marked.known, *self.marked.skipped})
        if asked.left:
            return self._after(-1)
        if asked.ends or asked.follows:
            end = self._end if asked.ends else self._gone_to
            return range(end, end + 1)
        if asked.at is None:
            return self._next(asked) if asked.begins else range(len(self.steps))
        if not self.timed.months:
            to_the_end = range(self._first, len(self.steps))
            return self._next(asked) if asked.at.first == 1 else to_the_end
        return self.timed.places_at(asked.at, self._first)

    def is_over(self, asked: PlanAsked) -> bool:
        """Whether it has ended by the time that is asked for."""
        places = self._places(asked)
        if asked.after:
            return bool(self.marked.of_kind("after")) and not places
        if asked.onward and places:
            return len(self._after(places[-1])) < asked.onward
        if asked.at is None or self.timed.total is None:
            return False
        begins = self.timed.months[self._first][0] + asked.at.first - 1
        return begins > self.timed.total - 1e-6

    def _with_projects(self, asked: PlanAsked) -> Sequence[int]:
        """The places of the steps that tell what to build, from where to go on: the first, the one
        at the end of the time there is, or all.
        """
        places = [place for place, span in enumerate(self.projects) if span]
        if asked.ends or asked.follows:
            return [place for place in places if place <= self._end][-1:]
        ahead = [place for place in places if place >= self._first]
        return ahead[:1] if asked.begins else ahead

    @property
    def _first(self) -> int:
        """The place of the step to go on at, else of the first."""
        return self.marked.start or 0

    @property
    def _end(self) -> int:
        """The place of the step that somebody is at by the deadline, else of the last."""
        return len(self.steps) - 1 if self.timed.reached is None else self.timed.reached

    @property
    def _gone_to(self) -> int:
        """The place of the step that somebody was told to be at: at the deadline, or to begin with;
        else of the last.
        """
        start = self.marked.start
        return self._end if start is None or self.timed.reached is not None else start

    def _next(self, asked: PlanAsked) -> range:
        """The place of the step to begin with, and of the next if a part of it is known and more
        than a week is asked for; those of all if all are known.
        """
        if self.marked.known and self.marked.start is None:
            return range(len(self.steps))
        in_part = self._first in self.marked.of_kind("part") and not asked.week
        return range(self._first, min(self._first + 1 + in_part, len(self.steps)))

    def goes_on(self, place: int) -> bool:
        """Whether a step has more beneath its heading than is shown of it."""
        step, end = self.steps[place], self.shown[place][1]
        behind = next((span for span in step.chunk.sentences if span[0] >= end), None)
        more = behind is not None and not step.chunk.between(*behind).startswith("#")
        return step.is_heading and more

    def called(self, place: int) -> str:
        """What a step is called, in few words."""
        label = without_boxes(" ".join(label_of(self.steps[place]).split()))
        label = unmarked(label).rstrip(" 。.")
        return label if len(label) <= LONGEST_LABEL else f"{label[:LONGEST_LABEL]}…"

    def hours(self, place: int) -> tuple[float, str] | None:
        """The hours that a step itself counts on, where the plan tells none for all."""
        return None if self.timed.rate else hours_of_step(self.text(place))

    def text(self, place: int) -> str:
        """What is shown of a step, as it is written."""
        return self.steps[place].chunk.between(*self.shown[place])


@dataclass(frozen=True, slots=True)
class Topic:
    """What documents say of a thing in quotes: of what somebody wants to reach, lacks or leaves
    out, or of what to build ("build").
    """

    name: str
    kind: str
    quotes: tuple[Quote, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """The plan that somebody asked for before he said more of himself, and the plans as they
    fitted.
    """

    asked: PlanAsked
    plans: tuple[FittedPlan, ...]


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan that is asked for, the plans of documents for it, and what these say of the asker's
    circumstances.
    """

    asked: PlanAsked
    plans: tuple[FittedPlan, ...]
    said: tuple[Said, ...]
    topics: tuple[Topic, ...]
    before: Before | None
    """What was before somebody said more of himself, None if he did not."""
    unheard: tuple[str, ...]
    """What somebody wants to reach and no document speaks of."""
