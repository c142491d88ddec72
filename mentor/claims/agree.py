"""Whether two quantities of one kind can both be right, as far as figures tell."""

from ingest.quantities import Quantity, comparable

OVERLAP = 0.5
"""Two ranges agree if they share more than this of what they span together, or"""

INSIDE = 0.25
"""if they are money, and one lies in the other and is so much of it: 32K-38K in 25K-45K."""

TOLERANCE, OF_MONEY = 1.15, 1.05
"""Two single figures agree if one is at most this many times the other, the second for money of one
period: 8 weeks, two months.
"""

FAR = 20.0
"""Times that differ by more than this are no two opinions on one thing."""

_STUDY_DAYS = (5.0, 7.0)
_SALARIES = (12.0, 13.0)
"""Monthly salaries in a yearly one, without and with one paid besides."""

Range = tuple[float, float]


def agree(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities of one kind agree: as ranges, or a figure with a range around it.

    An open bound is taken to reach as far again ("36+ months": 36 to 72). Hours a day are five to
    seven times as many a week, a salary a month twelve or thirteen times as much a year. Money
    agrees only in one currency, unless the text does not name it.
    """
    if one.unit != other.unit and one.kind == "money" and one.unit and other.unit:
        return False
    first, second = _ranges(one, other)
    if first is None or second is None:
        return False
    low, high = max(first[0], second[0]), min(first[1], second[1])
    if first[0] == first[1] or second[0] == second[1]:
        exact = one.kind == "money" and one.per == other.per
        return low <= high * (OF_MONEY if exact else TOLERANCE)
    spanned = max(first[1], second[1]) - min(first[0], second[0])
    inside = one.kind == "money" and (low, high) in (first, second)
    return (high - low) / spanned > (INSIDE if inside else OVERLAP)


def far(one: Quantity, other: Quantity) -> bool:
    """Whether two times are too far apart to be about the same thing: an exam, a degree."""
    first, second = _ranges(one, other)
    if first is None or second is None:
        return True
    small, large = sorted((sum(first), sum(second)))
    return large > FAR * small


def _ranges(one: Quantity, other: Quantity) -> tuple[Range | None, Range | None]:
    """Both as ranges of one unit; None where there is no such unit."""
    first, second = _closed(one), _closed(other)
    periods = {one.per, other.per}
    if len(periods) == 1 or "" in periods:
        return first, second
    larger = next((quantity for quantity in (one, other) if quantity.per in ("week", "year")), one)
    if periods == {"day", "week"}:
        times = _STUDY_DAYS
    elif periods == {"month", "year"}:
        times = _SALARIES if one.kind == "money" else (12.0, 12.0)
    else:
        return None, None
    if larger is one:
        return first, (second[0] * times[0], second[1] * times[1])
    return (first[0] * times[0], first[1] * times[1]), second


def _closed(quantity: Quantity) -> Range:
    low, high, _ = comparable(quantity)
    if high is None:
        return low or 0.0, 2 * (low or 0.0)
    return (high / 2 if low is None else low), high
