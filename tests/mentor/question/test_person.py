"""What somebody says of himself who asks for a plan."""

import re
import time

import pytest

from mentor.question.person import Person, person
from mentor.question.trade import subject_of

_ASKS = re.compile(r"计划|安排|\bplan\b")


def of(question: str) -> Person:
    return person(question, _ASKS)


@pytest.mark.parametrize(
    ("question", "hours", "per"),
    [
        ("每周只有8小时，给个计划", 8, "week"),
        ("我会SQL 每天3小时，给个计划", 3, "day"),
        ("下班后每天只有1小时，给个计划", 1, "day"),
        ("每天只有30分钟，给个计划", 0.5, "day"),
        ("晚上能学一个半小时，给个计划", 1.5, "day"),
        ("I have 8 hours a week, make me a plan", 8, "week"),
        ("a plan for two hours a day", 2, "day"),
        ("make me a plan", None, ""),
        ("I carve 6 hours a week, make me a plan", 6, "week"),
        ("I work 50 hours a week, make me a plan", None, ""),
        ("I sleep 8 hours a day, make me a plan", None, ""),
        ("I work 50 hours a week and can study 5 hours a week, make me a plan", 5, "week"),
        ("I work full time and have 8 hours a week, make me a plan", 8, "week"),
        ("I have 2 hours a day after work, make me a plan", 2, "day"),
        ("我每天工作10小时，给个计划", None, ""),
        ("工作之余每周8小时，给个计划", 8, "week"),
        ("我每天通勤2小时，只能学1小时，给个计划", 1, "day"),
        ("通勤路上每天能学1小时，给个计划", 1, "day"),
        ("Make a plan: 9 hours a week, actually make it 5", 5, "week"),
        ("每周9小时，给个计划，改成5", 5, "week"),
        ("9 hours a week and 12 months, make it 5, make me a plan", 9, "week"),
        ("a plan for 7 hours a week, if the baby is ill 3 hours a week", 7, "week"),
        ("每周7小时，给个计划，要是出差就每周3小时", 7, "week"),
        ("make me a plan if I have 7 hours a week", 7, "week"),
    ],
    ids=str,
)
def test_the_hours_that_somebody_has(question: str, hours: float | None, per: str) -> None:
    assert (of(question).hours, of(question).per) == (hours, per)


@pytest.mark.parametrize(
    ("question", "months", "length"),
    [
        ("三个月内想找到工作，怎么安排", 3, "三个月"),
        ("给我一年的计划", 12, "一年"),
        ("给我做个计划，我一周只能学8小时", None, ""),
        ("木工三年，想转做制琴，半年时间，给个计划", 6, "半年"),
        ("我做了五年木工，给个计划", None, ""),
        ("我有三年经验，给个计划", None, ""),
        ("Make me a 6 month plan", 6, "6 months"),
        ("a plan for someone who wants it within a year", 12, "a year"),
        ("I have worked for 5 years, make me a plan", None, ""),
        ("make me a plan for the next year", 12, "a year"),
        ("给我做三个月的计划", 3, "三个月"),
        ("帮我写6个月的学习计划", 6, "6个月"),
        ("给我做两年计划", 24, "两年"),
        ("我写了三年代码，给个计划", None, ""),
        ("I failed twice in 6 months, make me a plan", None, ""),
        ("I failed once and want to pass in 6 months, make me a plan", 6, "6 months"),
        ("make me a plan by the end of the year", None, "by the end of the year"),
    ],
    ids=str,
)
def test_the_time_that_somebody_gives(question: str, months: float | None, length: str) -> None:
    assert (of(question).months, of(question).length) == (months, length)


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("我会Java，给个计划", ("Java",)),
        ("我学过Python和SQL，给个计划", ("Python", "SQL")),
        ("已经会机器学习了，给个计划", ("机器学习",)),
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
    ("question", "said"),
    [
        ("我是护士，每周只有8小时，给个计划", ("护士",)),
        ("帮我看看计划：大三学生，数学还行，编程一般", ("大三学生", "数学还行", "编程一般")),
        ("给完全零基础的高中生做个计划", ("完全零基础的高中生",)),
        ("I have 8 hours a week and a job as a nurse, make me a plan", ("a nurse",)),
        ("plan for a data analyst who wants more", ("a data analyst",)),
        ("I have two kids. Can you make me a plan?", ("I have two kids",)),
        ("make me a plan I only have evenings", ("I only have evenings",)),
        ("给我一个计划 我每周只有5小时", ()),
        ("Make me a plan to get a job as an AI engineer in 6 months", ()),
        ("Make me a plan for a career in AI", ()),
        ("plan for becoming a smith while working as a nurse", ("a nurse",)),
    ],
    ids=str,
)
def test_what_else_somebody_says_stays_in_his_own_words(
    question: str, said: tuple[str, ...]
) -> None:
    assert of(question).said == said


