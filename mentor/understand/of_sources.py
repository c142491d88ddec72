"""Clauses that ask of the documents, not of what they tell: "do the guides agree?".

Sources that disagree are shown beside one another whether somebody asks for it or not; searched
for, such a clause finds what speaks of guides.
"""

import re

from ingest.simplify import folded
from mentor.understand.cues import own_words

_CLAUSE = re.compile(r"[^，,。；;！!？?\n]+[，,。；;！!？?\n]*\s*")
_SOURCES = (
    r"(?:这?[各几每两三]份|这?[几两][个篇本家]|[各多每]个?|不同的?|这些|所有)?的?"
    r"(?:资料|路线图?|文档|文件|文章|指南|攻略|来源|教程|说法)(?:之间|里面?|中|上|们)?"
    r"|各家|这?[两几]份|[两几]边|(?:the |these |all |each |different |various |other )*"
    r"(?:guides?|sources?|documents?|docs|articles?|road ?maps?)\b"
)
_SAYING = (
    r"说法|说得?|怎么[说看讲写]|看法|意见|给的?|写的?|讲的?|数字|答案|结论"
    r"|在?(?:这个?)?(?:上面|方面|问题上|一?点上?)|口径|划分|数目|一回事|好像|似乎|不太|看看|到底"
    r"|把|各自?|列[了出]?|哪[几些][个门本种]?|告诉我?|一下"
    r"|不?一样|不?一致|不?统一|相?同|不同|差别|差异|区别|出入|分歧|矛盾|冲突|大吗|多大|有没有|有"
    r"|都?列出来|对比一?下|比较一?下|的话|分别|如果|麻烦|请|是不是|是否|都"
    r"|agree|disagree|differ(?:ent(?:ly)?)?|the same|same|say(?:ing)?|think|conflict(?:ing)?"
    r"|compare|contradict|list|them|each other|all|if|they|it|please|do|does|are|is|what|on this"
)
_OF_SOURCES = re.compile(_SOURCES)
_WORDS = re.compile(rf"{_SOURCES}|{_SAYING}")
_SAYS = re.compile(
    r"说法|怎么[说看讲]|一样|一致|[不相]同|差别|分歧|矛盾|出入|口径|一回事|列[出了]|对比|比较"
    r"|\b(?:agree|disagree|differ(?:ent)?|same|say|compare|conflict|contradict)\b"
)


_FRAME = re.compile(
    r"^\s*(?:do|does|are|is there)\s+(?:(?:all |the |these |your |different )*"
    r"(?:guides?|sources?|documents?|docs|articles?|road ?maps?)|every(?:one|body))\s+(?:all )?"
    r"(?:agree|disagree|differ|conflict|contradict (?:each other|one another)|consistent"
    r"|say the same(?: thing)?)\s+"
    r"(?:on|about|in|over|that)\s+(?:whether (?:or not )?)?(?P<en>.{4,})$"
    r"|^\s*what (?:do|does)\s+(?:all |each |every |the |these |your |different |of )*"
    r"(?:guides?|sources?|documents?|docs|articles?|road ?maps?)\s+(?:all )?(?:say|think)\s+"
    r"(?:on|about|of)\s+(?P<what>.{4,})$"
    r"|^\s*(?:[各每几两][一份个篇]*|这些|不同的?|所有的?)(?:文档|资料|路线图|指南|文章)们?(?:都|分别)?"
    r"怎么[说看讲](?:待|起)?(?P<was>.{2,}?)的?[？?]?\s*$"
    r"|^\s*(?:[各几两][份个家篇]?|大家|这些|不同的?|所有的?)(?:文档|资料|路线图|指南|文章)?们?(?:是否|是不是)?都?"
    r"(?:同意|认同|赞成|认为|主张|觉得)(?P<hold>.{3,}?[吗么][？?]?)\s*$"
    r"|^\s*(?:[各几两]份?个?|这些|不同的?|所有的?)?(?:文档|资料|路线图|指南|文章)们?(?:对于?|关于|在)"
    r"(?P<zh>.{2,}?)(?:上|方面)?的?(?:说法|看法|意见|观点)?(?:都|是否|是不是)?"
    r"(?:一样|一致|相同|统一|有分歧|有差别)(?:吗|么)?[？?]?\s*$",
    re.IGNORECASE,
)
"""What asks whether the documents agree on something: what they say of it is looked up."""


