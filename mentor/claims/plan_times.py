"""When the steps of a plan come, where it is at a deadline, and what hours it takes."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.quantities import MONTHS_IN, Quantity, quantities
from ingest.sentences import Span
from ingest.types import Chunk
from mentor.claims.plans import Step

Months = tuple[float, float | None]
"""When a stage begins and ends, in months from the start of its plan; None if it has no end."""


@dataclass(frozen=True, slots=True)
class Rate:
    """The hours a week, or a day, that a document says its plan takes, and where."""

    chunk: Chunk
    span: Span
    hours: tuple[float, float]
    per: str


def months_of(plan: Sequence[Step]) -> tuple[Months, ...]:
    """When each step of a plan begins and ends; () if they do not tell or it does not add up.

    Places in a plan (months 3-4) and ranges that follow one another (2-4, then 4-6) are read as
    they stand, single lengths (two months) one after the other.
    """
    told = [_time(step) for step in plan]
    times = [time for time in told if time is not None]
    if len(times) < len(plan):
        return ()
    if all(time.kind == "position" for time in times):
        found: list[Months] = [_at(time) for time in times]
        return tuple(found) if _rises(found) else ()
    if all(time.kind == "duration" for time in times):
        found = [
            (
                0.0 if not place and (time.low or 0) <= 1 else (time.low or 0.0) * _scale(time),
                None if time.high is None else time.high * _scale(time),
            )
            for place, time in enumerate(times)
        ]
        if any(time.low != time.high for time in times):
            return tuple(found) if _rises(found, joined=True) else ()
        ends = [
            sum((each.high or 0.0) * _scale(each) for each in times[:n])
            for n in range(len(times) + 1)
        ]
        return tuple((ends[n], ends[n + 1]) for n in range(len(times)))
    return ()


def _time(step: Step) -> Quantity | None:
    times = [each for each in step.times if each.unit in MONTHS_IN]
    return next((each for each in times if each.kind == "position"), times[0] if times else None)


def _scale(time: Quantity) -> float:
    return MONTHS_IN[time.unit]


def _at(time: Quantity) -> Months:
    low = time.low if time.low is not None else 1.0
    return (low - 1) * _scale(time), None if time.high is None else time.high * _scale(time)


def _rises(found: Sequence[Months], *, joined: bool = False) -> bool:
    """Whether each begins no earlier than the one before, or where that ends."""
    for (_, end), (start, _) in pairwise(found):
        if end is None or start + 1e-6 < (end if joined else 0):
            return False
        if joined and start > end + 1:
            return False
    starts = [start for start, _ in found]
    return starts == sorted(starts)


def layout_of(plan: Sequence[Step]) -> str:
    """The unit by whose number its steps come: months, weeks, days; "" if not by such."""
    times = [_time(step) for step in plan]
    units = {time.unit for time in times if time is not None and time.kind == "position"}
    return units.pop() if len(units) == 1 and all(times) else ""


def reached_by(
    months: Sequence[Months], start: int, deadline: float | None
) -> tuple[int | None, bool]:
    """The place of the step at a deadline, counted from where somebody starts."""
    if not months or not deadline:
        return None, False
    when = months[start][0] + deadline
    there = [place for place, (begins, _) in enumerate(months) if begins < when - 1e-6]
    end = months[-1][1]
    return max(there, default=0), end is not None and end <= when + 1e-6


def rate_of(plan: Sequence[Step], chunks: Sequence[Chunk]) -> Rate | None:
    """The hours that a document says its plan takes, if it names one amount where that stands."""
    above = plan[0].above
    found: dict[tuple[float, float, str], Rate] = {}
    for chunk in chunks:
        if chunk.section[: len(above)] != above and above[: len(chunk.section)] != chunk.section:
            continue
        for span in chunk.sentences:
            for each in quantities(chunk.between(*span)):
                if each.kind != "rate" or each.unit not in ("hour", "minute"):
                    continue
                low, high = each.low or each.high, each.high or each.low
                if low and high and each.per in ("day", "week"):
                    scale = 1 / 60 if each.unit == "minute" else 1.0
                    hours = (low * scale, high * scale)
                    found.setdefault((*hours, each.per), Rate(chunk, span, hours, each.per))
    return next(iter(found.values())) if len(found) == 1 else None
