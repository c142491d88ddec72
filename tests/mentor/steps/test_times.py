"""When the steps of a plan come, where it is at a deadline, and what hours it takes."""

from dataclasses import replace

import pytest

from mentor.steps.shown import rows_of
from mentor.steps.times import (
    Rate,
    hours_of_step,
    lasting,
    layout_of,
    months_of,
    rate_of,
    rate_of_rows,
    reached_by,
    share_of,
)
from tests.mentor.written_plans import document, plan


@pytest.mark.parametrize(
    ("lines", "months", "layout"),
    [
        (
            ("第1-2个月：磨刀", "第3-4个月：刻琴头", "第5-9个月：上漆"),
            ((0, 2), (2, 4), (4, 9)),
            "month",
        ),
        (
            ("Stage 1 (0-2 months)", "Stage 2 (2-4 months)", "Stage 3 (4+ months)"),
            ((0, 2), (2, 4), (4, None)),
            "",
        ),
        (
            ("第一阶段：三个月", "第二阶段：两个月", "第三阶段：一年"),
            ((0, 3), (3, 5), (5, 17)),
            "",
        ),
        (("Step 1: 1-2 months", "Step 2: 2-3 months", "Step 3: 3-6 months"), (), ""),
        (("Step 1: 1-2 months", "Step 2: 1-2 months", "Step 3: 1-3 months"), (), ""),
        (("第一步：磨刀", "第二步：两个月"), (), ""),
    ],
    ids=[
        "places",
        "ranges that follow",
        "lengths one after the other",
        "lengths that happen to follow",
        "ranges",
        "not all told",
    ],
)
def test_when_steps_come(
    lines: tuple[str, ...], months: tuple[tuple[float, float | None], ...], layout: str
) -> None:
    found = months_of(plan(*lines))
    assert found == months
    assert layout_of(plan(*lines)) == layout


@pytest.mark.parametrize(
    ("start", "deadline", "reached"),
    [
        (0, 2, (0, False)),
        (0, 3, (1, False)),
        (0, 6, (2, True)),
        (1, 4, (2, True)),
        (0, None, (None, False)),
    ],
    ids=str,
)
def test_where_a_plan_is_at_a_deadline(
    start: int, deadline: float | None, reached: tuple[int | None, bool]
) -> None:
    assert reached_by(((0, 2), (2, 4), (4, 6)), start, deadline) == reached


def test_what_comes_at_month_0_takes_no_time() -> None:
    assert reached_by(((-1, 0), (0, 2), (2, 4)), 0, 2) == (1, False)


@pytest.mark.parametrize(
    ("hours", "share"), [(8.0, 1.0), (9.0, 1.0), (10.0, 1.0), (5.0, 0.5), (20.0, 2.0)], ids=str
)
def test_hours_within_those_of_a_plan_keep_its_pace(hours: float, share: float) -> None:
    _, chunk = document("It takes 8 to 10 hours a week.")
    rate = Rate(chunk, chunk.sentences[-1], (8.0, 10.0), "week")
    assert share_of(rate, hours, "week") == share


@pytest.mark.parametrize(
    ("sentence", "total"),
    [("This plan takes 6 months.", 6), ("It took us 6 months.", None)],
    ids=str,
)
def test_ranges_are_places_where_the_document_names_their_end_as_the_length(
    sentence: str, total: int | None
) -> None:
    ranges = ("Step 1: 1-2 months", "Step 2: 2-3 months", "Step 3: 3-6 months")
    steps, chunk = document(sentence, "", *ranges)
    months = months_of(steps, [chunk])
    assert (months[-1][1] if months else None) == total


@pytest.mark.parametrize(
    ("sentence", "hours"),
    [
        ("Study 10 hours per week.", (10, 10)),
        ("Plan on 10-12 hours per week.", (10, 12)),
        ("每周学习10小时。", (10, 10)),
        ("AI engineers work 40 hours per week.", None),
        ("你每天要睡8小时才能学习。", None),
        ("A meeting takes 3 hours per week.", None),
        ("大学每周上课20小时。", None),
    ],
    ids=str,
)
def test_the_hours_of_a_plan_are_hours_of_learning(
    sentence: str, hours: tuple[float, float] | None
) -> None:
    steps, chunk = document(sentence, "", "Step 1: sharpen", "Step 2: carve", "Step 3: varnish")
    rate = rate_of(steps, [chunk])
    assert (rate and rate.hours) == hours


