"""Statements of one source that give the figure of the like: pay by job, fees by course.

Which of them a question means it may not say; then the learner sees all, or the one that is the
highest or lowest if that is asked for.
"""

from collections.abc import Sequence

from mentor.claims.agree import agree
from mentor.claims.cover import missing
from mentor.claims.lead import UNCOVERED
from mentor.claims.stated import Stated, extremity
from mentor.evidence import Finding
from mentor.question.wanted import Wanted

PARALLEL = 0.03
"""Statements of one source stand side by side if their relevance is so close."""

MOST_OF_A_SOURCE = 5


def with_parallels(
    finding: Finding, asked: Wanted, found: Sequence[Stated], view: Stated
) -> list[Stated]:
    """A source's statement and those beside it, in the document's order, or the most extreme."""
    own = [view, *(item for item in found if _is_parallel(finding, view, item))]
    if asked.extreme:
        return [max(own, key=lambda item: extremity(item.quantity, asked.extreme))]
    return sorted(own[:MOST_OF_A_SOURCE], key=lambda item: item.span)


def _is_parallel(finding: Finding, view: Stated, item: Stated) -> bool:
    if item.source != view.source or item.span == view.span:
        return False
    near = abs(item.relevance - view.relevance) <= PARALLEL
    differs = near and not agree(item.quantity, view.quantity)
    return (differs or _beside(view, item)) and missing(finding, view, item) <= UNCOVERED


def _beside(one: Stated, other: Stated) -> bool:
    """Whether two statements stand under headings of one level beside each other, in one unit."""
    first, second = one.evidence.chunk.section, other.evidence.chunk.section
    units = [(item.quantity.unit, item.quantity.per) for item in (one, other)]
    return len(first) > 1 and first != second and first[:-1] == second[:-1] and units[0] == units[1]
