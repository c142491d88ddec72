"""The indexes of the same chunks as one thing: what is written to one is written to all.

    chroma/                           vector index: finds by meaning
    words-<name>/                     word index: finds by words
    forward-<name>.sqlite             forward index: what ranking reads of what was found
    claims-<name>-<reading>.sqlite    claims: what the chunks state in figures

All are derived from the stored texts. An index is named by its embedding model and chunking,
the claims also by the version of what is read out of a text.
"""

import logging
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cached_property
from pathlib import Path

import numpy as np

from ingest.claim_index import READING, ClaimIndex
from ingest.embed import Embedder
from ingest.forward import Entry, ForwardIndex
from ingest.index import VectorIndex
from ingest.lookup import lookup
from ingest.plain import full_text, sentence_texts
from ingest.store import Store
from ingest.types import Chunk, Vectors
from ingest.words import WordIndex, corrupt, damage

Hits = list[tuple[str, float]]

FEW = 500
"""A filter of more sources than this is not looked up source by source."""

COMPARED = 4_000
"""Up to so many chunks of the sources asked for are compared with a question one by one."""

ASKED = 4_000
"""So many of the nearest chunks are asked of Chroma at most."""

MEND_BATCH = 256
"""So many chunks are in memory at a time while an index is made anew."""


