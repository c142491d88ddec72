"""A plan of one's own is looked up: the documents' plans for it, and what else they say for it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ingest.simplify import folded
from mentor.evidence import Finding
from mentor.plan.circumstances import said_of
from mentor.plan.fitted import fitted_plans
from mentor.plan.fitted_plan import Before, FittedPlan, Planned, Topic
from mentor.plan.goals import name_of
from mentor.plan.known import with_known
from mentor.plan.known_steps import held_of
from mentor.plan.timed import dated
from mentor.plan.topics import Goal, goals_of, topics_of, unknown_aims
from mentor.question.plan_asked import LOOKED_UP, PlanAsked
from mentor.retrieve import HybridRetriever
from mentor.steps import aims_at_the_unknown, goal_of, plan_named, telling_apart
from mentor.steps.names import Sought
from mentor.text.language import Language
from mentor.text.terms import covers, terms
from mentor.understand.topic import is_of_people

OPENING = 500
"""So many characters of a document say what it is about."""

_AS = re.compile(
    r"(?:成为|当上?|转行?[做到成]?|做一?[名个位])[^，,。；;？?！!]{0,10}[师员家者]"
    r"|\bbecom(?:e|ing) an? \w+"
)
"""What says that a plan is to lead to a trade: another one's is none for it, unless a document sets
the two side by side.
"""
_ROW_BEGINS = re.compile(r"^\|[^|\n]+\|", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class PlanSearch:
    """The plans of a library, or of these `sources` of it; `of_one` says that a plan is asked for
    that one document has, whatever it is about.
    """

    retriever: HybridRetriever
    sources: Sequence[str] | None
    of_one: bool

    def search(self, question: str) -> Finding:
        """The passages for a question."""
        return self.retriever.search(question, self.retriever.k * 2, self.sources)

    def fitted(
        self,
        finding: Finding,
        asked: PlanAsked,
        things: Sequence[Sought],
        naming: Sequence[str] = (),
    ) -> list[FittedPlan]:
        """The plans of the documents found that name these words, none if none has a step to be
        shown.
        """
        around = self.retriever.surroundings()
        plans = fitted_plans(
            finding, around, asked, things, naming, self._opening, wanted=self.of_one
        )
        shown = asked.done or any(each.places(asked) or each.is_over(asked) for each in plans)
        return plans if shown else []

    def _opening(self, source: str) -> str:
        """The first words of a document."""
        store, name = self.retriever.library.store, self.retriever.library.index_name
        ids = store.chunk_ids(name, source)[:1]
        return "\n".join(chunk.text[:OPENING] for chunk in store.chunks(name, ids).values())


@dataclass(frozen=True, slots=True)
class Found:
    """The plans of documents for somebody, and the passages of these and of all that is said."""

    plan: Planned
    finding: Finding


@dataclass(frozen=True, slots=True)
class NoPlan:
    """That no document has a plan for what is named, and what they say of it, None if nothing."""

    name: str
    finding: Finding | None


def look_up(
    asked: PlanAsked, earlier: PlanAsked | None, plans: PlanSearch, language: Language
) -> Found | NoPlan | None:
    """What documents have for a plan that is asked for, None if there is none and nothing is named
    that it is to be for; `earlier` is the plan asked for before somebody said more of himself.
    """
    today = date.today()
    wish = dated(with_known(asked, plans.search), today, language)
    finding = plans.search(wish.core)
    if not plans.of_one and aims_at_the_unknown(finding):
        return NoPlan("", None)
    goals = goals_of(wish, plans.search)
    things = [goal.thing for goal in goals if goal.marks]
    if wish.after:
        things.append(Sought(wish.after, "after", plans.search(wish.after).weights))
    fitted = plans.fitted(finding, wish, things)
    if wish.after and not any(plan.marked.of_kind("after") for plan in fitted):
        wish = replace(wish, after="")
        fitted = plans.fitted(finding, wish, things)
    if not fitted:
        named = [word.text for word in plan_named(finding)]
        name = name_of(named, asked.core)
        if not plans.of_one and (not _leads_to_a_trade(wish) or _is_told_apart(name, plans)):
            # another document's plan is one for it if the document speaks of it
            finding = plans.search(LOOKED_UP[language])
            fitted = [
                replace(each, nearest=name) for each in plans.fitted(finding, wish, things, named)
            ]
        if not fitted:
            return _no_plan(name, plans)
    of_goal = any(word.known for word in telling_apart(finding, goal_of(finding)))
    sources = {item.passage.source for item in finding.evidence} if of_goal else None
    plan = Planned(
        wish,
        (*fitted,),
        (*said_of(wish.who, plans.search, language, sources, wish.core),),
        (*_topics(wish, goals, fitted, plans),),
        _before(dated(earlier, today, language), wish, goals, finding, plans) if earlier else None,
        (*unknown_aims(wish, finding, plans.search),),
    )
    return Found(plan, _with_passages(finding, plan, plans.retriever))


def _leads_to_a_trade(wish: PlanAsked) -> bool:
    return any(map(is_of_people, wish.aims)) or bool(_AS.search(folded(wish.core)))


def _is_told_apart(name: str, plans: PlanSearch) -> bool:
    """Whether a document sets a trade beside others: a row of a table begins with it, or a heading
    below the title names it.
    """
    wanted = terms(name)
    found = plans.search(name).evidence
    places = [row.group() for item in found for row in _ROW_BEGINS.finditer(item.chunk.text)]
    places += [heading for item in found for heading in item.chunk.section[1:]]
    return bool(wanted) and any(
        all(covers(held_of(term, place), term) for term in wanted) for place in places
    )


def _no_plan(name: str, plans: PlanSearch) -> NoPlan | None:
    """What documents say of what is named, where none has a plan for it."""
    if not name:
        return None
    found = plans.search(name)
    known = any(word.known for word in telling_apart(found, goal_of(found)))
    return NoPlan(name, found if known else None)


def _topics(
    wish: PlanAsked, goals: list[Goal], fitted: Sequence[FittedPlan], plans: PlanSearch
) -> list[Topic]:
    """What documents say beside the plans, where not only a part of these is asked for."""
    if wish.in_part and not wish.projects:
        return []
    titles = [plan.passage.title for plan in fitted]
    apart = [goal for goal in goals if not goal.thing.is_in(titles)]
    marked = {name.thing.kind for plan in fitted for name in plan.marked.names}
    return [*topics_of(wish, goals, plans.search, apart, marked)]


def _before(
    earlier: PlanAsked, wish: PlanAsked, goals: list[Goal], finding: Finding, plans: PlanSearch
) -> Before:
    """The plans as they fitted what was asked for before."""
    earlier = with_known(earlier, plans.search)
    aimed_at = goals if earlier.aims == wish.aims else goals_of(earlier, plans.search)
    things = [goal.thing for goal in aimed_at if goal.marks]
    return Before(earlier, (*plans.fitted(finding, earlier, things),))


def _with_passages(finding: Finding, plan: Planned, retriever: HybridRetriever) -> Finding:
    """A finding with the passages of the plans before all others, then those of what is said."""
    steps = {step.chunk.id for each in plan.plans for step in (*each.steps, *each.rows)}
    found = retriever.also(finding, steps).evidence
    first = [item for item in found if item.chunk.id in steps]
    first += [each.evidence for each in plan.said]
    first += [item for topic in plan.topics for item in topic.evidence]
    known = {item.chunk.id for item in first}
    others = (item for item in found if item.chunk.id not in known)
    return replace(finding, evidence=(*first, *others))
