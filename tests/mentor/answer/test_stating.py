"""Items that state what a question wants of them: free, for beginners."""

import pytest

from mentor.answer.stating import stating, wishes_of
from tests.mentor.answer.sections import section

COURSES = "- 拉坯课：免费，给初学者。\n- 上釉课：按月收费。\n- Glazing: free to watch."


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("有哪些免费的课？", [0, 2]),
        ("Which courses are free?", [0, 2]),
        ("有没有适合初学者的免费课？", [0]),
        ("Are there any paid courses?", [1]),
        ("拉坯课是免费的吗？", []),
        ("有哪些课？", []),
        ("有没有中文的课？", []),
    ],
    ids=str,
)
def test_items_that_state_what_is_wanted(question: str, places: list[int]) -> None:
    item = section("课", COURSES)
    lines = COURSES.split("\n")
    found = [COURSES[start:end] for start, end in stating(wishes_of(question), item)]
    assert found == [lines[place] for place in places]
