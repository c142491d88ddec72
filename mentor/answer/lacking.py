"""Whether the library lacks the thing whose meaning a question asks, however it is written."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from ingest.english import forms, lemmas
from ingest.simplify import folded
from ingest.translate import translations
from ingest.words import words
from mentor.answer.defined import names_of
from mentor.evidence import Finding
from mentor.question.nameable import is_nameable
from mentor.question.subject import Word, subject
from mentor.question.thing_asked import thing_asked

_APART = 5
"""In letters; what is shorter is not looked for written apart."""

_BETWEEN = r"[^,;。，；\n|]{0,12}?"
"""What may stand between the words of a name that a text writes otherwise."""


def lacks_the_thing(finding: Finding, frequency: Callable[[str], int]) -> bool:
    """Whether a question asks what a thing is of whose name the library lacks a word, or which has
    a name in the dictionary that no passage has, in either language and however it is written.

    `frequency` says in how many passages of the library a word stands.
    """
    name = folded(thing_asked(finding.question))
    if not name:
        return False
    text = "\n".join(folded(item.chunk.text) for item in finding.evidence)
    lacking = [word for word in subject(finding) if _is_lacking(word, name, finding)]
    if lacking:
        pieces = re.findall(r"[^\W_]+", name)
        return not all(_is_otherwise(word.text, pieces, text, frequency) for word in lacking)
    others = translations(name)
    if not others or any(frequency(each) for each in (name, *others)):
        return False
    if names_of(finding, name).search(text):
        return False
    return not any(re.search(_loosely(each), text) for each in (name, *others))


def _is_lacking(word: Word, name: str, finding: Finding) -> bool:
    """Whether the library lacks a word of a name."""
    inside = not word.known and word.text in name
    return inside and is_nameable(word.text, finding.question, word.kind)


def _is_otherwise(
    word: str, pieces: Sequence[str], text: str, frequency: Callable[[str], int]
) -> bool:
    """Whether a word that the library lacks stands there in another form: one with its neighbours,
    in several words, one of many.
    """
    return any(
        any(map(frequency, forms(whole))) or bool(_apart(whole).search(text))
        for whole in _wholes(word, pieces)
        if whole.isascii()
    )


def _wholes(word: str, pieces: Sequence[str]) -> Iterator[str]:
    """A word alone and as one with those beside it in a name."""
    yield "".join(re.findall(r"[^\W_]+", word))
    yield from (left + right for left, right in pairwise(pieces) if word in (left, right))
    if len(pieces) > 1 and word in pieces:
        yield "".join(pieces)


def _apart(whole: str) -> re.Pattern[str]:
    """A word as it is or, if it is long enough, in several ones, and one or many."""
    one = whole.removesuffix("s") if len(whole) > _APART else whole
    between = r"[ .-]?" if len(whole) >= _APART else ""
    return re.compile(rf"(?<![a-z0-9]){between.join(map(re.escape, one))}(?:e?s)?(?![a-z0-9])")


def _loosely(name: str) -> str:
    """The words of a name in their order, in any form and with a little between them."""
    bases = (min(lemmas(word), key=len) if word.isascii() else word for word in words(name))
    return _BETWEEN.join(re.escape(base) for base in bases) or r"(?!)"
