"""Follow-ups on a plan of one's own keep it, and what was said of oneself."""

from pathlib import Path

import pytest

from mentor import Mentor
from tests.mentor.answers import talk
from tests.mentor.libraries import knowing


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("我每天能学2小时，给我做个学习计划", "如果我每天只有1小时呢？", "每天 1 小时"),
        ("我是裁缝，想转做制琴师，每天1小时", "如果我每周有20小时呢？", "每周 20 小时"),
        ("Make me a plan, I have 10 hours a week and 12 months", "What if I only have 6 months?",
         "10 hours a week; time: 6 months"),
    ],
    ids=str,
)  # fmt: skip
def test_a_changed_time_takes_the_place_of_the_old_one(
    luthiers: Mentor, first: str, then: str, told: str
) -> None:
    assert told in talk(luthiers, first, then)[1].text.splitlines()[0]


def test_a_plan_that_is_over_by_then_says_so(luthiers: Mentor) -> None:
    answer = talk(luthiers, "给我做一个两年的学习计划", "第二年呢？")[1]
    assert "到那时这份计划已经走完" in answer.text
    assert "Stage two" in answer.text
    assert "Stage one" not in answer.text
    assert "第一步" not in answer.text
    answer = talk(luthiers, "Make me a plan for 9 months", "And after these nine months?")[1]
    assert "This plan is over by then" in answer.text
    assert "Stage three" in answer.text


def test_the_month_after_a_plan_is_the_one_after_its_length(luthiers: Mentor) -> None:
    answer = talk(luthiers, "I have 3 months, make me a plan", "and the month after?")[1]
    assert "Months 4-6" in answer.text
    assert "Months 1-3" not in answer.text
    assert "Months 7-9" not in answer.text


def test_parts_of_a_plan_keep_what_was_said_of_oneself(luthiers: Mentor) -> None:
    plan = "I know sharpening, 5 hours a week. Make me a plan"
    answer = talk(luthiers, plan, "What should I do first tomorrow?")[1]
    assert "5 hours a week" in answer.text.splitlines()[0]
    assert "Months 4-6" in answer.text
    assert "Months 1-3" not in answer.text
    answer = talk(luthiers, plan, "What should I have at the end?")[1]
    assert "Months 7-9" in answer.text
    assert "Months 1-3" not in answer.text
    answer = talk(luthiers, "我会磨刀，每周5小时，给个学习计划", "最后要做出什么？")[1]
    assert "第三步" in answer.text
    assert "第一步" not in answer.text


@pytest.mark.parametrize(
    ("plan", "question"),
    [
        ("我是裁缝，想成为制琴师，给我做个学习计划", "我是不是太老了？"),
        ("I'm a tailor, make me a plan to become a luthier", "Am I too old?"),
    ],
    ids=str,
)
def test_a_question_about_oneself_is_not_part_of_a_plan(
    luthiers: Mentor, plan: str, question: str
) -> None:
    answer = talk(luthiers, plan, question)[1]
    assert "你的情况" not in answer.text
    assert "What you told me" not in answer.text


@pytest.mark.parametrize(
    ("first", "then", "told", "changed"),
    [
        ("Make me a plan for 9 months", "I already know sharpening", "you know sharpening",
         "steps marked anew"),
        ("Make me a plan for 9 months", "I've got ten hours weekly", "10 hours a week",
         "steps and marks stay"),
        ("给我做一个九个月的学习计划", "我会磨刀", "已会：磨刀", "标记有变的步骤"),
        ("我想成为制琴师", "我会磨刀", "已会：磨刀", "按你补充的情况"),
        ("给我做一个九个月的学习计划", "每天两小时够吗", "每天 2 小时", "按你补充的情况"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_said_later_refits_the_plan_and_is_told(
    luthiers: Mentor, first: str, then: str, told: str, changed: str
) -> None:
    answer = talk(luthiers, first, then)[1]
    assert told in answer.text.splitlines()[0]
    assert changed in answer.text


def test_what_is_said_after_a_question_beside_still_refits_the_plan(luthiers: Mentor) -> None:
    plan = "Make me a plan for 9 months"
    answer = talk(luthiers, plan, "How much do luthiers earn?", "I know sharpening")[2]
    assert "9 months" in answer.text.splitlines()[0]
    assert "you know sharpening" in answer.text.splitlines()[0]


@pytest.mark.parametrize(
    ("first", "then", "shown", "left"),
    [
        ("I know sharpening, 9 months, make me a plan", "so what am I missing?",
         "Months 4-6", "Months 1-3"),
        ("我会磨刀，给我做一个九个月的计划", "那我还缺什么", "第二步", "第一步"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_missing_is_what_is_not_known(
    luthiers: Mentor, first: str, then: str, shown: str, left: str
) -> None:
    answer = talk(luthiers, first, then)[1]
    assert shown in answer.text
    assert left not in answer.text


def test_a_plan_is_told_again(luthiers: Mentor) -> None:
    first, again = talk(luthiers, "I have 9 months, make me a plan", "So what is the plan?")
    assert again.text == first.text


PROJECTS = """# Luthier roadmap

## Learning path

### Stage one: wood (0-6 months)

Learn the tools.

Practice projects:

- a box

### Stage two: varnish (6-12 months)

Learn to varnish.

Practice projects:

- a violin

### Stage three: shop (12-24 months)

Open a shop.
"""


@pytest.mark.parametrize(
    ("then", "shown", "left"),
    [
        ("what should I build first?", "a box", "Stage three"),
        ("which project would prove it to an employer?", "a violin", "Open a shop"),
        ("那第一个项目做什么好", "a box", "Stage three"),
    ],
    ids=str,
)  # fmt: skip
def test_what_to_build_is_told_by_the_steps(
    tmp_path: Path, then: str, shown: str, left: str
) -> None:
    with knowing(tmp_path, {"luthier.md": PROJECTS}) as mentor:
        answer = talk(mentor, "I have 12 months, make me a plan", then)[1]
    assert shown in answer.text
    assert left not in answer.text


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("Make me a plan, 10h a week, 6 months", "actually I have a full year",
         "“a full year” in place of “6 months”"),
        ("我想成为制琴师，给我做个计划，半年", "不是半年，是一年", "“半年”改为“一年”"),
        ("给我做个计划，每天晚上1小时", "我只有周日有空", "“每天 1 小时”改为“只有周日有空”"),
    ],
    ids=str,
)  # fmt: skip
def test_a_plan_says_what_takes_the_place_of_what(
    luthiers: Mentor, first: str, then: str, told: str
) -> None:
    assert told in talk(luthiers, first, then)[1].text


def test_the_next_week_and_what_follows_it_are_of_the_plan(luthiers: Mentor) -> None:
    plan = "Make me a plan, 10 hours a week, 9 months"
    _, week, then = talk(luthiers, plan, "What should I do next week?", "and after that?")
    assert "Months 1-3" in week.text
    assert "Months 4-6" not in week.text
    assert "Months 4-6" in then.text
    assert "Months 1-3" not in then.text
