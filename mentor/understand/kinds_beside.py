"""A follow-up that asks for another kind of things: "and courses?" after "which books?", 课程呢."""

import re

from ingest.simplify import folded
from mentor.understand.cues import contrasts, points_back, without_lead
from mentor.understand.topic import asks_for_things
from mentor.understand.understood import Understood

_KIND_BESIDE = re.compile(
    r"课程?|网课|书籍?|教程|视频|工具|项目|资源|平台|网站|证书"
    r"|\b(?:courses?|books?|tutorials?|videos?|tools?|projects?|resources|platforms?|websites?)\b"
)
"""What is named by its kind alone is another kind of thing than the one that was picked: 课程呢."""

_ADDS = re.compile(r"也有|还有|\b(?:too|also|as well)\b")
"""What asks for a thing beside others that were told."""


def sets_a_kind_beside(question: str) -> bool:
    """Whether a question sets a kind of thing beside what was told: "and courses?", 课程呢."""
    return contrasts(question) and bool(_KIND_BESIDE.fullmatch(without_lead(question).lower()))


def of_the_kind(question: str, before: Understood) -> str:
    """What was asked of a kind of thing, or of what the conversation is about, of the kind that a
    question sets beside it; "" if it sets none.
    """
    if not sets_a_kind_beside(question):
        return ""
    kinds = [
        found
        for found in _KIND_BESIDE.finditer(before.subject)
        if found.group() == before.topic or found.group() not in before.topic  # 项目 of a 项目经理
    ]
    if not kinds:
        return f"{before.topic} {without_lead(question)}" if before.topic else ""
    start, end = kinds[-1].span()
    return f"{before.subject[:start]}{without_lead(question)}{before.subject[end:]}"


def adds_things(question: str) -> bool:
    """Whether a question asks for things beside others that were told: "are there courses too?"."""
    return bool(_ADDS.search(folded(question)) and asks_for_things(question))


def of_another_kind(question: str, before: Understood) -> bool:
    """Whether a question asks for things of another kind than the one before, which was about
    nothing else: "and are there courses?" after "what books are there?".
    """
    things = [] if before.topic or points_back(question) else asks_for_things(question)
    others = asks_for_things(before.subject) if things else []
    return bool(others) and not {*things} & {*others}
