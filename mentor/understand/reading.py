"""A question as understood in its conversation: what to look up, and in which documents.

The language model rewrites a follow-up if there is one; if there is none, or it fails, the rule of
mentor/understand/standalone.py does. Where a question asks for the next or the third of a series,
the documents that the conversation is about say what stands there: "and the next stage?" becomes
the name of that stage.
"""

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from ingest.errors import ModelError
from mentor.evidence import Evidence, Finding
from mentor.ordinals import (
    choice,
    document_number,
    middle,
    ordinal,
    pointed,
    step,
    unit,
    without_document,
)
from mentor.retrieve import HybridRetriever, Near
from mentor.types import Turn
from mentor.understand.asking import asking_part
from mentor.understand.cues import contrasts, own_words, topics
from mentor.understand.follow_up import follow_up_model
from mentor.understand.series import (
    Series,
    alternatives,
    in_text,
    listed,
    nth,
    under_headings,
    with_named,
)
from mentor.understand.small_talk import without_small_talk
from mentor.understand.standalone import (
    LONGEST,
    Needs,
    Understood,
    depends,
    in_place_of,
    last_asked,
    understood,
)

Rewrite = Callable[[str, Sequence[Turn]], str]
"""A language model that makes a question stand alone after earlier turns; raises ModelError."""

LONGEST_REWRITTEN = 400
"""A rewritten question of more characters is none."""

PREFERRED = 0.05
"""A passage of the preferred document goes first if its score is at most this far below."""

_LONG_TURN = 4000
"""Characters of a turn in which what it asks is looked for."""

_OF_ANSWER = 300
"""Characters of the last answer by which its place is found."""

_TWO = 2
_LOOKED_AT = 4
"""Passages whose headings and lists are searched for the series that is meant."""

_BY_RANK = 0.25
"""What the rank of its passage takes from the worth of a series."""

_WORTH_IT = 1.0
"""Below this worth a series has met the question by chance."""

_TITLE = re.compile(r"\*\*(?:《(?P<zh>.+?)》|“(?P<en>.+?)”)\*\*")
_PAIR = re.compile(
    r"(?<![\w.+#-])(?P<former>[\w.+#-]{1,40}?)\s*(?:和|与|跟|还是|或者?|、|\band\b|\bor\b|\bvs\b\.?)\s*"
    r"(?P<latter>[A-Za-z][\w.+#-]*|[\u3400-\u9fff]+?(?=的|，|哪|有|谁|在|[？?]|$))"
)
_CLAUSE_END = re.compile(r"[，,。;；:：(（\n]|\. ")
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Reading:
    """What is asked: a question that stands alone, and where.

    `sources` are the only ones to look in, if the question names a document shown before; passages
    of a document titled `prefers` go before others of nearly the same score, and passages `near`
    what was answered before gain. `label` is what the question names by its place in a series.
    """

    question: str
    sources: tuple[str, ...] | None = None
    prefers: str = ""
    near: Near | None = None
    label: str | None = None
    asking: tuple[str, ...] = ()


def understand(
    question: str,
    history: Sequence[Turn],
    retriever: HybridRetriever,
    rewrite: Rewrite | None = None,
    sources: Sequence[str] | None = None,
) -> Reading:
    """The question after the turns before it, in these sources if given."""
    history = [_shortened(turn) for turn in without_small_talk(history)]
    if not history:
        return Reading(question)
    needs = _needs(retriever)
    before = last_asked(history, needs)
    if before is None:
        return Reading(question)
    documents = _Documents(retriever, sources)
    reading = _read(question, history, before, documents, rewrite, needs)
    if reading.sources or (reading.question == question and not needs(question)):
        return reading
    place = _place(question, history, before, documents)
    return replace(reading, near=place, asking=_asking(question, reading.question))


@dataclass(frozen=True, slots=True)
class _Documents:
    """The documents that a conversation may be about: all, or those of some sources."""

    retriever: HybridRetriever
    sources: Sequence[str] | None

    @property
    def passages(self) -> int:
        """How many passages an answer is made from."""
        return self.retriever.k * 2

    def search(self, question: str, k: int, only: Sequence[str] | None = None) -> Finding:
        """The passages found, of the sources `only` if given."""
        return self.retriever.search(question, k, only or self.sources)

    def headings_around(self, item: Evidence) -> list[tuple[str, ...]]:
        """The heading paths around a passage."""
        return self.retriever.headings_around(item)


def _shortened(turn: Turn) -> Turn:
    """A turn of the learner with what it asks, if it is long, or its beginning."""
    text = turn["content"]
    if turn["role"] != "user" or len(text) <= LONGEST:
        return turn
    return {"role": "user", "content": (asking_part(text[:_LONG_TURN]) or text)[:LONGEST]}


def _asking(question: str, whole: str) -> tuple[str, ...]:
    """The texts that say what a follow-up asks, which was understood as `whole`."""
    behind = whole != question and whole.endswith(question)
    if not behind or not own_words(question):
        return (whole,)
    return (question, whole) if contrasts(question) else (question,)


