"""Follow-ups on a plan of one's own, and a plan asked for behind what somebody says of himself."""

import pytest

from mentor.types import Turn
from mentor.understand.courtesy import without_courtesy
from tests.mentor.understand.standing_alone import standalone


def after(said: str, question: str) -> str:
    history: list[Turn] = [
        {"role": "user", "content": said},
        {"role": "assistant", "content": "…"},
    ]
    return standalone(question, history, needs=lambda asked: "sharpening" not in asked)


@pytest.mark.parametrize("said", ["", "?", "  ", "。"])
def test_what_follows_a_message_without_words_stands_alone(said: str) -> None:
    assert after(said, "What is sharpening?") == "What is sharpening?"


@pytest.mark.parametrize(
    ("said", "question", "whole"),
    [
        ("我会磨刀", "那帮我做个计划", "我会磨刀，那帮我做个计划"),
        ("我会磨刀，每天2小时", "那给我做个计划吧", "我会磨刀，每天2小时，那给我做个计划吧"),
        ("I know carving", "help me make a plan", "I know carving, help me make a plan"),
    ],
    ids=str,
)
def test_a_plan_asked_for_behind_what_is_said_is_a_clause_of_its_own(
    said: str, question: str, whole: str
) -> None:
    assert after(said, question) == whole


@pytest.mark.parametrize(
    ("said", "question", "whole"),
    [
        (
            "帮我做个木雕的学习计划，每周5小时",
            "那总共要多久",
            "帮我做个木雕的学习计划，每周5小时，总共要多久",
        ),
        (
            "make me a plan to become a carver",
            "and how long will it take in total?",
            "make me a plan to become a carver, how long will it take in total?",
        ),
    ],
    ids=str,
)
def test_how_long_it_takes_is_asked_of_the_plan(said: str, question: str, whole: str) -> None:
    assert after(said, question) == whole


PLAN = "I'm a data analyst and want to become an engineer, make me a plan"


@pytest.mark.parametrize(
    ("said", "question", "whole"),
    [
        (PLAN, "and for a designer?", PLAN.replace("data analyst", "designer")),
        (PLAN, "same but for data scientist", PLAN.replace("an engineer", "a data scientist")),
        (
            "我想当工程师，每周5小时，给我个学习计划",
            "数据科学家呢",
            "我想当数据科学家，每周5小时，给我个学习计划",
        ),
    ],
    ids=["who asks", "the goal", "zh"],
)
def test_a_plan_is_asked_for_again_of_other_people(said: str, question: str, whole: str) -> None:
    assert after(said, without_courtesy(question)) == whole


@pytest.mark.parametrize("question", ["时间太长了，能缩短到4个月吗", "能压缩到4个月吗"], ids=str)
def test_another_time_is_asked_of_the_plan(question: str) -> None:
    said = "我想当工程师，每周5小时，给我个学习计划"
    assert after(said, question) == f"{said}，{question}"


@pytest.mark.parametrize("question", ["第一步学啥", "第一步具体学啥", "先到底做什么"], ids=str)
def test_the_first_step_is_asked_of_the_plan(question: str) -> None:
    said = "我想当工程师，给我个学习计划"
    assert after(said, question) == f"{said}，现在先学什么"
