"""The numbers of a text: single figures, and two of them that make a range."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ingest.figures import Figure, figures

TO = re.compile(r" ?(?:[-–—―~〜－至到或]|to|or|through) ?(?:about |约)?(?:[a-z]{0,3}[$¥€£] ?)?")
"""What stands between the ends of a range, in folded text."""

_AND = re.compile(r" and [$¥€£]?")
_BETWEEN = re.compile(r"\bbetween (?:about )?[$¥€£]?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_APART = re.compile(r"\s|[)\]）】,，。.;；:：|]|$")
_IN_WORDS = re.compile(r"[^\d.,]*")


@dataclass(frozen=True, slots=True)
class Number:
    """A figure, or two that make a range, in `text[start:end]`.

    `scaled` says that a multiplier ends it (30K, 3万), `in_words` that it has no digits.
    """

    low: float
    high: float
    start: int
    end: int
    scaled: bool
    in_words: bool


def is_year(text: str, number: Number) -> bool:
    """Whether a number is written like a year with nothing that it counts right behind it."""
    return bool(_YEAR.fullmatch(text[number.start : number.end]) and _APART.match(text, number.end))


def numbers(text: str, folded: str) -> Iterator[Number]:
    """The numbers of a text in order; `folded` is the same text folded, place by place."""
    found = figures(text)
    ranged = False
    for figure, following in pairwise([*found, None]):
        assert figure is not None
        if ranged:
            ranged = False
        elif following and _makes_range(folded, figure, following):
            ranged = True
            yield _number(text, figure, following)
        else:
            yield _number(text, figure, figure)


def _makes_range(folded: str, low: Figure, high: Figure) -> bool:
    if low.value >= high.value:
        return False
    if low.end == high.start:  # 三五年
        return high.start - low.start == 1 and low.spelled
    if TO.fullmatch(folded, low.end, high.start):
        return True
    before = folded[max(0, low.start - 16) : low.start]
    return bool(_AND.fullmatch(folded, low.end, high.start) and _BETWEEN.search(before))


def _number(text: str, low: Figure, high: Figure) -> Number:
    written = text[low.start : high.end]
    return Number(
        low=low.value,
        high=high.value,
        start=low.start,
        end=high.end,
        scaled=high.scale >= 1000,
        in_words=bool(_IN_WORDS.fullmatch(written)),
    )
