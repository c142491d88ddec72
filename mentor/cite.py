"""The exact words of a passage, as a citation, and the markers that number citations."""

import re
from collections.abc import Iterable, Iterator, Mapping

from mentor.types import Citation, Passage

MARKER = re.compile(r"\[(\d+)\](?!\()")
"""The marker of a citation in the text of an answer; no link."""

_CODE_OR_MARKER = re.compile(rf"```.*?```|~~~.*?~~~|`+[^`\n]*`+|{MARKER.pattern}", re.DOTALL)


def cite(marker: int, passage: Passage, start: int, end: int) -> Citation:
    """The words of `passage` from `start` to `end` of its stored text, under a marker."""
    return Citation(
        marker=marker,
        source=passage.source,
        title=passage.title,
        section=passage.section,
        quote=passage.text[start - passage.start : end - passage.start],
        start=start,
        end=end,
        url=passage.url,
        score=passage.score,
    )


def passage_with(source: str, start: int, end: int, passages: Iterable[Passage]) -> Passage | None:
    """The first of the passages that holds what stands from `start` to `end` of a source."""
    return next(
        (
            each
            for each in passages
            if each.source == source and each.start <= start and end <= each.start + len(each.text)
        ),
        None,
    )


def overlaps(citation: Citation, source: str, start: int, end: int) -> bool:
    """Whether a citation has some of what stands from `start` to `end` of a source."""
    return citation.source == source and citation.start < end and start < citation.end


def unmarked(name: str) -> str:
    """Words of a document in which no number in brackets reads as one of our markers."""
    return MARKER.sub(r"\\[\1\\]", name)


def markers(text: str) -> Iterator[tuple[int, int, int]]:
    """The markers of a text, each as its number and where it begins and ends; none in code."""
    for found in _CODE_OR_MARKER.finditer(text):
        if found[1]:
            yield int(found[1]), found.start(), found.end()


def with_numbers(text: str, numbers: Mapping[int, int]) -> str:
    """A text whose markers have other numbers, those not in `numbers` the same; code is kept."""

    def number(found: re.Match[str]) -> str:
        old = int(found[1]) if found[1] else None
        return found[0] if old is None else f"[{numbers.get(old, old)}]"

    return _CODE_OR_MARKER.sub(number, text)
