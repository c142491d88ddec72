"""Who asks for a plan of his own gets the documents' plans in place of what is retrieved."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from ingest.simplify import folded
from mentor.asked import Asked, within
from mentor.evidence import Finding
from mentor.plan import FittedPlan, Planned, Search, fitted_plans, said_of
from mentor.plan.fitted_plan import Before
from mentor.plan.known import with_known
from mentor.plan.topics import goals_of, topics_of, unknown_aims
from mentor.question.plan_asked import LOOKED_UP, PlanAsked, plan_asked
from mentor.retrieve import HybridRetriever
from mentor.steps.goal import aims_at_the_unknown, goal_of, plan_named, telling_apart
from mentor.steps.names import Thing
from mentor.understand.topic import is_of_people

OPENING = 500
"""So many characters of a document say what it is about."""

_AS = re.compile(
    r"(?:成为|当上?|转行?[做到成]?|做一?[名个位])[^，,。；;？?！!]{0,10}[师员家者]"
    r"|\bbecom(?:e|ing) an? \w+"
)
"""What says that a plan is to lead to a trade: another one's is none for it."""


def with_plan(asked: Asked, retriever: HybridRetriever, max_chars: int) -> Asked:
    """A question with the plans of documents, if it asks for one of its own and they have any;
    refused if that is to lead to what no document knows.

    The passages of the plans come before all others, `max_chars` of all.
    """
    question = asked.whole if asked.named else asked.question
    wish = None if asked.settled else plan_asked(question)
    if wish is None:
        return asked

    def search(question: str) -> Finding:
        return retriever.search(question, retriever.k * 2, asked.sources)

    of_one = bool(asked.named) and len(asked.sources or ()) == 1
    wish = with_known(wish, search)
    finding = search(wish.core)
    if not of_one and aims_at_the_unknown(finding):
        return replace(asked, finding=search(asked.question), refused=True)
    goals = goals_of(wish, search)
    things = [goal.thing for goal in goals if goal.marks]
    if wish.after:
        things.append(Thing(wish.after, "after", search(wish.after).weights))
    plans = _plans(finding, retriever, wish, things, wanted=of_one)
    if wish.after and not any(plan.marked.of_kind("after") for plan in plans):
        wish = replace(wish, after="")
        plans = _plans(finding, retriever, wish, things, wanted=of_one)
    of_people = any(map(is_of_people, wish.aims)) or bool(_AS.search(folded(wish.core)))
    if not plans and (of_one or of_people):
        return _without_plan(asked, [word.text for word in plan_named(finding)], search, max_chars)
    if not plans:  # another document's plan is one for it if the document speaks of it
        named = [word.text for word in plan_named(finding)]
        finding = search(LOOKED_UP[asked.language])
        plans = _plans(finding, retriever, wish, things, named)
        if not plans:
            return _without_plan(asked, named, search, max_chars)
    earlier = _said_before(question, asked)
    before = None
    if earlier:
        earlier = with_known(earlier, search)
        others = goals if earlier.aims == wish.aims else goals_of(earlier, search)
        aimed = [goal.thing for goal in others if goal.marks]
        shown = _plans(finding, retriever, earlier, aimed, wanted=of_one)
        before = Before(earlier, (*shown,))
    whole = wish.projects or not wish.in_part
    new = any(plan.marked.of_kind("new") for plan in plans)
    apart = [goal for goal in goals if not goal.thing.is_in(plan.passage.title for plan in plans)]
    topics = [*topics_of(wish, goals, search, apart, marked=new)] if whole else []
    of_goal = any(word.known for word in telling_apart(finding, goal_of(finding)))
    sources = {item.passage.source for item in finding.evidence} if of_goal else None
    said = said_of(wish.who, search, asked.language, sources, wish.core)
    keys = {step.chunk.id for each in plans for step in (*each.steps, *each.rows)}
    found = retriever.also(finding, keys).evidence
    first = [item for item in found if item.chunk.id in keys] + [each.evidence for each in said]
    first += [item for topic in topics for item in topic.evidence]
    known = {item.chunk.id for item in first}
    evidence = (*first, *(item for item in found if item.chunk.id not in known))
    return replace(
        asked,
        finding=replace(finding, evidence=within(evidence, max_chars)),
        plan=Planned(
            wish,
            (*plans,),
            (*said,),
            (*topics,),
            before,
            (*unknown_aims(wish, search),),
        ),
    )


def _without_plan(asked: Asked, named: Sequence[str], search: Search, max_chars: int) -> Asked:
    """A question for a plan that no document has: with what they say of what it is for, refused
    if that is nothing.
    """
    if not named:
        return asked
    name = (" " if asked.language == "en" else "、").join(named)
    found = search(name)
    if not any(word.known for word in telling_apart(found, goal_of(found))):
        return replace(asked, finding=search(asked.question), refused=True)
    found = replace(found, evidence=within(found.evidence, max_chars))
    return replace(asked, finding=found, no_plan_for=name)


def _said_before(question: str, asked: Asked) -> PlanAsked | None:
    """The plan that was asked for before somebody said more of himself, None if he did not."""
    before = question.removesuffix(asked.typed).rstrip(" ,，")
    if not asked.history or not before or before == question:
        return None
    wish = plan_asked(question)
    assert wish is not None
    earlier = plan_asked(before)
    whole = wish.whole and not (wish.left or wish.done)
    other = earlier and (earlier.who, earlier.aims) != (wish.who, wish.aims)
    return earlier if other and whole else None


def _opening(retriever: HybridRetriever, source: str) -> str:
    """The first words of a document."""
    store, name = retriever.library.store, retriever.library.index_name
    ids = store.chunk_ids(name, source)[:1]
    return "\n".join(chunk.text[:OPENING] for chunk in store.chunks(name, ids).values())


def _plans(
    finding: Finding,
    retriever: HybridRetriever,
    wish: PlanAsked,
    things: Sequence[Thing],
    naming: Sequence[str] = (),
    *,
    wanted: bool = False,
) -> list[FittedPlan]:
    """The plans found, none if none has a step to be shown."""
    first = partial(_opening, retriever)
    around = retriever.surroundings()
    plans = fitted_plans(finding, around, wish, things, naming, first, wanted=wanted)
    shown = wish.done or any(each.places(wish) or each.is_over(wish) for each in plans)
    return plans if shown else []
