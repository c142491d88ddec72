"""Which stage of a plan a question asks about by its number."""

import pytest

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
    ],
    ids=str,
)
def test_a_stage_is_named_by_its_number(question: str, place: int | None) -> None:
    assert place_asked(question) == place
