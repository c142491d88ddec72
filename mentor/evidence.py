"""A passage and why it was found: what retrieval hands to refusal, answer and verification."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from ingest.types import Chunk
from mentor.text.terms import Term
from mentor.types import SECTION_SIGN, Passage

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage and why it was found.

    `vector` is that of the chunk, shape (dimension,); `cosine` compares question and chunk,
    `sentence_cosines` question and each of `chunk.sentences`, whose vectors are
    `sentence_vectors`, shape (sentences, dimension);
    `coverage` and `pair_coverage` are between 0 and 1; `present` are the words of the question's
    terms that stand in the passage. `gain` is by how much it is preferred to others of its score,
    `given` what of each cosine of a sentence it was given for being in the other language.
    """

    passage: Passage
    chunk: Chunk
    cosine: float
    coverage: float
    pair_coverage: float
    present: frozenset[str]
    sentence_cosines: tuple[float, ...]
    sentence_vectors: NDArray[np.float32]
    vector: NDArray[np.float32] = field(default_factory=lambda: np.empty(0, np.float32))
    gain: float = 0.0
    given: float = 0.0

    @property
    def best_sentence(self) -> float:
        """The highest cosine of a sentence, that of the chunk if it has none."""
        return max(self.sentence_cosines, default=self.cosine)


@dataclass(frozen=True, slots=True)
class Finding:
    """What retrieval found for a question.

    `evidence` is sorted, best first. `weights` are the question's terms with their idf in the
    library, `words` all words that cover one of them; `unknown` are the terms that stand nowhere
    in the library. `vector` is that of the question, shape (dimension,), empty if not known; `own`
    that of a follow-up as it was typed, before it was made to stand alone, else empty.
    `worked_out` is what was read off it (`once`); a finding made from another has nothing yet.
    """

    question: str
    evidence: tuple[Evidence, ...]
    weights: Mapping[Term, float]
    words: frozenset[str]
    unknown: frozenset[Term]
    vector: NDArray[np.float32] = field(default_factory=lambda: np.empty(0, np.float32))
    own: NDArray[np.float32] = field(default_factory=lambda: np.empty(0, np.float32))
    worked_out: dict[Callable[..., Any], Any] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )


def once(read: Callable[[Finding], T]) -> Callable[[Finding], T]:
    """What is read off a finding by several steps of an answer, worked out for the first alone."""

    @wraps(read)
    def remembered(finding: Finding) -> T:
        known = finding.worked_out
        if read not in known:
            known[read] = read(finding)
        found: T = known[read]
        return found

    return remembered


@dataclass(frozen=True, slots=True)
class Told:
    """What the passages found tell of a quantity that a question touches, if they tell it.

    Of the statement that answers best: `about`, how much of what the question is about it has;
    `behind`, by how much the nearest sentence is nearer to the question, in cosine; `relevance`,
    how near it and its passage are to the question over what is usual.
    """

    found: bool
    about: float = 0.0
    behind: float = 0.0
    relevance: float = 0.0


def passage_of(chunk: Chunk, title: str, url: str | None, score: float) -> Passage:
    """A chunk as a passage of a source of this title and address."""
    return Passage(
        source=chunk.source,
        title=title,
        section=SECTION_SIGN.join(chunk.section),
        text=chunk.text,
        start=chunk.start,
        end=chunk.end,
        score=score,
        url=url,
    )
