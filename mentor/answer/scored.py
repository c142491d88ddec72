"""How well each unit of the passages answers: its worth, and what else the question asks of it."""

import re
from dataclasses import dataclass

from ingest.plain import plain
from ingest.sentences import Span
from ingest.simplify import folded
from mentor.answer.beyond import asks_beyond
from mentor.answer.columns import of_columns
from mentor.answer.level import of_other_levels
from mentor.answer.listed import called_as_asked, list_asked
from mentor.answer.required import (
    asks_what_is_required,
    is_of_others,
    says_what_is_required,
    things_required,
)
from mentor.answer.roles import of_other_roles, role_asked
from mentor.answer.stating import stating, wishes_of
from mentor.answer.worth import worths
from mentor.evidence import Evidence, Finding
from mentor.question.months import Time, is_at, time_asked
from mentor.question.subject import Word
from mentor.question.wanted import wanted
from mentor.text.overlap import stands_alone
from mentor.text.terms import Term

AT_THE_TIME = 6.0
"""What a unit gains if it or its heading gives a range with the month in it that is asked for."""

OTHER = 6.0
"""What a unit loses that tells of another level, or role, than is asked for: of juniors, not of
seniors."""

STATES = 3.0
"""What an item of a list gains that states what is wanted of it, where others do not."""

CALLED = 3.0
"""What a unit gains that is of a list which is called what a list is asked of: "Projects"."""

REQUIRED = 3.0
"""What a sentence gains that speaks of need, where a question asks if something is needed."""

OF_SECTION = 7.0
"""What all units gain of a section that the question names by what its heading begins with."""

_CODE = r"[a-z]{1,4}-?\d{1,3}(?![a-z0-9])"
_NUMBER = r"(?:\d{1,3}|[一二三四五六七八九十]{1,2}|(?<= )[a-h])"
_LABEL = re.compile(
    rf"{_CODE}|(?:[a-z]{{3,12}} |第|[\u3400-\u9fff]{{2,3}} ?){_NUMBER}"
    r"(?:[步节级章课期轮]|阶段|模块|单元)?(?=\s*(?:[:：—–|(（]|-\s|$))"
)
"""A code or a numbered label: "L4: Engineer II", "Track B", 第三步：数据."""

Scored = tuple[Evidence, list[float]]
"""A passage and how well each of its units answers, as log-odds."""


@dataclass(frozen=True, slots=True)
class _Sought:
    """What a question asks for beside its words: a time, what items are to state, what the list
    that it asks for is called, the role whose duties it asks, and what it asks the need of.
    """

    time: Time | None
    wishes: list[re.Pattern[str]]
    what: tuple[Term, ...]
    role: tuple[Word, ...]
    required: tuple[Word, ...]


def units_scored(finding: Finding) -> list[Scored]:
    """Each passage found, with the scores of its units."""
    sought = _sought(finding)
    scored = [(item, _unit_scores(item, finding, sought)) for item in finding.evidence]
    named = {} if sought.time else _sections_named(finding)
    return [
        (item, [worth + OF_SECTION for worth in own])
        if named.get(item.passage.source) == _label(item)
        else (item, own)
        for item, own in scored
    ]


def _sections_named(finding: Finding) -> dict[str, str]:
    """The label of the section that a question names, by source; none of two that it names.

    Nor where it asks for a figure, which may stand in a table of all sections, or for what comes
    behind what it names.
    """
    question = folded(finding.question)
    if asks_beyond(question) or wanted(finding.question):
        return {}
    if len({*re.findall(rf"(?<![a-z0-9]){_CODE}", question)}) > 1:
        return {}
    named: dict[str, set[str]] = {}
    for item in finding.evidence:
        label = _label(item)
        if label and stands_alone(label, question):
            named.setdefault(item.passage.source, set()).add(label)
    return {source: labels.pop() for source, labels in named.items() if len(labels) == 1}


def _label(item: Evidence) -> str:
    """What the heading above a passage begins with: a code, a number behind a word; "" if none."""
    found = _LABEL.match(folded(plain("".join(item.chunk.section[-1:]))))
    return found[0] if found else ""


def _timed(item: Evidence, asked: Time) -> dict[Span, float]:
    """What units of a passage gain by the time that they are for."""
    passage, heading = item.passage, "".join(item.chunk.section[-1:])
    whole = is_at(heading, asked)
    return {
        (start, end): AT_THE_TIME
        for start, end in item.chunk.sentences
        if whole or is_at(passage.text[start - passage.start : end - passage.start], asked)
    }


def _sought(finding: Finding) -> _Sought:
    question, role = finding.question, role_asked(finding)
    return _Sought(
        time_asked(question),
        wishes_of(question),
        list_asked(finding, role),
        role,
        things_required(finding) if asks_what_is_required(question) else (),
    )


def _unit_scores(item: Evidence, finding: Finding, sought: _Sought) -> list[float]:
    """How well each unit of a passage answers, as log-odds."""
    gains = _timed(item, sought.time) if sought.time else {}
    levels, roles = of_other_levels(finding, item), of_other_roles(sought.role, finding, item)
    listed = called_as_asked(sought.what, item, finding.question)
    if sought.required:
        says = says_what_is_required(sought.required, finding, item)
        gains |= {
            span: REQUIRED for span, said in zip(item.chunk.sentences, says, strict=True) if said
        }
        others = is_of_others(sought.required, finding, item)
        for span in (
            span for span, other in zip(item.chunk.sentences, others, strict=True) if other
        ):
            gains[span] = gains.get(span, 0.0) - OTHER
    for span, gain in of_columns(finding, item).items():
        gains[span] = gains.get(span, 0.0) + gain
    states = stating(sought.wishes, item)
    for start, end in item.chunk.sentences:
        if any(first <= start and end <= last for first, last in states):
            gains[start, end] = gains.get((start, end), 0.0) + STATES
    return [
        float(worth) + gains.get(span, 0.0) - OTHER * (level or people) + CALLED * called
        for span, worth, level, people, called in zip(
            item.chunk.sentences, worths(finding, item), levels, roles, listed, strict=True
        )
    ]
