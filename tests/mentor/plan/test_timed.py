"""When the steps of a plan come for somebody, and how well its time fits."""

import pytest

from mentor.plan.marked import Marked
from mentor.plan.timed import Timed, timed
from mentor.question.months import Time
from mentor.question.person import Person
from mentor.question.plan_asked import PlanAsked
from tests.mentor.written_plans import plan

STEPS = ("Months 1-2: wood", "Months 3-4: glue", "Months 5-6: varnish")


def of(who: Person, *, start: int | None = None, in_turn: bool = True) -> Timed:
    """The times of a plan of six months, for who goes on at a step."""
    steps = plan(*STEPS)
    return timed(steps, (), [steps[0].chunk], who, Marked((), (), (), start, in_turn, ()))


@pytest.mark.parametrize(
    ("months", "start", "in_turn", "reached"),
    [
        (3, None, True, (1, False)),
        (3, 1, True, (2, False)),
        (6, None, True, (2, True)),
        (3, 0, False, (None, False)),
        (None, None, True, (None, False)),
    ],
    ids=["from the beginning", "from a step", "done", "a later one is known", "no deadline"],
)
def test_where_somebody_is_by_his_deadline(
    months: float | None, start: int | None, in_turn: bool, reached: tuple[int | None, bool]
) -> None:
    found = of(Person(months=months), start=start, in_turn=in_turn)
    assert (found.reached, found.ended) == reached
    assert (found.total, found.layout) == (6, "month")


def test_a_plan_fits_less_the_longer_it_is_than_asked() -> None:
    def misfit(months: float) -> tuple[int, float]:
        who = Person(months=months)
        return of(who).misfit(PlanAsked("", who, layout="month"))

    assert misfit(6) == misfit(5) == (0, 0.0)
    assert misfit(1) > misfit(3) > misfit(6)


@pytest.mark.parametrize(
    ("at", "start", "places"),
    [(Time(1, 1), 0, [0]), (Time(2, 3), 0, [0, 1]), (Time(1, 1), 1, [1]), (Time(7, 9), 0, [])],
    ids=["the first month", "over two steps", "from a step", "behind its end"],
)
def test_the_steps_at_a_time(at: Time, start: int, places: list[int]) -> None:
    assert [*of(Person()).places_at(at, start)] == places


def test_a_step_of_two_months_outlasts_a_week_that_is_asked_for() -> None:
    times = of(Person())
    asked = PlanAsked("", Person(), at=Time(1, 0.25), week=True)
    assert times.outlasts(0, asked)
    assert times.in_part(asked)
    assert not times.outlasts(0, PlanAsked("", Person()))
