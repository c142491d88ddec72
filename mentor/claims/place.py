"""The place of a statement in a plan: "the third stage" means the third of each document's plan.

A stage has the number that its heading says, else it is counted among the headings beside it.
"""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.claims.stated import Stated, names_a_part
from mentor.evidence import Finding
from mentor.question.subject import says_nothing, subject
from mentor.steps import Around
from mentor.text.ordinals import ordinal, step

LAST = -1

_BASICS = re.compile(
    r"(?:打[好牢下]?|学好?)(?:基础|底子?)"
    r"|\b(?:the|your|my) (?:fundamentals|foundations?|basics|groundwork)\b"
)
"""What a plan begins with, by no name of its own."""

_COMPARING = frozenset({"less", "more", "fewer", "longer", "shorter"})

_COUNTED = ("stage", "step", "level")


def place_asked(finding: Finding) -> int | None:
    """Which stage of a plan a question asks about, from 1; LAST; None if none.

    It names it by its number, or as what any plan begins with and of nothing: "the basics".
    """
    question = finding.question
    if names_a_part(question):
        return _number(question) or (LAST if step(question) == 0 else None)
    basics = _BASICS.search(folded(question))
    if basics is None:
        return None
    things = (word for word in subject(finding) if word.kind in ("name", "noun"))
    of_something = any(
        word.text not in basics.group()
        and word.text not in _COMPARING
        and not says_nothing(word.text)
        for word in things
    )
    return None if of_something else 1


def at_place(found: Sequence[Stated], place: int, around: Around) -> list[Stated]:
    """Of the statements found, those of the stage at a place of their document's plan."""
    return [item for item in found if item.part and _stands_at(item, place, found, around)]


def _stands_at(item: Stated, place: int, found: Sequence[Stated], around: Around) -> bool:
    path = item.evidence.chunk.section
    if not path or not (item.inherited or item.text.lstrip("#").strip() == path[-1]):
        own = _number(item.text)
        of_source = [_number(other.text) for other in found if other.source == item.source]
        return bool(own) and own == (max(of_source) if place == LAST else place)
    stages = _beside(path, [*(chunk.section for chunk in around(item.evidence)), path])
    if place == LAST:
        return len(stages) > 1 and stages[-1] == path[-1]
    return place == (_number(path[-1]) or stages.index(path[-1]) + 1)


def _beside(path: Sequence[str], paths: Sequence[Sequence[str]]) -> list[str]:
    """The last heading of a path and those beside it, in order."""
    above = list(path[:-1])
    inside = (
        each for each in paths if len(each) >= len(path) and list(each[: len(above)]) == above
    )
    return list(dict.fromkeys(each[len(above)] for each in inside))


def _number(text: str) -> int:
    """The number of a stage that a text names, 0 if it names none."""
    named = ordinal(text)
    return named.number if named is not None and named.unit in _COUNTED else 0
