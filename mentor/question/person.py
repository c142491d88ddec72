"""What somebody says of himself who asks for a plan: time, deadline, what is known, who asks.

Read clause by clause; what no rule reads is kept in the asker's own words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.simplify import folded
from mentor.question.known import (
    Seeming,
    bare_names,
    is_forgotten,
    is_little,
    names_lacked,
    places_known,
    places_seeming,
)
from mentor.question.left_out import disliked, left_out
from mentor.question.own_words import HOW, SCRATCH, as_it_stands, own_words, without_self
from mentor.question.slots import SUPPOSES, TAKES_PLACE, differ, names_days, only_then
from mentor.question.time_given import LATER, limits, per_of
from mentor.question.timed_clauses import Clause, timed_clauses
from mentor.question.trade import PROGRAMS, trades_in
from mentor.question.work import (
    CHANGE,
    JOB,
    has_work,
    is_trade,
    job_wanted,
    leaves_work,
    own,
)

_CORRECTS = re.compile(rf"{TAKES_PLACE}|已经|不过|但是?|\b(?:already|but|now)\b")
"""What takes the place of what was said before, or stands against it."""

_EACH = re.compile(r"每|\b(?:each|every|daily|nightly|weekly)\b")
_SUPPOSES = re.compile(rf"{SUPPOSES}|\bif\b")
_INSTEAD = re.compile(rf"^那么?(?:{SUPPOSES})|(?:{SUPPOSES}).*呢$|\bwhat if\b")
"""What sets a case in the place of what was said before."""


@dataclass(frozen=True, slots=True)
class Person:
    """What somebody says of himself.

    `hours` are the hours that he has `per` "day" or "week" ("" if not said), None too if
    `hours_differ` between days; `denied` is a time that he says he did not mean, where what he
    meant is not understood; `months` the length or deadline in months, `length` how he says it;
    `when` is when in the week alone he has time. `known` is what he knows already, `little` what of
    it he knows only in part, `lacks` what he says that he does not know, `skips` what he leaves
    out, `dislikes` what he only does not like, `until` the date of his deadline in his words,
    `seems` what he may know or lack. `trades` are what he is by trade, `programs` whether that
    is to program, `wants_job` the job that he wants; `has_job`, `changes` and `from_zero` are what
    of him documents may speak of; `novice` says that he begins from nothing, whatever he says later
    that he knows. `said` is what else he says, in his own words.
    """

    hours: float | None = None
    per: str = ""
    months: float | None = None
    length: str = ""
    known: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    skips: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    when: str = ""
    has_job: bool = False
    changes: bool = False
    from_zero: bool = False
    novice: bool = False
    little: tuple[str, ...] = ()
    wants_job: str = ""
    programs: bool = False
    seems: tuple[Seeming, ...] = ()
    hours_differ: bool = False
    denied: str = ""
    dislikes: tuple[str, ...] = ()
    until: str = ""

    @property
    def sure(self) -> list[str]:
        """What he knows, and not only in part."""
        return [name for name in self.known if name not in self.little]

    @property
    def says(self) -> bool:
        """Whether anything is said."""
        return bool(self.hours or self.length or self.known or self.said)


@lru_cache(maxsize=256)  # the rules on plans and follow-ups ask it of the same questions again
def person(question: str, asks: re.Pattern[str]) -> Person:
    """What a question says of who asks; `asks` finds what asks for the plan."""
    found = timed_clauses(question)
    hours, per, hours_differ = _hours(found)
    ahead = [each.time for each in found if each.time.length and not LATER.search(each.low)]
    length, months = (ahead[-1].length, ahead[-1].months) if ahead else ("", None)
    knows, unread = _all_known(found, asks)
    lacking = [
        (place, each.as_written(name))
        for place, each in enumerate(found)
        for name in names_lacked(each.low)
    ]
    known, in_part = _unless_later(knows, lacking), _little(found)
    scratch = [place for place, each in enumerate(found) if SCRATCH.search(each.low)]
    corrected = [place for place in scratch if _is_corrected(found[place + 1 :])]
    kept = [found[place] for place in unread if place not in corrected and not found[place].past]
    said = _in_own_words(kept, asks, hours, length, hours_differ=hours_differ)
    alone = [each for each in found if not (each.past or each.time.hours) and only_then(each.text)]
    of_self = [own(each.low) for each in found]
    trades = [each.text[slice(*span)] for each in found for span in trades_in(own(each.low))]
    texts = [each.text for each in found]
    skips = [found[at].as_written(name) for at, name in left_out(texts)]
    dislikes = (found[at].as_written(name) for at, name in disliked(texts))
    return Person(
        hours=hours,
        per=per,
        months=months,
        length=length,
        known=known,
        little=tuple(name for name in known if name in in_part),
        said=tuple(dict.fromkeys(said)),
        lacks=_unless_later(lacking, knows),
        skips=tuple(dict.fromkeys(skips)),
        dislikes=tuple(dict.fromkeys(name for name in dislikes if name not in skips)),
        trades=tuple(dict.fromkeys(trades)),
        when=without_self(alone[-1]) if alone else "",
        has_job=has_work(of_self),
        changes=any(is_trade(each) or CHANGE.search(each) for each in of_self),
        from_zero=len(scratch) > len(corrected),
        novice=bool(scratch),
        seems=tuple(
            Seeming(each.text[start:end], how, without_self(each))
            for each in found
            for start, end, how in places_seeming(each.low)
        ),
        wants_job=next(filter(None, (job_wanted(each.text) for each in found)), ""),
        hours_differ=hours_differ,
        denied=_denied(found, hours=hours is not None or hours_differ, length=bool(length)),
        programs=any(map(PROGRAMS.search, map(folded, trades))),
    )


def _hours(found: Sequence[Clause]) -> tuple[float | None, str, bool]:
    """The hours that somebody has, None if none count, what they are counted by, and whether they
    differ between days.
    """
    off = [place for place, each in enumerate(found) if _would_be_off(each)]
    given = [each for each in found[max(off, default=0) :] if each.time.hours and not each.past]
    if differ([(each.text, each.time) for each in given]):
        return None, "", True
    if not given:
        return None, "", False
    best = max(reversed(given), key=_weight)
    beside = next((each.time.beside for each in found if each.time.beside), "")
    per = best.time.per or beside or _per_slot(found) or _per_before(found, found.index(best))
    return best.time.hours, per, False


def _would_be_off(clause: Clause) -> bool:
    """Whether a clause supposes that somebody has no work beside: the hours before are over."""
    return bool(_INSTEAD.search(clause.low)) and leaves_work(clause.low)


def _per_before(found: Sequence[Clause], place: int) -> str:
    """What hours are counted by that do not say: as those before, or as the clause right before
    says, "every evening".
    """
    told = next((each.time.per for each in reversed(found[:place]) if each.time.per), "")
    before = found[place - 1].low if place else ""
    return told or (per_of(before) if _EACH.search(before) else "")


def _per_slot(found: Sequence[Clause]) -> str:
    """What hours are counted by if somebody has time on some days of the week alone."""
    alone = (each.text for each in found if not each.past)
    return "week" if any(only_then(text) and names_days(text) for text in alone) else ""


def _weight(clause: Clause) -> int:
    """How much the hours of a clause weigh against those of others: most if they correct them or
    are all there are, least if they are of a case only supposed.
    """
    asked = "?" in folded(clause.behind) or clause.low.endswith("呢")
    if _SUPPOSES.search(clause.low) and not asked:
        return 0
    return 2 if limits(clause.text) or _CORRECTS.search(clause.low) else 1


def _in_own_words(
    clauses: Sequence[Clause],
    asks: re.Pattern[str],
    hours: float | None,
    length: str,
    *,
    hours_differ: bool,
) -> Iterator[str]:
    """What clauses say in somebody's own words: up to a time that another took the place of; where
    hours differ between days, all of each.
    """
    for each in clauses:
        words = [*own_words(each, asks)]
        if hours_differ:
            yield from words or [each.text] * bool(each.time.hours and each.time.rest)
        else:
            yield from filter(None, (as_it_stands(told, hours, length) for told in words))


def _little(found: Sequence[Clause]) -> set[str]:
    """What somebody knows only in part."""
    return {
        each.text[slice(*span)]
        for each in found
        for span in places_known(each.low)
        if is_little(each.low, *span)
    }


def _unless_later(
    named: Sequence[tuple[int, str]], other: Sequence[tuple[int, str]]
) -> tuple[str, ...]:
    """What clauses name, each with its place, but for what a later one says the other of."""
    last = {folded(name): place for place, name in other}
    kept = (name for place, name in named if last.get(folded(name), place) <= place)
    return tuple(dict.fromkeys(kept))


def _denied(found: Sequence[Clause], *, hours: bool, length: bool) -> str:
    """The last time that is said not to be meant, where no other one of its kind is given."""
    for each in reversed(found):
        denied = each.time.denied
        if denied and not (hours if denied.unit in ("hour", "minute") else length):
            return each.text[denied.start : denied.end]
    return ""


def _is_corrected(after: Sequence[Clause]) -> bool:
    """Whether clauses after one that says that nothing is known name something that is."""
    return any(_CORRECTS.search(each.low) and any(places_known(each.low)) for each in after)


def _all_known(
    found: Sequence[Clause], asks: re.Pattern[str]
) -> tuple[list[tuple[int, str]], list[int]]:
    """What somebody knows, each with the place of its clause, and the places of the clauses that
    do not go on naming it.
    """
    known: list[tuple[int, str]] = []
    unread: list[int] = []
    goes_on = False
    for place, clause in enumerate(found):
        low = clause.low
        after = found[place + 1].low if place + 1 < len(found) else ""
        spans = [] if is_forgotten(after) else list(places_known(low))
        seems = places_seeming(low)
        follows = goes_on and not seems and clause.before.strip() in (",", "，")
        bare = bare_names(low) if follows else None
        if spans:
            known += [(place, clause.text[start:end]) for start, end in spans]
            goes_on = True
        elif (
            bare
            and not (clause.time.hours or clause.time.length)
            and not any(each.search(low) for each in (asks, JOB, CHANGE, SCRATCH, HOW))
        ):
            names, last = bare
            known += [(place, clause.text[name]) for name in names]
            goes_on = not last
        else:
            unread.append(place)
            goes_on = any(how == "well" for *_, how in seems)
    return known, unread
