"""What a question points to by its place: the third, the next, the latter.

In the answer before, or in the headings and lists of the documents that the conversation is about.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mentor.evidence import Evidence, Finding
from mentor.ordinals import choice, middle, ordinal, step, unit
from mentor.types import Turn
from mentor.understand.meant import Documents, Reading
from mentor.understand.series import (
    Series,
    alternatives,
    in_text,
    listed,
    nth,
    numbered,
    under_headings,
    with_named,
)
from mentor.understand.standalone import in_place_of

OF_ANSWER = 300
"""Characters of the last answer by which its place is found."""

_TWO = 2
_LOOKED_AT = 4
"""Passages whose headings and lists are searched for the series that is meant."""

_BY_RANK = 0.25
"""What the rank of its passage takes from the worth of a series."""

_WORTH_IT = 1.0
"""Below this worth a series has met the question by chance."""

_PAIR = re.compile(
    r"(?<![\w.+#-])(?P<former>[\w.+#-]{1,40}?)\s*(?:和|与|跟|还是|或者?|、|\band\b|\bor\b|\bvs\b\.?)\s*"
    r"(?P<latter>[A-Za-z][\w.+#-]*|[\u3400-\u9fff]+?(?=的|，|哪|有|谁|在|[？?]|$))"
)
_CLAUSE_END = re.compile(r"[，,。;；:：(（\n]|\. ")


def picked(question: str, subject: str, answer: str) -> str:
    """What a question picks by its place out of the answer, or out of the two things asked of."""
    which, place, by = choice(question), ordinal(question), step(question)
    items = listed(answer) or alternatives(answer)
    if which is not None:
        pair = _PAIR.search(subject)
        if pair:
            return pair["latter" if which else "former"]
        return items[which] if len(items) == _TWO else ""
    if middle(question):
        return items[1] if len(items) == _TWO + 1 else ""
    if place is not None and place.unit and by is None:
        return numbered(answer, place)
    if by == 0 and not unit(question) and len(items) >= _TWO:
        return items[-1]
    if place is None or place.unit or by is not None or place.number > len(items):
        return ""
    return items[place.number - 1]


def further(
    question: str,
    history: Sequence[Turn],
    answer: str,
    titles: Sequence[str],
    documents: Documents,
) -> Reading | None:
    """What comes after what the last answer names, where that was the next of something too."""
    *_, last = [turn["content"] for turn in history if turn["role"] == "user"]
    if step(question) is None or step(last) is None or not answer:
        return None
    named = _CLAUSE_END.split(answer.lstrip("*> "), maxsplit=1)[0]
    found = in_documents(question, named[:OF_ANSWER], titles, documents)
    if found is None or found.label is None:
        return None
    return replace(found, question=found.label)


def in_documents(
    question: str, subject: str, titles: Sequence[str], documents: Documents
) -> Reading | None:
    """What stands where the question points, in the documents that the conversation is about."""
    finding = documents.search(subject, documents.passages)
    quoted = {item.passage.source for item in finding.evidence if item.passage.title in titles}
    if quoted:
        finding = documents.search(subject, _LOOKED_AT, sorted(quoted))
    found = [
        (target.worth - rank * _BY_RANK, target, item.passage.title)
        for rank, item in enumerate(finding.evidence[:_LOOKED_AT])
        for series in _series_of(item, documents)
        if (target := _target(question, subject, series, finding))
    ]
    if not found:
        return None
    worth, target, title = max(found, key=lambda one: one[0])
    if worth < _WORTH_IT or target.label is None:
        return None
    asked = in_place_of(question, target.label, subject, target.span)
    return Reading(asked, prefers=title, label=target.label)


@dataclass(frozen=True, slots=True)
class _Target:
    """What a series has where a question points, if it goes so far, and how well it fits.

    `span` is what of the earlier question it takes the place of.
    """

    worth: float
    label: str | None
    span: tuple[int, int] | None


def _target(question: str, subject: str, series: Series, finding: Finding) -> _Target | None:
    """What the question asks for in a series, None if it is about another one."""
    by, place, earlier = step(question), ordinal(question), ordinal(subject)
    if by is None:
        at = nth(series, place) if place and place.unit else None
        same = earlier if earlier and place and earlier.unit == place.unit else None
        return None if at is None else _Target(2.0, series[at].label, same.span if same else None)
    named = with_named(series, subject, finding.weights, unit(question))
    if named is None:
        return None
    at = len(series) - 1 if by == 0 else named.at + by
    return _Target(named.worth, series[at].label if 0 <= at < len(series) else None, named.span)


def _series_of(item: Evidence, documents: Documents) -> Iterator[Series]:
    """The series that a passage is part of: its own lists, and the headings beside its own."""
    yield from in_text(item.chunk.text)
    yield from under_headings(item.chunk.section, documents.headings_around(item))
