"""Follow-ups on a plan of one's own: what else is said of who asks, or a part of it."""

import re
from collections.abc import Mapping

from ingest.simplify import folded
from mentor.question.months import time_asked
from mentor.question.person import person
from mentor.question.plan_asked import asks_for_a_part
from mentor.question.plan_stated import ASKS_FOR_NOTHING, tells_what_a_plan_takes
from mentor.question.plan_wish import asks_for_a_plan_of_ones_own
from mentor.text.language import Language, language_of
from mentor.understand.cues import without_and
from mentor.understand.topic import supposes, with_case
from mentor.understand.understood import Needs, Understood

_CHANGES = re.compile(
    r"(?:(?:and|but|so|ok|okay|well|then)\b[ ,]*)*(?:what|how) (?:if|about)\b"
    r"|(?:那么?)?(?:如果|要是|假如|假设|万一|改[成为]|换成)"
)
"""What begins a change of what was said of oneself."""

_MAKE_ONE: Mapping[Language, str] = {"zh": "，给我一个学习计划", "en": ". Make me a study plan"}


def of_a_plan(question: str, before: Understood, needs: Needs) -> Understood | None:
    """A follow-up on a plan of one's own: what else is said of who asks, or the time asked for."""
    if not asks_for_a_plan_of_ones_own(before.question):
        return None
    of_part = before.base and asks_for_a_part(before.question)
    plan = before.base if of_part else before.question
    if tells_what_a_plan_takes(plan):  # what is said behind it does not ask for one either
        plan = f"{plan.rstrip('。. ')}{_MAKE_ONE[language_of(plan)]}"
    changed = _CHANGES.match(folded(question)) and person(question, ASKS_FOR_NOTHING)
    if supposes(question) or (changed and (changed.hours or changed.length or changed.known)):
        whole = with_case(plan, question, apart=True)
        return Understood(whole, whole, topic=before.topic)
    if asks_for_a_part(question) and (needs(question) or not time_asked(question)):
        whole = with_case(plan, without_and(question), apart=True)
        return Understood(whole, plan, plan, topic=before.topic)
    return None
