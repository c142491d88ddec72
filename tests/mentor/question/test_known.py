"""What somebody says that he knows, does not know, or leaves out."""

import re

import pytest

from mentor.question.person import Person, person

_ASKS = re.compile(r"计划|安排|\bplan\b")


def of(question: str) -> Person:
    return person(question, _ASKS)


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("我会Java，给个计划", ("Java",)),
        ("make me a plan, what should I have learned by week 3?", ()),
        ("make me a plan, do I know enough carving?", ()),
        ("I know carving too, make me a plan", ("carving",)),
        ("我学过Python和SQL，给个计划", ("Python", "SQL")),
        ("已经会机器学习了，给个计划", ("机器学习",)),
        ("给个计划，几何我其实学过，大学学的", ("几何",)),
        ("给个计划，我其实学过几何", ("几何",)),
        ("给个计划，几何我上学时真的学过", ("几何",)),
        ("其实学过，给个计划", ()),
        ("有Python基础，给个计划", ("Python",)),
        ("没有编程基础，给个计划", ()),
        ("我不会编程，给个计划", ()),
        ("I already know Python, make me a plan", ("Python",)),
        ("I know Python and pandas already, make me a plan", ("Python", "pandas")),
        ("I have a background in Java and want a plan", ("Java",)),
        ("I don't know Python, make me a plan", ()),
        ("no coding experience, make me a plan", ()),
        ("我会坚持的，给个计划", ()),
        ("我会每天学2小时，给个计划", ()),
        ("会给我一个计划吗", ()),
        ("我学了三个月Python，给个计划", ("Python",)),
        ("我用过Python但忘了，给个计划", ()),
        ("我用过Python，但都忘了，给个计划", ()),
        ("I know you are busy, make me a plan", ()),
        ("I know how to carve, make me a plan", ()),
        ("I used to know SQL, make me a plan", ()),
        (
            "I already know Python, maths, SQL, machine learning, Docker, make me a plan",
            ("Python", "maths", "SQL", "machine learning", "Docker"),
        ),
        ("我会Python、SQL，机器学习，给个计划", ("Python", "SQL", "机器学习")),
        ("I know Python, busy, two kids, make me a plan", ("Python",)),
        ("我会Python，数学还行，给个计划", ("Python",)),
        ("我会Python，护士，给个计划", ("Python",)),
        ("I know Python but not maths, make me a plan", ("Python",)),
        ("我不会数学但会Python，给个计划", ("Python",)),
        ("I have 3 years of knee pain, make me a plan", ()),
        ("the shop has 6 years of dust, make me a plan", ()),
        ("这台织机已经用了5年的旧零件了，给个计划", ()),
        ("我用了5年的织机，给个计划", ("织机",)),
        ("6 years of carving, make me a plan", ("carving",)),
        ("I've done carving for 2 years, zero varnish, make me a plan", ("carving",)),
        (
            "I know glue, varnish and carving already, make me a plan",
            ("glue", "varnish", "carving"),
        ),
        ("I finished the glue and carving parts of the plan, plan the rest", ("glue", "carving")),
        ("I have 5 hours a week and know carving, make me a plan", ("carving",)),
        ("磨刀和上漆都熟，给个计划", ("磨刀", "上漆")),
        ("没碰过上漆，给个计划", ()),
        ("技术比较成熟，给个计划", ()),
        ("I have 6 years of experience in carving, make me a plan", ("carving",)),
        ("I learned carving in 3 months, make me a plan", ("carving",)),
        ("I know carving and skip the varnish, make me a plan", ("carving",)),
        ("I know carving and hate varnish, make me a plan", ("carving",)),
        ("I know people at the shop, make me a plan", ()),
        (
            "I know carving, wood turning and violin making",
            ("carving", "wood turning", "violin making"),
        ),
        ("我会刻花，磨刀和上漆，给个计划", ("刻花", "磨刀", "上漆")),
        ("", ()),
        ("?", ()),
        ("。", ()),
    ],
    ids=str,
)
def test_what_somebody_knows(question: str, known: tuple[str, ...]) -> None:
    assert of(question).known == known


@pytest.mark.parametrize(
    ("question", "skips"),
    [
        ("skip the varnish please", ("varnish",)),
        ("I don't want to learn carving", ("carving",)),
        ("先不学漆", ("漆",)),
        ("刻琴头可以先跳过", ("刻琴头",)),
        ("我不想学了", ()),
        ("skip it", ()),
    ],
    ids=str,
)
def test_what_somebody_leaves_out(question: str, skips: tuple[str, ...]) -> None:
    assert of(question).skips == skips


