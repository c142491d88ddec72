"""A question in, the passages that speak to it out.

Dense candidates from Chroma and word candidates from the word index, ranked together
(mentor/rank.py).
"""

import math
from collections.abc import Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from ingest.library import Library
from mentor.evidence import Finding
from mentor.overlap import pairs
from mentor.rank import Asked, evidence_of
from mentor.terms import Term, held, terms

CANDIDATES = 60
"""How many chunks each of the two indexes proposes, more if more are asked for."""


class HybridRetriever(BaseRetriever):
    """The retriever of the mentor, of use in any LangChain chain.

    `invoke(question)` gives LangChain documents whose metadata hold source, title, section,
    start, end, url and score.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    library: Library
    k: int = 8

    def _get_relevant_documents(
        self, query: str, *, run_manager: CallbackManagerForRetrieverRun, **options: Any
    ) -> list[Document]:
        return [
            Document(
                id=evidence.chunk.id,
                page_content=evidence.passage.text,
                metadata={
                    name: getattr(evidence.passage, name)
                    for name in ("source", "title", "section", "start", "end", "url", "score")
                },
            )
            for evidence in self.search(query, self.k).evidence
        ]

    def search(self, question: str, k: int, sources: Sequence[str] | None = None) -> Finding:
        """The `k` best passages for a question, of these sources if given."""
        library = self.library
        library.refresh()
        vector = library.embedder.query(question)
        weights, unknown = self._term_weights(question)
        wanted = frozenset(
            word for term in weights for words in term.alternatives for word in words
        )
        candidates = max(CANDIDATES, k)
        by_meaning = [key for key, _ in library.indexes.nearest(vector, candidates, sources)]
        by_words = [key for key, _ in library.indexes.words.nearest(wanted, candidates, sources)]
        entries = library.indexes.forward.of(dict.fromkeys([*by_meaning, *by_words]))
        chunks = library.store.chunks(library.index_name, entries)
        titles = library.store.titles({chunk.source for chunk in chunks.values()})
        asked = Asked(vector, weights, wanted, pairs(question))
        ranked = sorted(
            (
                evidence_of(asked, chunk, titles[chunk.source], entries[key])
                for key, chunk in chunks.items()
                if chunk.source in titles
            ),
            key=lambda evidence: evidence.passage.score,
            reverse=True,
        )
        return Finding(question, tuple(ranked[:k]), weights, wanted, unknown)

    def _term_weights(self, question: str) -> tuple[dict[Term, float], frozenset[Term]]:
        """The terms of a question as the library may hold them, with their idf; those it lacks."""
        index = self.library.indexes.words
        total = index.count()
        found = dict(held(term, index.frequency) for term in terms(question))
        unknown = frozenset(term for term, frequency in found.items() if not frequency)
        return {term: idf(frequency, total) for term, frequency in found.items()}, unknown


def idf(frequency: int, total: int) -> float:
    """Inverse document frequency as BM25 has it (Robertson and Zaragoza 2009), never negative."""
    return math.log1p((total - frequency + 0.5) / (frequency + 0.5))
