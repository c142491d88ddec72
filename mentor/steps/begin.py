"""The first step of a plan, opened: asked what to begin with, its name alone tells little."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.plain import plain
from mentor.cite import unmarked
from mentor.steps.outline import Outline
from mentor.steps.plans import Step
from mentor.steps.shown import shown_of
from mentor.text.marks import ITEM_MARK

_BULLET = re.compile(rf"\s*(?!\d){ITEM_MARK}\s")


def opened(outline: Outline, step: Step) -> Step:
    """A step with what stands beneath it, if it is the first one and that is asked for."""
    if not outline.begun or step is not outline.steps[0]:
        return step
    return replace(step, span=shown_of(outline.steps, 0, in_part=True))


def beneath_it(step: Step, shown: Step) -> Iterator[str]:
    """What is shown of a step behind its own words, line by line."""
    _, end = step.span
    for line in step.chunk.between(end, shown.span[1]).split("\n"):
        if text := plain(line):
            yield unmarked(f"- {text}" if _BULLET.match(line) else text)
