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
    assert "By then this plan is over" in answer.text
    assert "Stage three" in answer.text


def test_what_is_in_the_last_month_is_asked_of_the_plan(luthiers: Mentor) -> None:
    answer = talk(luthiers, "Make me a plan", "what is in the last month?")[1]
    assert "Months 7-9" in answer.text
    assert "Months 1-3" not in answer.text


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
        ("Make me a plan for 9 months", "I already know sharpening", "known: sharpening",
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
    assert "known: sharpening" in answer.text.splitlines()[0]


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


@pytest.mark.parametrize(
    ("first", "then", "told", "said"),
    [
        ("Make me a plan, 10 hours a week", "no, not 10 hours, 4", "4 hours a week", "4 hours"),
        ("每周10小时，给我做个学习计划", "不是10小时，是4", "每周 4 小时", "每周 4 小时"),
        ("给我做一个6个月的学习计划", "不是6个月，是9", "期限：9个月", "“9个月”"),
    ],
    ids=str,
)  # fmt: skip
def test_a_bare_number_takes_the_place_of_a_time_not_meant(
    luthiers: Mentor, first: str, then: str, told: str, said: str
) -> None:
    text = talk(luthiers, first, then)[1].text
    assert told in text.splitlines()[0]
    assert said in text


@pytest.mark.parametrize(
    ("first", "then", "said"),
    [
        ("Make me a plan, 10 hours a week", "no, not 10 hours", "no longer count on “10 hours”"),
        ("每周10小时，给我做个学习计划", "不是10小时", "不再按“10小时”算"),
    ],
    ids=str,
)  # fmt: skip
def test_a_time_not_meant_is_dropped_and_said_to_be(
    luthiers: Mentor, first: str, then: str, said: str
) -> None:
    text = talk(luthiers, first, then)[1].text
    assert said in text
    assert "computed" not in text
    assert "推算" not in text


@pytest.mark.parametrize(
    ("turns", "told", "said"),
    [
        (
            ("Make me a plan", "actually only on weekends", "weekdays 1 hour, weekends 3 hours"),
            "weekdays 1 hour; weekends 3 hours",
            "your hours differ between days",
        ),
        (
            ("给我做个学习计划", "工作日每天1小时，周末每天4小时"),
            "工作日每天1小时",
            "没有写清每周或每天要学几小时",
        ),
    ],
    ids=str,
)
def test_hours_of_two_kinds_of_days_stay_with_the_plan(
    luthiers: Mentor, turns: tuple[str, ...], told: str, said: str
) -> None:
    *_, answer = talk(luthiers, *turns)
    assert told in answer.text.splitlines()[0]
    assert said in answer.text
    assert "computed" not in answer.text
    *_, onward = talk(luthiers, *turns, "then what?")
    assert told.split(";")[0] in onward.text.splitlines()[0]


def test_what_follows_the_last_step_is_no_time_that_is_over(luthiers: Mentor) -> None:
    then = talk(luthiers, "给我做个学习计划", "然后呢")[1]
    assert "到那时" not in then.text
    assert "这之后这份计划没有别的步骤" in then.text
    then = talk(luthiers, "Make me a plan", "and then?")[1]
    assert "over by then" not in then.text
    assert "Nothing comes after that" in then.text


@pytest.mark.parametrize(
    ("first", "then", "told"),
    [
        ("Make me a plan, I have 12 months", "can I do it in 6 months instead?",
         "“6 months” in place of “12 months”"),
        ("给我排一下，一年", "那半年呢", "“一年”改为“半年”"),
        ("Make me a plan, 9 months", "I took a sharpening course in college, can I skip it?",
         "known: sharpening"),
        ("给我做个学习计划，一年", "我sharpening已经学过了，不用学了", "已会：sharpening"),
    ],
    ids=str,
)  # fmt: skip
def test_what_is_asked_of_a_plan_changes_it(
    luthiers: Mentor, first: str, then: str, told: str
) -> None:
    answer = talk(luthiers, first, then)[1]
    assert told in answer.text
    assert "Months 4-6" in answer.text


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Make me a plan following Marta Kühn's guide", "Lenz"),
        ("I start at Rindt Violins on Monday, give me a plan", "Day 1"),
        ("按Marta Kühn的文章给我排个计划", "Lenz"),
    ],
    ids=str,
)
def test_a_document_that_is_named_is_the_one(tmp_path: Path, question: str, named: str) -> None:
    documents = {
        "guide.md": "# Becoming a luthier\n\nBy Marta Kühn.\n\n## The order I recommend\n\n"
        "1. **Sharpening.** Ask Lenz.\n2. **Carving.** Slowly.\n3. **Varnish.** Last.\n",
        "work.md": "# Onboarding\n\nWelcome to Rindt Violins.\n\n## Day 1\n\nMeet Ada.\n\n"
        "## Week 1\n\nSharpen.\n\n## Month 1\n\nCarve.\n",
    }
    with knowing(tmp_path, documents) as mentor:
        text = mentor.ask(question).text
    assert named in text
    assert ("Day 1" in text) is (named == "Day 1")


@pytest.mark.parametrize(
    ("plan", "question", "step"),
    [
        ("Make me a plan, 5 hours a week", "what do I do after carving?", "Months 7-9"),
        ("我每周有5小时，给我做个学习计划", "刻琴头之后学什么", "第三步"),
        ("我每周有5小时，给我做个学习计划", "磨刀学完后学什么", "第二步"),
    ],
    ids=str,
)
def test_what_comes_after_a_thing_is_the_step_behind_its_own(
    luthiers: Mentor, plan: str, question: str, step: str
) -> None:
    text = talk(luthiers, plan, question)[1].text
    assert step in text
    assert "Months 1-3" not in text
    assert "第一步" not in text


def test_whether_what_is_known_may_be_skipped_is_answered(tmp_path: Path) -> None:
    guide = (
        "# Becoming a luthier\n\n## The order I recommend\n\n"
        "1. **Sharpening and gluing.** Ask Lenz.\n2. **Carving.** Slowly.\n3. **Varnish.** Last.\n"
    )
    with knowing(tmp_path, {"guide.md": guide}) as mentor:
        plan = "Make me a plan to become a luthier"
        text = talk(mentor, plan, "I already know carving, can I skip it?")[1].text
        assert "you may skip “Carving”" in text
        text = talk(mentor, plan, "I already know gluing, skip that")[1].text
        assert "of “Sharpening and gluing” you may skip gluing alone" in text
        assert "known: gluing." in text
        text = talk(mentor, plan, "I already know gluing, skip that", "where do I start?")[2].text
        assert "Sharpening and gluing" in text
        assert "Carving" in text
        assert "Varnish" not in text


@pytest.mark.parametrize(
    ("question", "onward", "first", "then"),
    [
        ("我是零基础，给我做一个学习计划", "然后呢", "第一步", "第二步"),
        ("I'm a complete beginner, make me a plan", "and then?", "Months 1-3", "Months 4-6"),
    ],
    ids=str,
)  # fmt: skip
def test_what_follows_is_counted_from_where_one_was_told_to_begin(
    luthiers: Mentor, question: str, onward: str, first: str, then: str
) -> None:
    told, after = (answer.text for answer in talk(luthiers, question, onward))
    assert "**←" in told
    assert f"> - {first}" in told
    assert f"> - {first}" not in after
    assert f"> - {then}" in after
