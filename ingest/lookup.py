"""A text as words are looked for in it: made once at ingest, read for each candidate.

Looked for in the folded text, not among the words that jieba cuts it into: as good, and nothing
need be cut to answer a question (docs/retrieval.md).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.figures import figure_words
from ingest.simplify import folded

REMEMBERED = 4096
"""So many texts: refusal and answer look at the same sentences, and so does the next question."""

_PART = re.compile(r"[a-z0-9]+")
_WHOLE = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*[+#%]*")
_INSIDE_NAMES = re.compile(r"[\s\-·'’._/]+")


@dataclass(frozen=True, slots=True)
class Lookup:
    """`latin` are the English words and figures of a text, each with a space on either side;
    a compound is there whole and in its parts ("gpt-4o", "gpt", "4o"), a figure from 1000 on also
    in plain digits (30K, 3万). `joined` is the folded text without the spaces, dots and hyphens
    inside names.
    """

    latin: str
    joined: str


@lru_cache(maxsize=REMEMBERED)
def lookup(text: str) -> Lookup:
    """The text made ready for looking up words; the last ones are remembered."""
    same = folded(text)
    latin = dict.fromkeys([*_PART.findall(same), *_WHOLE.findall(same), *figure_words(text)])
    return Lookup(f" {' '.join(latin)} ", joined(same))


def joined(text: str) -> str:
    """A `folded` text without the spaces, dots and hyphens inside names."""
    return _INSIDE_NAMES.sub("", text)
