"""On from an answer that told an order: "and after that?" behind "what comes after algebra?".

The steps that such an answer shows are no list to go through, but two places of a plan; the same
is asked of the step that stands last there, or first.
"""

import re

from mentor.question.order_asked import order_asked
from mentor.question.plan_wish import asks_for_a_plan_of_ones_own
from mentor.text.language import language_of
from mentor.text.terms import terms
from mentor.understand.move import read_move

_STEP = re.compile(r"> - (?:[^：:]{1,12}[：:]\s*)?(?P<step>[^，,（(。]+).* \[\d{1,3}\]$")
"""A step, with its own citation; what it is called is behind its number."""


def onward(question: str, before: str, answer: str) -> str:
    """What a bare "and after that?" or "before it?" asks after an answer on the question `before`
    that told an order; "" if it did not, or something else is asked.
    """
    move = read_move(question)
    if move is None or not move.bare or move.unit or move.by not in (-1, 1):
        return ""
    if asks_for_a_plan_of_ones_own(before):
        return ""
    if order_asked(before, dict.fromkeys(terms(before), 1.0)) is None:
        return ""
    steps = _first_steps(answer)
    if len(steps) < 2:
        return ""
    place = steps[-1 if move.by > 0 else 0]
    if language_of(question) == "zh":
        return f"{place}之{'后' if move.by > 0 else '前'}是什么？"
    return f"What comes {'after' if move.by > 0 else 'before'} {place}?"


def _first_steps(answer: str) -> list[str]:
    """What the steps of the first plan that an answer shows are called."""
    steps: list[str] = []
    for line in answer.splitlines():
        found = _STEP.match(line)
        if found:
            steps.append(found["step"].strip())
        elif steps and not line.startswith(">"):
            break
    return steps
