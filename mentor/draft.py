"""What a model has written so far, and what of it the learner may see before it is checked."""

import re
from collections.abc import Sequence

from mentor.prompts import NO_ANSWER
from mentor.text.language import Language
from mentor.types import Passage
from mentor.verify import Disarming, may_become_stances, without_stances

_REFUSES = re.compile(rf"{NO_ANSWER}(?=$|[.:：。\n*])(?!.*\[\d)", re.DOTALL)
"""A draft that says so, with or without a reason; what cites a passage is an answer."""


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
        """Whether the whole of it says that the passages do not answer."""
        return bool(_REFUSES.match(_bare(self.text)))

    def next(self, piece: str) -> str:
        """What may be shown after this piece."""
        self.text += piece
        if self.shown:
            return self._disarming.next(piece)
        bare = _bare(self.text)
        if NO_ANSWER.startswith(bare) or _REFUSES.match(bare) or may_become_stances(self.text):
            return ""
        self.shown = True
        return self._disarming.next(without_stances(self.text))

    def rest(self) -> str:
        """What is left to show when all has come."""
        return self._disarming.rest()


def _bare(text: str) -> str:
    return text.strip().strip("*_#\"'“” ").upper().rstrip(".。!")
