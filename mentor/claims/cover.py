"""What of a question's words a statement has, in itself and around it."""

from collections.abc import Mapping

from ingest.lookup import lookup
from mentor.claims.stated import Stated
from mentor.claims.wanted import without_money
from mentor.evidence import Finding
from mentor.overlap import standing
from mentor.terms import Term, covers


def own(finding: Finding, item: Stated) -> frozenset[str]:
    """The words of the question that the statement has without its headings."""
    return standing(finding.words, lookup(item.text))


def around(finding: Finding, item: Stated) -> frozenset[str]:
    """The words of the question that stand in the statement's passage or above it."""
    chunk = item.evidence.chunk
    return standing(finding.words, lookup("\n".join((chunk.context, *chunk.section, chunk.text))))


def missing(
    finding: Finding, best: Stated, item: Stated, weights: Mapping[Term, float] | None = None
) -> float:
    """The share of the question's words, by weight, that the best statement alone covers.

    `weights` are the words that count, all unless given.
    """
    counting = without_money(finding.weights if weights is None else weights)
    held = {term: weight for term, weight in counting.items() if term not in finding.unknown}
    total = sum(held.values())
    alone = sum(
        weight
        for term, weight in held.items()
        if covers(best.present, term) and not covers(item.present, term)
    )
    return alone / total if total else 0.0
