"""How long all of something takes: the way to a goal, or a plan from its first stage to its last.

Where a question asks for all of a plan, the last stage of each document's plan stands for it: what
comes in months 7 to 12 ends after twelve.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from ingest.claim_index import Claim
from ingest.sentences import Span
from ingest.simplify import folded
from mentor.claims.units import ASKS
from mentor.evidence import Evidence, Finding
from mentor.question.money import money_aspect
from mentor.question.wanted import wanted
from mentor.steps import Around, last_steps
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
    r"成为|[变熬练混修]成|当上|[当做]一?[个名位]|转[行型]|改行|转[做到岗]|入行|上岗|入职|就业|胜任|找到?(?:一份)?工作|学成|速成"
    r"|能当[^，,。？?]{0,6}[师员家]|[到达][^，,。？?]{0,8}(?:水[平准]|级别|程度|地步)"
    r"|[从由].{1,12}?[到至]|路线|路径|培养"
    r"|\b(?:becom(?:e|ing)|be an?|work(?:ing)? as|get (?:a job|hired)|job[- ]?ready|switch|journey"
    r"|transition(?:ing)? (?:in)?to|career change|(?:break|move|moving|get(?:ting)?) into"
    r"|reach(?:es|ing)?|call (?:myself|yourself|oneself)|qualif(?:y|ied)"
    r"|path|road ?map|(?:expert|pro(?:fessional)?|senior|master)(?: |-)level)\b"
    r"|\bto (?:an? )?(?:expert|pro(?:fessional)?|senior)\b|\bfrom\b.{1,60}?\bto\b"
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
    r"|(?:[年病产婚事休放]|陪产|带薪|育儿)假[^，,。？?]{0,8}(?:多久|[几多][少]?(?:天|周|个?月))"
    r"|(?:几|多少)(?:天|周|个?月)的?(?:[年病产婚事休]|陪产|带薪|育儿)?假"
    r"|\bhow (?:many (?:days|weeks|months)|much|long)\b[^.?!]{0,12}"
    r"\b(?:off\b|holidays?\b|vacation\b"
    r"|(?:of|annual|paid|unpaid|sick|parental|maternity|paternity) (?:\w+ )?leave\b)"
)
"""How long something that one has is, a book or a holiday: no way that one goes."""

_KEPT = re.compile(
    r"存款|积蓄|储蓄|存够|攒|房租|租金|生活费|奖金|年终奖"
    r"|\b(?:savings?|saved|rents?|bonus(?:es)?|living costs)\b"
)
"""Money that is measured by months."""

_TAKES = re.compile(
    r"\b(?:it|this|that|which|path|plan|route) (?:\w+ly )?(?:takes|will take|lasts)\b"
)
"""What says how long something takes that was named before: the way, in its first words."""

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


def of_the_way(item: Evidence, claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a passage that tell how long the way of its document takes, or where on it a
    stage comes: none of rent, savings or pay, nor of anything else by the way.
    """
    headed = any(map(_asks_how_long, item.chunk.section))
    money = {claim.statement for claim in claims if claim.quantity.kind == "money"}
    texts = {span: item.chunk.between(*span) for span in item.chunk.sentences}
    answers = set(_answers(texts))
    told = {
        span
        for span, text in texts.items()
        if headed
        or span in answers
        or text.startswith("#")
        or asks_for_all(text)
        or tells_the_time_to_a_goal(text)
        or _TAKES.search(folded(text))
    }
    of_money = {
        span
        for span, text in texts.items()
        if span in money or money_aspect(folded(text)) or _KEPT.search(folded(text))
    }
    return [
        claim
        for claim in claims
        if claim.quantity.kind == "position" or claim.statement in told - of_money
    ]


def _answers(texts: Mapping[Span, str]) -> Iterator[Span]:
    """The sentences that stand right behind questions of which one asks how long."""
    asked = False
    for span, text in texts.items():
        if ASKS.search(text):
            asked = asked or _asks_how_long(text)
        elif asked:
            yield span
            asked = False


def _asks_how_long(text: str) -> bool:
    return any(each.kind == "duration" for each in wanted(text))
