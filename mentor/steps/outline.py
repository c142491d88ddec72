"""The steps of a document's plan as they answer a question, and how they are cited."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ingest.types import Chunk
from mentor.cite import cite
from mentor.evidence import Evidence, passage_of
from mentor.question.order_asked import Form
from mentor.steps.plans import Step, headings_above
from mentor.types import Citation, Conflict, Passage

Around = Callable[[Evidence], Sequence[Chunk]]
"""The chunks around a passage, in the order of its document."""

LOOKED_AT = 16
"""In the documents of so many of the best passages."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The steps of a document's plan, in order.

    `passage` is one of that document; `asked_for` tells that the question asks for steps, not for
    the way to go, `timed` that it asks how long each takes, which they tell, `compared` that other
    documents may have other numbers of them, `followed` that a plan is asked for to follow,
    `begun` that the question asks what to begin with, `learnt` what all there is to learn,
    `ordered` what of the order of things it asks, which the steps tell; `first` is then which of
    the things comes first, from 0, None if they come together, `beneath` are those of the steps
    that stand beneath the one before, and `number` is that of the step that has the thing whose
    place is asked for, 0 if none is.
    """

    passage: Passage
    steps: tuple[Step, ...]
    asked_for: bool = True
    timed: bool = False
    compared: bool = True
    followed: bool = False
    begun: bool = False
    learnt: bool = False
    ordered: Form | None = None
    first: int | None = None
    beneath: tuple[Step, ...] = ()
    number: int = 0

    @property
    def answers(self) -> bool:
        """Whether the steps are what is asked for, whatever passages say beside them."""
        return self.asked_for or self.followed or self.begun or self.learnt

    @property
    def above(self) -> tuple[str, ...]:
        """The headings that stand above all of them."""
        return headings_above(self.steps)


def cited(marker: int, told: Passage, step: Step) -> Citation:
    """The words of a step of the document that a passage is of."""
    passage = passage_of(step.chunk, told.title, told.url, told.score)
    return cite(marker, passage, *step.span)


def views_shown(shown: Iterable[Conflict]) -> int:
    """How many views are shown already: markers go on behind theirs."""
    return sum(len(conflict.views) for conflict in shown)


def most_about(found: Sequence[tuple[float, Outline]]) -> list[Outline]:
    """Of outlines, each with the share of the question that it says, those that say most."""
    most = max((share for share, _ in found), default=0.0)
    return [outline for share, outline in found if share == most]
