"""How close a passage has to come to the best one to be quoted beside it, and how much of it is."""

from dataclasses import dataclass

from mentor.answer.named import Named
from mentor.answer.positions import CLOSE

FEW, CLOSE_BEYOND = 3, 4.5
"""Beyond so many quotes, one has to be so close, unless a list is asked for, of which each document
may have a part.
"""

LIKELY, CLOSE_UNLIKELY = 54.0, 2.0
"""One that is worth less than LIKELY, which is on the scale of the embedded model, only fills
unless it is so close: where the documents say little, passages are alike in what they say.
"""

CLOSE_OF_SOURCE = 3.0
"""And one more of a source that is quoted already, if it is worth at most so much less."""

CLOSE_OF_FOLLOW_UP = 6.5
"""Of a follow-up, which may have been understood as more than it asks, both are so much, and it
need not be likely.
"""


@dataclass(frozen=True, slots=True)
class Limits:
    """What is quoted of a question: how close a passage has to come to the best unit, one that is
    not likely, and one more of a source that is quoted already; characters of all, and of the list
    that is asked for; how many quotes. `defines`: what is asked is what a thing is.
    """

    close: float
    beyond: float
    unlikely: float
    of_source: float
    room: int
    whole: int
    most: int
    named: Named | None = None
    defines: bool = False


def limits_of(
    *, follows: bool, lists: bool, room: int, whole: int, most: int, named: Named | None
) -> Limits:
    """What is quoted of a follow-up, of a question for a list, or of another one."""
    if follows:
        of_follow_up = (CLOSE_OF_FOLLOW_UP,) * 4
        return Limits(*of_follow_up, room, whole, most, named)
    beyond, unlikely = (CLOSE, CLOSE) if lists else (CLOSE_BEYOND, CLOSE_UNLIKELY)
    return Limits(CLOSE, beyond, unlikely, CLOSE_OF_SOURCE, room, whole, most, named)
