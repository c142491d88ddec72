"""The order in which documents have things: which of two comes first, what comes after one.

It is read off the steps of their plans (plans.py), which name a thing or have it beneath them; no
sentence need say it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.lookup import lookup
from ingest.sentences import Span
from ingest.simplify import folded, normalized
from ingest.types import Chunk
from mentor.evidence import Finding
from mentor.question.level import level_of
from mentor.question.order_asked import OrderAsked, order_asked
from mentor.question.subject import Word, is_role, stated, subject
from mentor.steps.goal import telling_apart
from mentor.steps.outline import LOOKED_AT, Around, Outline
from mentor.steps.plans import Step, leads_on, plans_of, timetables
from mentor.steps.shown import items_behind, label_of
from mentor.text.overlap import standing
from mentor.text.terms import Side, coverage

NAMED = 0.6
"""A step names a thing if it has so many of its words; of people by what they do, all of them.
What stands beneath a step has all of them.
"""

_UNITS = ("stage", "level")

_DOING = re.compile(r"[a-z]+(?:ed|ing)")
"""What may be a verb: "expected", "settled"."""

_ITEM_END = re.compile(r"\n(?!\s+\S)")
"""A line behind an item that is not set in, as what belongs to it is."""


@dataclass(frozen=True, slots=True)
class _Sought:
    """A thing to find in plans: its terms, which all count alike, and the level of a job that it
    names, "" if none. A step names it that has so much of it (`least`).
    """

    terms: Side
    level: str
    least: float


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a plan has a thing: the number of the step from 0, what beneath it names it, and the
    items behind that in its list.
    """

    step: int
    beneath: Step | None = None
    behind: tuple[Step, ...] = ()


def order_of(finding: Finding, asking: Sequence[str] = ()) -> OrderAsked | None:
    """What a question asks of the order of things, None if nothing.

    `asking` are the texts that say what is asked, the question unless given.
    """
    texts = asking or (finding.question,)
    read = (order_asked(text, finding.weights, finding.question) for text in texts)
    return next(filter(None, read), None)


def orders(finding: Finding, around: Around, asked: OrderAsked) -> list[Outline]:
    """The steps of each document's plan that tell the order asked for, the best document first."""
    words = subject(finding)
    more = _more(asked, words, finding)
    if more and asked.form != "place":
        return []
    roles = [word.text for word in words if is_role(word)]
    shared = any(one.keys() & other.keys() for one, other in pairwise(asked.things))
    things = [_thing(side, roles, whole=shared or asked.form == "place") for side in asked.things]
    found: dict[str, Outline] = {}
    for item in finding.evidence[:LOOKED_AT]:
        if item.passage.source in found:
            continue
        chunks = around(item)
        told = [
            Outline(
                item.passage,
                steps,
                compared=False,
                ordered=asked.form,
                first=first,
                beneath=_beneath_of(places, asked),
                number=_number(plan, places) if asked.form == "place" else 0,
            )
            for plan in _plans(chunks)
            if (places := _places(things, plan, chunks, finding))
            for steps, first in _told(asked, plan, places)
        ]
        told = [each for each in told if _says(each, more, finding)]
        if told:
            found[item.passage.source] = min(told, key=_by_what_it_is_chosen)
    best = sorted(found.values(), key=lambda each: (each.first is None, len(each.beneath)))
    return best if best and best[0].first is not None else []


def beside_the_unknown(finding: Finding, asked: OrderAsked | None) -> bool:
    """Whether a question asks what comes after or before a thing that the library lacks, or where
    that comes; then the thing has to be what it is about.
    """
    if asked is None or len(asked.things) > 1 or not asked.things[0].keys() <= finding.unknown:
        return False
    named = {term.text for term in asked.things[0]}
    return asked.form != "place" or any(w.text in named for w in subject(finding))


def orders_known(finding: Finding, asked: OrderAsked | None) -> bool:
    """Whether a question asks for the order of two things all of whose words the library has."""
    if asked is None or len(asked.things) < 2:
        return False
    return not any(term in finding.unknown for thing in asked.things for term in thing)


def steps_of(finding: Finding, around: Around) -> list[Outline]:
    """The numbered steps of plans that lead on which have all of what a question names, in what
    words it may ask; one of a document.
    """
    named = [
        word.text
        for word in subject(finding)
        if word.known and word.topic and word.kind in ("name", "noun")
    ]
    thing = {
        term: weight
        for term, weight in finding.weights.items()
        if any(term.text in text for text in named)
    }
    if not thing:
        return []
    found = orders(finding, around, OrderAsked("", "place", (thing,)))
    return [each for each in found if each.number and leads_on(each.steps)]


def _more(asked: OrderAsked, words: Iterable[Word], finding: Finding) -> list[Word]:
    """What a question for what comes before or after a thing, or for its place, names as well."""
    if len(asked.things) > 1:
        return []
    named = {term.text for term in asked.things[0]}
    own = normalized(asked.text)
    others = [
        word
        for word in words
        if word.topic
        and word.text in own
        and not any(part in word.text for part in named)
        and not _DOING.fullmatch(word.text)
    ]
    return telling_apart(finding, others)


def _says(outline: Outline, more: Sequence[Word], finding: Finding) -> bool:
    """Whether the title of a plan's document and the headings above it say these words."""
    heads = "\n".join((outline.passage.title, *outline.above))
    present = standing(finding.words, lookup(heads)) if more else frozenset[str]()
    return all(stated(word, present) == 1.0 for word in more)


