"""When the steps of a plan come, and where it is at a deadline."""

import pytest

from ingest.types import Chunk
from mentor.claims.circumstances import said_of
from mentor.claims.plan_times import layout_of, months_of, reached_by
from mentor.claims.plans import Step
from mentor.claims.step_shown import label_of, shown_of
from mentor.evidence import Finding
from mentor.question.person import Person


def plan(*lines: str) -> list[Step]:
    """Steps with these words."""
    text = "\n".join(lines)
    ends = [len("\n".join(lines[: place + 1])) for place in range(len(lines))]
    spans = tuple((end - len(line), end) for line, end in zip(lines, ends, strict=True))
    chunk = Chunk("c", "s", ("Title",), text, 0, len(text), "", spans)
    return [Step(chunk, span) for span in spans]


@pytest.mark.parametrize(
    ("lines", "months", "layout"),
    [
        (
            ("第1-2个月：磨刀", "第3-4个月：刻琴头", "第5-9个月：上漆"),
            ((0, 2), (2, 4), (4, 9)),
            "month",
        ),
        (
            ("Stage 1 (1-2 months)", "Stage 2 (2-4 months)", "Stage 3 (4+ months)"),
            ((0, 2), (2, 4), (4, None)),
            "",
        ),
        (
            ("第一阶段：三个月", "第二阶段：两个月", "第三阶段：一年"),
            ((0, 3), (3, 5), (5, 17)),
            "",
        ),
        (("Step 1: 1-2 months", "Step 2: 1-2 months", "Step 3: 1-3 months"), (), ""),
        (("第一步：磨刀", "第二步：两个月"), (), ""),
    ],
    ids=["places", "ranges that follow", "lengths one after the other", "ranges", "not all told"],
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


def test_what_a_step_is_called_and_what_is_shown_of_it() -> None:
    row, heading = "| 第 1 步 | 磨刀 | 每把刀都快 |", "## Step 1: sharpening"
    (step,) = plan(row)
    assert label_of(step) == "第 1 步 磨刀"
    first, *_ = plan(heading, "", "Every blade cuts.")
    assert label_of(first) == "Step 1: sharpening"
    start, end = shown_of([first], 0, in_part=True)
    assert first.chunk.between(start, end).endswith("Every blade cuts.")


def test_nothing_is_looked_for_where_somebody_says_nothing_of_himself() -> None:
    def search(question: str) -> Finding:
        raise AssertionError(question)

    assert said_of(Person(months=6.0), search, "zh", None) == []
