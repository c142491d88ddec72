"""The two things that a question compares: each of them has to be quoted.

"A or B?", "A 和 B 有什么区别": what the question names on both sides of the word between them.
"""

import re
from collections.abc import Sequence

from ingest.lookup import lookup
from ingest.plain import sentence_texts
from ingest.simplify import normalized
from mentor.evidence import Evidence, Finding
from mentor.question.subject import says_nothing
from mentor.question.wanted import without_money
from mentor.text.overlap import standing
from mentor.text.terms import Side, Term, coverage

NAMED = 0.6
"""A text names a thing if it has so much of its name."""

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
    r"区别|差别|不同|差异|差多少|对比|比较|相比|还是|哪一?[个种门款样]|谁(?:更|的|[挣赚拿])|怎么[选挑]|选哪|有(?:什么|啥)不一样"
    r"|\b(?:vs\.?|versus|differ(?:s|ent|ences?)?|compared?|comparison|better|rather|or|than)\b"
)
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
        for found in re.finditer(re.escape(term.text), text)
    ]
    for between in _BETWEEN.finditer(text):
        left, right = _before(text, places, between.start()), _behind(text, places, between.end())
        if left - right and right - left:
            named = (left - right, right - left)
            return [_telling({term: finding.weights[term] for term in side}) for side in named]
    return []


def _telling(side: Side) -> Side:
    """The terms of a side without those that only say what is compared: who earns more."""
    telling = without_money(side)
    return {term: telling[term] for term in telling if not says_nothing(term.text)} or side


def compared_in_vain(finding: Finding) -> list[str]:
    """Of two things that a question compares, the one that the library lacks, as it is written.

    Of two that it lacks the refusal tells.
    """
    lacking = [side.keys() & finding.unknown for side in sides(finding)]
    if sum(map(bool, lacking)) != 1:
        return []
    text = normalized(finding.question)
    names = [term.text for term in set().union(*lacking)]
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
