"""What stands above an answer: where documents differ on a figure that the question touches.

Beside it what they count, what comes at a time that is asked for, and in which order things come.
"""

from collections.abc import Sequence

from mentor.asked import Asked
from mentor.claims import (
    Disagreement,
    Progress,
    Reach,
    conflicts,
    disagreements,
    progress,
    steps_of,
    tell_the_number,
    with_counts,
    with_order,
    with_places,
    with_progress,
    with_stages,
)
from mentor.question.age import asks_whether_too_old
from mentor.question.wanted import TIMES, wanted
from mentor.types import Conflict


def side_by_side(found: Asked, reach: Reach) -> tuple[Conflict, ...]:
    """What differs in what was found for a question, each source with its citation."""
    assert found.finding is not None
    said = _is_said(found)
    numbered = tell_the_number(found.stages, found.question)
    of_steps = [lead for lead in found.leads if not (numbered and lead.asked.kind in TIMES)]
    differing = [] if said else disagreements(found.finding, reach, of_steps)
    at_the_time = [] if said else progress(found.finding, reach.around, found.asking)
    differing = _but_for_the_time(differing, at_the_time, found.question)
    timed_apart = any(each.kind == "position" for each in differing)
    steps = steps_of(found.finding, reach.around) if timed_apart else []
    shown = conflicts(differing, found.language, steps)
    shown = with_counts(shown, found.lists, found.language)
    shown = with_progress(shown, at_the_time, found.language)
    shown = with_order(shown, found.stages, found.language)
    shown = with_places(shown, found.stages, found.question, found.language)
    return with_stages(shown, found.stages, found.language)


def _is_said(found: Asked) -> bool:
    """Whether the answer tells all: it is refused, of one document, or the steps found tell it."""
    ordered = not wanted(found.question) and any(
        outline.ordered not in (None, "place") for outline in found.stages
    )
    timed = any(outline.timed for outline in found.stages)
    said = found.refused or found.of_one or ordered or timed
    return said or asks_whether_too_old(found.question)


def _but_for_the_time(
    differing: Sequence[Disagreement], at_the_time: Sequence[Progress], question: str
) -> list[Disagreement]:
    """What documents differ on; not when it comes where a question asks what comes at a time."""
    asks_when = any(each.kind == "position" for each in wanted(question))
    said = bool(at_the_time) and not asks_when
    return [each for each in differing if not (said and each.kind == "position")]
