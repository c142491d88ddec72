"""The work that somebody has, has left or wants."""

import pytest

from mentor.question.person import person
from mentor.question.plan_wish import ANY
from mentor.question.work import job_wanted, without_job


@pytest.mark.parametrize(
    "question",
    [
        "I love my job and like my job, plan",
        "The trouble is my job",
        "I start my new job on Monday",
        "I have no time for my job",
        "I get the job done",
        "我喜欢我的工作",
    ],
    ids=str,
)
def test_the_job_one_has_is_not_wanted(question: str) -> None:
    assert not job_wanted(question)


@pytest.mark.parametrize(
    ("question", "job"),
    [
        ("I want my first job", "my first job"),
        ("I'd like a job in biology", "a job"),
        ("my goal is a paid internship", "a paid internship"),
        ("make me a plan for a baker job", "a baker job"),
        ("想找一份木工的工作", "找一份木工的工作"),
    ],
    ids=str,
)
def test_a_job_wanted(question: str, job: str) -> None:
    assert job_wanted(question) == job


@pytest.mark.parametrize(
    ("wanted", "rest"),
    [("an actuary job", "actuary"), ("my first job", ""), ("找工作", ""), ("找木工的工作", "木工")],
    ids=str,
)
def test_what_is_wanted_beside_that_it_is_a_job(wanted: str, rest: str) -> None:
    assert without_job(wanted) == rest


@pytest.mark.parametrize(
    ("question", "has_job"),
    [
        ("I'm not unemployed, plan", True),
        ("I will not quit my job, plan", True),
        ("I cannot study full-time, I work, plan", True),
        ("我没失业，做个计划", True),
        ("我还没离职，做个计划", True),
        ("I was laid off, but now I work as a waiter, plan", True),
        ("我辞职了，现在又上班了，做个计划", True),
        ("I don't like it so I quit my job, plan", False),
        ("I'm unemployed, my evenings are free, plan", False),
        ("我不喜欢这工作就辞职了，做个计划", False),
        ("我有工作，上个月离职了，做个计划", False),
    ],
    ids=str,
)
def test_who_has_left_his_work(question: str, has_job: bool) -> None:
    assert person(question, ANY).has_job is has_job
