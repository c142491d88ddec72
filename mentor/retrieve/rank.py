"""How well a passage speaks to a question: by meaning, and by the question's words in it.

The score is the cosine of the chunk, plus weighted: the cosine of its best sentence, the
idf-weighted share of the question's terms that it holds (in either language), and the share of
the question's neighbouring characters. Nothing is ranked against other passages: in rank fusion
words outvote the meaning of a question in another language (docs/retrieval.md has the figures).
"""

from collections.abc import Mapping
from dataclasses import dataclass

from ingest.forward import Entry
from ingest.types import Chunk, Vectors
from mentor.evidence import Evidence, passage_of
from mentor.retrieve.languages import written_in
from mentor.text.language import Language
from mentor.text.overlap import pair_coverage, standing
from mentor.text.terms import Term, coverages

SENTENCE_WEIGHT = 0.5
COVERAGE_WEIGHT = 0.12
PAIR_WEIGHT = 0.15


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as passages are compared with it.

    `vector` is compared with passages, `answer_vector` (`adapter.py`) with their sentences.
    `weights` are its terms with their idf, `words` all words that cover one of them, `pairs` its
    neighbouring characters. `lift` is added to every cosine, `given` to those with a passage and
    with a sentence in another language than `language` (`languages.py`).
    """

    vector: Vectors
    answer_vector: Vectors
    weights: Mapping[Term, float]
    words: frozenset[str]
    pairs: frozenset[str]
    language: Language
    lift: float = 0.0
    given: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Scored:
    """A chunk, by its id and what the forward index holds of it, compared with a question.

    `gain` is what it is preferred by, whatever its score (`near.py`), `given` what of the cosines
    of its sentences it was given for its language (`languages.py`).
    """

    key: str
    entry: Entry
    cosine: float
    sentence_cosines: tuple[float, ...]
    present: frozenset[str]
    coverage: float
    pair_coverage: float
    score: float
    gain: float = 0.0
    given: float = 0.0

    @property
    def source(self) -> str:
        """The source of the chunk."""
        return self.entry.source


def scored(asked: Asked, entries: Mapping[str, Entry]) -> list[Scored]:
    """The chunks compared with a question, best first."""
    present = {key: standing(asked.words, entry.words) for key, entry in entries.items()}
    covered = coverages(asked.weights, present.values())
    ranked = [
        _scored(asked, key, entry, present[key], covered[present[key]])
        for key, entry in entries.items()
    ]
    return sorted(ranked, key=lambda item: item.score, reverse=True)


def _scored(
    asked: Asked, key: str, entry: Entry, present: frozenset[str], covered: float
) -> Scored:
    here, inside = asked.given if _foreign(asked, entry) else (0.0, 0.0)
    cosine = float(entry.vector @ asked.vector) + asked.lift + here
    inner = tuple((entry.sentence_vectors @ asked.answer_vector + asked.lift + inside).tolist())
    best = max(inner, default=cosine)
    paired = pair_coverage(asked.pairs, entry.words)
    score = cosine + SENTENCE_WEIGHT * best + COVERAGE_WEIGHT * covered + PAIR_WEIGHT * paired
    return Scored(key, entry, cosine, inner, present, covered, paired, score, given=inside)


def _foreign(asked: Asked, entry: Entry) -> bool:
    return any(asked.given) and written_in(entry.words) != asked.language


def evidence_of(item: Scored, chunk: Chunk, title: tuple[str, str | None]) -> Evidence:
    """A scored chunk as a passage. `title` is that of its source, with its address."""
    return Evidence(
        passage=passage_of(chunk, *title, item.score),
        chunk=chunk,
        cosine=item.cosine,
        coverage=item.coverage,
        pair_coverage=item.pair_coverage,
        present=item.present,
        sentence_cosines=item.sentence_cosines,
        sentence_vectors=item.entry.sentence_vectors,
        vector=item.entry.vector,
        gain=item.gain,
        given=item.given,
    )
