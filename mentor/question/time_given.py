"""What a clause says of time: the hours that somebody has to learn, the time until when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.quantities import MONTHS_IN, Quantity
from ingest.simplify import folded
from mentor.question.calendar_words import BREAKS, WEEKEND
from mentor.question.lengths import times_in
from mentor.question.trade import PROGRAMMERS_ZH, WORKS_AS
from mentor.question.until import date_in

_PART = re.compile(r"\b(?:and|but|with|have|got|so|want|need|can|could)\b|[有想要能只但]|可以")
"""What begins another part of a clause, with a verb of its own."""

_NOT_TO_STUDY = re.compile(
    r"(?:工作|上班)(?![日族后外前完之以])|加班|睡(?!前)|通勤|开车|失败|学[了过完]"
    r"|(?<!after )(?<!before )(?<!outside )(?<!outside of )(?<!around )(?<!beside )(?<!besides )"
    r"\b(?:work(?:s|ed|ing)?(?! (?:on|through)\b)|sleep(?:ing)?|commut(?:e|ing)|driv(?:e|ing)"
    r"|failed|studied|spent|learn(?:ed|t)|finished|completed|took|used(?! to)"
    r"|sa(?:ys|id))\b|说(?![实真来])|[用花]了"
)
_TO_STUDY = re.compile(
    r"学(?![了过完生校])|[空闲剩余]|\b(?:study|studying|studies|learn|learning|free|spare|left"
    r"|available|on (?:it|this))\b"
)
_TAKEN_UP = re.compile(
    r"\s*(?:of |at |for |的)?\s*(?:work(?:ing)?|sleep|commut|driving|工作|睡眠|通勤)"
)
_LIMITS = re.compile(r"学(?![了过完生校])|只|\b(?:study|studying|learn|learning|only|just)\b")
_IN_THE_PAST = re.compile(
    r"(?:(?:工作|上班|干|从业|毕业|怀孕|结婚|失业|辞职|工龄|驾龄|婚龄)(?:了|过)?|(?<![剩为除有])[了过]|[做教学当写]过)"
    r"(?:快|近|有|满|大|将近|差不多|大概|大约)?$"
    rf"|(?:{PROGRAMMERS_ZH}|开发|运维|测试|运营|设计|公司|单位)$"
    r"|\bi(?:['’]ve| have)? (?:just |already |only )?"
    r"(?:(?!need|plan|want|allow|reserv|book|block|set)[a-z]{2,}ed"
    r"|spent|took|had|was(?! given)|slept|lost|left)"
    r"(?: (?!in\b|to\b|by\b|within\b)\w+){0,2}\s*$"
    r"|从事[^，,]{1,12}$"
    rf"|{WORKS_AS}\s*[(（](?:[^()（）]*[,，、;；/ ])?(?:about |over |almost |nearly )?$"
    r"|最后的?$|\b(?:for|spent|after|worked|been|past|last)"
    r"(?: (?:about|over|almost|nearly|the))*\s*$"
)
_AT_A_PACE = re.compile(r"\b(?:an?|per|each|every) (?:day|week|weekend|evening),? for\s*$")
"""Before a length to come: "8 hours a week for a year"."""

_BY_NOW = re.compile(r"\s*(?:now|already|so far)\b")
_OF_THE_PAST = re.compile(
    r"\s*(?:的|多)?(?:[^，,内]{0,6}(?:经验|工龄)|前|老)"
    r"|多?的(?!学习|自学|复习|备考|时间|计划|规划|路线|方案|安排|课|空|假|长假|窗口|期限|周期|目标|缓冲|准备|训练|$)[^，,]"
    r"|都?没(?!问题|关系)"
    r"|[’'](?!s? (?:time|plan|study|holiday|vacation|leave|free)\b)s? [a-z]"
    r"| (?:pregnant|married|sober|here|there|in the (?:job|role|trade|business)"
    r"|salar(?:y|ies)|pay|wages?|rent|savings?|expenses|notice|severance|left (?:on|of|at))\b"
    r"|[ -](?:of (?!(?:\w+ )?(?:holidays?|vacation|leave|free|time|study)\b)"
    r"|old\b|ago\b|.{0,24}\bexperience\b)"
)
_AT_IT = re.compile(
    r" (?:in|as) (?!(?:total|all|which|order|hand|front|advance|the|my|school|mind)\b)[a-z+#]"
)
"""Behind the years at the head of a clause that somebody has done something: "5 years in sales"."""

_SO_FAR = re.compile(r"多?了(?![^，,。；;？?！!])")
"""Behind a length that has gone by: 做测试三年了."""

_REMAINS = re.compile(r"[剩只就仅]|还有|还能")
_JUDGED = re.compile(
    r"\s*(?:(?:肯定|根本|完全|恐怕|好像)?(?:不够|来不及)|(?:是不是)?太[短少长久]"
    r"|(?:is|was|would be|seems|feels|sounds)(?: (?:just|really|probably))? (?:not|never|too)\b"
    r"|(?:is|wo|would)n['’]t\b)"
)
"""Behind a length that is no good: "a year is not enough"."""

_OF_TWO = re.compile(r"\d (?:and|or|,) ?$|\d ?[,、和] ?$")
"""Before the second of two numbers: "two kids, 3 and 5 years"."""

_FOR_A_GOAL = re.compile(r"\b(?:in|within|over|by)\b|[内里]|计划|\bplan\b")
LONG = 60.0
"""A bare length of so many months is what somebody has done, or is old, rather than what he has."""

_PAST_OR_SAID = re.compile(
    r"失败|说(?![实真来])|[用花]了|\b(?:failed|slept|commuted|learn(?:ed|t)|finished|completed|took"
    r"|did|used(?! to)|sa(?:ys|id))\b"
)
_DENIED = re.compile(
    r"(?:\b(?:not|no longer|rather than|instead of|isn['’]t)(?: just| only)? |不是|并非|而非"
    r"|不再是)$"
)
"""Before a time that is not meant: "one year, not six months"."""

_A_PLAN_FOR = re.compile(
    r"\b(?:plan|road ?map|schedule|curriculum|path)s? for(?: the next| the)?\s*$"
)
_PER_DAY = re.compile(
    r"每[天晚日]|一天|晚上|下班|\b(?:daily|(?:every|each|per|a) (?:day|night|evening)|nightly)\b"
)
_PER_WEEK = re.compile(rf"每个?(?:周|星期|礼拜)|一周|{WEEKEND}|\b(?:weekly|(?:per|a|each) week)\b")
_LEADS_UP = re.compile(
    r"(?:\s*(?:\b(?:with|and|have|has|got|only|about|in|within|for|of|over|the|next|a|i|can|do|but)\b"
    r"|[我有想要在能只还剩每天周离距约共]|大概|大约|[,，、]))*\s*$",
    re.IGNORECASE,
)
AFTER_A_BREAK = (
    r"(?:(?:(?:and|ok|okay|so|but|then)\b[ ,]*)*"
    r"(?:what(?: about| comes| happens|['’]s| is next)? )?"
    rf"(?:after|once) (?:the |my |this |that )?{BREAKS}(?: (?:is over|is done|ends))?"
    r"(?: what (?:do|should) i do)?"
    rf"|(?:那么?|等)?(?:这个)?{BREAKS}(?:结束|过完?|放完)?了?(?:[之以]?后|完)(?:我?(?:该|要|应该|再|可以)*"
    r"(?:[学做干](?:什么|啥|点什么)|怎么(?:办|安排)))?呢?)"
)
"""What asks no more than what comes after a time of the year."""

LATER = re.compile(
    r"\bafter (?:these|those|that|the)(?: first| next| last)? "
    r"(?=[\w-]+ (?:day|week|month|year)s?\b)"
    r"|\bafter (?:the|that|this) (?:first |last )?(?=(?:week|month|year)\b)"
    r"|\b(?:day|week|month|year)s? later\b"
    r"|[月年周天期](?:之后|以后|过后|后)(?:呢|怎么办|[该要我再还又能应当]*[做学干](?:些|点)?(?:什么|啥))"
    rf"|^{AFTER_A_BREAK}\s*[?？]?$"
)
"""What asks for what comes after a time, and gives none."""

_NEXT_YEAR = re.compile(
    r"\b(?:next|coming) year\b|(?:未来|接下来|今后)的?一年|明年的?[这此]个?时候?"
)


@dataclass(frozen=True, slots=True)
class TimeGiven:
    """What a clause says of time, and the clause without it."""

    hours: float | None
    per: str
    length: str
    months: float | None
    rest: str
    beside: str = ""
    """What the hours are counted by that go to something else."""
    denied: Quantity | None = None
    """A time that is said not to be meant: "not 10 hours"."""
    amounts: int = 0
    """How many amounts of hours to learn it gives."""


def time_given(clause: str) -> TimeGiven:
    """What a clause says of hours to learn and of the time until when."""
    low, rest = folded(clause), clause
    hours, per, length, months, beside = None, "", "", None, ""
    denied, amounts = None, 0
    found = times_in(clause)
    for each in found:
        words = clause[each.start : each.end]
        if _DENIED.search(low[: each.start]):
            rest = rest.replace(words, " ")
            timed = each.unit in ("hour", "minute", *MONTHS_IN)
            denied = each if timed and each.kind in ("rate", "duration") else denied
            continue
        if each.unit in ("hour", "minute") and each.kind in ("rate", "duration"):
            if _is_taken(low, each, found):
                beside = each.per or per_of(low)
                continue
            hours, per, amounts = _hours(each), each.per or per_of(low), amounts + 1
        elif (
            each.kind == "duration" and _ahead(low, each, found) and not _is_of_a_rate(each, found)
        ):
            length, months = _spelled(words, each), _months(each)
        else:
            continue
        rest = rest.replace(words, " ")
    if not length and (when := date_in(low)):
        length = clause[when.start() : when.end()]
        rest = rest.replace(length, " ")
    elif not length and (year := _NEXT_YEAR.search(low)):
        length, months = "a year" if year[0].isascii() else "一年", 12.0
    return TimeGiven(hours, per, length, months, rest, beside, denied, amounts)


def before_time(words: str) -> str:
    """What stands before the first time in words, without what leads up to it; "" if too little."""
    found = [each.start for each in times_in(words) if each.kind in ("rate", "duration")]
    rest = _LEADS_UP.sub("", words[: min(found, default=len(words))])
    if rest.count("(") + rest.count("（") > rest.count(")") + rest.count("）"):
        rest = re.split(r"[(（][^(（]*$", rest)[0].rstrip()
    return rest if len(rest) > 1 else ""


def _is_taken(clause: str, hours: Quantity, found: Sequence[Quantity]) -> bool:
    """Whether hours go to something other than study: "I work 50 hours a week"."""
    before, after = _around(clause, hours, found)
    return bool(_NOT_TO_STUDY.search(before) or _TAKEN_UP.match(after)) and not (
        _TO_STUDY.search(before) or _TO_STUDY.search(after)
    )


def _around(clause: str, amount: Quantity, found: Sequence[Quantity]) -> tuple[str, str]:
    """What stands around an amount in its part of a clause."""
    start = max((each.end for each in found if each.end <= amount.start), default=0)
    end = min((each.start for each in found if each.start >= amount.end), default=len(clause))
    before = _PART.split(clause[start : amount.start])[-1]
    return before, _PART.split(clause[amount.end : end])[0]


def limits(clause: str) -> bool:
    """Whether a clause says that its hours are those to learn, or all there are."""
    return bool(_LIMITS.search(folded(clause)))


def _is_of_a_rate(length: Quantity, found: Sequence[Quantity]) -> bool:
    """Whether a length is what hours are counted by: "10 hours in one week", 一周只能学8小时."""
    once = length.low == length.high == 1 and length.unit in ("day", "week")
    return once and any(each.unit in ("hour", "minute") for each in found if each is not length)


def per_of(clause: str) -> str:
    """What a clause counts by, "day" or "week", "" if it does not say."""
    return "day" if _PER_DAY.search(clause) else "week" if _PER_WEEK.search(clause) else ""


def _hours(quantity: Quantity | None) -> float | None:
    amount = quantity and (quantity.low or quantity.high)
    if quantity is None or not amount or quantity.per in ("month", "year"):
        return None
    return amount / 60 if quantity.unit == "minute" else amount


def _ahead(clause: str, length: Quantity, found: Sequence[Quantity]) -> bool:
    """Whether a length is one to come: not what somebody has worked, or is old."""
    before = clause[: length.start]
    paced = (
        _AT_A_PACE.search(before)
        and not _NOT_TO_STUDY.search(before)
        and not _BY_NOW.match(clause, length.end)
    )
    if _IN_THE_PAST.search(before) and not (paced or _A_PLAN_FOR.search(before)):
        return False
    if _PAST_OR_SAID.search(_around(clause, length, found)[0]):
        return False
    if length.unit == "day":
        return (length.high or 0) > 1
    after = clause[length.end : length.end + 40]
    if length.unit not in MONTHS_IN or _OF_THE_PAST.match(after) or _OF_TWO.search(before):
        return False
    so_far = _SO_FAR.match(after) and not _REMAINS.search(before)
    return not (so_far or _JUDGED.match(after) or _is_done(clause, length))


def _is_done(clause: str, length: Quantity) -> bool:
    """Whether a clause is nothing but a length of many years, or tells of what it was: "dev, 8
    years", "5 years in sales".
    """
    bare = not _LEADS_UP.sub("", clause[: length.start])
    if bare and not length.start and length.unit == "year" and _AT_IT.match(clause, length.end):
        return True
    bare = bare and not clause[length.end :].strip(" .")
    return bare and not _FOR_A_GOAL.search(clause) and (_months(length) or 0) >= LONG


def _months(length: Quantity) -> float | None:
    amount = length.high or length.low
    return amount * MONTHS_IN[length.unit] if amount else None


def _spelled(words: str, length: Quantity) -> str:
    """A length as it is said by itself: "6 months" of "a 6-month plan"."""
    if not words.isascii():
        return words
    words = words.replace("-", " ")
    several = (length.high or 0) > 1 and words.lower().endswith(length.unit)
    return f"{words}s" if several else words
