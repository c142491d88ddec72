"""Whether the passages answer the question: one calibrated decision, made before any answer.

A logistic model over what speaks for and against an answer (mentor/refuse/signs.py) and over what
is asked, as the embedding model reads it: some kinds of questions are seldom answered by such
documents. Its weights are in calibration.json with the figures that justify them; `python -m
tests.bench.calibrate` makes that file anew, docs/refusal.md says what was tried.
"""

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
from numpy.typing import NDArray

from mentor.evidence import Finding
from mentor.refuse.expects import Kind, expected
from mentor.refuse.signs import COMMON, signs
from mentor.refuse.subject import Word, focus, subject

TOLD = 2
"""By so many words of the question a refusal tells what a document would have to be about."""


@dataclass(frozen=True, slots=True)
class Calibration:
    """Weights by sign, and the chance of an answer below which the mentor refuses.

    `question` are the weights of the question's vector, shape (dimension,), and `usual` is what
    they give for a question on average.
    """

    bias: float
    weights: Mapping[str, float]
    question: NDArray[np.float32]
    usual: float
    threshold: float


@dataclass(frozen=True, slots=True)
class Missing:
    """What a document would have to tell: the kind of answer, or what the question names."""

    kind: Kind | None
    about: tuple[str, ...]


@cache
def calibration() -> Calibration:
    """The calibration that is shipped."""
    values = json.loads((files("mentor.refuse") / "calibration.json").read_text("utf-8"))
    question = np.array(values["question"], np.float32)
    return Calibration(
        bias=values["bias"],
        weights=values["weights"],
        question=question,
        usual=values["usual"],
        threshold=values["threshold"],
    )


def refuses(finding: Finding) -> bool:
    """Whether the question is to be refused: the passages do not answer it."""
    return chance_of_answer(finding, calibration()) < calibration().threshold


def chance_of_answer(finding: Finding, model: Calibration) -> float:
    """How likely the passages answer, between 0 and 1; 0 if there are none.

    The question's vector is left out if it is not of the model that was calibrated.
    """
    if not finding.evidence:
        return 0.0
    logit = model.bias
    logit += sum(model.weights[name] * value for name, value in signs(finding).items())
    if finding.vector.shape == model.question.shape:
        logit += float(finding.vector @ model.question) - model.usual
    return 1.0 / (1.0 + math.exp(-logit))


def missing(finding: Finding) -> Missing:
    """What a document would have to tell to answer: told by the question's two rarest words.

    Words that the library lacks come first, then what is asked for by name, then the rarest; they
    are given as the question has them, in its order.
    """
    words = subject(finding)
    asked = expected(finding.question)
    centre = focus(finding.question, words)
    telling = [
        word
        for word in words
        if not word.known
        or (word.weight > COMMON and (word.kind in ("name", "noun") or word is centre))
    ]
    if asked:
        telling = [word for word in telling if word.text not in asked.words]
    rarest = sorted(telling, key=lambda word: (word.known, word is not centre, -word.weight))
    named = [_as_written(word, finding.question) for word in rarest[:TOLD]]
    return Missing(asked.kind if asked else None, tuple(sorted(named, key=finding.question.find)))


def _as_written(word: Word, question: str) -> str:
    found = re.search(re.escape(word.text), question, re.IGNORECASE)
    return found.group() if found else word.text
