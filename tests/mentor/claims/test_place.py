"""Which stage of a plan a question asks about by its number, or as what any plan begins with."""

import pytest

from mentor import Mentor
from mentor.claims.place import LAST, place_asked


@pytest.mark.parametrize(
    ("question", "place"),
    [
        ("第二阶段要学多久？", 2),
        ("阶段三是第几个月？", 3),
        ("How long is the first stage?", 1),
        ("How many months does phase 2 take?", 2),
        ("最后一个阶段多长？", LAST),
        ("How long does the last stage take?", LAST),
        ("入门阶段要多久？", None),
        ("最后一个项目要做多久？", None),
        ("How long does it take?", None),
        ("第三个项目要几个月？", None),
        ("When does the final learning stage start?", LAST),
        ("零基础打基础需要几个月？", 1),
        ("How long does it take to learn the fundamentals?", 1),
        ("数学打基础要多久？", None),
        ("Are six weeks needed for the basics, or will less do?", 1),
        ("How long do the basics of pottery take?", None),
    ],
    ids=str,
)
def test_a_stage_is_named_by_its_place(mentor: Mentor, question: str, place: int | None) -> None:
    assert place_asked(mentor.retriever.search(question, 8)) == place
