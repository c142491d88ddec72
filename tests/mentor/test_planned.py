"""Who asks for a plan of his own gets the documents' plans, those that fit first."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from mentor import Mentor
from tests.mentor.answers import line, plans
from tests.mentor.libraries import knowing


@pytest.mark.parametrize(
    "question",
    [
        "I'm a tailor with 5 hours a week, make me a plan",
        "make me a plan, I'm a tailor with 5 hours a week",
        "How should I organise my studies? I have 5 hours a week.",
        "我是裁缝，每周只有5小时，给我做个学习计划",
        "给我做个学习计划，我每周只有5小时",
        "我是裁缝，每周5小时，怎么规划学习",
    ],
    ids=str,
)
def test_the_plans_come_whole_in_any_wording(luthiers: Mentor, question: str) -> None:
    answer = luthiers.ask(question)
    assert {"monthly", "staged", "untimed"} <= {*plans(answer)}
    assert answer.conflicts == ()
    for words in ("Months 1-3", "Months 7-9", "Stage one", "Stage three", "第一步", "第三步"):
        assert words in answer.text
    assert "3,000" not in answer.text
    for citation in answer.citations:
        text = luthiers.source_text(citation.source)
        assert text[citation.start : citation.end] == citation.quote
    markers = [citation.marker for citation in answer.citations]
    assert markers == list(range(1, len(markers) + 1))
    assert {*map(int, re.findall(r"\[(\d+)\]", answer.text))} == {*markers}


def test_what_was_understood_comes_first_and_hours_are_converted_as_a_computation(
    luthiers: Mentor,
) -> None:
    answer = luthiers.ask("I'm a tailor. I have 5 hours a week, make me a plan")
    first = answer.text.splitlines()[0]
    assert "a tailor" in first
    assert "5 hours a week" in first
    told = line(answer, "counts on")
    assert "10 hours a week" in told
    assert "18 months for the whole plan (computed" in told
    assert "beside a job" in answer.text
    answer = luthiers.ask("每天1小时，给我做个计划")
    assert "每天 1 小时" in answer.text.splitlines()[0]
    assert "推算" not in answer.text  # hours a week are not hours a day


@pytest.mark.parametrize(
    ("question", "known", "on", "at"),
    [
        (
            "Make me a 3 month plan, I already know sharpening",
            "(known)",
            "go on from here",
            "here after 3 months",
        ),
        ("我已经会磨刀，给我一个三个月的计划", "（已会）", "从这里接着学", "时在这一步"),
    ],
    ids=str,
)
def test_what_is_known_is_marked_and_where_plans_are_by_the_deadline(
    luthiers: Mentor, question: str, known: str, on: str, at: str
) -> None:
    answer = luthiers.ask(question)
    named = "第一步" if "会" in known else "Months 1-3"
    following = "第二步" if "会" in known else "Months 4-6"
    assert known in line(answer, named)
    assert on in line(answer, following)
    assert at in answer.text


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Give me a month by month plan", "monthly"),
        ("给我一个按月的计划", "monthly"),
        ("a plan for 9 months, please make it", "monthly"),
        ("make me a plan for three years", "staged"),
        ("给我做一个三年的计划", "staged"),
    ],
    ids=str,
)
def test_the_plan_that_fits_comes_first(luthiers: Mentor, question: str, first: str) -> None:
    assert plans(luthiers.ask(question))[0] == first


@pytest.mark.parametrize(
    "question", ["What should I do this week to get started?", "这周我先做什么？"], ids=str
)
def test_who_asks_for_the_beginning_gets_the_first_step(luthiers: Mentor, question: str) -> None:
    answer = luthiers.ask(question)
    assert "Stage one" in answer.text
    assert "第一步" in answer.text
    assert "Stage two" not in answer.text
    assert "第二步" not in answer.text


def test_who_changes_careers_reads_what_documents_say_of_that(luthiers: Mentor) -> None:
    answer = luthiers.ask("我是会计，想转行，给我做个计划")
    assert "从木工转行过来" in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Make me a plan to become a lawyer, I have 8 hours a week",
        "给我制定一个成为律师的学习计划，每周8小时",
        "我想当飞行员，每周10小时，怎么规划学习",
    ],
    ids=str,
)
def test_there_is_no_plan_for_what_no_document_knows(luthiers: Mentor, question: str) -> None:
    assert luthiers.ask(question).abstained


def test_a_shorter_answer_is_the_plan_that_fits_best(luthiers: Mentor) -> None:
    first = luthiers.ask("Make me a plan for 9 months")
    history = [
        {"role": "user", "content": "Make me a plan for 9 months"},
        {"role": "assistant", "content": first.text},
    ]
    assert plans(luthiers.ask("shorter", history=history)) == ["monthly"]


REVIEWED = """# AI engineer roadmap

AI engineers work 40 hours per week.

## Learning path

### Stage 1: Python basics (1-2 months)

Write small scripts.

### Stage 2: Machine learning with Python (2-3 months)

Train models.

### Stage 3: Deep learning (3-6 months)

Train networks.
"""
TABLE = r"""# Learning roadmap of AI engineers

## Learning plan

| Step | What | When |
|---|---|---|
| Step 1 | Maths \| statistics | Month 1 |
| Step 2 | Python | Months 2-3 |
| Step 3 | Deep learning | Months 4-6 |

