"""What somebody wants to leave out of a plan, or does not like."""

import pytest

from mentor.question.left_out import left_out


@pytest.mark.parametrize(
    ("clauses", "names"),
    [
        (["I hate carving", "can we skip it"], ["carving"]),
        (["I don't like varnish at all", "could we leave that out"], ["varnish"]),
        (["I hate carving", "make me a plan"], []),
        (["I hate it", "can I skip it"], []),
        (["我讨厌刻花", "能不能跳过"], ["刻花"]),
        (["我讨厌刻花", "每周八小时"], []),
        (["skip the varnish part"], ["varnish"]),
    ],
    ids=str,
)
def test_what_is_not_liked_is_left_out_if_that_is_asked(
    clauses: list[str], names: list[str]
) -> None:
    assert [name for _, name in left_out(clauses)] == names
