"""Whether patterns stand in a text, whatever its width, case, spacing and Markdown emphasis."""

import re
import unicodedata
from collections.abc import Sequence

_SPACES = re.compile(r"\s+")
_MARKS = str.maketrans("", "", "*\\")


def normalise(text: str) -> str:
    """NFKC, without asterisks and backslashes, each run of white space one space."""
    folded = unicodedata.normalize("NFKC", text).translate(_MARKS)
    return _SPACES.sub(" ", folded)


def holds(text: str, patterns: Sequence[str]) -> bool:
    """Whether every pattern (a regular expression, case ignored) is found in the text."""
    normal = normalise(text)
    return all(re.search(pattern, normal, re.IGNORECASE) for pattern in patterns)
