"""What a question names, and whether the library lacks what it asks for."""

from collections.abc import Iterable

from ingest.simplify import folded
from mentor.evidence import Finding
from mentor.question.nameable import is_nameable
from mentor.question.subject import Word, focus, is_role, subject
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


def lacks_what_it_names(finding: Finding) -> bool:
    """Whether the library lacks the noun that is asked for ("which editor?", 有模板吗), or what is
    named by a name or as people of some work and has no other name beside it that is rare: of two
    things to choose from it may tell of one.
    """
    words = subject(finding)
    centre = focus(finding.question, words)
    unknown = [word for word in naming(finding, words) if word.topic and not word.known]
    if centre is not None and centre.kind == "noun" and centre in unknown:
        return True
    named = any(word.kind == "name" or is_role(word) for word in unknown)
    return named and not any(
        word.known and word.kind == "name" and word.weight > RARE for word in words
    )


def tells_nothing(text: str) -> bool:
    """Whether a word is a number, or a single Chinese character, cut off a longer word."""
    return any(map(str.isdigit, text)) or (len(text) == 1 and not text.isascii())
