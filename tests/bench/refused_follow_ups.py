"""Calibrate the refusal of follow-ups: `python -m tests.bench.refused_follow_ups`.

Fits the model that decides on follow-ups in mentor/refuse/decision.py and writes
mentor/refuse/follow_up.json and follow_up.npz: after `tests.bench.calibrate`, on whose model for
the field it builds. Follow-ups that are answered and others that nothing answers, over the shipped
documents and over those that they restate. Cross-validated in 10 folds, twice, a follow-up over
both in one fold; `held_out` are those that nothing was fitted to.
"""

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from ingest.embed import open_embedder
from mentor import Mentor, Settings
from mentor.api import corpus_folder
from mentor.claims import leads, reach_of, told
from mentor.evaluate import read_questions
from mentor.refuse.decision import ALONE, calibration
from mentor.refuse.signs import signs
from mentor.understand import spelled, understand
from tests.bench.files import FOLLOW_UPS, HERE, OPEN_FOLLOW_UPS, SHARED, documents_of, folds
from tests.bench.logistic import Truth, Values, figures
from tests.bench.mixture import Mixture, mixed, write_kernel
from tests.bench.results import write_result

RESULT = HERE.parents[1] / "mentor/refuse/follow_up.json"
HELD_OUT = (
    HERE / "followups_unseen.jsonl",
    HERE / "followups_plain.jsonl",
    HERE / "followups_open_test.jsonl",
)
FOLDS = 10
ROUNDS = 2
OWN_SCALE = 0.3
"""Standardised entries of a follow-up's own vector are scaled by this, as in calibrate.py."""

WIDTH = 0.5
"""The kernel's, as in mixture.py: fewer questions are known, so each tells of more."""

WRONG_REFUSALS = 0.02
"""Of the follow-ups that are answered, so many may be refused."""


@dataclass(frozen=True)
class Measured:
    """Follow-ups over one library: `signs` (follow-ups, signs and ALONE), `own` (follow-ups,
    dimension), whether each is answered, and its id.
    """

    names: tuple[str, ...]
    signs: Values
    own: Values
    answered: Truth
    ids: tuple[str, ...]


def main() -> None:
    """Measure, fit, write the file and print it."""
    files = (*FOLLOW_UPS, *OPEN_FOLLOW_UPS)
    libraries = (documents_of(corpus_folder()), documents_of(SHARED / "seeds"))
    measured = [_measured(documents, files) for documents in libraries]
    values = [np.concatenate(part) for part in zip(*(_parts(one) for one in measured), strict=True)]
    known, own, answered = values[0], values[1], values[2].astype(bool)
    ids = [name for one in measured for name in one.ids]
    logits = np.zeros(len(ids))
    for seed in range(ROUNDS):
        fold = folds(ids, FOLDS, seed)
        places = np.array([fold[name] for name in ids])
        for number in range(FOLDS):
            out = places == number
            model = _balanced(known[~out], own[~out], answered[~out])
            logits[out] += model.logits(known[out], own[out]) / ROUNDS
    threshold = float(np.quantile(logits[answered], WRONG_REFUSALS))
    model = _balanced(known, own, answered)
    unseen = _measured(libraries[1], HELD_OUT)
    names = measured[0].names
    result = {
        "about": "Made by python -m tests.bench.refused_follow_ups; docs/refusal.md explains it.",
        "cross_validated": figures(logits, answered, threshold)
        | {"the_field_alone": figures(known[:, -1], answered, 0.0)},
        "held_out": figures(model.logits(unseen.signs, unseen.own), unseen.answered, threshold)
        | {"the_field_alone": figures(unseen.signs[:, -1], unseen.answered, 0.0)},
        "threshold": round(threshold, 3),
        "bias": round(model.linear.bias, 3),
        "weights": dict(
            zip(measured[0].names, model.linear.weights.round(3).tolist(), strict=True)
        ),
        "question": model.linear.question,
    }
    identity = open_embedder(Settings()).identity
    write_kernel(RESULT.with_suffix(".npz"), identity, names, model.kernel)
    write_result(RESULT, result)


def _measured(documents: Sequence[Path], files: Sequence[Path]) -> Measured:
    """The follow-ups of files over documents; what stands alone is left out."""
    rows: list[dict[str, float]] = []
    own: list[NDArray[np.float32]] = []
    answered: list[bool] = []
    ids: list[str] = []
    with (
        tempfile.TemporaryDirectory() as home,
        Mentor(Settings(home=Path(home))) as mentor,
    ):
        mentor.ingest(documents)
        retriever, model = mentor.retriever, calibration()
        for one in (question for path in files for question in read_questions(path)):
            reading = understand(one.question, one.history, retriever)
            question = spelled(reading.question, retriever.frequency)
            found = retriever.search(question, retriever.k * 2, reading.sources, reading.near)
            if not len(found.own) or not found.weights:
                continue
            quantities = leads(found, reach_of(retriever, reading.sources), reading.asking)
            known = signs(found, told(found, quantities))
            rows.append({**known, ALONE: model.field.margin(found.vector, known)})
            own.append(found.own)
            answered.append(one.answerable)
            ids.append(one.id)
    return Measured(
        names=tuple(rows[0]),
        signs=np.array([list(row.values()) for row in rows]),
        own=np.array(own, np.float64),
        answered=np.array(answered),
        ids=tuple(ids),
    )


def _balanced(known: Values, own: Values, answered: Truth) -> Mixture:
    """Both models; those that are answered and those that are not weigh as much together."""
    shares = np.where(answered, 0.5 / answered.mean(), 0.5 / (~answered).mean())
    return mixed(known, own, answered, shares, OWN_SCALE, WIDTH)


def _parts(one: Measured) -> tuple[Values, Values, Truth]:
    return one.signs, one.own, one.answered


if __name__ == "__main__":
    main()
