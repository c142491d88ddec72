"""Which steps of a plan that is fitted to somebody are those that he asks for."""

import pytest

from mentor.evidence import passage_of
from mentor.plan.fitted_plan import LONGEST_LABEL, FittedPlan
from mentor.plan.marked import Marked
from mentor.plan.timed import timed
from mentor.question.months import Time
from mentor.question.person import Person
from mentor.question.plan_asked import PlanAsked
from tests.mentor.written_plans import plan

MONTHS = ("Months 1-2: wood", "Months 3-4: glue", "Months 5-6: varnish")


def fitted(
    *lines: str,
    known: tuple[int, ...] = (),
    start: int | None = None,
    months: float | None = None,
    projects: tuple[int, ...] = (),
) -> FittedPlan:
    """A plan with these steps for who knows some of them and goes on at `start`."""
    steps = plan(*lines)
    marks = Marked(known, (), (), start, in_turn=True, names=())
    return FittedPlan(
        passage=passage_of(steps[0].chunk, "Title", None, 1.0),
        steps=(*steps,),
        shown=tuple(step.span for step in steps),
        rows=(),
        named=(),
        marked=marks,
        timed=timed(steps, (), [steps[0].chunk], Person(months=months), marks),
        unnamed=(),
        projects=tuple(
            step.span if place in projects else None for place, step in enumerate(steps)
        ),
        paces=(),
    )


def asked(**part: object) -> PlanAsked:
    return PlanAsked("", Person(), **part)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("part", "places"),
    [
        ({}, [0, 1, 2]),
        ({"begins": True}, [1]),
        ({"begins": True, "onward": 1}, [2]),
        ({"onward": 1}, [2]),
        ({"ends": True, "onward": 1}, []),
        ({"ends": True}, [2]),
        ({"left": True}, [1, 2]),
        ({"done": True}, [0]),
        ({"at": Time(1, 2)}, [1]),
        ({"at": Time(3, 4)}, [2]),
        ({"projects": True}, [1, 2]),
        ({"projects": True, "begins": True}, [1]),
        ({"projects": True, "ends": True}, [2]),
        ({"after": "wood"}, []),
    ],
    ids=str,
)
def test_what_is_asked_for_counts_from_where_somebody_goes_on(
    part: dict[str, object], places: list[int]
) -> None:
    found = fitted(*MONTHS, known=(0,), start=1, projects=(0, 1, 2))
    assert [*found.places(asked(**part))] == places


def test_who_knows_all_is_shown_all() -> None:
    found = fitted(*MONTHS, known=(0, 1, 2))
    assert [*found.places(asked(begins=True))] == [0, 1, 2]


def test_the_end_is_where_somebody_is_by_his_deadline() -> None:
    assert [*fitted(*MONTHS, months=4).places(asked(ends=True))] == [1]


@pytest.mark.parametrize(
    ("part", "over"),
    [
        ({"at": Time(7, 8)}, True),
        ({"at": Time(5, 6)}, False),
        ({"ends": True, "onward": 1}, True),
        ({"onward": 1}, True),
    ],
    ids=str,
)
def test_a_plan_is_over_behind_its_last_step(part: dict[str, object], over: bool) -> None:
    assert fitted(*MONTHS).is_over(asked(**part)) == over


def test_a_step_is_called_by_its_label_and_a_long_one_is_cut() -> None:
    found = fitted("- [ ] Carve [1] a scroll", "- " + "very " * 30 + "long", "- Varnish")
    assert found.called(0) == r"Carve \[1\] a scroll"
    assert len(found.called(1)) == LONGEST_LABEL + 1
    assert found.called(1).endswith("…")
