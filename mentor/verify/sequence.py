"""Whether a text puts two things in the other order than another one: SQL before Python, or after.

A sentence vector and the words are the same for both.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.lookup import lookup
from ingest.simplify import folded
from mentor.text.overlap import standing
from mentor.text.terms import Term, covers, terms, words_of

_SENTENCE = re.compile(r"[。.!！?？；;\n]+(?!\d)")
_BEGINS, _IS = r"(?:^|[,，]\s*)", r"(?:comes? |goes |is |are )?"
_PART = r"[^,，]{2,60}?"
_LEARNING = re.compile(r"\b(?:learn|study|take|do|teach)(?:s|ing)?\b|学习|学完?|要|应该?")
_END = r"(?=$|[,，（(]|\s(?:because|so|since|and|but)\b|因为|所以)"
_EARLIER_FIRST = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_BEGINS}(?P<one>{_PART})\s+{_IS}before (?P<two>{_PART}){_END}",
        rf"^after (?P<one>{_PART}), ?(?P<two>[^,，]+)",
        rf"(?:start|begin)(?:s|ing)? with (?P<one>{_PART}),? (?:and |then )+(?P<two>.+)",
        rf"\bfirst,? (?P<one>{_PART}),? (?:and )?(?:then|later|next|before) (?P<two>.+)",
        rf"(?P<one>{_PART}) first,? (?:and )?(?:then|afterwards?|later|next) (?P<two>.+)",
        r"先(?P<one>[^先]{1,30}?)[，,]?(?:再|然后|之后|后来?|接着|最后)(?P<two>.{1,40})",
        r"(?P<one>[^，,先]{2,30}?)(?:要|应该?|得)?(?:先?学|放|排|安排|来|是)?在"
        r"(?P<two>[^，,]{2,30}?)(?:之前|前面|前)",
        r"(?P<two>[^，,]{2,30}?)(?:之前|以前)[，,]?(?:要|应该?|得|必须)?先?(?P<one>[^，,]{2,30})",
        r"(?P<one>[^，,]{2,30}?)(?:之后|以后)[，,]?(?:再|才|就)(?P<two>[^，,]{2,30})",
    )
)
_LATER_FIRST = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_BEGINS}(?P<one>{_PART})\s+{_IS}after (?P<two>{_PART}){_END}",
        rf"^before (?P<one>{_PART}), ?(?P<two>[^,，]+)",
        r"(?P<one>[^，,先]{2,30}?)(?:要|应该?|得)?(?:学|放|排|安排|来|是)?在"
        r"(?P<two>[^，,]{2,30}?)(?:之后|后面|后)",
    )
)


@dataclass(frozen=True, slots=True)
class _Order:
    """What comes earlier, and what later, in the words of a text that is folded."""

    earlier: str
    later: str


def reversed_order(text: str, other: str) -> bool:
    """Whether two things that follow each other in one text do so the other way in the other.

    Of both, words have to stand where the other text has the other one, and nowhere else in it.
    """
    there = list(_orders(other))
    return any(_turned(one, two) for one in _orders(text) for two in there)


def _orders(text: str) -> Iterator[_Order]:
    for sentence in _SENTENCE.split(folded(text)):
        for pattern in _EARLIER_FIRST:
            if found := pattern.search(sentence.strip()):
                yield _Order(found["one"], found["two"])
        for pattern in _LATER_FIRST:
            if found := pattern.search(sentence.strip()):
                yield _Order(found["two"], found["one"])


def _turned(one: _Order, other: _Order) -> bool:
    return _only_in(one.earlier, other.later, other.earlier) and _only_in(
        one.later, other.earlier, other.later
    )


def _only_in(words: str, here: str, elsewhere: str) -> bool:
    """Whether something of these words stands here alone, and nothing of them elsewhere alone."""
    found = [
        (_stands(term, here), _stands(term, elsewhere)) for term in terms(_LEARNING.sub(" ", words))
    ]
    told = [place for place in found if place[0] != place[1]]
    return bool(told) and all(place == (True, False) for place in told)


def _stands(term: Term, text: str) -> bool:
    return covers(standing(words_of([term]), lookup(text)), term)