def _needs(retriever: HybridRetriever) -> Needs:
    """Whether a question needs those before it, by its words or by its vector."""
    embedder = retriever.library.embedder
    model = follow_up_model(embedder.identity)

    @cache
    def needs(question: str) -> bool:
        if depends(question):
            return True
        return model is not None and len(question) <= LONGEST and model(embedder.query(question))

    return needs


def _place(
    question: str, history: Sequence[Turn], before: Understood, documents: _Documents
) -> Near | None:
    """Where the last answer stands."""
    answer = next((turn["content"] for turn in reversed(history) if turn["role"] != "user"), "")
    found = documents.search(f"{before.question} {answer[:_OF_ANSWER]}", 1).evidence
    return Near(found[0].passage.source, found[0].chunk.id, question) if found else None


def _read(
    question: str,
    history: Sequence[Turn],
    before: Understood,
    documents: _Documents,
    rewrite: Rewrite | None,
    needs: Needs,
) -> Reading:
    answer = next((turn["content"] for turn in reversed(history) if turn["role"] != "user"), "")
    titles = _titles(answer)
    number = document_number(question)
    if number is not None and needs(question):
        return _in_document(number, question, before, titles, documents)
    rewritten = _rewritten(question, history, rewrite) if rewrite else None
    if rewritten is not None:
        return Reading(rewritten, prefers="" if rewritten == question else _only(titles))
    if not needs(question):
        return Reading(question)
    if picked := _picked(question, before.subject, answer):
        return Reading(in_place_of(question, picked, before.subject), prefers=_only(titles))
    counts = step(question) is not None or ordinal(question) is not None
    if counts and not topics(pointed(question, "")):
        found = _further(question, history, answer, titles, documents)
        found = found or _in_documents(question, before.subject, titles, documents)
        if found is not None:
            return found
    return Reading(understood(question, before, needs).question, prefers=_only(titles))


def prefer(evidence: Sequence[Evidence], title: str) -> tuple[Evidence, ...]:
    """The evidence with the best of the document of this title first, if that comes close."""
    for at, item in enumerate(evidence):
        if item.passage.title == title:
            if evidence[0].passage.score - item.passage.score > PREFERRED:
                break
            return (item, *evidence[:at], *evidence[at + 1 :])
    return (*evidence,)


def _rewritten(question: str, history: Sequence[Turn], rewrite: Rewrite) -> str | None:
    """The question as the model rewrote it, None if it failed or gave no question."""
    try:
        text = rewrite(question, history).strip().strip('"“”「」')
    except ModelError as error:
        _LOG.debug("the rule makes %r stand alone: %s", question, error)
        return None
    if not text or "\n" in text or len(text) > max(LONGEST_REWRITTEN, 2 * len(question)):
        _LOG.debug("the rule makes %r stand alone: the model wrote %r", question, text[:80])
        return None
    return text


def _in_document(
    number: int,
    question: str,
    before: Understood,
    titles: Sequence[str],
    documents: _Documents,
) -> Reading:
    """What is asked of the document that was shown as the first, the second, …"""
    rest = without_document(question)
    asked = understood(rest, before).question if own_words(rest) else before.question
    found = documents.search(before.question, documents.passages).evidence
    by_title: dict[str, str] = {}
    for item in found:
        by_title.setdefault(item.passage.title, item.passage.source)
    shown = [by_title[title] for title in titles or by_title if title in by_title]
    return Reading(asked, (shown[number - 1],) if 0 < number <= len(shown) else None)


def _picked(question: str, subject: str, answer: str) -> str:
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
    if by == 0 and not unit(question) and len(items) >= _TWO:
        return items[-1]
    if place is None or place.unit or by is not None or place.number > len(items):
        return ""
    return items[place.number - 1]


def _further(
    question: str,
    history: Sequence[Turn],
    answer: str,
    titles: Sequence[str],
    documents: _Documents,
) -> Reading | None:
    """What comes after what the last answer names, where that was the next of something too."""
    *_, last = [turn["content"] for turn in history if turn["role"] == "user"]
    if step(question) is None or step(last) is None or not answer:
        return None
    named = _CLAUSE_END.split(answer.lstrip("*> "), maxsplit=1)[0]
    found = _in_documents(question, named[:_OF_ANSWER], titles, documents)
    if found is None or found.label is None:
        return None
    return replace(found, question=found.label)


def _in_documents(
    question: str, subject: str, titles: Sequence[str], documents: _Documents
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


def _series_of(item: Evidence, documents: _Documents) -> Iterator[Series]:
    """The series that a passage is part of: its own lists, and the headings beside its own."""
    yield from in_text(item.chunk.text)
    yield from under_headings(item.chunk.section, documents.headings_around(item))


def _titles(answer: str) -> list[str]:
    """The titles of the documents that an answer of the mentor quotes, in its order."""
    return list(dict.fromkeys(match["zh"] or match["en"] for match in _TITLE.finditer(answer)))


def _only(titles: Sequence[str]) -> str:
    return titles[0] if len(titles) == 1 else ""
