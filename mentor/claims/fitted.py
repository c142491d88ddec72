"""The plans of documents for somebody who asks for one of his own: whole, those that fit first.

Nothing is invented: of a plan whose stages name what is known already the next one is where to go
on, and of one whose stages tell when they come, where it is by a deadline.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.lookup import lookup
from ingest.quantities import MONTHS_IN, Quantity, quantities
from ingest.sentences import Span
from ingest.types import Chunk
from mentor.claims.circumstances import Said
from mentor.claims.outline import (
    ABOUT,
    LOOKED_AT,
    Around,
    aboutness,
    goal_aimed_at,
    goal_of,
    leads_on,
    telling,
)
from mentor.claims.plans import Step, likeness, plans_of, timetables
from mentor.evidence import Evidence, Finding
from mentor.question.person import Person
from mentor.question.plan_asked import PlanAsked
from mentor.question.subject import Word
from mentor.text.overlap import standing
from mentor.text.terms import Alternative, covers, terms
from mentor.types import Passage

MOST_PLANS = 5
"""So many documents at most."""

LONGEST_BENEATH = 110
"""Characters of what is shown of a stage beside its heading."""

LONGEST_OF_A_PART = 240
"""The same where only a part of the plan is asked for."""

FEW = 6
"""Of so many stages at most is shown what stands beneath their headings."""

NEAR = 0.25
"""A plan is as long as asked if it is so much longer or shorter at most, as a share of both."""

_CELL = re.compile(r"\s*\|\s*")
_NO_SENTENCE = re.compile(r"^\s*(?:#|\||!\[)")
_MARK = re.compile(r"\n\s*(?:[-*+•]|\d{1,3}\\?[.)、])\s+$")
_NEXT_ITEM = re.compile(r"\s*\n\s*(?:[-*+•]|\d{1,3}\\?[.)、])\s+")

Months = tuple[float, float | None]
"""When a stage begins and ends, in months from the start of its plan; None if it has no end."""


@dataclass(frozen=True, slots=True)
class Rate:
    """The hours a week, or a day, that a document says its plan takes, and where."""

    chunk: Chunk
    span: Span
    hours: tuple[float, float]
    per: str


@dataclass(frozen=True, slots=True)
class FittedPlan:
    """A document's plan, for somebody.

    `shown` is what is cited of each step: the step and what it says itself. `known` are the places
    of the steps that name what is known already, `start` that of the one to go on from, 0 if
    nothing is known; `months` when each step comes, () if the plan does not tell; `reached` is
    the place of the step that the plan is at by the deadline, `ended` says that it is over by then.
    `named` are the places that name what the plan is to be for, if its title does not.
    """

    passage: Passage
    steps: tuple[Step, ...]
    shown: tuple[Span, ...]
    months: tuple[Months, ...] = ()
    known: tuple[int, ...] = ()
    start: int = 0
    reached: int | None = None
    ended: bool = False
    layout: str = ""
    rate: Rate | None = None
    named: tuple[int, ...] = ()

    @property
    def total(self) -> float | None:
        """How many months it takes, None if it does not tell or has no end."""
        return self.months[-1][1] if self.months else None

    @property
    def above(self) -> str:
        """The heading right above its steps."""
        shared = [
            level for level in self.steps[0].above if all(level in s.above for s in self.steps)
        ]
        return "".join(shared[-1:])

    def places(self, asked: PlanAsked) -> range:
        """The places of the steps that are asked for: all, the first, or those at a time."""
        if asked.at is None or not (self.months or asked.at.first == 1):
            return range(self.start, self.start + 1) if asked.begins else range(len(self.steps))
        if not self.months:
            return range(self.start, self.start + 1)
        before = self.months[self.start][0]
        first, last = before + asked.at.first - 1, before + asked.at.last
        there = [
            place
            for place, (begins, ends) in enumerate(self.months)
            if begins < last - 1e-6 and (ends is None or ends > first + 1e-6)
        ]
        return range(there[0], there[-1] + 1) if there else range(0)

    def text(self, place: int) -> str:
        """What is shown of a step, as it is written."""
        return self.steps[place].chunk.between(*self.shown[place])


@dataclass(frozen=True, slots=True)
class Planned:
    """A plan that is asked for, the plans of documents for it, and what these say of the asker's
    circumstances.
    """

    asked: PlanAsked
    plans: tuple[FittedPlan, ...]
    said: tuple[Said, ...] = ()


def fitted_plans(finding: Finding, around: Around, asked: PlanAsked) -> list[FittedPlan]:
    """The plan of each document that is about what is asked, the one that fits best first."""
    named = telling(finding, goal_of(finding))
    aimed = telling(finding, goal_aimed_at(finding))
    if any(word.kind == "name" and not word.known for word in (*named, *aimed)):
        return []
    goal = [word for word in aimed or named if word.known]
    found = _for_goal(finding, around, asked, goal)
    if not found and goal and not aimed:
        found = _for_goal(finding, around, asked, [])
    return found


def _for_goal(
    finding: Finding, around: Around, asked: PlanAsked, goal: Sequence[Word]
) -> list[FittedPlan]:
    found: list[tuple[int, FittedPlan]] = []
    heard: set[str] = set()
    for item in finding.evidence[:LOOKED_AT]:
        if item.passage.source in heard:
            continue
        heard.add(item.passage.source)
        chunks = around(item)
        plans = [
            (about, plan)
            for plan in _plans(chunks)
            if (about := _about(finding, item, plan, goal)) is not None
        ]
        if plans:
            by_title = any(not named for named, _ in plans)
            fitting = [each for each in plans if by_title is not bool(each[0])]
            fits = [_fitted(item, plan, chunks, asked, named) for named, plan in fitting]
            found.append((len(found), max(fits, key=lambda plan: _worth(plan, asked))))
    if any(not plan.named for _, plan in found):
        found = [each for each in found if not each[1].named]
    best = sorted(found, key=lambda each: (*_misfit(each[1], asked), each[0]))
    return [plan for _, plan in best[:MOST_PLANS]]


def _plans(chunks: Sequence[Chunk]) -> Iterator[list[Step]]:
    """The ways to go in a document: its stages or steps, its timetables."""
    for plan in plans_of(chunks, "stage"):
        if leads_on(plan):
            yield plan
    for run in timetables(chunks):
        by_place: dict[tuple[str, ...], list[Step]] = {}
        for step in run:
            by_place.setdefault(step.above, []).append(step)
        yield from (plan for plan in by_place.values() if len(plan) > 1 and months_of(plan))


def _about(
    finding: Finding, item: Evidence, plan: Sequence[Step], goal: Sequence[Word]
) -> tuple[int, ...] | None:
    """Whether a plan is for a goal: () if its title says so, else the places that name it."""
    if aboutness(finding, item, plan, goal) >= ABOUT:
        return ()
    wanted = [term for term in finding.weights if any(word.text == term.text for word in goal)]
    places = [
        place
        for place, step in enumerate(plan)
        if wanted and all(covers(_held(term.alternatives, _label(step)), term) for term in wanted)
    ]
    return tuple(places) or None


def _held(alternatives: Sequence[Alternative], text: str) -> frozenset[str]:
    return standing(frozenset[str]().union(*alternatives), lookup(text))


def _fitted(
    item: Evidence,
    plan: Sequence[Step],
    chunks: Sequence[Chunk],
    asked: PlanAsked,
    named: tuple[int, ...],
) -> FittedPlan:
    months = months_of(plan)
    known = _known(plan, asked.who)
    start = known[-1] + 1 if known and known[-1] + 1 < len(plan) else 0
    reached, ended = _reached(months, start, asked.who.months)
    return FittedPlan(
        passage=item.passage,
        steps=tuple(plan),
        shown=tuple(_shown(plan, place, in_part=asked.in_part) for place in range(len(plan))),
        months=months,
        known=known,
        start=start,
        reached=reached,
        ended=ended,
        layout=_layout(plan),
        rate=_rate(plan, chunks),
        named=named,
    )


def months_of(plan: Sequence[Step]) -> tuple[Months, ...]:
    """When each step of a plan begins and ends; () if they do not tell or it does not add up.

    Places in a plan (months 3-4) and ranges that follow one another (2-4, then 4-6) are read as
    they stand, single lengths (two months) one after the other.
    """
    told = [_time(step) for step in plan]
    times = [time for time in told if time is not None]
    if len(times) < len(plan):
        return ()
    if all(time.kind == "position" for time in times):
        found: list[Months] = [_at(time) for time in times]
        return tuple(found) if _rises(found) else ()
    if all(time.kind == "duration" for time in times):
        found = [
            (
                0.0 if not place and (time.low or 0) <= 1 else (time.low or 0.0) * _scale(time),
                None if time.high is None else time.high * _scale(time),
            )
            for place, time in enumerate(times)
        ]
        if any(time.low != time.high for time in times):
            return tuple(found) if _rises(found, joined=True) else ()
        ends = [
            sum((each.high or 0.0) * _scale(each) for each in times[:n])
            for n in range(len(times) + 1)
        ]
        return tuple((ends[n], ends[n + 1]) for n in range(len(times)))
    return ()


def _time(step: Step) -> Quantity | None:
    times = [each for each in step.times if each.unit in MONTHS_IN]
    return next((each for each in times if each.kind == "position"), times[0] if times else None)


def _scale(time: Quantity) -> float:
    return MONTHS_IN[time.unit]


def _at(time: Quantity) -> Months:
    low = time.low if time.low is not None else 1.0
    return (low - 1) * _scale(time), None if time.high is None else time.high * _scale(time)


def _rises(found: Sequence[Months], *, joined: bool = False) -> bool:
    """Whether each begins no earlier than the one before, or where that ends."""
    for (_, end), (start, _) in zip(found, found[1:], strict=False):
        if end is None or start + 1e-6 < (end if joined else 0):
            return False
        if joined and start > end + 1:
            return False
    starts = [start for start, _ in found]
    return starts == sorted(starts)


def _layout(plan: Sequence[Step]) -> str:
    """The unit by whose number its steps come: months, weeks, days; "" if not by such."""
    times = [_time(step) for step in plan]
    units = {time.unit for time in times if time is not None and time.kind == "position"}
    return units.pop() if len(units) == 1 and all(times) else ""


def _reached(
    months: Sequence[Months], start: int, deadline: float | None
) -> tuple[int | None, bool]:
    """The place of the step at a deadline, counted from where somebody starts."""
    if not months or not deadline:
        return None, False
    when = months[start][0] + deadline
    there = [place for place, (begins, _) in enumerate(months) if begins < when - 1e-6]
    end = months[-1][1]
    return max(there, default=0), end is not None and end <= when + 1e-6


def _label(step: Step) -> str:
    """What a step is called: a row's first two cells, what stands before a colon."""
    written = step.chunk.between(*step.span)
    if written.lstrip().startswith("|"):
        return " ".join(_CELL.split(written.strip().strip("|"))[:3][:2])
    return step.text


