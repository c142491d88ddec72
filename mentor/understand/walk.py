"""Where a conversation is in a list: "the first step", "and the next?", "the one before".

The list is one that an answer showed, of stages or numbered, or what stands beside each other in a
document. A conversation keeps nothing but its text, so the way through the list is gone again for
each question: a move goes on from a place, what is asked beside it stays there, and after a new
topic only what names a stage or step of the list leads back.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.simplify import folded
from mentor.question.order_asked import asks_what_first
from mentor.text.ordinals import ordinal, pointed, unit
from mentor.text.terms import terms
from mentor.types import Turn
from mentor.understand.cues import contrasts, topics
from mentor.understand.in_place import in_place_of
from mentor.understand.move import OF_TIME, Move, read_move
from mentor.understand.series import ELLIPSIS, listed, placed, series_of, shown_lists, with_named
from mentor.understand.shown_headings import headings_alike
from mentor.understand.standalone import REMEMBERED, depends
from mentor.understand.types import Walk
from mentor.understand.understood import Needs

Begin = Callable[[str, Sequence[Turn]], Walk | None]
"""Where a question points to in the documents, after these turns."""

LONGEST_WALK = 40
"""So many exchanges are looked back; of the older ones only words tell what they need."""

LEAST = 3
"""So many things at least that an answer enumerates are a list to go through."""

SHORT = 120
"""Characters of an answer that does nothing but enumerate."""

MOST_LISTS = 4

_AFTER = re.compile(r"之后|以后|然后|\b(?:after|then|afterwards?)\b")
"""What asks for what comes behind all that was told, where "next" asks for the first of it."""

_ALIKE = {"stage", "step"}
"""Units that people call by one another's names."""


@dataclass(frozen=True, slots=True)
class Course:
    """Where a conversation is.

    `walks` are the lists that it went through, the last one first; `left` says that a new topic
    has come since; `beside` is what was asked at the place; `shown` are the lists in answers since
    the last move or topic, the last one first, `older` those before a new topic.
    """

    walks: tuple[Walk, ...] = ()
    left: bool = False
    beside: tuple[str, ...] = ()
    shown: tuple[Walk, ...] = ()
    older: tuple[Walk, ...] = ()

    @property
    def here(self) -> Walk | None:
        """The walk that the conversation is on."""
        return self.walks[0] if self.walks and not self.left else None

    def moved(self, move: Move) -> Walk | None:
        """Where a question moves to, None if it moves in none of the lists.

        Past the end of a list it is at its length, before the beginning at -1.
        """
        lists = self._meant(move)
        if not lists:
            return None
        long = [each for each in lists if abs(move.place or 0) <= len(each.labels)]
        moved = _to((long or lists)[0], move)
        return moved if moved and (moved.inside or move.bare or move.unit) else None

    def _meant(self, move: Move) -> list[Walk]:
        """The lists that a move may be meant in, the likeliest first."""
        here = [self.here] if self.here else []
        if move.unit:
            older = self.older if move.by is None else ()
            known = (*here, *self.shown, *self.walks, *older)
            called = [each for each in known if each.unit == move.unit]
            alike = [each for each in known if {each.unit, move.unit} <= _ALIKE]
            numbered = [each for each in known if not each.unit]
            return called or alike or (numbered if move.unit in _ALIKE else [])
        return [*here, *self.shown] if move.by is not None else [*self.shown, *here]

    def after(self, moved: Walk) -> "Course":
        """The course after a move."""
        others = (each for each in self.walks if each.labels != moved.labels)
        return Course((moved, *others), older=self.older)

    def asked(self, question: str, answer: str, *, leaves: bool) -> "Course":
        """The course after a question that is no move, maybe of a new topic, and its answer."""
        shown = (*_shown(question, answer),)
        if leaves:
            older = (*self.shown, *self.older)[:MOST_LISTS]
            return Course(self.walks, left=True, shown=shown, older=older)
        beside = (*self.beside, question)
        shown = (*shown, *self.shown)[:MOST_LISTS]
        return Course(self.walks, self.left, beside, shown, self.older)


