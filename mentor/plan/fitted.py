"""The plans of documents for somebody who asks for one of his own: whole, those that fit first.

Nothing is invented: of a plan whose stages are called by what is known already the first other one
is where to go on, and of one whose stages tell when they come, where it is by a deadline.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.sentences import Span
from ingest.types import Chunk
from mentor.evidence import Evidence, Finding
from mentor.plan.fitted_plan import FittedPlan
from mentor.plan.goals import name_of, nearest, places_for
from mentor.plan.known_steps import held_of, things_said
from mentor.plan.marked import Marked, marked
from mentor.plan.pace import paces_of
from mentor.plan.timed import Timed, timed
from mentor.question.plan_asked import PlanAsked
from mentor.question.subject import Word
from mentor.steps.goal import goal_aimed_at, goal_of, plan_named, telling_apart
from mentor.steps.lists_to_follow import lists_to_follow
from mentor.steps.names import Sought, stands_anywhere
from mentor.steps.outline import LOOKED_AT, Around
from mentor.steps.plans import Step, leads_on, likeness, plans_of, timetables
from mentor.steps.shown import LONGEST_BENEATH, begun_of, projects_of, rows_of, shown_of
from mentor.steps.times import months_of
from mentor.text.terms import covers, terms
from mentor.understand.topic import is_of_people

MOST_PLANS = 5
"""So many documents at most."""


@dataclass(frozen=True, slots=True)
class _Document:
    """A document found: its best passage, its chunks, its title with its text, and its title with
    its first words, which say at once what it is for.
    """

    item: Evidence
    chunks: Sequence[Chunk]
    text: str
    head: str


@dataclass(frozen=True, slots=True)
class _Wish:
    """What plans are looked for: those of these documents, for who asks, with `things` to be named
    by their steps.
    """

    finding: Finding
    documents: Sequence[_Document]
    asked: PlanAsked
    things: Sequence[Sought]


@dataclass(frozen=True, slots=True)
class _Fit:
    """A plan of a document as it fits somebody, with what a choice between plans goes by."""

    steps: Sequence[Step]
    shown: Sequence[Span]
    rows: Sequence[Step]
    texts: Sequence[str]
    named: tuple[int, ...]
    marked: Marked
    timed: Timed


def fitted_plans(
    finding: Finding,
    around: Around,
    asked: PlanAsked,
    things: Sequence[Sought],
    naming: Sequence[str],
    opening: Callable[[str], str],
    *,
    wanted: bool,
) -> list[FittedPlan]:
    """The plan of each document that is about what is asked, the one that fits best first.

    `things` are what somebody wants to reach, as far as that tells more than the plans' titles.
    Only documents count that name the words `naming`, if there are any. `opening` gives the first
    words of a document, which may say what it is for; `wanted` says that those found are the ones
    that somebody wants a plan of, whatever they are about.
    """
    goal: list[Word] = []
    aimed: list[Word] = []
    if not wanted:
        named = telling_apart(finding, goal_of(finding))
        aimed = telling_apart(finding, goal_aimed_at(finding))
        if any(word.kind == "name" and not word.known for word in (*named, *aimed)):
            return []
        goal = [word for word in aimed or named if word.known]
        if not goal and plan_named(finding):
            return []
    documents = [*_documents(finding, around, opening)]
    wish = _Wish(finding, documents, asked, (*things, *things_said(asked.who)))
    found = _for_goal(wish, goal, naming)
    of_people = bool(goal) and is_of_people(goal[-1].text)
    if found or not goal or (aimed and not of_people):
        return found
    names = [word.text for word in goal]
    *naming, kind = " ".join(names).split()
    if aimed and not naming:  # of a baker every document with the word would be one
        return []
    near = _for_goal(wish, [], naming, kind) if of_people and naming else _for_goal(wish, [], names)
    return [replace(plan, nearest=name_of(names, wish.asked.core)) for plan in near]


def _documents(
    finding: Finding, around: Around, opening: Callable[[str], str]
) -> Iterator[_Document]:
    """The documents of the best passages, the best first."""
    first: dict[str, Evidence] = {}
    for item in finding.evidence[:LOOKED_AT]:
        first.setdefault(item.passage.source, item)
    for source, item in first.items():
        chunks, title = around(item), item.passage.title
        text = "\n".join((title, *(chunk.text for chunk in chunks)))
        yield _Document(item, chunks, text, f"{title}\n{opening(source)}")


def _for_goal(
    wish: _Wish, goal: Sequence[Word], naming: Sequence[str], kind: str = ""
) -> list[FittedPlan]:
    """The plans for a goal, of documents that name these words: those that are called so or begin
    so, if any; those whose text speaks of what somebody wants to reach, if any. `kind` is the kind
    of people that a document has to be for at once: any engineers.
    """
    found = [
        (document, plan)
        for document in wish.documents
        if all(_has(document.text, name) for name in naming)
        and (not kind or _has(document.head, kind))
        and (plan := _best_of(document, wish, goal)) is not None
    ]
    if any(not plan.named for _, plan in found):
        found = [each for each in found if not each[1].named]
        texts = ["\n".join((document.head, *plan.steps[0].above)) for document, plan in found]
        near = nearest(wish.finding, texts, goal, wish.asked.aims)
        found = [each for each, is_near in zip(found, near, strict=True) if is_near]
    goals = [thing for thing in wish.things if thing.kind == "goal"]
    of_goal = [each for each in found if any(thing.stands_in(each[0].text) for thing in goals)]
    wanted = [thing for thing in wish.things if thing.kind in ("goal", "new")]
    plans = [plan for _, plan in of_goal or found]
    return sorted(plans, key=lambda plan: _order(plan, wish.asked, wanted))[:MOST_PLANS]


def _best_of(document: _Document, wish: _Wish, goal: Sequence[Word]) -> FittedPlan | None:
    """The plan of a document that fits best: of those for the goal as a whole, if there are any."""
    item, title = document.item, document.item.passage.title
    plans = [
        (named, steps)
        for steps in _plans(document.chunks, title)
        if (named := places_for(wish.finding, item, steps, goal, document.head)) is not None
    ]
    whole = [each for each in plans if not each[0]]
    fits = [_fit(steps, named, document, wish) for named, steps in whole or plans]
    best = max(fits, key=lambda fit: _worth(fit, wish.asked), default=None)
    return None if best is None else _fitted(best, document, wish)


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
    yield from lists_to_follow(chunks, title)


def _has(text: str, name: str) -> bool:
    """Whether a text has any word of a name, in either language."""
    return any(covers(held_of(term, text), term) for term in terms(name))


def _fit(steps: Sequence[Step], named: tuple[int, ...], document: _Document, wish: _Wish) -> _Fit:
    """A plan of a document, read for somebody: a table beside it tells more of its steps."""
    places = range(len(steps))
    rows = rows_of(steps, document.chunks)
    spans = [
        steps[place].span if rows else shown_of(steps, place, in_part=False) for place in places
    ]
    texts = [step.chunk.between(*span) for step, span in zip(steps, spans, strict=True)]
    if rows:
        texts = [f"{text}\n{row.written}" for text, row in zip(texts, rows, strict=True)]
    marks = marked(steps, texts, wish.asked.who, wish.things)
    times = timed(steps, rows, document.chunks, wish.asked.who, marks)
    if times.in_part(wish.asked):
        rows = ()
        spans = [shown_of(steps, place, in_part=True) for place in places]
        spans = [
            begun_of(steps[place], spans[place])
            if times.outlasts(place, wish.asked)
            else spans[place]
            for place in places
        ]
    return _Fit(steps, spans, rows, texts, named, marks, times)


def _fitted(fit: _Fit, document: _Document, wish: _Wish) -> FittedPlan:
    steps = fit.steps
    unnamed = (
        thing.name
        for thing in wish.things
        if thing.kind in ("part", "some", "job", "skip")
        and thing.name
        and not stands_anywhere(steps, fit.texts, thing)
        and not (thing.kind != "job" and _has(document.text, thing.name))
    )
    places = range(len(steps)) if wish.asked.projects else ()
    return FittedPlan(
        passage=document.item.passage,
        steps=(*steps,),
        shown=(*fit.shown,),
        rows=(*fit.rows,),
        named=fit.named,
        marked=fit.marked,
        timed=fit.timed,
        unnamed=(*unnamed,),
        projects=tuple(projects_of(steps, place) for place in places),
        paces=paces_of(steps, document.chunks),
    )


def _worth(fit: _Fit, asked: PlanAsked) -> tuple[float, ...]:
    """Which of a document's plans is shown: laid out as asked, as long, by its times, as stages,
    with a table that tells of each.
    """
    times, who = fit.timed, asked.who
    by_time = bool(times.months) and bool(who.months or who.hours or who.when or asked.layout)
    told = sum(end - start for start, end in fit.shown) / len(fit.steps)
    return (
        bool(asked.layout) and times.layout == asked.layout,
        -times.misfit(asked)[1] if by_time else -4.0,
        bool(fit.marked.known),
        not times.layout,
        likeness(fit.steps, "stage")[0],
        bool(fit.rows),
        min(told, LONGEST_BENEATH),
    )


def _order(plan: FittedPlan, asked: PlanAsked, wanted: Sequence[Sought]) -> tuple[float, ...]:
    """By what the plans of documents are in order: laid out as asked, with what somebody wants to
    reach or lacks, called so, as long.
    """
    layout, apart = plan.timed.misfit(asked)
    called = any(thing.stands_in(plan.passage.title) for thing in wanted)
    return layout, not plan.marked.of_kind("goal", "new"), not called, apart