def _known(plan: Sequence[Step], who: Person) -> tuple[int, ...]:
    """The places of the steps that are called by what somebody knows."""
    names = [[term for term in terms(name)] for name in who.known]
    return tuple(
        place
        for place, step in enumerate(plan)
        if any(
            wanted and all(covers(_held(term.alternatives, _label(step)), term) for term in wanted)
            for wanted in names
        )
    )


def _shown(plan: Sequence[Step], place: int, *, in_part: bool) -> Span:
    """A step with the rest of its list item, or with the first sentence beneath its heading; with
    more of it where a part of the plan is asked for.
    """
    step = plan[place]
    start, end = step.span
    heading = step.chunk.between(start, end).startswith("#")
    following = [span for span in step.chunk.sentences if span[0] >= end]
    if heading and in_part:
        return start, _beneath(step, following)
    if heading and (len(plan) > FEW or not following):
        return start, end
    if heading:
        return start, _first_beneath(step, following)
    for span in following:
        if "\n" in step.chunk.between(end, span[0]) or span[1] - start > LONGEST_BENEATH:
            break
        end = span[1]
    return start, end


def _first_beneath(step: Step, following: Sequence[Span]) -> int:
    """Where the first sentence beneath a heading ends, or the first list, if that is short."""
    _, end = step.span
    text = step.chunk.between(*following[0])
    in_list = bool(_MARK.search(step.chunk.between(end, following[0][0])))
    if _NO_SENTENCE.match(text) or len(text) > LONGEST_BENEATH:
        return end
    last = following[0][1]
    for span in following[1:] if in_list else ():
        if not _NEXT_ITEM.fullmatch(step.chunk.between(last, span[0])):
            break
        if span[1] - end > LONGEST_BENEATH:
            break
        last = span[1]
    return last


