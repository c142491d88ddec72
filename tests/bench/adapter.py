"""Trains the query adapter: `python -m tests.bench.adapter` (`--check` only measures).

Questions, the passages and the sentences that answer them, over documents of the field and small
documents on anything: the map of mentor/retrieve/adapter.py is to bring a question's vector nearer
to those sentences than to all others of its library. Before it writes the file it prints figures
cross-validated in 5 folds: a question is measured by an adapter that has seen neither it nor, of
small documents, any question to its document. Nothing of XQuAD and CMRC2018 is trained on, so that
tests.bench.retrieval measures what it is worth on texts of another kind.
"""

import re
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from ingest.library import Library
from ingest.plain import sentence_texts
from ingest.types import Vectors
from mentor import Mentor, Settings
from mentor.api import corpus_folder
from mentor.evaluate import Question, read_questions
from mentor.evaluate.match import normalise
from mentor.evaluate.number import right_sources
from mentor.retrieve.adapter import FILE, QueryAdapter
from mentor.retrieve.rank import SENTENCE_WEIGHT
from tests.bench.files import FIELD, SHARED, SMALL, TRAINING, documents_of, folds, near_documents

RANK = 48
FOLDS = 5
EPOCHS = 20
BATCH = 64
LEARNING_RATE = 3e-3
TEMPERATURE = 0.03
HOLD = 1.0
"""What the squared distance between a vector and what the map makes of it costs."""

Truth = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pool:
    """A library and questions that it answers, as the embedding `model` sees them.

    `questions`, `sentences` and `passages` are vectors, a row each; `owners` (sentences,) is the
    passage of each sentence. `answers` (questions, sentences) and `found` (questions, passages)
    say what answers what. Questions of one of the `groups` (questions,) are in one fold.
    """

    name: str
    model: str
    ids: tuple[str, ...]
    groups: tuple[str, ...]
    questions: Vectors
    sentences: Vectors
    passages: Vectors
    owners: NDArray[np.int64]
    answers: Truth
    found: Truth

    def folds(self) -> NDArray[np.int64]:
        """The fold of each question, shape (questions,)."""
        fold = folds(self.groups, FOLDS, seed=1)
        return np.array([fold[group] for group in self.groups])


def main(check: bool) -> None:
    """Print the figures; train on everything and write the file, unless only checking."""
    print("| first | sentence, before | with adapter | passage, before | with adapter |")
    print("|---|---|---|---|---|")
    for pool in pools():
        moved = _cross_fitted_vectors(pool)
        cells = [
            f"{measured:.3f}"
            for part in (_first_sentence, _first_passage)
            for measured in (part(pool, pool.questions), part(pool, moved))
        ]
        print("|", " | ".join([f"{pool.name} ({len(pool.ids)})", *cells]), "|", flush=True)
    if check:
        return
    adapter = fitted([(pool, np.ones(len(pool.ids), bool)) for pool in pools()])
    np.savez_compressed(
        FILE,
        model=adapter.model,
        down=adapter.down.astype(np.float16),
        up=adapter.up.astype(np.float16),
    )


@cache
def cross_fitted() -> Mapping[str, QueryAdapter]:
    """By id of a question that was trained on, an adapter that has not seen it."""
    own = {pool.name: pool.folds() for pool in pools()}
    found: dict[str, QueryAdapter] = {}
    for fold in range(FOLDS):
        adapter = fitted([(pool, own[pool.name] != fold) for pool in pools()])
        for pool in pools():
            seen = zip(pool.ids, own[pool.name], strict=True)
            mine = {name: adapter for name, other in seen if other == fold}
            if twice := [name for name in mine if found.get(name, adapter) is not adapter]:
                raise ValueError(f"two questions are called {twice[0]}; rename one of them")
            found |= mine
    return found


@cache
def pools() -> tuple[Pool, ...]:
    """The libraries that are trained on."""
    asked = [one for path in TRAINING for one in read_questions(path)]
    return (
        _pool("shipped", documents_of(corpus_folder()), asked),
        _pool("elsewhere", documents_of(SHARED / "seeds"), asked),
        *(
            _pool(
                folder.name,
                documents_of(folder / "documents"),
                read_questions(folder / "questions.jsonl"),
                True,
            )
            for folder in FIELD
        ),
        *(
            _pool(
                folder.name,
                documents_of(folder / "documents"),
                [one for own in near_documents(folder).values() for one in own],
                by_document=True,
            )
            for folder in SMALL
        ),
    )


def fitted(parts: Sequence[tuple[Pool, Truth]]) -> QueryAdapter:
    """The map that is best for the questions chosen of each pool."""
    torch.manual_seed(0)
    dimension = parts[0][0].questions.shape[1]
    down = torch.nn.Parameter(torch.randn(dimension, RANK) * 0.02)
    up = torch.nn.Parameter(torch.zeros(RANK, dimension))
    optimiser = torch.optim.Adam([down, up])
    learners = [_Learner(pool) for pool, _ in parts]
    for epoch in range(EPOCHS):
        drawn = np.random.default_rng(epoch)
        batches = [
            (learner, batch)
            for learner, (_, chosen) in zip(learners, parts, strict=True)
            for batch in _batches(drawn.permutation(np.flatnonzero(chosen)))
        ]
        for group in optimiser.param_groups:
            group["lr"] = LEARNING_RATE * (1 - epoch / EPOCHS)
        for place in drawn.permutation(len(batches)):
            learner, batch = batches[place]
            loss = learner.loss(batch, down, up)
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
    return QueryAdapter(parts[0][0].model, down.detach().numpy(), up.detach().numpy())


