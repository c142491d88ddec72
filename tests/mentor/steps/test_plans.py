"""Runs of numbered steps are whole or none."""

import pytest

from ingest.chunk import chunk_text
from mentor.steps.plans import plans_of


@pytest.mark.parametrize(
    ("line", "steps", "found"),
    [
        ("## Step {}: throw", 12, [12]),
        ("## Step {}: throw", 15, [15]),
        ("## 第{}步：拉坯", 15, [15]),
        ("## {}. Pots", 12, [12]),
        ("## {}. Pots", 15, []),
    ],
    ids=str,
)
def test_a_plan_is_not_cut(line: str, steps: int, found: list[int]) -> None:
    text = "# Pots\n" + "".join(
        f"\n{line.format(number)}\n\nClay.\n" for number in range(1, steps + 1)
    )
    chunks = chunk_text("s", "Pots", text, lambda texts: [len(each) for each in texts], 1000)
    assert [len(plan) for plan in plans_of(chunks, "step")] == found
