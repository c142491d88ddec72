"""What is looked up for a plan of one's own: the plans, or that there is none for what is named."""

from pathlib import Path

import pytest

from mentor import Mentor
from mentor.plan import Found, NoPlan, PlanSearch, look_up
from mentor.question.plan_asked import PlanAsked, plan_asked
from tests.mentor.libraries import knowing


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


ENGINEER = """# Roadmap to become a bridge engineer

## Month 1: Loads

Steel and timber.

## Month 2: Piers

Stone.

## Month 3: Sites

Work on one.

## Pay

A viaduct pays well.
"""


@pytest.mark.parametrize(
    "question",
    [
        "Make me a plan to become a viaduct engineer",
        "I have 5 hours a week. Goal: viaduct engineer. How do I plan this?",
    ],
    ids=str,
)
def test_for_a_trade_without_a_plan_that_of_its_kind_is_given_and_said_to_be_such(
    tmp_path: Path, question: str
) -> None:
    with knowing(tmp_path, {"engineer.md": ENGINEER}) as mentor:
        answer = mentor.ask(question)
        assert "no document has a plan for “viaduct engineer” itself" in answer.text
        assert "Month 3: Sites" in answer.text
        own = mentor.ask("Make me a plan to become a bridge engineer").text
        assert "itself" not in own
        assert "Month 3" not in mentor.ask("Make me a plan to become a viaduct painter").text


@pytest.mark.parametrize(
    "question", ["Make me a plan to become a baker", "我想成为baker，给我做个学习计划"]
)
def test_a_trade_that_a_plan_of_another_speaks_of_has_none(tmp_path: Path, question: str) -> None:
    document = ENGINEER.replace("Work on one.", "Work on one. A baker sells bread on the site.")
    with knowing(tmp_path, {"engineer.md": document}) as mentor:
        assert "Month 1: Loads" not in mentor.ask(question).text


@pytest.mark.parametrize(
    "question", ["Make me a plan to become a baker", "我想当baker，给我做个学习计划"]
)
@pytest.mark.parametrize(
    "beside",
    ["| Trade | Work |\n| --- | --- |\n| Baker | bread |", "## The baker\n\nBread."],
    ids=["row", "heading"],
)
def test_a_trade_that_a_document_sets_beside_its_own_gets_the_nearest_plan(
    tmp_path: Path, beside: str, question: str
) -> None:
    document = ENGINEER.replace("## Pay", f"{beside}\n\n## Pay")
    with knowing(tmp_path, {"engineer.md": document}) as mentor:
        text = mentor.ask(question).text
        assert "Month 1: Loads" in text
        assert "“baker”" in text.split("Month 1")[0]


def test_a_deadline_by_a_date_counts_from_today(luthiers: Mentor) -> None:
    found = looked_up(luthiers, "Make me a plan, I have until the end of next year")
    assert isinstance(found, Found)
    who = found.plan.asked.who
    assert who.until == "until the end of next year"
    assert who.months
    assert 12 <= who.months <= 24
    assert who.length == f"{who.months:g} months"
    answer = luthiers.ask("给我做个学习计划，明年年底前")
    assert "期限：明年年底前，从今天算约 " in answer.text
    assert "之内就走完" in answer.text


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
