"""Whether statements that stand beside one another contradict each other.

Figures that differ need not: pay of several jobs or in a currency that one does not name, the time
of a topic and that of a stage which has it among other things.
"""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from ingest.english import lemmas
from ingest.lookup import lookup
from ingest.quantities import Kind, Quantity, quantities
from ingest.simplify import folded
from mentor.answer.compared import sides
from mentor.claims.agree import agree
from mentor.claims.cover import AT_LEAST, around, topics
from mentor.claims.measured import counts_the_same
from mentor.claims.stated import Stated, sentence_of
from mentor.evidence import Finding
from mentor.question.aspects import ASPECTS
from mentor.question.conditions import place_asked_for
from mentor.question.money import money_aspect
from mentor.question.wanted import Wanted
from mentor.text.overlap import standing
from mentor.text.terms import Side, Term, coverage

OF_IT = 0.5
"""A stage is about a topic if its name has so much of it, and holds it if its passage has."""

ONE_OF_TWO = 0.4
"""A statement is about one of two things that are compared if it names so much of it."""

_FREE = re.compile(r"免费|不[要花收]钱|\bfree\b|\bno (?:cost|charge)\b")
_LISTS = re.compile(r"[:：][\s*_]*$")
_KINDS = re.compile(r"^[类种档级层款]|\b(?:kind|type|sort|categor|level|grade|tier)(?:y|ies|s)?\b")
_PER_BEHIND = re.compile(
    r" ?(?:/|(?:a|an|per|each|every) |每)个?(?:hour|day|week|month|[天日周月])"
)
_PER_BEFORE = re.compile(r"每个?(?:[天日周月]|星期)[^，。；,;.\d]{0,6}$")
_LATIN = re.compile(r"[a-z][a-z+#-]*")


def alike(kind: Kind, one: Stated, other: Stated) -> bool:
    """Whether the figures of two statements agree; of a price also another one that stands beside
    it: "free for one person, 12 dollars a month for teams".
    """
    if agree(one.quantity, other.quantity):
        return True
    return kind == "money" and any(
        agree(first, second)
        for first in (one.quantity, *_beside(one))
        for second in (other.quantity, *_beside(other))
    )


def _beside(item: Stated) -> list[Quantity]:
    """The other prices in a statement, none if it tells of pay; what is free costs nothing."""
    if money_aspect(folded(" ".join((*item.evidence.chunk.section, item.text)))) == "pay":
        return []
    prices = [each for each in quantities(item.text) if each.kind == "money"]
    if _FREE.search(folded(item.text)):
        prices.append(Quantity("money", 0.0, 0.0, "", 0, 0))
    return prices


def contradict(kind: Kind, statements: Sequence[Stated]) -> bool:
    """Whether any two statements of different sources say something else of the same thing."""
    rows = Counter(item.source for item in statements)
    pairs = (
        (one, other)
        for one, other in combinations(statements, 2)
        if one.source != other.source and not (one.of_more or other.of_more)
    )
    if kind == "money":
        pairs = (
            (one, other)
            for one, other in pairs
            if rows[one.source] == rows[other.source] == 1 and _of_one_kind(one, other)
        )
    return any(not alike(kind, one, other) for one, other in pairs)


def _of_one_kind(one: Stated, other: Stated) -> bool:
    """Whether two sums of money compare: for one level of a job, in one currency."""
    return one.level == other.level and one.quantity.unit == other.quantity.unit


def holds_more(finding: Finding, item: Stated) -> bool:
    """Whether a stage has what is asked about among other things, and is not called so."""
    asked = topics(finding)
    if not item.part or not asked:
        return False
    name = "\n".join((*item.evidence.chunk.section[-1:], sentence_of(item)))
    named = coverage(asked, standing(finding.words, lookup(name)))
    return named < OF_IT <= coverage(asked, around(finding, item))


def only_there(finding: Finding, best: Stated, found: Sequence[Stated]) -> list[Stated]:
    """The statements that stand beside the best one where a question is about one place: if the
    passage of that names it, those whose passages name it too.
    """
    place = place_asked_for(finding.question)
    if place is None or not _is_of(place, best):
        return [*found]
    return [item for item in found if item.source == best.source or _is_of(place, item)]


def _is_of(place: re.Pattern[str], item: Stated) -> bool:
    chunk = item.evidence.chunk
    words = (item.evidence.passage.title, chunk.context, *chunk.section, chunk.text)
    return bool(place.search(folded("\n".join(words))))


def only_of_both(finding: Finding, best: Stated, found: Sequence[Stated]) -> list[Stated]:
    """The statements that stand beside the best one where a question compares two things.

    If its document tells of both, those of the same document, and others that name one of the two.
    """
    compared = [_telling(finding, side) for side in sides(finding)]
    own = [item for item in found if item.source == best.source]
    if (
        len(compared) != 2
        or not all(compared)
        or not any(_names(finding, side, best) for side in compared)
    ):
        return [*found]
    if not all(any(_names(finding, side, item) for item in own) for side in compared):
        return [*found]
    return [
        item
        for item in found
        if item.source == best.source or any(_names(finding, side, item) for side in compared)
    ]


def _telling(finding: Finding, side: Side) -> dict[Term, float]:
    """The terms of one of two things that the library knows, without words for a job in general
    where it has others: of "the deep learning job" is none that tells of some other job.
    """
    known = {term: each + AT_LEAST for term, each in side.items() if term not in finding.unknown}
    return {term: known[term] for term in known if ASPECTS.isdisjoint(lemmas(term.text))} or known


def _names(finding: Finding, side: Side, item: Stated) -> bool:
    text = "\n".join((*item.evidence.chunk.section[-1:], item.text))
    return coverage(side, standing(finding.words, lookup(text))) >= ONE_OF_TWO


def counts_less(asked: Wanted, item: Stated, best: Stated) -> bool:
    """Whether a count is one of kinds where the best one is not, or names less what is asked of, or
    whether only one of the two is one of each week or day.
    """
    kinds = _counts_kinds(item) > _counts_kinds(best) or _is_a_rate(item) != _is_a_rate(best)
    return kinds or _names_as_asked(asked, best) > _names_as_asked(asked, item)


def _names_as_asked(asked: Wanted, item: Stated) -> bool:
    """Whether what is counted has a word of the question itself, as far as both are written in
    Latin letters: "5 apps" are no 100 applications, though an app is one.
    """
    words = {form for word in _LATIN.findall(folded(item.quantity.unit)) for form in lemmas(word)}
    named = {
        form
        for term in asked.counted
        for word in _LATIN.findall(term.text)
        for form in lemmas(word)
    }
    measured = any(counts_the_same(item.quantity.unit, term.text) for term in asked.counted)
    return measured or not words or not named or not named.isdisjoint(words)


def _is_a_rate(item: Stated) -> bool:
    """Whether a number is one of each week or day: "5 companies a week", 每周 5 家."""
    text, place = folded(item.text), item.quantity.start - item.span[0]
    behind = text[item.quantity.end - item.span[0] :]
    return bool(_PER_BEHIND.match(behind) or _PER_BEFORE.search(text[:place]))


def _counts_kinds(item: Stated) -> bool:
    """Whether a number is one of kinds or grades of things, or of the items that are listed below,
    and not of the things as one has them: "do one of these three kinds:", a heading.
    """
    listed = item.text.startswith("#") or bool(_LISTS.search(item.text))
    return listed or bool(_KINDS.search(item.quantity.unit))
