"""Numbers of things and shares of a whole. All patterns read folded text."""

import re

from ingest.quantities.numbers import Number, is_year
from ingest.quantities.types import Quantity

_SHARE = re.compile(r" ?(?:%|个?百分点|per ?cent(?:age points?)?\b)")
_SHARE_BEFORE = re.compile(r"百分之$")
_NUMBERED = re.compile(
    r"(?:第|阶段|步骤|步|级别|版本|部分|章|课|模块) ?$"
    r"|\b(?:steps?|stages?|phases?|levels?|chapters?|parts?|sections?|lessons?|modules?|no\.?"
    r"|versions?|top|figure|table|question|q|v) ?#?$|[#.]$"
)
MEASURES = "个门本项种次篇道轮条类份家名位层套款台堂节遍级步阶档科章座张场题分"
"""Chinese measure words of what documents and questions count."""

_MEASURE = rf"[{MEASURES}人件]"
_CHINESE = re.compile(
    rf" ?(?P<plus>\+)?[多余来]?(?!个?[年月周天日]|个?小时|个?星期)(?={_MEASURE})个?"
    r"(?P<noun>[\u3400-\u9fffa-z]"
    r"(?:(?![与和及跟的了都要是有在需把被并或]|一[览共])[\u3400-\u9fffa-z ]){0,11})"
)
_ENGLISH = re.compile(
    r"(?P<plus>\+)?(?: or more)? (?!years?\b|months?\b|weeks?\b|days?\b|hours?\b)"
    r"(?P<noun>(?:[a-z][a-z-]* ){0,3}?[a-z][a-z-]*s)\b"
)
_NOT_COUNTED = frozenset(
    ("is", "was", "has", "does", "its", "as", "this", "thus", "us", "yes", "always", "times")
)


def share_of(text: str, number: Number) -> Quantity | None:
    """The share of a whole that a number gives, if it gives one."""
    match = _SHARE.match(text, number.end)
    if match:
        return Quantity("share", number.low, number.high, "%", number.start, match.end())
    before = _SHARE_BEFORE.search(text[max(0, number.start - 3) : number.start])
    if before:
        return Quantity("share", number.low, number.high, "%", number.start - 3, number.end)
    return None


def count_of(text: str, number: Number) -> Quantity | None:
    """How many of something a number gives, if it does.

    Not 一个, not the 3 of "step 3", not the year of "2025 人才报告".
    """
    if _NUMBERED.search(text[max(0, number.start - 10) : number.start]):
        return None
    if (number.high == 1 and number.in_words) or is_year(text, number):
        return None
    match = _CHINESE.match(text, number.end) or _ENGLISH.match(text, number.end)
    if not match:
        return None
    noun = match["noun"].strip()
    if noun.rsplit(" ", 1)[-1] in _NOT_COUNTED:
        return None
    high = None if match["plus"] else number.high
    return Quantity("count", number.low, high, noun, number.start, match.end())
