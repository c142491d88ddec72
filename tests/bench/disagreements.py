"""When do two statements speak of one subject? `python -m tests.bench.disagreements`.

Fits the logistic model of mentor/claims/sameness.py to the libraries of derive*.yaml in
tests/mentor/claims/disagreements and writes mentor/claims/calibration.json. Its figures are
cross-validated: no question is judged by a model that has seen its library. Then confirm.yaml is
asked, to which nothing was fitted. `--check` only asks, with the model that is shipped.
"""

import json
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import yaml
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

from mentor import Mentor, Settings
from mentor.claims import leads, reach_of
from mentor.claims.agree import agree
from mentor.claims.answering import read
from mentor.claims.compare import Compared, compared
from mentor.claims.disagree import disagreement
from mentor.claims.rivals import rivals
from mentor.claims.sameness import (
    Sameness,
    chance_of_same,
    features,
    sameness,
    sameness_read,
)
from mentor.refuse import of_the_field
from mentor.trained import read_values

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
LIBRARIES = ROOT / "tests/mentor/claims/disagreements"
RESULT = ROOT / "mentor/claims/calibration.json"
SCALES = {
    "relevance": 0.05,
    "likeness": 0.04,
    "missing": 0.5,
    "away": 0.3,
    "other_language": 1.0,
    "named": 0.3,
}
"""About one standard deviation of each feature, so that all are held back alike."""

READ_SCALES = {**SCALES, "answers": 2.0, "best_answers": 2.0}
"""Those of a statement that is read beside the question, too."""

THRESHOLD = 0.4
READ_THRESHOLD = 0.25
LEAST = 0.25
"""Statements are read from this chance of the same subject on."""

OWN = ROOT / "tests/bench/own"
OF_OTHERS = ("one", "two", "five", "eleven", "fourteen", "eighteen", "nineteen")
"""Documents on anything, of whose questions none is one that they differ on."""

DERIVE = ("derive", "derive_more", "derive_last", "derive_field", "derive_other")


@dataclass(frozen=True)
class Asked:
    """A question over a library, what is compared for it, and the documents that differ."""

    library: str
    question: str
    compared: tuple[Compared, ...]
    differ: frozenset[str]


@dataclass(frozen=True)
class Pair:
    """The best statement and another one, measured; whether both speak of one subject."""

    asked: Asked
    source: str
    measured: dict[str, float]
    same: bool


def main(check: bool) -> None:
    """Fit (unless only checking), write the file and print its figures."""
    derive = {name: _asked(LIBRARIES / f"{name}.yaml") for name in DERIVE}
    confirm = _asked(LIBRARIES / "confirm.yaml")
    if not check:
        pairs = [pair for questions in derive.values() for one in questions for pair in _pairs(one)]
        model = _fitted(pairs)
        read_model = _fitted_to_read([*derive.values(), *map(_asked_of_others, OF_OTHERS)], model)
        result = {
            "about": "Made by python -m tests.bench.disagreements.",
            "pairs": {"same": sum(pair.same for pair in pairs), "all": len(pairs)},
            "auroc": _cross_validated(pairs),
            "cross_validated": {
                name: _figures(_shown_unseen(questions, pairs))
                for name, questions in derive.items()
            },
            "threshold": model.threshold,
            "bias": model.bias,
            "weights": dict(model.weights),
            "read": {
                "threshold": read_model.threshold,
                "bias": read_model.bias,
                "weights": dict(read_model.weights),
            },
        }
        RESULT.write_text(json.dumps(result, indent=2) + "\n", "utf-8")
        read_values.cache_clear()
        sameness.cache_clear()
        sameness_read.cache_clear()
        print(RESULT.read_text("utf-8"))
    for name, questions in (*derive.items(), ("confirm", confirm)):
        answers = [(_shown(asked), asked.differ) for asked in questions]
        print(name, json.dumps(_figures(answers)))
        for asked in questions:
            if _shown(asked) != asked.differ:
                print(
                    "  ",
                    asked.question,
                    "shown:",
                    sorted(_shown(asked)),
                    "wanted:",
                    sorted(asked.differ),
                )


def _asked(path: Path) -> list[Asked]:
    found: list[Asked] = []
    for library in yaml.safe_load(path.read_text("utf-8")):
        with tempfile.TemporaryDirectory() as folder:
            documents = Path(folder) / "documents"
            _put(library, documents)
            with Mentor(Settings(home=Path(folder) / "home")) as mentor:
                mentor.ingest([documents])
                found.extend(
                    Asked(library["name"], question, _compared(mentor, question), frozenset(differ))
                    for question, differ in library["questions"].items()
                )
    return found


def _put(library: dict[str, Any], folder: Path) -> None:
    if "folder" in library:
        shutil.copytree(ROOT / library["folder"], folder)
        return
    folder.mkdir()
    for name, text in library["documents"].items():
        (folder / name).write_text(text, "utf-8")


