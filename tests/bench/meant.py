"""Which quantity is a question about, whatever its words? `python -m tests.bench.meant`.

Trains the logistic models of mentor/claims/meant.py on the vectors of questions and writes
meant.npz. What a question is about is told by the words that wanted.py knows; of one on which
documents disagree that has none of them, by the figures that its answer has to hold; of those of
touching.jsonl it is written beside them. The figures are cross-validated in 10 folds. `--check`
only measures.
"""

import json
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from ingest.embed import open_embedder
from ingest.quantities import Kind, quantities
from ingest.types import Vectors
from mentor import Settings
from mentor.claims.meant import FILE
from mentor.evaluate import Question, read_questions
from mentor.evaluate.match import normalise
from mentor.evaluate.read import CONFLICT
from mentor.question.wanted import wanted
from tests.bench.files import (
    DISAGREED,
    NEAR_TOPIC,
    OFF_TOPIC,
    SHARED,
    TOUCHING,
    TRAINING,
    documents_of,
    folds,
)

Truth = NDArray[np.bool_]

TIMES: frozenset[Kind] = frozenset({"duration", "position"})
MONEY: frozenset[Kind] = frozenset({"money"})
SCALE, C = 4.0, 1.0
"""Of the vectors, and how little the weights are held back."""

MISTAKEN = 0.03
"""Of the questions that are about no such quantity, so many may be taken to be about one."""

FOLDS = 10


@dataclass(frozen=True)
class Asked:
    """A question, what it is about, and whether wanted.py knows it by its words; `written` tells
    that it stands beside the question in its file.
    """

    question: Question
    about: frozenset[Kind]
    by_words: bool
    written: bool = False


def main(check: bool) -> None:
    """Measure, and unless only checking train on everything and write the file."""
    asked = list(_asked())
    embedder = open_embedder(Settings())
    vectors = embedder.queries([one.question.question for one in asked])
    fold = folds((one.question.id for one in asked), FOLDS, seed=1)
    places = np.array([fold[one.question.id] for one in asked])
    by_words = np.array([one.by_words for one in asked])
    models: list[tuple[Vectors, float]] = []
    print("| about | questions | told, by words | told, in other words | mistaken |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, kinds in (("a time", TIMES), ("money", MONEY)):
        truth = np.array([bool(one.about & kinds) for one in asked])
        logits = _cross_validated(vectors, truth, places)
        least = float(np.quantile(logits[~truth], 1 - MISTAKEN))
        told = [_share(logits[truth & these] > least) for these in (by_words, ~by_words)]
        print(f"| {name} | {truth.sum()} | {told[0]} | {told[1]} | {MISTAKEN} |")
        weights, bias = _fitted(vectors, truth)
        models.append((weights, bias - least))
    written = np.array([one.written for one in asked])
    when = np.array([one.about in ({"duration"}, {"position"}) for one in asked])
    when &= by_words | written
    comes = np.array(["position" in one.about for one in asked])
    logits = _cross_validated(vectors[when], comes[when], places[when])
    right = _share((logits > 0) == comes[when])
    print(f"| when it comes, not how long it takes | {when.sum()} | {right} | | |")
    models.append(_fitted(vectors[when], comes[when]))
    if not check:
        np.savez_compressed(
            FILE,
            model=embedder.identity,
            weights=np.stack([weights for weights, _ in models]).astype(np.float16),
            biases=np.array([bias for _, bias in models], np.float16),
        )


def _share(found: Truth) -> str:
    return f"{found.mean():.3f}" if len(found) else "–"


def _asked() -> Iterator[Asked]:
    texts = [normalise(path.read_text("utf-8")) for path in documents_of(SHARED / "seeds")]
    for path in (*TRAINING, OFF_TOPIC, NEAR_TOPIC[0], *DISAGREED):
        for question in read_questions(path):
            if question.history:
                continue
            known = frozenset(each.kind for each in wanted(question.question))
            about = known or (_of_answer(question, texts) if question.kind == CONFLICT else known)
            yield Asked(question, about, bool(known))
    for place, line in enumerate(TOUCHING.read_text("utf-8").splitlines()):
        told = json.loads(line)
        about = frozenset(filter(None, [told["about"]]))
        question = Question(f"touching {place}", "", told["question"])
        yield Asked(question, about, bool(wanted(told["question"])), written=True)


def _of_answer(question: Question, texts: Sequence[str]) -> frozenset[Kind]:
    """The kinds of the quantities that the documents' answers hold, half of them or more, as the
    patterns find it; some name a step by its number.
    """
    kinds: list[set[Kind]] = []
    for pattern in question.must:
        found = [each for text in texts for each in re.finditer(pattern, text, re.IGNORECASE)]
        kinds.append({each.kind for match in found for each in quantities(_with_unit(match))})
    some = {"duration" if kind == "position" else kind for each in kinds for kind in each}
    told = 2 * sum(map(bool, kinds)) >= len(kinds)
    return frozenset(some) & (TIMES | MONEY) if told else frozenset()


def _with_unit(match: re.Match[str]) -> str:
    """What a pattern found, with the unit that may stand right behind it."""
    return match.string[match.start() : match.end() + 4]


def _cross_validated(vectors: Vectors, truth: Truth, places: NDArray[np.int64]) -> Vectors:
    """The logit of each question by a model fitted without it."""
    logits = np.zeros(len(truth), np.float32)
    for place in range(FOLDS):
        out = places == place
        weights, bias = _fitted(vectors[~out], truth[~out])
        logits[out] = vectors[out] @ weights + bias
    return logits


def _fitted(vectors: Vectors, truth: Truth) -> tuple[Vectors, float]:
    model = LogisticRegression(C=C, max_iter=3000, class_weight="balanced")
    model.fit(vectors * SCALE, truth)
    return (model.coef_[0] * SCALE).astype(np.float32), float(model.intercept_[0])


if __name__ == "__main__":
    main(check="--check" in sys.argv[1:])
