"""The library on disk: stored texts, vector index, word index and sentence vectors as one thing.

MENTOR_HOME holds
    library.sqlite        stored texts, sources, places of chunks: the truth
    chroma/               vectors of the chunks
    words-<index>/        word index, derived
    sentences-<index>.sqlite   sentence vectors, derived
An index is named by its embedding model and chunking version. What is derived is made anew when
it is missing, and after a run that was cut off.
"""

import shutil
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

import numpy as np
from filelock import FileLock, Timeout

from ingest.chunk import CHUNKING, chunk_text
from ingest.embed import Embedder, open_embedder
from ingest.errors import ConfigurationError, IndexLocked, IndexMismatch
from ingest.index import VectorIndex, Vectors
from ingest.plain import full_text, sentence_texts
from ingest.sentence_vectors import SentenceVectors
from ingest.settings import IngestSettings
from ingest.store import Store
from ingest.types import Chunk, Document
from ingest.words import WordIndex

WAIT = 3.0
"""Seconds that a writer waits for another to finish."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A document ready to be written: cleaned and chunked. `moved_from` has the same words."""

    source: str
    document: Document
    chunks: tuple[Chunk, ...]
    root: str | None
    raw_digest: str
    moved_from: str | None = None


class Library:
    """What has been ingested, open for reading and writing. Safe to use from several threads.

    Raises:
        ConfigurationError: the home folder cannot be made or written.
        IndexCorrupt: what is on disk cannot be read.
        ModelError: the embedding model cannot be loaded (when it is first needed).
    """

    def __init__(self, settings: IngestSettings) -> None:
        self.settings = settings
        self.home = settings.home
        try:
            self.home.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ConfigurationError(
                f"MENTOR_HOME {self.home} cannot be made ({error.strerror}); name a folder "
                "that you may write to"
            ) from error
        self.store = Store(self.home / "library.sqlite")
        self._seen_version = self.store.version()
        self._checked = False

    @cached_property
    def embedder(self) -> Embedder:
        """The embedding model, loaded when first needed."""
        return open_embedder(self.settings)

    @cached_property
    def index_name(self) -> str:
        """Name of the index that the settings ask for."""
        return (
            f"passages-{sha256(f'{self.embedder.identity} {CHUNKING}'.encode()).hexdigest()[:12]}"
        )

    @cached_property
    def vectors(self) -> VectorIndex:
        """The vectors of the chunks."""
        return VectorIndex(self.home / "chroma", self.index_name)

    @cached_property
    def words(self) -> WordIndex:
        """The words of the chunks."""
        return WordIndex(self.home / f"words-{self.index_name}")

    @cached_property
    def sentence_vectors(self) -> SentenceVectors:
        """The vectors of the sentences of the chunks."""
        return SentenceVectors(self.home / f"sentences-{self.index_name}.sqlite")

    def close(self) -> None:
        """Let go of all files and of the model."""
        for name in ("vectors", "sentence_vectors"):
            if name in self.__dict__:
                self.__dict__.pop(name).close()
        for name in ("words", "embedder"):
            self.__dict__.pop(name, None)
        self.store.close()

    def is_new(self) -> bool:
        """Whether no run of ingest has ever brought in anything, and ended."""
        if self.store.fact("started") == "yes":
            return False
        return self.store.fact("seeding") == "yes" or not self.store.has_sources()

    def check_index(self) -> None:
        """Make sure that the index on disk is the one that the settings ask for.

        Raises:
            IndexMismatch: it was made with another embedding model or chunking version.
        """
        made_with = self.store.fact("made_with")
        if self.store.fact("index") not in (None, self.index_name):
            raise IndexMismatch(
                f"the library in {self.home} was made with {made_with}, the settings ask for "
                f"{self._making()}; set MENTOR_EMBEDDING_MODEL back, or run "
                "`mentor ingest --rebuild`"
            )

    def _making(self) -> str:
        return f"{self.embedder.identity}, chunking {CHUNKING}"

    def refresh(self) -> None:
        """See what other processes have written, and make anew what is derived and missing."""
        self.check_index()
        version = self.store.version()
        if version != self._seen_version:
            self._seen_version = version
            self.vectors.reopen()
            self.words.reload()
        if self._needs_mending():
            try:
                with self._locked(wait=0):
                    if self._needs_mending():
                        self._mend()
                        self.store.set_facts(dirty="no")
            except IndexLocked:  # another process is writing and will leave it whole
                return
        self._checked = True

    def _needs_mending(self) -> bool:
        if self.store.fact("dirty") == "yes":
            return True
        if self._checked:
            return False
        chunks = self.store.chunk_count(self.index_name)
        counts = (self.vectors.count(), self.words.count(), self.sentence_vectors.count())
        return any(count != chunks for count in counts)

    @contextmanager
    def writing(self, wait: float = WAIT) -> Iterator[None]:
        """Hold the library for writing; first mend what a run that was cut off left behind.

        Raises:
            IndexLocked: another is still writing after `wait` seconds.
            IndexMismatch: as `check_index`.
        """
        self.check_index()
        with self._locked(wait):
            self._mend()
            self.store.set_facts(index=self.index_name, made_with=self._making(), dirty="yes")
            yield
            self.store.set_facts(dirty="no")
            self._seen_version = self.store.version()

    @contextmanager
    def _locked(self, wait: float = WAIT) -> Iterator[None]:
        try:
            lock = FileLock(self.home / "write.lock", timeout=wait).acquire()
        except Timeout as error:
            raise IndexLocked(
                f"another process is writing to {self.home}; try again when it has finished"
            ) from error
        with lock:
            yield

    def write(self, batch: Sequence[Prepared]) -> int:
        """Write documents in place of what their sources had; only new chunks are embedded.

        Returns how many chunks were embedded. Call it inside `writing`.
        """
        new: list[Chunk] = []
        gone: list[str] = []
        moved: dict[tuple[str, str], Chunk] = {}
        for item in batch:
            had = set(self.store.chunk_ids(self.index_name, item.source))
            new.extend(chunk for chunk in item.chunks if chunk.id not in had)
            gone.extend(had - {chunk.id for chunk in item.chunks})
            if item.moved_from:
                old = self.store.chunks_of(self.index_name, item.moved_from)
                moved.update(((chunk.context, chunk.text), chunk) for chunk in old)
        embedded = self._index(new, moved)
        for item in batch:
            self.store.put(
                self.index_name,
                item.source,
                item.document,
                item.chunks,
                item.root,
                item.raw_digest,
            )
        self._forget(gone)
        return embedded

    def remove(self, source: str) -> None:
        """Remove a source. Call it inside `writing`."""
        ids = self.store.chunk_ids(self.index_name, source)
        self.store.remove(source)
        self._forget(ids)

    def _forget(self, ids: Sequence[str]) -> None:
        if ids:
            self.vectors.remove(ids)
            self.sentence_vectors.update({}, remove=ids)
            self.words.update([], remove=ids)

    def _index(self, chunks: Sequence[Chunk], moved: Mapping[tuple[str, str], Chunk]) -> int:
        """Write chunks to all indexes; one that only moved takes its vectors along."""
        if not chunks:
            return 0
        twins = {
            chunk.id: moved[chunk.context, chunk.text].id
            for chunk in chunks
            if (chunk.context, chunk.text) in moved
        }
        fresh = [chunk for chunk in chunks if chunk.id not in twins]
        vectors, sentences = self._embed(fresh)
        known = self.vectors.vectors(list(twins.values())) if twins else {}
        known_sentences = self.sentence_vectors.of(list(twins.values()), self.embedder.dimension)
        for key, twin in twins.items():
            vectors[key] = known[twin]
            sentences[key] = known_sentences[twin]
        self.vectors.add(chunks, np.stack([vectors[chunk.id] for chunk in chunks]))
        self.sentence_vectors.update(sentences)
        self.words.update(chunks, remove=())
        return len(fresh)

    def _embed(self, chunks: Sequence[Chunk]) -> tuple[dict[str, Vectors], dict[str, Vectors]]:
        """Vectors of chunks, shape (dimension,), and of their sentences, (sentences, dimension)."""
        texts = [full_text(chunk) for chunk in chunks]
        sentences = [sentence_texts(chunk) for chunk in chunks]
        flat = [text for texts_of_chunk in sentences for text in texts_of_chunk]
        vectors = self.embedder.passages([*texts, *flat])
        own = {chunk.id: vector for chunk, vector in zip(chunks, vectors, strict=False)}
        edges = np.cumsum([len(chunks), *map(len, sentences)])
        inner = {
            chunk.id: vectors[first:last]
            for chunk, first, last in zip(chunks, edges, edges[1:], strict=False)
        }
        return own, inner

    def _mend(self) -> None:
        """Make vectors, words and sentence vectors agree with the store."""
        self.vectors.reopen()
        self.words.reload()
        wanted = set(self.store.chunk_ids(self.index_name))
        clean = self.store.fact("dirty") != "yes" and self.vectors.count() == len(wanted)
        if not clean:
            have = self.vectors.ids()
            self.vectors.remove(sorted(have - wanted))
            missing = list(self.store.chunks(self.index_name, wanted - have).values())
            if missing:
                self._index(missing, {})
        if not clean or self.words.count() != len(wanted):
            self.words.clear()
            self.words.update(self.store.chunks(self.index_name, wanted).values(), remove=())
        have = self.sentence_vectors.ids()
        if have != wanted:
            missing = list(self.store.chunks(self.index_name, wanted - have).values())
            self.sentence_vectors.update(self._embed(missing)[1] if missing else {}, have - wanted)

    def rebuild(self) -> int:
        """Chunk and embed all stored texts for the model of the settings; the index in use until
        then stays whole until the new one is complete. Returns how many chunks were embedded.

        Raises:
            IndexLocked: another process is writing.
        """
        old = self.store.fact("index")
        embedded = 0
        with self._locked():
            for source in self.store.known():
                chunks = self.chunks_for(source, self.store.document(source))
                have = set(self.store.chunk_ids(self.index_name, source))
                embedded += self._index([chunk for chunk in chunks if chunk.id not in have], {})
                self.store.put_chunks(self.index_name, source, chunks)
            self.store.set_facts(index=self.index_name, made_with=self._making(), dirty="yes")
            self._mend()
            self.store.set_facts(dirty="no")
            if old is not None and old != self.index_name:
                self._drop(old)
        return embedded

    def _drop(self, name: str) -> None:
        self.store.remove_index(name)
        self.vectors.drop(name)
        shutil.rmtree(self.home / f"words-{name}", ignore_errors=True)
        for path in self.home.glob(f"sentences-{name}.sqlite*"):
            path.unlink(missing_ok=True)

    def chunks_for(self, source: str, document: Document) -> list[Chunk]:
        """The chunks of a document, sized for the embedding model."""
        model = self.embedder
        return chunk_text(
            source, document.title, document.text, model.count_tokens, model.max_tokens
        )
