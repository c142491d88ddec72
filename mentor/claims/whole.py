"""How long all of something takes: the way to a goal, or a plan from its first stage to its last.

Where a question asks for all of a plan, the last stage of each document's plan stands for it: what
comes in months 7 to 12 ends after twelve.
"""

import re
from collections.abc import Callable, Collection

from ingest.simplify import folded
from mentor.evidence import Finding
from mentor.steps.outline import Around, last_steps
from mentor.text.ordinals import ordinal

Also = Callable[[Finding, Collection[str]], Finding]
"""A finding, and behind it the passages of these chunks."""

_IN_ALL = re.compile(
    r"到头|收尾|总共|一共|总时长|总的?(?:时间|周期|长度|学习)|全程|整[个条套]|全部|走完|学完"
    r"|(?:路线图?|计划|规划|路径|road ?map|plan)[^，,。？?里中]{0,6}"
    r"(?:多久|多长|几个?[月年]|多少个?[月年时])"
    r"|(?:这[几些]|几)份?(?:资料|文档|路线图?|指南|文章|教程)|[各每][份个篇条](?:资料|文档|路线图?|指南|文章|教程)"
    r"|\b(?:each|all|every)(?: of)?(?: the| your| these| those)?"
    r" (?:road ?map|guide|source|document|article|plan)s?\b"
    r"|\b(?:in total|total|altogether|in all|whole|entire|overall|start to finish)\b"
    r"|\b(?:plan|road ?map|path|program(?:me)?)[^.?!]{0,12}\b(?:end|over|finish(?:ed)?|done)s?\b"
    r"|\bhow long (?:is|are|does|do|will)(?: (?!in\b|of\b|for\b|on\b)\w+){0,5}?"
    r" (?:plan|road ?map|path|journey|guide)s?\b"
)
_TO_A_GOAL = re.compile(
    r"成为|变成|当上|[当做]一?[个名位]|转行|转[做到岗]|入行|上岗|入职|就业|胜任|找到?(?:一份)?工作|学成|速成"
    r"|能当[^，,。？?]{0,6}[师员家]|[到达][^，,。？?]{0,8}(?:水平|级别|程度|地步)"
    r"|[从由].{1,12}?[到至]|路线|路径|培养"
    r"|\b(?:becom(?:e|ing)|be an?|work(?:ing)? as|get (?:a job|hired)|job[- ]?ready|switch|journey"
    r"|reach(?:es|ing)?|call (?:myself|yourself|oneself)|qualif(?:y|ied)"
    r"|path|road ?map)\b|\bfrom\b.{1,60}?\bto\b"
)

_ONE_STAGE = re.compile(
    r"(?:入门|初级|初学者?|基础|进阶|中级|专业|高级|专家)(?:的|学习)?阶段"
    r"|\b(?:beginn(?:er|ing)s?|entry|intermediate|advanced|professional|expert)['’]?s?"
    r"(?:[- ]level)? (?:stage|phase)\b(?: of (?:[\w-]+ ){0,4}?(?:path|road ?map|plan|journey)\b)?"
)
"""One stage of a plan, by its level."""

_A_THING = re.compile(
    r"(?:[看读听刷](?:完|一遍)?(?:大概|一般|总共|需要?|要花?|得花?)*|[有是])(?:多久|多长|几个?(?:小时|分钟|天))"
    r"|(?:多久|多长时间|几个?小时|几天)(?:能|可以|才能?|就能?)?[看读听刷]完"
    r"|\bhow (?:long|many (?:hours|minutes)) (?:is|are|was|were)\b"
)
"""How long something that one has is: no way that one goes."""

_REACHED = re.compile(r"从零|零基础|目标|达到|\b(?:from (?:scratch|zero)|goals?|reach)\b")


def asks_for_all(question: str) -> bool:
    """Whether a question asks how long all of a plan is, or what each plan says, not only for the
    way to a goal.
    """
    named = ordinal(question)
    text = folded(question)
    of_one = (named and named.unit) or _ONE_STAGE.search(text)
    return bool(_IN_ALL.search(text)) and not of_one


def asks_the_time_to_a_goal(question: str) -> bool:
    """Whether a question asks for the way to a goal, not for how long some one thing takes."""
    return bool(_TO_A_GOAL.search(_ONE_STAGE.sub(" ", folded(question))))


def asks_how_long_a_thing_is(question: str) -> bool:
    """Whether a question asks how long something is, or is read or watched: a book, a course. How
    long a career takes to begin is no answer to that.
    """
    text = folded(question)
    way = asks_for_all(question) or asks_the_time_to_a_goal(question) or _ONE_STAGE.search(text)
    named = ordinal(question)
    return bool(_A_THING.search(text)) and not (way or (named and named.unit))


def tells_the_time_to_a_goal(statement: str) -> bool:
    """Whether a statement of a time is one of the way to a goal."""
    text = folded(statement)
    return bool(_TO_A_GOAL.search(text) or _REACHED.search(text))


def with_ends(finding: Finding, around: Around, also: Also) -> Finding:
    """A finding, and behind it the last stages of the plans of its documents."""
    return also(finding, [step.chunk.id for step in last_steps(finding, around)])
