"""Who wrote the documents and when they were published, as they say of themselves."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.library import Library
from ingest.simplify import folded
from ingest.types import Source
from mentor.asked import Asked
from mentor.catalogue import Attribution, bylines_are, picked_by_date, quotes_are_from
from mentor.documents import documents_of, named_in
from mentor.types import Answer, Event, Token
from mentor.understand import (
    Told,
    asks_where_from,
    author_of_which,
    extreme_asked,
    last_answer,
    naming,
    of_one,
    provenance,
    quoted_titles,
    titled,
    without_small_talk,
)

MOST = 30
"""So many documents are listed."""

ALL: tuple[Told, ...] = ("author", "date")
"""What is told of the documents that an answer quotes."""

_SHORTEST_NAME = {True: 4, False: 2}
"""In characters, of an author that a question may name, by whether it is ASCII."""

_POSSESSIVE = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")
_BETWEEN = re.compile(r",\s*(?:et al\.$)?|、(?:等$)?")


def with_documents(asked: Asked, library: Library) -> Asked:
    """`asked` with the documents that it asks who wrote them or when, or those that the last
    answer quotes if it asks where that has it from; without any if it asks something else. If none
    of those says so (`silent`), a text of theirs may.
    """
    if by := author_of_which(asked.question):
        wrote = [each for each in documents_of(asked, library) if _authors_in(by, each)]
        return replace(asked, documents=(*wrote,), told=("author",)) if wrote else asked
    told = provenance(asked.question, first=not without_small_talk(asked.history))
    quoted = asks_where_from(asked.question)
    if not told and not quoted:
        return asked
    among = documents_of(asked, library)
    if quoted:
        found = named_in(last_answer(asked.history), among)
        return replace(asked, documents=(*found,), told=ALL, quoted=True)
    named = _spoken_of(asked, _meant(asked.question, told, among))
    silent = not any(_says(each, kind) for each in named for kind in told)
    return replace(asked, documents=(*named,), told=told, silent=silent)


def bylines(asked: Asked) -> Iterator[Event]:
    """What `asked.documents` say of what is asked, the newest first, and which do not; before that
    the newest or the oldest, if it is asked for.

    The answer has no citation: front matter and the lines above an article stand in no stored
    text. It is a refusal only if none of them says it, and their texts do not either.
    """
    if asked.quoted:
        lines = [_line(each, asked.told) for each in asked.documents]
        text = quotes_are_from(lines, asked.language)
        yield Token(text)
        yield Answer(asked.question, text)
        return
    saying = [each for each in asked.documents if any(_says(each, kind) for kind in asked.told)]
    extreme = extreme_asked(asked.question) if "date" in asked.told else ""
    if "date" in asked.told:
        saying.sort(key=lambda each: each.published or "", reverse=extreme != "oldest")
    untold = {
        kind: [each.title for each in asked.documents if not _says(each, kind)]
        for kind in asked.told
    }
    dated = [each for each in saying if each.published]
    picked = [each.title for each in dated if extreme and each.published == dated[0].published]
    text = bylines_are(
        [_line(each, asked.told) for each in saying[:MOST]],
        {
            kind: (titles[:MOST], max(len(titles) - MOST, 0))
            for kind, titles in untold.items()
            if titles
        },
        max(len(saying) - MOST, 0),
        asked.language,
    )
    if extreme and picked and len(asked.documents) > 1:
        best = picked_by_date(picked, dated[0].published or "", extreme, asked.language)
        text = f"{best}\n\n{text}"
    yield Token(text)
    yield Answer(asked.question, text, abstained=asked.silent)


def _line(source: Source, told: Sequence[Told]) -> Attribution:
    author = source.author if "author" in told else None
    published = source.published if "date" in told else None
    return Attribution(source.title, author or "", published or "", source.restated)


def _says(source: Source, kind: Told) -> bool:
    return bool(source.author if kind == "author" else source.published)


def _meant(question: str, told: Sequence[Told], documents: Sequence[Source]) -> list[Source]:
    """The documents that a question names, by their authors where it asks when, by their titles."""
    words = naming(question)
    if "author" not in told:
        by = {each.id: names for each in documents if (names := _authors_in(words, each))}
        documents = [each for each in documents if each.id in by] or documents
        for name in (name for names in by.values() for name in names):
            words = re.sub(rf"{re.escape(name)}(?:{_POSSESSIVE.pattern})?", " ", words)
    return titled(question, words, quoted_titles(question), documents)


def _spoken_of(asked: Asked, documents: list[Source]) -> list[Source]:
    """Of documents one of which is meant those that the last answer names, if it names any."""
    answers = [turn["content"] for turn in asked.history if turn["role"] == "assistant"]
    if len(documents) < 2 or not answers or not of_one(asked.question):
        return documents
    named = {each.id for each in named_in(answers[-1], documents)}
    return [each for each in documents if each.id in named] or documents


def _authors_in(words: str, source: Source) -> list[str]:
    """The authors of a source that `words` name, as the owners of a document too."""
    words = f" {_POSSESSIVE.sub('', words)} "
    names = _BETWEEN.split(folded(source.author or ""))
    return [
        name
        for name in names
        if len(name) >= _SHORTEST_NAME[name.isascii()]
        and (f" {_POSSESSIVE.sub('', name)} " in words if name.isascii() else name in words)
    ]
