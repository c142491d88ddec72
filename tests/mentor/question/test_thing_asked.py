"""What a question asks the meaning of."""

import pytest

from mentor.question.thing_asked import asks_what_it_is, thing_asked


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("What's a vector database?", "vector database"),
        ("what does RAG mean", "RAG"),
        ("what is fine-tuning?", "fine-tuning"),
        ("什么是微调", "微调"),
        ("提示工程是什么意思？", "提示工程"),
        ("强化学习是什么", "强化学习"),
        ("What is the salary?", ""),
        ("what is a good first project", ""),
        ("what is the first step", ""),
        ("what is needed", ""),
        ("第一阶段是什么", ""),
        ("主要的目标是什么", ""),
        ("成功指标是什么", ""),
        ("最难的是什么", ""),
        ("what does a data scientist earn", ""),
    ],
)
def test_the_thing_is_read_and_no_side_of_it(question: str, thing: str) -> None:
    assert thing_asked(question) == thing


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("What is Docker for?", True),
        ("Docker是做什么用的", True),
        ("what is AI?", True),
        ("what does a nurse earn", False),
        ("护士挣多少", False),
    ],
)
def test_what_it_does_is_asked_of_a_thing_too(question: str, asks: bool) -> None:
    assert asks_what_it_is(question) is asks
