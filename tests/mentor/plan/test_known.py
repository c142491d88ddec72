"""What somebody seems to know is known if it is a subject of the library."""

import pytest

from mentor import Mentor
from tests.mentor.answers import line, talk


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("Make me a plan, carving is fine", True),
        ("Make me a plan, my boss is fine", False),
        ("Make me a plan, the soup is good", False),
        ("Make me a plan, I'm a designer (varnish)", True),
        ("Make me a plan, I'm a designer (Leeds)", False),
        ("给我做个学习计划，磨刀还行", True),
        ("给我做个学习计划，邻居还好", False),
        ("给我做个学习计划，早饭不错", False),
        ("给我做个学习计划，我是设计师(苏州)", False),
    ],
    ids=str,
)
def test_only_a_subject_of_the_library_is_known(
    luthiers: Mentor, question: str, known: bool
) -> None:
    text = luthiers.ask(question).text
    assert ("known: " in text or "known in part" in text or "有一些基础" in text) == known


def test_what_is_fine_behind_a_plan_refits_it_if_the_plan_names_it(luthiers: Mentor) -> None:
    answers = talk(luthiers, "Make me a plan", "carving is fine", "my brother is fine", "skip it?")
    assert "known in part: carving" in line(answers[1], "told me")
    answer = talk(luthiers, "Make me a plan", "the weather is fine", "I have 5 hours a week")[2]
    assert "weather" not in answer.text.splitlines()[0]
    assert "5 hours a week" in answer.text


@pytest.mark.parametrize("then", ["skip these", "Skip it please"])
def test_what_is_fine_and_to_be_skipped_is_known(luthiers: Mentor, then: str) -> None:
    answer = talk(luthiers, "Make me a plan", f"I'm fine with carving, {then}")[1]
    assert "known: carving" in line(answer, "told me")
    assert then not in line(answer, "told me")


def test_what_is_left_out_and_no_step_is_is_not_told_to_be_lacking(luthiers: Mentor) -> None:
    answer = luthiers.ask("Make me a plan without doing homework, 5 hours a week")
    assert "homework" not in "".join(each for each in answer.text.splitlines() if "no " in each)


def test_names_without_a_comma_are_things_of_their_own(luthiers: Mentor) -> None:
    text = luthiers.ask("Make me a plan, I know carving varnish").text
    assert "known: carving, varnish" in text
