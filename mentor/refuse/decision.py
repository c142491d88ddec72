"""Whether the passages answer the question: one calibrated decision, made before any answer.

A model over what speaks for and against an answer (mentor/refuse/signs.py). There are two. One is
for documents of the field that the mentor is made for, guides to a career in AI: of those it is
known what kinds of questions they seldom answer. The question's vector tells, weighed with the
signs, and beside that compared, with them, with other questions (mentor/refuse/kernel.py). The
other is for all other documents, of which nothing is known. The passages found tell which one
decides. Where that leaves it unsure, the question is read together with the sentences nearest to it
(mentor/refuse/windows.py) by a model of its own, and what that says is added. All weights are in
calibration.json, with the figures that justify them, and field.npz; `python -m
tests.bench.calibrate` and `python -m tests.bench.reader` make them anew, docs/refusal.md says what
was tried.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from ingest.embed import pair_reader
from ingest.plain import sentence_texts
from mentor.evidence import Finding, Told, once
from mentor.question.age import asks_whether_too_old, speaks_of_age
from mentor.question.replaced import asks_whether_replaced, speaks_of_replacing
from mentor.refuse.expects import expected
from mentor.refuse.kernel import Kernel, read_kernel
from mentor.refuse.signs import signs
from mentor.refuse.who import tells_who
from mentor.refuse.windows import windows
from mentor.trained import read_values, sigmoid

ALONE = "alone"
"""What the field's model says of a follow-up that was made to stand alone, among its signs."""

WINDOWS = 2
"""So many windows are read: another one changes no figure, and each costs 10 ms."""

OVERRULES = -1.0
"""With log-odds below this the reader does not overrule signs that refuse."""

FIELD = 0.5
"""Passages that are more like documents of the field than so are of it."""

LEAST_CHANCE = 0.5
"""A question is refused if an answer is less likely: the models' thresholds stand here."""

LOOKED_AT = 3
"""The vectors of so many passages tell whether they are of the field."""

Verdict = Literal["answered", "unsure", "unanswered"]
"""What the passages are held to do; of "unsure" ones what is nearest is shown with a doubt."""

_NONE = np.empty(0, np.float32)
_FIELD = Path(__file__).with_name("field.npz")
_FOLLOW_UP = Path(__file__).with_name("follow_up.npz")


