"""A question as understood after those before it."""

from collections.abc import Callable
from dataclasses import dataclass

Needs = Callable[[str], bool]
"""Whether a question cannot be understood without what was said before it."""


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as understood, and the part of it that later questions build on.

    `base` is the earlier question that one was set beside; the next one that is takes its place.
    `beside` is the question whose like was put in its place: "which pays more?" asks of both.
    `topic` are the names that the conversation is about, `about` those of them that the question
    was asked of and does not name itself; `answer` is what was answered to it. `named` are the
    names of one question after the other, the last one last. `picks_from` is the question whose
    answer lists what this one asks of by its place.
    `named_last` is what a question that was put behind another one names itself: "it" is
    that, or nothing that is known if it is "".
    `plan` is the last question for a plan of one's own in the conversation, `quoted` the lines in
    quotes that were answered from then on.
    """

    question: str
    subject: str
    base: str = ""
    beside: str = ""
    topic: str = ""
    about: str = ""
    answer: str = ""
    named: tuple[str, ...] = ()
    picks_from: "Understood | None" = None
    named_last: str | None = None
    plan: str = ""
    quoted: str = ""
