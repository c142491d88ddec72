"""Follow-ups on a plan of one's own, and a plan asked for behind what somebody says of himself."""

import pytest

from mentor.types import Turn
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
