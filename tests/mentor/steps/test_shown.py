"""What a step of a plan is called, and what is shown of it."""

from mentor.steps.shown import label_of, shown_of
from mentor.text.marks import cells_of
from tests.mentor.written_plans import plan


def test_an_escaped_pipe_is_part_of_its_cell() -> None:
    row = r"| Step 1 | Maths \| statistics | Month 1 |"
    assert cells_of(row) == ["Step 1", "Maths | statistics", "Month 1"]
    (step,) = plan(row)
    assert label_of(step) == "Step 1 · Maths | statistics"


def test_what_a_step_is_called_and_what_is_shown_of_it() -> None:
    row, heading = "| 第 1 步 | 磨刀 | 每把刀都快 |", "## Step 1: sharpening"
    (step,) = plan(row)
    assert label_of(step) == "第 1 步 · 磨刀"
    first, *_ = plan(heading, "", "Every blade cuts.")
    assert label_of(first) == "Step 1: sharpening"
    start, end = shown_of([first], 0, in_part=True)
    assert first.chunk.between(start, end).endswith("Every blade cuts.")
