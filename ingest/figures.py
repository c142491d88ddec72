"""Figures in a text, whatever they are written in: 30,000, 30K, 3万, 三万, thirty thousand."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, pairwise
from unicodedata import normalize

from ingest.numerals import (
    HAN_DIGITS,
    LARGE_WORDS,
    SMALL_WORDS,
    chinese_value,
    english_value,
    han_scale,
)

SMALLEST_WORD = 1000
"""A smaller figure is written in one way nearly always, and stands everywhere."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a text: what `text[start:end]` means is `value`.

    `scale` is the multiplier that ends it (1000 of "30K"), 1 if there is none; the 18 of "18-40K"
    is 18000 with the scale of the 40. `spelled` says that the same figure is written in other
    ways too: it has a multiplier, thousands separators or number words.
    """

    start: int
    end: int
    value: float
    scale: float = 1.0
    spelled: bool = False


_LETTERS = {"k": 1e3, "w": 1e4, "m": 1e6, "b": 1e9}
_LARGE = "|".join(LARGE_WORDS)
_SMALL = "|".join(sorted(SMALL_WORDS, key=len, reverse=True))
# 千米 and 千克 measure something else, 百度 is a company; "3 K-means" and "10 MB" have no
# multiplier; a small m is metres or minutes, a small b bits.
_SCALE = (
    r" ?[多余餘来來]?"
    r"(?P<han>[百千]?[万萬亿億]|[万萬][亿億]|百(?![度科])|千(?![米克瓦卡帕赫伏焦兆字问]))"
    r"| ?(?P<letter>[kKwWMBｋＫｗＷＭＢ])(?![A-Za-z\d]|-[A-Za-z])"
    rf"| (?P<word>{_LARGE}|{_LARGE.title()})\b"
)
# The first digit is matched before what stands behind it is looked at: twice as fast.
_WRITTEN = re.compile(
    r"\d(?:(?<![A-Za-z_\d]\d)|(?<=(?:RMB|USD|CNY|HKD|EUR|GBP|SGD|CAD)\d))(?<!\d[.]\d)"
    r"(?:\d{0,2}(?:[,\u00a0\u2009\u202f]\d{3})+(?!\d)|\d*)(?:[.．]\d+)?(?![.．]?\d)"
    rf"(?:{_SCALE})?"
)
_GAP = re.compile("[,\u00a0\u2009\u202f]")
_HAN = re.compile(
    r"[零〇一二三四五六七八九两兩十][零〇一二三四五六七八九两兩十百千万萬亿億点點]*|百[万萬]"
)
_UNCOUNTED = frozenset("几幾数數多百千万萬亿億点點0123456789")
_PAIR = re.compile(r"([一二两兩三四五六七八])([二三四五六七八九])(?=[十百千万萬亿億])")
_ONE_UNIT = re.compile(r"[^百千万萬亿億]*([百千]?[万萬亿億]|[万萬][亿億]|[百千])$")
_WORDS = re.compile(
    rf"\b(?:{_SMALL}|an? (?:{_LARGE}))(?:[- ](?:{_SMALL}|{_LARGE})|(?<=d) and (?:{_SMALL}))*\b",
    re.IGNORECASE,
)
_TO = re.compile(r" ?(?:[-–—―~～〜－至到或]|to|or) ?[$＄¥￥€£]?")


def figures(text: str) -> list[Figure]:
    """The figures of `text` in order.

    A number that is part of a name or a version (llama4, 3.11.5) is none. Digits in a row (三五年,
    两三万) are a figure each.
    """
    return _in_order(text, chain(_written(text), _chinese(text), _worded(text)))


def figure_words(text: str) -> list[str]:
    """A word for each figure from 1000 on that may be written otherwise, each once.

    "30000" for 30K, 3万, 三万 and 30,000, so that index and question meet. A plain 30000 is that
    word already and gives none.
    """
    found = chain(_written(text), _chinese(text), _worded(text) if _may_be_large(text) else ())
    values = (figure.value for figure in _in_order(text, found) if figure.spelled)
    return list(dict.fromkeys(in_digits(value) for value in values if value >= SMALLEST_WORD))


def in_digits(value: float) -> str:
    """A value in plain digits: "30000", "3.5"."""
    return str(int(value)) if value.is_integer() else f"{value:.6f}".rstrip("0")


def unit_pattern(chinese: str, latin: str) -> str:
    """A pattern for a unit behind a figure, "" where a script has no name for it.

    Latin letters have to end with the name: the m of "5 m" is metres, that of "5 more" is none.
    """
    ended = f"(?:{latin})(?![a-z])" if latin else ""
    return "|".join(filter(None, (chinese, ended)))


def _may_be_large(text: str) -> bool:
    """Whether number words may make 1000 or more: looking for these is five times as fast."""
    text = text.lower()
    return any(word in text for word in LARGE_WORDS)


def _in_order(text: str, found: Iterable[Figure]) -> list[Figure]:
    in_order = sorted(found, key=lambda figure: figure.start)
    return _with_shared_scale(text, _summed(in_order))


def _written(text: str) -> Iterator[Figure]:
    """Figures that begin with digits."""
    for match in _WRITTEN.finditer(text):
        start, end = match.span()
        name = match.lastgroup
        number = text[start : match.start(name) if name else end].rstrip(" 多余餘来來")
        digits = number if number.isdecimal() else _GAP.sub("", number).replace("．", ".")
        scale = _scale(name, match[name]) if name else 1.0
        value = round(float(digits) * scale, 6)
        yield Figure(start, end, value, scale, scale > 1 or len(digits) < len(number))


def _scale(kind: str, written: str) -> float:
    if kind == "han":
        return han_scale(written) or 1.0
    if kind == "word":
        return float(LARGE_WORDS[written.lower()])
    return _LETTERS[normalize("NFKC", written).lower()]


def _chinese(text: str) -> Iterator[Figure]:
    """Figures in Chinese numerals: not the 十 of 几十, not the 万 of 3万."""
    for match in _HAN.finditer(text):
        start, run = match.start(), match[0].rstrip("点點")
        if start and text[start - 1] in _UNCOUNTED:
            continue
        in_a_row = len(run) in (2, 3) and all(HAN_DIGITS.get(sign) for sign in run)
        if in_a_row:
            for place, sign in enumerate(run, start):
                yield Figure(place, place + 1, float(HAN_DIGITS[sign]), spelled=True)
        elif pair := _PAIR.match(run):  # 两三万: from 两万 to 三万
            yield from _chinese_figure(pair[1] + run[2:], start, start + 1)
            yield from _chinese_figure(run[1:], start + 1, start + len(run))
        else:
            yield from _chinese_figure(run, start, start + len(run))


def _chinese_figure(run: str, start: int, end: int) -> Iterator[Figure]:
    value = chinese_value(run)
    if value is not None:
        unit = _ONE_UNIT.match(run)
        scale = (han_scale(unit[1]) if unit else None) or 1.0
        yield Figure(start, end, value, scale, spelled=True)


def _worded(text: str) -> Iterator[Figure]:
    """Figures in English number words."""
    for match in _WORDS.finditer(text):
        found = english_value(match[0])
        if found is not None:
            yield Figure(*match.span(), *found, spelled=True)


def _summed(found: Sequence[Figure]) -> list[Figure]:
    """3万5千 as one figure."""
    kept: list[Figure] = []
    for figure in found:
        before = kept[-1] if kept else None
        if before and before.end == figure.start and before.scale > figure.value > 1 < figure.scale:
            value = before.value + figure.value
            kept[-1] = replace(before, end=figure.end, value=value, scale=figure.scale)
        else:
            kept.append(figure)
    return kept


def _with_shared_scale(text: str, found: list[Figure]) -> list[Figure]:
    """A range whose multiplier stands at its end has it at its beginning too: 18-40K."""
    for place, (low, high) in enumerate(pairwise(found)):
        shared = low.scale == 1 < high.scale and low.value < high.value / high.scale
        if shared and _TO.fullmatch(text, low.end, high.start):
            value = round(low.value * high.scale, 6)
            found[place] = replace(low, value=value, scale=high.scale, spelled=True)
    return found
