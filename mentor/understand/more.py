"""Whether more of the last answer is wanted: "tell me more", 再详细点, 还有呢."""

import re
from collections.abc import Sequence
from itertools import takewhile

from ingest.simplify import folded
from mentor.types import Turn
from mentor.understand.small_talk import small_talk
from mentor.wording import is_refusal

_ZH = (
    r"(?:那么?|请|麻烦|你|我|想|要|能不能|可不可以|能否|能|可以|再|多|给我|帮我|跟我)*"
    r"(?:(?:详细|具体|仔细|深入|展开)(?:一?[点些]|一下)?(?:地|的)?(?:说明|介绍|解释|[说讲谈聊])*"
    r"|[说讲谈聊介绍解释]{1,2}(?:得|的)?(?:再)?(?:详细|具体|仔细|深入|多|清楚)"
    r"|(?<=多)[说讲谈聊介绍来]{1,2}|(?<=再)[说讲谈聊]{2}|(?:解释|[说讲](?=一?[下遍]))(?:下|一遍)?)"
    r"(?:说明|介绍|解释|[说讲谈聊])*(?:一?[点些](?:内容)?|一下|两句|几句|看看)*"
    r"|(?:嗯+|好的?|请|你)*(?:继续|(?:接着|继续)?(?:往下)?[说讲]下去|(?:接着|继续|往下)[说讲])"
    r"|(?:就|只)?(?:还)?有?(?:没有?|有)?(?:其[他它]|别|更多)的?(?:内容|信息)?"
    r"|(?:除了这[个些]?)?[，,]?还有(?:没有)?(?:其[他它]的?|别的|更多的?|什么|啥)?"
    r"|(?:就|只有)这[些么]多?"
)
_ZH_OTHERWISE = (
    r"换(?:一?[个种])?(?:说法|方式(?:说|讲|解释)?|角度(?:说|讲)?)|换句话说|说人话"
    r"|(?:说|讲)?(?:得)?通俗一?[点些]|(?:我)?(?:还是)?(?:听|看)?(?:不太?|没太?)(?:看|听)?(?:懂|明白)"
)
_EN = (
    r"(?:(?:and|so|but|ok|then|can|could|would|will|you|please|do|i|want|need|like|to|know|hear|see"
    r"|give|tell|show|say|explain|me|it|this|that|is|are|there|in|a|an|some|any|little|bit|much"
    r"|just|on|into|about|what|be|have|got|add|go|i['’]?d) )*"
    r"(?:more(?: (?:details?|info(?:rmation)?|depth|specific(?:ally)?|on|about|it|this|that|then))*"
    r"|(?:details|in (?:more )?(?:detail|depth)|further|elaborate|expand|specifically|keep going)"
    r"(?: (?:on|about|it|this|that))*"
    r"|go on|continue|(?:any(?:thing)?|what|something) (?:else|more)(?: then)?"
    r"|is that (?:all|it|everything)|only that)"
)
_EN_OTHERWISE = (
    r"(?:can you |please )*(?:(?:rephrase|reword|explain)(?: it| that| this)"
    r"|(?:explain|say|put)(?: it| that| this)?"
    r"(?: differently| another way| in (?:other|simpler?|plain) (?:words|terms|english)))"
    r"|in other words|i (?:still )?(?:don['’]?t|do not) (?:get|understand)(?: it| that| this)?"
)
"""Other words are wanted: what else the documents say."""

_MORE = re.compile(
    rf"(?:{_ZH}|{_ZH_OTHERWISE}|{_EN}|{_EN_OTHERWISE})"
    r"(?:吗|么|吧|呢|的|啊|好吗|行吗|谢谢| please| pls| thanks)*"
)
_BETWEEN = re.compile(r"[，,。.!！?？~～…;；\n]+")


def wants_more(said: str) -> bool:
    """Whether all that is said asks for more of what was told, and names nothing."""
    parts = [part.strip() for part in _BETWEEN.split(folded(said))]
    asking = [part for part in parts if part and not small_talk(part)]
    return bool(asking) and all(_MORE.fullmatch(part) for part in asking)


def shown_so_far(history: Sequence[Turn]) -> str:
    """The answers to the question of which more is wanted; "" if the last one has no quotes."""
    told: list[str] = []
    turns = list(history)
    while turns and turns[-1]["role"] != "user":
        answers = [*takewhile(lambda turn: turn["role"] != "user", reversed(turns))]
        told += (turn["content"] for turn in answers)
        del turns[-len(answers) :]
        if not turns or not wants_more(turns.pop()["content"]):
            break
    quotes = bool(told) and "\n>" in f"\n{told[0]}" and not is_refusal(told[0])
    return "\n".join(told) if quotes else ""
