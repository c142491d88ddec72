"""The vector index: the one place that speaks to Chroma.

Each chunk is a record of the collection: its id, its vector, its words and its source. Chroma is
asked for ids and distances only; where a chunk stands is in the store.
"""

import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ingest.errors import ConfigurationError, IndexCorrupt
from ingest.types import Chunk, Vectors

_ROOM = 10_000_000
"""Bytes. With less left on the disk Chroma fails in many ways, most of which do not say so."""


class VectorIndex:
    """A Chroma collection of chunks, compared by cosine. Safe to use from several threads.

    Raises:
        ConfigurationError: the disk is full.
        IndexCorrupt: Chroma cannot read or write its data; the line carries Chroma's reason.
    """

    def __init__(self, path: Path, name: str) -> None:
        self._path = path
        self._name = name
        self._lock = threading.RLock()  # a client that is closed fails whoever still uses it
        self._open()

    def _open(self) -> None:
        import chromadb
        from chromadb.config import Settings

        settings = Settings(anonymized_telemetry=False)
        with self._lock, _translated(self._path):
            self._client: Any = chromadb.PersistentClient(str(self._path), settings=settings)
            self._collection = self._client.get_or_create_collection(
                self._name,
                embedding_function=None,
                configuration={"hnsw": {"space": "cosine", "ef_search": 200}},
            )

    def reopen(self) -> None:
        """See what another process has written: an open collection does not."""
        with self._lock:
            self.close()
            self._open()

    def close(self) -> None:
        """Let go of the files."""
        with self._lock:
            self._client.close()

    def add(self, chunks: Sequence[Chunk], vectors: Vectors) -> None:
        """Write chunks with their vectors, shape (len(chunks), dimension)."""
        with self._lock, _translated(self._path):
            size = self._client.get_max_batch_size()
            for first in range(0, len(chunks), size):
                batch = chunks[first : first + size]
                self._collection.upsert(
                    ids=[chunk.id for chunk in batch],
                    embeddings=vectors[first : first + size],
                    documents=[chunk.text for chunk in batch],
                    metadatas=[{"source": chunk.source} for chunk in batch],
                )

    def remove(self, ids: Sequence[str]) -> None:
        """Delete records; ids that are not there are passed over."""
        with self._lock, _translated(self._path):
            size = self._client.get_max_batch_size()
            for first in range(0, len(ids), size):
                self._collection.delete(ids=list(ids[first : first + size]))

    def drop(self, name: str) -> None:
        """Delete another collection whole, if it is there."""
        with self._lock, _translated(self._path):
            if name in {collection.name for collection in self._client.list_collections()}:
                self._client.delete_collection(name)

    def nearest(self, vector: Vectors, k: int) -> list[tuple[str, float]]:
        """Ids and cosines of the `k` chunks nearest to a vector."""
        with self._lock, _translated(self._path):
            answer = self._collection.query(
                query_embeddings=vector[None, :],
                n_results=k,
                include=["distances"],
            )
        distances = (answer["distances"] or [[]])[0]
        return [
            (key, 1.0 - distance) for key, distance in zip(answer["ids"][0], distances, strict=True)
        ]

    def ids(self) -> set[str]:
        """Ids of all records."""
        with self._lock, _translated(self._path):
            return set(self._collection.get(include=[])["ids"])

    def count(self) -> int:
        """How many records there are."""
        with self._lock, _translated(self._path):
            return self._collection.count()


@contextmanager
def _translated(path: Path) -> Iterator[None]:
    from chromadb.errors import ChromaError

    try:
        yield
    except ChromaError as error:
        reason = " ".join(str(error).split())
        if "disk is full" in reason or shutil.disk_usage(path.parent).free < _ROOM:
            raise ConfigurationError(
                f"Chroma cannot use {path} ({reason}): the disk is full; make room and try again"
            ) from error
        raise IndexCorrupt(
            f"Chroma cannot use {path} ({reason}); move the folder away and run "
            "`mentor ingest --rebuild`, which makes it anew from the stored texts"
        ) from error
