"""Calibrate the refusal of questions: `python -m tests.bench.calibrate [QUESTIONS.jsonl ...]`.

Fits the logistic model of mentor/refuse.py to questions over the shipped documents and writes
mentor/refusal.json. The figures in it are cross-validated (10 folds, 5 times): no question is
judged by a model that has seen it.
"""

import json
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from mentor import Mentor, Settings
from mentor.evaluate import read_questions
from mentor.refuse import features
from mentor.standalone import standalone

HERE = Path(__file__).parent
QUESTIONS = [
    HERE / "learner_questions.jsonl",
    HERE.parents[2] / "shared/bench/roadmap_questions.jsonl",
]
RESULT = HERE.parents[1] / "mentor/refusal.json"
WRONG_REFUSALS = 0.045
"""Share of answerable questions that may be refused: the threshold is set to it."""


def main(paths: Sequence[Path]) -> None:
    """Measure, fit, write the file and print its figures."""
    with tempfile.TemporaryDirectory() as home, Mentor(Settings(home=Path(home))) as mentor:
        mentor.prepare()
        measured, answerable = [], []
        for question in (question for path in paths for question in read_questions(path)):
            asked = standalone(question.question, question.history)
            measured.append(features(mentor.retriever.search(asked, mentor.retriever.k * 2)))
            answerable.append(question.kind != "unanswerable")
    names = list(measured[0])
    values = np.array([[row[name] for name in names] for row in measured])
    truth = np.array(answerable)
    chances = _cross_validated(values, truth)
    threshold = float(np.quantile(chances[truth], WRONG_REFUSALS))
    scaler, model = _fitted(values, truth)
    weights = model.coef_[0] / scaler.scale_
    result = {
        "about": "Made by python -m tests.bench.calibrate; cross-validated figures.",
        "questions": {"answerable": int(truth.sum()), "unanswerable": int((~truth).sum())},
        "auroc": round(float(roc_auc_score(truth, chances)), 3),
        "refused_rightly": round(float((chances[~truth] < threshold).mean()), 3),
        "refused_wrongly": round(float((chances[truth] < threshold).mean()), 3),
        "threshold": round(threshold, 3),
        "bias": round(float(model.intercept_[0] - scaler.mean_ @ weights), 3),
        "weights": dict(zip(names, weights.round(3).tolist(), strict=True)),
    }
    text = json.dumps(result, indent=2)
    RESULT.write_text(text + "\n", "utf-8")
    print(text)


def _fitted(
    values: NDArray[np.float64], truth: NDArray[np.bool_]
) -> tuple[StandardScaler, LogisticRegression]:
    pipeline = _pipeline().fit(values, truth)
    return pipeline[0], pipeline[-1]


def _cross_validated(values: NDArray[np.float64], truth: NDArray[np.bool_]) -> NDArray[np.float64]:
    rounds = [
        cross_val_predict(
            _pipeline(),
            values,
            truth,
            cv=StratifiedKFold(10, shuffle=True, random_state=seed),
            method="predict_proba",
        )[:, 1]
        for seed in range(5)
    ]
    return np.mean(rounds, axis=0)


def _pipeline():
    return make_pipeline(StandardScaler(), LogisticRegression(C=1.0, max_iter=3000))


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]] or QUESTIONS)
