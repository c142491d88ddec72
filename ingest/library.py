"""The library on disk: stored texts, and the indexes that are made from them.

MENTOR_HOME holds library.sqlite (stored texts, sources, places of chunks: the truth) and the
indexes made from it (ingest/indexes.py), which are made anew when one is missing, and after a run
that was cut off.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256

from filelock import FileLock, Timeout

from ingest.chunk import CHUNKING, chunk_text
from ingest.embed import Embedder, open_embedder
from ingest.errors import ConfigurationError, IndexCorrupt, IndexLocked, IndexMismatch
from ingest.indexes import Indexes
from ingest.settings import IngestSettings
from ingest.store import Store
from ingest.types import Chunk, Document

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
        self._begun = False

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
    def indexes(self) -> Indexes:
        """The indexes that the settings ask for."""
        return Indexes(self.home, self.index_name, self.embedder)

    def close(self) -> None:
        """Let go of all files and of the model."""
        if "indexes" in self.__dict__:
            self.__dict__.pop("indexes").close()
        if "embedder" in self.__dict__:
            self.__dict__.pop("embedder").close()
        self.store.close()

    def is_new(self) -> bool:
        """Whether no run of ingest has brought in anything or was killed while it did.

        A run that brings in the shipped documents counts once it has ended.
        """
        if self.store.fact("started") == "yes":
            return False
        return self.store.fact("seeding") == "yes" or not self.store.has_sources()

    def check_index(self) -> None:
        """Make sure that the index on disk is the one that the settings ask for.

        Raises:
            IndexMismatch: it was made with another embedding model or chunking version.
            IndexCorrupt: a source has no chunks.
        """
        made_with = self.store.fact("made_with")
        if self.store.fact("index") not in (None, self.index_name):
            raise IndexMismatch(
                f"the library in {self.home} was made with {made_with}, the settings ask for "
                f"{self._making()}; set MENTOR_EMBEDDING_MODEL back, or run "
                "`mentor ingest --rebuild`"
            )
        if not self._checked and (source := self.store.unchunked(self.index_name)) is not None:
            raise IndexCorrupt(
                f"{self.store.path} has lost the chunks of {source}; run `mentor ingest "
                "--rebuild`, which makes them anew from the stored texts"
            )

    def _making(self) -> str:
        return f"{self.embedder.identity}, chunking {CHUNKING}"

    def refresh(self) -> None:
        """See what other processes have written, and make anew what is derived and missing."""
        self.check_index()
        self._catch_up()
        if self._needs_mending():
            try:
                with self._locked(wait=0):
                    self._mend()
                    self.store.set_facts(dirty="no")
            except IndexLocked:  # another process is writing and will leave it whole
                return
        self._checked = True

    @contextmanager
    def writing(self, wait: float = WAIT) -> Iterator[None]:
        """Hold the library for writing.

        Raises:
            IndexLocked: another is still writing after `wait` seconds.
            IndexMismatch: as `check_index`.
        """
        self.check_index()
        with self._locked(wait):
            self._begun = False
            try:
                yield
            except BaseException:
                self.indexes.discard()
                raise
            if self._begun:
                self.indexes.commit()
                self.store.set_facts(dirty="no")
            self._seen_version = self.store.version()

    def _begin(self) -> None:
        """Before the first change: mend what a run that was cut off left behind.

        Until then the indexes stay closed: a run that finds nothing new needs none of them.
        """
        if not self._begun:
            self._mend()
            self.store.set_facts(index=self.index_name, made_with=self._making(), dirty="yes")
            self._begun = True

    def _catch_up(self) -> None:
        version = self.store.version()
        if version != self._seen_version:
            self._seen_version = version
            self.indexes.reopen()

    def _needs_mending(self) -> bool:
        if self.store.fact("dirty") == "yes":
            return True
        if self._checked:
            return False
        chunks = self.store.chunk_count(self.index_name)
        return any(count != chunks for count in self.indexes.counts())

    def _mend(self) -> None:
        """Make the indexes agree with the store, if they do not."""
        self._catch_up()
        if self._needs_mending():
            self.indexes.reopen()
            self.indexes.mend(self.store, clean=self.store.fact("dirty") != "yes")
        self._checked = True

    @contextmanager
    def _locked(self, wait: float = WAIT) -> Iterator[None]:
        path = self.home / "write.lock"
        try:
            lock = FileLock(path, timeout=wait).acquire()
        except Timeout as error:
            raise IndexLocked(
                f"another process is writing to {self.home}; try again when it has finished"
            ) from error
        except OSError as error:
            raise ConfigurationError(
                f"{path} cannot be used ({error.strerror}); check that it is a file that you may "
                "write"
            ) from error
        with lock:
            yield

    def write(self, batch: Sequence[Prepared]) -> int:
        """Write documents in place of what their sources had; only new chunks are embedded.

        Returns how many chunks were embedded. Call it inside `writing`.
        """
        self._begin()
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
        embedded = self.indexes.add(new, moved)
        for item in batch:
            self.store.put(
                self.index_name,
                item.source,
                item.document,
                item.chunks,
                item.root,
                item.raw_digest,
            )
        self.indexes.remove(gone)
        return embedded

    def remove(self, source: str) -> None:
        """Remove a source. Call it inside `writing`."""
        self._begin()
        ids = self.store.chunk_ids(self.index_name, source)
        self.store.remove(source)
        self.indexes.remove(ids)

    def rebuild(self) -> int:
        """Chunk and embed all stored texts for the model of the settings; the index in use until
        then stays whole until the new one is complete. Returns how many chunks were embedded.

        Raises:
            IndexLocked: another process is writing.
        """
        old = self.store.fact("index")
        embedded = 0
        with self._locked():
            try:
                for source in self.store.known():
                    embedded += self._rechunk(source)
                self.store.set_facts(index=self.index_name, made_with=self._making(), dirty="yes")
                self._mend()
            finally:
                self.indexes.discard()
            self.store.set_facts(dirty="no")
            if old is not None and old != self.index_name:
                self.store.remove_index(old)
                self.indexes.drop(old)
        return embedded

    def _rechunk(self, source: str) -> int:
        chunks = self.chunks_for(source, self.store.document(source))
        have = set(self.store.chunk_ids(self.index_name, source))
        embedded = self.indexes.add([chunk for chunk in chunks if chunk.id not in have], {})
        self.store.put_chunks(self.index_name, source, chunks)
        return embedded

    def chunks_for(self, source: str, document: Document) -> list[Chunk]:
        """The chunks of a document, sized for the embedding model."""
        model = self.embedder
        return chunk_text(
            source, document.title, document.text, model.count_tokens, model.max_tokens
        )
