"""Runs of numbered steps are whole or none."""

import pytest

from ingest.chunk import chunk_text
from mentor.steps.plans import headings_beside, plans_of
from mentor.steps.shown import row_line


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


@pytest.mark.parametrize(
    ("column", "numbers"),
    [("Step", ("1", "2", "3")), ("阶段", ("一", "二", "三"))],
    ids=["figures", "Chinese"],
)
@pytest.mark.parametrize("untold", ["open", "①", "²", "2027"])
def test_rows_are_numbered_by_their_column(
    column: str, numbers: tuple[str, ...], untold: str
) -> None:
    topics = (("Wedging", "2"), ("Throwing", "5"), ("Glazing", untold))
    rows = [(number, *topic) for number, topic in zip(numbers, topics, strict=True)]
    table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    text = f"# Pots\n\n| {column} | Topic | Weeks |\n| --- | --- | --- |\n{table}\n"
    chunks = chunk_text("s", "Pots", text, lambda texts: [len(each) for each in texts], 1000)
    (found,) = plans_of(chunks, "stage")
    assert [step.number for step in found] == [1, 2, 3]
    assert found[1].text == f"{column} {numbers[1]} Throwing 5"
    assert [[time.low for time in step.times] for step in found] == [[2.0], [5.0], []]
    assert row_line(found[1]).endswith("Throwing · Weeks: 5")
    other = chunk_text(
        "s", "Pots", text.replace(column, "Kiln"), lambda texts: [len(each) for each in texts], 1000
    )
    assert not [*plans_of(other, "stage")]


def test_headings_are_those_of_the_document_as_it_is_now() -> None:
    for names in (("Clay", "Glaze"), ("Clay", "Kiln"), ("Clay", "Glaze")):
        text = "# Pots\n" + "".join(f"\n## {name}\n\nOf it.\n" for name in names)
        chunks = chunk_text("s", "Pots", text, lambda texts: [len(each) for each in texts], 1000)
        found = [[step.text for step in run] for run in headings_beside(chunks)]
        assert [*names] in found
