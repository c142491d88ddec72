"""Where sources disagree on a figure: the statements of each that the learner should see together.

A question that touches a quantity is answered by the best statement that gives one (lead.py). A
statement of another source stands beside it if both speak of the same subject (sameness.py); such
ones are looked for in the whole library, as they may be far from the question's words. Figures that
agree are no conflict, nor are the parts of one plan; nothing is averaged.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ingest.quantities import Kind, comparable
from mentor.claims.answering import AS_WELL, LEAST, answers_too, read
from mentor.claims.apart import alike, contradict, holds_more
from mentor.claims.compare import Compared, compared, is_one_of
from mentor.claims.cover import about, in_its_line
from mentor.claims.least import least_chance
from mentor.claims.named_document import of_the_named
from mentor.claims.parallel import with_parallels
from mentor.claims.pay import may_be_pay, tell_of_one
from mentor.claims.rivals import rivals
from mentor.claims.sameness import (
    Sameness,
    chance_of_same,
    features,
    sameness,
    sameness_read,
)
from mentor.claims.stated import Stated, extremity
from mentor.claims.told import Lead, Reach
from mentor.evidence import Finding
from mentor.question.conditions import places_in
from mentor.refuse import of_the_field
from mentor.text.terms import coverage

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


def disagreements(finding: Finding, reach: Reach, found: Sequence[Lead]) -> list[Disagreement]:
    """What sources disagree about that the question touches, at most one for a kind of quantity.

    `found` is what the passages found tell of the quantities (told.py).
    """
    shown = (disagreement(each) for each in compared(finding, reach, found))
    return [each for each in shown if each is not None]


def disagreement(between: Compared, model: Sameness | None = None) -> Disagreement | None:
    """The statements that stand beside the best one, if any two do not agree."""
    model = model or sameness()
    asked, best = between.asked, between.best
    beside: dict[str, list[Beside]] = {}
    least = least_chance(between, model)
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
        ends = is_one_of(between.ends, one.item)
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
    ends = is_one_of(between.ends, item)
    topic = between.asked.kind == "duration" and not (ends or between.placed)
    return replace(item, ends_plan=ends, of_more=topic and holds_more(between.finding, item))


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