@dataclass(frozen=True, slots=True)
class Reading:
    """What is added to the margin where question and passages were read together.

    `weight` times the log-odds of the reader that one of the windows answers, and `bias`.
    """

    weight: float
    bias: float

    def __call__(self, logit: float) -> float:
        """What is added, for these log-odds."""
        return self.weight * logit + self.bias


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by sign, and the logit of an answer below which the mentor refuses.

    `question` are the weights of the question's vector, shape (dimension,), empty if it does not
    count, `kernel` what is added to the logit by other questions that are like it, if anything.
    """

    bias: float
    weights: Mapping[str, float]
    threshold: float
    question: NDArray[np.float32]
    kernel: Kernel | None = None

    def margin(self, vector: NDArray[np.float32], found: Mapping[str, float]) -> float:
        """How far the logit of an answer is above the threshold, by the signs found."""
        logit = self.bias + sum(weight * found[name] for name, weight in self.weights.items())
        if len(self.question):
            logit += float(vector @ self.question)
        if self.kernel is not None:
            own = np.array([found[name] for name in self.weights], np.float32)
            logit += self.kernel(vector, own)
        return logit - self.threshold


@dataclass(frozen=True, slots=True)
class Calibration:
    """The model for documents of the field and that for all others.

    `follow_up` is for follow-ups over documents of the field. Made to stand alone they have the
    words of the question before, which the documents have: what they ask themselves is told by
    their own vector, beside the signs and what the field's model says (ALONE).
    `passage`, shape (dimension,), and `passage_bias` tell from a passage's vector which it is of:
    a positive logit means the field. Where the margin is no further than `unsure` from 0 the
    passages are read, and `read_field`, `read_general` are added as their models are. An answer
    that is less likely than `sure` is given as not sure.
    """

    field: Model
    general: Model
    follow_up: Model
    unsure: float
    sure: float
    read_field: Reading
    read_general: Reading
    passage: NDArray[np.float32]
    passage_bias: float

    def likeness(self, finding: Finding) -> float:
        """How much the passages found are like documents of the field, between 0 and 1.

        0 if nothing was found, as while a document is removed, or if the vectors are not of the
        model that was calibrated.
        """
        vectors = [item.vector for item in finding.evidence[:LOOKED_AT]]
        if not vectors or any(
            vector.shape != self.passage.shape for vector in (*vectors, finding.vector)
        ):
            return 0.0
        logit = float(np.mean(vectors, axis=0) @ self.passage) + self.passage_bias
        return sigmoid(logit)


@cache
def calibration() -> Calibration:
    """The calibration that is shipped."""
    here = Path(__file__)
    values, follow_up, reader = (
        read_values(here.with_name(f"{name}.json"))
        for name in ("calibration", "follow_up", "reader")
    )
    return Calibration(
        field=_model(values["field"], read_kernel(_FIELD)),
        general=_model(values["general"]),
        follow_up=_model(follow_up, read_kernel(_FOLLOW_UP)),
        unsure=reader["unsure"],
        sure=reader["sure"],
        read_field=Reading(**reader["field"]),
        read_general=Reading(**reader["general"]),
        passage=np.array(values["passage"]["weights"], np.float32),
        passage_bias=values["passage"]["bias"],
    )


def verdict(finding: Finding, told: Told | None) -> Verdict:
    """Whether the passages answer the question; one that asks nothing is not answered.

    `told` is what they tell of a quantity that it touches, None if it touches none.
    """
    if not finding.weights:
        return "unanswered" if asks_nothing(finding) else "answered"
    if asks_whether_too_old(finding.question) and not _speaks_of_age(finding):
        return "unanswered"
    if asks_whether_replaced(finding.question) and not _speaks_of_replacing(finding):
        return "unanswered"
    model = calibration()
    chance = chance_of_answer(finding, told, model)
    if chance >= model.sure or tells_who(finding):
        return "answered"
    return "unsure" if chance >= LEAST_CHANCE else "unanswered"


def _speaks_of_age(finding: Finding) -> bool:
    return any(speaks_of_age(item.passage.text) for item in finding.evidence)


def _speaks_of_replacing(finding: Finding) -> bool:
    units = (text for item in finding.evidence for text in sentence_texts(item.chunk))
    return any(map(speaks_of_replacing, units))


def asks_nothing(finding: Finding) -> bool:
    """Whether a question has no word that could be looked up, and asks for no kind of answer."""
    return not finding.weights and expected(finding.question) is None


def chance_of_answer(finding: Finding, told: Told | None, model: Calibration) -> float:
    """How likely the passages answer, between 0 and 1, the threshold at 0.5; 0 if there are none.

    Both models have a say, by how much the passages are like documents of the field.
    """
    if not finding.evidence:
        return 0.0
    found, likeness = signs(finding, told), model.likeness(finding)
    margin = likeness * _field_margin(finding, found, model) if likeness else 0.0
    margin += (1 - likeness) * model.general.margin(finding.vector, found)
    if abs(margin) <= model.unsure:
        logit = read_together(finding)
        if margin < 0 and logit < OVERRULES:
            return sigmoid(margin)
        margin += likeness * model.read_field(logit) + (1 - likeness) * model.read_general(logit)
    return sigmoid(margin)


def of_the_field(finding: Finding) -> bool:
    """Whether the passages found are of documents of the field that the mentor is made for."""
    return calibration().likeness(finding) >= FIELD


@once
def read_together(finding: Finding) -> float:
    """The reader's log-odds that one of the best windows answers the question.

    Raises:
        ModelUnavailable: the reader's files cannot be read.
    """
    texts = windows(finding, WINDOWS)
    return float(np.logaddexp.reduce(pair_reader().logits(finding.question, texts)))


def _field_margin(finding: Finding, found: Mapping[str, float], model: Calibration) -> float:
    """How far the logit of an answer from documents of the field is above the threshold."""
    margin = model.field.margin(finding.vector, found)
    if not len(finding.own):
        return margin
    return model.follow_up.margin(finding.own, {**found, ALONE: margin})


def _model(values: Mapping[str, Any], kernel: Kernel | None = None) -> Model:
    return Model(
        bias=values["bias"],
        weights=values["weights"],
        threshold=values["threshold"],
        question=np.array(values["question"], np.float32) if "question" in values else _NONE,
        kernel=kernel,
    )
