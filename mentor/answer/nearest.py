"""Of passages that do not answer, the words that come nearest to the question."""

from collections.abc import Mapping, Sequence
from textwrap import shorten

from mentor.answer.worth import worths
from mentor.evidence import Evidence, Finding
from mentor.text.language import Language, language_of
from mentor.text.marks import in_one_line
from mentor.types import Passage

LONGEST: Mapping[Language, int] = {"zh": 60, "en": 140}
"""Characters of the words of a passage."""


def nearest_words(finding: Finding, passages: Sequence[Passage]) -> list[str]:
    """The sentence, item or row of each passage that is worth most, in one line without marks and
    cut where it is long; "" of a passage that the finding has not.
    """
    found = {(each.passage.source, each.passage.start): each for each in finding.evidence}
    items = [found.get((passage.source, passage.start)) for passage in passages]
    return [_best(finding, item) if item else "" for item in items]


def _best(finding: Finding, item: Evidence) -> str:
    told = [
        (worth, words)
        for worth, span in zip(worths(finding, item), item.chunk.sentences, strict=True)
        if not (words := item.chunk.between(*span)).startswith("#")
    ]
    words = in_one_line(max(told, key=lambda each: each[0])[1]) if told else ""
    most = LONGEST[language_of(words)]
    if len(words) <= most:
        return words
    return shorten(words, most, placeholder="…") if " " in words[:most] else f"{words[:most]}…"
