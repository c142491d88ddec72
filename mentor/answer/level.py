"""What documents say of another level than the question asks for: of juniors, not of seniors."""

import re
from collections.abc import Iterator

from ingest.plain import plain
from ingest.simplify import folded
from mentor.answer.beyond import asks_beyond
from mentor.answer.worth import is_an_item
from mentor.evidence import Evidence, Finding
from mentor.question.level import level_named
from mentor.text.marks import cells_of

_QUALIFIED = re.compile(
    r"(?:初级|中级|高级|资深)的?\w"
    r"|\b(?:junior|senior|mid(?:dle)?[- ]level|entry[- ]level|beginner|intermediate|advanced) [a-z]"
)
"""A level that says which one of its kind is meant, not how far the learner is."""

_NAME = re.compile(r"(?P<name>[^:：—。.]{1,40})(?:[:：—]| [-–] )")
"""What an item tells of, before the colon."""


def of_other_levels(finding: Finding, item: Evidence) -> list[bool]:
    """Whether each unit of a passage is of another level than the one that the question names.

    That its heading says, if a section beside it has the level asked for; else the name of the list
    item or the first cell of the row that it is of, if another one of the passage has that. What a
    follow-up goes on from ("and harder ones?") names no level that it asks for.
    """
    text = "" if len(finding.own) else folded(finding.question)
    asked = level_named(text) if _QUALIFIED.search(text) and not asks_beyond(text) else ""
    none = [False] * len(item.chunk.sentences)
    if not asked:
        return none
    above = _level_above(item)
    if above:
        beside = (
            each
            for each in finding.evidence
            if each.passage.source == item.passage.source
            and each.chunk.section[:-1] == item.chunk.section[:-1]
        )
        other = above != asked and any(_level_above(each) == asked for each in beside)
        return [other] * len(none)
    levels = [*_levels(item)]
    return [level not in ("", asked) for level in levels] if asked in levels else none


def _level_above(item: Evidence) -> str:
    heading = folded("".join(item.chunk.section[-1:]))
    return level_named(heading) if _QUALIFIED.search(heading) else ""


def _levels(item: Evidence) -> Iterator[str]:
    """The level that the list item or row of each unit names, "" of one that is in none."""
    level, behind = "", item.passage.start
    for start, end in item.chunk.sentences:
        if is_an_item(item, start):
            level = level_named(name_of(item.chunk.between(start, end)))
        elif "\n\n" in item.chunk.between(behind, start):
            level = ""
        yield level
        behind = end


def name_of(text: str) -> str:
    """What an item or row is called, "" if it only says something."""
    if text.startswith("|"):
        return next(filter(None, cells_of(text)), "")
    named = _NAME.match(plain(text))
    return named["name"] if named else ""
