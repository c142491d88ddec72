"""Vectors of the sentences of every chunk, in one SQLite file of their own.

They are derived: a missing file is made anew from the stored texts. Kept as float16, which moves
a cosine by less than 0.001 and takes half the room.
"""

import sqlite3
import threading
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray


class SentenceVectors:
    """Sentence vectors by chunk id. Safe to use from several threads."""

    def __init__(self, path: Path) -> None:
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, check_same_thread=False, timeout=30)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute("PRAGMA synchronous=NORMAL")
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS vectors (chunk TEXT PRIMARY KEY, data BLOB NOT NULL) "
            "WITHOUT ROWID"
        )

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()

    def update(self, add: Mapping[str, NDArray[np.float32]], remove: Iterable[str] = ()) -> None:
        """Put vectors, shape (sentences, dimension) for each chunk id, and remove others."""
        with self._lock, self._connection:
            self._connection.executemany(
                "DELETE FROM vectors WHERE chunk = ?", [(key,) for key in remove]
            )
            self._connection.executemany(
                "INSERT OR REPLACE INTO vectors VALUES (?, ?)",
                [(key, value.astype(np.float16).tobytes()) for key, value in add.items()],
            )

    def of(self, ids: Sequence[str], dimension: int) -> dict[str, NDArray[np.float32]]:
        """The vectors of these chunks, shape (sentences, dimension) each, by chunk id."""
        marks = ", ".join("?" * len(ids))
        with self._lock:
            rows = self._connection.execute(
                f"SELECT chunk, data FROM vectors WHERE chunk IN ({marks})", list(ids)
            ).fetchall()
        return {
            key: np.frombuffer(data, dtype=np.float16).reshape(-1, dimension).astype(np.float32)
            for key, data in rows
        }

    def ids(self) -> set[str]:
        """Ids of all chunks that have vectors here."""
        with self._lock:
            return {row[0] for row in self._connection.execute("SELECT chunk FROM vectors")}

    def count(self) -> int:
        """How many chunks have vectors here."""
        with self._lock:
            return int(self._connection.execute("SELECT count(*) FROM vectors").fetchone()[0])
