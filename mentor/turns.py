"""Earlier turns that a caller hands over, checked before they are used."""

from collections.abc import Iterable, Mapping
from typing import Any

from ingest.errors import ConfigurationError
from ingest.surrogates import without_surrogates
from mentor.types import Turn

_ROLES = ("user", "assistant")


def checked(history: Iterable[Mapping[str, Any]]) -> tuple[Turn, ...]:
    """Earlier turns as the mentor works with them.

    Raises:
        ConfigurationError: a turn is not {"role": "user" or "assistant", "content": text}.
    """
    return tuple(_turn(number, each) for number, each in enumerate(history, start=1))


def _turn(number: int, given: Mapping[str, Any]) -> Turn:
    role = given.get("role") if isinstance(given, Mapping) else None
    content = given.get("content") if isinstance(given, Mapping) else None
    if role not in _ROLES or not isinstance(content, str):
        raise ConfigurationError(
            f'turn {number} of the history is not {{"role": "user" or "assistant", '
            '"content": text}'
        )
    return {"role": role, "content": without_surrogates(content)}
