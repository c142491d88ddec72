"""What a question for a plan names that the plan is to lead to."""

import pytest

from mentor import Mentor
from mentor.question.plan_asked import LOOKED_UP
from mentor.steps.goal import (
    AIM,
    aims_at_the_unknown,
    as_asked,
    either,
    goal_aimed_at,
    goal_of,
    plan_named,
    plans_for_the_unknown,
    telling_apart,
)


@pytest.mark.parametrize(
    ("text", "aims"),
    [
        ("A plan to become a luthier in a year", ["a luthier "]),
        ("I want to learn carving, then varnish", ["carving"]),
        ("我想成为制琴师，一年", ["制琴师"]),
        ("转行做厨师的计划", ["厨师"]),
        ("A plan for my niece", []),
    ],
    ids=str,
)
def test_aims_are_what_is_to_be_become_or_learnt(text: str, aims: list[str]) -> None:
    assert either(AIM, text) == aims


@pytest.mark.parametrize(
    ("question", "unknown"),
    [
        ("Make me a plan to become a lawyer", True),
        ("给我一个成为律师的学习计划", True),
        ("Make me a plan to become a luthier", False),
        ("给我一个成为制琴师的学习计划", False),
        ("Make me a plan", False),
    ],
    ids=str,
)
def test_a_plan_may_be_asked_for_what_the_library_lacks(
    luthiers: Mentor, question: str, unknown: bool
) -> None:
    finding = luthiers.retriever.search(question, 16)
    assert aims_at_the_unknown(finding) == unknown
    assert plans_for_the_unknown(finding) == unknown


def test_who_asks_for_no_plan_asks_for_none_to_what_is_unknown(luthiers: Mentor) -> None:
    finding = luthiers.retriever.search("How much does it cost to become a lawyer?", 16)
    assert aims_at_the_unknown(finding)
    assert not plans_for_the_unknown(finding)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Make me a pottery plan", ["pottery"]),
        ("Make me a plan for varnish", ["varnish"]),
        ("Make me a plan for pottery", []),
    ],
    ids=["unknown, before it", "known", "unknown, behind it"],
)
def test_a_plan_is_named_by_what_stands_before_it_and_by_what_is_known(
    luthiers: Mentor, question: str, named: list[str]
) -> None:
    assert [word.text for word in plan_named(luthiers.retriever.search(question, 16))] == named


def test_words_of_any_plan_and_conditions_tell_none_from_another(luthiers: Mentor) -> None:
    finding = luthiers.retriever.search(
        "If I have a job, what is the roadmap to become a luthier this summer?", 16
    )
    assert [word.text for word in telling_apart(finding, goal_of(finding))] == ["luthier"]
    assert "job" not in [word.text for word in goal_of(finding)]
    assert "luthier" in [word.text for word in goal_aimed_at(finding)]


@pytest.mark.parametrize("added", LOOKED_UP.values())
def test_what_is_looked_up_beside_a_question_was_not_asked(luthiers: Mentor, added: str) -> None:
    finding = luthiers.retriever.search(f"I want to be a luthier{added}", 16)
    assert as_asked(finding) == "I want to be a luthier"
