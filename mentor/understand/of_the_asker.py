"""What is asked of somebody, not of a place in a list: "what about without a degree", 女生能做吗.

Who asks and what he lacks is a condition of what the conversation is for, whatever step of it was
looked at last.
"""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.question.conditions import unconditional, who_may_become
from mentor.question.person import person
from mentor.question.plan_stated import ASKS_FOR_NOTHING
from mentor.text.ordinals import ordinal
from mentor.types import Turn
from mentor.understand.case import tells_of_the_asker
from mentor.understand.cues import points_back
from mentor.understand.more import wants_more
from mentor.understand.move import read_move
from mentor.understand.standalone import alone
from mentor.understand.topic import is_of_people
from mentor.understand.understood import Needs, Understood

_LACKS = re.compile(
    r"(?:没有?|无|缺)(?:什么|啥|任何|相关的?)?(?:\w{2}的?)?"
    r"(?:学历|学位|文凭|证书?|经验|基础|背景|底子|天赋|关系|人脉)"
    r"|(?:学历|基础|底子|成绩|英语|数学|记性|年纪|年龄)(?:也|又|都|还|很|太|比较|有点)*"
    r"(?:不(?:太|怎么|是很)?(?:好|高|行)|不够|差|低|大)"
    r"|\b(?:without|no|lack(?:s|ing)?)\b(?: [\w-]+){0,3}? (?:degrees?|diplomas?|education"
    r"|background|qualifications?|certificates?|experience|connections)\b"
)
"""What people may lack themselves."""


def is_of_the_asker(question: str) -> bool:
    """Whether a question tells a condition of who asks, and points to nothing that was told."""
    if points_back(question) or read_move(question) or ordinal(question):
        return False
    low = folded(question)
    if _LACKS.search(low) or tells_of_the_asker(question):
        return True
    if is_of_people(who_may_become(question)):
        return True
    told = person(question, ASKS_FOR_NOTHING)
    return bool(told.lacks or told.novice) or unconditional(low) != low


def goal_of(history: Sequence[Turn], needs: Needs) -> Understood | None:
    """The last question of the learner that stands alone, and is of no place in a list and no
    condition; None if there is none.
    """
    asked = (turn["content"].strip() for turn in reversed(history) if turn["role"] == "user")
    for question in asked:
        if not (read_move(question) or wants_more(question) or is_of_the_asker(question)):
            if needs(question):
                continue
            return alone(question)
    return None
