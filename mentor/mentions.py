"""The documents that speak of something, each with the words that do."""

from collections.abc import Iterator

from ingest.lookup import lookup
from ingest.plain import sentence_texts
from ingest.sentences import Span
from ingest.structure import blocks
from mentor.asked import Asked
from mentor.catalogue import mentioned_in, mentioned_nowhere
from mentor.cite import cite
from mentor.evidence import Evidence, Finding
from mentor.retrieve import HybridRetriever
from mentor.text.language import language_of
from mentor.text.overlap import standing
from mentor.text.terms import coverage
from mentor.types import Answer, Event, Token
from mentor.understand import asks_for_whom
from mentor.wording import other_language_note

LONGEST = 200
"""Characters of a list item that is quoted whole."""

LOOKED_AT = 100
"""So many passages are looked at, the nearest ones."""


def mentioning(asked: Asked, retriever: HybridRetriever) -> Iterator[Event]:
    """The answer to a question for the documents that speak of `asked.mentioned`."""
    finding = retriever.search(asked.mentioned, LOOKED_AT, asked.sources)
    found = _having_it(finding, early=asks_for_whom(asked.question))
    cited = tuple(
        cite(number, item.passage, *span) for number, (item, span) in enumerate(found, start=1)
    )
    text = (
        mentioned_in(asked.mentioned, cited, asked.language)
        if cited
        else mentioned_nowhere(asked.mentioned, asked.language)
    )
    foreign = any(language_of(each.quote) != asked.language for each in cited)
    yield Token(text)
    yield Answer(
        question=asked.question,
        text=text,
        citations=cited,
        abstained=not cited,
        passages=tuple(item.passage for item, _ in found),
        note=other_language_note(asked.language) if foreign else "",
    )


def _having_it(finding: Finding, *, early: bool) -> list[tuple[Evidence, Span]]:
    """Of each document the passage nearest to the words that has them all in a sentence, item or
    row, and that; the first such passage if `early`: for whom a document is, it says at the outset.
    """
    found: dict[str, tuple[Evidence, Span]] = {}
    evidence = finding.evidence
    if early:
        evidence = (*sorted(evidence, key=lambda item: item.passage.start),)
    for item in evidence:
        if item.passage.source not in found and (units := _having_all(finding, item)):
            found[item.passage.source] = item, _with_its_item(item, max(units)[1])
    return list(found.values())


def _with_its_item(item: Evidence, span: Span) -> Span:
    """A unit with all of the list item or row that it is of, if that is short."""
    start = item.passage.start
    for block in blocks(item.passage.text):
        for first, last in block.items:
            if first <= span[0] - start and span[1] - start <= last <= first + LONGEST:
                return start + first, start + last
    return span


def _having_all(finding: Finding, item: Evidence) -> list[tuple[float, Span]]:
    """The units of a passage that have all words, with their cosines."""
    own = (standing(finding.words, lookup(text)) for text in sentence_texts(item.chunk))
    told = zip(item.sentence_cosines, item.chunk.sentences, own, strict=True)
    return [
        (cosine, span)
        for cosine, span, present in told
        if coverage(finding.weights, present) == 1.0
    ]
