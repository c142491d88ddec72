"""The edge to a terminal: JSON or lines for people, one line for an error, exit codes."""

import argparse
import dataclasses
import errno
import json
import logging
import os
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from io import TextIOWrapper
from pathlib import Path
from typing import Any, NoReturn

from ingest.errors import MentorError
from ingest.surrogates import spelled_out

DONE = 0
SOME_FAILED = 1
UNUSABLE = 2
INTERRUPTED = 130  # 128 + SIGINT, as shells count


class WrongUse(Exception):
    """The command line cannot be understood."""


class Parser(argparse.ArgumentParser):
    """An argument parser that raises what is wrong instead of printing its usage and leaving."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("formatter_class", argparse.RawDescriptionHelpFormatter)
        super().__init__(allow_abbrev=False, **options)

    def error(self, message: str) -> NoReturn:
        """Raise WrongUse with the message and where to look."""
        raise WrongUse(f"{message}; see {self.prog} --help")


def add_common_options(parser: argparse.ArgumentParser, *, json_too: bool = True) -> None:
    """Add --home and, unless told otherwise, --json.

    --home has no default, so that it counts before and after a command's name.
    """
    parser.add_argument(
        "--home",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="the library's folder (default: MENTOR_HOME, or the user's data folder)",
    )
    if json_too:
        parser.add_argument(
            "--json", action="store_true", help="print one JSON document and nothing else"
        )


def given_settings(arguments: argparse.Namespace, *names: str) -> dict[str, Any]:
    """The options among `names` that stand on the command line, as keywords of the settings."""
    return {name: getattr(arguments, name) for name in names if hasattr(arguments, name)}


def to_json(value: object, indent: int | None = 2) -> str:
    """One JSON document of a dataclass, or of lists and dicts of them; on one line for indent None.

    Keys are the names of the fields, datetimes are ISO 8601, other alphabets stay readable.
    """
    return json.dumps(value, default=_plain, ensure_ascii=False, indent=indent)


def _plain(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return dataclasses.asdict(value)
    if isinstance(value, datetime):
        return value.isoformat()
    return str(value)


def guarded(command: Callable[[Sequence[str]], int], argv: Sequence[str]) -> int:
    """Run a command with its arguments and turn what it raises into a line and an exit code."""
    _open_closed_streams()
    _speak_utf8()
    try:
        code = _code_of(command, argv)
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader has seen enough
        _drop_output()
        return DONE
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _drop_output()
        print(
            f"mentor: {os.strerror(error.errno).lower()}; free some and try again", file=sys.stderr
        )
        return UNUSABLE
    return code


def _code_of(command: Callable[[Sequence[str]], int], argv: Sequence[str]) -> int:
    try:
        return command(argv)
    except (WrongUse, MentorError) as error:
        _end_if_interrupted(error)
        return _report(type(error).__name__, str(error), argv)
    except Exception as error:
        _end_if_interrupted(error)
        if isinstance(error, OSError) and error.errno in (errno.EPIPE, errno.ENOSPC):
            raise
        # The trace helps to mend it; Python's own exit code 1 would mean "some documents failed".
        logging.getLogger(__name__).exception("a fault of the mentor, not of yours; please report")
        return _report(type(error).__name__, str(error), argv)


def _end_if_interrupted(error: BaseException | None) -> None:
    """Raise the Ctrl-C that an error comes from: cut off, the import of a library written in C++
    says "initialization failed", as if it were not installed.
    """
    while error is not None:
        if isinstance(error, KeyboardInterrupt):
            raise error
        error = error.__cause__ or error.__context__


def _drop_output() -> None:
    """Lose what stdout still holds: Python flushes it once more when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open_closed_streams() -> None:
    """Python has None for a stream that was closed before it began, as some services do."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115
            setattr(sys, name, stream)


def _report(kind: str, message: str, argv: Sequence[str]) -> int:
    line = spelled_out(" ".join(message.split()))
    if "--json" in argv:
        print(to_json({"error": {"type": kind, "message": line}}), flush=True)
    else:
        print(f"mentor: {line}", file=sys.stderr)
    return UNUSABLE


def _speak_utf8() -> None:
    """UTF-8 through pipes; on a terminal of another encoding no character stops the output."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            encoding = None if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
