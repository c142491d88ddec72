"""What a question names."""

from collections.abc import Iterable

from ingest.simplify import folded
from mentor.evidence import Finding
from mentor.question.nameable import is_nameable
from mentor.question.subject import Word
from mentor.question.wanted import wanted
from mentor.refuse.signs import COMMON

RARE = 1.0
"""A name of less weight, its idf, stands in many passages: AI."""


def naming(finding: Finding, words: Iterable[Word], part: str = "") -> list[Word]:
    """The words of a question, or of the `part` of it that asks, that name something; none that
    asks for a figure.
    """
    question = finding.question
    return [
        word
        for word in words
        if (not word.known or word.weight > COMMON)
        and not tells_nothing(word.text)
        and is_nameable(word.text, question, word.kind)
        and not wanted(word.text)
        and (not part or word.text in folded(part))
    ]


def tells_nothing(text: str) -> bool:
    """Whether a word is a number, or a single Chinese character, cut off a longer word."""
    return any(map(str.isdigit, text)) or (len(text) == 1 and not text.isascii())
