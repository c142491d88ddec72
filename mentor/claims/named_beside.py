"""What a passage names beside a sum of money, and what it leaves open: currency, period, place."""

import re

from ingest.simplify import folded
from mentor.claims.stated import Stated
from mentor.question.conditions import places_in

_NOT_SAID = re.compile(
    r"(?:没有?|未|不)(?:注明|说明|写明|标明)[^，,。；;]*"
    r"|\b(?:not|without|never) (?:say|stat|nam|giv|mention)\w*[^.;]*"
)
_CURRENCY = re.compile(
    r"人民币|[美欧日英港]元|元|[$€£¥￥]|\b(?:rmb|cny|usd|eur|gbp|dollars?|euros?|pounds?|yuan)\b"
)
_PERIOD = re.compile(
    r"年薪|月薪|时薪|日薪|年包|每[年月周天小]|[一/]年|[一/]月|税前|年收入|月收入"
    r"|\b(?:year|month|hour|annual|week|da)(?:ly|y|s)?\b|\bper annum\b"
)
_PAY = re.compile(r"薪|工资|收入|待遇|\b(?:salar|wage|pays?\b|earn|income|compensation)")


def unnamed(item: Stated, *, places: bool) -> list[str]:
    """What the passage of a sum of money does not name: its currency, period, or place if asked."""
    if item.quantity.kind != "money":
        return []
    text = _said(item)
    lacking = {
        "currency": not item.quantity.unit and not _CURRENCY.search(text),
        "period": not item.quantity.per and _is_of_pay(text) and not _PERIOD.search(text),
        "place": places and not places_in(f"{item.evidence.passage.title}\n{text}"),
    }
    return [kind for kind, lacks in lacking.items() if lacks]


def named_above(item: Stated) -> tuple[str, str]:
    """The period of pay ("year") and the place that its passage names and its own words do not, as
    the head of a table does; "" for what it does not name, or names several of.
    """
    if item.quantity.kind != "money":
        return "", ""
    text, own = _said(item), folded(item.text)
    per = item.quantity.per if _is_of_pay(text) and not _PERIOD.search(own) else ""
    places = places_in(text)
    return per, places[0] if len(places) == 1 and not places_in(own) else ""


def tells_above(item: Stated, start: int) -> bool:
    """Whether the passage from a place before a statement on, up to its end, names the period and
    the place that its own words do not; False if there are none to name.
    """
    period, place = named_above(item)
    text = folded(item.evidence.chunk.between(start, item.span[1]))
    told = (not period or _PERIOD.search(text)) and (not place or place in places_in(text))
    return bool((period or place) and told)


def _is_of_pay(text: str) -> bool:
    return bool(_PAY.search(text))


def _said(item: Stated) -> str:
    chunk = item.evidence.chunk
    return _NOT_SAID.sub("", folded("\n".join((chunk.context, *chunk.section, chunk.text))))
