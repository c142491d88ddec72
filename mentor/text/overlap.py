"""What of a question stands in a passage, word for word."""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import pairwise

from ingest.lookup import Lookup, joined
from ingest.simplify import folded

REMEMBERED = 256
"""So many sets of words: those of a question are looked for in each sentence of its passages."""

_LATIN = re.compile("[a-z0-9]")
_UNIT = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")


def standing(wanted: AbstractSet[str], found: Lookup) -> frozenset[str]:
    """Those of the `wanted` words that stand in a text.

    An English word stands in it as a whole ("gpt" and "gpt-4o" in "GPT-4o"), a Chinese one
    wherever its characters do.
    """
    latin, text = found.latin, found.joined
    english, chinese = _by_script(frozenset(wanted))
    return frozenset(
        [word for word, whole in english if whole in latin]
        + [word for word in chinese if word in text]
    )


def stands_alone(name: str, text: str) -> bool:
    """Whether a name stands in a folded text with no Latin letter or digit beside it."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        if not _LATIN.search(text[max(0, at - 1) : at] + text[end : end + 1]):
            return True
        at = text.find(name, at + 1)
    return False


@lru_cache(maxsize=REMEMBERED)
def _by_script(words: frozenset[str]) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """The English words, each alone and as it stands in a text, and the Chinese ones."""
    english = tuple((word, f" {word} ") for word in words if word.isascii())
    return english, tuple(word for word in words if not word.isascii())


def pairs(question: str) -> frozenset[str]:
    """Neighbouring Chinese characters, or one and the English word or figure beside it.

    "第 50 届" gives "第50" and "50届". A question without Chinese has none. They tell order,
    which words do not, and a name whether jieba cuts it or not.
    """
    units = list(_UNIT.finditer(joined(folded(question))))
    return frozenset(
        left[0] + right[0] for left, right in pairwise(units) if left.end() == right.start()
    )


def pair_coverage(asked: AbstractSet[str], found: Lookup) -> float:
    """The share of the pairs that stand in a text; 0 if there are none."""
    return len([pair for pair in asked if pair in found.joined]) / len(asked) if asked else 0.0
