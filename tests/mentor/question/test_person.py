"""What somebody says of himself who asks for a plan."""

import re
import time

import pytest

from mentor.question.person import Person, person

_ASKS = re.compile(r"计划|安排|\bplan\b")


def of(question: str) -> Person:
    return person(question, _ASKS)


def test_what_comes_after_a_break_is_no_time_of_his() -> None:
    assert of("给个计划，寒假两个月，寒假之后呢").length == "两个月"


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
        ("Make me a plan, 10 hours a week, actually I only have 4 hours", 4, "week"),
        ("每周10小时，给个计划，其实只有4小时", 4, "week"),
        ("每天晚上9点以后才有空，大概能学一个半小时，给个计划", 1.5, "day"),
        ("10 hours a week, make me a plan, what if I quit my job and study full time", None, ""),
        ("我每周10小时，给个计划，那如果我辞职全职学呢", None, ""),
        ("I quit my job, 40 hours a week, make me a plan", 40, "week"),
        ("每周能学40小时，如果我辞职的话，给个计划", 40, "week"),
        ("40 hours a week, if I quit my job, make me a plan", 40, "week"),
        ("20 hours a week, I'm unemployed and don't know if I can, make me a plan", 20, "week"),
        ("我每周10小时，给个计划，如果我辞职全职学呢", None, ""),
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
        ("Glazier (6 yrs), make me a plan", None, ""),
        ("给个计划，我是护士（5年）", None, ""),
        ("a plan (6 months)", 6, "6 months"),
        ("my son has the whole summer (9 months), plan", 9, "9 months"),
        ("5 years in sales, make me a plan", None, ""),
        ("5 years in total, make me a plan", 60, "5 years"),
        ("glazier, 4 years, make me a plan", None, ""),
        ("glazier, 8 months, make me a plan", 8, "8 months"),
        ("从事审计四年，给个计划", None, ""),
    ],
    ids=str,
)
def test_the_time_that_somebody_gives(question: str, months: float | None, length: str) -> None:
    assert (of(question).months, of(question).length) == (months, length)


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
        ("Hey there! Glazier (putty, 6 yrs). A plan for 9 months", ("Glazier (putty, 6 yrs)",)),
        ("早上好！护士（5年），半年内想转行，给个计划", ("护士（5年）", "半年内想转行")),
        ("织布我学过，大学学的，给个计划", ()),
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
    assert (told.hours, told.months, told.said) == (10, 6, ("a beginner",))
    assert of("每天能学2小时，给个计划，如果我每天只有1小时呢？").hours == 1
    assert of("我零基础，会一点织布，给个计划").from_zero


def test_who_programs_and_who_wants_a_job() -> None:
    dev = of("Three months off between jobs, senior Java dev. Plan?")
    assert dev.programs
    assert not dev.has_job
    assert of("想一年内找到实习，给个计划").wants_job == "找到实习"
    assert of("I want an internship by summer, plan").wants_job == "an internship"
    assert not of("I don't want a job, plan").wants_job
    assert not of("I work full time as a nurse, plan").wants_job
