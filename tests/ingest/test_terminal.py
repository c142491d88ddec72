import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from ingest.errors import IndexLocked, ModelUnavailable
from ingest.terminal import INTERRUPTED, WrongUse, guarded, to_json


@dataclass(frozen=True, slots=True)
class Inner:
    text: str


@dataclass(frozen=True, slots=True)
class Outer:
    when: datetime
    inner: tuple[Inner, ...]
    nothing: None = None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        pytest.param(
            Outer(datetime(2025, 1, 2, 3, 4, tzinfo=UTC), (Inner("中文"), Inner("a"))),
            {
                "when": "2025-01-02T03:04:00+00:00",
                "inner": [{"text": "中文"}, {"text": "a"}],
                "nothing": None,
            },
            id="dataclasses",
        ),
        pytest.param([Inner("a")], [{"text": "a"}], id="list"),
        pytest.param({"p": Path("a") / "b"}, {"p": str(Path("a") / "b")}, id="path"),
    ],
)
def test_to_json_has_the_shape_of_the_python_objects(value: object, expected: object) -> None:
    assert json.loads(to_json(value)) == expected
    assert "\n" not in to_json(value, indent=None)


def test_to_json_keeps_other_alphabets_readable() -> None:
    assert "中文" in to_json(Inner("中文"))


@pytest.mark.parametrize(
    ("error", "code", "line"),
    [
        pytest.param(IndexLocked("busy;\n  wait"), 2, "mentor: busy; wait\n", id="error of ours"),
        pytest.param(WrongUse("no such option"), 2, "mentor: no such option\n", id="wrong use"),
        pytest.param(WrongUse("no \x1b[2J"), 2, "mentor: no \\x1b[2J\n", id="terminal"),
        pytest.param(KeyboardInterrupt(), 130, "", id="Ctrl-C"),
    ],
)
def test_guarded_turns_errors_into_a_line_and_a_code(
    capsys: pytest.CaptureFixture[str], error: BaseException, code: int, line: str
) -> None:
    def command(argv: Sequence[str]) -> int:
        raise error

    assert guarded(command, []) == code
    assert capsys.readouterr() == ("", line)


def test_an_interrupt_that_a_library_told_as_a_failure_is_still_one(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def command(argv: Sequence[str]) -> int:
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as interrupt:
            failure = ImportError("initialization failed")
            failure.__cause__ = interrupt
        raise ModelUnavailable("the model cannot be loaded; install it again") from failure

    assert guarded(command, []) == INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_guarded_shows_the_trace_of_a_fault_of_ours(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    def command(argv: Sequence[str]) -> int:
        raise ZeroDivisionError("oops")

    assert guarded(command, ["--json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"]["type"] == "ZeroDivisionError"
    assert "ZeroDivisionError: oops" in caplog.text


PRINTS = """
import sys
from ingest.terminal import WrongUse, guarded
def command(argv):
    given = sys.stdin.read()
    if argv:
        raise WrongUse("no such option")
    print(len(given))
    return 0
sys.exit(guarded(command, sys.argv[1:]))
"""


def test_an_error_told_to_a_reader_who_has_left_is_no_fault() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", PRINTS, "--json"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as program:
        assert program.stdin
        assert program.stdout
        assert program.stderr
        program.stdout.close()
        program.stdin.close()
        assert program.stderr.read() == b""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device that Linux has")
def test_a_full_disk_is_told_in_a_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-c", PRINTS],
            stdin=subprocess.DEVNULL,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.stderr == "mentor: no space left on device; free some and try again\n"
    assert done.returncode == 2


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of POSIX")
def test_streams_that_are_closed_are_empty() -> None:
    shell = ["sh", "-c", '"$0" -c "$1" <&- >&-', sys.executable, PRINTS]
    done = subprocess.run(shell, stderr=subprocess.PIPE, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
