"""A statement and a passage, both made ready to be compared."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from ingest.embed import Embedder
from ingest.lookup import Lookup, lookup
from ingest.plain import plain, sentence_texts
from ingest.sentences import Span, sentence_spans
from ingest.simplify import folded
from mentor.evidence import Evidence
from mentor.text import named
from mentor.text.language import Language, language_of
from mentor.text.terms import Term, terms, words_of
from mentor.types import Citation
from mentor.verify import figured

_CLAUSE_END = re.compile(
    r"[，,；;。.!！?？：:、（）()|\n]+(?!\d)|\b(?:and|but|while|whereas|than)\b|而(?!且|不是|非)|但|则"
)


@dataclass(frozen=True)
class Clause:
    """A clause, `folded`, with its terms and all words that cover one of them."""

    text: str
    terms: tuple[Term, ...]

    @cached_property
    def words(self) -> frozenset[str]:
        """All words that cover one of the terms."""
        return words_of(self.terms)


@dataclass(frozen=True)
class Claim:
    """A statement in plain words; `vector` is that of a query, shape (dimension,)."""

    text: str
    vector: NDArray[np.float32]

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """What it speaks of, but for figures, which are compared by value."""
        return _terms(self.text)

    @cached_property
    def words(self) -> frozenset[str]:
        """All words that cover one of the terms."""
        return words_of(self.terms)

    @cached_property
    def weights(self) -> Mapping[Term, float]:
        """The terms, each with the same weight."""
        return dict.fromkeys(self.terms, 1.0)

    @cached_property
    def language(self) -> Language:
        """The language it is written in."""
        return language_of(self.text)

    @cached_property
    def figures(self) -> tuple[figured.Stated, ...]:
        """The figures that it gives in numerals."""
        return tuple(figure for figure in figured.stated(self.text) if not figure.implied)

    @cached_property
    def names(self) -> tuple[named.Name, ...]:
        """The names in it."""
        return named.names(self.text)

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses that speak of something."""
        cut = (
            Clause(text, tuple(term for term in self.terms if term.text in text))
            for text in clauses(self.text)
        )
        return tuple(clause for clause in cut if clause.terms)


@dataclass(frozen=True)
class Ground:
    """A passage in units (sentences, list items, table rows), as claims are compared with it.

    `spans` are their places in the stored text, `texts` their plain words, `vectors` of shape
    (units, dimension). `context` is what they stand under: title and headings.
    """

    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    vectors: NDArray[np.float32]
    context: str

    @cached_property
    def lookups(self) -> tuple[Lookup, ...]:
        """The units, made ready for looking up words, and the context behind them."""
        return tuple(map(lookup, (*self.texts, self.context)))

    @cached_property
    def whole(self) -> Lookup:
        """Units and context as one text."""
        return lookup("\n".join((self.context, *self.texts)))

    @cached_property
    def language(self) -> Language:
        """The language it is written in."""
        return language_of("\n".join(self.texts))

    @cached_property
    def figures(self) -> tuple[tuple[figured.Stated, ...], ...]:
        """The figures of each unit, and those of the context behind them."""
        return tuple(map(figured.stated, (*self.texts, self.context)))


def claim_of(text: str, embedder: Embedder) -> Claim:
    """A statement in plain words as a claim."""
    return claims_of([text], embedder)[0]


def claims_of(texts: Sequence[str], embedder: Embedder) -> list[Claim]:
    """Statements in plain words as claims."""
    vectors = embedder.queries(texts)
    return [Claim(text, vector) for text, vector in zip(texts, vectors, strict=True)]


def ground_of(evidence: Evidence, embedder: Embedder) -> Ground:
    """A passage that was found as ground; its vectors are made anew only where they are missing."""
    chunk = evidence.chunk
    spans = chunk.sentences or ((chunk.start, chunk.end),)
    texts = sentence_texts(chunk) if chunk.sentences else [plain(chunk.text)]
    vectors = evidence.sentence_vectors
    if len(vectors) != len(spans):
        vectors = embedder.passages(texts)
    under = tuple(dict.fromkeys((evidence.passage.title, *chunk.section, chunk.context)))
    return ground_under(under, spans, texts, vectors)


def ground_under(
    under: Sequence[str],
    spans: Sequence[Span],
    texts: Sequence[str],
    vectors: NDArray[np.float32],
) -> Ground:
    """Units under headings as ground. A unit that is such a heading claims nothing itself."""
    kept = [number for number, text in enumerate(texts) if text not in under] or range(len(texts))
    return Ground(
        spans=tuple(spans[number] for number in kept),
        texts=tuple(texts[number] for number in kept),
        vectors=vectors[list(kept)],
        context="\n".join(under),
    )


def ground_of_citations(cited: Sequence[Citation], embedder: Embedder) -> Ground:
    """The words of citations, one behind the other, as ground."""
    pieces = [
        (citation.start + start, citation.start + end, plain(citation.quote[start:end]))
        for citation in cited
        for start, end in sentence_spans(citation.quote)
    ]
    texts = [text for _, _, text in pieces]
    context = "\n".join(
        dict.fromkeys(part for citation in cited for part in (citation.title, citation.section))
    )
    spans = tuple((start, end) for start, end, _ in pieces)
    return Ground(spans, tuple(texts), embedder.passages(texts), context)


def clauses(text: str) -> list[str]:
    """The clauses of a text, folded: what stands between commas, colons and some conjunctions."""
    return [piece for part in _CLAUSE_END.split(folded(text)) if len(piece := part.strip()) > 1]


def _terms(text: str) -> tuple[Term, ...]:
    return tuple(term for term in terms(text) if not term.text[:1].isdigit())
