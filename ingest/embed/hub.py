"""A sentence-transformers model from a folder or the cache, and from the hub if that answers.

Asked for what it does not have, the library tries the hub for a minute and a half, and writes each
try to the terminal. One request before tells as much.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import httpx

T = TypeVar("T")

ANSWERS_WITHIN = 10.0
"""Seconds for the one request."""


def loaded(model: Callable[..., T], name: str) -> T:
    """A model by name or folder, `model` being the class that loads it.

    Raises:
        OSError: neither this machine nor the hub has it, or the hub does not answer.
    """
    if not _may_be_on_the_hub(name) and not Path(name).is_dir():
        raise NotADirectoryError("there is no such folder")
    try:
        return model(name, local_files_only=True)
    except OSError:
        from huggingface_hub import constants

        if constants.HF_HUB_OFFLINE:
            raise
    try:
        httpx.head(constants.ENDPOINT, timeout=ANSWERS_WITHIN, follow_redirects=True)
    except httpx.HTTPError as error:
        raise OSError(
            f"it is not on this machine, and {constants.ENDPOINT} does not answer: {error}"
        ) from error
    return model(name)


def _may_be_on_the_hub(name: str) -> bool:
    """Whether a name is one or two words with a slash between; all others are folders."""
    parts = name.split("/")
    return len(parts) <= 2 and all(part.strip(".~ ") for part in parts)