@pytest.mark.parametrize(
    "question",
    ["I hate statistics, can we skip it? Skip statistics.", "我讨厌统计学，可以跳过吗？"],
)
def test_what_is_left_out_is_not_only_disliked(question: str) -> None:
    assert of(question).skips
    assert not of(question).dislikes


@pytest.mark.parametrize(
    ("question", "known", "little"),
    [
        ("Python 会一点，数学还行，给个计划", ("Python",), ("Python",)),
        ("会SQL，给个计划", ("SQL",), ()),
        ("I know some carving, maths is fine, plan", ("carving",), ("carving",)),
        ("I know SQL, plan please", ("SQL",), ()),
        ("会一点织布，其实织布我不会，给个计划", (), ()),
    ],
    ids=str,
)
def test_what_is_known_in_part(
    question: str, known: tuple[str, ...], little: tuple[str, ...]
) -> None:
    assert (of(question).known, of(question).little) == (known, little)


@pytest.mark.parametrize(
    ("question", "seems", "known"),
    [
        ("maths is fine, some carving, plan", (("maths", "some"), ("carving", "some")), ()),
        ("我的几何还不错，给个计划", (("几何", "some"),), ()),
        ("Java developer (Spring, SQL), plan", (("Spring", "used"), ("SQL", "used")), ()),
        ("我是设计师(杭州)，给个计划", (("杭州", "used"),), ()),
        ("the teacher explains it, good with me", (), ()),
        ("第三步可以", (), ()),
        ("Mondays are good, plan", (), ()),
        ("下午还行，给个计划", (), ()),
        ("学了大半年，给个计划", (), ()),
        ("I know R and 3 years of weaving, plan", (), ("R", "weaving")),
        ("I can speak a little Dutch, plan", (), ()),
        ("I can program a little, plan", (), ("program",)),
        ("Glazier (putty, lead, 4 years), plan", (("putty", "used"), ("lead", "used")), ()),
        ("decent carving, SQL, plan", (("carving", "well"),), ("SQL",)),
        ("Good morning, plan", (), ()),
        ("rusty geometry, plan", (("geometry", "some"),), ()),
        ("I am not good at geometry, plan", (("geometry", "weak"),), ()),
        ("decent carving, weak glazing, plan", (("carving", "well"), ("glazing", "weak")), ()),
        ("my geometry is really bad, plan", (("geometry", "weak"),), ()),
        ("几何比较差，给个计划", (("几何", "weak"),), ()),
        ("我几何不是很好，给个计划", (("几何", "weak"),), ()),
        ("我不太擅长几何，给个计划", (("几何", "weak"),), ()),
        ("几何差不多，给个计划", (), ()),
        ("时间不好安排，给个计划", (), ()),
        ("They both know carving, plan", (), ("carving",)),
        ("My two apprentices know carving, plan", (), ("carving",)),
        ("他们都学过织布，给个计划", (), ("织布",)),
        ("she knows nothing, plan", (), ()),
        ("my brother knows carving, plan", (), ()),
        ("they are bad at geometry, plan", (("geometry", "weak"),), ()),
        ("I'm not very familiar with geometry, plan", (), ()),
        ("我学了一整年了，给个计划", (), ()),
        ("我学了一整年织布，给个计划", (), ("织布",)),
        ("I studied for 3 months, plan", (), ()),
        ("我会织布三个月了，给个计划", (), ("织布",)),
    ],
    ids=str,
)
def test_what_somebody_may_know_if_it_is_a_subject(
    question: str, seems: tuple[tuple[str, str], ...], known: tuple[str, ...]
) -> None:
    told = of(question)
    assert tuple((each.name, each.how) for each in told.seems) == seems
    assert told.known == known


@pytest.mark.parametrize(
    ("question", "skips"),
    [
        ("不做上漆行不行", ("上漆",)),
        ("不学几何可不可以", ("几何",)),
        ("跳过几何有没有影响", ("几何",)),
        ("without learning geometry", ("geometry",)),
        ("rather than building cabinets", ("cabinets",)),
        ("without spending a fortune", ()),
        ("without leaving my town", ()),
        ("without doing my job badly", ()),
        ("not sleeping right now", ()),
        ("I don't want a boss", ()),
        ("I might drop out of college", ()),
        ("别笑我", ()),
        ("别怪他们", ()),
    ],
    ids=str,
)
def test_only_what_is_learnt_or_built_is_left_out(question: str, skips: tuple[str, ...]) -> None:
    assert of(question).skips == skips
