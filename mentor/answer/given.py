"""What of a passage stands in the answer already: what is quoted of it is what stands beside."""

import re
from collections.abc import Sequence

from ingest.sentences import Span
from mentor.answer.quotable import Quotable
from mentor.evidence import Evidence
from mentor.types import Citation

GIVEN = -1e9
"""The worth of a unit that stands in the answer already."""

_IN_A_LIST = ("|", "-", "*", "+", "#", *"0123456789")
"""How a unit begins that says little apart from its list, table or section."""

_LEADS = re.compile(r"^#|[?？:：][\s*_]*$")


def new_scores(item: Evidence, scores: Sequence[float], given: Sequence[Citation]) -> list[float]:
    """The scores of a passage's units, none for those that citations have already.

    Nor for what leads to such a one: its heading, a question before it.
    """
    own = [each for each in given if each.source == item.passage.source]
    found = list(scores)
    told = False
    for place in range(len(found) - 1, -1, -1):
        start, end = item.chunk.sentences[place]
        inside = any(each.start <= start and end <= each.end for each in own)
        told = inside or (told and bool(_LEADS.search(item.chunk.between(start, end))))
        if told:
            found[place] = GIVEN
    return found


def beside_given(
    item: Evidence,
    scores: Sequence[float],
    given: Sequence[Citation],
    alone: Sequence[Span] = (),
) -> Quotable:
    """The passage, or the part beside a sentence of it that is given already."""
    passage, units = item.passage, item.chunk.sentences
    start, end = passage.start, passage.end
    if units and len(units) == len(scores):
        first, last = units[max(range(len(units)), key=scores.__getitem__)]
        apart = [
            each for each in given if each.source == passage.source and not _in_a_list(item, each)
        ]
        start = max([start, *(each.end for each in apart if start < each.end <= first)])
        end = min([end, *(each.start for each in apart if last <= each.start < end)])
    inside = [
        (unit, score)
        for unit, score in zip(units, scores, strict=True)
        if start <= unit[0] and unit[1] <= end
    ]
    text = passage.text[start - passage.start : end - passage.start]
    left, worths = [unit for unit, _ in inside], [score for _, score in inside]
    return Quotable(text, start, left, worths, alone)


def _in_a_list(item: Evidence, given: Citation) -> bool:
    """Whether a citation's words stand in a list item, a row or a heading of a passage."""
    text = item.passage.text[: max(0, given.start - item.passage.start)]
    line = text.rpartition("\n")[2] + given.quote
    return line.lstrip(" >").startswith(_IN_A_LIST)
