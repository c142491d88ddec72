"""Where sources disagree on a figure: the statements of each that the learner should see together.

A question that touches a quantity is answered by the best statement that gives one (lead.py). A
statement of another source stands beside it if both speak of the same subject (sameness.py); such
ones are looked for in the whole library, as they may be far from the question's words. Figures that
agree are no conflict, nor are the parts of one plan; nothing is averaged.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ingest.lookup import lookup
from ingest.quantities import Kind, comparable
from ingest.simplify import folded
from mentor.claims.agree import far
from mentor.claims.answering import AS_WELL, LEAST, answers_too, read
from mentor.claims.apart import alike, contradict, counts_less, holds_more, only_of_both, only_there
from mentor.claims.cover import about, in_its_line, in_its_words, missing, own, told_about, topics
from mentor.claims.lead import UNCOVERED, names_most
from mentor.claims.named_document import of_the_named
from mentor.claims.parallel import with_parallels
from mentor.claims.pay import are_pay, asks_outright, jobs_asked, may_be_pay, tell_of_one
from mentor.claims.sameness import (
    Sameness,
    chance_of_same,
    features,
    sameness,
    sameness_read,
    usual_likeness,
)
from mentor.claims.stated import Stated, extremity, part_name
from mentor.claims.told import Lead, Reach, lead_in
from mentor.claims.units import units_of
from mentor.claims.whole import asks_for_all, asks_the_time_to_a_goal, with_ends
from mentor.evidence import Finding
from mentor.question.conditions import places_in
from mentor.question.wanted import TIMES, Wanted
from mentor.refuse import of_the_field
from mentor.text.language import Language
from mentor.text.overlap import standing
from mentor.text.terms import Term, coverage, covers

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

_GOAL = re.compile(r"(?:[从由].{1,12}?[到至]|\bfrom\b.{1,60}?\b(?:to|until)\b)(?P<goal>.+)")
"""What a question asks the way to: the part of a plan that it names behind "from ... to"."""

READ_OF_EACH = 2
"""So many statements of each source are read beside the question."""

AS_MUCH = 0.5
"""Asked when something comes, a statement tells it that names so much of it beside the best one,"""

SOME = 0.25
"""or so much, if it speaks of the same by its chance."""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Statements of several sources about one quantity, the best first, that do not agree.

    `contradict` is False if none of them need be wrong: pay of several jobs. `places` tells that
    the question asks for figures of a place.
    """

    kind: Kind
    statements: tuple[Stated, ...]
    contradict: bool = True
    places: bool = False


