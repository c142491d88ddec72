"""Which part of a plan a question asks for."""

import pytest

from mentor.question.plan_part import (
    after_named,
    asks_for_a_part,
    asks_for_the_end,
    goes_onward,
    part_asked,
    steps_onward,
)


@pytest.mark.parametrize(
    "question",
    [
        "what should I do next week?",
        "what do I do in the first week?",
        "下周学啥",
        "and next month?",
        "what next week?",
        "what's next month?",
    ],
    ids=str,
)
def test_the_learners_own_calendar_begins_with_the_plan(question: str) -> None:
    assert asks_for_a_part(question)
    at = part_asked(question)
    assert at is not None
    assert at.first == 1


def test_next_week_comes_behind_the_week_asked_for_before() -> None:
    first, then = (
        part_asked("what do I do in the first week?"),
        part_asked("what do I do in the first week, and next week?"),
    )
    assert first is not None
    assert then is not None
    assert then.first > first.last


@pytest.mark.parametrize(
    "question",
    ["I start next week", "下周我出差", "Make me a plan for next week", "What is a learning rate?"],
    ids=str,
)
def test_a_time_that_is_only_told_asks_for_no_part(question: str) -> None:
    assert part_asked(question) is None


@pytest.mark.parametrize(
    "question",
    [
        "and after that?",
        "然后呢？",
        "and then?",
        "what comes next",
        "whats after that stage?",
        "and after this step?",
        "那个阶段之后呢？",
        "那一步做完呢",
    ],
)
def test_what_follows_is_asked(question: str) -> None:
    assert goes_onward(question)
    assert steps_onward(f"Make me a plan, what should I do this week, {question}") == 1


@pytest.mark.parametrize("question", ["what comes after machine learning?", "然后学什么框架"])
def test_what_follows_a_thing_is_another_question(question: str) -> None:
    assert not goes_onward(question)


def test_the_end_is_asked() -> None:
    assert asks_for_the_end("what about the last month?")
    assert asks_for_the_end("最后一个月做什么")
    assert not asks_for_the_end("I was ill in the last month")


@pytest.mark.parametrize(
    "question",
    [
        "What happens in the first week at a new job?",
        "What should I do this week to sleep better?",
        "What is the exchange rate next month?",
        "Which films come out this month?",
        "这周什么电影好看",
        "下个月房租多少呢",
        "入职第一个月做什么",
        "今天做什么菜",
    ],
    ids=str,
)
def test_a_time_of_something_else_is_no_part_of_the_plan(question: str) -> None:
    assert not asks_for_a_part(question)


@pytest.mark.parametrize(
    "question",
    ["下下周", "下下周学什么", "the week after next", "what do I do the week after next?"],
    ids=str,
)
def test_the_week_after_next_comes_behind_the_next(question: str) -> None:
    at, following = part_asked(question), part_asked("下周学什么")
    assert at is not None
    assert following is not None
    assert (at.first > following.first, at.last > following.last) == (True, True)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("what do I do after docker", "docker"),
        ("make me a plan, what comes after the glaze tests?", "glaze tests"),
        ("and what should I learn once I've finished carving", "carving"),
        ("学完拉坯之后学什么", "拉坯"),
        ("给我做个计划，拉坯之后呢", "拉坯"),
        ("what do I do after that", ""),
        ("what do I do after 3 months", ""),
        ("make me a plan after my exams", ""),
        ("学完之后呢", ""),
        ("三个月之后学什么", ""),
    ],
    ids=str,
)
def test_the_thing_that_something_comes_after(question: str, named: str) -> None:
    assert after_named(question) == named


@pytest.mark.parametrize(
    ("question", "onward"),
    [
        ("寒假之后呢", True),
        ("假期过完该做什么", True),
        ("寒假之后的课呢", False),
        ("and after the holidays?", True),
        ("what about after the winter break?", True),
        ("after the summer school what should I do?", False),
    ],
)
def test_what_comes_after_a_break_goes_onward(question: str, *, onward: bool) -> None:
    assert goes_onward(question) is onward
