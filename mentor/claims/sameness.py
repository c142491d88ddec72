"""Whether two statements speak of one subject: a logistic model over how alike they are.

Its weights are in calibration.json with the figures that justify them
(`python -m tests.bench.disagreements` makes it anew).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from mentor.claims.cover import about, around, missing, own
from mentor.claims.stated import Stated
from mentor.claims.units import Unit
from mentor.evidence import Finding
from mentor.question.conditions import asks_for_sides
from mentor.question.wanted import without_money
from mentor.text.language import Language
from mentor.text.terms import coverage, covers
from mentor.trained import read_values, sigmoid

_CALIBRATION = Path(__file__).with_name("calibration.json")


@dataclass(frozen=True, slots=True)
class Sameness:
    """Weights by feature, and the chance of the same subject from which statements compare."""

    bias: float
    weights: Mapping[str, float]
    threshold: float


@cache
def sameness() -> Sameness:
    """The model that is shipped."""
    return _model(read_values(_CALIBRATION))


@cache
def sameness_read() -> Sameness:
    """The model that is shipped for statements that were read beside the question, too."""
    return _model(read_values(_CALIBRATION)["read"])


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
    language. `named`: share of what the question is about that the other one itself names. Where
    the question sets several things beside one another, each may lack the others' words.
    """
    sides = asks_for_sides(finding.question)
    return {
        "relevance": best.relevance - item.relevance,
        "likeness": float(item.vector @ best.vector) - usual[item.language],
        "missing": 0.0 if sides else missing(finding, best, item),
        "away": 0.0 if sides or item.language != best.language else _away(finding, best, item),
        "other_language": float(best.language != item.language),
        "named": coverage(about(finding), own(finding, item)),
    }


def _away(finding: Finding, best: Stated, item: Stated) -> float:
    near = around(finding, item)
    weights = without_money(about(finding))
    covered = {term: weight for term, weight in weights.items() if covers(best.present, term)}
    lacking = sum(weight for term, weight in covered.items() if not covers(near, term))
    return lacking / sum(covered.values()) if lacking else 0.0


def chance_of_same(measured: Mapping[str, float], model: Sameness) -> float:
    """How likely two statements speak of the same subject, between 0 and 1."""
    logit = model.bias + sum(weight * measured[name] for name, weight in model.weights.items())
    return sigmoid(logit)


def _model(values: Mapping[str, Any]) -> Sameness:
    return Sameness(values["bias"], values["weights"], values["threshold"])
