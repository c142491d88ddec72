"""The command line: which commands there are and what each takes.

Nothing heavy is imported before the command is known: `mentor --help` needs no index, and
`mentor ask` no web server. argparse, because it is here already and imported in 6 ms (click 20,
typer 37).
"""

import argparse
import math
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, TypeAlias

from ingest import command as ingest_command
from ingest.terminal import DONE, Parser, add_common_options, guarded

DESCRIPTION = "A mentor who answers from roadmap documents and shows the exact words."
EXAMPLES = """\
examples:
  mentor                                    the chat, at http://127.0.0.1:7860
  mentor ask "从零开始成为AI工程师需要多长时间？"
  mentor ask "Which skills come first?" --json
  mentor ingest notes/ https://example.org/roadmap
  mentor COMMAND --help                     what a command takes

settings: every one also from a MENTOR_* variable or a .env file; `mentor doctor` lists them
exit codes: 0 done, 1 some documents failed or a threshold is missed,
            2 wrong use or a library that cannot be used
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run `mentor` with its arguments (default: those of the process); return the exit code."""
    return guarded(_parse_and_run, sys.argv[1:] if argv is None else argv)


def _parse_and_run(argv: Sequence[str]) -> int:
    parser, commands = build_parser()
    plain_start = not any(word in commands for word in argv)
    asks_about_mentor = any(word in ("-h", "--help", "--version") for word in argv)
    if plain_start and not asks_about_mentor and all(word[:1] == "-" for word in argv[:1]):
        argv = ["serve", *argv]
    return _run(parser.parse_args(argv))


def build_parser() -> tuple[Parser, tuple[str, ...]]:
    """The parser, and the names of the commands."""
    parser = Parser(prog="mentor", description=DESCRIPTION, epilog=EXAMPLES)
    parser.add_argument("--version", action=_Version, help="print the version")
    add_common_options(parser, json_too=False)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_serve(commands)
    _add_ingest(commands)
    _add_ask(commands)
    _add_search(commands)
    _add_sources(commands)
    _add_remove(commands)
    _add_eval(commands)
    _add_doctor(commands)
    return parser, tuple(commands.choices)


def _run(arguments: argparse.Namespace) -> int:
    if arguments.command == "ingest":
        return ingest_command.run(arguments)
    if arguments.command == "serve":
        from ui.server import run_serve

        return run_serve(arguments)
    if arguments.command == "doctor":
        from ui.doctor import run_doctor

        return run_doctor(arguments)
    from ui.commands import COMMANDS

    return COMMANDS[arguments.command](arguments)


_Commands: TypeAlias = "argparse._SubParsersAction[Parser]"


def _add_serve(commands: _Commands) -> None:
    parser = commands.add_parser(
        "serve",
        help="start the chat and the HTTP interfaces (what plain `mentor` does)",
        description="Start the chat at / and the HTTP interfaces, described at /docs.",
    )
    parser.add_argument("--host", default=argparse.SUPPRESS, help="default: 127.0.0.1")
    parser.add_argument("--port", default=argparse.SUPPRESS, help="default: 7860; 0: a free one")
    add_common_options(parser, json_too=False)


def _add_ingest(commands: _Commands) -> None:
    parser = commands.add_parser(
        "ingest",
        help=ingest_command.SUMMARY,
        description=f"{ingest_command.SUMMARY.capitalize()}.",
        epilog=ingest_command.EXAMPLES,
    )
    ingest_command.add_arguments(parser)


def _add_ask(commands: _Commands) -> None:
    parser = commands.add_parser(
        "ask",
        help="answer a question, with citations",
        description="Answer a question from the library; [1] [2] number the citations below.",
        epilog="""\
examples:
  mentor ask "机器学习工程师要学哪些数学？"
  mentor ask "How long does it take?" --source corpus/python-ai-engineer.md
  echo "How long does it take?" | mentor ask - --json
""",
    )
    parser.add_argument("question", metavar="QUESTION", help="- reads it from standard input")
    _add_source_option(parser)
    add_common_options(parser)