def _compared(mentor: Mentor, question: str) -> tuple[Compared, ...]:
    retriever = mentor.retriever
    finding, reach = retriever.search(question, retriever.k * 2), reach_of(retriever)
    return tuple(compared(finding, reach, leads(finding, reach)))


def _pairs(asked: Asked) -> Iterator[Pair]:
    """The statements that differ from the best one; those that agree with it teach nothing."""
    for between in asked.compared:
        best = between.best
        for item in rivals(between):
            if not agree(best.quantity, item.quantity):
                same = {_name(best.source), _name(item.source)} <= asked.differ
                measured = features(between.finding, between.usual, best, item)
                yield Pair(asked, item.source, measured, same)


def _asked_of_others(name: str) -> list[Asked]:
    """Every second question about documents on anything, which do not differ on it."""
    lines = (OWN / name / "questions.jsonl").read_text("utf-8").splitlines()[::2]
    questions = [json.loads(line) for line in lines]
    with (
        tempfile.TemporaryDirectory() as home,
        Mentor(Settings(home=Path(home))) as mentor,
    ):
        mentor.ingest([OWN / name / "documents"])
        return [
            Asked(name, text, _compared(mentor, text), frozenset())
            for text in (each["question"] for each in questions if not each.get("history"))
        ]


def _fitted_to_read(asked: Sequence[Sequence[Asked]], model: Sameness) -> Sameness:
    """The model for statements that are read beside the question, over documents of any field."""
    pairs: list[Pair] = []
    for one in (each for questions in asked for each in questions):
        for between in one.compared:
            finding, best = between.finding, between.best
            if between.placed or of_the_field(finding):
                continue
            items = [
                (item, measured)
                for item in rivals(between)
                if not agree(best.quantity, item.quantity)
                for measured in [features(finding, between.usual, best, item)]
                if chance_of_same(measured, model) >= LEAST
            ]
            own, *logits = read(finding, [best, *(item for item, _ in items)])
            for (item, measured), logit in zip(items, logits, strict=True):
                same = {_name(best.source), _name(item.source)} <= one.differ
                told = {**measured, "answers": logit, "best_answers": own}
                pairs.append(Pair(one, "", told, same))
    return replace(_fitted(pairs, READ_SCALES), threshold=READ_THRESHOLD)


def _fitted(pairs: Sequence[Pair], scales: Mapping[str, float] = SCALES) -> Sameness:
    counts = Counter((pair.asked.question, pair.source) for pair in pairs)
    values = np.array([[pair.measured[name] / scales[name] for name in scales] for pair in pairs])
    weights = [1 / counts[pair.asked.question, pair.source] for pair in pairs]
    model = LogisticRegression(C=1.0, max_iter=3000)
    model.fit(values, [pair.same for pair in pairs], sample_weight=weights)
    scaled = zip(scales, model.coef_[0], strict=True)
    fitted = {name: round(float(value) / scales[name], 2) for name, value in scaled}
    return Sameness(round(float(model.intercept_[0]), 2), fitted, THRESHOLD)


def _cross_validated(pairs: Sequence[Pair]) -> float:
    """Area under the ROC curve; no pair is judged by a model that has seen its library."""
    chances = np.zeros(len(pairs))
    groups = [pair.asked.library for pair in pairs]
    for train, test in GroupKFold(len(set(groups))).split(chances, groups=groups):
        model = _fitted([pairs[place] for place in train])
        for place in test:
            chances[place] = chance_of_same(pairs[place].measured, model)
    return round(float(roc_auc_score([pair.same for pair in pairs], chances)), 3)


def _shown_unseen(
    questions: Sequence[Asked], pairs: Sequence[Pair]
) -> list[tuple[frozenset[str], frozenset[str]]]:
    """What is shown and what should be, by models fitted without the question's library."""
    answers: list[tuple[frozenset[str], frozenset[str]]] = []
    for library in dict.fromkeys(asked.library for asked in questions):
        model = _fitted([pair for pair in pairs if pair.asked.library != library])
        answers += [
            (_shown(asked, model), asked.differ) for asked in questions if asked.library == library
        ]
    return answers


def _shown(asked: Asked, model: Sameness | None = None) -> frozenset[str]:
    found = (disagreement(between, model) for between in asked.compared)
    return frozenset(_name(item.source) for each in found if each for item in each.statements)


def _figures(shown: Sequence[tuple[frozenset[str], frozenset[str]]]) -> dict[str, float]:
    """Recall: disagreements of which all sides are shown. Precision: shown ones that are none
    but true sides.
    """
    wanted_ones = [(found, differ) for found, differ in shown if differ]
    shown_ones = [(found, differ) for found, differ in shown if found]
    return {
        "questions": len(shown),
        "disagreements": len(wanted_ones),
        "recall": round(float(np.mean([differ <= found for found, differ in wanted_ones])), 3),
        "shown": len(shown_ones),
        "precision": round(float(np.mean([found <= differ for found, differ in shown_ones])), 3),
    }


def _name(source: str) -> str:
    return source.rsplit("/", 1)[-1]


if __name__ == "__main__":
    main(check="--check" in sys.argv[1:])
