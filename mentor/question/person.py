"""What somebody says of himself who asks for a plan: time, deadline, what is known, who asks.

Read clause by clause; what no rule reads is kept in the asker's own words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.quantities import MONTHS_IN, Quantity, quantities
from ingest.simplify import folded

_CLAUSE_END = re.compile(
    r"[，,。；;：:！!？?\n]+|\.(?=\s|$)|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])"
    r"|(?<!should)(?<!can)(?<!could)(?<!do)(?<!what)(?<!how)(?<!if)(?<!when)(?<!that)(?<!would)\s+"
    r"(?=i(?:['’](?:m|ve)| (?:only|just|already|have|am|work|know)\b))"
    r"|\s+(?:and|but|so)\s+(?=(?:can|could|will|would|please|want|would|need|give|make|i)\b)"
)
_KNOWN = re.compile(
    r"(?<![不没学机社])(?:我(?:只|就|仅|已经|也|本来|以前|之前|现在|早就)?|已经|早就|本来就?|之前|以前|^|会|懂)"
    r"(?:会(?![不计员议])|懂(?!不)|学过|学完了?|学会了?|学了|掌握了?|熟悉|用过|做过|精通|了解过?)"
    r"(?:一?点|一些|过|了)?(?P<zh>[^，,。；;？?！!]{1,24}?)(?:的?基础|了|的)*$"
    r"|(?<!没)有(?:一定的?|一?点|一些|[\d一二两三四五半]+年)?(?P<base>[^，,。；;？?！!没无零有]{1,12}?)的?"
    r"(?:基础|底子|背景|开发经验|经验)"
    r"|\b(?:i|already|i['’]ve|i have)(?: (?:already|also|have))*"
    r" (?:know|did|done|learn(?:ed|t)|studied|finished|completed|master(?:ed)?|used?)"
    r" (?P<en>[a-z0-9+#][^,.;?!]*)"
    r"|\b(?:comfortable|familiar|fluent|good|experienced|background|experience|skills)"
    r" (?:with|in|at) (?P<with>[^,.;?!]+)"
    r"|\b(?:with|have|got|some|solid|strong|basic) (?!an? |the |my |to )"
    r"(?P<skill>[a-z+#]+(?: [a-z+#]+)?)"
    r" (?:background|experience|knowledge|skills|basics)\b"
)
_NO_KNOWLEDGE = re.compile(
    r"没|不|零|无|\b(?:an? (?:background|experience)|no|not|don['’]?t|never|without|little|zero|any"
    r"|some|prior|work|job)\b"
)
_KNOWS_NOT = re.compile(r"\b(?:no|not|nothing|don['’]?t|never|little|zero)\b")
_A_LITTLE = re.compile(r"(?:some |a (?:bit|little)(?: of)? |basic |the (?:basics of )?)+")
_KNOWN_END = re.compile(
    r" (?:and|but|so|already|then) (?:i|want|need|have|am|can|would|will|give|make)\b.*$"
    r"| (?:and|but|so|already|well|fine|now|parts?|basics|course|stage|chapter)$"
    r"| (?:for|since|at|with) .*$"
    r"|(?:之后|以后|后(?!端)).*$"
)
_SKILL_AND = re.compile(r"也?(?:还?会|懂|学过)|也|和|与|跟|以及|及|、|,|/|&|\band\b|\bplus\b")
_IN_THE_PAST = re.compile(
    r"(?:工作|上班|[做干教学当写]|从业|毕业)(?:了|过)?(?:快|近|有|满)?$"
    r"|\b(?:for|spent|after|worked|been|past|last)(?: (?:about|over|almost|nearly|the))*\s*$"
)
_OF_THE_PAST = re.compile(
    r"\s*(?:的|多)?(?:[^，,内]{0,6}(?:经验|工龄)|前|老)"
    r"|[ -](?:of |old\b|ago\b|.{0,24}\bexperience\b)"
)
_A_PLAN_FOR = re.compile(
    r"\b(?:plan|road ?map|schedule|curriculum|path)s? for(?: the next| the)?\s*$"
)
_PER_DAY = re.compile(
    r"每[天晚日]|一天|晚上|下班|\b(?:daily|(?:every|each|per|a) (?:day|night|evening)|nightly)\b"
)
_PER_WEEK = re.compile(
    r"每个?(?:周|星期|礼拜)|一周|周末|\b(?:weekly|weekends?|(?:per|a|each) week)\b"
)
_WHEN = re.compile(
    r"(?:今年|明年|毕业|过年|春节|开学|\d{1,2}月[份底]?)(?:[之以]?[前内]|底|结束前?)|年底[之以]?前?|寒假|暑假"
    r"|\b(?:(?:by|until|till|before) (?:the end of (?:the |this |next )?\w+|christmas|summer"
    r"|january|february|march|april|may|june|july|august|september|october|november|december|20\d\d)"
    r"|this (?:summer|winter|year))\b"
)
_NEXT_YEAR = re.compile(r"\b(?:next|coming) year\b|(?:未来|接下来|今后)的?一年")
_FOR_WHOM = re.compile(
    r"适合(?P<fits>[^，,。；;？?！!的]{2,12})的"
    r"|(?:给|帮|(?<!成)为|替)(?!自己|出|一?[个份条]|[他她你它]们?|我(?![妈爸老家儿女弟妹哥姐朋同的]))"
    r"(?P<zh>[^，,。；;？?！!]{2,16}?)的?"
    r"(?=做|制定|定|列|写|设计|排|规划|安排|的?(?:自?学习?)?(?:计划|路线))"
    r"|\bfor (?P<en>(?:an?|my|someone|somebody) [^,.;?!]+?)"
    r"(?= who\b| that\b| to\b| with\b| within\b| in\b| by\b|\s*$)"
    r"|\bas (?P<as>an? [^,.;?!]+?)(?= with\b| who\b| within\b| in\b|\s*$)"
)
_NO_PERSON = re.compile(
    r"^(?:an? )?(?:\d|one|two|three|six|half|year|month|week|weekend|beginning|start|while)"
    r"|week|month|year"
)
_LITTLE = re.compile(
    r"(?:^|(?<=[\s]))(?:and|with|but|so|also|only|just|i|i['’](?:m|ve|d)|am|have|got|can|study|learn"
    r"|spend|will|would|like|the|a|for|in|at|of|to|about|please|hi|hello|thanks|next|free|time|today|tomorrow|now|this|week|start|starting|begin)"
    r"(?=\s|$)"
    r"|我|现在|目前|只有|只能|有|能|可以|大概|大约|左右|的?时间|想|要|学习?|抽|拿出|用|花|投入|的|在|都|就|来|里"
    r"|每[天周晚日]|每个?(?:星期|礼拜|周末)|一[天周]|[之以]?内|之?后|接下来|未来|今天|明天|这周|本周|开始|第一步|请|你好|好的|[是个]"
)
_HOW = re.compile(
    r"怎么|怎样|如何|什么|^按|[吗呢]$|^(?:how|what|where|which|can|could)\b|by month|by week"
)
"""What asks, and tells nothing."""

_SAYS_OF_ME = re.compile(
    r"^(?:and |but |so |hi |hello )*(?:i['’]m|i am|i['’]ve|i have|i)\s+"
    r"|^(?:我|本人)(?:现在|目前|今年)?是?"
)

JOB = re.compile(
    r"上班|下班|[有份]工作|在职|兼职|全职|业余|周末|晚上|带娃|孩子|宝妈|工作(?:很?忙|之余|日)"
    r"|\b(?:full|part)[- ]time\b|\b(?:jobs?|works?|working|evenings?|weekends?|kids|children"
    r"|spare time|busy|nights?)\b"
)
"""Somebody who has other work beside, or little time."""

CHANGE = re.compile(
    r"转行|转岗|转专业|转型|跨行|改行|转到|想转|转做|换行"
    r"|\b(?:career|chang(?:e|ing) (?:careers?|fields?|jobs?)|switch(?:ing)?|transition(?:ing)?)\b"
)
SCRATCH = re.compile(
    r"零基础|零起点|从零|从头|小白|新手|初学|没有?.{0,4}(?:基础|经验)|外行|门外汉|文科生?"
    r"|\b(?:beginners?|scratch|from zero|newbie|no (?:\w+ )?(?:experience|background|knowledge))\b"
)
_A_JOB_OF = re.compile(
    r"^我(?:现在|目前)?(?:是|当|做)[^，,]{0,10}?"
    r"(?:[师员者]|[医护]士|医生|会计|司机|经理|律师|厨师|运营|销售|设计|开发|程序员|公务员|警察|行政|文员|产品)$"
    r"|\b(?:i['’]m|i am|as) an? (?!student|beginner|complete|total|graduate|high|college|newbie"
    r"|absolute|fresh|pure|teenager)[a-z -]{3,}"
)


@dataclass(frozen=True, slots=True)
class Person:
    """What somebody says of himself.

    `hours` are the hours that he has `per` "day" or "week" ("" if not said), `months` the length
    or deadline in months, `length` how he says it, `known` what he knows already, `said` what else
    he says, in his own words; `has_job`, `changes` and `from_zero` are what of it documents may
    speak of.
    """

    hours: float | None = None
    per: str = ""
    months: float | None = None
    length: str = ""
    known: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    has_job: bool = False
    changes: bool = False
    from_zero: bool = False

    @property
    def says(self) -> bool:
        """Whether anything is said."""
        return bool(self.hours or self.length or self.known or self.said)


def clauses(text: str) -> list[str]:
    """The clauses of a message, without the marks between them."""
    found: list[str] = []
    place = 0
    low = folded(text)
    for end in _CLAUSE_END.finditer(low if len(low) == len(text) else text):
        found.append(text[place : end.start()].strip())
        place = end.end()
    return [clause for clause in (*found, text[place:].strip()) if clause]


def person(question: str, asks: re.Pattern[str]) -> Person:
    """What a question says of who asks; `asks` finds what asks for the plan."""
    text = question if len(folded(question)) == len(question) else folded(question)
    found = clauses(text)
    times = [_time(clause) for clause in found]
    hours, per = next(((each.hours, each.per) for each in times if each.hours), (None, ""))
    ahead = ((each.length, each.months) for each in reversed(times) if each.length)
    length, months = next(ahead, ("", None))
    known = [name for clause in found for name in _names_known(clause)]
    said = [
        words
        for clause, time in zip(found, times, strict=True)
        for words in _said(clause, time.rest, asks)
    ]
    whole = folded(text)
    job_of = any(_A_JOB_OF.search(folded(clause)) for clause in found)
    return Person(
        hours=hours,
        per=per,
        months=months,
        length=length,
        known=tuple(dict.fromkeys(known)),
        said=tuple(dict.fromkeys(said)),
        has_job=bool(JOB.search(whole)) or job_of or hours is not None,
        changes=bool(CHANGE.search(whole)) or job_of,
        from_zero=bool(SCRATCH.search(whole)),
    )


@dataclass(frozen=True, slots=True)
class _Time:
    """What a clause says of time, and the clause without it."""

    hours: float | None
    per: str
    length: str
    months: float | None
    rest: str


def _time(clause: str) -> _Time:
    low, rest = folded(clause), clause
    hours, per, length, months = None, "", "", None
    found = quantities(clause)
    for each in found:
        words = clause[each.start : each.end]
        if each.unit in ("hour", "minute") and each.kind in ("rate", "duration"):
            hours, per = _hours(each), each.per or _per(low)
        elif each.kind == "duration" and _ahead(low, each) and not _is_of_a_rate(each, found):
            length, months = _spelled(words, each), _months(each)
        else:
            continue
        rest = rest.replace(words, " ")
    if not length and (year := _NEXT_YEAR.search(low)):
        length, months = "a year" if year[0].isascii() else "一年", 12.0
    elif not length and (when := _WHEN.search(low)):
        length = clause[when.start() : when.end()]
        rest = rest.replace(length, " ")
    return _Time(hours, per, length, months, rest)


def _names_known(clause: str) -> Iterator[str]:
    """What a clause says that somebody knows."""
    for start, end in _known(folded(clause)):
        yield from filter(None, (each.strip() for each in _SKILL_AND.split(clause[start:end])))


def _said(clause: str, rest: str, asks: re.Pattern[str]) -> Iterator[str]:
    """What a clause says of somebody beside time and knowledge, in his own words; `rest` is what of
    it says no time.
    """
    low = folded(clause)
    if any(_known(low)):
        return
    if for_whom := _for_whom(low):
        yield clause[slice(*for_whom)]
    elif asks.search(low):
        yield from (each[0] for words in (JOB, SCRATCH, CHANGE) if (each := words.search(low)))
    elif not _HOW.search(low) and len(_LITTLE.sub("", folded(rest)).strip(" ,-")) > 1:
        yield _SAYS_OF_ME.sub("", clause) or clause


def _is_of_a_rate(length: Quantity, found: Sequence[Quantity]) -> bool:
    """Whether a length is what hours are counted by: "10 hours in one week", 一周只能学8小时."""
    once = length.low == length.high == 1 and length.unit in ("day", "week")
    return once and any(each.unit in ("hour", "minute") for each in found if each is not length)


def _per(clause: str) -> str:
    return "day" if _PER_DAY.search(clause) else "week" if _PER_WEEK.search(clause) else ""


def _hours(quantity: Quantity | None) -> float | None:
    amount = quantity and (quantity.low or quantity.high)
    if quantity is None or not amount or quantity.per in ("month", "year"):
        return None
    return amount / 60 if quantity.unit == "minute" else amount


def _ahead(clause: str, length: Quantity) -> bool:
    """Whether a length is one to come: not what somebody has worked, or is old."""
    before = clause[: length.start]
    if _IN_THE_PAST.search(before) and not _A_PLAN_FOR.search(before):
        return False
    if length.unit == "day":
        return (length.high or 0) > 1
    return length.unit in MONTHS_IN and not _OF_THE_PAST.match(clause[length.end :])


def _months(length: Quantity) -> float | None:
    amount = length.high or length.low
    return amount * MONTHS_IN[length.unit] if amount else None


def _spelled(words: str, length: Quantity) -> str:
    """A length as it is said by itself: "6 months" of "a 6-month plan"."""
    if not words.isascii():
        return words
    words = words.replace("-", " ")
    return f"{words}s" if length.high != 1 and not words.endswith("s") else words


def _known(clause: str) -> Iterator[tuple[int, int]]:
    """Where a clause says what somebody knows."""
    for match in _KNOWN.finditer(clause):
        group = next(name for name, text in match.groupdict().items() if text)
        start, end = match.span(group)
        end = start + len(_KNOWN_END.sub("", clause[start:end]))
        lacks = _KNOWS_NOT if group == "en" else _NO_KNOWLEDGE
        if not lacks.search(clause[match.start() : end]):
            little = _A_LITTLE.match(clause, start, end)
            yield (little.end() if little else start), end


def _for_whom(clause: str) -> tuple[int, int] | None:
    match = _FOR_WHOM.search(clause)
    if match is None:
        return None
    group = next(name for name, text in match.groupdict().items() if text)
    return None if _NO_PERSON.search(match[group]) else match.span(group)
