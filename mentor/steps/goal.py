"""What a question for a plan, or for its steps, names that the plan is to lead to."""

import re
from collections.abc import Iterable, Sequence

from ingest.simplify import folded
from mentor.evidence import Finding
from mentor.question.conditions import unconditional
from mentor.question.plan_asked import LOOKED_UP
from mentor.question.subject import Word, says_nothing, subject
from mentor.steps.asked import asking_words, asks_for_a_plan

AIM = re.compile(
    r"(?:成为|当上?|做一?[名个位]|[想要去]做|转行?[做到成]?|学会?|学习|掌握|备考"
    r"|目标(?:就?是|：|:))"
    r"(?P<zh>[^，,。；;？?！!的]{1,16})"
    r"|\b(?:becom(?:e|ing)|be(?:ing)?|(?:learn|study|master)(?:ing)?|goal(?: is|:)"
    r"|gett?(?:ing)? into)"
    r" (?P<en>(?:(?!(?:for|in|on|at|by|after|during|every|each)\b|with|while\b)[^,.;?!])+)"
)
"""What a plan is to lead to: not for whom it is, nor in what time."""

_PLAN_OF = re.compile(
    r"(?P<zh>[^，,。；;？?！!个份做要订写给]{2,8}?)的?(?:自?学习?|入门)?(?:计划|规划|路线图?)"
    r"|\b(?P<en>[\w+#-]+) (?:(?:study|learning|training) )?(?:plan|road ?map|curriculum)\b"
)
"""What a plan is called by."""

_OF_ANY_PLAN = re.compile(
    r"自?学习?|学[到成]?|入门|整?[条个套份]?(?:自?学习|成长)?(?:路|路线图?|路径|计划|规划|流程|过程)|成长|进阶|条"
    r"|接下来|往后|后面|之后|程度|水平|进度|时候|阶段|内容|目标|重点|任务|拆成?|切成?|回事"
    r"|发展|职[业位级]|岗位?|级别|晋升|升[上职迁到]?[去来]?|往上|新人|成为|当上?|入行|转行|转型"
    r"|经[过历]|分成?|划分|走|完成|包[括含]|排|低|高"
    r"|(?:[\w-]+ )*(?:plans?|paths?|road ?maps?|ladders?)"
    r"|(?:study )?(?:schedules?|timetables?|curriculum|syllabus|routines?)"
    r"|job[- ]?ready|ready|hired|employ(?:able|ed)|jobs?|就业|节奏|任务|强度|顺序"
    r"|spend|use|fill|利用|度过|假期|[暑寒]假|学期|summer|winter|holidays?|gap year|gap"
    r"|(?:next|this|coming) (?:week|month|year)|[下这本]一?个?(?:周|月|年|星期|礼拜)"
    r"|weekends?|evenings?|nights?|日程表?|时间表|课程?表|周末|晚上"
    r"|(?:whole |entire |full )?journey|process|learn(?:ing)?|study(?:ing)?"
    r"|first(?: thing)?|thing|career|grow(?:th)?"
    r"|go|through|staged?|both|middle|supposed|span"
    r"|divided|cut|split|broken|consist|made|stages?|phases?|levels?"
)
"""What the steps are of, in a word that any plan may have."""


def either(names: re.Pattern[str], text: str) -> list[str]:
    """What a pattern with the groups `zh` and `en` finds in a folded text."""
    return [match["zh"] or match["en"] for match in names.finditer(folded(text))]


def plans_for_the_unknown(finding: Finding, asking: Sequence[str] = ()) -> bool:
    """Whether a question asks for a plan to follow to what the library lacks: to be a lawyer."""
    asks = any(map(asks_for_a_plan, asking or (finding.question,)))
    return asks and aims_at_the_unknown(finding)


def aims_at_the_unknown(finding: Finding) -> bool:
    """Whether a question names a goal that the library lacks: to be a lawyer."""
    goal = telling_apart(finding, goal_aimed_at(finding))
    return bool(goal) and not any(word.known for word in goal)


def goal_of(finding: Finding) -> list[Word]:
    """The words of a question that name something that a plan may lead to."""
    return may_be_goal(finding, (word for word in subject(finding) if word.topic))


def goal_aimed_at(finding: Finding) -> list[Word]:
    """The words for what a plan is to lead to: to become X, to learn X."""
    aims = either(AIM, finding.question)
    return [
        word
        for word in goal_of(finding)
        if any(word.text in aim or aim in word.text for aim in aims)
    ]


def plan_named(finding: Finding) -> list[Word]:
    """The words for what a plan is to be for: those that the library knows, and what stands right
    before the word for it: a pottery plan.
    """
    before = either(_PLAN_OF, as_asked(finding))
    return [
        word
        for word in telling_apart(finding, goal_of(finding))
        if word.known or any(word.text in each for each in before)
    ]


def unknown_in_its_name(finding: Finding) -> list[str]:
    """What stands right before the word for a plan and the library does not know, whatever kind of
    word it is: a fitness plan.
    """
    before = either(_PLAN_OF, as_asked(finding))
    return [
        word.text
        for word in subject(finding)
        if not word.known
        and any(word.text in each for each in before)
        and not _OF_ANY_PLAN.fullmatch(word.text)
    ]


def as_asked(finding: Finding) -> str:
    """A question for a plan without what is looked up beside it."""
    question = finding.question
    for added in LOOKED_UP.values():
        question = question.removesuffix(added)
    return question


def may_be_goal(finding: Finding, words: Iterable[Word]) -> list[Word]:
    """Those of the words that name something that a plan may lead to: no condition, no time, and
    nothing done with it.
    """
    left = unconditional(folded(finding.question))
    return [
        word
        for word in words
        if word.text in left
        and word.kind in ("name", "noun")
        and not any(map(str.isdigit, word.text))
    ]


def telling_apart(finding: Finding, words: Iterable[Word]) -> list[Word]:
    """Those of the words that tell one plan from another."""
    asks = asking_words(finding.question)
    return [
        word
        for word in words
        if not says_nothing(word.text)
        and word.text not in asks
        and not _OF_ANY_PLAN.fullmatch(word.text)
    ]
