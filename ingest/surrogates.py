"""Halves of surrogate pairs: Python's strings can hold them, UTF-8 and so SQLite cannot.

A file name that is not UTF-8 has them (PEP 383), and a JSON request may.
"""

import re

_HALF = re.compile("[\ud800-\udfff]")
_UNSHOWN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def has_surrogates(text: str) -> bool:
    """Whether `text` holds half of a surrogate pair, so that UTF-8 cannot write it."""
    return _HALF.search(text) is not None


def without_surrogates(text: str) -> str:
    """`text` with question marks for such halves, as UTF-8 can write it."""
    return text.encode(errors="replace").decode()


def spelled_out(text: str) -> str:
    """`text`, a name or a line, as it can be shown: such halves as escapes, and so what a terminal
    obeys (a file's name may have it): line breaks, other control characters, changes of direction.
    """
    return _UNSHOWN.sub(lambda found: repr(found[0])[1:-1], text)
