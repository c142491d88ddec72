"""The plans of documents for somebody who asks for one of his own: whole, those that fit first.

Nothing is invented: of a plan whose stages are called by what is known already the first other one
is where to go on, and of one whose stages tell when they come, where it is by a deadline.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.lookup import lookup
from ingest.plain import plain
from ingest.quantities import quantities
from ingest.simplify import folded
from ingest.types import Chunk
from mentor.claims.fitted_plan import FittedPlan
from mentor.claims.outline import (
    ABOUT,
    LOOKED_AT,
    Around,
    aboutness,
    goal_aimed_at,
    goal_of,
    leads_on,
    plan_named,
    telling,
)
from mentor.claims.plan_times import layout_of, months_of, rate_of, rate_of_rows, reached_by
from mentor.claims.plans import Step, likeness, plans_of, timetables
from mentor.claims.step_names import Kind, Thing, named_in, stands_anywhere, stands_at
from mentor.claims.step_shown import LONGEST_BENEATH, label_of, projects_of, rows_of, shown_of
from mentor.evidence import Evidence, Finding
from mentor.question.person import Person
from mentor.question.plan_asked import PlanAsked
from mentor.question.subject import Word
from mentor.question.trade import subject_of
from mentor.text.ordinals import NUMBERS, ORDINALS
from mentor.text.overlap import standing
from mentor.text.terms import Alternative, Term, covers, terms

MOST_PLANS = 5
"""So many documents at most."""

NEAR = 0.25
"""A plan is as long as asked if it is so much longer or shorter at most, as a share of both."""


_ADDS_NOTHING = re.compile(
    r"程序设计|阶段|步骤?|模块|部分|基础|编程|入门|语法|学习|学会|学|掌握|打[好牢]?|巩固|夯实|主?攻|练习?|实践|核心|知识|语言"
    r"|标注|时间|约|为|是|的|与|和|及|先|第|个|[一二三四五六七八九十]|[年月周天]"
    r"|\b(?:stage|phase|step|level|part|module|week|month|day|year)s?\b"
    r"|\b(?:basics?|fundamentals?|foundations?|essentials|programming|language|syntax|skills?|core"
    r"|intro(?:duction)?|beginners?|learn(?:ing)?|master(?:ing)?|study(?:ing)?|get|know"
    r"|the|an?|of|and|in|with|for|to|your|is|"
    rf"{'|'.join((*NUMBERS, *ORDINALS))})\b"
)
"""What a step may be called beside what is learnt in it."""

_NEAR_A_JOB = (
    r"(?:求职|工作|就业|岗位|职位|简历|面试|offer"
    r"|\b(?:jobs?|career|hired|employment|r[eé]sum[eé]s?)\b)"
)
_OF_HIRING = (
    r"(?:招聘|雇主|作品集|人脉"
    r"|\b(?:portfolios?|employers?|recruit\w*|hiring|networking|interview\w*)\b)"
)
_APPLYING = re.compile(
    r"求职|应聘|面试|简历|内推|找到?工作|工作机会|实习|就业(?!率|市场)"
    r"|\b(?:job (?:search|hunt\w*|applications?|prep\w*|read\w*)|apply(?:ing)? (?:for"
    r"|to) (?:\w+ )?(?:jobs?|roles?"
    r"|positions?|internships?)|(?:job|technical|mock|coding) interviews?"
    r"|r[eé]sum[eé]s?(?! (?:the|your|with|from)\b| \w+ing\b)"
    r"|internships?|get(?:ting)? hired|(?:find(?:ing)?|get(?:ting)?|land(?:ing)?)"
    r" (?:(?:an?|your|the|first) )*(?:\w+ )?jobs?)\b"
    rf"|{_NEAR_A_JOB}.{{0,24}}{_OF_HIRING}|{_OF_HIRING}.{{0,24}}{_NEAR_A_JOB}"
)
"""What steps are about that lead to a job; employers and portfolios beside a job alone."""

_PROGRAMMING = re.compile(r"编程|写代码|程序设计|\b(?:programming|coding)\b")


def fitted_plans(
    finding: Finding,
    around: Around,
    asked: PlanAsked,
    things: Sequence[Thing] = (),
    naming: Sequence[str] = (),
) -> list[FittedPlan]:
    """The plan of each document that is about what is asked, the one that fits best first.

    `things` are what somebody wants to reach, as far as that tells more than the plans' titles.
    Only documents count that name one of the words `naming`, if there are any.
    """
    things = (*things, *things_said(asked.who))
    named = telling(finding, goal_of(finding))
    aimed = telling(finding, goal_aimed_at(finding))
    if any(word.kind == "name" and not word.known for word in (*named, *aimed)):
        return []
    goal = [word for word in aimed or named if word.known]
    if not goal and plan_named(finding):
        return []
    found = _for_goal(finding, around, asked, goal, things, naming)
    if not found and goal and not aimed:
        found = _for_goal(finding, around, asked, [], things, [word.text for word in goal])
    return found


def _for_goal(
    finding: Finding,
    around: Around,
    asked: PlanAsked,
    goal: Sequence[Word],
    things: Sequence[Thing],
    naming: Sequence[str],
) -> list[FittedPlan]:
    found: list[tuple[int, FittedPlan]] = []
    heard: set[str] = set()
    told: set[str] = set()
    """The documents that speak of what somebody wants to reach."""
    for item in finding.evidence[:LOOKED_AT]:
        if item.passage.source in heard:
            continue
        heard.add(item.passage.source)
        chunks = around(item)
        text = "\n".join((item.passage.title, *(chunk.text for chunk in chunks)))
        if naming and not any(_has(text, name) for name in naming):
            continue
        if any(thing.kind == "goal" and thing.stands_in(text) for thing in things):
            told.add(item.passage.source)
        plans = [
            (about, plan)
            for plan in _plans(chunks)
            if (about := _about(finding, item, plan, goal)) is not None
        ]
        if plans:
            by_title = any(not named for named, _ in plans)
            fitting = [each for each in plans if by_title is not bool(each[0])]
            fits = [_fitted(item, plan, chunks, asked, named, things) for named, plan in fitting]
            found.append((len(found), max(fits, key=lambda plan: _worth(plan, asked))))
    if any(not plan.named for _, plan in found):
        found = [each for each in found if not each[1].named]
    goals = [thing for thing in things if thing.kind == "goal"]
    of_goal = [each for each in found if each[1].passage.source in told]
    found = of_goal if goals and of_goal else found
    best = sorted(found, key=lambda each: (*_order(each[1], asked), each[0]))
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
        if wanted and all(covers(_held(term.alternatives, label_of(step)), term) for term in wanted)
    ]
    return tuple(places) or None


def _has(text: str, name: str) -> bool:
    """Whether a text has any word of a name, in either language."""
    return any(covers(_held(term.alternatives, text), term) for term in terms(name))


def _held(alternatives: Sequence[Alternative], text: str) -> frozenset[str]:
    return standing(frozenset[str]().union(*alternatives), lookup(text))


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
        if each.thing.kind in ("goal", "job", "skip")
        or not (each.place in known or (each.thing.kind == "part" and each.thing.is_in(learnt)))
    )
    new = [each.place for each in names if each.thing.kind == "new"]
    skipped = tuple(
        each.place
        for each in names
        if each.thing.kind == "skip"
        and not _names_more(label_of(plan[each.place]), [*each.thing.weights])
    )
    passed = tuple(
        place for place in _passed(plan, known, asked.who) if place not in (*new, *skipped)
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
        unnamed=tuple(
            thing.name
            for thing in things
            if thing.kind in ("part", "some", "job", "skip")
            and thing.name
            and not stands_anywhere(plan, texts, thing)
        ),
        projects=tuple(projects_of(plan, place) for place in range(len(plan)))
        if asked.projects
        else (),
    )
    in_part = fitted.in_part(asked)
    rows = () if in_part else rows
    shown = whole if rows else [shown_of(plan, n, in_part=in_part) for n in range(len(plan))]
    return replace(fitted, shown=tuple(shown), rows=rows)


def things_said(who: Person) -> Iterator[Thing]:
    """What somebody says that he lacks, leaves out or knows, to be looked for in steps."""
    kinds: tuple[tuple[Kind, tuple[str, ...]], ...] = (
        ("new", who.lacks),
        ("skip", who.skips),
        ("part", tuple(name for name in who.known if name not in who.little)),
        ("some", who.little),
    )
    for kind, names in kinds:
        for name in names:
            wanted = [term for term in terms(name) if _ADDS_NOTHING.sub("", term.text).strip()]
            yield Thing(name, kind, dict.fromkeys(wanted or terms(name), 1.0))
    if who.wants_job:
        yield Thing(who.wants_job, "job", {}, _APPLYING)
    if who.programs:
        yield Thing("", "some", {}, _PROGRAMMING)


def _passed(plan: Sequence[Step], known: Sequence[int], who: Person) -> tuple[int, ...]:
    """The places before the last known step that are not known, nor said to be unknown."""
    if not known or who.from_zero:
        return ()
    lacked = [terms(name) for name in who.lacks]
    before = (place for place in range(known[-1]) if place not in known)
    return tuple(
        place for place in before if not any(_names(plan[place], wanted) for wanted in lacked)
    )


def _names(step: Step, wanted: Sequence[Term]) -> bool:
    """Whether a step is called by these terms, among others."""
    label = label_of(step)
    return bool(wanted) and all(covers(_held(term.alternatives, label), term) for term in wanted)


def known_places(plan: Sequence[Step], who: Person) -> tuple[int, ...]:
    """The places of the steps that are called by what somebody knows, and by nothing else: what he
    says, or the subject of his trade.
    """
    known_names = (name for name in who.known if name not in who.little)
    names = [terms(name) for name in (*known_names, *filter(None, map(subject_of, who.trades)))]
    known = [term for wanted in names for term in wanted]
    return tuple(
        place
        for place, step in enumerate(plan)
        if any(_names(step, wanted) for wanted in names) and not _names_more(label_of(step), known)
    )


def _names_more(label: str, known: Sequence[Term]) -> bool:
    """Whether anything is left in what a step is called beside what is known, its number, its time
    and words that add nothing.
    """
    text = folded(plain(label))
    for each in reversed(quantities(text)):
        text = f"{text[: each.start]} {text[each.end :]}"
    for term in known:
        held = _held(term.alternatives, text)
        for word in {word for each in term.alternatives if each <= held for word in each}:
            own = re.escape(word)
            text = re.sub(rf"(?<![a-z0-9]){own}(?![a-z0-9])" if word.isascii() else own, " ", text)
    return any(map(str.isalpha, _ADDS_NOTHING.sub(" ", text)))


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
