"""`mentor` in a process of its own, with pipes or on a terminal."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

PROJECT = Path(__file__).resolve().parents[1]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and terminals of POSIX")


def run(
    *words: str, module: str = "ui", text: str | None = None, **variables: str
) -> subprocess.CompletedProcess[str]:
    """Run a module with pipes; `variables` are added to the environment."""
    return subprocess.run(
        [sys.executable, "-m", module, *words],
        cwd=PROJECT,
        env={**os.environ, **variables},
        input=text,
        text=True,
        encoding="utf-8",
        capture_output=True,
        timeout=170,
    )


def on_a_terminal(stream: str, *words: str, **variables: str) -> tuple[int, str]:
    """Exit code of `mentor` and what it writes to `stream`, which is a terminal."""
    import pty

    ours, theirs = pty.openpty()
    streams: dict[str, Any] = {
        "stdin": subprocess.DEVNULL,
        "stdout": subprocess.DEVNULL,
        "stderr": subprocess.DEVNULL,
        stream: theirs,
    }
    with subprocess.Popen(
        [sys.executable, "-m", "ui", *words],
        cwd=PROJECT,
        env={**os.environ, "TERM": "xterm", **variables},
        **streams,
    ) as process:
        os.close(theirs)
        written = b"".join(_pieces(ours))
        os.close(ours)
    return process.returncode, written.decode().replace("\r\n", "\n")


def _pieces(terminal: int) -> Iterator[bytes]:
    try:
        while piece := os.read(terminal, 65536):
            yield piece
    except OSError:  # how Linux tells that the other side has closed a terminal
        return
