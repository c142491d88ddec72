"""The first step of a plan, opened: asked what to begin with, its name alone tells little."""

from dataclasses import replace

from mentor.steps.outline import Outline
from mentor.steps.plans import Step
from mentor.steps.shown import lines_of, shown_of


def opened(outline: Outline, step: Step) -> Step:
    """A step with what stands beneath it, if it is the first one and that is asked for."""
    if not outline.begun or step is not outline.steps[0]:
        return step
    return replace(step, span=shown_of(outline.steps, 0, in_part=True))


def beneath_it(step: Step, shown: Step) -> list[str]:
    """What is shown of a step behind its own words, line by line."""
    return lines_of(step.chunk.between(step.span[1], shown.span[1]))
