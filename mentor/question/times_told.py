"""What each clause of a message says of time; what corrects a time stands in its place."""

import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.quantities import MONTHS_IN, Quantity
from ingest.simplify import folded
from mentor.question.time_given import TimeGiven, time_given
from mentor.question.trade import WORKS_AS
from mentor.text.ordinals import NUMBERS, number_of

_NUMBER = rf"(?P<number>\d+(?:\.\d+)?|[一二两三四五六七八九十]+|\b(?:{'|'.join(NUMBERS)})\b)"
_BARE_NUMBER = re.compile(
    r"(?:改[成为]|换成|更正为?|\b(?:make (?:it|that)|change (?:it|that) to|actually)"
    r"|(?:只有|只剩)|\b(?:only|just)(?: have| got| do| manage| need)?) ?"
    r"(\d+(?:\.\d+)?)$"
)
"""What corrects a number without saying of what."""

_IN_PLACE = re.compile(
    r"(?:[ ,，]|而?是|只有|现在|大?[概约]|应该|我|有|\b(?:but|rather|it['’]?s|it is|i have|i meant?"
    rf"|only|just|about|around|more like|sorry|now)\b)*{_NUMBER}"
    r"(?:[ ,，]|才对|左右|吧|\b(?:now|instead|only)\b)*"
)
"""A bare number in the place of one that is not meant: "but 4" of "not 10 hours but 4"."""

YEARS = 36.0
"""A length of so many months right behind a trade is how long somebody has had it."""

_TRADE = re.compile(rf"{WORKS_AS}$")
_SPELLED = {"year": "年", "month": "个月", "week": "周", "day": "天"}


def times_told(found: Sequence[str]) -> list[TimeGiven]:
    """What each clause says of time; a bare number that corrects hours just given is of them, and
    one beside a time that is not meant is of its unit. What it corrects says nothing any more.
    """
    times: list[TimeGiven] = []
    for clause in found:
        time = time_given(clause)
        before = next((each for each in reversed(times) if each.hours or each.length), None)
        bare = _BARE_NUMBER.search(folded(clause).strip())
        if bare and before and before.hours and not (before.length or time.hours or time.length):
            time = replace(before, hours=float(bare[1]), rest="")
        if time.months and time.months >= YEARS and _is_of_a_trade(found, len(times), time):
            time = replace(time, length="", months=None)
        times.append(time)
    for place, time in enumerate(times):
        if time.denied is not None:
            _correct(found, times, place, time.denied)
    return times


def _is_of_a_trade(found: Sequence[str], place: int, time: TimeGiven) -> bool:
    """Whether a clause is a length alone, right behind a trade: "QA engineer, 4 years"."""
    alone = not any(map(str.isalnum, time.rest))
    return alone and place > 0 and bool(_TRADE.search(folded(found[place - 1])))


def _correct(found: Sequence[str], times: list[TimeGiven], place: int, denied: Quantity) -> None:
    """Put what takes the place of a denied time where it stands, and drop what it corrects: all
    that was said before, or, if nothing takes its place, the same time.
    """
    told = [at for at in (place, place + 1, place - 1) if 0 <= at < len(times)]
    per = next((each.per for each in reversed(times[:place]) if each.hours), "")
    at = next((at for at in told if _other(times[at], denied)), None)
    if at is None:
        bare = (
            (at, match)
            for at in told
            if (match := _IN_PLACE.fullmatch(_beside(found[at], denied if at == place else None)))
        )
        at, match = next(bare, (None, None))
        if at is not None and match is not None:
            times[at] = _as_denied(
                times[at], denied, match["number"], per, chinese=not found[place].isascii()
            )
            times[place] = replace(times[place], denied=None)
    else:
        times[at] = replace(times[at], per=times[at].per or denied.per or per)
        times[place] = replace(times[place], denied=None)
    for earlier in range(place):
        if earlier != at and (at is not None or not _other(times[earlier], denied)):
            times[earlier] = _without(times[earlier], denied)


def _beside(clause: str, denied: Quantity | None) -> str:
    """What a clause says, behind the denied time if it is there."""
    return folded(clause[denied.end :] if denied else clause).strip()


def _is_hours(time: Quantity) -> bool:
    return time.unit in ("hour", "minute")


def _other(told: TimeGiven, denied: Quantity) -> bool:
    """Whether a clause gives another time of the kind of the denied one."""
    amount = denied.high or denied.low or 0.0
    if _is_hours(denied):
        return bool(told.hours) and told.hours != amount / (60 if denied.unit == "minute" else 1)
    return bool(told.months) and told.months != amount * MONTHS_IN[denied.unit]


def _without(told: TimeGiven, denied: Quantity) -> TimeGiven:
    if _is_hours(denied):
        return replace(told, hours=None, per="")
    return replace(told, length="", months=None)


def _as_denied(
    told: TimeGiven, denied: Quantity, number: str, per: str, *, chinese: bool
) -> TimeGiven:
    """A number in the unit of a denied time."""
    amount = float(number) if number[0].isdigit() else float(number_of(number))
    if _is_hours(denied):
        hours = amount / 60 if denied.unit == "minute" else amount
        return replace(told, hours=hours, per=denied.per or per, rest="")
    length = (
        f"{number}{_SPELLED[denied.unit]}"
        if chinese
        else f"{number} {denied.unit}{'' if amount == 1 else 's'}"
    )
    return replace(told, length=length, months=amount * MONTHS_IN[denied.unit], rest="")
