"""When the steps of a plan come for somebody, and where he is by his deadline."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ingest.types import Chunk
from mentor.plan.marked import Marked
from mentor.question.months import Time
from mentor.question.person import Person
from mentor.question.plan_asked import PlanAsked
from mentor.question.until import months_until
from mentor.steps.plans import Step
from mentor.steps.times import (
    Months,
    Rate,
    adds_up,
    layout_of,
    months_of,
    rate_of,
    rate_of_rows,
    reached_by,
    share_of,
)
from mentor.text.language import Language

A_WEEK = 0.25
"""A week in months, at most."""

NEAR = 0.25
"""A plan is as long as asked if it is so much longer or shorter at most, as a share of both."""


@dataclass(frozen=True, slots=True)
class Timed:
    """The times of a plan, for somebody.

    `months` says when each step comes, () if the plan does not tell; `lengths` are the months, at
    least and at most, that the lengths of its steps add up to where they are ranges; `layout` is
    the unit by whose number they come, `rate` the hours that it takes. `reached` is the place of
    the step that somebody is at by the deadline, with his hours if the plan tells its own, None if
    a later step is known; `ended` says that it is over by then.
    """

    months: tuple[Months, ...]
    lengths: tuple[float, float] | None
    layout: str
    rate: Rate | None
    reached: int | None
    ended: bool

    @property
    def total(self) -> float | None:
        """How many months it takes, None if it does not tell or has no end."""
        return self.months[-1][1] if self.months else None

    def places_at(self, at: Time, start: int) -> range:
        """The places of the steps at a time that counts from the step where somebody goes on."""
        before = self.months[start][0]
        first, last = before + at.first - 1, before + at.last
        there = [
            place
            for place, (begins, ends) in enumerate(self.months)
            if begins < last - 1e-6 and (ends is None or ends > first + 1e-6)
        ]
        return range(there[0], there[-1] + 1) if there else range(0)

    def in_part(self, asked: PlanAsked) -> bool:
        """Whether a part of it is shown, with more of what it says there."""
        return asked.in_part and (asked.at is None or asked.at.first == 1 or bool(self.months))

    def outlasts(self, place: int, asked: PlanAsked) -> bool:
        """Whether a step takes longer than the first days or weeks that are asked for, as far as
        is known.
        """
        if not asked.week:
            return False
        begins, ends = self.months[place] if self.months else (0.0, None)
        return ends is None or ends - begins > max(asked.at.last if asked.at else 0.0, A_WEEK)

    def misfit(self, asked: PlanAsked) -> tuple[int, float]:
        """How badly it fits what is asked: its layout, its length or that it tells no times."""
        layout = int(bool(asked.layout) and self.layout != asked.layout)
        deadline = asked.who.months
        if not deadline:
            by_time = bool(asked.who.hours or asked.who.when or asked.who.length or asked.layout)
            return layout, float(by_time and not self.months)
        if not self.months:
            return layout, 3.0
        if self.total is None:
            return layout, 2.0
        apart = abs(self.total - deadline) / max(self.total, deadline)
        return layout, 0.0 if apart <= NEAR else 1.0 + apart / 2


def dated(asked: PlanAsked, today: date, language: Language) -> PlanAsked:
    """A plan that is asked for with the months until the date of its deadline, if it has one."""
    who = asked.who
    months = months_until(who.length, today) if who.length and not who.months else None
    if months is None:
        return asked
    amount = f"{months:g}"
    length = f"{amount} 个月" if language == "zh" else f"{amount} month{'s' * (months != 1)}"
    return replace(asked, who=replace(who, months=months, length=length, until=who.length))


def timed(
    plan: Sequence[Step],
    rows: Sequence[Step],
    chunks: Sequence[Chunk],
    who: Person,
    marked: Marked,
) -> Timed:
    """The times of a plan of a document, counted from where somebody goes on."""
    months = months_of(plan, chunks)
    rate = rate_of(plan, chunks, months) or rate_of_rows(rows or plan)
    share = share_of(rate, who.hours, who.per) if marked.in_turn else None
    deadline = (who.months or 0) * (share or 0)
    reached, ended = reached_by(months, marked.start or 0, deadline)
    lengths = None if months and months[-1][1] else adds_up(plan)
    return Timed(months, lengths, layout_of(plan), rate, reached, ended)
