"""Numbers of money: pay and prices, with currency and period where the text says them.

All patterns read folded text: simplified, half-width, lower case.
"""

import re

from ingest.quantities.numbers import Number, is_year
from ingest.quantities.types import Quantity

_CURRENCIES = {
    "USD": r"us\$|usd|\$|美元|美金|美刀|刀|(?:us )?dollars?",
    "CNY": r"rmb|cny|¥|人民币|yuan|块钱|元",
    "HKD": r"hk\$|hkd|港[币元]",
    "EUR": r"€|eur(?:os?)?|欧元",
    "GBP": r"£|gbp|pounds?|英镑",
    "JPY": r"jpy|yen|日[元圆]",
    "SGD": r"s\$|sgd|新币|新加坡元",
    "INR": r"₹|inr|rupees?|卢比",
}  # fmt: skip
_NAMED = "|".join(
    f"(?P<{code}>{words})" for code, words in sorted(_CURRENCIES.items(), reverse=True)
)
_IN_BRACKETS = re.compile(rf"\( ?(?:{_NAMED}) ?[),/;]")
_ROW_HEAD = re.compile(r"\|[^|]*\|")
_BEFORE = re.compile(rf"(?:{_NAMED}) ?$")
_AFTER = re.compile(rf" ?[多余]?\+? ?(?:{_NAMED})(?![a-z])")
_PAY = re.compile(
    r"薪|工资|收入|年包|总包|待遇|起薪|底薪|报酬|挣|赚|学费|费用|价格|收费|价钱|花费|成本|预算|奖金"
    r"|\b(?:salar(?:y|ies)|pays?|paid|earn(?:s|ing|ings)?|wages?|compensation|income|tuition|fees?"
    r"|costs?|prices?|budget|bonus|package|stipend)\b"
)
_PAY_RIGHT_BEFORE = re.compile(rf"(?:{_PAY.pattern})[^。，；,;.\d]{{0,12}}$")
_PAY_NEXT_TO = re.compile(rf"(?:{_PAY.pattern}).{{0,3}}$")
_COUNTS_SOMETHING = re.compile(
    r" ?(?:多|余|\+)?(?:个|人|名|位|小时|行|条|次|字|家|份|张|台|篇|套|张|本|年|月|天|周|种|步|参数"
    r"|(?!usd|rmb|cny|eur|gbp|per\b|an?\b|to\b|or\b|and\b|in\b|for\b|at\b|on\b|before\b|after\b"
    r"|depending\b|base\b|salary\b|gross\b|net\b|annual|year|month|week|hour|each\b|every\b|plus\b"
    r"|is\b|was\b|as\b|with\b|when\b|if\b|while\b|range\b)[a-z]{3,})"
)
_PERIOD = re.compile(
    r"(?P<month>月薪|月收入|月入|每个?月|一个?月|/ ?月|/ ?mo(?:nth)?\b|\bmonthly\b"
    r"|\b(?:per|a|each|every) month\b)"
    r"|(?P<year>年薪|年收入|年入|年包|每一?年|一年|/ ?年|/ ?y(?:ea)?r\b"
    r"|\b(?:annual(?:ly)?|yearly)\b|\b(?:per|a|each|every) (?:year|annum)\b)"
    r"|(?P<hour>时薪|每个?小时|/ ?小时|/ ?h(?:ou)?r\b|\bhourly\b|\b(?:per|an|each) hour\b)"
    r"|(?P<day>日薪|每天|/ ?天|/ ?day\b|\b(?:per|a|each) day\b)"
)
_OVER_TIME = re.compile(r" ?/ ?(?:年|月|y(?:ea)?r|mo(?:nth)?)")
_NEAR = 300
"""In characters, before and behind money: what is said further off is no period of it."""

_SMALLEST_BARE = 300
"""A smaller bare number beside a word for pay counts something else."""


def money_of(text: str, number: Number, said: str) -> Quantity | None:
    """The money that a number gives, if it does. `said` are the headings above `text`."""
    before = text[max(0, number.start - 24) : number.start]
    sign, after = _BEFORE.search(before), _AFTER.match(text, number.end)
    row = _ROW_HEAD.match(text)
    named = (
        after or sign or (_IN_BRACKETS.search(row[0]) if row and number.start > row.end() else None)
    )
    in_its_row = named is not None and not (after or sign)
    start = number.start - (len(sign[0]) if sign else 0)
    end = after.end() if after else number.end
    if in_its_row and (number.high < _SMALLEST_BARE or _COUNTS_SOMETHING.match(text, number.end)):
        return None
    if not named:
        counts = _COUNTS_SOMETHING.match(text, number.end)
        bare = (
            number.high >= _SMALLEST_BARE
            and _PAY_RIGHT_BEFORE.search(before)
            and (not is_year(text, number) or _PAY_NEXT_TO.search(before))
        )
        scaled = number.scaled and (
            _PAY.search(text) or _PAY.search(said) or _OVER_TIME.match(text, number.end)
        )
        if counts or (number.in_words and not scaled) or not (bare or scaled):
            return None
    currency = (
        next((code for code, words in named.groupdict().items() if words), "") if named else ""
    )
    return Quantity(
        "money", number.low, number.high, currency, start, end, _per(text, start, end, said)
    )


def _per(text: str, start: int, end: int, said: str) -> str:
    """The period named nearest to the money, else in the headings; "" if none is."""
    found = [
        (min(abs(match.start() - end), abs(start - match.end())), match.lastgroup or "")
        for match in _PERIOD.finditer(text, max(0, start - _NEAR), end + _NEAR)
    ]
    if found:
        return min(found)[1]
    named = {match.lastgroup or "" for match in _PERIOD.finditer(said)}
    return named.pop() if len(named) == 1 else ""
