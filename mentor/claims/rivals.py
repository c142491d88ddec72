"""Which statements of other sources may be compared with the one that answers best."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from ingest.lookup import lookup
from ingest.quantities import comparable
from ingest.simplify import folded
from mentor.claims.agree import far
from mentor.claims.apart import counts_less
from mentor.claims.compare import Compared, is_one_of
from mentor.claims.cover import about, in_its_words, missing, own, told_about, topics
from mentor.claims.lead import UNCOVERED, names_most
from mentor.claims.pay import may_be_pay
from mentor.claims.stated import Stated, part_name
from mentor.claims.whole import asks_for_all, asks_the_time_to_a_goal
from mentor.question.wanted import TIMES
from mentor.refuse import of_the_field
from mentor.text.overlap import standing
from mentor.text.terms import Term, coverage, covers

_GOAL = re.compile(r"(?:[从由].{1,12}?[到至]|\bfrom\b.{1,60}?\b(?:to|until)\b)(?P<goal>.+)")
"""What a question asks the way to: the part of a plan that it names behind "from ... to"."""


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
        named = asked.kind != "position" and best.part and not is_one_of(between.ends, best)
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
    ends = is_one_of(between.ends, item) or is_one_of(between.ends, best)
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
    if is_one_of(between.ends, item) or (between.asked.level and item.level == between.asked.level):
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
