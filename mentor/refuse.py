"""Whether the passages answer the question: one calibrated decision, made before any answer.

A logistic model over what retrieval measured. Its weights are in refusal.json with the figures
that justify them; `python -m tests.bench.calibrate` makes that file anew.
"""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from ingest.lookup import lookup
from ingest.plain import sentence_texts
from mentor.evidence import Finding
from mentor.expects import asks, holds
from mentor.overlap import standing
from mentor.prompts import language_of
from mentor.terms import coverage

UNITS_OF = 8
"""Of so many passages each sentence is looked at."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights by feature, and the chance of an answer below which the mentor refuses."""

    bias: float
    weights: Mapping[str, float]
    threshold: float


@cache
def calibration() -> Calibration:
    """The calibration that is shipped."""
    values = json.loads((files("mentor") / "refusal.json").read_text("utf-8"))
    return Calibration(values["bias"], values["weights"], values["threshold"])


def refuses(finding: Finding) -> bool:
    """Whether the question is to be refused: the passages do not answer it."""
    return chance_of_answer(finding, calibration()) < calibration().threshold


def chance_of_answer(finding: Finding, model: Calibration) -> float:
    """How likely the passages answer, between 0 and 1; 0 if there are none."""
    if not finding.evidence:
        return 0.0
    measured = features(finding)
    logit = model.bias + sum(model.weights[name] * value for name, value in measured.items())
    return 1.0 / (1.0 + math.exp(-logit))


def features(finding: Finding) -> dict[str, float]:
    """What the decision rests on, by name; there has to be evidence.

    `unknown`: share of the question's terms that stand nowhere in the library. `sentence`:
    highest cosine of a sentence, less 0.85. `other_language`: 1 if question and best passage
    differ in language, where cosines are lower. `covered`: coverage of the best passage, `joint`
    of the four best together. `gap`: score of the best passage over that of the fourth.
    `money_uncovered`: for a question about money, the share of its terms that no single sentence
    under its heading covers. `money_missing`, `time_missing`: 1 if such a figure is asked for and
    the two best passages hold none.
    """
    question, evidence = finding.question, finding.evidence
    best = evidence[0]
    together = frozenset[str]().union(*(item.present for item in evidence[:4]))
    top = "\n".join(item.chunk.text for item in evidence[:2])
    money = asks("money", question)
    return {
        "unknown": len(finding.unknown) / max(1, len(finding.weights)),
        "sentence": max(item.best_sentence for item in evidence) - 0.85,
        "other_language": float(language_of(question) != language_of(best.passage.text)),
        "covered": best.coverage,
        "joint": coverage(finding.weights, together),
        "gap": best.passage.score - evidence[:4][-1].passage.score,
        "money_uncovered": 1 - _best_sentence_coverage(finding) if money else 0.0,
        "money_missing": float(money and not holds("money", top)),
        "time_missing": float(asks("time", question) and not holds("time", top)),
    }


def _best_sentence_coverage(finding: Finding) -> float:
    """The highest coverage by a single sentence of the best passages and its heading."""
    wanted = finding.words
    return max(
        (
            coverage(finding.weights, standing(wanted, lookup(f"{heading}\n{sentence}")))
            for item in finding.evidence[:UNITS_OF]
            for heading in ("".join(item.chunk.section[-1:]),)
            for sentence in sentence_texts(item.chunk)
        ),
        default=0.0,
    )
