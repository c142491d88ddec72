"""The plans of documents for somebody who asks for one of his own: whole, those that fit first.

Nothing is invented: of a plan whose stages are called by what is known already the first other one
is where to go on, and of one whose stages tell when they come, where it is by a deadline.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from ingest.types import Chunk
from mentor.evidence import Evidence, Finding
from mentor.plan.fitted_plan import FittedPlan
from mentor.plan.goals import nearest, places_for
from mentor.plan.known_steps import (
    held_of,
    known_places,
    names_more,
    passed_by,
    things_said,
)
from mentor.plan.pace import paces_of
from mentor.question.plan_asked import PlanAsked
from mentor.question.subject import Word
from mentor.steps.listed_plans import listed_plans
from mentor.steps.names import Thing, named_in, stands_anywhere, stands_at
from mentor.steps.outline import (
    LOOKED_AT,
    Around,
    goal_aimed_at,
    goal_of,
    leads_on,
    plan_named,
    telling,
)
from mentor.steps.plans import Step, likeness, plans_of, timetables
from mentor.steps.shown import LONGEST_BENEATH, begun_of, label_of, projects_of, rows_of, shown_of
from mentor.steps.times import (
    adds_up,
    layout_of,
    months_of,
    rate_of,
    rate_of_rows,
    reached_by,
    share_of,
)
from mentor.text.terms import covers, terms

MOST_PLANS = 5
"""So many documents at most."""

NEAR = 0.25
"""A plan is as long as asked if it is so much longer or shorter at most, as a share of both."""


def fitted_plans(
    finding: Finding,
    around: Around,
    asked: PlanAsked,
    things: Sequence[Thing] = (),
    naming: Sequence[str] = (),
    opening: Callable[[str], str] = lambda _: "",
    *,
    wanted: bool = False,
) -> list[FittedPlan]:
    """The plan of each document that is about what is asked, the one that fits best first.

    `things` are what somebody wants to reach, as far as that tells more than the plans' titles.
    Only documents count that name the words `naming`, if there are any. `opening` gives the first
    words of a document, which may say what it is for; `wanted` says that those found are the ones
    that somebody wants a plan of, whatever they are about.
    """
    things = (*things, *things_said(asked.who))
    if wanted:
        return _for_goal(finding, around, asked, [], things, (), opening)
    named = telling(finding, goal_of(finding))
    aimed = telling(finding, goal_aimed_at(finding))
    if any(word.kind == "name" and not word.known for word in (*named, *aimed)):
        return []
    goal = [word for word in aimed or named if word.known]
    if not goal and plan_named(finding):
        return []
    found = _for_goal(finding, around, asked, goal, things, naming, opening)
    if not found and goal and not aimed:
        words = [word.text for word in goal]
        found = _for_goal(finding, around, asked, [], things, words, opening)
    return found


def _for_goal(
    finding: Finding,
    around: Around,
    asked: PlanAsked,
    goal: Sequence[Word],
    things: Sequence[Thing],
    naming: Sequence[str],
    opening: Callable[[str], str],
) -> list[FittedPlan]:
    found: list[tuple[int, FittedPlan]] = []
    heard: set[str] = set()
    told: set[str] = set()
    """The documents that speak of what somebody wants to reach."""
    heads: dict[str, str] = {}
    """What documents say at once that they are for: their titles and first words."""
    for item in finding.evidence[:LOOKED_AT]:
        if item.passage.source in heard:
            continue
        heard.add(item.passage.source)
        chunks = around(item)
        text = "\n".join((item.passage.title, *(chunk.text for chunk in chunks)))
        if naming and not all(_has(text, name) for name in naming):
            continue
        head = f"{item.passage.title}\n{opening(item.passage.source)}"
        heads[item.passage.source] = head
        if any(thing.kind == "goal" and thing.stands_in(text) for thing in things):
            told.add(item.passage.source)
        plans = [
            (about, plan)
            for plan in _plans(chunks, item.passage.title)
            if (about := places_for(finding, item, plan, goal, head)) is not None
        ]
        if plans:
            by_title = any(not named for named, _ in plans)
            fitting = [each for each in plans if by_title is not bool(each[0])]
            fits = [
                _fitted(item, plan, chunks, text, asked, named, things) for named, plan in fitting
            ]
            found.append((len(found), max(fits, key=lambda plan: _worth(plan, asked))))
    if any(not plan.named for _, plan in found):
        found = [each for each in found if not each[1].named]
        texts = ["\n".join((heads[p.passage.source], *p.steps[0].above)) for _, p in found]
        for_it = nearest(finding, texts, goal, asked.aims)
        found = [each for each, near in zip(found, for_it, strict=True) if near]
    goals = [thing for thing in things if thing.kind == "goal"]
    of_goal = [each for each in found if each[1].passage.source in told]
    found = of_goal if goals and of_goal else found
    best = sorted(found, key=lambda each: (*_order(each[1], asked), each[0]))
    return [plan for _, plan in best[:MOST_PLANS]]


def _plans(chunks: Sequence[Chunk], title: str) -> Iterator[list[Step]]:
    """The ways to go in a document: its stages or steps, its timetables, its lists to follow."""
    for plan in plans_of(chunks, "stage"):
        if leads_on(plan):
            yield plan
    for run in timetables(chunks):
        by_place: dict[tuple[str, ...], list[Step]] = {}
        for step in run:
            by_place.setdefault(step.above, []).append(step)
        yield from (plan for plan in by_place.values() if len(plan) > 1 and months_of(plan))
    yield from listed_plans(chunks, title)


def _has(text: str, name: str) -> bool:
    """Whether a text has any word of a name, in either language."""
    return any(covers(held_of(term, text), term) for term in terms(name))


def _fitted(
    item: Evidence,
    plan: Sequence[Step],
    chunks: Sequence[Chunk],
    text: str,
    asked: PlanAsked,
    named: tuple[int, ...],
    things: Sequence[Thing],
) -> FittedPlan:
    """A plan of a document for somebody; `text` is the whole of that document with its title."""
    months = months_of(plan, chunks)
    rows = rows_of(plan, chunks)
    whole = [
        plan[place].span if rows else shown_of(plan, place, in_part=False)
        for place in range(len(plan))
    ]
    texts = [step.chunk.between(*span) for step, span in zip(plan, whole, strict=True)]
    if rows:
        told = (row.chunk.between(*row.span) for row in rows)
        texts = [f"{text}\n{row}" for text, row in zip(texts, told, strict=True)]
    known = known_places(plan, asked.who)
    learnt = [label_of(plan[place]) for place in known]
    names = tuple(
        each
        for each in named_in(plan, texts, things)
        if each.thing.kind in ("goal", "job", "skip", "after")
        or not (each.place in known or (each.thing.kind == "part" and each.thing.is_in(learnt)))
    )
    new = [each.place for each in names if each.thing.kind == "new"]
    skipped = tuple(
        each.place
        for each in names
        if each.thing.kind == "skip"
        and not names_more(label_of(plan[each.place]), [*each.thing.weights])
    )
    passed = tuple(
        place for place in passed_by(plan, known, asked.who) if place not in (*new, *skipped)
    )
    done = {*known, *passed, *skipped}
    left = [place for place in range(len(plan)) if place not in done]
    level = asked.who.novice or asked.who.little or asked.who.lacks
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
    rate = rate_of(plan, chunks, months) or rate_of_rows(rows or plan)
    share = share_of(rate, asked.who.hours, asked.who.per) if in_turn else None
    reached, ended = reached_by(months, start or 0, (asked.who.months or 0) * (share or 0))
    fitted = FittedPlan(
        passage=item.passage,
        steps=tuple(plan),
        shown=(),
        rows=(),
        months=months,
        known=known,
        passed=passed,
        skipped=skipped,
        start=start,
        reached=reached,
        ended=ended,
        layout=layout_of(plan),
        rate=rate,
        named=named,
        names=names,
        paces=paces_of(plan, chunks),
        lengths=None if months and months[-1][1] else adds_up(plan),
        unnamed=tuple(
            thing.name
            for thing in things
            if thing.kind in ("part", "some", "job", "skip")
            and thing.name
            and not stands_anywhere(plan, texts, thing)
            and not (thing.kind != "job" and _has(text, thing.name))
        ),
        projects=tuple(projects_of(plan, place) for place in range(len(plan)))
        if asked.projects
        else (),
    )
    in_part = fitted.in_part(asked)
    rows = () if in_part else rows
    shown = whole if rows else [shown_of(plan, n, in_part=in_part) for n in range(len(plan))]
    shown = [
        begun_of(step, span) if in_part and fitted.outlasts(place, asked) else span
        for place, (step, span) in enumerate(zip(plan, shown, strict=True))
    ]
    return replace(fitted, shown=tuple(shown), rows=rows)


def _worth(plan: FittedPlan, asked: PlanAsked) -> tuple[float, ...]:
    """Which of a document's plans is shown: laid out as asked, as long, by its times, as stages."""
    laid_out = bool(asked.layout) and plan.layout == asked.layout
    timed = bool(plan.months) and bool(
        asked.who.months or asked.who.hours or asked.who.when or asked.layout
    )
    told = sum(len(plan.text(place)) for place in range(len(plan.steps))) / len(plan.steps)
    return (
        laid_out,
        -_misfit(plan, asked)[1] if timed else -4.0,
        bool(plan.known),
        not plan.layout,
        likeness(plan.steps, "stage")[0],
        min(told, LONGEST_BENEATH),
    )


def _order(plan: FittedPlan, asked: PlanAsked) -> tuple[float, ...]:
    """By what the plans of documents are in order: laid out as asked, with what somebody wants to
    reach or lacks, as long.
    """
    layout, apart = _misfit(plan, asked)
    return layout, not plan.of_kind("goal", "new"), apart


def _misfit(plan: FittedPlan, asked: PlanAsked) -> tuple[int, float]:
    """How badly a plan fits what is asked: its layout, its length or that it tells no times."""
    layout = int(bool(asked.layout) and plan.layout != asked.layout)
    deadline = asked.who.months
    if not deadline:
        by_time = bool(asked.who.hours or asked.who.when or asked.who.length or asked.layout)
        return layout, float(by_time and not plan.months)
    if not plan.months:
        return layout, 3.0
    if plan.total is None:
        return layout, 2.0
    apart = abs(plan.total - deadline) / max(plan.total, deadline)
    return layout, 0.0 if apart <= NEAR else 1.0 + apart / 2
