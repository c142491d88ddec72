"""From which chance to speak of the same a statement stands beside the best one."""

from collections.abc import Callable

from mentor.claims.compare import Compared, is_one_of
from mentor.claims.pay import are_pay, asks_outright, is_kin, jobs_asked
from mentor.claims.sameness import (
    Sameness,
)
from mentor.claims.stated import Stated
from mentor.claims.whole import asks_for_all, asks_the_time_to_a_goal

OF_THE_PART = 0.25
"""The chance from which the stage that a question asks for, in other words than another source
has, stands beside what that says of the whole."""

OF_THE_WAY = 0.25
"""And from which how long all of the way takes, asked how long it is to a goal, or in all."""

OF_ALL = 0.15
"""And from which the last stage of a plan stands for all of it, asked how long that takes."""

OF_PAY = 0.2
"""And from which pay stands beside pay that is not asked for outright: then the other words of the
question are those of a story."""

OF_KIN = 0.15
"""And from which the pay of a kindred job stands beside that of the job asked for."""


def least_chance(between: Compared, model: Sameness) -> Callable[[Stated], float]:
    """The chance from which a statement stands beside the best one."""
    best, times = between.best, between.asked.kind == "duration"
    question = between.finding.question
    of_all = times and (asks_the_time_to_a_goal(question) or asks_for_all(question))
    outright = asks_outright(question, between.asked)
    jobs = None if outright else jobs_asked(between.finding, best)

    def least(item: Stated) -> float:
        if jobs is not None and are_pay(between.finding, between.asked, (best, item), jobs):
            return OF_PAY
        if outright and is_kin(between.finding, between.asked, best, item):
            return OF_KIN
        if is_one_of(between.ends, item):
            return OF_ALL
        if times and item.part != best.part:
            return OF_THE_PART
        return OF_THE_WAY if of_all and not item.part else model.threshold

    return least
