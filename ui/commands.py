"""The commands that use the mentor, and how they print for people and for programs."""

import argparse
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from textwrap import indent

from ingest.surrogates import spelled_out
from ingest.terminal import DONE, SOME_FAILED, WrongUse, given_settings, to_json
from mentor import Answer, Citation, ConfigurationError, Mentor, Passage, Settings, Source

_INDENT = "    "


def ask(arguments: argparse.Namespace) -> int:
    """Answer one question; on a terminal the text appears while it is written."""
    question = _text(arguments.question, "question")
    with _mentor(arguments) as mentor:
        if arguments.json:
            print(to_json(mentor.ask(question, sources=arguments.source)))
        elif sys.stdout.isatty():
            below = format_below(_print_stream(mentor, question, arguments.source))
            print(below, end="\n" if below else "")
        else:
            answer = mentor.ask(question, sources=arguments.source)
            print(*filter(None, [answer.text, format_below(answer)]), sep="\n")
    return DONE


def search(arguments: argparse.Namespace) -> int:
    """List the passages nearest to a query."""
    query = _text(arguments.query, "query")
    with _mentor(arguments) as mentor:
        passages = mentor.search(query, k=arguments.k, sources=arguments.source)
    print(to_json(passages) if arguments.json else format_passages(passages))
    return DONE


def sources(arguments: argparse.Namespace) -> int:
    """List the documents of the library."""
    with _mentor(arguments) as mentor:
        found = mentor.sources()
    print(to_json(found) if arguments.json else format_sources(found))
    return DONE


def remove(arguments: argparse.Namespace) -> int:
    """Remove a document from the library."""
    with _mentor(arguments) as mentor:
        mentor.remove(arguments.id)
    print(to_json({"removed": arguments.id}) if arguments.json else f"removed {arguments.id}")
    return DONE


def evaluate(arguments: argparse.Namespace) -> int:
    """Ask the questions of a file and print tables of measures; 1 if a threshold is missed."""
    from mentor import evaluate as evaluation

    least, most = dict(arguments.min), dict(arguments.max)
    for name in (*least, *most):
        evaluation.measure_named(name)
    questions = evaluation.read_questions(arguments.file, arguments.sources)
    with _mentor(arguments) as mentor:
        found = evaluation.evaluate(mentor, questions)
    print(to_json(found) if arguments.json else evaluation.format_table(found))
    if arguments.picture:
        _write(arguments.picture, evaluation.draw(found, arguments.file.name, least, most))
    missed = found.missed(least, most)
    for line in missed:
        print(line, file=sys.stderr)
    return SOME_FAILED if missed else DONE


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "ask": ask,
    "search": search,
    "sources": sources,
    "remove": remove,
    "eval": evaluate,
}
"""Command to the function that runs it and returns the exit code."""


def format_below(answer: Answer) -> str:
    """What stands below an answer's text: citations, the note; a refusal's text names the nearest
    passages itself.
    """
    blocks = [_format_citation(citation, answer.mode == "llm") for citation in answer.citations]
    if answer.note:
        blocks.append(answer.note)
    return "".join(f"\n{block}\n" for block in blocks).rstrip("\n")


def format_passages(passages: Sequence[Passage]) -> str:
    """Numbered passages, best first: where each is, its score and its text."""
    return "\n\n".join(
        "\n".join(
            [
                f"{number}. {_heading(passage)}  ({passage.score:.2f})",
                indent(passage.text, _INDENT),
                _place(passage),
            ]
        )
        for number, passage in enumerate(passages, start=1)
    )


def format_sources(found: Sequence[Source]) -> str:
    """A block for each document: its id, and below it title, byline if known, size and origin."""
    if not found:
        return "no documents yet; the first question brings in those that are shipped"
    return "\n".join(
        f"{source.id}\n{_INDENT}{source.title}\n{_byline(source)}"
        f"{_INDENT}{source.chunks} chunks, {source.chars} characters, "
        f"updated {source.updated:%Y-%m-%d}, {spelled_out(source.url or source.origin)}"
        for source in found
    )


def _byline(source: Source) -> str:
    """The line that says who wrote a document and when it was published; "" if neither is known."""
    told = [f"by {source.author}"] if source.author else []
    told += [f"published {source.published}"] if source.published else []
    restated = "restated after a text " if source.restated else ""
    return f"{_INDENT}{restated}{', '.join(told)}\n" if told else ""


def _print_stream(mentor: Mentor, question: str, only: Sequence[str] | None) -> Answer:
    """Print an answer's text as it comes and return the answer."""
    if mentor.settings.model:
        return _print_draft_then_text(mentor, question, only)
    for event in mentor.stream(question, sources=only):
        if isinstance(event, Answer):
            print()
            return event
        print(event.text, end="", flush=True)
    raise RuntimeError(f"the stream for {question!r} ended without an answer")


def _print_draft_then_text(mentor: Mentor, question: str, only: Sequence[str] | None) -> Answer:
    """Show what a language model drafts, and in its place the text once it is checked."""
    from rich.live import Live
    from rich.text import Text

    draft = Text(style="dim")
    with Live(draft, transient=True) as live:
        for event in mentor.stream(question, sources=only):
            if isinstance(event, Answer):
                break
            live.update(draft.append(event.text))
        else:
            raise RuntimeError(f"the stream for {question!r} ended without an answer")
    print(event.text)
    return event


def _format_citation(citation: Citation, with_quote: bool) -> str:
    """An extractive answer shows its quotes already; one that an LLM wrote does not."""
    lines = [f"[{citation.marker}] {_heading(citation)}"]
    if with_quote:
        lines.append(indent(citation.quote, _INDENT))
    return "\n".join([*lines, _place(citation)])


def _heading(found: Citation | Passage) -> str:
    """Title and heading path; a path that begins with the title says it once."""
    if found.section.startswith(found.title):
        return found.section
    return f"{found.title} › {found.section}" if found.section else found.title


def _place(found: Citation | Passage) -> str:
    place = f"{_INDENT}{found.source}:{found.start}-{found.end}"
    return f"{place}  {found.url}" if found.url else place


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, "utf-8")
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise ConfigurationError(f"cannot write {path} ({reason}); give another file") from error


def _mentor(arguments: argparse.Namespace) -> "closing[Mentor]":
    return closing(Mentor(Settings(**given_settings(arguments, "home"))))


def _text(argument: str, name: str) -> str:
    """A question or query as given, or from standard input where it is "-"."""
    try:
        text = sys.stdin.buffer.read().decode() if argument == "-" else argument
        text.encode()  # a byte of the command line that is not UTF-8 came in as half a character
    except UnicodeError as error:
        raise WrongUse(f"the {name} is not UTF-8 ({error}); give it in UTF-8") from error
    if not text.strip():
        raise WrongUse(f"the {name} is empty; give some words")
    return text.strip()
