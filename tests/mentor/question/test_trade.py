"""What trade somebody has, and what its subject is."""

import re

import pytest

from mentor.question.person import Person, person
from mentor.question.trade import subject_of

_ASKS = re.compile(r"计划|安排|\bplan\b")


def of(question: str) -> Person:
    return person(question, _ASKS)


@pytest.mark.parametrize(
    ("question", "trades", "known", "lacks"),
    [
        ("I'm a data analyst with 5 years of SQL. A plan", ("data analyst",), ("SQL",), ()),
        ("我是数据分析师，没学过统计，给个计划", ("数据分析师",), (), ("统计",)),
        ("我会织布，但不会刻和漆，给个计划", (), ("织布",), ("刻", "漆")),
        ("I know carving but no varnish, make me a plan", (), ("carving",), ("varnish",)),
        ("我的目标是做数据分析师，给个计划", (), (), ()),
        ("织布会一点，给个计划", (), ("织布",), ()),
        ("a study plan for a data analyst, 9 hours a week", (), (), ()),
        ("as a rule engineer of thumb, make me a plan", (), (), ()),
        ("I worked as a data analyst, make me a plan", ("data analyst",), (), ()),
        ("I have no money, make me a plan", (), (), ()),
        ("I'm not a java developer, make me a plan", (), (), ()),
        ("I'm not sure about carving, make me a plan", (), (), ()),
        ("no carving experience, make me a plan", (), (), ("carving",)),
        ("I never learned carving, make me a plan", (), (), ("carving",)),
        ("没有谁教的经验，给个计划", (), (), ()),
        ("刻和漆都会，给个计划", (), ("刻", "漆"), ()),
        ("做了五年木工的师傅，给个计划", (), ("木工",), ()),
        ("I can program in R and know carving, a plan", (), ("R", "carving"), ()),
        ("someone who knows SQL and wants a plan", (), ("SQL",), ()),
        ("a plan: zero carving, 8 hours a week", (), (), ("carving",)),
        ("never did any Carving before, make me a plan", (), (), ("Carving",)),
        ("Carving is my daily work, make me a plan", (), ("Carving",), ()),
        ("I know carving and don't know varnish, a plan", (), ("carving",), ("varnish",)),
        ("I know carving, make me a plan, I don't know Carving", (), (), ("Carving",)),
        ("我会刻花。其实不会刻花", (), (), ("刻花",)),
        ("我不会刻花，其实我会刻花", (), ("刻花",), ()),
    ],
    ids=str,
)  # fmt: skip
def test_trades_and_what_somebody_does_not_know(
    question: str, trades: tuple[str, ...], known: tuple[str, ...], lacks: tuple[str, ...]
) -> None:
    told = of(question)
    assert (told.trades, told.known, told.lacks) == (trades, known, lacks)


@pytest.mark.parametrize(
    ("trade", "subject"),
    [
        ("data scientist", "data science"),
        ("Data analyst", "data analysis"),
        ("backend developer", "backend"),
        ("数据科学家", "数据科学"),
        ("Java程序员", "java"),
        ("nurse", ""),
        ("会计", ""),
    ],
    ids=str,
)
def test_the_subject_of_a_trade(trade: str, subject: str) -> None:
    assert subject_of(trade) == subject


@pytest.mark.parametrize(
    ("question", "trades"),
    [
        ("我是后端，给个计划", ("后端",)),
        ("java后端五年，给个计划", ("java后端",)),
        ("不要做后端，给个计划", ()),
        ("我没做过全栈，给个计划", ()),
        ("别推全栈，给个计划", ()),
        ("想当前端，给个计划", ()),
        ("我不是程序员，给个计划", ()),
        ("I'm a former junior tester and a senior developer, plan", ()),
        ("I'm a former senior statistician, plan", ("statistician",)),
        ("freelance designer, plan", ("designer",)),
    ],
    ids=str,
)
def test_no_trade_is_read_where_it_is_not_had(question: str, trades: tuple[str, ...]) -> None:
    assert of(question).trades == trades