Plan on 10 hours per week.
"""


@pytest.fixture(scope="module")
def engineers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    documents = {"reviewed.md": REVIEWED, "table.md": TABLE}
    with knowing(tmp_path_factory.mktemp("engineers"), documents) as mentor:
        yield mentor


def test_nothing_is_marked_or_computed_that_is_not_certain(engineers: Mentor) -> None:
    answer = engineers.ask("Make me a plan, I know Python, 5 hours a week, I have 6 months")
    assert "40 hours" not in answer.text
    assert "12 months for the whole plan" in answer.text
    assert "(known)" in line(answer, "Stage 1")
    assert line(answer, "Stage 2").endswith("**← go on from here**")
    assert "Maths | statistics" in line(answer, "Step 1")
    assert "comes before what is known" in line(answer, "Step 1")
    assert line(answer, "Step 2").endswith("(known)")
    assert "go on from here" in line(answer, "Step 3")
    assert "do not say clearly when" not in answer.text.split("Learning path")[0]


@pytest.mark.parametrize(
    "question",
    [
        "Make me a plan. I know maths and statistics and Python and deep learning",
        "I know maths and statistics and Python and deep learning, what should I do this week?",
    ],
    ids=str,
)
def test_who_knows_every_step_is_told_so(engineers: Mentor, question: str) -> None:
    answer = engineers.ask(question)
    assert "By what you say, every step of this plan is known." in answer.text
    assert line(answer, "Step 3").endswith("(known)")
    assert "This plan has no step after what is known." in answer.text
    assert "comes before what is known" in line(answer, "Stage 2")


def test_what_is_said_of_others_is_not_somebodys_case(tmp_path: Path) -> None:
    text = """# 制琴师成长路线

## 学习路径

- 第一步：数据分析。
- 第二步：刻琴头。
- 第三步：上漆。

## 问答

从零开始，一边工作一边学，要 4 年。

刚入行的开发者转行学制琴，也能成长。

数据分析师转行学制琴，要补刻琴头。
"""
    with knowing(tmp_path, {"luthier.md": text}) as mentor:
        answer = mentor.ask("我是数据分析师，下班后每天1小时，想转行学制琴，给我做个学习计划")
        assert "要补刻琴头" in answer.text
        assert "从零开始" not in answer.text
        assert "开发者" not in answer.text
        assert "已会" in line(answer, "第一步")
        assert "从这里接着学" in line(answer, "第二步")
        answer = mentor.ask("我是销售，零基础，下班后每天1小时，想转行学制琴，给我做个学习计划")
        assert "从零开始" in answer.text
        assert "开发者" not in answer.text


def test_what_is_left_out_is_marked_and_what_documents_say_of_it_is_quoted(
    luthiers: Mentor,
) -> None:
    answer = luthiers.ask("Make me a plan for 9 months, skip the carving")
    assert "(to be skipped)" in line(answer, "Months 4-6")
    assert "start here" in line(answer, "Months 1-3")


def test_who_says_how_old_he_is_is_told_that_nothing_speaks_of_that(luthiers: Mentor) -> None:
    assert "Nothing quoted speaks of age." in luthiers.ask("I'm 42, make me a plan").note
    assert "of age" not in luthiers.ask("make me a plan").note


@pytest.mark.parametrize(
    ("question", "marks", "marked"),
    [
        (
            "I have 8 hours a week, I'm a tailor, make me a plan",
            "the marks go by what you told me",
            False,
        ),
        ("I know carving, make me a plan", "the marks go by what you told me", True),
        ("我每周有8小时，我是裁缝，给我做个学习计划", "箭头和括号按你的情况标", False),
        ("我会刻琴头，给我做个学习计划", "箭头和括号按你的情况标", True),
    ],
    ids=str,
)
def test_marks_are_spoken_of_where_there_are_any(
    luthiers: Mentor, question: str, marks: str, marked: bool
) -> None:
    assert (marks in luthiers.ask(question).text) is marked


def test_hours_that_are_the_plans_own_are_not_converted(luthiers: Mentor) -> None:
    text = luthiers.ask("I have 10 hours a week, make me a plan").text
    assert re.search(r"counts on 10 hours a week \[\d\], as you have\.", text)
    assert "computed" not in text


@pytest.mark.parametrize(
    ("question", "step", "mark"),
    [
        (
            "Make me a plan, 5 hours a week, I have 10 months",
            "Months 4-6",
            "**← here after 10 months with your 5 hours a week (computed)**",
        ),
        (
            "Make me a plan, 10 hours a week, I have 5 months",
            "Months 4-6",
            "**← here after 5 months with your 10 hours a week (computed)**",
        ),
        (
            "每周20小时，给我做个计划，一年内学成",
            "Months 7-9",
            "**← 按你每周 20 小时推算（共 4.5 个月），一年之内就走完**",
        ),
        (
            "每周5小时，给我做个计划，一年半学完",
            "Months 7-9",
            "**← 按你每周 5 小时推算，一年半走完全程**",
        ),
    ],
    ids=str,
)
def test_how_far_one_gets_counts_with_the_hours_that_one_has(
    luthiers: Mentor, question: str, step: str, mark: str
) -> None:
    assert line(luthiers.ask(question), step).endswith(mark)
