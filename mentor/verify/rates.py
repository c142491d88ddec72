"""The time that pay, prices and hours are told per: a month, a year, a week, a day, an hour."""

import re

from ingest.simplify import folded

_PERIODS = (
    ("year", "年", "year|annum", "annual(?:ly)?|yearly"),
    ("month", "月", "month", "monthly"),
    ("week", "周|星期", "week", "weekly"),
    ("day", "天|日", "day", "daily"),
    ("hour", "小时|时", "hour", "hourly"),
)
_AMOUNT = r"(?:\d[kwm万千]?|thousand|million|hours?|minutes?|dollars?|euros?|pounds?|yuan|rmb|usd)"
_RATES = tuple(
    (
        period,
        re.compile(
            rf"每个?(?:{chinese})|(?:{chinese})薪|/(?:个?(?:{chinese})|(?:{latin})\b)"
            rf"|\bper (?:{latin})\b"
            rf"|(?:{_AMOUNT}) (?:an?|each|every) (?:{latin})\b|\b(?:{adverb})\b"
        ),
    )
    for period, chinese, latin, adverb in _PERIODS
)
_NO_RATE = re.compile(r"每[天日](?:都|一)|日(?:常|薪水)")
_MONEY = re.compile(
    r"[$€£¥￥]|薪|工资|元|收入|\b(?:earn|pay|paid|salar|wage|dollar|euro|pound|yuan|rent|cost)"
)


def rates(text: str) -> frozenset[str]:
    """The periods that amounts of a text are told per."""
    text = _NO_RATE.sub(" ", folded(text))
    return frozenset(period for period, pattern in _RATES if pattern.search(text))


def other_rate(claim: str, ground: str, wider: str) -> bool:
    """Whether a claim tells amounts per another time than its ground does: a year, not a month.

    Of money the ground, or what stands around it (`wider`), has to tell one at all.
    """
    claimed, told = rates(claim), rates(ground)
    if not claimed:
        return False
    if told:
        return not claimed & told
    return bool(_MONEY.search(folded(claim))) and not claimed & rates(wider)
