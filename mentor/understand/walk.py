"""Where a conversation is in a list: "the first step", "and the next?", "the one before".

The list is one that an answer showed, of stages or numbered, or what stands beside each other in a
document. A conversation keeps nothing but its text, so the way through the list is gone again for
each question: a move stays in the list, what is asked beside it too, and a new topic leaves it.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from mentor.ordinals import Ordinal, document_number, ordinal, pointed, step, unit
from mentor.terms import terms
from mentor.types import Turn
from mentor.understand.cues import topics
from mentor.understand.meant import Walk
from mentor.understand.series import Place, listed, shown_lists, with_named
from mentor.understand.standalone import REMEMBERED, Needs, in_place_of

Begin = Callable[[str, Sequence[Turn]], Walk | None]
"""Where a question points to in the documents, after these turns."""

LEAST = 3
"""So many things at least that an answer enumerates are a list to go through."""

SHORT = 120
"""Characters of an answer that does nothing but enumerate."""

_ALIKE = {"stage", "step", ""}
"""Units that people call by one another's names."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where a conversation is: the list it goes through, and the lists shown since it moved."""

    needs: Needs
    walk: Walk | None = None
    shown: tuple[Walk, ...] = ()

    def moved(self, question: str) -> Walk | None:
        """Where a question moves to, None if it moves in no list of these.

        Past the end of a list it is at its length, before the beginning at -1.
        """
        return _moved(question, self.walk, self.shown, self.needs)


def course(history: Sequence[Turn], needs: Needs, begin: Begin) -> Course:
    """Where a conversation is. `begin` finds a list in the documents if none was shown."""
    walk: Walk | None = None
    shown: tuple[Walk, ...] = ()
    enumerated: tuple[str, ...] = ()
    for asked, answer, before in list(_exchanges(history))[-REMEMBERED:]:
        moved = _moved(asked, walk, shown, needs)
        if moved is None and before and _moves(asked) and needs(asked):
            moved = begin(asked, before)
        if moved is None and enumerated:
            moved = _counted_out(asked, enumerated)
        enumerated = (*listed(answer),) if moved is None and len(answer) <= SHORT else ()
        if moved is None:
            walk = walk if needs(asked) else None
            shown = tuple(_shown(asked, answer))
        elif moved.inside:
            walk, shown = moved, ()
    return Course(needs, walk, shown)


def _shown(asked: str, answer: str) -> Iterator[Walk]:
    """The lists in an answer, each where the question is that it answers, if that names a place."""
    weights = dict.fromkeys(terms(asked), 1.0)
    for labels, title in shown_lists(answer):
        series = tuple(Place(label, ordinal(label)) for label in labels)
        named = with_named(series, asked, weights, unit(asked))
        if named is None:
            yield Walk(labels, title=title)
        else:
            there = in_place_of("", labels[named.at], asked, named.span)
            yield Walk(labels, named.at, there, title)


def _moves(question: str) -> bool:
    """Whether a question asks for a place in a list, and for nothing else of its own."""
    if document_number(question) is not None:
        return False
    counts = step(question) is not None or ordinal(question) is not None
    return counts and not topics(pointed(question, ""))


def _moved(question: str, walk: Walk | None, shown: Sequence[Walk], needs: Needs) -> Walk | None:
    """The walk after a question, None if it is no move in it or in what was shown since."""
    if not _moves(question) or not (needs(question) or shown):
        return None
    by, place, called = step(question), ordinal(question), unit(question)
    lists = (*shown, *([walk] if walk else []))
    fitting = [each for each in lists if _fits(each, called)]
    if walk in fitting and (called or not shown):
        fitting = [each for each in fitting if each is walk]
    if not fitting:
        return None
    named = [each for each in fitting if called and each.unit == called]
    long = [each for each in named or fitting if place is None or place.number <= len(each.labels)]
    return _to(next(iter(long or named or fitting)), question, by, place)


def _fits(walk: Walk, called: str) -> bool:
    """Whether a list may be meant by a question that calls its places so."""
    return not called or walk.unit == called or {walk.unit, called} <= _ALIKE


def _counted_out(question: str, enumerated: tuple[str, ...]) -> Walk | None:
    """The walk begun by a question that asks for one of what an answer enumerates: "the second"."""
    place = ordinal(question)
    if len(enumerated) < LEAST or place is None or place.unit or not _moves(question):
        return None
    return _to(Walk(enumerated), question, None, place)


def _to(walk: Walk, question: str, by: int | None, place: Ordinal | None) -> Walk:
    last = len(walk.labels) - 1
    if by is not None:
        at = last if by == 0 else min(walk.at + by, last + 1)
    else:
        assert place is not None
        at = _numbered(walk, place)
    moved = replace(walk, at=max(at, -1))
    if not moved.inside:
        return moved
    asked = pointed(question, moved.label)
    if not asked and walk.inside and walk.label in walk.asked:
        asked = walk.asked.replace(walk.label, moved.label)
    return replace(moved, asked=asked or moved.label)


def _numbered(walk: Walk, place: Ordinal) -> int:
    """Where the place of this number is: by the numbers of the names, else counted."""
    numbers = [own.number if (own := ordinal(label)) else 0 for label in walk.labels]
    if place.number in numbers:
        return numbers.index(place.number)
    return min(place.number, len(walk.labels) + 1) - 1


def _exchanges(history: Sequence[Turn]) -> Iterator[tuple[str, str, Sequence[Turn]]]:
    """Each question of the learner with its answer and the turns before it."""
    for at, turn in enumerate(history):
        if turn["role"] == "user":
            behind = history[at + 1 : at + 2]
            answer = "".join(each["content"] for each in behind if each["role"] != "user")
            yield turn["content"].strip(), answer, history[:at]
