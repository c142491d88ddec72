"""Where sources disagree on a figure: the statements of each that the learner should see together.

A question that touches a quantity is answered by the best statement that gives one. A statement of
another source stands beside it if both speak of the same subject, which a logistic model says over
how alike they are and how well each fits the question; its weights are in calibration.json with the
figures that justify them (`python -m tests.bench.disagreements` makes it anew). Figures that agree
are no conflict, nor are the parts of one plan; nothing is averaged.
"""

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from itertools import combinations

import numpy as np

from ingest.lookup import lookup
from ingest.quantities import Kind, comparable
from mentor.claims.agree import agree, far
from mentor.claims.stated import ClaimsOf, Stated, Unit, names_a_part, stated, units_of
from mentor.claims.wanted import Wanted, subject, wanted
from mentor.evidence import Finding
from mentor.language import Language, language_of
from mentor.overlap import standing
from mentor.terms import coverage, covers

PARALLEL = 0.03
"""Statements of one source stand side by side if their relevance is so close: pay by job."""

MOST_OF_A_SOURCE = 3

COVERAGE_WEIGHT = 0.12
"""As in mentor/retrieve/rank.py."""

UNCOVERED = 0.1
"""What a statement about a part may lack of the question's words that another one has."""

OF_A_PART = 0.25
"""How long a part takes answers a question only if so much of it is about that part."""

BEHIND = 0.03
"""How long a whole takes is told of something else if a sentence found is so much nearer to the
question and the passage has no word of it that the library has elsewhere."""

OF_A_PLACE = 0.1
"""When something comes in a plan is said by a statement that has so much of the question."""


@dataclass(frozen=True, slots=True)
class Sameness:
    """Weights by feature, and the chance of the same subject from which statements compare."""

    bias: float
    weights: Mapping[str, float]
    threshold: float


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Statements of several sources about one quantity, the best first, that do not agree."""

    kind: Kind
    statements: tuple[Stated, ...]


@cache
def sameness() -> Sameness:
    """The model that is shipped."""
    values = json.loads((files("mentor.claims") / "calibration.json").read_text("utf-8"))
    return Sameness(values["bias"], values["weights"], values["threshold"])


def disagreements(
    finding: Finding, claims_of: ClaimsOf, model: Sameness | None = None
) -> list[Disagreement]:
    """What sources disagree about that the question touches, at most one for a kind of quantity.

    `model` tells whether two statements speak of one subject, the one shipped unless given.
    """
    asked = wanted(finding.question)
    units = units_of(finding) if asked else []
    found = (_disagreement(finding, units, each, claims_of, model or sameness()) for each in asked)
    return [each for each in found if each is not None]


def _disagreement(
    finding: Finding,
    units: Sequence[Unit],
    asked: Wanted,
    claims_of: ClaimsOf,
    model: Sameness,
) -> Disagreement | None:
    found = stated(finding, units, asked, claims_of)
    best = leading(finding, asked, found)
    if best is None:
        return None
    usual = usual_likeness(units, best)
    beside: dict[str, list[tuple[float, Stated]]] = {}
    for item in rivals(finding, asked, best, found):
        chance = chance_of_same(features(finding, usual, best, item), model)
        if chance >= model.threshold:
            beside.setdefault(item.source, []).append((chance, item))
    others = [max(items, key=lambda pair: _order(asked, *pair)) for items in beside.values()]
    views = [best, *(item for _, item in sorted(others, key=lambda pair: -pair[0]))]
    if all(agree(one.quantity, other.quantity) for one, other in combinations(views, 2)):
        return None
    if asked.kind == "money":
        views = [each for view in views for each in (view, *_parallels(finding, view, found))]
    return Disagreement(asked.kind, tuple(views))


def _order(asked: Wanted, chance: float, item: Stated) -> float:
    """By what a source's statement is chosen: asked when something begins, the earliest one."""
    if asked.kind == "position":
        return -(comparable(item.quantity)[0] or 0.0)
    return chance


def leading(finding: Finding, asked: Wanted, found: Sequence[Stated]) -> Stated | None:
    """The statement that answers best.

    Asked how long something takes, one about the whole goes before one about a part of a plan,
    unless the question names a part or has words of one; a passage that has no word of what the
    question is about may tell how long something else takes.
    """
    ranked = sorted(found, key=lambda item: _score(finding, item), reverse=True)
    of_a_part = asked.kind == "duration" and names_a_part(finding.question)
    if of_a_part:
        ranked = [item for item in ranked if item.part]
    elif asked.kind == "position":
        ranked = [item for item in ranked if item.part and _says_when(finding, item)]
    if not ranked:
        return None
    best = ranked[0]
    if asked.kind == "duration" and best.part and not of_a_part:
        whole = next((item for item in ranked if not item.part), None)
        if whole is not None and missing(finding, best, whole) <= UNCOVERED:
            best = whole
    if asked.kind == "duration" and _of_something_else(finding, best):
        return None
    return best


