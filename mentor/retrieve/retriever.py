"""A question in, the passages that speak to it out.

Candidates by meaning and by words, ranked together (mentor/retrieve/rank.py), each source heard
(mentor/retrieve/vary.py), and what continues a passage joined to it (mentor/retrieve/join.py).
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from langchain_core.callbacks import (
    AsyncCallbackManagerForRetrieverRun,
    CallbackManagerForRetrieverRun,
)
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from langchain_core.runnables import run_in_executor
from pydantic import ConfigDict, PrivateAttr

from ingest.forward import Entry
from ingest.library import Library
from ingest.lookup import lookup
from ingest.plain import full_text
from ingest.simplify import simplified
from ingest.surrogates import without_surrogates
from ingest.types import Chunk, Vectors
from mentor.evidence import Evidence, Finding
from mentor.limits import check_count, check_ids, check_known
from mentor.retrieve.adapter import QueryAdapter
from mentor.retrieve.join import joined
from mentor.retrieve.languages import LanguageGap, mixed
from mentor.retrieve.near import Near, Neighbourhood, blended
from mentor.retrieve.other_language import InOneLanguage, on_a_par, with_other_language
from mentor.retrieve.rank import Asked, Scored, evidence_of, scored
from mentor.retrieve.rerank import RERANKED, Reranker, reranked
from mentor.retrieve.surroundings import Surroundings
from mentor.retrieve.vary import varied
from mentor.retrieve.weights import term_weights
from mentor.text.language import language_of
from mentor.text.overlap import pairs
from mentor.text.terms import Term, words_of

CANDIDATES = 60
"""How many chunks each of the two indexes proposes, more if more are asked for."""

FEW = 12
"""How many where one place is looked for."""

_WORD = re.compile(r"[A-Za-z]{2,}")
_NAMES = 3
"""No more words in capitals may be names."""


class HybridRetriever(BaseRetriever):
    """The retriever of the mentor, of use in any LangChain chain.

    `invoke(question, k=3, sources=[...])` gives LangChain documents whose metadata hold source,
    title, section, start, end, url and score; as many as the retriever's `k` and of all sources,
    if not told otherwise. Another option (`filter`) is a TypeError: nothing is filtered in silence.

    Raises:
        ConfigurationError: `k` or `sources` is not what it has to be.
        SourceUnknown: a source is not in the library.
    """

    model_config = ConfigDict(arbitrary_types_allowed=True)

    library: Library
    adapter: QueryAdapter | None = None
    gap: LanguageGap | None = None
    reranker: Reranker | None = None
    k: int = 8
    _in_one_language: InOneLanguage = PrivateAttr(default_factory=InOneLanguage)

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,
        k: int | None = None,
        sources: Sequence[str] | None = None,
    ) -> list[Document]:
        most = self.k if k is None else k
        check_count(most)
        check_ids(sources)
        check_known(sources, self.library.store)
        return [
            Document(
                id=evidence.chunk.id,
                page_content=evidence.passage.text,
                metadata={
                    name: getattr(evidence.passage, name)
                    for name in ("source", "title", "section", "start", "end", "url", "score")
                },
            )
            for evidence in self.search(without_surrogates(query), most, sources).evidence
        ]

    async def _aget_relevant_documents(
        self, query: str, *, run_manager: AsyncCallbackManagerForRetrieverRun, **options: Any
    ) -> list[Document]:
        # That of LangChain takes no options.
        looking, sync = self._get_relevant_documents, run_manager.get_sync()
        return await run_in_executor(None, looking, query, run_manager=sync, **options)

    def search(
        self,
        question: str,
        k: int,
        sources: Sequence[str] | None = None,
        near: Near | None = None,
    ) -> Finding:
        """The `k` best passages for a question, of these sources if given.

        Passages around the place where a conversation is (`near`) are preferred.
        """
        library = self.library
        library.refresh()
        question = lowered(question)
        if k > CANDIDATES:  # tantivy makes room for so many before it looks how many there are
            k = min(k, library.indexes.words.count())
        candidates = max(CANDIDATES, k)
        if near:
            library.embedder.expect(near.own)  # the model works at both questions at once
        asked, unknown, proposed = self._proposed(question, candidates, sources)
        vector, weights, wanted = asked.vector, asked.weights, asked.words
        own = np.empty(0, np.float32)
        if near is None:
            ranked = scored(asked, proposed)
        else:
            own, of_own = self._nearest_to(near.own, candidates, sources)
            asked, ranked = self._beside(asked, near, own, [*proposed, *of_own], sources)
        known = {item.key: item for item in ranked}
        if self.reranker is not None:
            ranked = self._reranked(self.reranker, question, ranked)
        found = self._evidence(varied(ranked), k + k // 2)  # some may become one
        best = self._joined(asked, found, known)[:k]
        return Finding(question, tuple(best), weights, wanted, unknown, vector, own)

    def place(self, text: str, sources: Sequence[str] | None = None) -> tuple[str, str] | None:
        """Source and chunk id of the passage that a text is nearest to, None in an empty library.

        Quicker than `search`, and near enough for where a conversation is.
        """
        self.library.refresh()
        asked, _, proposed = self._proposed(lowered(text), FEW, sources)
        best = next(iter(scored(asked, proposed)), None)
        return (best.entry.source, best.key) if best else None

    def expect(self, question: str) -> None:
        """Begin to make the vector of a question that will be searched for."""
        for text in _in_scripts(lowered(question)):
            self.library.embedder.expect(text)

    def _proposed(
        self, question: str, candidates: int, sources: Sequence[str] | None
    ) -> tuple[Asked, frozenset[Term], dict[str, Entry]]:
        """A question with its vector and terms, the terms that the library lacks, and the chunks
        that are nearest by meaning and by words, so many of each.

        In a library of both languages those nearest but for their language as well.
        """
        indexes = self.library.indexes
        self.expect(question)  # the model works while words are looked up
        weights, unknown = term_weights(self.library.indexes, question, sources)
        wanted = words_of(weights)
        by_words = indexes.by_words(wanted, candidates, sources)
        vector = self._vector(question)
        nearest = indexes.by_meaning(vector, candidates, sources)
        asked = self._asked(question, vector, weights, wanted)
        entries = indexes.forward.of(dict.fromkeys(key for key, _ in (*nearest, *by_words)))
        if self.gap and not self._in_one_language(self.library):
            asked, entries = with_other_language(
                asked, entries, self.gap, indexes, candidates, sources
            )
        return asked, unknown, entries

    def alike(
        self, finding: Finding, vector: Vectors, k: int, sources: Sequence[str] | None = None
    ) -> Finding:
        """A finding, and behind it the `k` passages with the sentences nearest to a vector."""
        library = self.library
        known = {item.chunk.id for item in finding.evidence}
        near = library.indexes.by_meaning(vector, CANDIDATES, sources)
        entries = library.indexes.forward.of([key for key, _ in near if key not in known])
        nearest = sorted(entries, key=lambda key: _nearest(entries[key], vector), reverse=True)[:k]
        return self._with(finding, {key: entries[key] for key in nearest})

    def also(self, finding: Finding, keys: Collection[str]) -> Finding:
        """A finding, and behind it the passages of these chunks."""
        known = {item.chunk.id for item in finding.evidence}
        entries = self.library.indexes.forward.of([key for key in keys if key not in known])
        return self._with(finding, entries)

    def _with(self, finding: Finding, entries: Mapping[str, Entry]) -> Finding:
        """A finding, and behind it the passages of these entries, best first."""
        asked = self._asked(finding.question, finding.vector, finding.weights, finding.words)
        found = (lookup(item.passage.text) for item in finding.evidence)
        if self.gap and mixed((*found, *(entry.words for entry in entries.values()))):
            asked = on_a_par(asked, self.gap)
        further = self._evidence(scored(asked, entries), len(entries))
        return replace(finding, evidence=(*finding.evidence, *further))

    def frequency(self, word: str) -> int:
        """In how many passages of the library a word stands, as of the last search."""
        return self.library.indexes.words.frequency(word)

    def around(self, item: Evidence) -> list[Chunk]:
        """The chunks around a passage, in the order of its document."""
        return self.surroundings()(item)

    def surroundings(self) -> Surroundings:
        """`around` for the passages of one question."""
        return Surroundings(self.library.store, self.library.index_name)

    def headings_around(self, item: Evidence) -> list[tuple[str, ...]]:
        """The heading paths of the chunks around a passage, in the order of its document."""
        return [chunk.section for chunk in self.around(item)]

    def _beside(
        self,
        asked: Asked,
        near: Near,
        own: Vectors,
        proposed: Sequence[str],
        sources: Sequence[str] | None,
    ) -> tuple[Asked, list[Scored]]:
        """The question with its own words, and the candidates where those around a place gain."""
        library = self.library
        ids = library.store.chunk_ids(library.index_name, near.source)
        around = Neighbourhood.of(near.chunk, ids)
        inside = sources is None or near.source in sources
        keys = [*proposed, *(around.candidates if inside else ())]
        entries = library.indexes.forward.of(dict.fromkeys(keys))
        asked = blended(asked, own, self._answer_vector(own), entries)
        gained = [replace(item, gain=around.gain(item.key)) for item in scored(asked, entries)]
        return asked, sorted(gained, key=lambda item: item.score + item.gain, reverse=True)

    def _nearest_to(
        self, own: str, candidates: int, sources: Sequence[str] | None
    ) -> tuple[Vectors, list[str]]:
        """The vector of a follow-up's own words, and the chunks that are nearest to it."""
        vector = self.library.embedder.query(own)
        near = self.library.indexes.by_meaning(vector, candidates, sources)
        return vector, [key for key, _ in near]

    def _vector(self, question: str) -> Vectors:
        """The vector of a question; in traditional characters, the mean of it in both scripts."""
        own, *others = map(self.library.embedder.query, _in_scripts(question))
        if not others:
            return own
        both = own + others[0]
        return both / np.linalg.norm(both)

    def _asked(
        self, question: str, vector: Vectors, weights: Mapping[Term, float], words: frozenset[str]
    ) -> Asked:
        answer, language = self._answer_vector(vector), language_of(question)
        return Asked(vector, answer, weights, words, pairs(question), language)

    def _answer_vector(self, vector: Vectors) -> Vectors:
        return self.adapter(vector) if self.adapter else vector

    def _reranked(
        self, reranker: Reranker, question: str, ranked: Sequence[Scored]
    ) -> list[Scored]:
        """The best of `ranked` in the reranker's order, then the others."""
        first = ranked[:RERANKED]
        chunks = self.library.store.chunks(self.library.index_name, (item.key for item in first))
        texts = {key: full_text(chunk) for key, chunk in chunks.items()}
        return [*reranked(reranker, question, first, texts), *ranked[RERANKED:]]

    def _evidence(self, ranked: Sequence[Scored], k: int) -> list[Evidence]:
        """The first `k` as passages; what the store has lost meanwhile is left out."""
        store, name = self.library.store, self.library.index_name
        found: list[Evidence] = []
        for first in range(0, len(ranked), max(1, k)):
            part = ranked[first : first + k]
            chunks = store.chunks(name, (item.key for item in part))
            titles = store.titles({chunk.source for chunk in chunks.values()})
            found += [
                evidence_of(item, chunks[item.key], titles[item.entry.source])
                for item in part
                if item.key in chunks and item.entry.source in titles
            ]
            if len(found) >= k:
                break
        return found[:k]

    def _joined(
        self, asked: Asked, found: Sequence[Evidence], ranked: Mapping[str, Scored]
    ) -> list[Evidence]:
        """The passages with the neighbours that continue them.

        Neighbours are candidates themselves mostly: `ranked` are those, by chunk id.
        """
        library = self.library
        known = {item.chunk.id: item for item in found}
        beside = library.store.beside(library.index_name, known)
        others = {key for pair in beside for key in pair} - known.keys()
        new = library.indexes.forward.of(key for key in others if key not in ranked)
        measured = [replace(ranked[key], gain=0.0) for key in others if key in ranked]
        measured += scored(asked, new)
        for item in self._evidence(measured, len(measured)):
            known[item.chunk.id] = item
        return joined(found, beside, known, asked.weights, library.store.excerpt)


def lowered(question: str) -> str:
    """A question in capitals throughout in small letters: they name nothing in it."""
    words = len(_WORD.findall(question))
    shouts = words > _NAMES and question.isupper() and language_of(question) == "en"
    return question.lower() if shouts else question


def _in_scripts(question: str) -> list[str]:
    """A question as it is and, if that is something else, in simplified characters."""
    return [*dict.fromkeys((question, simplified(question)))]


def _nearest(entry: Entry, vector: Vectors) -> float:
    """The cosine of the sentence that is nearest to a vector, of the chunk if it has none."""
    return float(max(entry.sentence_vectors @ vector, default=entry.vector @ vector))
