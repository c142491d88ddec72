"""What somebody says of himself who asks for a plan: time, deadline, what is known, who asks.

Read clause by clause; what no rule reads is kept in the asker's own words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.simplify import folded
from mentor.question.clauses import marked_clauses, squeezed
from mentor.question.known import (
    LEAVES_IT,
    Seeming,
    bare_names,
    is_forgotten,
    is_little,
    names_lacked,
    places_known,
    places_seeming,
)
from mentor.question.left_out import left_out
from mentor.question.slots import differ, names_days, only_then, outdated
from mentor.question.time_given import LATER, TimeGiven, before_time, limits, time_given
from mentor.question.times_told import times_told
from mentor.question.trade import PROGRAMS, trades_in
from mentor.question.work import CHANGE, JOB, OF_YOU, has_work, is_trade, job_wanted, own

_FOR_WHOM = re.compile(
    r"适合(?P<fits>[^，,。；;？?！!的]{2,12})的"
    r"|(?:给|帮|(?<!成)为|替)(?!自己|出|一?[个份条]|[他她你它]们?|我(?![妈爸老家儿女弟妹哥姐朋同的]))"
    r"(?P<zh>[^，,。；;？?！!]{2,16}?)的?"
    r"(?=做|制定|定|列|写|设计|排|规划|安排|的?(?:自?学习?)?(?:计划|路线))"
    r"|\bfor (?P<en>(?:an?|my|someone|somebody) [^,.;?!]+?)"
    r"(?= who\b| that\b| to\b| with\b| within\b| in\b| by\b|\s*$)"
    r"|\bhow (?:do|should|can|could|would) (?P<how>an? [^,.;?!]{2,30}?)"
    r"(?= (?:become|get|move|switch|transition|break|learn|start)\b)"
    r"|\bas (?P<as>an? [^,.;?!]+?)(?= with\b| who\b| within\b| in\b|\s*$)"
)
_NO_PERSON = re.compile(
    r"^(?:an? )?(?:\d|one|two|three|six|half|year|month|week|weekend|beginning|start|while)"
    r"|week|month|year|(?:job|role|position|career|exam|test|interview|course)s?$|(?:工作|岗位?|职位|考试|面试|课程)$|hobby|living|table\b|list\b|result\b|step\b"
)
_LITTLE = re.compile(
    r"(?:^|(?<=[\s]))(?:and|with|but|so|also|only|just|i|i['’](?:m|ve|d)|am|have|got|can|study|learn"
    r"|spend|will|would|like|do|actually|instead|make|change|put|invest|dedicate|commit|afford|that['’]s|from|total|around|roughly"
    r"|sorry|oh|oops|wait|no|not|isn['’]t|longer|well|ok|okay|yes|yeah|that|got|rather|than|say|yet|already|still|again"
    r"|maybe|max(?:imum)?|most|each|left|it|then|by|the|a|for|in|at|of|to|about|please|hi|hello|hey|though|however|thanks|next|free|time|today|tomorrow|now|this|week|start|starting|begin)"
    r"(?=\s|$)"
    r"|我|其实|实际上|不对|不是|是|说错了?|抱歉|对不起|不好意思|吧|了|那|再|还|应该|更正|改成|换成|现在|目前|只有|只能|有|能|可以|大概|大约|左右|的?时间|想|要|学习?|抽|拿出|用|花|投入|的|在|都|就|来|里"
    r"|每[天周晚日]|每个?(?:星期|礼拜|周末)|一[天周]|[之以]?内|之?后|接下来|未来|今天|明天|这周|本周|开始|第一步|请|你好|好的|[是个]"
)
_NO_FACT = re.compile(
    r"(?:(?:hi+|hello|hey+|howdy|greetings|good (?:morning|afternoon|evening|day)|dear)\b"
    r"(?: (?:there|all|everyone|everybody|again|mentor|folks|guys|team))?"
    r"|(?:你好|您好|大家好|哈[喽啰罗]|嗨|[早上中下午晚]+[上午]好|早安?|[老导]师好?)+[呀啊]?"
    r"|(?:(?![想要能会])[\u4e00-\u9fff]){0,8}[学用]的)"
)
"""What greets, or says where something was learnt."""

_EMPLOYED = re.compile("[在兼全]职")
_HOW = re.compile(
    r"怎么|怎样|如何|什么|啥|干嘛|哪[个些种]|^(?:那么?|再)?(?:然后|接着|接下来|之后|往后|下一步)呢?$|^按|[吗呢]$|建议|是不是|能不能|可不可以|^改成|^换成"
    r"|^(?:how|what|whats|where|which|can|could|should|do|does|is|are|am|will|would|any|advice)\b"
    r"|^下+一?个?(?:周|星期|礼拜|月)呢?$"
    r"|^(?:and |ok |so |then )*(?:after (?:that|this)|then|then what|what then|next|afterwards"
    r"|(?:the )?(?:next (?:week|month)|(?:week|month) after next))$"
    r"|by month|by week|^(?:the |my )?(?:next steps?|plan)\s*$|^下一步"
)
"""What asks, and tells nothing."""

_SAYS_OF_ME = re.compile(
    r"^(?:(?:actually|sorry|oh|oops|wait|ok|okay|in fact|hi|hello|and|but|so)\b[ ,]*)+"
    r"(?:(?:i['’]?m|i am|i['’]?ve|i have|i)\s+)?(?=.)|^(?:i['’]?m|i am|i['’]?ve|i have|i)\s+"
    r"|^(?:其实|不对|抱歉|实际上|但是?|不过|而且)*(?:我|本人)?(?:现在|目前|今年)?是?(?=.)"
)

SCRATCH = re.compile(
    r"零基础|零起点|从零|从头|小白|新手|初学|没有?.{0,4}(?:基础|经验)|外行|门外汉|文科生?"
    r"|(?:完全|一点[都也]?|什么[都也]?|啥[都也]?)不[会懂]"
    r"|\b(?:beginners?|scratch|from (?:zero|nothing)|newbie"
    r"|no (?:\w+ )?(?:experience|background|knowledge)"
    r"|never (?:coded|programmed|written (?:any )?code))\b"
)
_CORRECTS = re.compile(
    r"其实|已经|不过|但是?|实际上|更正|改[成为一下]|换成|如果|要是|假如|假设"
    r"|\b(?:actually|already|in fact|but|instead|change|make (?:it|that)|what if|if|now)\b"
)
"""What takes the place of what was said before."""

_SUPPOSES = re.compile(r"如果|要是|假如|假设|\bif\b")


@dataclass(frozen=True, slots=True)
class Person:
    """What somebody says of himself.

    `hours` are the hours that he has `per` "day" or "week" ("" if not said), None too if
    `hours_differ` between days; `denied` is a time that he says he did not mean, where what he
    meant is not understood; `months` the length
    or deadline in months, `length` how he says it, `known` what he knows already, `said` what else
    he says, in his own words, `little` what he knows only in part, `when` in the week alone he has
    time, `lacks` what he says that he does not know, `wants_job` the job that he wants, `programs`
    whether his trade is to program, `trades` what he is by trade, `seems` what he may know or lack;
    `has_job`, `changes` and `from_zero` are what of it documents may speak of; `novice` says that
    he begins from nothing, whatever he says later that he knows.
    """

    hours: float | None = None
    per: str = ""
    months: float | None = None
    length: str = ""
    known: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    skips: tuple[str, ...] = ()
    trades: tuple[str, ...] = ()
    when: str = ""
    has_job: bool = False
    changes: bool = False
    from_zero: bool = False
    novice: bool = False
    little: tuple[str, ...] = ()
    wants_job: str = ""
    programs: bool = False
    seems: tuple[Seeming, ...] = ()
    hours_differ: bool = False
    denied: str = ""

    @property
    def says(self) -> bool:
        """Whether anything is said."""
        return bool(self.hours or self.length or self.known or self.said)


@lru_cache(maxsize=256)  # the rules on plans and follow-ups ask it of the same questions again
def person(question: str, asks: re.Pattern[str]) -> Person:
    """What a question says of who asks; `asks` finds what asks for the plan."""
    text = squeezed(question)
    text = text if len(folded(text)) == len(text) else folded(text)
    marked = [each for each in marked_clauses(text) if not _NO_FACT.fullmatch(folded(each[0]))]
    found = [clause for clause, _ in marked]
    times = times_told(found)
    marks = [*(mark for _, mark in marked), text.rstrip()[-1:]][1:]  # each the one behind
    past = outdated(found, times)
    given = [
        (_weight(clause, mark), time)
        for place, (clause, time, mark) in enumerate(zip(found, times, marks, strict=True))
        if time.hours and place not in past
    ]
    most = max((weight for weight, _ in given), default=0)
    of_study = [time for weight, time in given if weight == most]
    paced = [
        (clause, time)
        for place, (clause, time) in enumerate(zip(found, times, strict=True))
        if time.hours and place not in past
    ]
    many_slots = differ(paced)
    hours = of_study[-1] if of_study and not many_slots else None
    beside = next((time.beside for time in times if time.beside), "")
    ahead = (
        (each.length, each.months)
        for clause, each in zip(reversed(found), reversed(times), strict=True)
        if each.length and not LATER.search(folded(clause))
    )
    length, months = next(ahead, ("", None))
    knows, unread = _all_known(marked, times, asks)
    little = [
        clause[slice(*span)]
        for clause in found
        for span in places_known(folded(clause))
        if is_little(folded(clause), *span)
    ]
    lacking = [
        (place, _as_written(name, clause))
        for place, clause in enumerate(found)
        for name in names_lacked(folded(clause))
    ]
    scratch = [place for place, clause in enumerate(found) if SCRATCH.search(folded(clause))]
    corrected = [place for place in scratch if _is_corrected(found[place + 1 :])]
    said = [
        told
        for place in unread
        if place not in corrected and place not in past
        for words in [*_said(found[place], times[place].rest, asks)]
        or [found[place]]
        * (many_slots and bool(times[place].rest) and (found[place], times[place]) in paced)
        if (told := words if many_slots else _as_it_stands(words, hours, length))
    ]
    of_self = [own(folded(clause)) for clause in found]
    job_of = any(map(is_trade, of_self))
    skips = (_as_written(name, found[place]) for place, name in left_out(found))
    trades = tuple(
        found[at][slice(*span)] for at, each in enumerate(of_self) for span in trades_in(each)
    )
    known = _unless_later(knows, lacking)
    return Person(
        hours=hours.hours if hours else None,
        per=(hours.per or beside or _per_slot(found, past)) if hours else "",
        months=months,
        length=length,
        known=known,
        little=tuple(name for name in known if name in little),
        said=tuple(dict.fromkeys(said)),
        lacks=_unless_later(lacking, knows),
        skips=tuple(dict.fromkeys(skips)),
        trades=tuple(dict.fromkeys(trades)),
        when=next(
            (
                _SAYS_OF_ME.sub("", clause) or clause
                for place, clause in reversed([*enumerate(found)])
                if place not in past and not times[place].hours and only_then(clause)
            ),
            "",
        ),
        has_job=has_work(of_self),
        changes=job_of or any(CHANGE.search(clause) for clause in of_self),
        from_zero=len(scratch) > len(corrected),
        novice=bool(scratch),
        seems=tuple(
            Seeming(clause[start:end], how, _SAYS_OF_ME.sub("", clause) or clause)
            for clause in found
            for start, end, how in places_seeming(folded(clause))
        ),
        wants_job=next(filter(None, map(job_wanted, found)), ""),
        hours_differ=many_slots,
        denied=_denied(found, times, hours=hours is not None or many_slots, length=bool(length)),
        programs=any(map(PROGRAMS.search, map(folded, trades))),
    )


def _unless_later(
    named: Sequence[tuple[int, str]], other: Sequence[tuple[int, str]]
) -> tuple[str, ...]:
    """What clauses name, each with its place, but for what a later one says the other of."""
    last = {folded(name): place for place, name in other}
    kept = (name for place, name in named if last.get(folded(name), place) <= place)
    return tuple(dict.fromkeys(kept))


def _as_written(name: str, clause: str) -> str:
    """A name in a folded clause as the clause has it."""
    low = folded(clause)
    at = low.find(name) if len(low) == len(clause) else -1
    return name if at < 0 else clause[at : at + len(name)]


def _denied(found: Sequence[str], times: Sequence[TimeGiven], *, hours: bool, length: bool) -> str:
    """The last time that is said not to be meant, where no other one of its kind is given."""
    for clause, time in zip(reversed(found), reversed(times), strict=True):
        if time.denied and not (hours if time.denied.unit in ("hour", "minute") else length):
            return clause[time.denied.start : time.denied.end]
    return ""


def _per_slot(found: Sequence[str], past: set[int]) -> str:
    """What hours are counted by if somebody has time on some days of the week alone."""
    alone = (clause for place, clause in enumerate(found) if place not in past)
    return "week" if any(only_then(clause) and names_days(clause) for clause in alone) else ""


def _weight(clause: str, mark: str) -> int:
    """How much the hours of a clause, with the mark behind it, weigh against those of others: most
    if they correct them or are all there are, least if they are of a case only supposed.
    """
    low = folded(clause)
    asked = "?" in folded(mark) or low.endswith("呢")
    if _SUPPOSES.search(low) and not asked:
        return 0
    return 2 if limits(clause) or _CORRECTS.search(low) else 1


def _is_corrected(after: Sequence[str]) -> bool:
    """Whether clauses after one that says that nothing is known name something that is."""
    return any(
        _CORRECTS.search(folded(clause)) and any(places_known(folded(clause))) for clause in after
    )


def _as_it_stands(words: str, hours: TimeGiven | None, length: str) -> str:
    """What is said, up to a time that something else was said of later."""
    told = time_given(words)
    other_hours = told.hours and (hours is None or told.hours != hours.hours)
    if other_hours or (told.length and told.length != length):
        return before_time(words)
    return words


def _all_known(
    marked: Sequence[tuple[str, str]], times: Sequence[TimeGiven], asks: re.Pattern[str]
) -> tuple[list[tuple[int, str]], list[int]]:
    """What somebody knows, each with the place of its clause, and the places of the clauses that
    do not go on naming it.
    """
    known: list[tuple[int, str]] = []
    unread: list[int] = []
    goes_on = False
    for place, (clause, mark) in enumerate(marked):
        low = folded(clause)
        after = folded(marked[place + 1][0]) if place + 1 < len(marked) else ""
        spans = [] if is_forgotten(after) else list(places_known(low))
        seems = places_seeming(low)
        follows = goes_on and not seems and mark.strip() in (",", "，")
        bare = bare_names(low) if follows else None
        if spans:
            known += [(place, clause[start:end]) for start, end in spans]
            goes_on = True
        elif (
            bare
            and not (times[place].hours or times[place].length)
            and not any(each.search(low) for each in (asks, JOB, CHANGE, SCRATCH, _HOW))
        ):
            names, last = bare
            known += [(place, clause[name]) for name in names]
            goes_on = not last
        else:
            unread.append(place)
            goes_on = any(how == "well" for *_, how in seems)
    return known, unread


def _said(clause: str, rest: str, asks: re.Pattern[str]) -> Iterator[str]:
    """What a clause says of somebody beside time and knowledge, in his own words; `rest` is what of
    it says no time.
    """
    low = folded(clause)
    if any(places_known(low)) or OF_YOU.search(low) or LATER.search(low):
        return
    if LEAVES_IT.search(low):
        return
    if for_whom := _for_whom(own(low)):
        yield clause[slice(*for_whom)]
    elif asks.search(low):
        yield from (each[0] for words in (JOB, SCRATCH, CHANGE) if (each := words.search(own(low))))
    elif not _HOW.search(low) and (
        len(_LITTLE.sub("", folded(rest)).strip(" ,-")) > 1 or _EMPLOYED.search(low)
    ):
        yield _SAYS_OF_ME.sub("", clause) or clause


def _for_whom(clause: str) -> tuple[int, int] | None:
    match = _FOR_WHOM.search(clause)
    if match is None:
        return None
    group = next(name for name, text in match.groupdict().items() if text)
    return None if _NO_PERSON.search(match[group]) else match.span(group)