def course(history: Sequence[Turn], needs: Needs, begin: Begin) -> Course:
    """Where a conversation is. `begin` finds a list in the documents if none was shown."""
    way = Course()
    enumerated: tuple[str, ...] = ()
    exchanges = list(_exchanges(history))[-LONGEST_WALK:]
    for place, (asked, answer, before) in enumerate(exchanges, start=1 - len(exchanges)):
        needed = needs if -place < REMEMBERED else depends
        moved, move = None, read_move(asked)
        if move is not None:
            moved = way.moved(move) or _counted_out(move, enumerated)
        if moved is None and move is not None and before and needed(asked):
            moved = begin(asked, before)
        named = listed(answer) if len(answer) <= SHORT else headings_alike(answer)
        enumerated = (*named,) if moved is None else ()
        if moved is None:
            another = contrasts(asked) and bool(topics(asked))
            leaves = not before or another or not needed(asked)
            way = way.asked(asked, answer, leaves=leaves)
        elif moved.inside:
            way = way.after(moved)
    return way


def _shown(asked: str, answer: str) -> Iterator[Walk]:
    """The lists in an answer, each where the question is that it answers, if that names a place."""
    names_one = bool(unit(asked)) or ordinal(asked) is not None
    weights = dict.fromkeys(terms(asked), 1.0) if names_one else {}
    first = asks_what_first(asked) or _of_a_first(asked)
    for labels, title in shown_lists(answer):
        named = with_named(series_of(labels), asked, weights, unit(asked)) if names_one else None
        if named is None or _of_a_first(asked):
            yield Walk(labels, title=title, at=0 if first else -1)
        else:
            there = in_place_of("", labels[named.at], asked, named.span)
            yield Walk(labels, named.at, there, title)


def _of_a_first(question: str) -> bool:
    """Whether a question asks of the first of what it does not call a stage: "my first job"."""
    place = ordinal(question)
    if place is None or place.unit or place.number > 1:
        return False
    return not OF_TIME.match(question[place.span[1] :])


def _counted_out(move: Move, enumerated: tuple[str, ...]) -> Walk | None:
    """The walk begun by a question that asks for one of what an answer enumerates: "the second"."""
    if len(enumerated) < LEAST or move.unit or not move.place:
        return None
    return _to(Walk(enumerated), move)


def _to(walk: Walk, move: Move) -> Walk | None:
    """The walk after a move, None if its numbered list lacks the number."""
    count = len(walk.labels)
    if move.by == 1 and move.bare and walk.at < 0 and _AFTER.search(folded(move.text)):
        at: int | None = count  # the list as a whole was told
    elif move.by is not None:
        at = count - 1 if move.by == 0 else walk.at + move.by
    elif move.place < 0:
        at = count + move.place
    else:
        at = placed(series_of(walk.labels), replace(move.ordinal, unit=""))
        numbered = any(ordinal(label) for label in walk.labels)
        if at is None and ELLIPSIS in walk.labels[: move.place]:
            return None  # which one it is, a list that is shown in part does not tell
        if at is None and (not numbered or move.place > count):
            at = move.place - 1
    if at is None:
        return None
    moved = replace(walk, at=max(-1, min(at, count)))
    if not moved.inside:
        return moved
    asked = pointed(move.text, moved.label)
    if not asked and walk.inside and walk.label in walk.asked:
        asked = walk.asked.replace(walk.label, moved.label)
    return replace(moved, asked=asked or moved.label)


def _exchanges(history: Sequence[Turn]) -> Iterator[tuple[str, str, Sequence[Turn]]]:
    """Each question of the learner with its answer and the turns before it."""
    for at, turn in enumerate(history):
        if turn["role"] == "user":
            behind = history[at + 1 : at + 2]
            answer = "".join(each["content"] for each in behind if each["role"] != "user")
            yield turn["content"].strip(), answer, history[:at]