class Indexes:
    """The indexes of the chunks of one index name.

    Raises:
        ConfigurationError: they cannot be written; the disk is full, for example.
        IndexCorrupt: Chroma or tantivy cannot read its data.
        ModelError: the embedding model cannot be used (when chunks are added).
    """

    def __init__(self, home: Path, name: str, embedder: Embedder) -> None:
        self.home = home
        self.name = name
        self.embedder = embedder

    @cached_property
    def vectors(self) -> VectorIndex:
        """The vectors of the chunks."""
        return VectorIndex(self.home / "chroma", self.name)

    @cached_property
    def words(self) -> WordIndex:
        """The words of the chunks."""
        return WordIndex(self._words_path)

    @property
    def _words_path(self) -> Path:
        return self.home / f"words-{self.name}"

    def check_words(self) -> None:
        """Raise IndexCorrupt if the word index on disk is damaged; opened, it is made anew."""
        if reason := damage(self._words_path):
            raise corrupt(self._words_path, reason)

    @cached_property
    def forward(self) -> ForwardIndex:
        """What ranking reads of the chunks."""
        return ForwardIndex(self.home / f"forward-{self.name}.sqlite")

    @cached_property
    def claims(self) -> ClaimIndex:
        """What the chunks state in figures."""
        return ClaimIndex(self._claims_path)

    @property
    def _claims_path(self) -> Path:
        return self.home / f"claims-{self.name}-{READING}.sqlite"

    def close(self) -> None:
        """Let go of all files."""
        for name in ("vectors", "forward", "claims"):
            if name in self.__dict__:
                self.__dict__.pop(name).close()
        self.__dict__.pop("words", None)

    def reopen(self) -> None:
        """See what another process has written."""
        self.vectors.reopen()
        self.words.reload()

    def commit(self) -> None:
        """Make the words of what was written seen: committing each batch costs a third of it."""
        self.words.commit()

    def discard(self) -> None:
        """Forget what was not committed; `mend` makes it good."""
        self.words.discard()

    def counts(self) -> tuple[int, int, int, int]:
        """How many chunks each of the indexes holds."""
        indexes = (self.vectors, self.words, self.forward, self.claims)
        vectors, words, forward, claims = (index.count() for index in indexes)
        return vectors, words, forward, claims

    def by_meaning(self, vector: Vectors, k: int, sources: Sequence[str] | None = None) -> Hits:
        """Ids and cosines of the `k` chunks nearest to a vector, of these sources if given.

        Chroma compares a filter with the metadata of every chunk (60 ms over 100,000 chunks). So
        the chunks of a few sources are compared one by one, all of them, and of many sources the
        nearest of the whole library are sorted out.
        """
        if sources is None:
            return self.vectors.nearest(vector, k)
        few = len(sources) <= FEW and self.forward.count(sources) <= COMPARED
        for asked in () if few else (4 * k, ASKED):
            kept = self._of(sources, self.vectors.nearest(vector, asked))
            if len(kept) >= k:
                return kept[:k]
        return self.forward.nearest(vector, k, sources)

    def by_words(self, words: Set[str], k: int, sources: Sequence[str] | None = None) -> Hits:
        """Ids and BM25 scores of the `k` best chunks for these words, of these sources if given."""
        if sources is not None and len(sources) > FEW:
            kept = self._of(sources, self.words.nearest(words, 4 * k))
            if len(kept) >= k:
                return kept[:k]
        return self.words.nearest(words, k, sources)

    def _of(self, sources: Sequence[str], hits: Hits) -> Hits:
        chosen = set(sources)
        source_of = self.forward.sources_of(key for key, _ in hits)
        return [hit for hit in hits if source_of.get(hit[0]) in chosen]

    def add(self, chunks: Sequence[Chunk], moved: Mapping[tuple[str, str], Chunk]) -> int:
        """Write chunks to all indexes; returns how many had to be embedded.

        `moved` are chunks already here, by context and text: one with the same words takes the
        vectors of its twin.
        """
        if not chunks:
            return 0
        twins = {
            chunk.id: moved[chunk.context, chunk.text].id
            for chunk in chunks
            if (chunk.context, chunk.text) in moved
        }
        entries = self._embedded([chunk for chunk in chunks if chunk.id not in twins])
        embedded = len(entries)
        known = self.forward.of(twins.values()) if twins else {}
        for chunk in chunks:
            if chunk.id in twins:
                twin = known[twins[chunk.id]]
                entries[chunk.id] = Entry(
                    chunk.source, twin.vector, twin.sentence_vectors, twin.words
                )
        self.vectors.add(chunks, np.stack([entries[chunk.id].vector for chunk in chunks]))
        self.forward.update(entries)
        self.words.update(chunks, remove=())
        self.claims.update(chunks)
        return embedded

    def remove(self, ids: Sequence[str]) -> None:
        """Remove chunks from all indexes."""
        if ids:
            self.vectors.remove(ids)
            self.forward.update({}, remove=ids)
            self.words.update([], remove=ids)
            self.claims.update([], remove=ids)

    def _embedded(self, chunks: Sequence[Chunk]) -> dict[str, Entry]:
        """Entries of chunks by id: the chunk and each of its sentences embedded on its own."""
        texts = [full_text(chunk) for chunk in chunks]
        sentences = [sentence_texts(chunk) for chunk in chunks]
        flat = [text for texts_of_chunk in sentences for text in texts_of_chunk]
        vectors = self.embedder.passages([*texts, *flat])
        edges = np.cumsum([len(chunks), *map(len, sentences)])
        return {
            chunk.id: Entry(chunk.source, vectors[place], vectors[first:last], lookup(text))
            for place, (chunk, text, first, last) in enumerate(
                zip(chunks, texts, edges, edges[1:], strict=False)
            )
        }

    def mend(self, store: Store, clean: bool) -> None:
        """Make all indexes agree with the store; `clean` says that the last writer ended well."""
        wanted = set(store.chunk_ids(self.name))
        if not clean or self.vectors.count() != len(wanted):
            have = self.vectors.ids()
            self.vectors.remove(sorted(have - wanted))
            for chunks in _chunks(store, self.name, wanted - have):
                self.add(chunks, {})
        self.commit()
        if not clean or self.words.count() != len(wanted):
            self.words.clear()
            self.words.update(
                (chunk for chunks in _chunks(store, self.name, wanted) for chunk in chunks), ()
            )
        self.commit()
        if not clean or self.forward.count() != len(wanted):
            have = self.forward.ids()
            self.forward.update({}, remove=have - wanted)
            for chunks in _chunks(store, self.name, wanted - have):
                self.forward.update(self._embedded(chunks))
        if not clean or self.claims.count() != len(wanted):
            have = self.claims.ids()
            self.claims.update([], remove=have - wanted)
            for chunks in _chunks(store, self.name, wanted - have):
                self.claims.update(chunks)
            self._drop_other_readings()

    def _drop_other_readings(self) -> None:
        """Delete the claims that another version of the program read out of the same chunks."""
        for path in self.home.glob(f"claims-{self.name}*.sqlite*"):
            if path.name.startswith(self._claims_path.name):
                continue
            try:
                path.unlink(missing_ok=True)
            except PermissionError as error:  # on Windows, while that other version still runs
                logging.getLogger(__name__).warning("%s is not needed but stays (%s)", path, error)

    def drop(self, name: str) -> None:
        """Delete the indexes of another name."""
        self.vectors.drop(name)
        shutil.rmtree(self.home / f"words-{name}", ignore_errors=True)
        for pattern in (f"forward-{name}.sqlite*", f"claims-{name}*.sqlite*"):
            for path in self.home.glob(pattern):
                path.unlink(missing_ok=True)


def _chunks(store: Store, name: str, ids: Iterable[str]) -> Iterator[list[Chunk]]:
    listed = sorted(ids)
    for first in range(0, len(listed), MEND_BATCH):
        yield list(store.chunks(name, listed[first : first + MEND_BATCH]).values())