@pytest.mark.parametrize(
    ("above", "sentence", "hours"),
    [
        ("## Six months at ten hours a week", "", 10),
        ("## 六个月怎么分", "我当时还在上班，平均每周 14 小时。", 14),
        ("## 六个月怎么分", "上班每周 40 小时。", None),
        ("## Meetings", "They take 3 hours a week.", None),
    ],
    ids=str,
)
def test_hours_right_above_a_plan_of_a_named_length_are_its_own(
    above: str, sentence: str, hours: float | None
) -> None:
    written = plan(above, sentence, "Months 1-3: carve", "Months 4-6: varnish", "每周学习 2 小时。")
    chunk = replace(written[0].chunk, section=("Title", above.removeprefix("## ")))
    steps = [replace(step, chunk=chunk) for step in written[2:4]]
    rate = rate_of(steps, [chunk], months_of(steps))
    assert (rate and rate.hours[1]) == hours


def test_hours_below_the_heading_above_that_of_a_plan_are_of_what_it_names() -> None:
    written = plan("## 总览", "第1-2个月：磨刀", "第3-4个月：上漆")
    chunk = replace(written[0].chunk, section=("Carving, a roadmap", "总览"))
    steps = [replace(step, chunk=chunk) for step in written[1:]]
    top = replace(plan("全程按每天2.5小时安排。")[0].chunk, id="d", section=("Carving, a roadmap",))
    rate = rate_of(steps, [top, chunk])
    assert rate
    assert (rate.hours, rate.per) == ((2.5, 2.5), "day")


def test_a_step_that_tells_its_own_hours_and_length() -> None:
    (step,) = plan("## Phase 1: carve (6 weeks)")
    length = lasting(step)
    assert length
    assert (length.high, length.unit) == (6, "week")
    assert hours_of_step("Plan for 7 hours a week: 4 of reading.") == (7, "week")
    assert hours_of_step("Study 7 hours a week, later 9 hours a week.") is None
    assert hours_of_step("每天临摹一张，限时25分钟。") is None


def test_the_hours_of_one_step_or_of_another_section_are_not_those_of_the_plan() -> None:
    steps, chunk = document("Step 1: sharpen", "Study 10 hours per week.", "Step 2: carve")
    assert rate_of(steps, [chunk]) is None
    steps, chunk = document("Step 1: sharpen", "Step 2: carve")
    other = replace(plan("Study 10 hours per week.")[0].chunk, id="d", section=("Title", "Pay"))
    assert rate_of(steps, [chunk, other]) is None


def test_rows_that_are_called_like_the_stages_say_what_to_do_and_the_hours_of_each() -> None:
    stages = plan("## 打底阶段（第1-3个月）", "## 上漆阶段（第4-6个月）")
    table = plan(
        "| 阶段 | 做什么 | 每周投入 |",
        "| --- | --- | --- |",
        "| 打底 | 磨刀、刻琴头 | 15小时 |",
        "| 上漆 | 调漆、上漆 | 20小时 |",
    )
    chunk = replace(table[0].chunk, id="t", sentences=tuple(step.span for step in table[2:]))
    rows = rows_of(stages, [stages[0].chunk, chunk])
    assert [row.span for row in rows] == [*chunk.sentences]
    rate = rate_of_rows(rows)
    assert rate is not None
    assert (rate.hours, rate.per) == ((15, 20), "week")
    assert rows_of(plan("## 选料", "## 上漆"), [chunk]) == ()


def test_a_sentence_that_names_the_length_of_a_plan_tells_its_hours() -> None:
    steps = plan("Stage 1 (months 1-3)", "Stage 2 (months 4-6)", "Stage 3 (months 7-9)")
    text = "You get there in 8-10 months if you put in 20 hours a week."
    other = replace(plan(text)[0].chunk, id="d", section=("Title", "In short"))
    months = months_of(steps)
    rate = rate_of(steps, [other], months)
    assert rate is not None
    assert rate.hours == (20, 20)
    assert rate_of(steps, [other]) is None
