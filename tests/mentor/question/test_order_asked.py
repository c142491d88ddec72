"""What asks with what to begin, and what it says beside that."""

import pytest

from mentor.question.order_asked import asks_what_first, beside_what_first


@pytest.mark.parametrize(
    "question",
    [
        "Where do I start?",
        "where would one usually begin",
        "I'm lost, where do you even start with all this?",
        "What's the very first step?",
        "What should I learn first?",
        "先从哪里下手？",
        "想入行，第一步该做什么",
        "从何处着手比较好",
        "怎么入门？",
        "怎么开始学比较好",
        "How do I get started?",
        "how should I start as a nurse",
    ],
)
def test_what_to_begin_with_is_asked(question: str) -> None:
    assert asks_what_first(question)


@pytest.mark.parametrize(
    "question",
    [
        "When does the course start?",
        "Is maths the first thing employers look at?",
        "What is the first programming language of the course?",
        "Where did the author begin her career?",
        "第一步之后是什么？",
        "怎么开始一个项目",
        "How do I start a project?",
        "先学什么语言",
        "第一步学哪本书",
        "我做完第一件事之后该做什么",
        "从哪里开始收费",
        "Where do I start looking for a job?",
    ],
)
def test_other_questions_of_beginnings_do_not(question: str) -> None:
    assert not asks_what_first(question)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Where do I start with Docker?", "docker"),
        ("I want to switch careers. Where do I begin in this field?", ""),
        ("我是会计，零基础，先从哪里下手", ""),
        ("学数学先从哪里入手", "数学"),
    ],
)
def test_what_is_said_beside(question: str, named: str) -> None:
    beside = beside_what_first(question)
    assert named in beside
    assert not any(who in beside for who in ("career", "field", "会计"))
