"""Earlier turns that a caller hands over, checked before they are used."""

from collections.abc import Iterable, Mapping
from typing import Any

from ingest.errors import ConfigurationError
from ingest.surrogates import without_surrogates
from mentor.types import Turn

MOST_TURNS = 82
"""So many turns of a conversation are read: the first two, to which a question may go back, and the
last 40 exchanges, which a walk through a list may take.
"""

MOST_ASKED = 1_000
"""So many characters of a question are read, its last: what asks stands behind what is told."""

MOST_TOLD = 10_000
"""So many characters of an answer are read, its first; long ones have some 2,000."""

_ROLES = ("user", "assistant")


def checked(history: Iterable[Mapping[str, Any]]) -> tuple[Turn, ...]:
    """Earlier turns as the mentor works with them, without what is too far back to be meant.

    Every step of understanding reads all of them, so that the time of an answer grows with them.

    Raises:
        ConfigurationError: a turn is not {"role": "user" or "assistant", "content": text}.
    """
    if not isinstance(history, Iterable):
        raise ConfigurationError(f"the history is {history!r}; give a list of turns")
    turns = tuple(_turn(number, each) for number, each in enumerate(history, start=1))
    last = turns[2:][-(MOST_TURNS - 2) :]
    return tuple(_shortened(turn) for turn in (*turns[:2], *last))


def _turn(number: int, given: Mapping[str, Any]) -> Turn:
    role = given.get("role") if isinstance(given, Mapping) else None
    content = given.get("content") if isinstance(given, Mapping) else None
    if role not in _ROLES or not isinstance(content, str):
        raise ConfigurationError(
            f'turn {number} of the history is not {{"role": "user" or "assistant", '
            '"content": text}'
        )
    return {"role": role, "content": without_surrogates(content)}


def _shortened(turn: Turn) -> Turn:
    text, asks = turn["content"], turn["role"] == "user"
    return {"role": turn["role"], "content": text[-MOST_ASKED:] if asks else text[:MOST_TOLD]}
