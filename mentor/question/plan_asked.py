"""The plan of one's own that a question asks for: for whom, how laid out, and which part."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from ingest.quantities import quantities
from ingest.simplify import folded
from mentor.question.aims import aims_in
from mentor.question.clauses import clauses
from mentor.question.known import LEAVES_IT, WANTS_IT_LEFT
from mentor.question.months import Time
from mentor.question.own_words import SCRATCH
from mentor.question.person import Person, person
from mentor.question.plan_part import (
    MONTH_AFTER,
    after_named,
    asks_for_the_end,
    follows_a_step,
    part_asked,
    steps_onward,
)
from mentor.question.plan_stated import ASKS_FOR_NOTHING, WANTS
from mentor.question.plan_wish import (
    ANY,
    BEGINS,
    ENDS_WITH,
    LEAVES_OUT,
    LEFT,
    MAKES,
    MAKES_EN,
    PROJECTS,
    asks_for_a_plan_of_ones_own,
    without_refused,
)
from mentor.question.work import CHANGE, JOB, without_job
from mentor.text.language import Language, language_of

Layout = Literal["", "month", "week", "day"]

_LAYOUT: tuple[tuple[Layout, re.Pattern[str]], ...] = (
    (
        "month",
        re.compile(
            r"按月|逐月|分月|月度|每个?月(?:的|都|做|学|要|该)|一个月一个月"
            r"|\b(?:month(?:s)?[- ](?:by|to|for)[- ]month|monthly|(?:per|each|every) month)\b"
        ),
    ),
    (
        "week",
        re.compile(
            r"按周|逐周|分周|周计划|每周(?:的|都|做|学|要|该)(?!习)|一周一周"
            r"|\b(?:week[- ](?:by|to|for)[- ]week|weekly (?:plan|schedule|road ?map))\b"
        ),
    ),
    (
        "day",
        re.compile(
            r"按天|逐日|逐天|日计划|每天的(?:计划|安排)"
            r"|\b(?:day[- ](?:by|to)[- ]day|\d[\d/]* day plan"
            r"|daily (?:plan|schedule|routine|study plan))\b"
        ),
    ),
)
_NO_LAYOUT: Layout = ""
_PREPARES = re.compile(r"准备|[复预]习|备[考战]|\b(?:prep(?:are|aration|aring)?|revision)\b")
_WHETHER = re.compile(
    r"(?:[吗么]|能不能|可不可以|要不要|用不用|需不需要|行不行)[^，,。；;]*$|[?？]\s*$"
    r"|\b(?:can|could|may|should|do) (?:i|we) [^,.;]*$"
)
"""What asks at the end of a message, and does not tell."""

_TEST = re.compile(
    r"面试|笔试|考试|考证|认证|\b(?:(?:interview|exam|test|quiz|certification)s?|certificate)\b"
)
"""What a plan to prepare is for, though no aim is said."""

_TEST_AHEAD = re.compile(
    r"(?:要|有|得|快|即将|马上|参加|下个?(?:周|月|星期|礼拜)|[之以]?后)+(?:去|参加|一?[个场次])*"
    r"(?P<zh>[^，,。；;？?！!要有]{0,10}?(?:面试|笔试|考试))(?!经[验历]|[过了官题者])"
    r"|\b(?:have|['’]ve got|got|facing|sitting|taking|my|upcoming)"
    r"(?: (?:an?|my|the|this|first|next|big))*"
    r" (?P<en>(?:[\w+#-]+ ){0,4}?(?:interview|exam|test))s?\b"
    r"(?=(?: (?:is|are))? (?:coming|in (?!19|20)|on (?:the|[a-z]+day\b)|next|this|soon|tomorrow))"
)
"""What says that it is to come."""

_AIMS = re.compile(
    r"成为|当上?(?!前|时|然|天)|做[^，,。；;？?！!的]{1,10}[师员家者手]|转行?[做到成]|转行?(?=[a-z])"
    r"|转行?(?=[^，,。；;？?！!的]{1,10}(?:[师员家者]|开发|经理))"
    r"|目标(?:就?是|：|:)|\b(?:goal|target)(?: is|:)"
    r"|学[会习](?!计划|时间|安排)|学(?=[a-z])|找到?[^，,]{0,8}工作"
    r"|\b(?:becom(?:e|ing)|get(?:ting)? into|to be an?|(?:learn|master|study)(?:ing)?)\b"
)


_DAYS = re.compile(
    r"(?:这|本)个?(?:周|星期|礼拜)|今[天晚]|明天"
    r"|\b(?:this week(?:end)?|today|tonight|tomorrow|day one)\b"
)
_FIRST = re.compile(r"第一个|首个|先做|\bfirst\b(?! \w+ (?:weeks?|months?|years?))")
_LAST = re.compile(r"最后|\blast\b")
_BEFORE_LENGTH = r"(?:\b(?:within|in|for|by|over)\b )?(?:\bthe )?(?:\b(?:next|first|coming) )?"
_BEFORE_HOURS = re.compile(r"\b(?:(?:with|at|for|in|on|only|about|have|and)\s+)+$", re.IGNORECASE)
LOOKED_UP: Mapping[Language, str] = {"zh": "学习计划 学习路线", "en": "learning plan, roadmap"}
"""What is looked up beside the goal, for those who ask in other words; alone where no plan is found
for it.
"""


@dataclass(frozen=True, slots=True)
class PlanAsked:
    """A plan that is asked for: for whom, laid out by what unit, whether only its beginning, its
    end, or what comes `at` a time; only what is `left` to learn, what is
    `done` and may be left out, or the `projects` on the way.

    `onward` is how many steps further than that, `after` a thing whose step it is to follow;
    `leaves` says that it asks whether what is known may be left out, `drops` that it wants that,
    `whether` that its last words ask anything at all, `week` that it asks for the first days or
    weeks alone. `aims` are what it is to lead to, in the words of the question. `core` is the
    question without what somebody says of himself: what is looked up.
    """

    core: str
    who: Person
    layout: Layout = ""
    begins: bool = False
    ends: bool = False
    at: Time | None = None
    aims: tuple[str, ...] = ()
    left: bool = False
    done: bool = False
    projects: bool = False
    onward: int = 0
    after: str = ""
    leaves: bool = False
    drops: bool = False
    whether: bool = False
    week: bool = False

    @property
    def in_part(self) -> bool:
        """Whether only a part of the plan is asked for."""
        named = self.begins or self.ends or self.at is not None or bool(self.after)
        return named or self.follows

    @property
    def follows(self) -> bool:
        """Whether what follows the plan is asked for, as far as somebody gets with it."""
        return bool(self.onward) and not (self.begins or self.ends or self.at or self.after)

    @property
    def whole(self) -> bool:
        """Whether all of the plan is asked for, and not what to build alone."""
        return not (self.in_part or self.projects)


def plan_asked(question: str) -> PlanAsked | None:
    """The plan of one's own that a question asks for, None if it asks for none."""
    if not asks_for_a_plan_of_ones_own(question):
        return None
    text = without_refused(question)
    asks = ANY if ANY.search(text) else ASKS_FOR_NOTHING
    layout = next((unit for unit, words in _LAYOUT if words.search(text)), _NO_LAYOUT)
    at = part_asked(question)
    who = person(re.sub(LEAVES_OUT.pattern, " ", question, flags=re.IGNORECASE), asks)
    if at is None and who.months and MONTH_AFTER.search(text):
        at = Time(who.months + 1, who.months + 1)
    projects = bool(PROJECTS.search(text))
    onward = steps_onward(question)
    begins = _last(BEGINS, text) > max(_last(MAKES, text), _last(MAKES_EN, text))
    begins = begins or (bool(onward) and at is None and follows_a_step(question))
    return PlanAsked(
        core=f"{_core(question, who, asks)} {LOOKED_UP[language_of(question)]}",
        who=who,
        layout=layout,
        begins=begins or (projects and bool(_FIRST.search(text))),
        ends=at is None
        and bool(
            ENDS_WITH.search(text)
            or asks_for_the_end(question)
            or (projects and _LAST.search(text))
        ),
        onward=onward,
        after=after_named(question),
        leaves=any(LEAVES_IT.search(folded(each)) for each in clauses(question)[-1:]),
        drops=any(WANTS_IT_LEFT.search(folded(each)) for each in clauses(question)),
        whether=bool(_WHETHER.search(folded(question))),
        at=at,
        aims=tuple(filter(without_job, aims_in(question))) or _test_ahead(question),
        week=not onward
        and (at.first == 1 and at.last < 1 if at else begins and bool(_DAYS.search(text))),
        left=bool(LEFT.search(text)),
        done=bool(LEAVES_OUT.search(text)),
        projects=projects,
    )


