"""Follow-ups on a plan of one's own keep it, and what was said of oneself."""

import pytest

from mentor import Mentor
from mentor.types import Answer, Turn


def talk(mentor: Mentor, *questions: str) -> list[Answer]:
    """The answers of a conversation."""
    answers: list[Answer] = []
    history: list[Turn] = []
    for question in questions:
        answers.append(mentor.ask(question, history=history))
        history.append({"role": "user", "content": question})
        history.append({"role": "assistant", "content": answers[-1].text})
    return answers


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("我每天能学2小时，给我做个学习计划", "如果我每天只有1小时呢？", "每天 1 小时"),
        ("我是裁缝，想转做制琴师，每天1小时", "如果我每周有20小时呢？", "每周 20 小时"),
        ("Make me a plan, I have 10 hours a week and 12 months", "What if I only have 6 months?",
         "10 hours a week; time: 6 months"),
    ],
    ids=str,
)  # fmt: skip
def test_a_changed_time_takes_the_place_of_the_old_one(
    luthiers: Mentor, first: str, then: str, told: str
) -> None:
    assert told in talk(luthiers, first, then)[1].text.splitlines()[0]


def test_a_plan_that_is_over_by_then_says_so(luthiers: Mentor) -> None:
    answer = talk(luthiers, "给我做一个两年的学习计划", "第二年呢？")[1]
    assert "到那时这份计划已经走完" in answer.text
    assert "Stage two" in answer.text
    assert "Stage one" not in answer.text
    assert "第一步" not in answer.text
    answer = talk(luthiers, "Make me a plan for 9 months", "And after these nine months?")[1]
    assert "This plan is over by then" in answer.text
    assert "Stage three" in answer.text


def test_parts_of_a_plan_keep_what_was_said_of_oneself(luthiers: Mentor) -> None:
    plan = "I know sharpening, 5 hours a week. Make me a plan"
    answer = talk(luthiers, plan, "What should I do first tomorrow?")[1]
    assert "5 hours a week" in answer.text.splitlines()[0]
    assert "Months 4-6" in answer.text
    assert "Months 1-3" not in answer.text
    answer = talk(luthiers, plan, "What should I have at the end?")[1]
    assert "Months 7-9" in answer.text
    assert "Months 1-3" not in answer.text
    answer = talk(luthiers, "我会磨刀，每周5小时，给个学习计划", "最后要做出什么？")[1]
    assert "第三步" in answer.text
    assert "第一步" not in answer.text


@pytest.mark.parametrize(
    ("plan", "question"),
    [
        ("我是裁缝，想成为制琴师，给我做个学习计划", "我是不是太老了？"),
        ("I'm a tailor, make me a plan to become a luthier", "Am I too old?"),
    ],
    ids=str,
)
def test_a_question_about_oneself_is_not_part_of_a_plan(
    luthiers: Mentor, plan: str, question: str
) -> None:
    answer = talk(luthiers, plan, question)[1]
    assert "你的情况" not in answer.text
    assert "What you told me" not in answer.text
