"""When in the week somebody has time: a later statement takes the place of one it rules out."""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.question.calendar_words import DAYS, TIMES_OF_DAY
from mentor.question.time_given import TimeGiven

_SLOT = rf"(?:{DAYS}|{TIMES_OF_DAY})"
_OF_DAYS, _OF_HOURS = re.compile(DAYS), re.compile(TIMES_OF_DAY)
_WORDS_OF_TIME = (
    r"(?:(?:on|in|at|during|of|to|for|the|my|a|an|about|around|some|few|little|bit|half|one|two"
    r"|three|four|five|six|each|every|late|early|i|have|get|got|am|are|can|be|do|spend|manage|free"
    r"|available|spare|time|hours?|hrs?|minutes?|mins?|study|studying|learn|learning|it|this|\d\S*)"
    r"[ ]+)*"
)
_ONLY_THEN = re.compile(
    rf"(?:只|仅|就(?=[有剩能]))(?:有|能|剩下?|可以|会|想|在|学习?|抽|用|每[天周个]|个|我|的)*{_SLOT}"
    r"(?!(?:我|会|能)*有(?:一?点|些)(?!时间|空))"
    rf"(?=$|[^\u4e00-\u9fff]|[里那我了吧和或与跟及的才能可会有空学看抽用练各每一两二三四五六七八九十半]|{_SLOT})"
    rf"|{_SLOT}(?:的时候|那天|两天)?(?:我?(?:才|只|会|能)*有?)(?:空|时间|学)"
    rf"|\b(?:only|just) {_WORDS_OF_TIME}{_SLOT}|{_SLOT} (?:only|alone)\b"
    rf"|\b(?:free|available|time) (?:at|on|in) (?:the )?{_SLOT}"
)
SUPPOSES = "如果|要是|假如|假设"
"""What begins a case in Chinese that is only supposed, as a pattern."""

TAKES_PLACE = (
    rf"其实|实际上|更正|改[成为一下]|换成|{SUPPOSES}"
    r"|\b(?:actually|in fact|instead|change|make (?:it|that)|what if|if)\b"
)
"""What takes the place of what was said before, as a pattern."""

_TAKES_PLACE = re.compile(TAKES_PLACE)
"""What says that hours take the place of those said before, whatever day they are of."""


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


def differ(told: Sequence[tuple[str, TimeGiven]]) -> bool:
    """Whether clauses on hours, each with its times, or one of them, tell hours of different days
    of the week beside one another: from the last one on that takes the place of those before.
    """
    corrects = [at for at, (clause, _) in enumerate(told) if _TAKES_PLACE.search(folded(clause))]
    standing = told[max(corrects, default=0) :]
    within = any(time.amounts > 1 and names_days(clause) for clause, time in standing)
    return within or len({frozenset(_slots(clause)[0]) for clause, _ in standing}) > 1


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
