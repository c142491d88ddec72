"""What kind of figure a question asks for, and whether a text holds one of that kind.

A question for a price or a time is not answered by a passage without one, near as it may be.
"""

import re
from collections.abc import Mapping

_ASKS: Mapping[str, re.Pattern[str]] = {
    "money": re.compile(
        r"多少钱|薪|工资|收入|学费|会费|会员费|费用|价格|价钱|收费|奖金|赚|挣|报酬"
        r"|\b(?:salar(?:y|ies)|earns?|pays?|paid|costs?|prices?|fees?|wages?|tuition|income)\b",
        re.IGNORECASE,
    ),
    "time": re.compile(
        r"多久|多长|几个?[月年天周]|多少个?(?:月|年|天|周|小时)|哪一?年|什么时候|何时|第几"
        r"|\b(?:how long|when|(?:which|what) year|how many (?:months|years|hours|weeks|days))\b",
        re.IGNORECASE,
    ),
}
_HOLDS: Mapping[str, re.Pattern[str]] = {
    "money": re.compile(
        r"\d\s*k\b|\d\s*[万元]|[$¥￥€£]|美元|人民币|免费|付费|订阅|\b(?:usd|dollars|free|paid)\b",
        re.IGNORECASE,
    ),
    "time": re.compile(
        r"\d\s*\+?\s*个?[月年天周]|\d\s*小时|\d{4}|\d\s*(?:months?|years?|weeks?|hours?)\b",
        re.IGNORECASE,
    ),
}

KINDS = tuple(_ASKS)


def asks(kind: str, question: str) -> bool:
    """Whether a question asks for a figure of this kind, "money" or "time"."""
    return bool(_ASKS[kind].search(question))


def holds(kind: str, text: str) -> bool:
    """Whether a text holds a figure of this kind."""
    return bool(_HOLDS[kind].search(text))
