"""Follow-ups that ask of two things together."""

import re

from ingest.simplify import folded
from mentor.question.wanted import wanted
from mentor.understand.beside import named_together
from mentor.understand.cues import is_aspect, own_words
from mentor.understand.topic import names_in, topic_of
from mentor.understand.understood import Understood

_OF_BOTH = re.compile(
    r"哪一?[个种门本家边款]|谁更?|相比|对比|比较|区别|差别|不同|两者|两个|二者"
    r"|\b(?:which|compare[ds]?|difference|differ|both|either)\b"
)
"""What asks of two things together that were named one after the other."""

_PICKS_ONE = re.compile(r"哪一?[个种门本家款]|谁|\bwhich\b")
_INSIDE = re.compile(r"[\u3400-\u9fff](?<![和跟与同是比或在的])$")
"""Behind it a name begins inside of a word."""

_DIFFERENCE = re.compile(r"区别|差别|不同|差异|\bdifferences?\b")
"""What asks of no side of two things, but of both."""


def of_two(question: str, before: Understood) -> Understood | None:
    """What is asked of two that were named one after the other, or compared; None if of no two.

    Of their names alone, if it asks of a side itself or nothing but them was asked for.
    """
    asked = folded(question)
    if not _OF_BOTH.search(asked):
        return None
    pair = [topic_of(each) for each in (before.beside, before.subject) if each]
    if not before.beside and _PICKS_ONE.search(asked) and _OF_BOTH.search(folded(before.subject)):
        pair = [name for name in names_in(before.subject) if _is_whole(name, before.subject)]
    asks = own_words(question) and (wanted(question) or not _asks_a_side(before.subject))
    if len(pair) == 2 and all(pair) and pair[0] != pair[1] and asks:
        whole = named_together(pair[0], pair[1], question)
        return Understood(whole, whole, topic=" ".join(pair))
    if not before.beside:
        return None
    two = f"{before.beside} {before.subject}"
    return Understood(f"{two} {question}", two, topic=before.topic)


def _is_whole(name: str, question: str) -> bool:
    """Whether a name is no piece of a Chinese word that is not known."""
    return not _INSIDE.search(question[: question.find(name)])


def _asks_a_side(question: str) -> bool:
    bare = _DIFFERENCE.sub("", folded(question))
    return bool(wanted(bare)) or any(is_aspect(word.text) for word in own_words(bare))
