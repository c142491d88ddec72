"""An answer -> HTML: what it says, and for every citation the quote inside its section.

Pure functions of their arguments. Whatever comes from a document or a model passes through
`ui.render` or is escaped here.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from html import escape
from itertools import groupby

from ingest.errors import MentorError
from mentor.claims.views import conflicts_text
from mentor.differing_wording import documents_disagree
from mentor.text.language import LANGUAGES, language_of
from mentor.text.marks import in_one_line
from mentor.types import SECTION_SIGN, Answer, Citation, Conflict, Passage
from mentor.wording import also_near
from ui.excerpt import excerpt
from ui.render import Cite, link, render, render_highlighted, render_inline
from ui.words import WORDS, Words

SourceText = Callable[[str], str]
"""The stored text of a source; raises MentorError when the library holds it no longer."""

_MOST_MARKERS = 1000
_NEAREST = 3
_TOGETHER = 3
"""So many citations of one section stand together."""


def answer_html(answer: Answer, words: Words, source_text: SourceText, anchor: str) -> str:
    """A finished answer. `anchor` makes the ids of its citations unique on the page."""
    cite = _linked_markers(answer.citations, words, anchor)
    parts = list(_reply(answer, cite))
    if answer.note:
        parts.append(f'<p class="note">{escape(answer.note)}</p>')
    if answer.citations:
        one = partial(_citation, words=words, source_text=source_text, anchor=anchor)
        parts.append(_list("citations", words.citations, _by_section(answer.citations, one)))
    elif answer.abstained and answer.passages:
        said = [*answer.nearest, *[""] * _NEAREST]
        near = zip(answer.passages[:_NEAREST], said, strict=False)
        items = [_passage(passage, words, told) for passage, told in near]
        parts.append(_list("passages", words.passages, items))
    return "\n".join(parts)


def unfinished_html(text: str) -> str:
    """An answer that is being written: its markers are shown, but lead nowhere yet."""

    def cite(marker: int) -> str:
        return f'<span class="marker">{marker}</span>' if 0 < marker < _MOST_MARKERS else ""

    return f'<div class="reply">{_written(text, cite)}</div>'


def citation_id(anchor: str, marker: int) -> str:
    """The id of the disclosure that a marker opens."""
    return f"{anchor}-citation-{marker}"


def _reply(answer: Answer, cite: Cite) -> Iterator[str]:
    """The text, each conflict in it as a table where it stands, in the language of the text; of a
    refusal the first paragraph, as the passages that it names stand below it.
    """
    text = answer.text
    if answer.abstained and answer.passages:
        text = text.partition("\n\n")[0]
    for conflict in answer.conflicts:
        told = {language: conflicts_text([conflict], language) for language in LANGUAGES}
        found = [language for language in LANGUAGES if told[language] in text]
        before, text = text.split(told[found[0]], 1) if found else ("", text)
        language = found[0] if found else language_of(answer.question)
        yield from _said(before, cite)
        yield _conflict(conflict, WORDS[language], cite)
    yield from _said(text, cite, "reply abstained" if answer.abstained else "reply")


def _said(text: str, cite: Cite, css: str = "reply") -> Iterator[str]:
    if text := text.strip("\n"):
        yield f'<div class="{css}">{_written(text, cite)}</div>'


def _written(text: str, cite: Cite) -> str:
    """The words of an answer, the line that parts what may help from the rest marked as such."""
    html = render(text, cite)
    for line in (render(also_near(language)) for language in LANGUAGES):
        html = html.replace(line, line.replace("<p>", '<p class="near">', 1))
    return html


def _linked_markers(citations: tuple[Citation, ...], words: Words, anchor: str) -> Cite:
    titles = {citation.marker: citation.title for citation in citations}

    def cite(marker: int) -> str:
        if marker not in titles:
            return ""
        label = escape(words.citation.format(marker=marker, title=titles[marker]))
        target = escape(citation_id(anchor, marker))
        return f'<a class="marker" href="#{target}" aria-label="{label}">{marker}</a>'

    return cite


def _conflict(conflict: Conflict, words: Words, cite: Cite) -> str:
    rows = "".join(
        f'<tr><th scope="row">{escape(view.citation.title)}</th>'
        f"<td>{render_inline(view.text)} {cite(view.citation.marker)}</td></tr>"
        for view in conflict.views
    )
    heading = documents_disagree(conflict.topic, words.language, disagree=conflict.disagree)
    return (
        f'<section class="conflict"><h3>{escape(heading.strip("*"))}</h3>'
        '<div class="table"><table>'
        f'<thead><tr><th scope="col">{escape(words.conflict_source)}</th>'
        f'<th scope="col">{escape(words.conflict_view)}</th></tr></thead>'
        f"<tbody>{rows}</tbody></table></div></section>"
    )


def _list(css: str, heading: str, items: list[str]) -> str:
    entries = "".join(f"<li>{item}</li>" for item in items)
    return f'<section class="{css}"><h3>{escape(heading)}</h3><ol>{entries}</ol></section>'


def _by_section(citations: Iterable[Citation], one: Callable[..., str]) -> list[str]:
    """Citations as items of a list; many in a row of one section, as a plan has them, as one that
    opens to them all.
    """
    items: list[str] = []
    for _, together in groupby(citations, key=lambda each: (each.source, each.section)):
        found = list(together)
        if len(found) < _TOGETHER:
            items += map(one, found)
            continue
        first, last = found[0], found[-1]
        number = f'<span class="number">{first.marker}–{last.marker}</span>'
        summary = number + _place(first.title, first.section)
        inside = "".join(f"<li>{one(each, of_a_group=True)}</li>" for each in found)
        items.append(f"<details><summary>{summary}</summary><ol>{inside}</ol></details>")
    return items


def _citation(
    citation: Citation,
    words: Words,
    source_text: SourceText,
    anchor: str,
    *,
    of_a_group: bool = False,
) -> str:
    """A citation that opens to its quote; `of_a_group` it says the quote, which others have not."""
    number = f'<span class="number">{citation.marker}</span>'
    body = _quote_in_section(citation, words, source_text)
    said = f'<span class="place said">{escape(in_one_line(citation.quote))}</span>'
    summary = number + (said if of_a_group else _place(citation.title, citation.section))
    origin = _origin(citation.url, words)
    identity = escape(citation_id(anchor, citation.marker))
    return f'<details id="{identity}"><summary>{summary}</summary>{body}{origin}</details>'


def _passage(passage: Passage, words: Words, said: str) -> str:
    """A passage that opens; `said`, its words that come nearest, stand above it."""
    summary = _place(passage.title, passage.section, said)
    body = f'<div class="excerpt">{render_highlighted(passage.text, 0, 0)}</div>'
    return f"<details><summary>{summary}</summary>{body}{_origin(passage.url, words)}</details>"


def _place(title: str, section: str, said: str = "") -> str:
    """Title and heading path, outermost first, and what is said there; a heading that is the title
    is not said again.
    """
    section = f"{section}{SECTION_SIGN}".removeprefix(f"{title}{SECTION_SIGN}").removesuffix(
        SECTION_SIGN
    )
    path = f'<span class="section">{escape(section)}</span>' if section else ""
    words = f'<span class="words">{render_inline(said)}</span>' if said else ""
    return f'<span class="place"><span class="title">{escape(title)}</span>{path}{words}</span>'


def _quote_in_section(citation: Citation, words: Words, source_text: SourceText) -> str:
    try:
        text = source_text(citation.source)
    except MentorError:
        text = ""
    if text[citation.start : citation.end] != citation.quote:
        html = render_highlighted(citation.quote, 0, len(citation.quote))
        return f'<div class="excerpt">{html}</div><p class="note">{escape(words.quote_only)}</p>'
    around = excerpt(text, citation.start, citation.end)
    goes_on = f'<p class="cut">{escape(words.section_continues)}</p>'
    html = render_highlighted(around.text, around.start, around.end)
    before = goes_on if around.cut_before else ""
    after = goes_on if around.cut_after else ""
    return f'<div class="excerpt">{before}{html}{after}</div>'


def _origin(url: str | None, words: Words) -> str:
    address = link(url, words.original, "origin") if url else ""
    return f"<p>{address}</p>" if address.startswith("<a") else ""
