"""Ways to rank paragraphs for a question, each built once over the paragraphs.

A ranking is a list of indexes of paragraphs, best first. What a ranker embeds lives in memory,
or in a folder that goes with the run.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from ingest.embed import Embedder, open_embedder
from ingest.settings import IngestSettings
from ingest.types import Vectors
from ingest.words import words
from mentor import Mentor, Settings

Rank = Callable[[str], list[int]]
Build = Callable[[tuple[str, ...]], AbstractContextManager[Rank]]

PASSAGES = 50
FUSION_K = 60


@cache
def _embedder() -> Embedder:
    return open_embedder(IngestSettings())


@cache
def _question_vector(question: str) -> Vectors:
    return _embedder().query(question)


@cache
def _dense(paragraphs: tuple[str, ...]) -> Rank:
    """By cosine of the embedding model's vectors (they are unit vectors)."""
    vectors = _embedder().passages(paragraphs)

    def rank(question: str) -> list[int]:
        cosines = vectors @ _question_vector(question)
        return [int(index) for index in np.argsort(-cosines, kind="stable")]

    return rank


def _bm25(paragraphs: tuple[str, ...], k1: float = 1.2, b: float = 0.75) -> Rank:
    """BM25 over jieba's words, with Lucene's idf and constants; only paragraphs with a word."""
    counts = [Counter(words(paragraph)) for paragraph in paragraphs]
    lengths = [sum(count.values()) for count in counts]
    average = sum(lengths) / len(lengths)
    postings: dict[str, dict[int, int]] = defaultdict(dict)
    for index, count in enumerate(counts):
        for word, times in count.items():
            postings[word][index] = times

    def rank(question: str) -> list[int]:
        scores: dict[int, float] = defaultdict(float)
        for word in words(question):
            holding = postings.get(word, {})
            idf = math.log(1 + (len(counts) - len(holding) + 0.5) / (len(holding) + 0.5))
            for index, times in holding.items():
                norm = k1 * (1 - b + b * lengths[index] / average)
                scores[index] += idf * times * (k1 + 1) / (times + norm)
        return sorted(scores, key=lambda index: (-scores[index], index))

    return rank


def _fused(paragraphs: tuple[str, ...]) -> Rank:
    """Reciprocal rank fusion of both (Cormack, Clarke, Büttcher: SIGIR 2009)."""
    parts = (_dense(paragraphs), _bm25(paragraphs))

    def rank(question: str) -> list[int]:
        scores: dict[int, float] = defaultdict(float)
        for part in parts:
            for place, index in enumerate(part(question), start=1):
                scores[index] += 1 / (FUSION_K + place)
        return sorted(scores, key=lambda index: (-scores[index], index))

    return rank


@contextmanager
def _product(paragraphs: tuple[str, ...]) -> Iterator[Rank]:
    """The product's own retriever, over a library into which each paragraph went as a file."""
    with TemporaryDirectory() as folder:
        documents = Path(folder) / "paragraphs"
        documents.mkdir()
        for index, paragraph in enumerate(paragraphs):
            (documents / f"{index:04d}.txt").write_text(paragraph, encoding="utf-8")
        with Mentor(Settings(home=Path(folder) / "home")) as mentor:
            report = mentor.ingest([documents])
            if report.failed:
                raise ValueError(f"a paragraph did not go in: {report.failed[0]}")

            def rank(question: str) -> list[int]:
                sources = [passage.source for passage in mentor.search(question, k=PASSAGES)]
                return [int(Path(source).stem) for source in dict.fromkeys(sources)]

            yield rank


RANKERS: Mapping[str, Build] = {
    "dense": lambda paragraphs: nullcontext(_dense(paragraphs)),
    "rank fusion of dense and BM25": lambda paragraphs: nullcontext(_fused(paragraphs)),
    "mentor": _product,
}
