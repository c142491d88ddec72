"""What of a question's words a statement has, in itself and around it."""

import re
from collections.abc import Mapping

from ingest.english import lemmas
from ingest.lookup import lookup
from ingest.structure import table_head
from mentor.claims.measured import is_measure
from mentor.claims.stated import Stated, names_a_part
from mentor.evidence import Finding
from mentor.question.aspects import GENERIC
from mentor.question.conditions import asks_for_sides, without_conditions
from mentor.question.money import money_aspect
from mentor.question.subject import says_nothing
from mentor.question.subject import subject as words_of
from mentor.question.wanted import subject, without_money
from mentor.text.named import names
from mentor.text.ordinals import NUMBERS
from mentor.text.overlap import standing
from mentor.text.terms import Term, covers

AT_LEAST = 1.0
"""What a word counts beside its idf. In a library about one thing the words for it stand in every
passage and have none, and yet they are most of what a question is about.
"""

_PLACE = re.compile(r"国[内外]|海外|境[内外]|本土|本地|abroad|overseas|domestic|local")
"""At home, abroad: figures of all places are shown, with the place in the document's words."""


def about(finding: Finding) -> dict[Term, float]:
    """The terms that say what a question is about: not how much is asked, nor for whom."""
    return subject(_unconditional(finding))


OF_ANY_WAY = re.compile(
    rf"reach(?:es|ed|ing)?|enough|twelve|{'|'.join(NUMBERS)}"
    r"|job[- ]?ready|hired|employable|switch|transition|jobs?|work|employment|all"
    r"|入行|转行|转型|改行|上岗|就业|入职|胜任|出师|学成|找到?(?:工作)?|工作"
)
"""What is reached at the end of any plan for a job, and what a time is held against."""


def topics(finding: Finding) -> dict[Term, float]:
    """What a question for a time is about that the library knows, without words that any question
    may hold, and what else it asks for. All of it if nothing else is left.
    """
    terms = {
        term: weight
        for term, weight in without_money(about(finding)).items()
        if term not in finding.unknown and not OF_ANY_WAY.fullmatch(term.text)
    }
    named = [word.text for word in words_of(finding) if not GENERIC & {*lemmas(word.text)}]
    found = {
        term: weight
        for term, weight in terms.items()
        if any(term.text in name or name in term.text for name in named)
    }
    return found or terms


def names_the_unknown(finding: Finding) -> bool:
    """Whether what a question names, but for its conditions, stands nowhere in the library."""
    asked = {term.text for term in about(finding)}
    named = [
        word
        for word in words_of(finding)
        if word.kind != "quality" and word.text in asked and not says_nothing(word.text)
    ]
    return bool(named) and not any(word.known for word in named)


def own(finding: Finding, item: Stated) -> frozenset[str]:
    """The words of the question that the statement has without its headings."""
    return standing(finding.words, lookup(item.text))


def in_its_line(finding: Finding, item: Stated) -> frozenset[str]:
    """The words of the question that stand in the statement or behind it in its line, where the
    time of a stage stands before what it has: "Stage three: 4-6 months. Features, models".
    """
    chunk = item.evidence.chunk
    behind = chunk.between(item.span[1], chunk.end).partition("\n")[0] if item.part else ""
    return standing(finding.words, lookup(f"{item.text} {behind}"))


def around(finding: Finding, item: Stated) -> frozenset[str]:
    """The words of the question that stand in the statement's passage or above it."""
    chunk = item.evidence.chunk
    return standing(finding.words, lookup("\n".join((chunk.context, *chunk.section, chunk.text))))


def told_about(finding: Finding, item: Stated) -> frozenset[str]:
    """The words of the question that a statement is about.

    The heading of a stage says how long all that stands below it takes, unless a stage itself is
    asked for.
    """
    heads = item.text.startswith("#") and not names_a_part(finding.question)
    return item.present | around(finding, item) if heads else item.present


def in_its_words(finding: Finding, item: Stated) -> frozenset[str]:
    """The words of the question that a statement is about, or that stand behind it in its line or
    in the head of its table.
    """
    head = table_head(item.evidence.chunk, item.span[0]) if item.text.startswith("|") else ""
    above = standing(finding.words, lookup(head))
    return told_about(finding, item) | in_its_line(finding, item) | above


def missing(
    finding: Finding, best: Stated, item: Stated, weights: Mapping[Term, float] | None = None
) -> float:
    """The share of the question's words, by weight, that the best statement alone covers.

    `weights` are the words that count, all but the conditions unless given.
    """
    counting = without_money(_unconditional(finding) if weights is None else weights)
    held = {term: weight for term, weight in counting.items() if term not in finding.unknown}
    total = sum(held.values())
    alone = sum(
        weight
        for term, weight in held.items()
        if covers(best.present, term) and not covers(item.present, term)
    )
    return alone / total if total else 0.0


def _unconditional(finding: Finding) -> dict[Term, float]:
    """The terms of a question without its conditions, the sides that it asks for, and words that
    any question may hold unless it has no others.
    """
    question = finding.question
    terms = without_conditions(question, finding.weights)
    named = [name.text for name in names(question)] if asks_for_sides(question) else []
    sides = named if len(named) > 1 else []
    found = {
        term: weight + AT_LEAST
        for term, weight in terms.items()
        if not any(term.text in side for side in sides) and not _PLACE.fullmatch(term.text)
    }
    telling = {
        term: weight
        for term, weight in found.items()
        if money_aspect(term.text) or not (says_nothing(term.text) or is_measure(term.text))
    }
    return telling or found
