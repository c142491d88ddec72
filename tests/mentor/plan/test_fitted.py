"""Which plan of a document is taken, and in which order those of several documents come."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentor import Mentor
from mentor.plan.fitted import fitted_plans
from mentor.plan.fitted_plan import FittedPlan
from mentor.question.plan_asked import plan_asked
from tests.mentor.libraries import knowing

BAKER = """# Baker

## In weeks

### Week 1: doughs

Mix.

### Week 2: ovens

Heat.

### Week 3: shops

Sell.

## In months

### Month 1: doughs

Mix rye.

### Month 2: ovens

Heat stone.

### Month 3: shops

Sell bread.
"""


def fitted(mentor: Mentor, question: str, *, naming: tuple[str, ...] = ()) -> list[FittedPlan]:
    """The plans for who asks so."""
    wish = plan_asked(question)
    assert wish is not None
    retriever = mentor.retriever
    finding = retriever.search(wish.core, 16)
    around = retriever.surroundings()
    return fitted_plans(finding, around, wish, (), naming, lambda source: "", wanted=False)


def documents(plans: list[FittedPlan]) -> list[str]:
    return [Path(plan.passage.source).stem for plan in plans]


@pytest.fixture(scope="module")
def bakers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("bakers"), {"baker.md": BAKER}) as mentor:
        yield mentor


@pytest.mark.parametrize(
    ("question", "layout"),
    [
        ("Make me a plan to become a baker, week by week", "week"),
        ("Make me a plan to become a baker, month by month", "month"),
        ("Make me a plan to become a baker, 3 weeks", "week"),
        ("Make me a plan to become a baker, 3 months", "month"),
        ("给我做一个成为baker的计划，三周", "week"),
        ("给我做一个成为baker的计划，三个月", "month"),
    ],
    ids=str,
)
def test_of_the_plans_of_a_document_the_one_laid_out_or_as_long_as_asked_is_taken(
    bakers: Mentor, question: str, layout: str
) -> None:
    (plan,) = fitted(bakers, question)
    assert plan.timed.layout == layout
    assert plan.above == f"In {layout}s"


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Make me a plan, 9 months", "monthly"),
        ("Make me a plan for 3 years", "staged"),
        ("make me a month by month plan", "monthly"),
        ("给我做个学习计划，九个月", "monthly"),
        ("给我做个学习计划，三年", "staged"),
    ],
    ids=str,
)
def test_the_plan_that_is_as_long_or_laid_out_as_asked_comes_first(
    luthiers: Mentor, question: str, first: str
) -> None:
    found = documents(fitted(luthiers, question))
    assert found[0] == first
    assert {*found} == {"monthly", "staged", "untimed"}


def test_what_is_known_is_marked_and_what_no_step_names_is_told(luthiers: Mentor) -> None:
    plans = fitted(luthiers, "I know sharpening and pottery, make me a plan")
    known = {Path(plan.passage.source).stem: plan.marked.known for plan in plans}
    assert known == {"monthly": (0,), "staged": (0,), "untimed": ()}
    assert all("pottery" in plan.unnamed for plan in plans)


def test_only_documents_with_the_names_asked_for_count(luthiers: Mentor) -> None:
    assert documents(fitted(luthiers, "Make me a plan", naming=("violin",))) == ["monthly"]
    assert fitted(luthiers, "Make me a plan", naming=("pottery",)) == []


@pytest.mark.parametrize(
    "question", ["Make me a pottery plan", "给我一个成为律师的学习计划"], ids=str
)
def test_no_plan_is_for_what_the_library_lacks(luthiers: Mentor, question: str) -> None:
    assert fitted(luthiers, question) == []
