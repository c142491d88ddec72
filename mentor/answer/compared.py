"""The two things that a question compares: each of them has to be quoted.

"A or B?", "A 和 B 有什么区别": what the question names on both sides of the word between them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from ingest.lookup import lookup
from ingest.plain import sentence_texts
from ingest.simplify import normalized
from mentor.evidence import Evidence, Finding
from mentor.question.nameable import is_nameable
from mentor.question.subject import says_nothing
from mentor.question.wanted import without_money
from mentor.text.overlap import standing
from mentor.text.terms import Side, Term, coverage

NAMED = 0.6
"""A text names a thing if it has so much of its name."""

MOST_BETWEEN = 16
"""Of more words between two things than these a question that compares has none."""

Place = tuple[int, int, Term]
"""Where a term stands in the question."""

_BETWEEN = re.compile(
    r"\s*(?:还是|相比|比起|对比|[和与跟同或、/]"
    r"|\b(?:(?:earn|make|get(?: paid)?|pay|cost|take|is paid)s? )?"
    r"(?:more|less|higher|better|longer) than\b"
    r"|\b(?:vs\.?|versus|and|or|than|with|to|compared (?:to|with)|from)\b)"
    r"\s*(?:an? |the |是|在|先学?|学)?",
    re.ASCII,
)
"""The word between the two."""

_COMPARES = re.compile(
    r"区[别分]|差别|不同|差异|异同|差多少|差在|对比|比较|相比|还是|哪一?[个种门款样]|谁(?:更|的|[挣赚拿])|怎么[选挑]|选哪|有(?:什么|啥)不一样"
    r"|\b(?:vs\.?|versus|differ(?:s|ent|ences?)?|compared?|comparison|better|rather|or|than)\b"
)
_WEAK = re.compile(r"\b(?:to|from|with)\b")
"""What stands between much else than two things: "better to start"."""

_DIFFERENCE = re.compile(
    r"区别|差别|不同|差异|异同|对比|比较一?下|^比较|怎么区分|如何区分|不一样|差在"
    r"|\b(?:vs\.?|versus|differ(?:s|ent|ences?)?|compared?|comparison)\b"
)
_COMPARING = re.compile(
    r"区别|差别|不同|差异|异同|对比|比较|区分|不一样|一样|差|有何|何"
    r"|vs|versus|differ(?:s|ent|ences?)?|compared?|comparison"
)
"""How two things differ, and the words that ask it."""

_GAP = re.compile(r"[\s的“”\"'《》（）()-]*(?:(?:an?|the|of|in)\s+)*")
"""What stands between two words of one name."""


def sides(finding: Finding) -> list[Side]:
    """What a question compares, as the terms of each side; none if it compares nothing."""
    text = normalized(finding.question)
    if not _COMPARES.search(text):
        return []
    places = [
        (found.start(), found.end(), term)
        for term in finding.weights
        if not _COMPARING.fullmatch(term.text)
        for found in _standing(term.text, text)
    ]

    def names(side: Iterable[Term]) -> bool:
        return any(is_nameable(term.text, finding.question) for term in side)

    for between in islice(_BETWEEN.finditer(text), MOST_BETWEEN):
        left, right = _before(text, places, between.start()), _behind(text, places, between.end())
        named = (left - right, right - left)
        if all(named) and (not _WEAK.search(between[0]) or all(map(names, named))):
            return [_telling({term: finding.weights[term] for term in side}) for side in named]
    return []


def _telling(side: Side) -> Side:
    """The terms of a side without those that only say what is compared: who earns more."""
    telling = without_money(side)
    return {term: telling[term] for term in telling if not says_nothing(term.text)} or side


def tells_of_both(finding: Finding) -> bool:
    """Whether a question only asks how two things differ, and the passages found speak of each.

    What they say of each is quoted beside one another; which of the two is faster has to be told.
    """
    text = normalized(finding.question)
    if not _DIFFERENCE.search(text):
        return False
    named = sides(finding)
    if not named or any(side.keys() & finding.unknown for side in named):
        return False
    of_them = {term.text for side in named for term in side}
    others = [
        term.text
        for term in finding.weights
        if term.text not in of_them and not _COMPARING.fullmatch(term.text)
    ]
    if any(not says_nothing(word) for word in others):
        return False
    return all(any(any(tells_of(side, item)) for item in finding.evidence) for side in named)


def _standing(name: str, text: str) -> Iterator[re.Match[str]]:
    """Where a name stands in a text, with a hyphen or without; an English one as a whole."""
    written = re.escape(name).replace(r"\ ", "[ -]")
    if name.isascii():
        written = rf"(?<![a-z0-9]){written}(?![a-z0-9])"
    return re.finditer(written, text)


def compared_in_vain(finding: Finding) -> list[str]:
    """Of two things that a question compares, the one that the library lacks, as it is written.

    Of two that it lacks the refusal tells.
    """
    lacking = [side.keys() & finding.unknown for side in sides(finding)]
    if sum(map(bool, lacking)) != 1:
        return []
    text = normalized(finding.question)
    names = [
        term.text for term in set().union(*lacking) if is_nameable(term.text, finding.question)
    ]
    return [
        finding.question[start : start + len(name)] if len(text) == len(finding.question) else name
        for start, name in sorted((text.find(name), name) for name in names)
    ]


def tells_of(side: Side, item: Evidence) -> list[bool]:
    """Whether each unit of a passage, or else the heading above, names a thing that is compared."""
    words = frozenset(word for term in side for each in term.alternatives for word in each)

    def names(text: str) -> bool:
        return coverage(side, standing(words, lookup(text))) >= NAMED

    above = names("".join(item.chunk.section[-1:]))
    own = [names(text) for text in sentence_texts(item.chunk)]
    return own if any(own) else [above] * len(own)


def _before(text: str, places: Sequence[Place], end: int) -> set[Term]:
    """The terms that stand next to each other up to a place."""
    found: set[Term] = set()
    start = end
    for first, last, term in sorted(places, key=lambda place: -place[1]):
        if last <= end and (last > start or _GAP.fullmatch(text[last:start])):
            found.add(term)
            start = min(start, first)
    return found


def _behind(text: str, places: Sequence[Place], start: int) -> set[Term]:
    """The terms that stand next to each other from a place on."""
    found: set[Term] = set()
    end = start
    for first, last, term in sorted(places, key=lambda place: place[0]):
        if first >= start and (first < end or _GAP.fullmatch(text[end:first])):
            found.add(term)
            end = max(end, last)
    return found
