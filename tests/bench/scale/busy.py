"""How long something was at work, whichever threads it worked in."""

import threading
from time import perf_counter
from types import TracebackType


class BusyTime:
    """`with busy:` around the work; `seconds` is the time in which at least one was inside."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._inside = 0
        self._since = 0.0
        self._lock = threading.Lock()

    def __enter__(self) -> None:
        with self._lock:
            if not self._inside:
                self._since = perf_counter()
            self._inside += 1

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                self.seconds += perf_counter() - self._since
