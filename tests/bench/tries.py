"""Prints how ways to weigh the evidence rank: `python -m tests.bench.tries [FOLDER]`.

Vectors are kept in FOLDER if one is given: embedding takes minutes, a try a second. All paragraphs
are ranked, not candidates. Columns as in tests.bench.retrieval.
"""

import re
import sys
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ingest.embed import Embedder, open_embedder
from ingest.lookup import lookup
from ingest.sentences import sentence_spans
from ingest.settings import IngestSettings
from ingest.words import words
from mentor.retrieve.weights import idf
from mentor.text.overlap import pair_coverage, pairs, standing
from mentor.text.stopwords import STOPWORDS
from mentor.text.terms import Term, coverage, held, terms
from tests.bench.corpora import Asked, Corpus, corpora
from tests.bench.retrieval import measure

Scores = NDArray[np.float32]
Weigh = Callable[[Term, Callable[[str], int], int], tuple[Term, float]]


class Task:
    """Questions asked of paragraphs; each kind of evidence has shape (questions, paragraphs)."""

    def __init__(self, corpus: Corpus, asked: Sequence[Asked], vectors: "Vectors") -> None:
        self.asked = asked
        self._questions = [one.question for one in asked]
        self.paragraphs = corpus.paragraphs
        self._vectors = vectors
        self._frequency = Counter(word for text in corpus.paragraphs for word in {*words(text)})
        self._lookups = [lookup(text) for text in corpus.paragraphs]
        self._coverage: dict[Weigh, Scores] = {}

    @cached_property
    def cosine(self) -> Scores:
        return self._asked_vectors @ self._vectors.passages(self.paragraphs).T

    @cached_property
    def sentence(self) -> Scores:
        """The best of the paragraph's sentences."""
        return self._best(1)

    @cached_property
    def window(self) -> Scores:
        """The best of the paragraph's sentences, each with the next one."""
        return self._best(2)

    @cached_property
    def pairs(self) -> Scores:
        asked = [pairs(question) for question in self._questions]
        return np.array([[pair_coverage(pair, text) for text in self._lookups] for pair in asked])

    def coverage(self, weigh: Weigh) -> Scores:
        if weigh not in self._coverage:
            rows = [self._covered(found, weigh) for found in self._terms]
            self._coverage[weigh] = np.array(rows)
        return self._coverage[weigh]

    def rank(self, scores: Scores) -> tuple[float, float, float]:
        order = dict(zip(self._questions, np.argsort(-scores, kind="stable"), strict=True))
        return measure(lambda question: [int(index) for index in order[question]], self.asked)

    def _covered(self, found: list[Term], weigh: Weigh) -> list[float]:
        total = len(self.paragraphs)
        weights = dict(weigh(term, self._frequency.__getitem__, total) for term in found)
        return [coverage(weights, present) for present in self._present]

    @cached_property
    def _terms(self) -> list[list[Term]]:
        return [terms(question) for question in self._questions]

    @cached_property
    def _present(self) -> list[frozenset[str]]:
        """By paragraph, the words of all questions that stand in it."""
        asked = [term for found in self._terms for term in found]
        wanted = frozenset().union(*(words for term in asked for words in term.alternatives))
        return [standing(wanted, text) for text in self._lookups]

    @cached_property
    def _asked_vectors(self) -> Scores:
        return self._vectors.queries(self._questions)

    def _best(self, length: int) -> Scores:
        cut = [_windows(text, length) for text in self.paragraphs]
        vectors = self._vectors.passages([piece for pieces in cut for piece in pieces])
        starts = np.cumsum([0, *(len(pieces) for pieces in cut[:-1])])
        best: Scores = np.maximum.reduceat(self._asked_vectors @ vectors.T, starts, axis=1)
        return best


def _windows(text: str, length: int) -> list[str]:
    spans = sentence_spans(text)
    ends = [span[1] for span in spans[length - 1 :]] or [spans[-1][1]]
    ends += [spans[-1][1]] * (len(spans) - len(ends))
    return [text[start:end] for (start, _), end in zip(spans, ends, strict=True)]


