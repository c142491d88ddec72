"""What somebody says of himself who asks for a plan: time, deadline, what is known, who asks.

Read clause by clause; what no rule reads is kept in the asker's own words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.simplify import folded
from mentor.question.clauses import marked_clauses, squeezed
from mentor.question.known import (
    Seeming,
    bare_names,
    is_forgotten,
    is_little,
    names_lacked,
    names_skipped,
    places_known,
    places_seeming,
)
from mentor.question.slots import differ, names_days, only_then, outdated
from mentor.question.time_given import LATER, TimeGiven, before_time, limits, time_given
from mentor.question.trade import PROGRAMS, trades_in

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
    r"|week|month|year|hobby|living|table\b|list\b|result\b|step\b"
)
_LITTLE = re.compile(
    r"(?:^|(?<=[\s]))(?:and|with|but|so|also|only|just|i|i['’](?:m|ve|d)|am|have|got|can|study|learn"
    r"|spend|will|would|like|do|actually|instead|make|change|put|invest|dedicate|commit|afford|that['’]s|from|total|around|roughly"
    r"|sorry|oh|oops|wait|no|not|well|ok|okay|yes|yeah|that|got|rather|than|say|yet|already|still|again"
    r"|maybe|max(?:imum)?|most|each|left|it|then|by|the|a|for|in|at|of|to|about|please|hi|hello|thanks|next|free|time|today|tomorrow|now|this|week|start|starting|begin)"
    r"(?=\s|$)"
    r"|我|其实|实际上|不对|不是|是|说错了?|抱歉|对不起|不好意思|吧|了|那|再|还|应该|更正|改成|换成|现在|目前|只有|只能|有|能|可以|大概|大约|左右|的?时间|想|要|学习?|抽|拿出|用|花|投入|的|在|都|就|来|里"
    r"|每[天周晚日]|每个?(?:星期|礼拜|周末)|一[天周]|[之以]?内|之?后|接下来|未来|今天|明天|这周|本周|开始|第一步|请|你好|好的|[是个]"
)
_HOW = re.compile(
    r"怎么|怎样|如何|什么|啥|干嘛|哪[个些种]|^(?:那么?|再)?(?:然后|接着|接下来|之后|往后|下一步)呢?$|^按|[吗呢]$|建议|是不是|能不能|可不可以|^改成|^换成"
    r"|^(?:how|what|where|which|can|could|should|do|does|is|are|am|will|would|any|advice)\b"
    r"|^(?:and |ok |so |then )*(?:after (?:that|this)|then|next|afterwards|(?:the )?next (?:week"
    r"|month))$"
    r"|by month|by week|^(?:the |my )?(?:next steps?|plan)\s*$|^下一步"
)
"""What asks, and tells nothing."""

_SAYS_OF_ME = re.compile(
    r"^(?:(?:actually|sorry|oh|oops|wait|ok|okay|in fact|hi|hello|and|but|so)\b[ ,]*)+"
    r"(?:(?:i['’]m|i am|i['’]ve|i have|i)\s+)?(?=.)|^(?:i['’]m|i am|i['’]ve|i have|i)\s+"
    r"|^(?:其实|不对|抱歉|实际上|但是?|不过|而且)*(?:我|本人)?(?:现在|目前|今年)?是?(?=.)"
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

_OFF_WORK = re.compile(
    r"辞职|裸辞|离职|待业|失业|脱产|没(?:有)?(?:上班|工作(?!经[验历]))|全职(?:学|自学|在家)"
    r"|\b(?:between jobs|off work|(?:weeks?|months?|years?) off|unemployed|laid off|sabbatical"
    r"|no job"
    r"|(?:quit|left|lost) (?:my|the) job|not working|on leave|full[- ]time (?:stud|learn)\w*"
    r"|(?:study|learn)(?:ing)? full[- ]time)\b"
)
_JOB_WANTED = re.compile(
    r"(?P<zh>(?:找到?|拿到?|得到|进入?|投|准备|冲|争取|换|求)[^，,。；;？?！!]{0,8}"
    r"(?:工作(?!经)|实习|岗位?(?=$|[，,。])|职位|offer)|就业|求职|入职|上岗|[秋春校]招)"
    r"|\b(?:get|getting|find|finding|land|landing|want|need|['’]d like|like|start|looking for|for"
    r"|seeking|be|is|:) (?:to (?:get|find|land|have|start) )?(?P<en>(?:(?:an?|my|the|first|new"
    r"|real|paid|junior"
    r"|entry[- ]level|summer|some|good) )*(?:[\w-]+ ){0,2}?(?:job|internship|role|position"
    r"|placement"
    r"|job offer|offer)s?)\b"
    r"|\b(?P<hired>(?:get|getting|be|become) (?:hired|employed)|employment|job[- ]ready"
    r"|job[- ]hunt\w*|career (?:change|switch))\b"
)
_NOT_WANTED = re.compile(r"不|没|别|\b(?:not|never|keep|leave|quit|beside|besides)\b|n['’]t\b")
CHANGE = re.compile(
    r"转行|转岗|转专业|转型|跨行|改行|转到|想转|转做|换行"
    r"|\b(?:career|chang(?:e|ing) (?:careers?|fields?|jobs?)|switch(?:ing)?|transition(?:ing)?)\b"
)
SCRATCH = re.compile(
    r"零基础|零起点|从零|从头|小白|新手|初学|没有?.{0,4}(?:基础|经验)|外行|门外汉|文科生?"
    r"|(?:完全|一点[都也]?|什么[都也]?|啥[都也]?)不[会懂]"
    r"|\b(?:beginners?|scratch|from zero|newbie|no (?:\w+ )?(?:experience|background|knowledge)"
    r"|never (?:coded|programmed|written (?:any )?code))\b"
)
_CORRECTS = re.compile(
    r"其实|已经|不过|但是?|实际上|更正|改[成为一下]|换成|如果|要是|假如|假设"
    r"|\b(?:actually|already|in fact|but|instead|change|make (?:it|that)|what if|if|now)\b"
)
"""What takes the place of what was said before."""

_SUPPOSES = re.compile(r"如果|要是|假如|假设|\bif\b")
_BARE_NUMBER = re.compile(
    r"(?:改[成为]|换成|更正为?|\b(?:make (?:it|that)|change (?:it|that) to|actually)"
    r"|(?:只有|只剩)|\b(?:only|just)(?: have| got| do| manage| need)?) ?"
    r"(\d+(?:\.\d+)?)$"
)
"""What corrects a number without saying of what."""

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
    he says, in his own words, `little` what he knows only in part, `when` in the week alone he has
    time, `lacks` what he says that he does not know, `wants_job` the job that he wants, `programs`
    whether his trade is to program, `trades` what he is by trade, `seems` what he may know;
    `has_job`, `changes` and `from_zero` are what of it documents may speak of.
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
    little: tuple[str, ...] = ()
    wants_job: str = ""
    programs: bool = False
    seems: tuple[Seeming, ...] = ()

    @property
    def says(self) -> bool:
        """Whether anything is said."""
        return bool(self.hours or self.length or self.known or self.said)


def person(question: str, asks: re.Pattern[str]) -> Person:
    """What a question says of who asks; `asks` finds what asks for the plan."""
    text = squeezed(question)
    text = text if len(folded(text)) == len(text) else folded(text)
    marked = list(marked_clauses(text))
    found = [clause for clause, _ in marked]
    times = _times(found)
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
        clause
        for place, (clause, time) in enumerate(zip(found, times, strict=True))
        if time.hours and place not in past
    ]
    many_slots = differ(paced) and not any(_CORRECTS.search(folded(each)) for each in paced)
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
        or [found[place]] * (many_slots and found[place] in paced)
        if (told := words if many_slots else _as_it_stands(words, hours, length))
    ]
    own = [_own(folded(clause)) for clause in found]
    job_of = any(_A_JOB_OF.search(clause) for clause in own)
    skips = (_as_written(n, clause) for clause in found for n in names_skipped(folded(clause)))
    trades = tuple(
        found[at][slice(*span)] for at, each in enumerate(own) for span in trades_in(each)
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
        has_job=(job_of or any(JOB.search(clause) for clause in own))
        and not any(map(_OFF_WORK.search, own)),
        changes=job_of or any(CHANGE.search(clause) for clause in own),
        from_zero=len(scratch) > len(corrected),
        wants_job=next(filter(None, map(_job_wanted, found)), ""),
        seems=tuple(
            Seeming(clause[start:end], part, _SAYS_OF_ME.sub("", clause) or clause)
            for clause in found
            for start, end, part in places_seeming(folded(clause))
        ),
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


def _times(found: Sequence[str]) -> list[TimeGiven]:
    """What each clause says of time; a bare number that corrects hours just given is of them."""
    times: list[TimeGiven] = []
    for clause in found:
        time = time_given(clause)
        before = next((each for each in reversed(times) if each.hours or each.length), None)
        bare = _BARE_NUMBER.search(folded(clause).strip())
        if bare and before and before.hours and not (before.length or time.hours or time.length):
            time = replace(before, hours=float(bare[1]), rest="")
        times.append(time)
    return times


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


def _own(clause: str) -> str:
    """What of a clause may tell who asks: not what is to be reached, nor what is said to us."""
    if _OF_YOU.search(clause):
        return ""
    return _GOAL.sub(lambda goal: " " * len(goal[0]), clause)


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
        bare = bare_names(low) if goes_on and mark.strip() in (",", "，") else None
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
            goes_on = False
    return known, unread


def _said(clause: str, rest: str, asks: re.Pattern[str]) -> Iterator[str]:
    """What a clause says of somebody beside time and knowledge, in his own words; `rest` is what of
    it says no time.
    """
    low = folded(clause)
    if any(places_known(low)) or _OF_YOU.search(low) or LATER.search(low):
        return
    if for_whom := _for_whom(_own(low)):
        yield clause[slice(*for_whom)]
    elif asks.search(low):
        yield from (
            each[0] for words in (JOB, SCRATCH, CHANGE) if (each := words.search(_own(low)))
        )
    elif not _HOW.search(low) and len(_LITTLE.sub("", folded(rest)).strip(" ,-")) > 1:
        yield _SAYS_OF_ME.sub("", clause) or clause


def _job_wanted(clause: str) -> str:
    """A job or a placement that a clause says is wanted, "" if none."""
    low = folded(clause)
    match = None if _NOT_WANTED.search(low) or _OF_YOU.search(low) else _JOB_WANTED.search(low)
    return clause[slice(*match.span(str(match.lastgroup)))] if match else ""


def _for_whom(clause: str) -> tuple[int, int] | None:
    match = _FOR_WHOM.search(clause)
    if match is None:
        return None
    group = next(name for name, text in match.groupdict().items() if text)
    return None if _NO_PERSON.search(match[group]) else match.span(group)
