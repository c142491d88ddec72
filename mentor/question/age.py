"""Whether somebody asks if they are too old: no time that anything takes answers that."""

import re

from ingest.simplify import folded
from mentor.question.when import WHEN

_YEARS = (
    r"(?:[2-9]\d|[二三四五六七八九]十(?:[一二三四五六七八九几多来]|出头)?|[二三四五六七八九]十好几"
    r"|奔[三四五六七八]|(?:twenty|thirty|forty|fifty|sixty|seventy)"
    r"(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?)"
)
_AGE = re.compile(
    rf"{_YEARS}多?岁|(?:我|今年|年过|过了)(?:今年|都|也|已经|快|就|马上|现在|要)*{_YEARS}多?了?"
    r"(?=$|[，,。？?！!]|还|想|才|再|能|学|转)"
    r"|年[纪龄](?:太|有?点|比较|已经|偏)?(?:大|不小|偏大)|岁数(?:太|有?点|比较)?(?:大|不小)|大龄|太老|老了(?!的)"
    rf"|\b(?:i['’]?m|i am|at|aged?|past|over|is|being) (?:already |now |over |nearly |almost )?"
    rf"{_YEARS}(?=\s*(?:$|[.,;:?!)])| (?:and|now|already|with|too|to|can|could|do|should|but|or"
    r"|still|so|as|i|is|years? old)\b)"
    rf"|\b{_YEARS}[- ]?(?:years?[- ]old|yo|y/o)\b|\btoo old\b|\bmy age\b"
    r"|\bin (?:my|his|her|their) (?:early |mid |late )?"
    r"(?:[2-9]0s|twenties|thirties|forties|fifties|sixties)\b"
)
"""How old somebody is."""

_WORRY = re.compile(
    r"来得及|来不及|太?[晚迟](?:不[晚迟]|了|吗|么|$|[？?])|会不会太|还能|还可以|还行|还有(?:机会|希望|戏)"
    r"|能不能|可以吗|能吗|行吗|行不行|(?<!有)(?<!有什么)适合|能学会|学得[会动]|学不[会动]|现实吗|转得[了动]"
    r"|\btoo (?:old|late)\b|\bstill\b|\bcan i\b|\bcould i\b|\bpossible\b|\brealistic\b|\bworth\b"
    r"|\bmy age\b|\b(?:any|a) (?:chance|hope)\b"
)
"""Whether it is too late for that."""

_DEADLINE = re.compile(
    rf"(?:多久|多长|几年|几个月|多少[年个时]|{WHEN}|哪年|工资|薪|挣|赚|收入)"
    rf"|{_YEARS}岁?(?:之前|以前|前|的时候|退休)|退休|[到满]{_YEARS}岁"
    rf"|\b(?:how (?:long|many|much|soon)|when|before|by|until|till|retire\w*)\b|\bturn {_YEARS}\b"
)
"""What a question asks or holds a time against."""

_OF_AGE = re.compile(
    rf"年龄|年纪|岁数|{_YEARS}岁|大龄"
    r"|\b(?:too old|any age|years? old|your age|aged? (?:of )?\d\d?|older)\b"
    r"|\bage (?:limit|is|does|matters?|discrimination)\b"
)


_WORD_OF_AGE = re.compile(
    r"年[纪龄]|岁|[晚迟老]|\b(?:old|late|young|age)|(?:twent|thirt|fort|fift|sixt|sevent)(?:y|ies)\b"
)


def asks_whether_too_old(question: str) -> bool:
    """Whether a question asks if somebody of an age may still begin, without a date to be met."""
    text = folded(question)
    ages = {each.group() for each in re.finditer(_YEARS, text)}
    asks = bool(_AGE.search(text)) and bool(_WORRY.search(text))
    return asks and len(ages) < 2 and not _DEADLINE.search(text)


def tells_age(question: str) -> bool:
    """Whether somebody says how old he is."""
    return bool(_AGE.search(folded(question)))


def is_of_age(word: str) -> bool:
    """Whether a word says how old somebody is, or that it is late."""
    return bool(_WORD_OF_AGE.search(folded(word)))


def speaks_of_age(text: str) -> bool:
    """Whether a text says anything of how old people are."""
    return bool(_OF_AGE.search(folded(text)))
