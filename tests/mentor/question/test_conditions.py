"""Under what conditions a question asks is no part of what it asks about."""

import pytest

from ingest.simplify import folded
from mentor.question.conditions import (
    asks_for_sides,
    job_of_asker,
    unconditional,
    who_asks,
    who_may_become,
    without_conditions,
    without_who_asks,
)
from mentor.text.terms import terms


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("零基础学网络安全要几年", {"网络", "网络安全", "安全"}),
        ("边上班边学数据分析要多久？", {"数据", "分析", "数据分析"}),
        ("转行做会计要准备多长时间", {"会计"}),
        ("How long does welding take from scratch?", {"welding"}),
        ("how long for a complete beginner to learn chess while working full-time", {"chess"}),
        ("学习书法要多久才能到专家水平", {"书法"}),
    ],
    ids=str,
)
def test_conditions_are_taken_out(question: str, left: set[str]) -> None:
    weights = dict.fromkeys(terms(question), 1.0)
    kept = {term.text for term in without_conditions(question, weights)}
    assert left & {term.text for term in weights} <= kept
    gone = {"零", "零基础", "上班", "转行", "scratch", "beginner", "complete beginner", "专家"}
    assert not gone & kept


def test_a_condition_with_a_hyphen_is_taken_out() -> None:
    question = "part-time 学木工要几年？full-time 呢？"
    kept = without_conditions(question, dict.fromkeys(terms(question), 1.0))
    assert not {"part time", "full time"} & {term.text for term in kept}


def test_a_term_written_otherwise_than_in_the_question_is_kept() -> None:
    question = "In which month do I start with real-time operating systems?"
    weights = dict.fromkeys(terms(question), 1.0)
    assert without_conditions(question, weights) == weights


@pytest.mark.parametrize(
    ("question", "sides"),
    [
        ("国内和美国分别能拿多少？", True),
        ("How does pay in Berlin compare to Paris?", True),
        ("salary in Berlin vs Paris", True),
        ("两份资料的学费怎么差这么多", True),
        ("How does a cook's pay in Oslo stack up against a baker's?", True),
        ("美国的薪资是多少？", False),
        ("How much does a nurse earn in Berlin?", False),
    ],
    ids=str,
)
def test_a_question_for_sides_is_told(question: str, sides: bool) -> None:
    assert asks_for_sides(question) is sides


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("I'm a nurse in Leeds. How long until I can weld?", ". how long until i can weld?"),
        ("i am a 40 year old cook how long does it take", "how long does it take"),
        ("我在苏州教书，改做会计要多久？", ",改做会计要多久?"),
        ("我在学焊接，要多久？", "我在学焊接,要多久?"),
        ("How long is welding in each of the guides?", "how long is welding ?"),
        ("这几份资料里焊接要学多久", "焊接要学多久"),
        ("How long is welding if I know nothing about it?", "how long is welding ?"),
        ("where do i begin if I don't know anything", "where do i begin"),
        ("I know nothing of welding", "i know nothing of welding"),
        ("我什么都不会，焊接要学多久", "我 ,焊接要学多久"),
        ("一窍不通，焊接要学多久", ",焊接要学多久"),
    ],
    ids=str,
)
def test_who_asks_and_the_documents_asked_are_conditions(question: str, left: str) -> None:
    assert " ".join(unconditional(folded(question)).split()) == left


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Can a lawyer become an AI engineer?", "lawyer"),
        ("Could an accountant switch into AI?", "accountant"),
        ("医生可以做AI工程师吗", "医生"),
        ("护士能转行吗", "护士"),
        ("Can I become an engineer?", ""),
        ("AI研究员可以做什么", ""),
        ("What can a lawyer do?", ""),
    ],
)
def test_who_is_to_become_something(question: str, who: str) -> None:
    assert who_may_become(question) == who


@pytest.mark.parametrize(
    ("said", "clause", "job"),
    [
        ("I'm a welder", "I'm a welder", "welder"),
        ("I work as a nurse, how long does it take?", "I work as a nurse", "nurse"),
        ("I am a Java developer. How long?", "I am a Java developer", "Java developer"),
        ("我是Java程序员，要多久？", "我是Java程序员", "Java程序员"),
        ("我是一名护士", "我是一名护士", "护士"),
        ("I am 40 years old, how long?", "I am 40 years old", ""),
        ("How long does a nurse take?", "", ""),
        ("我是谁？", "", ""),
        ("I'm a nurse in Leeds. How long?", "I'm a nurse in Leeds", "nurse"),
        ("I am a bit older, how long?", "I am a bit older", ""),
        ("I'm a big fan of knitting, how long?", "I'm a big fan of knitting", ""),
        ("I'm a total beginner, how long?", "I'm a total beginner", ""),
        ("I'm a slow learner, how long?", "I'm a slow learner", ""),
        ("我是不是太笨了，要多久？", "我是不是太笨了", ""),
        ("我是零基础，要多久？", "我是零基础", ""),
        ("我是男生，要多久？", "我是男生", ""),
        ("我是初学者，要多久？", "我是初学者", ""),
        ("我是会计，要多久？", "我是会计", "会计"),
    ],
)
def test_who_asks_is_told(said: str, clause: str, job: str) -> None:
    assert who_asks(said) == clause
    assert job_of_asker(said) == job


@pytest.mark.parametrize(
    ("question", "left"),
    [
        ("我是Java程序员，学焊接要多久？", {"焊接"}),
        ("I'm a nurse. How long until I can weld?", {"weld"}),
    ],
)
def test_what_says_who_asks_is_no_term_of_the_question(question: str, left: set[str]) -> None:
    kept = {term.text for term in without_who_asks(question, dict.fromkeys(terms(question), 1.0))}
    assert left <= kept
    assert not kept & {"java", "程序员", "nurse"}
