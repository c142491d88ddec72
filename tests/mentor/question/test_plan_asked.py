"""How a plan that is asked for is laid out, and which part of it is asked for."""

import pytest

from mentor.question.plan_asked import plan_asked
from mentor.question.plan_part import asks_for_a_part


@pytest.mark.parametrize(
    ("question", "layout", "begins", "at"),
    [
        ("给我列一个一年的学习计划，按月来", "month", False, None),
        ("按周给我排一个学习计划", "week", False, None),
        ("给我一个学习计划，第一个月具体做什么", "", False, (1, 1)),
        ("今天开始学，第一步干什么", "", True, None),
        ("现在该学什么，请给我一个两年的计划", "", False, None),
        ("给我一个计划，今天先做什么", "", True, None),
        ("Draw up a monthly plan for one year", "month", False, None),
        ("Give me a week by week plan", "week", False, None),
        ("Make me a plan for the first 3 months", "", False, (1, 3)),
        ("What do I do today to begin?", "", True, None),
    ],
    ids=str,
)
def test_how_a_plan_is_to_be_laid_out(
    question: str, layout: str, begins: bool, at: tuple[float, float] | None
) -> None:
    asked = plan_asked(question)
    assert asked is not None
    assert (asked.layout, asked.begins) == (layout, begins)
    assert (asked.at and (asked.at.first, asked.at.last)) == at


@pytest.mark.parametrize(
    ("question", "core"),
    [
        ("我是裁缝，每周只有6小时，给我做个学习计划", "给我做个学习计划"),
        ("我想一年内成为制琴师，每周6小时，给个计划", "成为制琴师"),
        ("I'm a tailor with 5 hours a week, give me a roadmap", "give me a roadmap"),
        ("Make me a 6-month plan to become a luthier", "Make me a plan to become a luthier"),
        ("I have a carving exam in 4 weeks, plan my prep", "I have a carving exam plan my prep"),
        ("四周后有木工考试，帮我安排复习", "木工考试 帮我安排复习"),
    ],
    ids=str,
)
def test_what_is_looked_up_is_the_goal_and_not_who_asks(question: str, core: str) -> None:
    asked = plan_asked(question)
    assert asked is not None
    assert core in asked.core
    assert "裁缝" not in asked.core
    assert "hours" not in asked.core


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("Make me a plan, what do I do in week 3?", 1.46, 0.69),
        ("给我一个计划，三个月之后呢", 4, float("inf")),
        ("Make me a plan, I have 9 hours a week, two months later?", 3, float("inf")),
        ("Make me a plan for 3 months, and after these three months?", 4, float("inf")),
    ],
    ids=str,
)
def test_a_part_of_a_plan_may_be_a_week_or_what_comes_after_a_time(
    question: str, first: float, last: float
) -> None:
    asked = plan_asked(question)
    assert asked is not None
    assert asked.at is not None
    assert (asked.at.first, asked.at.last) == pytest.approx((first, last), abs=0.02)


@pytest.mark.parametrize(
    ("question", "part"),
    [
        ("What project should I have at the end?", True),
        ("最后要做出什么项目？", True),
        ("What should I do first tomorrow?", True),
        ("第二周做什么？", True),
        ("Which book is best?", False),
        ("我是不是太老了？", False),
    ],
    ids=str,
)
def test_what_asks_for_a_part_of_a_plan(question: str, part: bool) -> None:
    assert asks_for_a_part(question) is part


@pytest.mark.parametrize(
    ("question", "aims"),
    [
        ("I have a carving exam in 4 weeks, make me a plan", ("carving exam",)),
        ("Make me a plan, my exam is on Monday", ("exam",)),
        ("下周有一场木工面试，帮我做个计划", ("木工面试",)),
        ("I took a carving exam in 2020, make me a plan", ()),
        ("我有面试经验，给我做个学习计划", ()),
    ],
    ids=str,
)
def test_a_test_to_come_is_what_a_plan_is_for(question: str, aims: tuple[str, ...]) -> None:
    asked = plan_asked(question)
    assert asked is not None
    assert asked.aims == aims


def test_what_is_left_out_is_no_part_of_what_is_looked_up() -> None:
    found = plan_asked("我想做面点，给我排个半年的计划，那烘焙学习可以跳过吗")
    assert found is not None
    assert "烘焙" not in found.core
    found = plan_asked("Make me a plan, what should they do this week?")
    assert found is not None
    assert found.week
