"""What a document says of the hours and the time of its plan, beside the steps."""

import pytest

from ingest.chunk import chunk_text
from mentor.plan.pace import paces_of
from mentor.steps.lists_to_follow import lists_to_follow

PLAN = """
## The order I recommend

1. **Clay.** Wedging.
2. **Wheel.** Centring.
3. **Glazes.** Buy none.
"""


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("If you study 8 hours a week, you become a potter in 18 months.", (True,)),
        ("零基础、每天能学两小时的人，8到12个月可以找到第一份陶艺工作。", (True,)),
        ("I work 50 hours a week.", ()),
        ("Pots are kept for two years.", ()),
        ("| | Days | Evenings |\n| --- | --- | --- |\n| Hours per week | 40 | 9 |", (True,)),
    ],
    ids=["both", "both zh", "a job", "something else", "a row"],
)  # fmt: skip
def test_what_is_said_of_hours_and_time(said: str, told: tuple[bool, ...]) -> None:
    text = f"# Becoming a potter\n\n## Time\n\n{said}\n{PLAN}"
    found = chunk_text("s", "Title", text, lambda texts: [len(each) for each in texts], 1000)
    (plan,) = lists_to_follow(found, "Becoming a potter")
    assert tuple(pace.hours for pace in paces_of(plan, found)) == told


def test_a_row_of_a_cut_table_has_no_other_row_for_the_names_of_its_columns() -> None:
    rows = "".join(f"| Pots {number} | 10 | 20 |\n" for number in range(40))
    table = f"| | Days | Evenings |\n| --- | --- | --- |\n{rows}| Hours per week | 40 | 9 |"
    text = f"# Becoming a potter\n\n## Time\n\n{table}\n{PLAN}"
    found = chunk_text("s", "Title", text, lambda texts: [len(each) for each in texts], 200)
    assert len(found) > 2
    (plan,) = lists_to_follow(found, "Becoming a potter")
    assert [each.text for each in paces_of(plan, found)] == ["Hours per week: 40, 9"]
