"""What is looked up for a plan of one's own: the plans, or that there is none for what is named."""

from pathlib import Path

import pytest

from mentor import Mentor
from mentor.plan import Found, NoPlan, PlanSearch, look_up
from mentor.question.plan_asked import PlanAsked, plan_asked


def wish(question: str) -> PlanAsked:
    found = plan_asked(question)
    assert found is not None
    return found


def looked_up(mentor: Mentor, question: str, earlier: str = "") -> Found | NoPlan | None:
    plans = PlanSearch(mentor.retriever, None, of_one=False)
    return look_up(wish(question), wish(earlier) if earlier else None, plans, "en")


def test_the_passages_of_the_plans_come_before_all_others(luthiers: Mentor) -> None:
    found = looked_up(luthiers, "I have 9 months, make me a plan")
    assert isinstance(found, Found)
    steps = {step.chunk.id for plan in found.plan.plans for step in plan.steps}
    order = [item.chunk.id in steps for item in found.finding.evidence]
    assert order == sorted(order, reverse=True)
    assert any(order)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Make me a plan to become a lawyer", ""),
        ("给我一个成为律师的学习计划", ""),
        ("Make me a pottery plan", "pottery"),
    ],
    ids=str,
)
def test_where_no_document_knows_the_aim_there_is_no_plan(
    luthiers: Mentor, question: str, name: str
) -> None:
    assert looked_up(luthiers, question) == NoPlan(name, None)


def test_the_plans_are_those_of_the_documents_asked(luthiers: Mentor) -> None:
    sources = [source.id for source in luthiers.sources() if "staged" in source.id]
    plans = PlanSearch(luthiers.retriever, sources, of_one=True)
    found = look_up(wish("Make me a plan"), None, plans, "en")
    assert isinstance(found, Found)
    assert [Path(plan.passage.source).stem for plan in found.plan.plans] == ["staged"]


def test_the_plans_before_somebody_said_more_are_kept_beside(luthiers: Mentor) -> None:
    found = looked_up(luthiers, "Make me a plan, I know sharpening", earlier="Make me a plan")
    assert isinstance(found, Found)
    assert found.plan.before is not None
    before = {plan.passage.source: plan.marked.known for plan in found.plan.before.plans}
    now = {plan.passage.source: plan.marked.known for plan in found.plan.plans}
    assert before.keys() == now.keys()
    assert not any(before.values())
    assert any(now.values())
