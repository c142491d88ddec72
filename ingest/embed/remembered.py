"""The vectors of the last questions, each made in the background while others go on."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock

from ingest.types import Vectors

REMEMBERED = 64
"""Vectors of so many questions are kept."""

AT_ONCE = 4
"""So many are made at once: a follow-up as typed and as understood, and what it follows."""


class Remembered:
    """The vectors of the last REMEMBERED questions; what failed is tried again when next asked for.

    A process that was forked has no threads but its first: it begins anew.
    """

    def __init__(self, queries: Callable[[Sequence[str]], Vectors]) -> None:
        self._queries = queries
        self._begin()

    def __call__(self, text: str) -> Future[Vectors]:
        """The vector of a question, shape (dimension,), as soon as it is made."""
        if self._process != os.getpid():
            self._begin()
        with self._lock:
            known = self._known.pop(text, None)
            if known is None or (known.done() and known.exception()):
                known = self._pool.submit(self._vector, text)
            self._known[text] = known
            if len(self._known) > REMEMBERED:
                del self._known[next(iter(self._known))]
            return known

    def close(self) -> None:
        """End the threads once what they are at is done."""
        self._pool.shutdown(wait=False)

    def _begin(self) -> None:
        self._process = os.getpid()
        self._pool = ThreadPoolExecutor(AT_ONCE, "question-vectors")
        self._lock = Lock()
        self._known: dict[str, Future[Vectors]] = {}

    def _vector(self, text: str) -> Vectors:
        found: Vectors = self._queries([text])[0]
        found.setflags(write=False)
        return found
