"""Who asks for a plan of his own gets the documents' plans in place of what is retrieved."""

from dataclasses import replace

from mentor.asked import Asked, within
from mentor.evidence import Finding
from mentor.plan import Found, PlanSearch, look_up
from mentor.question.plan_asked import PlanAsked, plan_asked
from mentor.retrieve import HybridRetriever
from mentor.understand import plan_shown


def with_plan(asked: Asked, retriever: HybridRetriever, max_chars: int) -> Asked:
    """A question with the plans of documents, if it asks for one of its own and they have any;
    refused if that is to lead to what no document knows.

    The passages of the plans come before all others, `max_chars` of all.
    """
    question = asked.whole if asked.named else asked.question
    wish = None if asked.settled else plan_asked(question)
    if wish is None:
        return asked
    of_one = bool(asked.named) and len(asked.sources or ()) == 1
    plans = PlanSearch(retriever, asked.sources, of_one)
    found = look_up(wish, _said_before(question, wish, asked), plans, asked.language)
    if found is None:
        return asked
    if found.finding is None:
        return replace(asked, finding=plans.search(asked.question), refused=True)
    finding = _cut(found.finding, max_chars)
    if isinstance(found, Found):
        return replace(asked, finding=finding, plan=found.plan)
    return replace(asked, finding=finding, no_plan_for=found.name)


def _said_before(question: str, wish: PlanAsked, asked: Asked) -> PlanAsked | None:
    """The plan that was asked for before somebody said more of himself, None if he did not or
    asked for none yet.
    """
    before = question.removesuffix(asked.typed).rstrip(" ,，")
    if not plan_shown(asked.history) or not before or before == question:
        return None
    earlier = plan_asked(before)
    whole = wish.whole and not (wish.left or wish.done)
    other = earlier and (earlier.who, earlier.aims) != (wish.who, wish.aims)
    return earlier if other and whole else None


def _cut(finding: Finding, max_chars: int) -> Finding:
    return replace(finding, evidence=within(finding.evidence, max_chars))