def _beneath(step: Step, following: Sequence[Span]) -> int:
    """Where what is shown beneath a heading ends."""
    start, end = step.span
    for span in following:
        if step.chunk.between(*span).startswith("#") or span[1] - start > LONGEST_OF_A_PART:
            break
        end = span[1]
    return end


def _rate(plan: Sequence[Step], chunks: Sequence[Chunk]) -> Rate | None:
    """The hours that a document says its plan takes, if it names one amount where the plan stands."""
    above = plan[0].above
    found: dict[tuple[float, float, str], Rate] = {}
    for chunk in chunks:
        if chunk.section[: len(above)] != above and above[: len(chunk.section)] != chunk.section:
            continue
        for span in chunk.sentences:
            for each in quantities(chunk.between(*span)):
                if each.kind != "rate" or each.unit not in ("hour", "minute"):
                    continue
                low, high = each.low or each.high, each.high or each.low
                if low and high and each.per in ("day", "week"):
                    scale = 1 / 60 if each.unit == "minute" else 1.0
                    hours = (low * scale, high * scale)
                    found.setdefault((*hours, each.per), Rate(chunk, span, hours, each.per))
    return next(iter(found.values())) if len(found) == 1 else None


def _worth(plan: FittedPlan, asked: PlanAsked) -> tuple[float, ...]:
    """Which of a document's plans is shown: laid out as asked, as long, by its times, as stages."""
    laid_out = bool(asked.layout) and plan.layout == asked.layout
    timed = bool(plan.months) and bool(asked.who.months or asked.who.hours or asked.layout)
    told = sum(len(plan.text(place)) for place in range(len(plan.steps))) / len(plan.steps)
    return (
        laid_out,
        -_misfit(plan, asked)[1] if timed else -4.0,
        bool(plan.known),
        not plan.layout,
        likeness(plan.steps, "stage")[0],
        min(told, LONGEST_BENEATH),
    )


def _misfit(plan: FittedPlan, asked: PlanAsked) -> tuple[int, float]:
    """How badly a plan fits what is asked: its layout, its length or that it tells no times."""
    layout = int(bool(asked.layout) and plan.layout != asked.layout)
    deadline = asked.who.months
    if not deadline:
        by_time = bool(asked.who.hours or asked.who.length or asked.layout)
        return layout, float(by_time and not plan.months)
    if not plan.months:
        return layout, 3.0
    if plan.total is None:
        return layout, 2.0
    apart = abs(plan.total - deadline) / max(plan.total, deadline)
    return layout, 0.0 if apart <= NEAR else 1.0 + apart / 2
