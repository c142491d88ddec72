"""What a model has written so far, and what of it the learner may see before it is checked."""

from collections.abc import Sequence

from mentor.prompts import NO_ANSWER
from mentor.text.language import Language
from mentor.types import Passage
from mentor.verify import (
    NO_ANSWERS,
    Disarming,
    declines,
    may_become_stances,
    unwrapped,
    without_stances,
)
from mentor.verify.statements import MARKER


class Draft:
    """A draft, piece by piece. `shown` says that the learner has seen a part of it.

    Nothing is shown as long as it may become the words for "no answer", or views that contradict
    each other, which are shown checked; nor what could do harm.
    """

    def __init__(self, passages: Sequence[Passage], language: Language) -> None:
        self.text = ""
        self.shown = False
        self._disarming = Disarming(passages, language)

    @property
    def refuses(self) -> bool:
        """Whether it says NO ANSWER, with or without a reason; what cites a passage for something
        is an answer.
        """
        words = NO_ANSWERS.match(self._said)
        reason = self._said[words.end() :] if words else ""
        return bool(words) and not ("[" in reason and _speaks(MARKER.sub("", reason)))

    @property
    def declines(self) -> bool:
        """Whether all of it says in other words that the passages do not answer."""
        return declines(MARKER.sub("", self._said))

    @property
    def _said(self) -> str:
        return unwrapped(self.text).strip()

    def next(self, piece: str) -> str:
        """What may be shown after this piece."""
        self.text += piece
        if self.shown:
            return self._disarming.next(piece)
        if self.refuses or _may_refuse(self.text) or may_become_stances(self.text):
            return ""
        self.shown = True
        return self._disarming.next(without_stances(self.text))

    def rest(self) -> str:
        """What is left to show when all has come."""
        return self._disarming.rest()


def _may_refuse(text: str) -> bool:
    begun = text.strip().strip("*_#\"'“”> ").upper().replace("_", " ").replace("-", " ")
    return NO_ANSWER.startswith(begun)


def _speaks(text: str) -> bool:
    return any(map(str.isalnum, text))
