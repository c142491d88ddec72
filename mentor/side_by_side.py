"""What stands above an answer: where documents differ on a figure that the question touches.

Beside it what they count, what comes at a time that is asked for, and in which order things come.
"""

from collections.abc import Sequence

from mentor.asked import Asked
from mentor.claims import (
    OF_MOST,
    Disagreement,
    Lead,
    Reach,
    Stated,
    conflicts,
    disagreements,
    names_a_part,
    read_again,
    says_what,
    told_of,
    with_counts,
)
from mentor.claims.cover import topics
from mentor.evidence import Finding
from mentor.question.age import asks_whether_too_old
from mentor.question.late import asks_whether_too_late
from mentor.question.months import time_asked
from mentor.question.wanted import TIMES, wanted
from mentor.refuse import of_the_field
from mentor.steps import (
    Outline,
    Progress,
    progress,
    steps_of,
    tell_the_number,
    with_order,
    with_places,
    with_progress,
    with_stages,
)
from mentor.types import Conflict
from mentor.understand import asking_part, asks


def side_by_side(found: Asked, reach: Reach) -> tuple[Conflict, ...]:
    """What differs in what was found for a question, each source with its citation."""
    assert found.finding is not None
    said = _is_said(found)
    numbered = tell_the_number(found.stages, found.question)
    of_steps = [lead for lead in found.leads if not (numbered and lead.asked.kind in TIMES)]
    at_the_time = None if said else progress(found.finding, reach.around, found.asking)
    differing = [] if said else _differing(found, reach, of_steps, again=not at_the_time)
    differing = _but_for_the_time(differing, at_the_time, found.question)
    steps = _steps(found, reach, differing)
    differing = differing or _beside_steps(found, steps)
    shown = conflicts(differing, found.language, steps)
    shown = with_counts(shown, found.lists, found.language)
    shown = with_progress(shown, at_the_time, found.language)
    shown = with_order(shown, found.stages, found.language)
    shown = with_places(shown, found.stages, found.question, found.language)
    return with_stages(shown, found.stages, found.language)


def _differing(
    found: Asked, reach: Reach, of: Sequence[Lead], *, again: bool
) -> list[Disagreement]:
    """What documents differ on; what a story hides is read `again` off the part of it that asks."""
    assert found.finding is not None
    said = bool(found.asking) or says_what(found.finding)
    differing = disagreements(found.finding, reach, of) if said else []
    if differing or found.stages or found.lists or found.asking:
        return differing
    if not again or not (said or asks(found.question)):
        return []
    for finding, within, leads in read_again(found.finding, reach, asking_part(found.question)):
        differing = disagreements(finding, within, leads)
        if differing or any(_tells_it(finding, lead) for lead in leads):
            return differing
    return []


def _tells_it(finding: Finding, lead: Lead) -> bool:
    """Whether how long it takes is told of most of what is asked about; what other things take is
    then no other side of it. Documents of the field tell how long all of one way takes.
    """
    if of_the_field(finding):
        return False
    best = lead.best if lead.asked.kind == "duration" else None
    return best is not None and bool(topics(finding)) and told_of(finding, best) >= OF_MOST


def _steps(found: Asked, reach: Reach, differing: Sequence[Disagreement]) -> list[Outline]:
    """The numbered steps that stand beside when something comes."""
    assert found.finding is not None
    timed = any(each.kind == "position" for each in differing)
    said = differing or found.stages or _is_said(found) or time_asked(found.question)
    alone = not said and _when(found) is not None
    return steps_of(found.finding, reach.around) if timed or alone else []


def _when(found: Asked) -> Stated | None:
    """The statement that tells best when something comes, if one does."""
    of_it = (lead.best for lead in found.leads if lead.asked.kind == "position")
    return next(filter(None, of_it), None)


def _beside_steps(found: Asked, steps: Sequence[Outline]) -> list[Disagreement]:
    """When the one document says that something comes that has a time for it, where others number
    the step: neither need be wrong.
    """
    assert found.finding is not None
    best = _when(found)
    if best is None or names_a_part(found.question) or told_of(found.finding, best) < OF_MOST:
        return []  # a stage that is named is one of its own plan
    others = [step for step in steps if step.passage.source != best.source]
    return [Disagreement("position", (best,), contradict=False)] if others else []


def _is_said(found: Asked) -> bool:
    """Whether the answer tells all: it is refused, of one document, or the steps found tell it."""
    ordered = not wanted(found.question) and any(
        outline.ordered not in (None, "place") for outline in found.stages
    )
    timed = any(outline.timed for outline in found.stages)
    said = found.refused or found.of_one or ordered or timed
    late = asks_whether_too_old(found.question) or asks_whether_too_late(found.question)
    return said or late


def _but_for_the_time(
    differing: Sequence[Disagreement], at_the_time: Progress | None, question: str
) -> list[Disagreement]:
    """What documents differ on; not when it comes where a question asks what comes at a time."""
    asks_when = any(each.kind == "position" for each in wanted(question))
    said = at_the_time is not None and not asks_when
    return [each for each in differing if not (said and each.kind == "position")]
