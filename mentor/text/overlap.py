"""What of a question stands in a passage, word for word."""

import re
from collections.abc import Set as AbstractSet
from itertools import pairwise

from ingest.lookup import Lookup, joined
from ingest.simplify import folded

_UNIT = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")


def standing(wanted: AbstractSet[str], found: Lookup) -> frozenset[str]:
    """Those of the `wanted` words that stand in a text.

    An English word stands in it as a whole ("gpt" and "gpt-4o" in "GPT-4o"), a Chinese one
    wherever its characters do.
    """
    latin, text = found.latin, found.joined
    return frozenset(
        word for word in wanted if (f" {word} " in latin if word.isascii() else word in text)
    )


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
    return sum(pair in found.joined for pair in asked) / len(asked) if asked else 0.0
