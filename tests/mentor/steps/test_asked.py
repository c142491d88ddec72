"""What asks for the steps of a plan, and how."""

import pytest

from mentor.steps.asked import (
    asks_the_time_of_each,
    asks_the_way,
    number_named,
    unit_asked,
)


@pytest.mark.parametrize(
    ("question", "unit"),
    [
        ("分几个阶段？", "stage"),
        ("学习路线有哪几步", "step"),
        ("这条路一共多少步骤", "step"),
        ("级别从低到高怎么排", "level"),
        ("What are the stages of the plan?", "stage"),
        ("how many steps are there?", "step"),
        ("List all the phases", "stage"),
        ("第二阶段有哪些内容？", ""),
        ("每个阶段要多久？", "stage"),
        ("每个阶段学什么？", ""),
        ("How long does each of the stages take?", "stage"),
        ("哪个阶段最难？", ""),
        ("哪个阶段花的时间最长？", "stage"),
        ("最短的是哪一步", "step"),
        ("Which of the stages takes the most time?", "stage"),
        ("what is the longest phase", "stage"),
        ("Which part is the longest river in?", ""),
        ("下一步学什么？", ""),
        ("初步了解什么？", ""),
    ],
    ids=str,
)
def test_what_is_asked_for_in_steps(question: str, unit: str) -> None:
    assert unit_asked(question) == unit


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("怎么成为制琴师？", True),
        ("从哪里开始学？", True),
        ("帮我做一份学习计划", True),
        ("Make me a 3-month study plan", True),
        ("Plan for learning Rust, please", True),
        ("a 3 month plan to learn maths", True),
        ("I plan to become an engineer. Which books?", False),
        ("I don't plan to become a researcher.", False),
        ("Where do I start?", True),
        ("这份计划里写了什么？", False),
        ("How do I become a luthier?", True),
        ("制琴师的学习路线是什么？", True),
        ("What is the roadmap?", True),
        ("成为制琴师要多久？", False),
        ("Who became a luthier?", False),
    ],
    ids=str,
)
def test_what_asks_the_way(question: str, asks: bool) -> None:
    assert asks_the_way(question) is asks


@pytest.mark.parametrize(
    ("question", "number"),
    [("九个步骤是什么？", 9), ("What are the four main stages?", 4), ("有哪些步骤？", 0)],
    ids=str,
)
def test_the_number_that_a_question_names(question: str, number: int) -> None:
    assert number_named(question) == number


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("每个阶段分别要学多久？", True),
        ("各阶段大概几个月", True),
        ("How long does each stage take?", True),
        ("How many months is every step?", True),
        ("各个阶段多久？", True),
        ("四个阶段分别多久？", True),
        ("How long do the stages take?", True),
        ("高级工程师每天工作多长时间", False),
        ("初步学习每天多久", False),
        ("每个阶段学什么？", False),
        ("第二阶段每天学多久？", False),
        ("每天学多久？", False),
        ("How long does the second stage take?", False),
    ],
    ids=str,
)
def test_the_time_of_each_stage_is_asked_for(question: str, asks: bool) -> None:
    assert asks_the_time_of_each(question) is asks
