"""Values that were trained and are shipped beside the code that uses them.

A file is read once in a process, and what was read cannot be changed; who trains anew and reads
again in the same process calls `cache_clear`.
"""

import json
import math
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from ingest.errors import ModelUnavailable


def sigmoid(logit: float) -> float:
    """The chance, between 0 and 1, that the logit of a logistic model stands for."""
    return 1.0 / (1.0 + math.exp(-logit))


@cache
def read_values(path: Path) -> Any:
    """What a JSON file holds, objects as read-only mappings and arrays as tuples.

    Raises:
        ModelUnavailable: it cannot be read.
    """
    try:
        return _frozen(json.loads(path.read_text("utf-8")))
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


@cache
def read_trained(path: Path, *names: str) -> tuple[str, tuple[NDArray[np.float32], ...]]:
    """The identity of the embedding model that a file was trained for, and its arrays, read-only.

    Raises:
        ModelUnavailable: it cannot be read or lacks one of them.
    """
    try:
        with np.load(path, allow_pickle=False) as values:
            arrays = tuple(values[name].astype(np.float32) for name in names)
            model = str(values["model"])
    except (OSError, KeyError, ValueError, BadZipFile) as error:
        raise _unreadable(path, error) from error
    for array in arrays:
        array.setflags(write=False)
    return model, arrays


def _frozen(value: Any) -> Any:
    if isinstance(value, dict):
        return MappingProxyType({name: _frozen(each) for name, each in value.items()})
    return tuple(map(_frozen, value)) if isinstance(value, list) else value


def _unreadable(path: Path, error: Exception) -> ModelUnavailable:
    return ModelUnavailable(f"{path} cannot be read ({error}); install roadmap-mentor again")
