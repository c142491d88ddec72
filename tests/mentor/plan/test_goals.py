"""Whether a document is for what somebody wants to reach."""

import pytest

from mentor import Mentor
from mentor.plan.goals import name_of, nearest, places_for
from mentor.steps.goal import goal_of, telling_apart
from mentor.steps.plans import plans_of
from tests.mentor.libraries import STAGED


def test_a_plan_is_for_what_its_title_says_else_for_what_its_steps_are_called(
    luthiers: Mentor,
) -> None:
    retriever = luthiers.retriever

    def places(thing: str) -> tuple[int, ...] | None:
        finding = retriever.search(f"Make me a plan to learn {thing}", 16)
        goal = [word for word in telling_apart(finding, goal_of(finding)) if word.text == thing]
        assert goal
        item = next(each for each in finding.evidence if "staged" in each.passage.source)
        (plan,) = plans_of(retriever.around(item), "stage")
        return places_for(finding, item, plan, goal, STAGED.splitlines()[0])

    assert places("luthier") == ()
    assert places("carving") == (1,)
    assert places("pottery") is None


@pytest.mark.parametrize(
    ("aim", "near"),
    [("scroll carver", [True, False]), ("carver", [True, True]), ("potter", [True, True])],
    ids=str,
)
def test_documents_that_say_all_of_an_aim_are_nearer_than_those_that_say_a_part(
    luthiers: Mentor, aim: str, near: list[bool]
) -> None:
    finding = luthiers.retriever.search("Make me a plan", 16)
    assert nearest(finding, ["The scroll carver", "The carver"], [], [aim]) == near


@pytest.mark.parametrize(
    ("words", "question", "name"),
    [
        (["ai"], "I want to explain AI", "AI"),
        (["ai"], "想学会explain AI", "AI"),
        (["ai", "engineer"], "a plan for AI engineers", "AI engineer"),
        (["琴"], "想学琴", "琴"),
    ],
    ids=str,
)
def test_a_goal_is_named_as_it_is_asked_and_not_by_a_part_of_a_word(
    words: list[str], question: str, name: str
) -> None:
    assert name_of(words, question) == name
