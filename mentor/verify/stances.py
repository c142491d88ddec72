"""Views that contradict each other, as a model writes them before its answer.

    DIFFERENT VIEWS: what they differ on
    - "exact words of a passage" [1]
    - "exact words of another one" [3]

A view counts with words that the passage it cites holds, and two documents at least have to hold
one. What the learner is shown are the passage's own words.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.embed import Embedder
from ingest.sentences import Span
from ingest.simplify import folded
from mentor.cite import cite
from mentor.evidence import Evidence
from mentor.prompts import DIFFERENT_VIEWS
from mentor.text.repeats import repeats
from mentor.types import Citation
from mentor.verify.grounds import Ground, claim_of, ground_of
from mentor.verify.statements import statements
from mentor.verify.support import MOST_UNITS, support

LONGEST_TOPIC = 80
MOST_VIEWS = 6

_MARKS = r"[\s*_#>]*"
_NAME = re.escape(DIFFERENT_VIEWS.rstrip(":"))
_HEAD = re.compile(rf"{_MARKS}{_NAME}{_MARKS}[:：]?(?P<topic>[^\n]*)(?:\n|\Z)", re.IGNORECASE)
_VIEW = re.compile(r"[ \t]*(?:[-*+•·]|\d{1,2}[.)、])[ \t]+\S[^\n]*(?:\n|\Z)")
_NO_VIEW = re.compile(r"\s*[^\s\d+*•·-]")
_BLANK = re.compile(r"[ \t]*\n")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Stances:
    """What documents differ on, in the model's words, and their words in which they do.

    `citations` are numbered from 1; they are of two sources at least.
    """

    topic: str
    citations: tuple[Citation, ...]


def may_become_stances(draft: str) -> bool:
    """Whether all that has come of a draft may still be views before the answer."""
    begun = re.sub(rf"^{_MARKS}", "", draft).upper()
    name = DIFFERENT_VIEWS.rstrip(":")
    if not begun.startswith(name):
        return name.startswith(begun)
    lines, newline, last = draft.rpartition("\n")
    return not newline or (not _split(f"{lines}\n")[2] and not _NO_VIEW.match(last))


def without_stances(draft: str) -> str:
    """A draft without the views before it."""
    return _split(draft)[2]


def stances(
    draft: str, evidence: Sequence[Evidence], embedder: Embedder
) -> tuple[Stances | None, str]:
    """The views before a draft that stand in the passages they cite, and the draft without them.

    Where fewer than two documents hold such a view, there is no disagreement to show: the lines
    stay in the draft, to be checked like all others.
    """
    topic, views, rest = _split(draft)
    if not views:
        return None, rest
    found: list[Citation] = []
    for view in views.splitlines():
        for citation in _cited(view, evidence, embedder):
            if not repeats(citation.quote, (other.quote for other in found)):
                found.append(replace(citation, marker=len(found) + 1))
    if len({citation.source for citation in found[:MOST_VIEWS]}) < 2:
        return None, f"{views.rstrip()}\n\n{rest}".strip()
    return Stances(topic, tuple(found[:MOST_VIEWS])), rest


def _split(draft: str) -> tuple[str, str, str]:
    """What the views before a draft are on, their lines, and what follows them."""
    head = _HEAD.match(draft)
    if head is None:
        return "", "", draft
    end = head.end()
    while blank := _BLANK.match(draft, end):
        end = blank.end()
    start = end
    while view := _VIEW.match(draft, end):
        end = view.end()
    topic = head["topic"].strip(" *_#:：")
    return topic[:LONGEST_TOPIC], draft[start:end], draft[end:].strip()


def _cited(view: str, evidence: Sequence[Evidence], embedder: Embedder) -> Iterator[Citation]:
    """The words of each passage that a view cites and that holds it."""
    sentences = statements(view)[0]
    said = " ".join(one.said for one in sentences)
    numbers = dict.fromkeys(number for one in sentences for number in one.markers)
    for number in numbers if said else ():
        if 0 < number <= len(evidence):
            ground = ground_of(evidence[number - 1], embedder)
            span = _holding(ground, said) or _supporting(ground, said, embedder)
            if span is not None:
                yield cite(1, evidence[number - 1].passage, *span)


def _supporting(ground: Ground, said: str, embedder: Embedder) -> Span | None:
    found = support(claim_of(said, embedder), ground)
    if not found.holds:
        return None
    return ground.spans[found.first][0], ground.spans[found.last - 1][1]


def _holding(ground: Ground, said: str) -> Span | None:
    """The fewest units of a passage that hold these words one behind the other."""
    wanted = _words([said])
    for length in range(1, MOST_UNITS + 1):
        for first in range(len(ground.texts) - length + 1):
            if wanted and wanted in _words(ground.texts[first : first + length]):
                return ground.spans[first][0], ground.spans[first + length - 1][1]
    return None


def _words(texts: Iterable[str]) -> str:
    return _BETWEEN_WORDS.sub("", folded("".join(texts)))
