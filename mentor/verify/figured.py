"""What figures a statement gives, and which of them a text does not: 30K, 3万 and 30,000 are one.

A figure is compared with its unit where both sides have one: six months are not six weeks, and
months given as "half a year" are found.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from ingest.figures import figures, unit_pattern
from ingest.simplify import folded

PLAIN = ""
"""The unit of a figure without one, which any of the same value meets but a share."""

THINGS = "things"
"""The unit of a figure that counts things: it is met by such, and by one without a unit."""


@dataclass(frozen=True, slots=True)
class Stated:
    """A figure of a text: `value` of `unit`, and as it is written (`written` of any unit).

    Shares have the unit "share" (a third: 0.333), spans of time "month" or "second", money a
    currency, and what counts things `THINGS`. `implied` are those that a statement hardly means as
    a figure: "a month", "twice", "第二", "one". They meet others, but need not be met.
    """

    unit: str
    value: float
    written: float
    implied: bool = False


_TOLERANCE = 1e-6
_LEAST_YEAR, _LAST_YEAR = 1900, 2100
_LARGEST_LONE_WORD = 2
"""As words and without a unit, figures up to this are mostly none: "one more", "两者"."""

_ORDER_WORDS = "first second third fourth fifth sixth seventh eighth ninth tenth"
_ORDINALS = tuple(_ORDER_WORDS.split())
_COUNTS = {
    **{word: value for value, word in enumerate(("once", "twice", "thrice"), start=1)},
    **{word: value for value, word in enumerate(_ORDINALS, start=1)},
}
_PARTS = {
    "half": 2,
    "quarter": 4,
    "hundredth": 100,
    "thousandth": 1000,
    **{word: value for value, word in enumerate(_ORDINALS, start=1) if value > 2},  # a third
}
_MONTH_WORDS = (
    "january february march april may june july august september october november december"
)
_MONTHS = tuple(_MONTH_WORDS.split())
_ALSO_WORDS = frozenset({"may", "march"})
_SPANS: Mapping[str, tuple[str, float]] = {
    **dict.fromkeys(("年", "year"), ("month", 12)),
    **dict.fromkeys(("月", "month"), ("month", 1)),
    **dict.fromkeys(("周", "星期", "week"), ("second", 604_800)),
    **dict.fromkeys(("天", "日", "day"), ("second", 86_400)),
    **dict.fromkeys(("小时", "hour"), ("second", 3600)),
    **dict.fromkeys(("分钟", "minute"), ("second", 60)),
}
_UNITS: tuple[tuple[re.Pattern[str], str, float], ...] = tuple(
    (
        re.compile(rf"[ \u3000]*[+＋多余]?[ -]*(?:{unit_pattern(chinese, latin)})"),
        unit,
        factor,
    )
    for chinese, latin, unit, factor in (
        (r"%|个?百分点", r"percent|per cent|percentage points?", "share", 0.01),
        (r"个?年(?!薪|终|级|代|龄|化|轻|底|初|[内间]?第)|周年", r"years?|yrs?", "month", 12),
        (r"个月|月(?=左右|以上|以内|之?[内后])", r"months?|mos?", "month", 1),
        (r"月(?!薪|费)份?", "", "calendar", 1),
        (r"个?星期|个?礼拜|周(?!年|末|[一二三四五六日])", r"weeks?", "second", 604_800),
        (r"天|日(?!元|常|志|期)", r"days?|nights?", "second", 86_400),
        (r"个?小时|个?钟头", r"hours?|hrs?|h", "second", 3600),
        (r"分钟", r"minutes?|mins?", "second", 60),
        (r"毫秒", r"ms|milliseconds?", "second", 0.001),
        (r"秒", r"seconds?|secs?|s", "second", 1),
        ("", r"tb", "byte", 1e12),
        ("", r"gb?", "byte", 1e9),
        ("", r"mb", "byte", 1e6),
        ("", r"kb", "byte", 1e3),
        (r"美元|美金|刀", r"dollars?|usd", "dollar", 1),
        (r"欧元", r"euros?|eur", "euro", 1),
        (r"英?镑", r"pounds?|gbp", "pound", 1),
        (r"日元", r"yen|jpy", "yen", 1),
        (r"分钱", "", "yuan", 0.01),
        (r"块|元|人民币", r"yuan|rmb|cny", "yuan", 1),
    )
)
_SIGNS = {"$": "dollar", "€": "euro", "£": "pound", "¥": "yuan", "￥": "yuan"}
_CODES = {"usd": "dollar", "eur": "euro", "gbp": "pound", "jpy": "yen"} | dict.fromkeys(
    ("rmb", "cny"), "yuan"
)
_SIGN_BEFORE = re.compile(rf"(?P<sign>[{''.join(_SIGNS)}])\s*$|\b(?P<code>{'|'.join(_CODES)})\s*$")
_COUNTED = re.compile(
    r"[ \u3000]*[+＋多余]?(?:名|位|人|门|项|种|步|次|期|本|篇|讲|道|节|家|所"
    r"|套|类|台|件|份|款|条|只|辆|张|首|集|章|堂|场|轮|遍|座"
    r"|个(?!半|月|年|小时|星期|礼拜|钟头|百分点|工作日))"
    r"|\+? (?!(?:is|was|as|has|its|this|less|plus|times|does|us|always|perhaps)\b)"
    r"(?:[a-z]{2,}(?<![siu])s|people|children|men|women|staff)\b"
)
_NUMBERED = re.compile(r"(?:阶段|步骤|模块|单元|章节|\b(?:stage|step|module|part|chapter|unit)) ?$")
_CLASS_OF = re.compile(r"[届级]")
_NO_FIGURE = re.compile(
    r"(?<![\d一二两三四五六七八九十几每上下隔])(?:周|星期|礼拜)[一二三四五六日天](?!次|个|天)"
    r"|(?:最后|上|下|这|那|同|某|另)一(?=个?(?:周|月|年|天|日|步|星期|小时|阶段))"
)

_HAN_NUMBER = r"[\d零一二两三四五六七八九十]+"
_SPAN_WORDS = "年|月|周|星期|天|小时"
_SPAN_ENGLISH = "year|month|week|day|hour"
_SMALL_COUNTS = "one|two|three|four|five|six|seven|eight|nine|ten"
_HALVES = re.compile(
    rf"(?P<number>{_HAN_NUMBER})个?(?P<of_number>{_SPAN_WORDS})半"
    rf"|(?P<before>{_HAN_NUMBER})个半(?![年天])(?P<of_before>{_SPAN_WORDS})"
    rf"|(?P<with>an?|one|two|three|\d+) (?P<of_with>{_SPAN_ENGLISH})s? and a half\b"
    rf"|\b(?P<and>{_SMALL_COUNTS}|\d+) and a half[ -](?P<of_and>{_SPAN_ENGLISH})s?\b"
    rf"|半个?(?P<zh>{_SPAN_WORDS})|\bhalf an? (?P<en>{_SPAN_ENGLISH})\b"
)
_OF_PARTS = re.compile(rf"(?P<parts>[百千万]|{_HAN_NUMBER})分之(?P<of>\d[\d.]*|{_HAN_NUMBER}百?)")
_PART = re.compile(
    rf"\b(?P<of>an?|one|two|three|four|five|\d+)[ -](?P<part>{'|'.join(_PARTS)})s?\b"
    r"(?: of an? (?P<large>million|billion)\b)?"
    r"|(?P<half>\bhalf (?:of|the)\b|\bby half\b|\bhalv(?:e|es|ed|ing)\b|一半|减半|对半)"
)
_OUT_OF = re.compile(
    r"\b(?P<few>one|two|three|four|five|six|seven|eight|nine|\d{1,3}(?= out))"
    r" (?:in|out of) (?P<all>two|three|four|five|ten|(?<=out of )\d{1,4})\b"
)
_DISCOUNT = re.compile(
    r"(?P<tens>[1-9一二三四五六七八九])\.?(?P<ones>[1-9一二三四五六七八九])?折(?![叠线旧腾磨])"
)
_TENTHS = re.compile(
    r"(?P<tens>[\d一二两三四五六七八九十])"
    r"(?:成(?P<ones>半|[一二三四五六七八九](?!个|名|位))?(?![为本果功熟员长不])"
    r"|(?=[到至~-]?[\d一二三四五六七八九]成))"
)
_MONTH_NAME = re.compile(
    r"(?P<at>\b(?:in|by|until|since|of|from|every|mid|late|early)[ -])?"
    rf"\b(?P<name>{'|'.join(_MONTHS)})\b"
)
_IMPLIED = re.compile(
    r"\b(?:an?|per|each|every|whole) (?P<en>year|month|week|day|hour|minute)\b"
    r"|[每整满]个?(?P<zh>年|月|周|星期|天|日|小时|分钟)"
    rf"|\b(?P<count>{'|'.join(_COUNTS)})\b"
)
_RANGE = re.compile(r"\s*(?:[-–—~～至到、,]|to|and|or|或|和)\s*[$€£¥￥]?\s*|")
_HOUR_AND = re.compile(r" ?(?:个?小时|个?钟头|hours?|hrs?|h)(?: and|,|零|又)? ?")
_ORDER = re.compile(r"第\s*$")
_SPACE_BEFORE_HAN = re.compile(r"(?<=\d)[ \u3000]+(?=[\u3400-\u9fff])")
_LARGE = {"million": 1e6, "billion": 1e9}


def stated(text: str) -> tuple[Stated, ...]:
    """The figures that a text gives, each once."""
    text = _SPACE_BEFORE_HAN.sub("", folded(text))
    text = _NO_FIGURE.sub(lambda match: " " * len(match[0]), text)
    found: list[Stated] = []
    for pattern, read in _PHRASES:
        found += map(read, pattern.finditer(text))
        text = pattern.sub(lambda match: " " * len(match[0]), text)
    found += map(_implied, _IMPLIED.finditer(text))
    found += _months(text)
    return tuple(dict.fromkeys((*found, *_numerals(text))))


def lacking(
    given: Iterable[Stated], text: Iterable[Stated], *, units: bool = False
) -> tuple[Stated, ...]:
    """Those of the figures given that the text does not give.

    With `units` it has to give the unit of a figure as well, if that has one.
    """
    there = tuple(text)
    return tuple(
        figure
        for figure in given
        if not figure.implied
        and not any(
            _meets(figure, other)
            and not (units and other.unit == PLAIN and figure.unit not in (PLAIN, THINGS))
            for other in there
        )
    )


def _meets(one: Stated, other: Stated) -> bool:
    if one.unit == other.unit:
        return _equal(one.value, other.value)
    units = {one.unit, other.unit}
    if THINGS in units and PLAIN not in units:
        return False
    lone = any(figure.implied and figure.unit == PLAIN for figure in (one, other))
    unitless = PLAIN in units and "share" not in units and (not lone or "second" in units)
    return (unitless or units == {"month", "calendar"}) and _equal(one.written, other.written)


def _equal(one: float, other: float) -> bool:
    return abs(one - other) <= _TOLERANCE * max(1.0, abs(one))


def _numerals(text: str) -> Iterator[Stated]:
    listed = list(figures(text))
    units = [_unit(text, figure.start, figure.end) for figure in listed]
    for place in reversed(range(len(listed) - 1)):
        between = text[listed[place].end : listed[place + 1].start]
        if (
            units[place][0] == PLAIN
            and _RANGE.fullmatch(between)
            and not ("," in between and _LEAST_YEAR <= listed[place].value <= _LAST_YEAR)
        ):
            units[place] = units[place + 1]  # 6-12个月
    before: tuple[Stated, int] | None = None
    for figure, (unit, factor) in zip(listed, units, strict=True):
        in_words = not text[figure.start].isdigit()
        lone = in_words and unit in (PLAIN, THINGS) and figure.value <= _LARGEST_LONE_WORD
        orders = in_words and bool(_ORDER.search(text[: figure.start]))
        if (
            factor == _SPANS["年"][1] or _CLASS_OF.match(text, figure.end)
        ) and _LEAST_YEAR <= figure.value <= _LAST_YEAR:
            unit, factor = "calendar year", 1
        found = Stated(unit, figure.value * factor, figure.value, implied=lone or orders)
        if (
            before
            and _HOUR_AND.fullmatch(text[before[1] : figure.start])
            and found.unit == "second"
        ):
            found = replace(found, value=before[0].value + found.value)
        elif before:
            yield before[0]
        before = (found, figure.end)
    if before:
        yield before[0]


def _unit(text: str, start: int, end: int) -> tuple[str, float]:
    for pattern, unit, factor in _UNITS:
        if pattern.match(text, end):
            return unit, factor
    before = text[:start]
    if sign := _SIGN_BEFORE.search(before):
        return (_SIGNS[sign["sign"]] if sign["sign"] else _CODES[sign["code"]]), 1
    is_year = text[start:end].isdecimal() and _LEAST_YEAR <= int(text[start:end]) <= _LAST_YEAR
    counts = (not is_year and _COUNTED.match(text, end)) or _NUMBERED.search(before)
    return (THINGS if counts else PLAIN), 1


def _months(text: str) -> Iterator[Stated]:
    for match in _MONTH_NAME.finditer(text):
        if match["at"] or match["name"] not in _ALSO_WORDS:
            number = _MONTHS.index(match["name"]) + 1
            yield Stated("calendar", number, number)


def _implied(match: re.Match[str]) -> Stated:
    if match["count"]:
        count = float(_COUNTS[match["count"]])
        return Stated(PLAIN, count, count, implied=True)
    unit, factor = _SPANS[match["en"] or match["zh"]]
    return Stated(unit, factor, 1.0, implied=True)


def _halves(match: re.Match[str]) -> Stated:
    named = match.groupdict()
    alone = named["zh"] or named["en"]
    kinds = ("number", "before", "with", "and")
    span = alone or next(named[f"of_{kind}"] for kind in kinds if named[kind])
    whole = next((named[kind] for kind in kinds if named[kind]), "")
    number = 0.5 if alone else _number(whole) + 0.5
    unit, factor = _SPANS[span]
    return Stated(unit, number * factor, number)


def _of_parts(match: re.Match[str]) -> Stated:
    return _quotient(match["of"], match["parts"])


def _part(match: re.Match[str]) -> Stated:
    share = 0.5 if match["half"] else _number(match["of"]) / _PARTS[match["part"]]
    if match["large"]:
        return Stated(PLAIN, share * _LARGE[match["large"]], share * _LARGE[match["large"]])
    return _share(share)


def _out_of(match: re.Match[str]) -> Stated:
    return _quotient(match["few"], match["all"])


def _tenths(match: re.Match[str]) -> Stated:
    ones = match["ones"]
    hundredths = 0.0 if ones is None else 5.0 if ones == "半" else _number(ones)
    return _share(_number(match["tens"]) / 10 + hundredths / 100)


def _discount(match: re.Match[str]) -> Stated:
    """What is taken off: 15% at 八五折."""
    ones = _number(match["ones"]) if match["ones"] else 0.0
    return _share(1 - _number(match["tens"]) / 10 - ones / 100)


def _quotient(part: str, whole: str) -> Stated:
    """A share of the whole; of nothing there is no share, and the part stands for itself."""
    number, all_of_it = _number(part), _number(whole)
    return _share(number / all_of_it) if all_of_it else Stated(PLAIN, number, number)


def _share(share: float) -> Stated:
    return Stated("share", share, share)


def _number(written: str) -> float:
    if written in ("a", "an"):
        return 1.0
    if written in ("百", "千", "万"):
        return {"百": 100.0, "千": 1000.0, "万": 10000.0}[written]
    return figures(written)[0].value


_PHRASES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Stated]], ...] = (
    (_HALVES, _halves),
    (_OF_PARTS, _of_parts),
    (_PART, _part),
    (_OUT_OF, _out_of),
    (_DISCOUNT, _discount),
    (_TENTHS, _tenths),
)