_THE_DOCUMENTS = (
    r"(?:[各每][一份个篇家]*|这?[几些两][份个篇]?|不同的?|所有的?|这些|各自的?)的?"
    r"(?:资料|文档|文件|文章|指南|教程|路线图?)"
)
_THE_SOURCES = (
    r"(?:each|every|all|the|these|those|your|both|different)(?: of)?(?: the| your| these)?"
    r" (?:guide|source|document|doc|article|road ?map)s?"
)
_DIFFER = (
    r"(?:之间|是否|是不是|有没有|有无|存在|[有都])(?:什么|很?大的?|明显的?|些|过|都|会|任何|说法)*"
    r"(?:分歧|矛盾|出入|冲突|一致|一样|统一)"
    r"|(?:说法|看法|意见|观点|讲法)(?:是否|是不是|有没有|[有都])?(?:分歧|矛盾|出入|冲突|一致|一样|统一)"
)
_OF_EACH = re.compile(
    rf"{_THE_DOCUMENTS}[^，,。；;？?]{{0,12}}?(?:怎么[说看讲]|说了?什么|说法|看法|{_DIFFER}"
    r"|[说讲写](?:的|得)(?:都|是否|是不是)?(?:一样|一致|相同)"
    r"|怎么写(?!进|入|到|出|成))"
    r"|(?:资料|文档|文件|文章|指南|教程|路线图?)(?:之间|们)?(?:对于?|关于|在)[^，,。；;？?]{1,24}?"
    rf"(?:{_DIFFER})(?=的?[吗么呢]?[^\w]*$)"
    r"|(?:资料|文档|文件|文章|指南|教程|路线图?)(?:之间|们)?(?:的?说法|的?意见|有没有|有|是否|都)*"
    r"(?:分歧|矛盾|出入|冲突|一致|一样|统一)(?=的?[吗么呢]?[^\w]*$|[,，])"
    rf"|(?:{_THE_DOCUMENTS}|[各每]家|大家)(?:是否|是不是)?都?(?:同意|认同|赞成|认为|主张|觉得)[^，,。；;？?]+[吗么]"
    r"|\bdoes every(?:one|body) (?:agree|say)\b"
    rf"|\bwhat (?:do|does) {_THE_SOURCES} (?:all )?(?:say|see|think|describe|recommend)\b"
    rf"|\bhow (?:do|does) {_THE_SOURCES} (?:all )?(?:see|treat|describe)\b"
    rf"|\b(?:do|does|are|is) {_THE_SOURCES} (?:all )?"
    r"(?:agree|disagree|differ|contradict|conflict|consistent|say|divided)\b"
)
"""What asks what each document says of something, or whether they say the same."""


def asks_of_each(question: str) -> bool:
    """Whether a question asks what each document says, or whether they agree on something."""
    return bool(_OF_EACH.search(folded(question)))


def without_sources(question: str) -> str:
    """A question without the clauses that only ask what the documents say, if others are left.

    "Do the guides agree on X?" asks of X.
    """
    if framed := _FRAME.match(question):
        return str(next(filter(None, framed.groups()))).strip()
    kept: list[str] = []
    goes_on = False
    for found in _CLAUSE.finditer(question):
        goes_on = is_of_sources(found[0], goes_on=goes_on)
        if not goes_on:
            kept.append(found[0])
    if "".join(kept) == question or not any(own_words(clause) for clause in kept):
        return question
    return "".join(kept).strip().rstrip("，,；; ")


def is_of_sources(clause: str, *, goes_on: bool = False) -> bool:
    """Whether a clause asks of the documents; one that goes on with such a one need not say so."""
    text = folded(clause)
    if not _SAYS.search(text) or not (goes_on or _OF_SOURCES.search(text)):
        return False
    return not own_words(_WORDS.sub(" ", text))
