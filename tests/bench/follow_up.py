"""Does a question go on from what was said before? `python -m tests.bench.follow_up`.

Trains the logistic model of mentor/understand/follow_up.py on the vectors of follow-ups and of
questions that stand alone, and writes follow_up.npz. Its figures are cross-validated: no question
is judged by a model that has seen the set that it is of, nor, of the large ones, its fold.
`--check` only measures.
"""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from ingest.embed import open_embedder
from ingest.types import Vectors
from mentor import Settings
from mentor.understand.follow_up import FILE
from mentor.understand.standalone import depends
from tests.bench.files import FOLLOW_UPS, HERE, TRAINING, folds

LINES = HERE / "depends.jsonl"
"""Lines of conversations about learning and careers, whether they need those before them."""

SCALE, C = 4.0, 1.0
"""Of the vectors, and how little the weights are held back."""

FOLDS = 5


@dataclass(frozen=True)
class Asked:
    """A question, whether it needs what was said before, and with which others it is held out."""

    question: str
    needs: bool
    group: str


def main(check: bool) -> None:
    """Measure, and unless only checking train on everything and write the file."""
    asked = list({one.question: one for one in _asked()}.values())
    embedder = open_embedder(Settings())
    vectors = embedder.queries([one.question for one in asked])
    needs = np.array([one.needs for one in asked])
    groups = np.array([one.group for one in asked])
    model = np.zeros(len(asked), bool)
    for group in dict.fromkeys(groups.tolist()):
        weights, bias = _fitted(vectors[groups != group], needs[groups != group])
        model[groups == group] = vectors[groups == group] @ weights + bias > 0
    rules = np.array([depends(one.question) for one in asked])
    print("| questions | number | by rules | by the model | by either |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name in dict.fromkeys(_set(group) for group in groups):
        for true in (True, False):
            these = (needs == true) & np.array([_set(group) == name for group in groups])
            if not these.any():
                continue
            shares = [f"{found[these].mean():.3f}" for found in (rules, model, rules | model)]
            kind = "follow-ups" if true else "alone"
            print(f"| {name}, {kind} | {these.sum()} | {' | '.join(shares)} |")
    if not check:
        weights, bias = _fitted(vectors, needs)
        np.savez_compressed(
            FILE,
            model=embedder.identity,
            weights=weights.astype(np.float16),
            bias=np.float16(bias),
        )


def _fitted(vectors: Vectors, needs: NDArray[np.bool_]) -> tuple[Vectors, float]:
    model = LogisticRegression(C=C, max_iter=3000).fit(vectors * SCALE, needs)
    return (model.coef_[0] * SCALE).astype(np.float32), float(model.intercept_[0])


def _asked() -> list[Asked]:
    found: list[Asked] = []
    for path in FOLLOW_UPS:
        for line in _read(path):
            group = f"{path.stem} {line['id'][0]}"
            found.append(Asked(line["question"], line["kind"].startswith("followup"), group))
    alone = [line["question"] for path in TRAINING for line in _read(path) if not line["history"]]
    lines = {line["question"]: line["depends"] for line in _read(LINES)}
    found += [Asked(text, False, f"questions {n}") for text, n in folds(alone, FOLDS, 1).items()]
    found += [
        Asked(text, lines[text], f"{LINES.stem} {n}") for text, n in folds(lines, FOLDS, 1).items()
    ]
    return found


def _set(group: str) -> str:
    """The name under which a group is counted: folds together, sets by name."""
    name, _, part = group.partition(" ")
    return name if part.isdigit() else group


def _read(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


if __name__ == "__main__":
    main(check="--check" in sys.argv[1:])
