"""Which steps of a plan somebody has behind him, and where he goes on."""

import pytest

from mentor.plan.known_steps import things_said
from mentor.plan.marked import marked
from mentor.question.person import Person
from tests.mentor.written_plans import plan

STEPS = ("Step 1: Wood", "Step 2: Glue", "Step 3: Varnish", "Step 4: Shops")


@pytest.mark.parametrize(
    ("who", "known", "passed", "skipped", "start", "in_turn"),
    [
        (Person(), (), (), (), None, True),
        (Person(known=("wood",)), (0,), (), (), 1, True),
        (Person(known=("glue",)), (1,), (0,), (), 2, True),
        (Person(known=("glue",), lacks=("wood",)), (1,), (), (), 0, True),
        (Person(known=("glue",), from_zero=True), (1,), (), (), 0, False),
        (Person(known=("wood",), skips=("glue",)), (0,), (), (1,), 2, True),
        (Person(from_zero=True, novice=True), (), (), (), 0, True),
        (Person(known=("wood", "glue", "varnish", "shops")), (0, 1, 2, 3), (), (), None, False),
    ],
    ids=[
        "nothing said",
        "known",
        "passed",
        "lacked",
        "a later one",
        "left out",
        "from zero",
        "all",
    ],
)
def test_where_somebody_goes_on(
    who: Person,
    known: tuple[int, ...],
    passed: tuple[int, ...],
    skipped: tuple[int, ...],
    start: int | None,
    in_turn: bool,
) -> None:
    found = marked(plan(*STEPS), STEPS, who, [*things_said(who)])
    assert (found.known, found.passed, found.skipped) == (known, passed, skipped)
    assert (found.start, found.in_turn) == (start, in_turn)