class Vectors:
    """The embedded model's vectors, kept in a folder if there is one."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._embedder: Embedder = open_embedder(IngestSettings())

    def passages(self, texts: Sequence[str]) -> Scores:
        return self._kept("passages", texts, self._embedder.passages)

    def queries(self, texts: Sequence[str]) -> Scores:
        return self._kept("queries", texts, self._embed_queries)

    def _embed_queries(self, texts: list[str]) -> list[Any]:
        return [self._embedder.query(text) for text in texts]

    def _kept(self, kind: str, texts: Sequence[str], embed: Callable[[list[str]], Any]) -> Scores:
        if self._folder is None:
            return np.asarray(embed([*texts]))
        self._folder.mkdir(parents=True, exist_ok=True)
        name = sha256("\0".join([self._embedder.identity, kind, *texts]).encode()).hexdigest()
        path = self._folder / f"{name[:16]}.npy"
        if not path.exists():
            np.save(path, np.asarray(embed([*texts])))
        kept: Scores = np.load(path)
        return kept


def _by_held(term: Term, frequency: Callable[[str], int], total: int) -> tuple[Term, float]:
    """As the product does: idf of the most frequent alternative."""
    kept, count = held(term, frequency)
    return kept, idf(count, total)


def _untranslated(term: Term, frequency: Callable[[str], int], total: int) -> tuple[Term, float]:
    return _by_held(replace(term, alternatives=term.alternatives[:1]), frequency, total)


def _at_most(most: int) -> Weigh:
    """A term with more alternatives than `most` keeps its own words alone."""

    def weigh(term: Term, frequency: Callable[[str], int], total: int) -> tuple[Term, float]:
        few = len(term.alternatives) <= most
        return (_by_held if few else _untranslated)(term, frequency, total)

    return weigh


def _alike(term: Term, frequency: Callable[[str], int], total: int) -> tuple[Term, float]:
    return held(term, frequency)[0], 1.0


def _squared(term: Term, frequency: Callable[[str], int], total: int) -> tuple[Term, float]:
    kept, weight = _by_held(term, frequency, total)
    return kept, weight**2


def _only_held(term: Term, frequency: Callable[[str], int], total: int) -> tuple[Term, float]:
    kept, count = held(term, frequency)
    return kept, idf(count, total) if count else 0.0


_NAMED = re.compile(r"([\u3400-\u9fff]{2,12}) ?[（(]([A-Za-z][A-Za-z .-]{1,40})[）)]")


def _mined(paragraphs: Sequence[str]) -> Weigh:
    """Terms are also what the paragraphs call them in brackets: 检索增强生成（RAG）."""
    names: dict[str, set[frozenset[str]]] = {}
    for text in paragraphs:
        for chinese, english in _NAMED.findall(text):
            telling = [word for word in words(chinese) if word not in STOPWORDS][-4:]
            latin = frozenset(words(english))
            if telling and latin:
                names.setdefault(" ".join(words(english)), set()).add(frozenset(telling))
                for word in telling:
                    names.setdefault(word, set()).add(latin)

    def weigh(term: Term, frequency: Callable[[str], int], total: int) -> tuple[Term, float]:
        more = names.get(term.text, set()) - {*term.alternatives}
        longer = replace(term, alternatives=(*term.alternatives, *sorted(more, key=sorted)))
        return _by_held(longer, frequency, total)

    return weigh


def _two(task: Task) -> Scores:
    return task.cosine + 0.5 * task.sentence


def _with(words_weight: float, pairs_weight: float = 0.15, sentence_weight: float = 0.5) -> "Try":
    return lambda task: (
        task.cosine
        + sentence_weight * task.sentence
        + words_weight * task.coverage(_by_held)
        + pairs_weight * task.pairs
    )


def _weighed(weigh: Weigh) -> "Try":
    return lambda task: _two(task) + 0.12 * task.coverage(weigh) + 0.15 * task.pairs


def _fused(task: Task) -> Scores:
    """Reciprocal rank fusion of cosine and coverage; without a word in common no share of it."""
    cosine, covered = task.cosine, task.coverage(_by_held)
    return _reciprocal(cosine) + np.where(covered > 0, _reciprocal(covered), 0)


def _reciprocal(scores: Scores) -> Scores:
    ranks = np.argsort(np.argsort(-scores, kind="stable"), kind="stable")
    return (1 / (61 + ranks)).astype(np.float32)


Try = Callable[[Task], Scores]
TRIES: Mapping[str, Try] = {
    "cosine": lambda task: task.cosine,
    "+ 0.5 x best sentence": _two,
    "+ 1.0 x best sentence": lambda task: task.cosine + task.sentence,
    "+ 0.5 x best two sentences": lambda task: task.cosine + 0.5 * task.window,
    "+ 0.5 x best sentence + 0.5 x best two": lambda task: _two(task) + 0.5 * task.window,
    "rank fusion of cosine and translated coverage": _fused,
    "C: cosine + 0.5 x best sentence + w x coverage, w = 0.05": _with(0.05, 0),
    "C, w = 0.1": _with(0.1, 0),
    "C, w = 0.12": _with(0.12, 0),
    "C, w = 0.15": _with(0.15, 0),
    "C, w = 0.2": _with(0.2, 0),
    "P: C + p x pairs, w = 0.12, p = 0.05": _with(0.12, 0.05),
    "P, w = 0.12, p = 0.1": _with(0.12, 0.1),
    "P, w = 0.1, p = 0.15": _with(0.1),
    "P, w = 0.15, p = 0.15": _with(0.15),
    "**P, w = 0.12, p = 0.15**": _with(0.12),
    "P, w = 0.12, p = 0.2": _with(0.12, 0.2),
    "P with 0.75 x best sentence": _with(0.12, sentence_weight=0.75),
    "P with 1.0 x best sentence": _with(0.12, sentence_weight=1.0),
    "P without translations and forms": _weighed(_untranslated),
    "P, words of over 10 alternatives untranslated": _weighed(_at_most(10)),
    "P, words of over 30 alternatives untranslated": _weighed(_at_most(30)),
    "P, all terms weigh the same": _weighed(_alike),
    "P, idf squared": _weighed(_squared),
    "P, terms that no paragraph holds weigh nothing": _weighed(_only_held),
    "P, and the names that paragraphs give in brackets": lambda task: _weighed(
        _mined(task.paragraphs)
    )(task),
}


def _with_english(found: list[Corpus]) -> list[Corpus]:
    """English questions over the English paragraphs too: what helps others must not harm them."""
    chinese, english, wiki = found
    tasks = {**english.tasks, "en": chinese.tasks["en>zh"]}
    return [chinese, replace(english, tasks=tasks), wiki]


def main(folder: Path | None) -> None:
    """Print a Markdown table, a row for each try."""
    vectors = Vectors(folder)
    tasks = {
        name: Task(corpus, asked, vectors)
        for corpus in _with_english(corpora())
        for name, asked in corpus.tasks.items()
    }
    print("| R@1 / R@5 / MRR@10 |", " | ".join(tasks), "|")
    print("|---|" + "---|" * len(tasks))
    for name, scores in TRIES.items():
        measured = [task.rank(scores(task)) for task in tasks.values()]
        cells = [" / ".join(f"{v:.3f}".lstrip("0") for v in values) for values in measured]
        print("|", name, "|", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
