"""Questions for what documents are about as a whole: "summarise the guides", 这几份文档各讲什么.

What a document says of something is asked of its passages.
"""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.text.ordinals import document_number, number_of
from mentor.types import Turn
from mentor.understand.small_talk import small_talk

_ANY = (
    r"(?:文档|资料库?|文章|文件|来源|全文|原文|网页|帖子|博客"
    r"|\b(?:documents?|docs?|articles?|sources?|(?:blog ?)?posts?|files?|reports?|library|pages?"
    r"|web ?sites?|blogs?)\b)"
)
_KIND = (
    r"(?:路线图?|指南|攻略|教程|手册"
    r"|\b(?:guides?|road ?maps?|handbooks?|tutorials?|manuals?|playbooks?)\b)"
)
_ZH = rf"(?P<what>[^，,。；;？?！!]{{0,30}}?(?:{_ANY}|{_KIND}))"
_EN = rf"(?P<what>[^,.;?!]{{0,60}}?(?:{_ANY}|{_KIND}))"
_SUMMARY = r"(?:short |brief |quick )*(?:summary|overview|outline|gist)"
_BRIEFLY = r"(?:(?:briefly|quickly|please|for me|in short|in a few words) ?)*"
_SHAPES = tuple(
    map(
        re.compile,
        (
            r"(?:请|帮我|麻烦|能不能|能否|可以|给我|你|先|再)*(?:概括|总结|概述|归纳|简述|(?:简单)?介绍|梳理)(?:一?下)?"
            rf"{_ZH}(?:的?(?:主要)?(?:内容|大意|要点))?[吗吧呢]?",
            rf"{_ZH}(?:里面?|中)?(?:都|各自?|分别|主要|大概|大致|到底|具体|一共)*"
            r"(?:[讲说写](?:的|了)?|介绍(?:的|了)?|涵盖|包含|包括|是关于|有)"
            r"(?:都|是)?(?:些|哪些)?(?:什么|啥|哪些)(?:内容|东西)?[的呢]?",
            rf"{_ZH}的?(?:概要|摘要|总结|大意|主要内容|要点)(?:是什么)?",
            rf"(?:(?:can|could|would) you )?{_BRIEFLY}(?:summari[sz]e|sum up|outline|recap"
            rf"|(?:give (?:me )?)?(?:(?:an?|the) )?{_SUMMARY} of|tl;?dr:?(?: of)?)"
            rf" {_EN},? ?{_BRIEFLY}",
            rf"what(?:'s| is| are| do| does) {_EN} (?:(?:all|each|roughly|mainly) )*"
            r"(?:about|cover|contain|say|tell(?: me| us)?|deal with|discuss|talk about)",
            rf"what(?:'s| is) in {_EN}",
        ),
    )
)
_MARKS = "？?。.！!，, \t\n"
_NO_NAME = re.compile(
    rf"{_ANY}|[这那]些?|[一二两三四五六七八九十几每各\d]+[份篇个本套]?|所有|全部|你|的|们"
    r"|\b(?:the|your|this|that|these|those|each|every|all|of|my|our|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|single|different|other|whole|entire|available)\b"
)
"""What tells no document from another."""

_ASKS = re.compile(r"怎[么样]|如何|什么|哪|为何|\b(?:how|what|which|why|where|when|who)\b")
"""What asks something itself."""

_SEVERAL = re.compile(
    r"些|[每各]|所有|全部|[两三四五六七八九十几2-9][份篇个本]"
    r"|\b(?:each|every|all|these|those|guides|road ?maps|handbooks|tutorials|manuals|playbooks)\b"
)
_THIS = re.compile(
    rf"[这那](?:一?[份篇个本套])?(?:{_ANY}|{_KIND})|\b(?:this|that) (?:[\w-]+ )?(?:{_ANY}|{_KIND})"
)
_PLACE = re.compile(
    r"第?(?P<han>[一二三四五六七八九十]{1,3}|\d{1,2})[份篇](?!之)|最后(?:那|这)?一?[份篇]"
    r"|(?<![\w-])(?:the )?(?:(?P<latin>\d{1,2})(?:st|nd|rd|th)|(?P<word>first|second|third|fourth"
    r"|fifth|sixth|seventh|eighth|ninth|tenth)|last)(?: one)?(?![\w-])"
)
"""One of the documents that were listed."""

_LEADS = re.compile(r"(?:(?:and|what about|how about|那|那么) ?)*")
_PARTICLES = ("", "呢")


def overview_asked(question: str) -> str | None:
    """What a question says of the documents whose contents it asks for, "" if they are all; None if
    it asks something else, also what one of those quoted before says of it.
    """
    text = folded(question.strip(_MARKS))
    found = next(filter(None, (shape.fullmatch(text) for shape in _SHAPES)), None)
    if not found or _ASKS.search(found["what"]) or document_number(question) is not None:
        return None
    several = _SEVERAL.search(found["what"])
    name = re.sub(_KIND, " ", found["what"]) if several else found["what"]
    return " ".join(_NO_NAME.sub(" ", name).split())


def is_of_the_last(question: str) -> bool:
    """Whether a question for contents means the document that was quoted: "this article"."""
    return bool(_THIS.search(folded(question)))


def listed_asked(question: str, history: Sequence[Turn]) -> tuple[int, str]:
    """Which of the documents that were listed is asked for its contents, from 1, -1 the last one,
    and the answer that lists them; 0 and "" if none is: "what is the second one about?".
    """
    place, answer = _placed(question), ""
    for turn in reversed(history if place else ()):
        if turn["role"] != "user":
            answer = turn["content"]
        elif small_talk(turn["content"]) == "documents" or overview_asked(turn["content"]) == "":
            return place, answer
        elif not _placed(turn["content"]):
            break
    return 0, ""


def _placed(question: str) -> int:
    """The place of the listed document whose contents are asked for, 0 if those of none are."""
    text = folded(question.strip(_MARKS))
    place = _PLACE.search(text)
    if place is None:
        return 0
    before, behind = text[: place.start()], text[place.end() :]
    chinese = any("\u3400" <= sign <= "\u9fff" for sign in text)
    document = "文档" if chinese else " the document "
    named = " ".join(f"{before}{document}{behind}".split())
    if overview_asked(named) is None and not (_LEADS.fullmatch(before) and behind in _PARTICLES):
        return 0
    number = place["han"] or place["latin"] or place["word"]
    return number_of(number) if number else -1


def is_kind_alone(name: str) -> bool:
    """Whether that is only the kind of a document: "the guides"."""
    return bool(re.fullmatch(rf"(?:{_KIND}\W*)*", name))
