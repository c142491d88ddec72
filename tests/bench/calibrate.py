"""Calibrate the refusal of questions: `python -m tests.bench.calibrate`.

Fits the model of mentor/refuse/decision.py and writes mentor/refuse/calibration.json. Its figures
are cross-validated (10 folds, twice; a question asked over several libraries is in one fold): no
question is judged by a model that has seen it, over any library. `held_out` are questions written
before the model and never trained on. docs/refusal.md explains the domains.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from tests.bench.domains import (
    HELD_OUT,
    HERE,
    TRAINING,
    Measured,
    elsewhere,
    halves,
    on_the_shipped_documents,
    with_answers,
)

Values = NDArray[np.float64]
Truth = NDArray[np.bool_]

QUESTIONS = (*TRAINING, *HELD_OUT)
"""All questions over the shipped documents: `make bench` evaluates them."""

RESULT = HERE.parents[1] / "mentor/refuse/calibration.json"
FOLLOW_UPS = HERE / "followups.jsonl"
FOLDS = 10
ROUNDS = 2
WRONG_REFUSALS = 0.04
"""Share of answerable questions that may be refused: the threshold is set to it."""

WEIGHTS = {"shipped": 1.0, "elsewhere": 0.5, "with_answers": 0.6}
"""What a question of a domain weighs in training."""

PARAGRAPHS_WEIGHT = 0.1
STRENGTH = 0.1
"""The inverse of the L2 penalty."""

QUESTION_SCALE = 0.3
"""Standardised entries of the question's vector are scaled by this: they bear a penalty 11 times
that of the signs."""


@dataclass(frozen=True, slots=True)
class Model:
    """The fitted model: chance = 1 / (1 + exp(-(bias + signs @ weights + vector @ question)))."""

    bias: float
    weights: Values
    question: Values

    def chances(self, domain: Measured) -> Values:
        """How likely each question is answered."""
        logits = self.bias + domain.signs @ self.weights + domain.vectors @ self.question
        return 1 / (1 + np.exp(-logits))


def main() -> None:
    """Measure, fit, write the file and print its figures."""
    domains = {
        "shipped": on_the_shipped_documents(TRAINING),
        "elsewhere": elsewhere(TRAINING),
        "with_answers": with_answers(TRAINING, "counter"),
    }
    weights = dict(WEIGHTS)
    for name, measured in halves():
        domains[name], weights[name] = measured, PARAGRAPHS_WEIGHT
    held_out = {
        "shipped": on_the_shipped_documents(HELD_OUT),
        "elsewhere": elsewhere(HELD_OUT),
        "with_answers": with_answers(HELD_OUT, "counter_test"),
    }
    chances = _cross_validated(domains, weights)
    shipped = domains["shipped"]
    threshold = float(np.quantile(chances["shipped"][shipped.answered], WRONG_REFUSALS))
    model = _fitted(domains, weights)
    figures = {
        "cross_validated": {
            name: _figures(chances[name], measured.answered, threshold)
            for name, measured in domains.items()
        },
        "held_out": {
            name: _figures(model.chances(measured), measured.answered, threshold)
            for name, measured in held_out.items()
        },
        "first_questions": {
            name: _first_questions(domains[name], chances[name], threshold) for name in WEIGHTS
        },
        "follow_ups_refused": _follow_ups(model, threshold),
    }
    _write(figures, model, shipped, threshold)


def _folds(domains: Mapping[str, Measured], seed: int) -> dict[str, NDArray[np.int64]]:
    """The fold of each question, the same in all domains."""
    groups = sorted({group for domain in domains.values() for group in domain.groups})
    drawn = np.random.default_rng(seed).permutation(len(groups)) % FOLDS
    fold = dict(zip(groups, drawn, strict=True))
    return {
        name: np.array([fold[group] for group in domain.groups]) for name, domain in domains.items()
    }


def _cross_validated(
    domains: Mapping[str, Measured], weights: Mapping[str, float]
) -> dict[str, Values]:
    """The chance of each question by models fitted without it."""
    chances = {name: np.zeros(len(domain.answered)) for name, domain in domains.items()}
    for seed in range(ROUNDS):
        folds = _folds(domains, seed)
        for fold in range(FOLDS):
            model = _fitted(domains, weights, {name: folds[name] != fold for name in domains})
            for name, domain in domains.items():
                out = folds[name] == fold
                chances[name][out] += model.chances(domain)[out] / ROUNDS
    return chances


def _fitted(
    domains: Mapping[str, Measured],
    weights: Mapping[str, float],
    kept: Mapping[str, Truth] | None = None,
) -> Model:
    chosen = kept or {name: np.ones(len(d.answered), bool) for name, d in domains.items()}
    signs = np.concatenate([d.signs[chosen[name]] for name, d in domains.items()])
    vectors = np.concatenate([d.vectors[chosen[name]] for name, d in domains.items()])
    answered = np.concatenate([d.answered[chosen[name]] for name, d in domains.items()])
    shares = np.concatenate([np.full(chosen[name].sum(), weights[name]) for name in domains])
    values = np.hstack([signs, vectors])
    mean, spread = values.mean(0), values.std(0) + 1e-9
    spread[signs.shape[1] :] /= QUESTION_SCALE
    fitted = LogisticRegression(C=STRENGTH, max_iter=3000)
    fitted.fit((values - mean) / spread, answered, sample_weight=shares)
    slopes = fitted.coef_[0] / spread
    bias = float(fitted.intercept_[0] - mean @ slopes)
    return Model(bias, slopes[: signs.shape[1]], slopes[signs.shape[1] :])


def _figures(chances: Values, answered: Truth, threshold: float) -> dict[str, float]:
    return {
        "answerable": int(answered.sum()),
        "unanswerable": int((~answered).sum()),
        "auroc": round(float(roc_auc_score(answered, chances)), 3),
        "refused_rightly": round(float((chances[~answered] < threshold).mean()), 3),
        "refused_wrongly": round(float((chances[answered] < threshold).mean()), 3),
        "refused_rightly_at_4_percent": round(
            float((chances[~answered] < np.quantile(chances[answered], 0.04)).mean()), 3
        ),
    }


def _first_questions(domain: Measured, chances: Values, threshold: float) -> dict[str, float]:
    """The figures of the files that earlier versions were calibrated on alone."""
    first = np.array([not group.startswith("f") for group in domain.groups])
    return _figures(chances[first], domain.answered[first], threshold)


def _follow_ups(model: Model, threshold: float) -> float:
    """The share of follow-up questions, all of them answerable, that are refused."""
    chances = model.chances(on_the_shipped_documents([FOLLOW_UPS]))
    return round(float((chances < threshold).mean()), 3)


def _write(
    figures: Mapping[str, object], model: Model, shipped: Measured, threshold: float
) -> None:
    usual = float((shipped.vectors @ model.question).mean())
    named = zip(shipped.names, model.weights.round(3).tolist(), strict=True)
    result = {
        "about": "Made by python -m tests.bench.calibrate; docs/refusal.md explains it.",
        **figures,
        "threshold": round(threshold, 3),
        "bias": round(model.bias + usual, 3),
        "weights": dict(named),
        "usual": round(usual, 3),
        "question": "...",
    }
    print(json.dumps(result, indent=2))
    vector = "[\n" + ",\n".join(_lines(model.question)) + "\n  ]"
    text = json.dumps(result, indent=2).replace('"..."', vector)
    RESULT.write_text(f"{text}\n", "utf-8")


def _lines(values: Values) -> Iterator[str]:
    for first in range(0, len(values), 12):
        yield "    " + ", ".join(f"{value:.2f}" for value in values[first : first + 12])


if __name__ == "__main__":
    main()
