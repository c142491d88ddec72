"""What a plan has at the time that a question names: month 5 is in "0-6 months".

Neither words nor vectors tell that a number lies in a range.
"""

from dataclasses import dataclass

from ingest.quantities import MONTHS_IN, Quantity, comparable, quantities


@dataclass(frozen=True, slots=True)
class Time:
    """A time in a plan: months, from 1, the last one included."""

    first: float
    last: float


def time_asked(question: str) -> Time | None:
    """The month or year of a plan that a question names: 第五个月, "year two"; None if none."""
    named = (each for each in quantities(question) if each.kind == "position")
    return next((time for each in named if (time := _time(each))), None)


def is_at(text: str, asked: Time) -> bool:
    """Whether a text gives a range of months that the time asked for lies in."""
    for quantity in quantities(text):
        low, high, unit = comparable(quantity)
        ranged = quantity.kind == "position" or (quantity.kind == "duration" and low != high)
        if ranged and unit == "month" and low is not None and high is not None:
            time = _time(quantity) if quantity.kind == "position" else Time(low, high)
            if time and time.first <= asked.last and asked.first <= time.last:
                return True
    return False


def _time(place: Quantity) -> Time | None:
    scale = MONTHS_IN.get(place.unit, 0.0)
    if scale < 1 or place.low is None or place.high is None:
        return None
    return Time((place.low - 1) * scale + 1, place.high * scale)
