"""When in the week somebody has time: a later statement takes the place of one it rules out."""

import re
from collections.abc import Iterable, Sequence

from ingest.simplify import folded
from mentor.question.calendar_words import DAYS, TIMES_OF_DAY
from mentor.question.time_given import TimeGiven

_SLOT = rf"(?:{DAYS}|{TIMES_OF_DAY})"
_OF_DAYS, _OF_HOURS = re.compile(DAYS), re.compile(TIMES_OF_DAY)
_ONLY_THEN = re.compile(
    rf"(?:只|仅|就(?=[有是剩能]))[^，,。；;]{{0,6}}{_SLOT}"
    rf"|{_SLOT}(?:的时候|那天|两天)?(?:我?(?:才|只|会|能)*有?)(?:空|时间|学)"
    rf"|\b(?:only|just)\b[^,.;?!]{{0,30}}?{_SLOT}|{_SLOT} (?:only|alone)\b"
    rf"|\b(?:free|available|time) (?:at|on|in) (?:the )?{_SLOT}"
)


def only_then(clause: str) -> bool:
    """Whether a clause says when in the week alone somebody has time."""
    return bool(_ONLY_THEN.search(folded(clause)))


def names_days(clause: str) -> bool:
    """Whether a clause names days of the week."""
    return bool(_OF_DAYS.search(folded(clause)))


def outdated(clauses: Sequence[str], times: Sequence[TimeGiven]) -> set[int]:
    """The places of the clauses on hours, or on when in the week, that a later one rules out."""
    told = [
        place
        for place, (clause, time) in enumerate(zip(clauses, times, strict=True))
        if time.hours or only_then(clause)
    ]
    return {
        place
        for at, place in enumerate(told)
        for later in told[at + 1 :]
        if _rules_out(clauses, times, place, later)
    }


def differ(clauses: Iterable[str]) -> bool:
    """Whether clauses on hours are of different days of the week, one beside the other."""
    return len({frozenset(_slots(clause)[0]) for clause in clauses}) > 1


def _rules_out(clauses: Sequence[str], times: Sequence[TimeGiven], place: int, later: int) -> bool:
    """Whether of two clauses the later one leaves no room for the other."""
    (days, hours), (other_days, other_hours) = _slots(clauses[place]), _slots(clauses[later])
    if times[place].hours and times[later].hours:  # which hours count is told elsewhere
        return False
    if not (only_then(clauses[later]) or other_days or other_hours):
        return False
    daily = times[place].per == "day" and not days
    if other_days:
        return daily or (bool(days or hours) and days != other_days)
    if times[later].per == "day" and days:
        return True
    return bool(hours or days) and hours != other_hours


def _slots(clause: str) -> tuple[set[str], set[str]]:
    """The days and the times of day that a clause names."""
    low = folded(clause)
    days, hours = (
        {name.rstrip("s") for name in each.findall(low)} for each in (_OF_DAYS, _OF_HOURS)
    )
    return days, hours