@dataclass(frozen=True, slots=True)
class Beside:
    """A statement of another source, its features and the chance that it speaks of the same."""

    item: Stated
    chance: float
    measured: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared for a quantity that a question touches.

    `best` is the statement that answers best, `found` are all of the passages of `finding`, `usual`
    is how alike the best one and sentences of other sources are, by language. `placed` says that
    all stand at the place of their plan that the question names: its third stage. `ends` are the
    last stages of plans, which say how long all of it takes.
    """

    finding: Finding
    asked: Wanted
    best: Stated
    found: tuple[Stated, ...]
    usual: Mapping[Language, float]
    placed: bool
    ends: tuple[Stated, ...] = ()


def disagreements(finding: Finding, reach: Reach, found: Sequence[Lead]) -> list[Disagreement]:
    """What sources disagree about that the question touches, at most one for a kind of quantity.

    `found` is what the passages found tell of the quantities (told.py).
    """
    shown = (disagreement(each) for each in compared(finding, reach, found))
    return [each for each in shown if each is not None]


def compared(finding: Finding, reach: Reach, found: Sequence[Lead]) -> Iterator[Compared]:
    """For each quantity that a question touches, and that is stated, what there is to compare."""
    for first in found:
        if first.best is None:
            continue
        wider = reach.alike(finding, first.best.vector)
        if first.in_all:
            wider = with_ends(wider, reach.around, reach.also)
        units = units_of(wider)
        lead = lead_in(wider, first, units, reach)
        best, last = lead.best, lead.last
        if best is None:
            continue
        there = lead.placed or lead.found
        if lead.asked.kind == "money":
            there = tuple(only_there(wider, best, only_of_both(wider, best, there)))
        if _is_one_of(last, best):
            there = tuple(item for item in there if not item.part or _is_one_of(last, item))
        usual = usual_likeness(units, best)
        yield Compared(wider, lead.asked, best, there, usual, bool(lead.placed), last)


def disagreement(between: Compared, model: Sameness | None = None) -> Disagreement | None:
    """The statements that stand beside the best one, if any two do not agree."""
    model = model or sameness()
    asked, best = between.asked, between.best
    beside: dict[str, list[Beside]] = {}
    least = _least(between, model)
    said = of_the_named(between.finding, [best, *rivals(between)])
    if not said or said[0] is not best:
        return None
    for item in said[1:]:
        measured = features(between.finding, between.usual, best, item)
        chance = chance_of_same(measured, model)
        if between.placed or _is_of_it(between, item, chance >= least(item)):
            beside.setdefault(item.source, []).append(Beside(item, chance, measured))
    others = _answering(between, beside.values())
    views = [best, *(one.item for one in sorted(others, key=lambda one: -one.chance))]
    if all(alike(asked.kind, one, other) for one, other in combinations(views, 2)):
        return None
    if asked.kind == "money":
        like = [item for item in between.found if may_be_pay(asked, item)]
        views = [each for view in views for each in _parallels(between, like, view)]
    differ = contradict(asked.kind, views)
    if asked.kind == "money" and not differ and not tell_of_one(between.finding, asked, views):
        return None
    views = sorted((_told_how(between, item) for item in views), key=lambda item: item.ends_plan)
    places = bool(places_in(between.finding.question))
    return Disagreement(asked.kind, tuple(views), contradict(asked.kind, views), places)


def _answering(between: Compared, beside: Iterable[list[Beside]]) -> list[Beside]:
    """Of each source the first statement that answers when it is read; what stands at the place
    of a plan that is asked for, or in a document of the field, tells it as it is.
    """
    ranked = [
        sorted(items, key=lambda one: _order(between, one.chance, one.item), reverse=True)
        for items in beside
    ]
    if between.placed or of_the_field(between.finding):
        return [items[0] for items in ranked]
    first = [one for items in ranked for one in items[:READ_OF_EACH]]
    best, *logits = read(between.finding, [between.best, *(one.item for one in first)])
    model = sameness_read()
    kept: dict[str, Beside] = {}
    for one, logit in zip(first, logits, strict=True):
        ends = _is_one_of(between.ends, one.item)
        if ends or answers_too(one.measured, logit, best, model):
            kept.setdefault(one.item.source, one)
    return [*kept.values()]


def _parallels(between: Compared, like: Sequence[Stated], view: Stated) -> list[Stated]:
    """A source's statement and those beside it that answer as well."""
    items = with_parallels(between.finding, between.asked, like, view)
    if len(items) == 1 or of_the_field(between.finding):
        return items
    own, *logits = read(between.finding, [view, *items])
    least = min(LEAST, own - AS_WELL)
    return [
        item
        for item, logit in zip(items, logits, strict=True)
        if item.span == view.span or logit >= least
    ]


def _told_how(between: Compared, item: Stated) -> Stated:
    """A statement as it is shown: for all of a plan, or for a stage that holds more."""
    ends = _is_one_of(between.ends, item)
    topic = between.asked.kind == "duration" and not (ends or between.placed)
    return replace(item, ends_plan=ends, of_more=topic and holds_more(between.finding, item))


def _least(between: Compared, model: Sameness) -> Callable[[Stated], float]:
    """The chance from which a statement stands beside the best one."""
    best, times = between.best, between.asked.kind == "duration"
    question = between.finding.question
    of_all = times and (asks_the_time_to_a_goal(question) or asks_for_all(question))
    outright = asks_outright(question, between.asked)
    jobs = None if outright else jobs_asked(between.finding, best)

    def least(item: Stated) -> float:
        if jobs is not None and are_pay(between.finding, between.asked, (best, item), jobs):
            return OF_PAY
        if _is_one_of(between.ends, item):
            return OF_ALL
        if times and item.part != best.part:
            return OF_THE_PART
        return OF_THE_WAY if of_all and not item.part else model.threshold

    return least


def _is_one_of(items: Sequence[Stated], item: Stated) -> bool:
    return any(item is each for each in items)


