"""Money earned and money spent."""

import pytest

from mentor.question.money import asks_what_to_spend, money_aspect


@pytest.mark.parametrize(
    ("text", "aspect"),
    [
        ("月薪", "pay"),
        ("学费", "price"),
        ("what it costs", "price"),
        ("they earn", "pay"),
        ("the starting pay for a weaver", "pay"),
        ("i pay for a loom", "price"),
        ("", ""),
    ],
)
def test_money_is_earned_or_spent(text: str, aspect: str) -> None:
    assert money_aspect(text) == aspect


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("学刺绣要花多少钱", True),
        ("How much does it cost to learn weaving?", True),
        ("how high is the cost of inference", False),
        ("what is the cost function", False),
        ("how much do I need to pay attention to maths", False),
        ("How much do companies pay for weavers?", False),
        ("公司花多少钱雇织工", False),
        ("准备面试要几个元素", False),
    ],
    ids=str,
)
def test_what_learning_costs_is_asked(question: str, asks: bool) -> None:
    assert asks_what_to_spend(question) is asks