def test_what_documents_may_speak_of() -> None:
    assert of("我是护士，给个计划").has_job
    assert of("我是护士，给个计划").changes
    assert not of("我是学生，给个计划").changes
    assert of("a plan for a complete beginner").from_zero
    assert of("I'm a teacher changing careers, make me a plan").changes
    assert not of("make me a plan").says


@pytest.mark.parametrize(
    "question",
    [
        "Make me a plan to get a job as an AI engineer in 6 months",
        "Make me a plan for a career in AI",
        "I'm a student with 10 hours a week, make me a plan",
        "I know you are busy, make me a plan",
    ],
)
def test_what_is_to_be_reached_is_not_what_somebody_is(question: str) -> None:
    told = of(question)
    assert (told.has_job, told.changes) == (False, False)


def test_what_somebody_is_beside_what_he_wants() -> None:
    told = of("I have a full-time job, make me a plan to get a job in AI")
    assert told.has_job
    assert not told.changes
    assert of("make me a plan to change careers in 1 year").changes


@pytest.mark.parametrize(
    "question",
    ["make me a plan" + " " * 9900 + "x", "plan" + " \n" * 4900 + "x", "in 6 months " * 800],
    ids=["spaces", "lines", "lengths"],
)
def test_a_long_question_is_read_at_once(question: str) -> None:
    begin = time.perf_counter()
    of(question)
    assert time.perf_counter() - begin < 0.5


def test_what_is_said_last_takes_the_place_of_what_was_said_before() -> None:
    told = of("零基础，每周10小时，一年，给个计划，我其实已经会织布了")
    assert (told.known, told.from_zero, told.said) == (("织布",), False, ())
    told = of(
        "I'm a beginner with 10 hours a week and 12 months. Make me a plan, what if I only have"
        " 6 months?"
    )
    assert (told.hours, told.months, told.said) == (10, 6, ("I'm a beginner",))
    assert of("每天能学2小时，给个计划，如果我每天只有1小时呢？").hours == 1
    assert of("我零基础，会一点织布，给个计划").from_zero


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


def test_who_programs_and_who_wants_a_job() -> None:
    dev = of("Three months off between jobs, senior Java dev. Plan?")
    assert dev.programs
    assert not dev.has_job
    assert of("想一年内找到实习，给个计划").wants_job == "找到实习"
    assert of("I want an internship by summer, plan").wants_job == "an internship"
    assert not of("I don't want a job, plan").wants_job
    assert not of("I work full time as a nurse, plan").wants_job


@pytest.mark.parametrize(
    ("question", "seems", "known"),
    [
        ("maths is fine, some carving, plan", (("maths", True), ("carving", True)), ()),
        ("我的几何还不错，给个计划", (("几何", True),), ()),
        ("Java developer (Spring, SQL), plan", (("Spring", False), ("SQL", False)), ()),
        ("我是设计师(杭州)，给个计划", (("杭州", False),), ()),
        ("the teacher explains it, good with me", (), ()),
        ("第三步可以", (), ()),
        ("Mondays are good, plan", (), ()),
        ("下午还行，给个计划", (), ()),
        ("学了大半年，给个计划", (), ()),
        ("I know R and 3 years of weaving, plan", (), ("R", "weaving")),
        ("I can speak a little Dutch, plan", (), ()),
        ("I can program a little, plan", (), ("program",)),
        ("I am not good at geometry, plan", (), ()),
        ("I'm not very familiar with geometry, plan", (), ()),
        ("我学了一整年了，给个计划", (), ()),
        ("我学了一整年织布，给个计划", (), ("织布",)),
        ("I studied for 3 months, plan", (), ()),
        ("我会织布三个月了，给个计划", (), ("织布",)),
    ],
    ids=str,
)
def test_what_somebody_may_know_if_it_is_a_subject(
    question: str, seems: tuple[tuple[str, bool], ...], known: tuple[str, ...]
) -> None:
    told = of(question)
    assert tuple((each.name, each.little) for each in told.seems) == seems
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
