"""Money earned and money spent."""

import pytest

from mentor.question.money import asks_what_to_spend, money_aspect, pay_period


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


@pytest.mark.parametrize(
    ("question", "period"),
    [
        ("焊工一个月工资多少", "month"),
        ("焊工年薪多少", "year"),
        ("国内焊工一年能拿多少钱", "year"),
        ("How much does a welder earn per month?", "month"),
        ("how much do welders make a year", "year"),
        ("what is the hourly pay of tutors?", "hour"),
        ("焊工工资多少", ""),
        ("学一个月能拿到多少工资", ""),
        ("学完一年后工资多少", ""),
        ("这个软件一个月收多少", ""),
        ("What can I earn after a year of study?", ""),
        ("What does a welder earn?", ""),
    ],
    ids=str,
)
def test_the_period_that_pay_is_asked_of(question: str, period: str) -> None:
    assert pay_period(question) == period
