"""A follow-up as it is understood by rule alone."""

from collections.abc import Sequence

from mentor.types import Turn
from mentor.understand.last_asked import last_asked
from mentor.understand.standalone import depends, understood
from mentor.understand.understood import Needs


def standalone(question: str, history: Sequence[Turn], needs: Needs = depends) -> str:
    """The question as it is, or with what it needs of the learner's questions before it."""
    return understood(question, last_asked(history, needs), needs).question
