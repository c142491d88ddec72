"""How much of the machine others took during a run: figures of a busy machine mean little."""

import os
import resource
from pathlib import Path
from time import perf_counter

STAT = Path("/proc/stat")


class OthersLoad:
    """Counts from when it is made; only processes that have ended count as ours."""

    def __init__(self) -> None:
        self._start = perf_counter()
        self._before = _busy_seconds() - _our_seconds()

    def note(self) -> str:
        """A sentence for below a table; empty where the machine does not tell."""
        if not STAT.exists():
            return ""
        room = (perf_counter() - self._start) * (os.cpu_count() or 1)
        share = (_busy_seconds() - _our_seconds() - self._before) / room
        return f"Other processes used {max(0.0, share):.0%} of the {os.cpu_count()} processors."


def _busy_seconds() -> float:
    """Processor seconds of the whole machine since it started, idle and waiting ones left out."""
    if not STAT.exists():
        return 0.0
    user, nice, system, _idle, _waiting, *interrupts = (
        int(ticks) for ticks in STAT.read_text(encoding="ascii").splitlines()[0].split()[1:8]
    )
    return (user + nice + system + sum(interrupts)) / os.sysconf("SC_CLK_TCK")


def _our_seconds() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)
