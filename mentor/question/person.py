"""What somebody says of himself who asks for a plan: time, deadline, what is known, who asks.

Read clause by clause; what no rule reads is kept in the asker's own words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.quantities import MONTHS_IN, Quantity, quantities
from ingest.simplify import folded

READ = 1000
"""So many characters of a question are read."""

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
    r" (?:know|did|done|learn(?:ed|t)|studied|finished|completed|master(?:ed)?|used?(?! to\b))"
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
_BUT = re.compile(r"\s+but\s+|^but\s+|但是?|不过|可是")
_FORGOTTEN = re.compile(r"忘|\bforg[eo]t")
_TIMES_BEFORE = re.compile(
    r"(?:(?:大?[约概]|快|近|差不多)?(?:\d+|[一二两三四五六七八九十半几]+)个?多?(?:小时|星期|[年月周天])多?的?)+"
)
_NO_NAME = re.compile(
    r"[我你您他她它咱]|坚持|努力|给|学(?![前术科])|每[天周晚日个年月]|一定|继续|尽[力量快]|好好|认真|按|去|把|帮|请|再|来|花"
    r"|抽|想|要|做[完到好]|很|更|在|有|是|因|怎|如何|什么|多少|用.*(?:学|时间)|.*(?:[吗呢吧忘]|时间|小时)"
    r"|(?:you|your|that|how|to|it|its|what|this|these|they|we|i|he|she|my|where|why|when|whether|if"
    r"|there|which|who|so|not)\b|.*\b(?:is|are|am|was|were|will|want|need|forg[eo]t\w*)\b"
)
"""What begins like no name of what can be known: 我会坚持, "I know that you are busy"."""

_BARE_NAME = re.compile(
    r"(?P<last>(?:and|plus|以及|还有|和) ?)?"
    r"(?P<name>[a-z][\w+#./-]*(?: [a-z+#][\w+#./-]*){0,2}|[a-z\d+#]*[\u3400-\u9fff]{1,6})"
)
_NO_BARE_NAME = re.compile(
    r"[行般好差不没很还想要能只每有是在零个岁年月天今请谢求给帮忙会懂做我你他她吗呢吧了过着怎如何什么第最]"
    r"|[师员者士生族妈爸]$|医生|会计|司机|经理|基础|专业|目标|方向|毕业|\d+岁"
    r"|^(?:an?|my|the|no|not|only|just|from|next|now|first|then|also|yes|ok|okay|hi|hello|hey"
    r"|\w+ed)\b"
    r"|\b(?:i|me|you|your|it|in|at|on|by|for|with|to|as|or|two|three|four|five|one|kids?|child(?:ren)?"
    r"|busy|please|thanks?|thank|help|plan|want|need|make|give|have|am|is|are|can|do|how|what|year"
    r"|years|month|months|week|weeks|day|days|hours?|time|old|new|nurse|teacher|student|engineer"
    r"|developer|lawyer|doctor|accountant|designer|manager|analyst|scientist|parent|mum|mom|dad"
    r"|mother|father|graduate|broke|work|job|goal|beginner|rusty|well|though|too|however)\b"
)
_PART = re.compile(r"\b(?:and|but|with|have|got|so|want|need|can|could)\b|[有想要能只但]|可以")
"""What begins another part of a clause, with a verb of its own."""

_NOT_TO_STUDY = re.compile(
    r"(?:工作|上班)(?![日族后外前完之以])|加班|睡(?!前)|通勤|开车|失败|学[了过完]"
    r"|(?<!after )(?<!before )(?<!outside )(?<!outside of )(?<!around )(?<!beside )(?<!besides )"
    r"\b(?:work(?:s|ed|ing)?(?! (?:on|through)\b)|sleep(?:ing)?|commut(?:e|ing)|driv(?:e|ing)"
    r"|failed|studied|spent)\b"
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
    r"(?:(?:工作|上班|干|从业|毕业)(?:了|过)?|[做教学当写][了过])(?:快|近|有|满)?$"
    r"|\b(?:for|spent|after|worked|been|past|last)(?: (?:about|over|almost|nearly|the))*\s*$"
)
_OF_THE_PAST = re.compile(
    r"\s*(?:的|多)?(?:[^，,内]{0,6}(?:经验|工龄)|前|老)"
    r"|[ -](?:of |old\b|ago\b|.{0,24}\bexperience\b)"
)
_FAILED = re.compile(r"失败|\b(?:failed|slept|commuted)\b")
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
    r"|week|month|year|hobby|table\b|list\b|result\b|step\b"
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

_TILL_THERE = (
    r"(?:(?! (?:while|whilst|with|who|but|and i|since|because|alongside|besides?|as i)\b)[^,.;?!])*"
)
_GOAL = re.compile(
    rf"\b(?:becom(?:e|ing)|to be|to work (?:as|in)|get(?:ting)? (?:into|hired|employed))"
    rf"{_TILL_THERE}"
    r"|\b(?:for (?=an? |my )|get(?:ting)? |find(?:ing)? |land(?:ing)? |(?:wants?|start|build"
    r"|pursue|seeking|would like) (?=an? |my |to ))(?:to \w+ )?(?:an? |my |the )?"
    r"(?:(?!chang|switch|with|new|full|part|leav|quit|keep|transition)[\w-]+ ){0,2}"
    r"(?:career|job|role|position)s?\b(?! (?:chang|switch|transition|break))"
    rf"{_TILL_THERE}"
    r"|(?:找|得到|拿到)[^，,。；;]{0,10}工作"
)
"""What somebody wants to reach, which is not what he is."""

_OF_YOU = re.compile(r"\byou(?: a|['’])re\b|^你")

JOB = re.compile(
    r"上班|下班|[有份]工作|在职|兼职|全职|业余|周末|晚上|带娃|孩子|宝妈|工作(?:很?忙|之余|日)"
    r"|\b(?:full|part)[- ]time\b|(?<!no )(?<!that )(?<!it )\b(?:jobs?|works?|working|evenings?"
    r"|weekends?|kids|children|spare time|busy|nights?)\b"
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
    r"|absolute|fresh|pure|teenager|hobby|table|list|result|first|start)[a-z -]{3,}"
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
    return [clause for clause, _ in _clauses(text)]


def _clauses(text: str) -> Iterator[tuple[str, str]]:
    """The clauses of what is read of a message, each with the mark before it."""
    text = _squeezed(text)
    low = folded(text)
    place, mark = 0, ""
    for end in _CLAUSE_END.finditer(low if len(low) == len(text) else text):
        if clause := text[place : end.start()].strip():
            yield clause, mark
        place, mark = end.end(), end[0]
    if clause := text[place:].strip():
        yield clause, mark


def _squeezed(text: str) -> str:
    """What is read of a text, without runs of white space."""
    return re.sub(r" ?\n[ \n]*", "\n", re.sub(r"[^\S\n]+", " ", text))[:READ]


def person(question: str, asks: re.Pattern[str]) -> Person:
    """What a question says of who asks; `asks` finds what asks for the plan."""
    text = _squeezed(question)
    text = text if len(folded(text)) == len(text) else folded(text)
    marked = list(_clauses(text))
    found = [clause for clause, _ in marked]
    times = [_time(clause) for clause in found]
    given = [
        (bool(_LIMITS.search(folded(clause))), time)
        for clause, time in zip(found, times, strict=True)
        if time.hours
    ]
    first = next((time for limits, time in given if limits), given[0][1] if given else None)
    beside = next((time.beside for time in times if time.beside), "")
    ahead = ((each.length, each.months) for each in reversed(times) if each.length)
    length, months = next(ahead, ("", None))
    known, unread = _all_known(marked, times, asks)
    said = [words for place in unread for words in _said(found[place], times[place].rest, asks)]
    own = [_own(folded(clause)) for clause in found]
    job_of = any(_A_JOB_OF.search(clause) for clause in own)
    return Person(
        hours=first.hours if first else None,
        per=(first.per or beside) if first else "",
        months=months,
        length=length,
        known=tuple(dict.fromkeys(known)),
        said=tuple(dict.fromkeys(said)),
        has_job=job_of or any(JOB.search(clause) for clause in own),
        changes=job_of or any(CHANGE.search(clause) for clause in own),
        from_zero=bool(SCRATCH.search(folded(text))),
    )


def _own(clause: str) -> str:
    """What of a clause may tell who asks: not what is to be reached, nor what is said to us."""
    if _OF_YOU.search(clause):
        return ""
    return _GOAL.sub(lambda goal: " " * len(goal[0]), clause)


def _all_known(
    marked: Sequence[tuple[str, str]], times: Sequence["_Time"], asks: re.Pattern[str]
) -> tuple[list[str], list[int]]:
    """What somebody knows, and the places of the clauses that do not go on naming it."""
    known: list[str] = []
    unread: list[int] = []
    goes_on = False
    for place, (clause, mark) in enumerate(marked):
        low = folded(clause)
        after = folded(marked[place + 1][0]) if place + 1 < len(marked) else ""
        spans = [] if _is_forgotten(after) else list(_known(low))
        bare = _BARE_NAME.fullmatch(low) if goes_on and mark.strip() in (",", "，") else None
        if spans:
            known += [clause[start:end] for start, end in spans]
            goes_on = True
        elif (
            bare
            and not _NO_BARE_NAME.search(bare["name"])
            and not (times[place].hours or times[place].length)
            and not any(each.search(low) for each in (asks, JOB, CHANGE, SCRATCH, _HOW))
        ):
            known.append(clause[slice(*bare.span("name"))])
            goes_on = not bare["last"]
        else:
            unread.append(place)
            goes_on = False
    return known, unread


def _is_forgotten(after: str) -> bool:
    """Whether a clause says that what is named before it is forgotten."""
    return bool(_BUT.match(after) and _FORGOTTEN.search(after))


@dataclass(frozen=True, slots=True)
class _Time:
    """What a clause says of time, and the clause without it."""

    hours: float | None
    per: str
    length: str
    months: float | None
    rest: str
    beside: str = ""
    """What the hours are counted by that go to something else."""


def _time(clause: str) -> _Time:
    low, rest = folded(clause), clause
    hours, per, length, months, beside = None, "", "", None, ""
    found = quantities(clause)
    for each in found:
        words = clause[each.start : each.end]
        if each.unit in ("hour", "minute") and each.kind in ("rate", "duration"):
            if _is_taken(low, each, found):
                beside = each.per or _per(low)
                continue
            hours, per = _hours(each), each.per or _per(low)
        elif (
            each.kind == "duration" and _ahead(low, each, found) and not _is_of_a_rate(each, found)
        ):
            length, months = _spelled(words, each), _months(each)
        else:
            continue
        rest = rest.replace(words, " ")
    if not length and (year := _NEXT_YEAR.search(low)):
        length, months = "a year" if year[0].isascii() else "一年", 12.0
    elif not length and (when := _WHEN.search(low)):
        length = clause[when.start() : when.end()]
        rest = rest.replace(length, " ")
    return _Time(hours, per, length, months, rest, beside)


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


def _said(clause: str, rest: str, asks: re.Pattern[str]) -> Iterator[str]:
    """What a clause says of somebody beside time and knowledge, in his own words; `rest` is what of
    it says no time.
    """
    low = folded(clause)
    if any(_known(low)) or _OF_YOU.search(low):
        return
    if for_whom := _for_whom(_own(low)):
        yield clause[slice(*for_whom)]
    elif asks.search(low):
        yield from (
            each[0] for words in (JOB, SCRATCH, CHANGE) if (each := words.search(_own(low)))
        )
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


def _ahead(clause: str, length: Quantity, found: Sequence[Quantity]) -> bool:
    """Whether a length is one to come: not what somebody has worked, or is old."""
    before = clause[: length.start]
    if _IN_THE_PAST.search(before) and not _A_PLAN_FOR.search(before):
        return False
    if _FAILED.search(_around(clause, length, found)[0]):
        return False
    if length.unit == "day":
        return (length.high or 0) > 1
    return length.unit in MONTHS_IN and not _OF_THE_PAST.match(clause[length.end : length.end + 40])


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
    """Where a clause names what somebody knows."""
    parts = _spans_between(_BUT, clause, 0, len(clause))
    for place, (first, last) in enumerate(parts):
        rest = clause[last : parts[place + 1][1]] if place + 1 < len(parts) else ""
        if not _FORGOTTEN.search(rest):
            for start, end in _known_in(clause[first:last]):
                yield first + start, first + end


def _known_in(part: str) -> Iterator[tuple[int, int]]:
    """Where a part of a clause, without "but", names what somebody knows."""
    for match in _KNOWN.finditer(part):
        group = next(name for name, text in match.groupdict().items() if text)
        start, end = match.span(group)
        end = start + len(_KNOWN_END.sub("", part[start:end]))
        lacks = _KNOWS_NOT if group == "en" else _NO_KNOWLEDGE
        if lacks.search(part[match.start() : end]):
            continue
        little = _A_LITTLE.match(part, start, end)
        for first, last in _spans_between(_SKILL_AND, part, little.end() if little else start, end):
            times = _TIMES_BEFORE.match(part, first, last)
            first = times.end() if times else first
            name = part[first:last].strip()
            if name and not _NO_NAME.match(name):
                first = part.index(name, first)
                yield first, first + len(name)


def _spans_between(mark: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans between marks."""
    spans: list[tuple[int, int]] = []
    for each in mark.finditer(text, start, end):
        spans.append((start, each.start()))
        start = each.end()
    return [*spans, (start, end)]


def _for_whom(clause: str) -> tuple[int, int] | None:
    match = _FOR_WHOM.search(clause)
    if match is None:
        return None
    group = next(name for name, text in match.groupdict().items() if text)
    return None if _NO_PERSON.search(match[group]) else match.span(group)
