"""The names of what a question about a figure asks, and the passages that have them."""

from ingest.lookup import lookup
from ingest.simplify import folded
from mentor.evidence import Evidence, Finding
from mentor.question.clauses import clauses
from mentor.question.conditions import asks_for_sides, unconditional
from mentor.question.wanted import tells_so_far
from mentor.text.language import language_of
from mentor.text.named import Name, lacking, names


def names_asked_of(question: str) -> tuple[Name, ...]:
    """The names of what a question asks about: none of its conditions, nor of what somebody says
    that he has worked with so far.
    """
    asked = folded(question)
    for clause in filter(tells_so_far, clauses(question)):
        asked = asked.replace(folded(clause), " ")
    left = unconditional(asked)
    return tuple(name for name in names(question) if name.text in left)


def of_the_named(named: tuple[Name, ...], finding: Finding) -> list[Evidence]:
    """The passages that lack none of the names; where each name is a side, those that have one of
    them, all where the only one stands beside what has no name: "at home and in Germany".
    """
    lacks = [_lacks(named, evidence) for evidence in finding.evidence]
    most = max(1, len(named) - 1) if asks_for_sides(finding.question) else 0
    return [each for each, count in zip(finding.evidence, lacks, strict=True) if count <= most]


def _lacks(named: tuple[Name, ...], evidence: Evidence) -> int:
    """How many of the names a passage lacks."""
    passage = evidence.passage
    words = lookup(f"{passage.title}\n{evidence.chunk.context}\n{passage.text}" if named else "")
    return len(lacking(named, words, language_of(passage.text)))
