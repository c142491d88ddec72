"""What was asked before and refused: a question that is whole does not follow it."""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.types import Turn
from mentor.understand.cues import topics
from mentor.understand.topic import asks_how_long
from mentor.wording import is_refusal

_ASKS = re.compile(
    r"什么|啥|哪|谁|几|多|怎|吗|么[？?]?$|为何|如何|\b(?:what|which|who|how|where|when|why)\b"
)


def without_refused(question: str, history: Sequence[Turn]) -> list[Turn]:
    """The turns before a question but for those that were refused, if it names something and asks.

    "And in Google?" may still ask what was asked in vain of another company.
    """
    whole = topics(question) or asks_how_long(question)
    if not whole or not _ASKS.search(folded(question)):
        return [*history]
    kept: list[Turn] = []
    for turn in history:
        if turn["role"] == "assistant" and is_refusal(turn["content"]):
            while kept and kept[-1]["role"] == "user":
                kept.pop()
        else:
            kept.append(turn)
    return kept
