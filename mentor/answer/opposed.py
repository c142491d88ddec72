"""Whether a sentence limits or opposes the one before it: neither is quoted without the other.

"For research roles it is required. For engineering roles it is not." A word like "but" tells it,
or two sentences of one pattern, one of them negated.
"""

import re

from ingest.plain import plain
from ingest.simplify import folded

TURNS = re.compile(
    r"[\s*_]*(?:但|不过|然而|可是|只是|反而|相反|否则"
    r"|(?:but|however|yet|still|though|nevertheless|otherwise|instead|on the other hand)\b)",
    re.IGNORECASE,
)
"""How a sentence begins that turns against the one before."""

_LIMITS = re.compile(
    r"[\s*_]*(?:除非|前提是|例外|唯一的例外|只有.{1,20}(?:才|例外|除外)"
    r"|(?:unless|except|the (?:only )?exceptions?|only if|provided)\b)",
    re.IGNORECASE,
)
ASKS = re.compile(r"[?？][\s*_]*$")
"""How a question ends."""

_FIRST = re.compile(r"[^,，;；:：(（]+")
_NEGATION = re.compile(
    r"不(?![同仅但断少错过])|没有?|无[需须法]|未(?!来)|(?<!除)非(?!常)"
    r"|\b(?:not|no|never|none|nobody|cannot|without)\b|n['’]t\b"
)
_WORD = re.compile(r"[a-z0-9]+(?:['’]t)?|[\u3400-\u9fff]")

SHARED, LEAST_SHARED = 0.6, 3
"""Sentences are of one pattern if their first clauses have this share of the words, or Chinese
characters, of the shorter one, and so many, in one order.
"""

_SENTENCE_CHARS = 200
"""A longer sentence is not compared."""


def turns_on(sentence: str, following: str) -> bool:
    """Whether the sentence that follows in a text takes back some of what a sentence says."""
    if TURNS.match(following) or _LIMITS.match(following):
        return True
    if ASKS.search(sentence):
        return False
    first, second = _first_clause(sentence), _first_clause(following)
    if bool(_NEGATION.search(first)) == bool(_NEGATION.search(second)):
        return False
    one, other = (_WORD.findall(_NEGATION.sub(" ", each)) for each in (first, second))
    together = _in_one_order(one, other)
    return together >= max(LEAST_SHARED, SHARED * min(len(one), len(other)))


def _first_clause(sentence: str) -> str:
    found = _FIRST.search(folded(plain(sentence))[:_SENTENCE_CHARS])
    return found[0] if found else ""


def _in_one_order(one: list[str], other: list[str]) -> int:
    """How many words two sentences share in the same order: their longest common subsequence."""
    row = [0] * (len(other) + 1)
    for word in one:
        before = 0
        for at, each in enumerate(other, start=1):
            before, row[at] = row[at], before + 1 if word == each else max(row[at], row[at - 1])
    return row[-1]