def _order(between: Compared, chance: float, item: Stated) -> tuple[float, float]:
    """By what a source's statement is chosen.

    Asked when something begins, by how much of it the statement names, then the earliest one; asked
    for the highest or lowest, by that.
    """
    if between.asked.kind == "position":
        return _named(between, item), -(comparable(item.quantity)[0] or 0.0)
    if between.asked.extreme:
        return extremity(item.quantity, between.asked.extreme), chance
    return chance, 0.0


def _named(between: Compared, item: Stated) -> float:
    """The share of what a question is about that a statement itself names, or its line."""
    return round(coverage(about(between.finding), in_its_line(between.finding, item)), 2)


def _is_of_it(between: Compared, item: Stated, likely: bool) -> bool:
    """Whether a statement speaks of what the question asks of, `likely` if by its chance it does.

    When a thing comes is told by what names nearly as much of it as the best statement does.
    """
    most = _named(between, between.best) if between.asked.kind == "position" else 0.0
    least = SOME if likely else AS_MUCH
    return _named(between, item) >= least * most if most else likely


def rivals(between: Compared) -> Iterator[Stated]:
    """The statements of other sources that may be compared with the best one."""
    finding, asked, best = between.finding, between.asked, between.best
    present, weights = own(finding, best), about(finding)
    of_it = _of_one_thing(between)
    for item in between.found:
        if item.source == best.source or {item.level, best.level} - {""} == {"junior", "senior"}:
            continue
        if asked.kind in TIMES and not _is_such_a_time(between, item, of_it):
            continue
        unlike = not (asked.total or may_be_pay(asked, item)) and far(best.quantity, item.quantity)
        if unlike or (asked.kind == "count" and counts_less(asked, item, best)):
            continue
        if between.placed:
            yield item
            continue
        told = replace(item, present=told_about(finding, item))
        named = asked.kind != "position" and best.part and not _is_one_of(between.ends, best)
        if named and missing(finding, replace(best, present=present), told, weights) > UNCOVERED:
            continue
        yield item


def _is_such_a_time(between: Compared, item: Stated, of_it: Mapping[Term, float]) -> bool:
    """Whether a time compares with the best one: of a whole as it is, in such units, of that one
    thing if the question is about one.
    """
    finding, best = between.finding, between.best
    unit, other = comparable(best.quantity)[2], comparable(item.quantity)[2]
    if other != unit or far(best.quantity, item.quantity):
        return False
    if between.asked.kind == "duration" and _is_a_place(between, item, best):
        return False
    part = best if best.part else item
    if item.part != best.part and not _is_the_part_asked_for(between, part):
        return False
    return not of_it or coverage(of_it, in_its_words(finding, item)) > 0.0


def _of_one_thing(between: Compared) -> dict[Term, float]:
    """The one thing of which it is asked how long it takes, no way to a goal, if the best statement
    itself names most of it: what names nothing of it tells of something else.
    """
    finding, question = between.finding, between.finding.question
    if between.asked.kind != "duration" or between.placed or of_the_field(finding):
        return {}
    of_a_way = asks_for_all(question) or asks_the_time_to_a_goal(question)
    return topics(finding) if not of_a_way and names_most(finding, between.best) else {}


def _is_a_place(between: Compared, item: Stated, best: Stated) -> bool:
    """Whether only one of two figures is a place in a plan: asked how long all of it takes, weeks
    13 to 14 tell it only where they are the last.
    """
    ends = _is_one_of(between.ends, item) or _is_one_of(between.ends, best)
    if between.placed or ends or not asks_for_all(between.finding.question):
        return False
    return (item.quantity.kind == "position") != (best.quantity.kind == "position")


def _is_the_part_asked_for(between: Compared, item: Stated) -> bool:
    """Whether a part of a plan stands beside a whole.

    The question has a word of its name that the other parts lack, or its level ("expert"), or
    asks how long all takes, and it is the last.
    """
    if not item.part or between.asked.kind != "duration":
        return False
    if _is_one_of(between.ends, item) or (
        between.asked.level and item.level == between.asked.level
    ):
        return True
    parts = [each for each in between.found if each.part and each.source == item.source]
    words = between.finding.words
    named = standing(words, lookup(part_name(item)))
    shared = frozenset.intersection(*(each.present for each in parts))
    goal = _GOAL.search(folded(between.finding.question))
    return any(
        covers(named, term) and not covers(shared, term)
        for term in about(between.finding)
        if goal is None or term.text in goal["goal"]
    )
