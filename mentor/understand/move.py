"""Whether a question moves in a list, and how: the third step, the next, the last but one.

"The next step" moves; "what job can I get after that?" and "my first job" ask of something else.
"""

import re
from dataclasses import dataclass

from ingest.simplify import folded
from mentor.text.ordinals import Ordinal, document_number, number_of, ordinal, pointed, step, unit
from mentor.understand.cues import own_words, topics

_LEAD = re.compile(
    r"^(?:(?:ok|okay|好的?|嗯|行|请|please)[，,。 ]+)?"
    r"(?:(?:再|先)?(?:回到|跳到|跳去|切到|看看?|说说)"
    r"|(?:let'?s |please )?(?:go (?:back )?to|skip to|back to|jump to|return to)\b)?\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"(?<![，, ])[，, ]*(?:please|thanks|谢谢)[.!。！]*$"
    r"|(?<!\s)\s+(?:in|on|of) (?:the|this|that|your|its) (?:list|table|plan|path|road ?map|process"
    r"|sequence|life ?cycle|ladder|order|series)[?.!]*$",
    re.IGNORECASE,
)
"""Courtesy, and what only says that it is a list: "the step before that in the plan"."""

_BESIDE = re.compile(
    r"^(?:(?:and|so|but)\s+)?(?:(?:what(?:'s| is| comes)|what about)\s+)?"
    r"(?:the (?:one|step|stage|phase|level|part) )?(?:right )?(?P<way>after|before) (?:the )?"
)
"""What names a place by the one beside it: "the one after the second"."""
_BESIDE_ZH = re.compile(
    r"(?:那么?|然后|[学做看读]完了?)*(?P<place>第[^，,。；;？?！!]+?)"
    r"(?:[学做看读]?完成?|学会|结束)?了?(?:(?P<way>之后|以后|过后|后面?)|之前|以前|前面?)的?"
    r"(?:那?一?(?:个|步|阶段|级|部分))?(?:我|又|该|应该|要|得|再|还|接着|就)*"
    r"(?:(?:是|有|[学做干讲])?(?:些|点)?(?:什么|啥|哪一?[个步级])(?:内容)?)?[呢啊?？]*"
)
"""The same in Chinese, behind the place: 第四步之后呢."""
_COUNTS = re.compile(
    r"[^\d一二两三四五六七八九十第\s]$|\d$|(?:one|stage|phase|step|level|part)s?$|th$"
)
"""How a place ends that is counted by a unit or a measure word: 第三步, 第二本, "step 3"."""

_NOTHING = re.compile(r"[\s?？.!。呢]*")
OF_TIME = re.compile(
    r"\s*个?(?:月|年|周|天|日|星期|学期|季度)|\s*(?:month|year|week|day|quarter)s?\b"
)
"""What makes a number a time, not a place in a list: 第三个月, "the third month"."""

_TO_BEGIN_WITH = re.compile(
    r"\b(?:learn|study|do|start|read|build|take|tackle|try|master|know) first\b"
)
"""What comes before all else is none of several that were told."""

_FROM_THE_END = re.compile(
    r"倒数第(?P<han>[一二两三四五六七八九十]|\d)(?:个|步|级|阶段|项|本|门|条)"
    r"|\b(?:the )?(?P<latin>second|third|fourth)[- ](?:to[- ])?last"
    r"(?: (?:one|step|stage|phase|level))?\b"
)
_SAID_OF_IT = """
免费 付费 收费 值得 难度 适合 free paid worth hard easy difficult long cost
"""
_OF_IT = frozenset(_SAID_OF_IT.split())
"""What is said of a thing: 第二个免费吗 asks of the second, 第一份工作 of a job."""

_NUMBER = {"second": 2, "third": 3, "fourth": 4}


@dataclass(frozen=True, slots=True)
class Move:
    """A move in a list, in a question of the text `text`.

    `by` is how far along, 0 to the last, None if a `place` is named, which counts from 1 and, from
    the end, from -1 down (0 if none is named). `unit` is what the places are called ("step"), or
    "". `bare` says that nothing else is asked.
    """

    text: str
    by: int | None
    place: int
    unit: str
    bare: bool

    @property
    def ordinal(self) -> Ordinal:
        """The place as an ordinal."""
        return Ordinal(self.place, self.unit, (0, 0))


def read_move(question: str) -> Move | None:
    """How a question moves in a list, None if it asks of something of its own."""
    text = _TAIL.sub("", _LEAD.sub("", question.strip()))
    if document_number(text) is not None:
        return None
    called = unit(text)
    if end := _FROM_THE_END.search(folded(text)):
        number = number_of(end["han"]) if end["han"] else _NUMBER[end["latin"]]
        rest = text[: end.start()] + text[end.end() :]
        return (
            None if topics(rest) else Move(rest, None, -number, called, not rest.strip("？?呢。. "))
        )
    by, place = step(text), ordinal(text)
    if place and (by_it := _beside(text, place)):
        number = place.number + by_it
        return Move("", None, number, called, bare=True) if number else None
    if by is None and place is None:
        return None
    rest = pointed(text, "")
    if topics(rest):
        return None
    if by is not None:
        beside = not called and own_words(rest)
        return None if beside else Move(text, by, 0, called, not rest)
    assert place is not None
    if not is_of_a_list(text, place):
        return None
    return Move(text, None, place.number, place.unit, not rest)


def is_of_a_list(question: str, place: Ordinal) -> bool:
    """Whether a place is one of several that were told: "the third", not 第三方, "my first job"."""
    named, behind = folded(question)[slice(*place.span)].strip(), question[place.span[1] :]
    if OF_TIME.match(behind) or _TO_BEGIN_WITH.search(folded(question)):
        return False
    if named.endswith(" one") and not behind.startswith("-"):
        return True
    counts = _COUNTS.search(named) or _NOTHING.fullmatch(behind)
    return bool(counts) and (bool(place.unit) or not _names_a_thing(behind))


def _beside(text: str, place: Ordinal) -> int:
    """How far along from a place a text asks for the one beside it, 0 if it does not."""
    low = folded(text)
    by_it = _BESIDE.match(low)
    if by_it and not _rest(text, by_it.end(), place):
        return 1 if by_it["way"] == "after" else -1
    named = _BESIDE_ZH.fullmatch(low)
    if named and low[slice(*place.span)].strip() == named["place"].strip():
        return 1 if named["way"] else -1
    return 0


def _rest(text: str, start: int, place: Ordinal) -> str:
    """What a text says from `start` on but for a place."""
    return f"{text[start : place.span[0]]}{text[place.span[1] :]}".strip("?？.!。 ")


def _names_a_thing(behind: str) -> bool:
    """Whether what stands right behind a number says of what it is: 第一份工作, "first job"."""
    found = own_words(behind)
    begins = found and not behind[: found[0].start].strip()
    return bool(begins) and len(found[0].text) > 1 and found[0].text not in _OF_IT
