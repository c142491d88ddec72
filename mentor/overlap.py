"""What of a question stands in a passage, word for word.

Looked for in the folded text, not among the words that jieba cuts it into: as good, and the text
of a hundred candidates need not be cut to answer a question (docs/retrieval.md).
"""

import re
from collections.abc import Set as AbstractSet
from itertools import pairwise

from ingest.simplify import folded

_PART = re.compile(r"[a-z0-9]+")
_WHOLE = re.compile(r"[a-z0-9]+(?:[._-][a-z0-9]+)*[+#%]*")
_UNIT = re.compile(r"[\u3400-\u9fff]|[^\W_\u3400-\u9fff]+")
_INSIDE_NAMES = re.compile(r"[\s\-·'’._/]+")


def standing(wanted: AbstractSet[str], passage: str) -> frozenset[str]:
    """Those of the `wanted` words that stand in the `passage`, which is `folded`.

    An English word stands in it as a whole ("gpt" and "gpt-4o" in "GPT-4o"), a Chinese one
    wherever its characters do.
    """
    english = wanted & {*_PART.findall(passage), *_WHOLE.findall(passage)}
    return frozenset(english).union(
        word for word in wanted if not word.isascii() and word in passage
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


def pair_coverage(asked: AbstractSet[str], passage: str) -> float:
    """The share of the pairs that stand in the `joined` passage; 0 if there are none."""
    return sum(pair in passage for pair in asked) / len(asked) if asked else 0.0


def joined(passage: str) -> str:
    """A `folded` text without the spaces, dots and hyphens inside names."""
    return _INSIDE_NAMES.sub("", passage)
