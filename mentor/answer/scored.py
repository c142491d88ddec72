"""How well each unit of the passages answers: its worth, and what else the question asks of it."""

import re

from ingest.sentences import Span
from mentor.answer.columns import of_columns
from mentor.answer.level import of_other_levels
from mentor.answer.stating import stating, wishes_of
from mentor.answer.worth import worths
from mentor.evidence import Evidence, Finding
from mentor.question.months import Time, is_at, time_asked

AT_THE_TIME = 6.0
"""What a unit gains if it or its heading gives a range with the month in it that is asked for."""

OTHER_LEVEL = 6.0
"""What a unit loses that tells of another level than is asked for: of juniors, not of seniors."""

STATES = 3.0
"""What an item of a list gains that states what is wanted of it, where others do not."""

Scored = tuple[Evidence, list[float]]
"""A passage and how well each of its units answers, as log-odds."""


def units_scored(finding: Finding) -> list[Scored]:
    """Each passage found, with the scores of its units."""
    asked, wishes = time_asked(finding.question), wishes_of(finding.question)
    return [(item, _unit_scores(item, finding, asked, wishes)) for item in finding.evidence]


def _timed(item: Evidence, asked: Time) -> dict[Span, float]:
    """What units of a passage gain by the time that they are for."""
    passage, heading = item.passage, "".join(item.chunk.section[-1:])
    whole = is_at(heading, asked)
    return {
        (start, end): AT_THE_TIME
        for start, end in item.chunk.sentences
        if whole or is_at(passage.text[start - passage.start : end - passage.start], asked)
    }


def _unit_scores(
    item: Evidence, finding: Finding, asked: Time | None, wishes: list[re.Pattern[str]]
) -> list[float]:
    """How well each unit of a passage answers, as log-odds."""
    gains = _timed(item, asked) if asked else {}
    others = of_other_levels(finding, item)
    for span, gain in of_columns(finding, item).items():
        gains[span] = gains.get(span, 0.0) + gain
    states = stating(wishes, item)
    for start, end in item.chunk.sentences:
        if any(first <= start and end <= last for first, last in states):
            gains[start, end] = gains.get((start, end), 0.0) + STATES
    return [
        float(worth) + gains.get(span, 0.0) - OTHER_LEVEL * other
        for span, worth, other in zip(
            item.chunk.sentences, worths(finding, item), others, strict=True
        )
    ]
