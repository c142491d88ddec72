"""What of a plan is for somebody's goal or not known yet, and what documents say of that."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.plan.known_steps import things_said
from mentor.question.person import Person
from tests.mentor.answers import line, talk
from tests.mentor.libraries import knowing

GOALS = """# Baker roadmap

## Learning path

### Stage one: dough (0-3 months)

Knead dough every day.

- yeast dough
- rye bread

### Stage two: pastry (3-6 months)

Practice projects:

- croissants

### Stage three: selling (6-12 months)

Run a stall.

## Rye bread in detail

Rye bread needs sourdough and a long rest.

## The oven

Steam makes the crust.
"""


@pytest.fixture(scope="module")
def bakers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("bakers"), {"baker.md": GOALS}) as mentor:
        yield mentor


def test_a_plan_says_what_of_it_is_for_the_goal_and_what_documents_say_of_that(
    bakers: Mentor,
) -> None:
    answer = bakers.ask("I want to bake rye bread. Make me a plan for 6 months")
    assert "for your goal: rye bread" in line(answer, "Stage one")
    assert "rye bread [" in answer.text
    assert "What the documents say of your goal, “rye bread”" in answer.text
    assert "Rye bread needs sourdough" in answer.text
    for citation in answer.citations:
        text = bakers.source_text(citation.source)
        assert text[citation.start : citation.end] == citation.quote


def test_a_plan_begins_with_what_is_not_known_yet(bakers: Mentor) -> None:
    answer = bakers.ask("I know how the oven works, 我会烤箱，但不会pastry，给我一个学习计划")
    assert "从这里开始" in line(answer, "Stage one")
    assert "要补的：pastry" in line(answer, "Stage two")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Make me a plan. I know yeast dough", None),
        ("Make me a plan. I know rye bread", None),
        ("Make me a plan. I know welding", "I found “welding” in none of these plans' documents"),
        ("给我做个学习计划，我会welding", "下面这些计划的文档里没有找到“welding”"),
        (
            "Make me a plan. I know welding and sewing",
            "I found “welding, sewing” in none of these plans' documents",
        ),
    ],
    ids=str,
)
def test_what_no_step_names_is_said_only_where_no_step_has_it_beneath(
    bakers: Mentor, question: str, said: str | None
) -> None:
    text = bakers.ask(question).text
    if said is None:
        assert "I found" not in text
    else:
        assert said in text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("I want to bake quantum bread. Make me a plan", "no document speaks of “quantum”"),
        (
            "I want to become a helicopter baker. Make me a plan",
            "no document speaks of “helicopter”",
        ),
        ("想做直升机面包，给我做个学习计划", "没有文档谈到“直升机”"),
        ("Make me a plan to get a helicopter job", "no document speaks of “helicopter”"),
        ("Make me a plan. I'd like a dentist position", "no document speaks of “dentist”"),
    ],
    ids=str,
)
def test_a_goal_of_which_no_document_names_a_word_is_not_passed_off_as_known(
    bakers: Mentor, question: str, said: str
) -> None:
    text = bakers.ask(question).text
    assert said in text
    assert "What the documents say of your goal" not in text
    assert "关于你的目标" not in text


def test_a_goal_that_is_a_job_alone_is_no_unknown_one(bakers: Mentor) -> None:
    assert "no document speaks of" not in bakers.ask("Make me a plan to get a job").text
    assert "没有文档谈到" not in bakers.ask("我想找工作，给我做个学习计划").text


@pytest.mark.parametrize(
    ("text", "applying"),
    [
        ("Networking basics", False),
        ("Portfolio theory", False),
        ("Recruiting testers", False),
        ("Interview your users", False),
        ("Find a leak and resume the run", False),
        ("招聘测试用户", False),
        ("Job search and portfolio", True),
        ("Networking for your first job", True),
        ("Mock interviews", True),
        ("作品集与面试", True),
        ("投简历", True),
    ],
    ids=str,
)
def test_subjects_that_share_a_word_with_applying_lead_to_no_job(text: str, applying: bool) -> None:
    (job,) = (each for each in things_said(Person(wants_job="a job")) if each.kind == "job")
    assert job.stands_in(text) is applying


@pytest.mark.parametrize(
    ("first", "then", "marked", "changed"),
    [
        (
            "I want to bake croissants. Make me a plan",
            "I only want to bake rye bread",
            "for your goal: rye bread",
            "“rye bread” in place of “croissants”",
        ),
        (
            "我想做croissants，给我做个学习计划",
            "我只想做rye bread",
            "与你的目标有关：rye bread",
            "“croissants”改为“rye bread”",
        ),
    ],
    ids=str,
)
def test_a_goal_told_anew_takes_the_place_of_the_old_one(
    bakers: Mentor, first: str, then: str, marked: str, changed: str
) -> None:
    text = talk(bakers, first, then)[1].text
    assert marked in text
    assert changed in text
    assert "goal: croissants" not in text
    assert "目标有关：croissants" not in text
    assert "stay as they were" not in text
    assert "标记都不变" not in text


def test_what_is_lacked_is_quoted_only_if_no_step_names_it(bakers: Mentor) -> None:
    answer = bakers.ask("I know yeast dough but no pastry, make me a plan")
    assert "to work on: pastry" in line(answer, "Stage two")
    assert "to be worked on" not in answer.text


@pytest.mark.parametrize(
    ("first", "then", "head"),
    [
        ("Make me a plan, 9 months", "may I skip pastry?", "of “pastry”, to be skipped"),
        ("给我做个9个月的学习计划", "pastry可以跳过吗", "想跳过的“pastry”"),
    ],
    ids=str,
)
def test_whether_a_step_may_be_left_out_is_told_before_the_plan(
    bakers: Mentor, first: str, then: str, head: str
) -> None:
    answer = talk(bakers, first, then)[1]
    assert answer.text.index(head) < answer.text.index("> - Stage one")
    assert "skip" in line(answer, "> - Stage two") or "想跳过" in line(answer, "> - Stage two")
    known = talk(bakers, f"{first}, I know yeast dough", then)[1]
    assert "you may skip" not in known.text


@pytest.mark.parametrize(
    ("first", "then", "mark"),
    [
        ("Make me a plan, 9 months", "I'd like to skip pastry", "(to be skipped)"),
        ("给我做个9个月的学习计划", "不想学pastry了，跳过吧", "（想跳过）"),
    ],
    ids=str,
)
def test_what_is_to_be_skipped_is_no_goal(bakers: Mentor, first: str, then: str, mark: str) -> None:
    answer = talk(bakers, first, then)[1]
    assert line(answer, "> - Stage two").endswith(mark)
    assert "What the documents say" not in answer.text.split("> - Stage one")[0]


@pytest.mark.parametrize(
    ("question", "mark", "head"),
    [
        (
            "I hate rye bread. Make me a plan",
            "(has rye bread, which you dislike)",
            "of “rye bread”, which you dislike",
        ),
        (
            "我讨厌rye bread，给我做个学习计划",
            "（含你不喜欢的rye bread）",
            "你不喜欢的“rye bread”",
        ),
    ],
    ids=["English", "Chinese"],
)
def test_where_a_plan_has_what_is_not_liked_is_told_and_nothing_left_out(
    bakers: Mentor, question: str, mark: str, head: str
) -> None:
    answer = bakers.ask(question)
    assert mark in line(answer, "> - Stage one")
    assert head in answer.text
    assert "Stage three" in answer.text


def test_what_is_to_be_left_out_and_no_step_is_called_by_is_said(bakers: Mentor) -> None:
    asked = "Make me a plan, 9 months, skip the croissants part"
    assert "no step is called “croissants” alone" in bakers.ask(asked).text
    skipped = bakers.ask("Make me a plan, 9 months, skip the pastry part").text
    assert "no step is called" not in skipped
    assert "no step is called" not in bakers.ask("Make me a plan, no fluff please").text
    assert "没有哪一步就叫" not in bakers.ask("给我做个学习计划，跳过量子部分").text


@pytest.mark.parametrize(
    ("question", "head"),
    [
        ("I hate steam. Make me a plan", "which you dislike"),
        ("我讨厌steam，给我做个学习计划", "你不喜欢的"),
    ],
    ids=["English", "Chinese"],
)
def test_nothing_is_told_of_what_is_not_liked_and_no_step_names(
    bakers: Mentor, question: str, head: str
) -> None:
    assert head not in bakers.ask(question).text


def test_a_plan_that_is_called_by_what_no_document_knows_says_so(bakers: Mentor) -> None:
    assert "没有文档谈到“健身”" in bakers.ask("给我排一个健身减脂计划，每周4小时").text
