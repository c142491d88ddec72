"""What somebody says of himself beside time and knowledge, in his own words."""

import re
from collections.abc import Iterator

from ingest.simplify import folded
from mentor.question.known import LEAVES_IT, places_known
from mentor.question.time_given import LATER, before_time, time_given
from mentor.question.timed_clauses import Clause
from mentor.question.work import CHANGE, JOB, OF_YOU, own

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
_EMPLOYED = re.compile("[在兼全]职")
HOW = re.compile(
    r"怎么|怎样|如何|什么|啥|干嘛|哪[个些种]|^(?:那么?|再)?(?:然后|接着|接下来|之后|往后|下一步)呢?$|^按|[吗呢]$|建议|是不是|能不能|可不可以|^改成|^换成"
    r"|^(?:how|what|whats|where|which|can|could|should|do|does|is|are|am|will|would|any|advice)\b"
    r"|^下+一?个?(?:周|星期|礼拜|月)呢?$"
    r"|^(?:and |ok |so |then )*(?:after (?:that|this)|then|then what|what then|next|afterwards"
    r"|(?:the )?(?:next (?:week|month)|(?:week|month) after next))$"
    r"|by month|by week|^(?:the |my |an? )?(?:next steps?|plan)(?: please| pls| plz)?\s*$|^下一步"
)
"""What asks, and tells nothing."""

_SAYS_OF_ME = re.compile(
    r"^(?:(?:actually|sorry|oh|oops|wait|ok|okay|in fact|hi|hello|and|but|so)\b[ ,]*)+"
    r"(?:(?:[iI]['’]?m|[iI] am|i['’]?ve|i have|i)\s+)?(?=.)"
    r"|^(?:[iI]['’]?m|[iI] am|i['’]?ve|i have|i)\s+"
    r"|^(?:其实|不对|抱歉|实际上|但是?|不过|而且)*(?:我|本人)?(?:现在|目前|今年)?是?(?=.)"
)

SCRATCH = re.compile(
    r"零基础|零起点|从零|从头|小白|新手|初学|没有?.{0,4}(?:基础|经验)|外行|门外汉|文科生?"
    r"|(?:完全|一点[都也]?|什么[都也]?|啥[都也]?)不[会懂]"
    r"|\b(?:beginners?|scratch|from (?:zero|nothing)|newbie"
    r"|no (?:\w+ )?(?:experience|background|knowledge)"
    r"|never (?:coded|programmed|written (?:any )?code))\b"
)
"""What says that somebody begins from nothing."""


def own_words(clause: Clause, asks: re.Pattern[str]) -> Iterator[str]:
    """What a clause says of somebody beside time and knowledge; `asks` finds what asks for the
    plan.
    """
    low = clause.low
    if any(places_known(low)) or any(each.search(low) for each in (OF_YOU, LATER, LEAVES_IT)):
        return
    if for_whom := _for_whom(own(low)):
        yield clause.text[slice(*for_whom)]
    elif asks.search(low):
        yield from (each[0] for words in (JOB, SCRATCH, CHANGE) if (each := words.search(own(low))))
    elif not HOW.search(low) and (
        len(_LITTLE.sub("", folded(clause.time.rest)).strip(" ,-")) > 1 or _EMPLOYED.search(low)
    ):
        yield without_self(clause)


def without_self(clause: Clause) -> str:
    """A clause without the words by which somebody begins to speak of himself: "I am"."""
    return _SAYS_OF_ME.sub("", clause.text) or clause.text


def as_it_stands(words: str, hours: float | None, length: str) -> str:
    """What is said, up to a time that something else was said of later."""
    told = time_given(words)
    other_hours = told.hours and told.hours != hours
    if other_hours or (told.length and told.length != length):
        return before_time(words)
    return words


def _for_whom(clause: str) -> tuple[int, int] | None:
    match = _FOR_WHOM.search(clause)
    if match is None:
        return None
    group = next(name for name, text in match.groupdict().items() if text)
    return None if _NO_PERSON.search(match[group]) else match.span(group)
