import pytest

from mentor.answer.furniture import above_the_text
from mentor.evidence import Finding
from tests.mentor.answer.sections import section


@pytest.mark.parametrize(
    ("question", "left_out"),
    [
        ("有午饭吗？", True),
        ("Is there lunch?", True),
        ("怎么联系他们？", False),
        ("Whom do I call?", False),
    ],
)
@pytest.mark.parametrize(
    "line", ["联系人：何老师　电话：0571-5550 1234", "Contact: office@linden.example"]
)
def test_how_to_reach_somebody_is_for_who_asks(question: str, line: str, left_out: bool) -> None:
    found = section("茶室", f"午饭免费。\n\n{line}")
    given = above_the_text(Finding(question, (found,), {}, frozenset(), frozenset()))
    assert {each.quote for each in given} == ({line} if left_out else set())


def test_each_passage_has_its_own_lines() -> None:
    line = "联系人：何老师　电话：0571-5550 1234"
    with_it, without = (
        section("茶室", f"午饭免费。\n\n{line}"),
        section("茶室", "午饭免费。\n\n晚饭自理。"),
    )
    for item, expected in ((with_it, {line}), (without, set()), (with_it, {line})):
        given = above_the_text(Finding("有午饭吗？", (item,), {}, frozenset(), frozenset()))
        assert {each.quote for each in given} == expected
