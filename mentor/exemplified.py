"""Of the quotes for who asks for an example: what gives one, and what was not shown before."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.plain import plain
from mentor.answer import Quote
from mentor.cite import cite, passage_with
from mentor.types import SECTION_SIGN, Passage
from mentor.understand import SIGN

_SENTENCE = re.compile(r"[^\n]+?(?:[。！？]|[.!?](?=\s|$)|(?=\n)|$)")


def examples(found: Sequence[Quote], shown: str, passages: Sequence[Passage]) -> list[Quote]:
    """The sentences and items that give an example, of the quotes under headings which the answer
    before, `shown`, has quoted from.
    """
    kept = [
        replace(quote, citation=cite(0, passage, start, end), head="", goes_on=False)
        for quote in found
        if quote.citation.section.split(SECTION_SIGN)[-1] in shown
        for start, end in _giving(quote)
        if (passage := passage_with(quote.citation.source, start, end, passages))
    ]
    return _numbered(kept)


def not_shown(found: Sequence[Quote], shown: str) -> list[Quote]:
    """The quotes that the answer before has not in full; all if it has all of them."""
    before = "".join(plain(shown.replace("\n> ", "\n")).split())
    kept = [each for each in found if "".join(plain(each.citation.quote).split()) not in before]
    return _numbered(kept or found)


def _numbered(found: Sequence[Quote]) -> list[Quote]:
    return [
        replace(quote, citation=replace(quote.citation, marker=number))
        for number, quote in enumerate(found, start=1)
    ]


def _giving(quote: Quote) -> Iterator[tuple[int, int]]:
    """Where in the source the sentences of a quote stand that give an example, none of a table."""
    for sentence in _SENTENCE.finditer(quote.citation.quote):
        text = sentence[0]
        if SIGN.search(text) and not text.lstrip().startswith("|"):
            start = quote.citation.start + sentence.start() + len(text) - len(text.lstrip())
            yield start, quote.citation.start + sentence.end()
