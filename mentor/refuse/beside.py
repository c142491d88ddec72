"""What a question names beside what it asks: where the asker is, or something else."""

import re
from typing import Literal

from ingest.names import chinese_names, spelled
from ingest.translate import translations
from ingest.words import tagged
from mentor.evidence import Finding
from mentor.question.calendar_words import MONTH_NAMES
from mentor.question.nameable import is_nameable
from mentor.question.subject import Word, subject
from mentor.refuse.expects import FIGURES, expected

Beside = Literal["place", "other", "thing"]

CLEAR = 2
"""So many words of it that the library has make clear what a question is about."""

_TIME = re.compile(rf"{MONTH_NAMES}|(?:\d{{1,2}}|(?:19|20)\d\d)(?:st|nd|rd|th|s|k)?|[a-z]+day|yrs?")
_WHEREABOUTS = (
    r"(?:\b(?:at|for|from|near|to|left|quit|joined|called|named|named after|am|i['’]m|is)"
    r"(?: the)?|在) ?(?:(?-i:[A-Z])[\w.&-]* ){{0,2}}{}(?![A-Za-z0-9])"
)
"""What stands before where somebody works, comes from or what he is called."""

_PLACES = ("ns", "nt", "nr")


def leaves_out_a_name(finding: Finding, part: str) -> bool:
    """Whether a part of a question has not all that the question names and the library lacks."""
    low = part.lower()
    return any(
        word.kind == "name" and not word.known and word.text not in low for word in subject(finding)
    )


def names_beside(finding: Finding, part: str) -> frozenset[Beside]:
    """What is named in a question, not in the part of it that asks, that the library lacks:
    "place" where somebody lives or works or what he is called, "other" what else has a name,
    "thing" what has none.
    """
    low = part.lower()
    return frozenset(
        _is_beside(word, finding.question)
        for word in subject(finding)
        if word.kind in ("name", "noun")
        and not word.known
        and word.text not in low
        and not _TIME.fullmatch(word.text)
        and (word.kind == "name" or is_nameable(word.text, finding.question, word.kind))
    )


def _is_beside(word: Word, question: str) -> Beside:
    if word.kind == "noun":
        return "thing"
    return "place" if _is_whereabouts(word.text, question) else "other"


def is_clear_alone(finding: Finding) -> bool:
    """Whether a question names by itself what it is about, in words that the library has."""
    known = [word for word in subject(finding) if word.known and word.kind != "quality"]
    return len(known) >= CLEAR and any(word.topic for word in known)


def asks_for_figure(question: str) -> bool:
    """Whether a question asks for a figure, which may be another one elsewhere."""
    asked = expected(question)
    return asked is not None and asked.kind in FIGURES


def _is_whereabouts(name: str, question: str) -> bool:
    if not name.isascii():
        return any(tag[:2] in _PLACES for _, tag in tagged(name, guessed=True))
    if spelled(name) or any(map(chinese_names, translations(name)[:3])):
        return True
    return bool(re.search(_WHEREABOUTS.format(re.escape(name)), question, re.IGNORECASE))
