"""What was asked before and refused: a question that is whole does not follow it, and what points
to an answer has nothing to go on from.
"""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.text.ordinals import choice
from mentor.types import Turn
from mentor.understand.cues import topics
from mentor.understand.move import read_move
from mentor.understand.quoted_from import asks_where_from
from mentor.understand.series import alternatives, listed
from mentor.understand.small_talk import without_small_talk
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


def last_answer(history: Sequence[Turn]) -> str:
    """The last answer, small talk left out; "" if there is none, or it is a refusal."""
    answers = [turn["content"] for turn in without_small_talk(history) if turn["role"] != "user"]
    return "" if not answers or is_refusal(answers[-1]) else answers[-1]


def points_to_nothing(question: str, history: Sequence[Turn]) -> bool:
    """Whether a question asks where the last answer is from and there is none, or points to one of
    those that it told and it is a refusal, with no answer before it that listed anything.
    """
    if last_answer(history):
        return False
    if asks_where_from(question):
        return True
    move = read_move(question)
    if not without_small_talk(history) or not (
        choice(question) is not None or (move and not move.unit)
    ):
        return False
    told = (turn["content"] for turn in history if turn["role"] != "user")
    return not any(listed(each) or alternatives(each) for each in told if not is_refusal(each))