def _add_search(commands: _Commands) -> None:
    parser = commands.add_parser(
        "search",
        help="find the passages nearest to a query",
        description="Find the passages nearest to a query, best first.",
        epilog='example:\n  mentor search "向量数据库" -k 3\n',
    )
    parser.add_argument("query", metavar="QUERY", help="- reads it from standard input")
    parser.add_argument("-k", type=_count, default=8, help="how many passages (default: 8)")
    _add_source_option(parser)
    add_common_options(parser)


def _add_sources(commands: _Commands) -> None:
    text = "list the documents of the library"
    parser = commands.add_parser("sources", help=text, description=f"{text.capitalize()}.")
    add_common_options(parser)


def _add_remove(commands: _Commands) -> None:
    text = "remove a document from the library"
    parser = commands.add_parser("remove", help=text, description=f"{text.capitalize()}.")
    parser.add_argument("id", metavar="ID", help="as `mentor sources` prints it")
    add_common_options(parser)


def _add_eval(commands: _Commands) -> None:
    text = "ask the questions of a file and measure the answers"
    parser = commands.add_parser(
        "eval",
        help=text,
        description=f"{text.capitalize()}.",
        epilog="""\
a line of the file is a question, for instance:
  {"question": "How long does it take?", "src": ["guide.md"], "must": ["6-12 months"]}
  {"question": "要学多久？", "src": ["a.md", "b.md"], "must": ["6", "9"], "kind": "conflict"}
  {"question": "What does it cost in Mars dollars?"}

fields:
  question  as somebody types it
  src       the documents that answer it: ids as `mentor sources` prints them, or their last part
  must      regular expressions, all of which have to match in the answer
  kind      a row of the tables, of any name; conflict has to cite every document of src,
            unanswerable has to be refused; default: unanswerable without src and must, else fact
  history   earlier turns, oldest first: [["question", "answer"], ...]
  id        default: the line

examples:
  mentor eval questions.jsonl > tables.md
  mentor eval questions.jsonl --picture measures.svg
  mentor eval questions.jsonl --min answer_holds=0.9 --max refused_wrongly=0.04
  mentor eval questions.jsonl --min conflict:answer_holds=0.8     for one kind of question
""",
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="JSON Lines, one question a line")
    threshold: dict[str, Any] = {
        "type": _threshold,
        "action": "append",
        "default": [],
        "metavar": "MEASURE=VALUE",
    }
    parser.add_argument("--min", help="exit with 1 if a measure is under this", **threshold)
    parser.add_argument("--max", help="exit with 1 if a measure is over this", **threshold)
    parser.add_argument("--picture", metavar="FILE.svg", type=Path, help="draw the measures")
    parser.add_argument(
        "--sources",
        metavar="NAME,NAME",
        type=lambda names: names.split(","),
        help="the documents that numbers in src mean, from 0",
    )
    add_common_options(parser)


def _add_doctor(commands: _Commands) -> None:
    text = "check that everything the mentor needs is there"
    parser = commands.add_parser("doctor", help=text, description=f"{text.capitalize()}.")
    add_common_options(parser)


def _add_source_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--source",
        action="append",
        metavar="ID",
        help="only this document, as `mentor sources` prints it; can be given again",
    )


def _count(text: str) -> int:
    if text.isdecimal() and int(text) > 0:
        return int(text)
    raise argparse.ArgumentTypeError(f"{text!r} is not a whole number above 0")


def _threshold(text: str) -> tuple[str, float]:
    name, _, written = text.rpartition("=")
    try:
        value = float(written)
    except ValueError:
        value = math.nan
    if math.isfinite(value):
        return name.strip(), value
    raise argparse.ArgumentTypeError(f"{text!r} is not MEASURE=NUMBER")


class _Version(argparse.Action):
    def __init__(self, option_strings: Sequence[str], dest: str, help: str | None = None) -> None:
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from ui.version import version

        print(f"roadmap-mentor {version()}")
        parser.exit(DONE)
