"""The plans of documents for somebody who asks for one of his own: whole, those that fit first.

Nothing is invented: of a plan whose stages are called by what is known already the first other one
is where to go on, and of one whose stages tell when they come, where it is by a deadline.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from ingest.lookup import lookup
from ingest.simplify import folded
from ingest.types import Chunk
from mentor.claims.fitted_plan import FittedPlan
from mentor.claims.known_steps import (
    held_of,
    is_called,
    known_places,
    names_more,
    passed_by,
    things_said,
)
from mentor.claims.listed_plans import listed_plans
from mentor.claims.outline import (
    ABOUT,
    AIM,
    EVERYWHERE,
    LOOKED_AT,
    Around,
    aboutness,
    as_asked,
    goal_aimed_at,
    goal_of,
    leads_on,
    plan_named,
    telling,
)
from mentor.claims.plan_pace import paces_of
from mentor.claims.plan_times import (
    adds_up,
    layout_of,
    months_of,
    rate_of,
    rate_of_rows,
    reached_by,
)
from mentor.claims.plans import Step, likeness, plans_of, timetables
from mentor.claims.step_names import Thing, named_in, stands_anywhere, stands_at
from mentor.claims.step_shown import LONGEST_BENEATH, label_of, projects_of, rows_of, shown_of
from mentor.evidence import Evidence, Finding
from mentor.question.plan_asked import PlanAsked
from mentor.question.subject import Word
from mentor.text.overlap import standing
from mentor.text.terms import coverage, covers, terms

MOST_PLANS = 5
"""So many documents at most."""

APART = 0.2
"""A document is less for a goal than another if it says so much less of it."""

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
        heads[item.passage.source] = f"{item.passage.title}\n{opening(item.passage.source)}"
        if any(thing.kind == "goal" and thing.stands_in(text) for thing in things):
            told.add(item.passage.source)
        plans = [
            (about, plan)
            for plan in _plans(chunks, item.passage.title)
            if (about := _about(finding, item, plan, goal, heads[item.passage.source])) is not None
        ]
        if plans:
            by_title = any(not named for named, _ in plans)
            fitting = [each for each in plans if by_title is not bool(each[0])]
            fits = [_fitted(item, plan, chunks, asked, named, things) for named, plan in fitting]
            found.append((len(found), max(fits, key=lambda plan: _worth(plan, asked))))
    if any(not plan.named for _, plan in found):
        found = [each for each in found if not each[1].named]
        found = _nearest(finding, found, heads, goal, asked.aims)
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


def _about(
    finding: Finding, item: Evidence, plan: Sequence[Step], goal: Sequence[Word], head: str
) -> tuple[int, ...] | None:
    """Whether a plan is for a goal: () if the title of its document or the opening says so, else
    the places that name it.
    """
    if max(aboutness(finding, item, plan, goal), _share(finding, goal, head)) >= ABOUT:
        return ()
    wanted = [term for term in finding.weights if any(word.text == term.text for word in goal)]
    places = [place for place, step in enumerate(plan) if is_called(step, wanted)]
    return tuple(places) or None


def _nearest(
    finding: Finding,
    found: Sequence[tuple[int, FittedPlan]],
    heads: Mapping[str, str],
    goal: Sequence[Word],
    aims: Sequence[str],
) -> list[tuple[int, FittedPlan]]:
    """Of plans those whose documents say at once that they are for the goal, with all its words
    ("devops engineer", not any engineer), as far as any does.
    """
    texts = ["\n".join((heads[plan.passage.source], *plan.steps[0].above)) for _, plan in found]
    to_be = {word.text for word in goal_aimed_at(finding)}
    aimed = [word for word in goal if word.text in to_be]
    shares = [
        _share(finding, aimed, text)
        if aimed
        else max((_said(aim, text) for aim in aims), default=0.0)
        for text in texts
    ]
    best = max(shares, default=0.0)
    if not aimed and best < 1:  # a part of what is wanted names no document for it
        return [*found]
    return [each for each, share in zip(found, shares, strict=True) if share >= best - APART]


def _share(finding: Finding, goal: Sequence[Word], text: str) -> float:
    """How much of a goal a text says, with the words that stand beside its own in what is asked."""
    aims = [match["zh"] or match["en"] for match in AIM.finditer(folded(as_asked(finding)))]
    own = {word.text for word in goal}
    aims = [  # what stands behind the goal is of the plan
        aim[: max(aim.rfind(word) + len(word) for word in own if word in aim)]
        for aim in aims
        if any(word in aim for word in own)
    ]
    weights = {
        term: weight + EVERYWHERE
        for term, weight in finding.weights.items()
        if term.text in own
        or (term not in finding.unknown and any(term.text in aim for aim in aims))
    }
    text = text.replace("/", " / ")  # Cloud/DevOps names both
    return coverage(weights, standing(finding.words, lookup(text))) if own else 0.0


def _said(aim: str, text: str) -> float:
    """How much of what somebody wants to reach a text says."""
    wanted = terms(aim)
    words = frozenset(word for term in wanted for each in term.alternatives for word in each)
    return coverage(dict.fromkeys(wanted, 1.0), standing(words, lookup(text.replace("/", " / "))))


def _any_of(title: str, chunks: Sequence[Chunk], name: str) -> bool:
    """Whether a document has any word of a name: what it does not say of it was not checked."""
    text = "\n".join((title, *(chunk.text for chunk in chunks)))
    return any(covers(held_of(term.alternatives, text), term) for term in terms(name))


def _has(text: str, name: str) -> bool:
    """Whether a text has any word of a name, in either language."""
    return any(covers(held_of(term.alternatives, text), term) for term in terms(name))


def _fitted(
    item: Evidence,
    plan: Sequence[Step],
    chunks: Sequence[Chunk],
    asked: PlanAsked,
    named: tuple[int, ...],
    things: Sequence[Thing],
) -> FittedPlan:
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
    level = asked.who.from_zero or asked.who.little or asked.who.lacks
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
    reached, ended = reached_by(months, start or 0, asked.who.months if in_turn else None)
    fitted = FittedPlan(
        passage=item.passage,
        steps=tuple(plan),
        shown=(),
        months=months,
        known=known,
        passed=passed,
        skipped=skipped,
        start=start,
        reached=reached,
        ended=ended,
        layout=layout_of(plan),
        rate=rate_of(plan, chunks, months) or rate_of_rows(rows or plan),
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
            and not (thing.kind != "job" and _any_of(item.passage.title, chunks, thing.name))
        ),
        projects=tuple(projects_of(plan, place) for place in range(len(plan)))
        if asked.projects
        else (),
    )
    in_part = fitted.in_part(asked)
    rows = () if in_part else rows
    shown = whole if rows else [shown_of(plan, n, in_part=in_part) for n in range(len(plan))]
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
