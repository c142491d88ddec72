"""Calibrate the refusal of questions: `python -m tests.bench.calibrate [QUESTIONS.jsonl ...]`.

Fits the logistic model of mentor/refuse.py to questions over the shipped documents and writes
mentor/refusal.json. The figures in it are cross-validated (10 folds, 5 times): no question is
judged by a model that has seen it. `elsewhere` are the figures of the same questions over the
documents that ours restate, in other words and forms: how far the decision carries.
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
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from mentor import Mentor, Settings
from mentor.api import corpus_folder
from mentor.evaluate import Question, read_questions
from mentor.refuse import features
from mentor.standalone import standalone

Values = NDArray[np.float64]

HERE = Path(__file__).parent
QUESTIONS = [
    HERE / "learner_questions.jsonl",
    HERE.parents[2] / "shared/bench/roadmap_questions.jsonl",
]
SHARED = HERE.parents[2] / "shared"
RESULT = HERE.parents[1] / "mentor/refusal.json"
ROUNDS = 5
WRONG_REFUSALS = 0.04
"""Share of answerable questions that may be refused: the threshold is set to it."""


def main(paths: Sequence[Path]) -> None:
    """Measure, fit, write the file and print its figures."""
    questions = [question for path in paths for question in read_questions(path)]
    truth = np.array([question.kind != "unanswerable" for question in questions])
    names, ours = _measured(corpus_folder(), questions)
    _, others = _measured(SHARED / "seeds", questions)
    chances, elsewhere = _cross_validated(ours, others, truth)
    threshold = float(np.quantile(chances[truth], WRONG_REFUSALS))
    scaler, model = _pipeline().fit(ours, truth)
    weights = model.coef_[0] / scaler.scale_
    result = {
        "about": "Made by python -m tests.bench.calibrate; cross-validated figures.",
        "questions": {"answerable": int(truth.sum()), "unanswerable": int((~truth).sum())},
        **_figures(chances, truth, threshold),
        "elsewhere": _figures(elsewhere, truth, threshold),
        "threshold": round(threshold, 3),
        "bias": round(float(model.intercept_[0] - scaler.mean_ @ weights), 3),
        "weights": dict(zip(names, weights.round(3).tolist(), strict=True)),
    }
    text = json.dumps(result, indent=2)
    RESULT.write_text(text + "\n", "utf-8")
    print(text)


def _measured(folder: Path, questions: Sequence[Question]) -> tuple[list[str], Values]:
    """The features of each question over the documents of a folder, and their names."""
    with tempfile.TemporaryDirectory() as home, Mentor(Settings(home=Path(home))) as mentor:
        mentor.ingest([folder])
        search, k = mentor.retriever.search, mentor.retriever.k * 2
        asked = [standalone(question.question, question.history) for question in questions]
        rows = [features(search(question, k)) for question in asked]
    return list(rows[0]), np.array([list(row.values()) for row in rows])


def _cross_validated(
    ours: Values, others: Values, truth: NDArray[np.bool_]
) -> tuple[Values, Values]:
    """Chances of each question over both folders, by models fitted to ours without it."""
    chances, elsewhere = np.zeros(len(truth)), np.zeros(len(truth))
    for seed in range(ROUNDS):
        folds = StratifiedKFold(10, shuffle=True, random_state=seed)
        for train, test in folds.split(ours, truth):
            model = _pipeline().fit(ours[train], truth[train])
            chances[test] += model.predict_proba(ours[test])[:, 1] / ROUNDS
            elsewhere[test] += model.predict_proba(others[test])[:, 1] / ROUNDS
    return chances, elsewhere


def _figures(chances: Values, truth: NDArray[np.bool_], threshold: float) -> dict[str, float]:
    return {
        "auroc": round(float(roc_auc_score(truth, chances)), 3),
        "refused_rightly": round(float((chances[~truth] < threshold).mean()), 3),
        "refused_wrongly": round(float((chances[truth] < threshold).mean()), 3),
    }


def _pipeline() -> Pipeline:
    return make_pipeline(StandardScaler(), LogisticRegression(C=1.0, max_iter=3000))


if __name__ == "__main__":
    main([Path(path) for path in sys.argv[1:]] or QUESTIONS)
