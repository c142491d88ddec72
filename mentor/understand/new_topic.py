"""What announces that another topic begins: "switching topics: ...", 换个话题.

What was said before it is over: neither the question nor those behind it go on from there.
"""

import re
from collections.abc import Sequence

from mentor.types import Turn

_ANNOUNCES = re.compile(
    r"^(?:(?:ok(?:ay)?|al+ ?right|well|so|now|and|anyway)\b[,，. ]*)*"
    r"(?:(?:let'?s |let me |i(?:'d like| want) to )?(?:switch(?:ing)?|chang(?:e|ing)) (?:of )?"
    r"(?:the |to (?:a|an) (?:new|other|different) )?(?:topics?|subjects?|gears?)"
    r"|(?:a )?(?:new|another|different|other|unrelated|change of) (?:topic|subject)"
    r"|(?:a )?(?:completely |totally )?(?:different|unrelated) question"
    r"|on (?:another|a different) (?:note|topic|subject)"
    r"|(?:moving on )?to something (?:else|different|completely different)"
    r"|something (?:else|(?:completely |totally )?different))"
    r"(?: now| please)?\s*[:：,，.;!—-]+\s*(?=\S)"
    r"|^(?:(?:好的?|嗯|行|那么?|我想|我们|咱们|再|来)[，,。 ]*)*"
    r"(?:换(?:一?个)?(?:新)?(?:话题|主题|问题)|转(?:一?个)?话题|(?:另外?一?个|新的?)(?:话题|主题)"
    r"|[说聊问谈]?点?(?:别的|其[他它]的)(?:话题|问题)?)(?:吧|问问?|说|聊|哈)?[：:，,。！!]+\s*(?=\S)",
    re.IGNORECASE,
)


def without_announcement(question: str) -> str:
    """A question without what announces another topic before it."""
    return _ANNOUNCES.sub("", question.strip()) or question


def since_announced(question: str, history: Sequence[Turn]) -> list[Turn]:
    """The turns before a question since another topic was announced the last time."""
    if _ANNOUNCES.match(question.strip()):
        return []
    begun = [
        at
        for at, turn in enumerate(history)
        if turn["role"] == "user" and _ANNOUNCES.match(turn["content"].strip())
    ]
    return [*history[begun[-1] if begun else 0 :]]