def _by_what_it_is_chosen(outline: Outline) -> tuple[bool, int]:
    """Of the plans of a document the one whose steps name the things; asked for a place, a way to
    go before what is only numbered.
    """
    return bool(outline.number) and not leads_on(outline.steps), len(outline.beneath)


def _thing(side: Side, roles: Sequence[str], *, whole: bool) -> _Sought:
    """A thing with what tells a step that names it; `roles` are the question's words for people.

    Where its place alone is asked for, or the things share a word, a step that names a part of it
    is none: it has to name the `whole`.
    """
    whole = whole or any(term.text in role for term in side for role in roles)
    level = level_of(" ".join(term.text for term in side))
    return _Sought(dict.fromkeys(side, 1.0), level, 1.0 if whole else NAMED)


def _plans(chunks: Sequence[Chunk]) -> Iterator[Sequence[Step]]:
    for unit in _UNITS:
        yield from plans_of(chunks, unit)
    yield from timetables(chunks)


def _number(plan: Sequence[Step], places: Sequence[_Place]) -> int:
    """The number of the first of these places: the one that the step says, else counted."""
    at = places[0].step
    return plan[at].number or at + 1


def _beneath_of(places: Sequence[_Place], asked: OrderAsked) -> tuple[Step, ...]:
    """What names the things beneath their steps, and what comes after it there if that is asked."""
    behind = (each for place in places for each in place.behind if asked.form == "after")
    return (*(place.beneath for place in places if place.beneath), *behind)


def _places(
    things: Sequence[_Sought], plan: Sequence[Step], chunks: Sequence[Chunk], finding: Finding
) -> list[_Place]:
    """Where a plan has each of the things; nothing if it lacks one."""
    found: list[_Place] = []
    for thing in things:
        called = _among([label_of(step) for step in plan], thing, finding)
        place = called or _among([step.text for step in plan], thing, finding)
        place = place or _beneath(plan, chunks, thing, finding)
        if place is None:
            return []
        found.append(place)
    return found


def _among(texts: Sequence[str], thing: _Sought, finding: Finding) -> _Place | None:
    """The first step that names a thing."""
    names = (
        level_of(folded(text)) == thing.level
        if thing.level
        else _named(text, thing, finding) >= thing.least
        for text in texts
    )
    return next((_Place(number) for number, named in enumerate(names) if named), None)


def _beneath(
    plan: Sequence[Step], chunks: Sequence[Chunk], thing: _Sought, finding: Finding
) -> _Place | None:
    """The first step with something beneath its heading that names a thing."""
    for place, step in enumerate(plan):
        for chunk, span in _under(step, chunks):
            told = Step(chunk, span)
            if _named(told.text, thing, finding) == 1.0:
                return _Place(place, told, _behind(told))
    return None


def _behind(item: Step) -> tuple[Step, ...]:
    """The items behind one in its list."""
    end = item.span[1]
    behind = (span for span in item.chunk.sentences if span[0] >= end)
    return tuple(Step(item.chunk, span) for span in items_behind(item.chunk, end, behind))


def _under(step: Step, chunks: Sequence[Chunk]) -> Iterator[tuple[Chunk, Span]]:
    """What stands beneath the heading that a step is, or behind it in its item."""
    own, end = step.chunk, step.span[1]
    if step.section[-1:] == (step.text,):
        for chunk in chunks:
            if chunk.section[: len(step.section)] == step.section:
                yield from ((chunk, span) for span in chunk.sentences if span != step.span)
        return
    item_end = _ITEM_END.search(own.text, end - own.start)
    last = own.start + item_end.start() if item_end else own.end
    yield from ((own, span) for span in own.sentences if end <= span[0] < last)


def _named(text: str, thing: _Sought, finding: Finding) -> float:
    """How much of a thing a text names."""
    return coverage(thing.terms, standing(finding.words, lookup(text)))


def _told(
    asked: OrderAsked, plan: Sequence[Step], places: Sequence[_Place]
) -> Iterator[tuple[tuple[Step, ...], int | None]]:
    """The steps that tell what is asked, and which of the things comes first, None if together;
    nothing if the plan has none.
    """
    numbers = [place.step for place in places]
    low, high = min(numbers), max(numbers)
    if asked.form == "first":
        ordered = sorted(places, key=_in_the_document)
        first = numbers.index(low) if low != high else None
        yield _with_beneath(plan, ordered), first
    elif asked.form == "between" and high > low:
        yield tuple(plan[low : high + 1]), 0
    elif asked.form == "place":
        yield _with_beneath(plan, places), 0
    elif asked.form == "after" and high + 1 < len(plan):
        behind = (each for place in places for each in place.behind)
        yield (*_with_beneath(plan, places), *behind, plan[high + 1]), 0
    elif asked.form == "before" and low > 0:
        yield (*plan[:low], *_with_beneath(plan, places)), 0


def _with_beneath(plan: Sequence[Step], places: Sequence[_Place]) -> tuple[Step, ...]:
    """The steps at these places, each once, with what beneath them names the thing."""
    steps = (
        step for place in places for step in (plan[place.step], place.beneath) if step is not None
    )
    return tuple(dict.fromkeys(steps))


def _in_the_document(place: _Place) -> tuple[int, Span]:
    return place.step, place.beneath.span if place.beneath else (0, 0)
