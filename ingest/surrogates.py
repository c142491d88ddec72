"""Halves of surrogate pairs: Python's strings can hold them, UTF-8 and so SQLite cannot.

A file name that is not UTF-8 has them (PEP 383), and a JSON request may.
"""

import re

_HALF = re.compile("[\ud800-\udfff]")


def has_surrogates(text: str) -> bool:
    """Whether `text` holds half of a surrogate pair, so that UTF-8 cannot write it."""
    return _HALF.search(text) is not None


def without_surrogates(text: str) -> str:
    """`text` with question marks for such halves, as UTF-8 can write it."""
    return text.encode(errors="replace").decode()


def spelled_out(text: str) -> str:
    """`text` with such halves as escapes, for a message: what is shown can be told apart."""
    return text.encode(errors="backslashreplace").decode()