def _last(asks: re.Pattern[str], text: str) -> int:
    """Where a text asks so for the last time, -1 if it does not."""
    return max((match.start() for match in asks.finditer(text)), default=-1)


def _test_ahead(question: str) -> tuple[str, ...]:
    """The test to come that a question names: what its plan is for, if it says no other aim."""
    found = (_TEST_AHEAD.search(folded(each)) for each in clauses(question))
    return tuple(match["zh"] or match["en"] for match in found if match)


def _core(question: str, who: Person, asks: re.Pattern[str]) -> str:
    """The clauses of a question that ask for the plan or say what it is to lead to, without what
    they say of somebody, of time and of layout.
    """
    found = clauses(question)
    prepares = any(each.search(folded(question)) for each in (_PREPARES, _TEST_AHEAD))
    core = [
        each
        for each in found
        if asks.search(low := folded(each)) or _aims(each) or (prepares and _TEST.search(low))
    ]
    whole = " ".join(core) or ("" if asks is ASKS_FOR_NOTHING else question)
    if who.length:
        length = re.escape(who.length.removesuffix("s")).replace(r"\ ", "[- ]")
        whole = re.sub(rf"{_BEFORE_LENGTH}{length}s?内?", " ", whole)
    for each in reversed(quantities(whole)):
        if each.unit in ("hour", "minute"):
            before = _BEFORE_HOURS.sub("", whole[: each.start])
            whole = f"{before} {whole[each.end :]}"
    for _, laid_out in _LAYOUT:
        whole = re.sub(laid_out.pattern, " ", whole, flags=re.IGNORECASE)
    for words in who.said:
        low = folded(words)
        short = any(each.fullmatch(low) for each in (JOB, CHANGE, SCRATCH))
        aims = _AIMS.search(low) or (prepares and _TEST.search(low))
        tells = len(words) > 1 and not (short or aims)
        whole = whole.replace(words, " ") if tells else whole
    return " ".join(whole.split())


def _aims(clause: str) -> bool:
    """Whether a clause says what is to be reached, and not what is known, left out, or what time is
    left.
    """
    told, low = person(clause, _AIMS), folded(clause)
    wants = WANTS.search(low)
    tells = told.known or ((told.hours or told.skips) and not wants)
    return bool(wants or _AIMS.search(low)) and not tells
