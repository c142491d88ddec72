"""`mentor ingest`, which `python -m ingest` is too: its options, its run and its report."""

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from ingest.surrogates import spelled_out
from ingest.terminal import (
    DONE,
    SOME_FAILED,
    Parser,
    WrongUse,
    add_common_options,
    given_settings,
    guarded,
    to_json,
)

if TYPE_CHECKING:
    from ingest.types import IngestReport, Progress

SUMMARY = "bring files, folders and addresses into the library"
EXAMPLES = """\
examples:
  mentor ingest notes/                      a folder is mirrored: new, changed, moved, gone
  mentor ingest plan.pdf https://example.org/roadmap
  mentor ingest --rebuild                   embed all again after MENTOR_EMBEDDING_MODEL changed

exit codes: 0 done, 1 some documents failed, 2 wrong use or a library that cannot be used
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `python -m ingest` and return its exit code."""
    return guarded(_parse_and_run, sys.argv[1:] if argv is None else argv)


def _parse_and_run(argv: Sequence[str]) -> int:
    parser = Parser(prog="python -m ingest", description=f"{SUMMARY}.", epilog=EXAMPLES)
    add_arguments(parser)
    return run(parser.parse_args(argv))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `ingest` takes."""
    parser.add_argument("places", nargs="*", metavar="PATH|URL", help="what to bring in")
    parser.add_argument(
        "--rebuild",
        action="store_true",
        help="first chunk and embed all stored texts again, for the embedding model now set",
    )
    add_common_options(parser)


def run(arguments: argparse.Namespace) -> int:
    """Ingest, print the report, and return 1 if a document failed, else 0."""
    if not (arguments.places or arguments.rebuild):
        raise WrongUse("ingest needs a file, a folder or an address; see mentor ingest --help")
    # Imported here: the parser alone needs no index and no model.
    from ingest.library import Library
    from ingest.pipeline import ingest
    from ingest.settings import IngestSettings

    settings = IngestSettings(**given_settings(arguments, "home"))
    with closing(Library(settings)) as library:
        rebuilt = library.rebuild() if arguments.rebuild else 0
        with _progress_bar() as progress:
            report = ingest(library, arguments.places, progress)
    report = replace(report, embedded=report.embedded + rebuilt)
    print(to_json(report) if arguments.json else format_report(report))
    return SOME_FAILED if report.failed else DONE


def format_report(report: "IngestReport") -> str:
    """A line for each document that is not as before, and one that counts."""
    lines = [
        f"{change:<8} {source}"
        for change in ("added", "updated", "removed")
        for source in getattr(report, change)
    ]
    lines += [
        spelled_out(f"failed   {failure.source}: {failure.reason}") for failure in report.failed
    ]
    counts = ", ".join(
        f"{len(getattr(report, change))} {change}"
        for change in ("added", "updated", "unchanged", "removed", "failed")
    )
    skipped = f", {report.skipped} of other kinds skipped" if report.skipped else ""
    return "\n".join([*lines, f"{counts}{skipped}; {report.embedded} chunks embedded"])


@contextmanager
def _progress_bar() -> Iterator[Callable[["Progress"], None] | None]:
    """A bar on standard error for people; nothing for pipes."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading")

        def show(progress: "Progress") -> None:
            bar.update(
                task,
                total=progress.total,
                completed=progress.done,
                description=progress.source,
            )

        yield show
