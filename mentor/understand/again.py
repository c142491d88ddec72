"""What asks for the last answer once more: shorter, or in the other language."""

from collections.abc import Sequence
from dataclasses import dataclass

from mentor.text.language import Language, language_of
from mentor.types import Turn
from mentor.understand.language_wanted import language_named
from mentor.understand.shorter import wants_it_shorter
from mentor.understand.small_talk import small_talk
from mentor.wording import is_refusal


@dataclass(frozen=True, slots=True)
class Again:
    """A question to answer once more, after the turns before it; "" if there was none to shorten.

    In `language`, which is told if it is `translated`; with the best quote alone if `brief`.
    """

    question: str
    history: tuple[Turn, ...]
    language: Language
    brief: bool = False
    translated: bool = False


def again(said: str, history: Sequence[Turn]) -> Again | None:
    """What is to be answered once more, None if something else is said, or nothing was before.

    A refusal cannot be shortened, so the question before it is meant.
    """
    brief = wants_it_shorter(said)
    translated = small_talk(said) == "language"
    if not brief and not translated:
        return None
    language = language_named(said) if translated else language_of(said)
    for at in range(len(history) - 1, -1, -1):
        turn = history[at]
        if turn["role"] != "user" or small_talk(turn["content"]):
            continue
        if wants_it_shorter(turn["content"]) or (brief and _refused(history, at)):
            continue
        before = tuple(history[:at])
        return Again(turn["content"].strip(), before, language, brief, translated)
    return Again("", (), language, brief) if brief else None


def _refused(history: Sequence[Turn], at: int) -> bool:
    """Whether the answer to a question of the history says that the documents do not answer it."""
    answer = history[at + 1 : at + 2]
    return any(turn["role"] != "user" and is_refusal(turn["content"]) for turn in answer)