class _Learner:
    """A pool as tensors, and how badly a map does on some of its questions."""

    def __init__(self, pool: Pool) -> None:
        self._questions = torch.tensor(pool.questions)
        self._sentences = torch.tensor(pool.sentences)
        self._passages = torch.tensor(pool.passages)
        self._owners = torch.tensor(pool.owners)
        self._answers = torch.tensor(pool.answers)
        self._found = torch.tensor(pool.found)

    def loss(self, batch: NDArray[np.int64], down: torch.Tensor, up: torch.Tensor) -> torch.Tensor:
        """Of the sentences, of the passages by their best sentence, and of going far."""
        asked = self._questions[batch]
        moved = functional.normalize(asked + asked @ down @ up, dim=1)
        cosines = moved @ self._sentences.T
        size = (len(batch), len(self._passages))
        best = torch.full(size, -1.0).scatter_reduce(
            1, self._owners.expand(len(batch), -1), cosines, "amax"
        )
        scores = asked @ self._passages.T + SENTENCE_WEIGHT * best
        far = ((moved - asked) ** 2).sum(1).mean()
        return (
            _contrast(cosines, self._answers[batch])
            + _contrast(scores, self._found[batch])
            + HOLD * far
        )


def _contrast(scores: torch.Tensor, right: torch.Tensor) -> torch.Tensor:
    """The mean of -log of the share of the right ones (InfoNCE), of rows that have any."""
    scores = scores / TEMPERATURE
    share = torch.logsumexp(scores, 1) - torch.logsumexp(scores.masked_fill(~right, -1e9), 1)
    return share[right.any(1)].sum() / max(1, int(right.any(1).sum()))


def _batches(rows: NDArray[np.int64]) -> Iterable[NDArray[np.int64]]:
    for first in range(0, len(rows), BATCH):
        yield rows[first : first + BATCH]


def _pool(
    name: str, documents: Sequence[Path], asked: Sequence[Question], by_document: bool = False
) -> Pool:
    """The questions that the documents answer and that stand alone."""
    asked = [one for one in asked if one.answerable and not one.history]
    with tempfile.TemporaryDirectory() as home, Mentor(Settings(home=Path(home))) as mentor:
        mentor.ingest(documents)
        right = right_sources(asked, mentor.sources())
        library = mentor.retriever.library
        return _over(name, library, asked, right, by_document)


def _over(
    name: str,
    library: Library,
    asked: Sequence[Question],
    right: Mapping[str, frozenset[str]],
    by_document: bool,
) -> Pool:
    keys = library.store.chunk_ids(library.index_name)
    chunks = library.store.chunks(library.index_name, keys)
    entries = library.indexes.forward.of(keys)
    inside = [[normalise(text) for text in sentence_texts(chunks[key])] for key in keys]
    texts = [text for own in inside for text in own]
    whole = [
        normalise("\n".join((chunks[key].text, chunks[key].context, *chunks[key].section)))
        for key in keys
    ]
    owners = np.repeat(np.arange(len(keys)), [len(own) for own in inside])
    sources = [chunks[key].source for key in keys]
    answers = np.zeros((len(asked), len(owners)), bool)
    found = np.zeros((len(asked), len(keys)), bool)
    for row, one in enumerate(asked):
        patterns = [re.compile(pattern, re.IGNORECASE) for pattern in one.must]
        right_ones = np.array([source in right[one.id] for source in sources])
        held = np.array([[bool(each.search(text)) for each in patterns] for text in whole])
        complete, partly = right_ones & held.all(1), right_ones & held.any(1)
        found[row] = complete if complete.any() else partly
        answering = [any(each.search(text) for each in patterns) for text in texts]
        answers[row] = found[row, owners] & np.array(answering)
    return Pool(
        name=name,
        model=library.embedder.identity,
        ids=tuple(one.id for one in asked),
        groups=tuple(min(right[one.id]) if by_document else one.id for one in asked),
        questions=library.embedder.queries([one.question for one in asked]),
        sentences=np.concatenate([entries[key].sentence_vectors for key in keys]),
        passages=np.stack([entries[key].vector for key in keys]),
        owners=owners,
        answers=answers,
        found=found,
    )


def _cross_fitted_vectors(pool: Pool) -> Vectors:
    adapters = cross_fitted()
    rows = zip(pool.ids, pool.questions, strict=True)
    return np.stack([adapters[name](vector) for name, vector in rows])


def _first_sentence(pool: Pool, moved: Vectors) -> float:
    """The share of questions whose nearest sentence answers."""
    return _share(moved @ pool.sentences.T, pool.answers)


def _first_passage(pool: Pool, moved: Vectors) -> float:
    """The share of questions whose best passage answers, by its cosine and its best sentence's."""
    cosines = moved @ pool.sentences.T
    best = np.full((len(moved), len(pool.passages)), -1.0, np.float32)
    np.maximum.at(best.T, pool.owners, cosines.T)
    return _share(pool.questions @ pool.passages.T + SENTENCE_WEIGHT * best, pool.found)


def _share(scores: Vectors, right: Truth) -> float:
    some = right.any(1)
    first = scores[some].argmax(1)
    return float(right[some][np.arange(len(first)), first].mean())


if __name__ == "__main__":
    main(check="--check" in sys.argv[1:])
