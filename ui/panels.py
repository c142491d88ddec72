"""The parts of the page around an answer -> HTML: header, examples, library, one turn."""

from collections.abc import Sequence
from html import escape

from ingest.types import Source
from ui.render import link
from ui.words import Words

NAME = "Roadmap Mentor"


def header_html(words: Words) -> str:
    """The name of the product and one line of what it is."""
    return f'<h1 lang="en">{NAME}</h1><p class="tagline">{escape(words.tagline)}</p>'


def examples_html(words: Words) -> str:
    """Questions to begin with, each a button whose text is the question."""
    chips = "".join(
        f'<li><button type="button" class="chip">{escape(example)}</button></li>'
        for example in words.examples
    )
    return f'<h2>{escape(words.examples_title)}</h2><ul class="chips">{chips}</ul>'


def docs_html(address: str) -> str:
    """A link to the description of the HTTP interfaces; its two words are the same in Chinese."""
    return f'<a href="{escape(address)}">HTTP API</a>'


def status_html(text: str) -> str:
    """One line in place of the library while there is none to show."""
    return f'<p class="status">{escape(text)}</p>'


def library_html(sources: Sequence[Source], words: Words) -> str:
    """How many sources answers come from; opened, which ones."""
    if not sources:
        return status_html(words.library_empty)
    template = words.library_one if len(sources) == 1 else words.library
    rows = "".join(
        f"<li>{link(source.url, source.title or source.id)}"
        f'{_byline_html(source, words)} <span class="id">{escape(source.id)}</span></li>'
        for source in sources
    )
    count = escape(template.format(count=len(sources)))
    return f'<details class="library"><summary>{count}</summary><ul>{rows}</ul></details>'


def _byline_html(source: Source, words: Words) -> str:
    """Who wrote a source and when it was published, as far as it says so."""
    told = [words.author.format(author=source.author)] if source.author else []
    told += [words.published.format(date=source.published)] if source.published else []
    line = " · ".join(told)
    if told and source.restated:
        line = words.restated.format(told=line)
    return f' <span class="byline">{escape(line)}</span>' if told else ""


def turn_html(question: str, answer: str, words: Words, anchor: str, *, busy: bool = False) -> str:
    """A question and its answer; `answer` is HTML. `busy` while it is being written."""
    asked = f'<span class="asked">{escape(words.you_asked)}</span>'
    state = ' aria-busy="true"' if busy else ""
    return (
        f'<article class="turn" id="{escape(anchor)}">'
        f'<h2 class="question">{asked}{escape(question)}</h2>'
        f'<div class="answer"{state}>{answer}</div></article>'
    )


_WAITING = '<p class="waiting">'


def waiting_html(text: str) -> str:
    """What is shown until the first words of an answer are there."""
    return f"{_WAITING}{escape(text)}</p>"


def is_waiting(html: str) -> bool:
    """Whether nothing of an answer is shown yet."""
    return html.startswith(_WAITING)


def problem_html(text: str) -> str:
    """An error, in one line of words."""
    return f'<p class="problem">{escape(text)}</p>'