def _of_something_else(finding: Finding, item: Stated) -> bool:
    """Whether a statement tells how long something takes that the question is not about."""
    about = subject(finding.weights)
    if item.part:
        return coverage(about, item.present) < OF_A_PART
    known = {term: weight for term, weight in about.items() if term not in finding.unknown}
    if not known or item.language != language_of(finding.question):
        return False
    nearest = max(each.best_sentence for each in finding.evidence)
    chunk, cosines = item.evidence.chunk, item.evidence.sentence_cosines
    own = dict(zip(chunk.sentences, cosines, strict=False)).get(item.span, nearest)
    return nearest - own > BEHIND and not coverage(known, _around(finding, item))


def _says_when(finding: Finding, item: Stated) -> bool:
    """Whether a statement names what the question asks the time of; its heading says when."""
    held = {
        term: weight
        for term, weight in subject(finding.weights).items()
        if term not in finding.unknown
    }
    return coverage(held, _own(finding, item)) >= OF_A_PLACE


def _own(finding: Finding, item: Stated) -> frozenset[str]:
    """The words of the question that the statement has without its headings."""
    return standing(finding.words, lookup(item.text))


def rivals(
    finding: Finding, asked: Wanted, best: Stated, found: Sequence[Stated]
) -> Iterator[Stated]:
    """The statements of other sources that may be compared with the best one."""
    unit = comparable(best.quantity)[2]
    own = _own(finding, best)
    for item in found:
        if item.source == best.source or {item.level, best.level} - {""} == {"junior", "senior"}:
            continue
        if asked.kind in ("duration", "position", "rate", "experience"):
            other = comparable(item.quantity)[2]
            if other != unit or item.part != best.part or far(best.quantity, item.quantity):
                continue
        if best.part and missing(finding, replace(best, present=own), item) > UNCOVERED:
            continue
        yield item


def usual_likeness(units: Sequence[Unit], best: Stated) -> dict[Language, float]:
    """By language, the median cosine of the best statement and the sentences of other sources."""
    others = [unit for unit in units if unit.evidence.passage.source != best.source]
    found: dict[Language, float] = {}
    for language in {unit.language for unit in others}:
        vectors = [unit.vector for unit in others if unit.language == language]
        found[language] = float(np.median(np.stack(vectors) @ best.vector))
    return found


def features(
    finding: Finding, usual: Mapping[Language, float], best: Stated, item: Stated
) -> dict[str, float]:
    """What the model looks at, by name.

    `relevance`: how much less the statement fits the question. `likeness`: cosine of the two
    statements over what is usual. `missing`: share of the question's words that only the best one
    covers. `away`: share of the words that the best one covers which stand nowhere in the other
    one's passage, 0 in another language. `other_language`: 1 if the two statements differ in
    language.
    """
    return {
        "relevance": best.relevance - item.relevance,
        "likeness": float(item.vector @ best.vector) - usual[item.language],
        "missing": missing(finding, best, item),
        "away": 0.0 if best.language != item.language else _away(finding, best, item),
        "other_language": float(best.language != item.language),
    }


def _around(finding: Finding, item: Stated) -> frozenset[str]:
    """The words of the question that stand in the statement's passage or above it."""
    chunk = item.evidence.chunk
    return standing(finding.words, lookup("\n".join((chunk.context, *chunk.section, chunk.text))))


def _away(finding: Finding, best: Stated, item: Stated) -> float:
    near = _around(finding, item)
    weights = subject(finding.weights)
    covered = {term: weight for term, weight in weights.items() if covers(best.present, term)}
    lacking = sum(weight for term, weight in covered.items() if not covers(near, term))
    return lacking / sum(covered.values()) if lacking else 0.0


def chance_of_same(measured: Mapping[str, float], model: Sameness) -> float:
    """How likely two statements speak of the same subject, between 0 and 1."""
    logit = model.bias + sum(model.weights[name] * value for name, value in measured.items())
    return 1.0 / (1.0 + math.exp(-logit))


def missing(finding: Finding, best: Stated, item: Stated) -> float:
    """The share of the question's words, by weight, that the best statement alone covers."""
    held = {term: weight for term, weight in finding.weights.items() if term not in finding.unknown}
    total = sum(held.values())
    alone = sum(
        weight
        for term, weight in held.items()
        if covers(best.present, term) and not covers(item.present, term)
    )
    return alone / total if total else 0.0


def _score(finding: Finding, item: Stated) -> float:
    return item.relevance + COVERAGE_WEIGHT * coverage(finding.weights, item.present)


def _parallels(finding: Finding, view: Stated, found: Sequence[Stated]) -> list[Stated]:
    """Statements of the same source that answer as well with another figure: pay by job."""
    return [
        item
        for item in found
        if item.source == view.source
        and abs(item.relevance - view.relevance) <= PARALLEL
        and missing(finding, view, item) <= UNCOVERED
        and not agree(item.quantity, view.quantity)
    ][: MOST_OF_A_SOURCE - 1]
