"""What makes a sentence answer? `python -m tests.bench.ranking` (`--check` only measures).

Fits the linear model of mentor/answer/worth.py and writes mentor/answer/ranking.json. A sentence,
list item or table row answers if a pattern that the answer must hold is found in it, with the
heading above it but not in that alone; the model is to give those of a question most of the chance
that all have together (softmax: ListNet's top one, Cao et al. 2007). The questions are those that
the mentor is trained with, over corpus/ and over the documents that it restates, by query adapters
that have not seen them. The figures are cross-validated: the questions of a file are measured by
weights fitted to the other files. Nothing was fitted to the files of `unseen`.
"""

import re
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from ingest.plain import plain
from mentor import Mentor, Settings
from mentor.answer.worth import features
from mentor.api import corpus_folder
from mentor.evaluate import Question, read_questions
from mentor.evaluate.match import normalise
from mentor.evaluate.number import right_sources
from mentor.evidence import Evidence, Finding
from mentor.retrieve.adapter import QueryAdapter
from tests.bench.adapter import cross_fitted
from tests.bench.files import HELD_OUT, HERE, SHARED, TRAINING, documents_of
from tests.bench.results import write_result

RESULT = HERE.parents[1] / "mentor/answer/ranking.json"
UNSEEN = (
    *HELD_OUT,
    HERE / "heldout_questions.jsonl",
    HERE / "mixed_unseen.jsonl",
    HERE / "mixed_next.jsonl",
    HERE / "plain_unseen.jsonl",
)
PENALTY = 1e-3
STEPS = 100
FIRST = (1, 3, 5, 10)
"""Is one that answers among so many of the best?"""

BY_HAND = {"sentence": 1.0, "covered": 0.1}
"""What ranked them before: the cosine, and a tenth of the share of the question's terms."""

Values = NDArray[np.float64]
Truth = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Asked:
    """The units found for a question of a file: their features, (units, features); which answer."""

    file: str
    names: tuple[str, ...]
    values: Values
    answers: Truth


def main(check: bool) -> None:
    """Measure, fit to all questions, print the figures and write the file unless only checking."""
    asked = [one for path in TRAINING for one in _asked(path, cross_fitted())]
    unseen = [one for path in UNSEEN for one in _asked(path, {})]
    names = asked[0].names
    by_hand = np.array([BY_HAND.get(name, 0.0) for name in names])
    weights = _fitted(asked)
    apart: list[list[bool]] = []
    for file in dict.fromkeys(one.file for one in asked):
        own = _fitted([one for one in asked if one.file != file])
        apart += [_hits(one, own) for one in asked if one.file == file]
    result = {
        "about": "Made by python -m tests.bench.ranking.",
        "questions": {"fitted": len(asked), "unseen": len(unseen)},
        "one_that_answers_is_among_the_first": FIRST,
        "cross_validated": _shares(apart),
        "by_hand": _shares([_hits(one, by_hand) for one in asked]),
        "unseen": _shares([_hits(one, weights) for one in unseen]),
        "unseen_by_hand": _shares([_hits(one, by_hand) for one in unseen]),
        "weights": dict(zip(names, np.round(weights, 2).tolist(), strict=True)),
    }
    if check:
        print(result)
    else:
        write_result(RESULT, result)


def _asked(path: Path, adapters: Mapping[str, QueryAdapter]) -> Iterator[Asked]:
    """Each question of a file over both libraries, if a unit that answers is found.

    By the adapter of its id if there is one, else by the one that is shipped.
    """
    questions = [one for one in read_questions(path) if one.answerable and not one.history]
    for folder in (corpus_folder(), SHARED / "seeds"):
        with tempfile.TemporaryDirectory() as home, Mentor(Settings(home=Path(home))) as mentor:
            mentor.ingest(documents_of(folder))
            right = right_sources(questions, mentor.sources())
            shipped = mentor.retriever.adapter
            for one in questions:
                mentor.retriever.adapter = adapters.get(one.id, shipped)
                finding = mentor.retriever.search(one.question, mentor.retriever.k * 2)
                measured = _measured(path.stem, one, finding, right[one.id])
                if measured.answers.any():
                    yield measured


def _measured(file: str, question: Question, finding: Finding, right: frozenset[str]) -> Asked:
    found = [(item, features(finding, item)) for item in finding.evidence]
    names = tuple(found[0][1])
    values = np.concatenate([np.stack([*own.values()], 1) for _, own in found])
    answers = [
        item.passage.source in right and _answers(question, item, start, end)
        for item, _ in found
        for start, end in item.chunk.sentences
    ]
    return Asked(file, names, values, np.array(answers, bool))


def _answers(question: Question, item: Evidence, start: int, end: int) -> bool:
    heading = normalise(plain("".join(item.chunk.section[-1:])))
    text = normalise(item.passage.text[start - item.passage.start : end - item.passage.start])
    return any(
        re.search(pattern, text, re.IGNORECASE)
        or (
            re.search(pattern, f"{heading} {text}", re.IGNORECASE)
            and not re.search(pattern, heading, re.IGNORECASE)
        )
        for pattern in question.must
    )


def _fitted(asked: Sequence[Asked]) -> Values:
    """The weights, shape (features,)."""
    values = np.concatenate([one.values for one in asked])
    spread = values.std(0) + 1e-6
    scaled = torch.tensor((values - values.mean(0)) / spread)
    answers = torch.tensor(np.concatenate([one.answers for one in asked]))
    owners = torch.tensor(np.repeat(np.arange(len(asked)), [len(one.answers) for one in asked]))
    weights = torch.zeros(values.shape[1], dtype=scaled.dtype, requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=STEPS)

    def summed(chances: torch.Tensor, of: torch.Tensor) -> torch.Tensor:
        return torch.zeros(len(asked), dtype=scaled.dtype).index_add(0, of, chances)

    def loss() -> torch.Tensor:
        optimiser.zero_grad()
        worths = scaled @ weights
        highest = torch.full((len(asked),), -np.inf, dtype=scaled.dtype)
        highest = highest.scatter_reduce(0, owners, worths, "amax").detach()
        chances = torch.exp(worths - highest[owners])
        right = summed(chances[answers], owners[answers]) / summed(chances, owners)
        lost = PENALTY * (weights**2).sum() - torch.log(right + 1e-9).mean()
        lost.backward()
        return lost

    optimiser.step(loss)
    return weights.detach().numpy() / spread


def _hits(one: Asked, weights: Values) -> list[bool]:
    order = np.argsort(-(one.values @ weights), kind="stable")
    return [bool(one.answers[order[:number]].any()) for number in FIRST]


def _shares(hits: Sequence[Sequence[bool]]) -> list[float]:
    return [round(float(share), 3) for share in np.mean(hits, 0)]


if __name__ == "__main__":
    main("--check" in sys.argv)
