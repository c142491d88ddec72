"""What documents are about, in their own words: how each begins, and its sections.

No passage tells that. Of a document that is asked for alone the beginning of each section is shown.
"""

from collections.abc import Iterator
from dataclasses import replace

from ingest.furniture.byline import is_byline
from ingest.library import Library
from ingest.plain import plain
from ingest.sentences import Span
from ingest.types import Chunk, Source
from mentor.asked import Asked
from mentor.catalogue import begins_with, overview_of
from mentor.cite import cite, unmarked
from mentor.documents import documents_of, named_in
from mentor.evidence import passage_of
from mentor.text.language import Language, language_of
from mentor.text.marks import in_one_line
from mentor.types import Answer, Citation, Event, Token
from mentor.understand import (
    is_kind_alone,
    is_of_the_last,
    listed_asked,
    overview_asked,
    quoted_titles,
    titled,
)
from mentor.wording import other_language_note

MOST = 12
"""So many documents are shown, and so many sections of one."""

OPENING: dict[Language, int] = {"zh": 160, "en": 320}
"""Characters of how a document begins."""

LEAD: dict[Language, int] = {"zh": 80, "en": 160}
"""Characters of how a section begins; of a longer sentence all."""

_NO_SENTENCE = ("#", "|", "!", "```", "---")


def with_overview(asked: Asked, library: Library) -> Asked:
    """`asked` with the documents whose contents it asks for, without any if it asks for none."""
    named = overview_asked(asked.question)
    place, answer = listed_asked(asked.question, asked.history)
    if named is None and not place:
        return asked
    among = documents_of(asked, library)
    if place:
        listed = named_in(answer, among)
        at = place - 1 if place > 0 else len(listed) - 1
        return replace(asked, overview=(*listed[at : at + 1],))
    if is_of_the_last(asked.question):
        answers = [turn["content"] for turn in asked.history if turn["role"] == "assistant"]
        quoted = named_in(answers[-1], among) if answers else []
        return replace(asked, overview=(*(quoted if answers else among[: len(among) == 1]),))
    assert named is not None
    found = titled(asked.question, named, quoted_titles(asked.question), among)
    if is_kind_alone(named):
        found = found or among
    elif len(found) == len(among) > 1:  # it names none of them
        found = []
    return replace(asked, overview=(*found,))


def overview(asked: Asked, library: Library) -> Iterator[Event]:
    """How the documents asked for begin, and their sections."""
    cited: list[Citation] = []
    blocks: list[str] = []
    alone = len(asked.overview) == 1
    for source in asked.overview[:MOST]:
        chunks = library.store.chunks_of(library.index_name, source.id)
        opening = _cited(cited, source, *_beginning(chunks, OPENING))
        sections = _sections(chunks)
        leads = [_lead(cited, source, chunks, each) if alone else "" for each in sections[:MOST]]
        shown = [*zip(sections, leads, strict=False)]
        blocks.append(begins_with(source.title, opening, shown, len(sections), asked.language))
    text = overview_of(blocks, len(asked.overview), asked.language)
    foreign = any(language_of(each.quote) != asked.language for each in cited)
    yield Token(text)
    note = other_language_note(asked.language) if foreign else ""
    yield Answer(asked.question, text, citations=(*cited,), note=note)


def _beginning(chunks: list[Chunk], longest: dict[Language, int]) -> tuple[Chunk | None, Span]:
    """Where the first sentences of chunks stand: those of one line, with the list that it leads
    to.
    """
    for chunk in chunks:
        span: Span | None = None
        leads = False
        for start, end in chunk.sentences:
            text = chunk.between(start, end)
            if span is None:
                if not text.startswith(_NO_SENTENCE) and not is_byline(plain(text)):
                    span = start, end
            else:
                on = leads or "\n" not in chunk.between(span[1], start)
                long = end - span[0] > longest[language_of(text)]
                if long or not on or text.startswith(_NO_SENTENCE):
                    break
                span = span[0], end
            leads = leads or text.rstrip(" *").endswith((":", "："))
        if span is not None:
            return chunk, span
    return None, (0, 0)


def _cited(cited: list[Citation], source: Source, chunk: Chunk | None, span: Span) -> str:
    """The words of a span with their marker, which is added to `cited`; "" without a chunk."""
    if chunk is None:
        return ""
    cited.append(cite(len(cited) + 1, passage_of(chunk, source.title, source.url, 0.0), *span))
    return f"{unmarked(in_one_line(cited[-1].quote))} [{len(cited)}]"


def _sections(chunks: list[Chunk]) -> list[str]:
    """The headings right below the title, or the topmost ones, in order."""
    paths = [chunk.section for chunk in chunks if chunk.section]
    below = int(len({path[0] for path in paths}) == 1)
    return [*dict.fromkeys(path[below] for path in paths if len(path) > below)]


def _lead(cited: list[Citation], source: Source, chunks: list[Chunk], heading: str) -> str:
    """How the section of a heading begins, with its marker."""
    within = [chunk for chunk in chunks if heading in chunk.section[:2]]
    return _cited(cited, source, *_beginning(within, LEAD))
