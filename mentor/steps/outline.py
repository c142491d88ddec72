"""The plans that a question is about, what it wants to reach, and the stages that it asks for.

"What are the stages?" is answered by no single passage: the steps are read off the documents
(plans.py) if the question asks for them (asked.py).
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ingest.lookup import lookup
from ingest.simplify import folded
from ingest.types import Chunk
from mentor.cite import cite
from mentor.evidence import Evidence, Finding, passage_of
from mentor.question.conditions import unconditional
from mentor.question.order_asked import Form
from mentor.question.plan_asked import LOOKED_UP
from mentor.question.subject import Word, says_nothing, stated, subject
from mentor.steps.asked import (
    asking_words,
    asks_for_a_place,
    asks_for_a_plan,
    asks_the_time_of_each,
    asks_the_way,
    number_named,
    unit_asked,
)
from mentor.steps.plans import Step, likeness, plans_of, tells_times
from mentor.text.overlap import standing
from mentor.types import Citation, Conflict, Passage

Around = Callable[[Evidence], Sequence[Chunk]]
"""The chunks around a passage, in the order of its document."""

EVERYWHERE = 0.1
"""What a word counts that stands in every passage: it tells no plan from another."""

LOOKED_AT = 16
"""In the documents of so many of the best passages."""

ABOUT = 0.5
"""A plan is the one asked for if its title, headings and steps have so much of the question."""

_OF_A_WAY = re.compile(
    r"路线|路径|路上|阶段|步|计划|成长|进阶|入门|学习|成为"
    r"|\b(?:road ?map|path|way|stage|step|plan|learn|becom|journey|guide)"
)

AIM = re.compile(
    r"(?:成为|当上?|做一?[名个位]|[想要去]做|转行?[做到成]?|学会?|学习|掌握|备考)"
    r"(?P<zh>[^，,。；;？?！!的]{1,16})"
    r"|\b(?:becom(?:e|ing)|be(?:ing)?|(?:learn|study|master)(?:ing)?|gett?(?:ing)? into)"
    r" (?P<en>(?:(?!(?:for|in|on|at|by|after|during|every|each)\b|with|while\b)[^,.;?!])+)"
)
"""What a plan is to lead to: not for whom it is, nor in what time."""

_PLAN_OF = re.compile(
    r"(?P<zh>[^，,。；;？?！!个份做要订写给]{2,8}?)的?(?:自?学习?|入门)?(?:计划|规划|路线图?)"
    r"|\b(?P<en>[\w+#-]+) (?:(?:study|learning|training) )?(?:plan|road ?map|curriculum)\b"
)
"""What a plan is called by."""

_OF_A_THING = re.compile(
    r"(?P<zh>项目|应用)(?:的|从[^，,。？?]{1,4}到[^，,。？?]{1,4}|(?:开发|实施|生命)(?:周期|流程|过程)?|一般|通常"
    r"|大概|主要|需要|都|要|得|会|该|经历|经过|有|包括|包含|分|走|做|是)*"
    r"(?:哪[几些]|几|多少|什么)?个?(?:步骤?|阶段|环节)"
    r"|\b(?:steps?|stages?|phases?|parts?)\b (?:of|in|to|for|does|do)\b (?:[\w-]+ ){0,4}?"
    r"(?P<en>project|application)s?\b"
)
"""Something that is made, whose own steps a question asks for: no way to learn."""

_PLAN = re.compile(
    r"自?学习?|学[到成]?|入门|整?[条个套份]?(?:自?学习|成长)?(?:路|路线图?|路径|计划|规划|流程|过程)|成长|进阶|条"
    r"|接下来|往后|后面|之后|程度|水平|进度|时候|阶段|内容|目标|重点|任务|拆成?|切成?|回事"
    r"|发展|职[业位级]|岗位?|级别|晋升|升[上职迁到]?[去来]?|往上|新人|成为|当上?|入行|转行|转型"
    r"|经[过历]|分成?|划分|走|完成|包[括含]|排|低|高"
    r"|(?:[\w-]+ )*(?:plans?|paths?|road ?maps?|ladders?)"
    r"|(?:study )?(?:schedules?|timetables?|curriculum|syllabus|routines?)"
    r"|job[- ]?ready|ready|hired|employ(?:able|ed)|jobs?|就业|节奏|任务|强度|顺序"
    r"|weekends?|evenings?|nights?|日程表?|时间表|课程?表|周末|晚上"
    r"|(?:whole |entire |full )?journey|process|learn(?:ing)?|study(?:ing)?"
    r"|first(?: thing)?|thing|career|grow(?:th)?"
    r"|go|through|staged?|both|middle|supposed|span"
    r"|divided|cut|split|broken|consist|made|stages?|phases?|levels?"
)
"""What the steps are of, in a word that any plan may have."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of a document's plan, in order, and how much of the question it is about.

    `passage` is one of that document.
    """

    passage: Passage
    steps: tuple[Step, ...]
    share: float


@dataclass(frozen=True, slots=True)
class Outline:
    """The steps of a document's plan, in order.

    `passage` is one of that document; `asked_for` tells that the question asks for steps, not for
    the way to go, `timed` that it asks how long each takes, which they tell, `compared` that other
    documents may have other numbers of them, `followed` that a plan is asked for to follow,
    `ordered` what of the order of things it asks, which the steps tell; `first` is then which of
    the things comes first, from 0, None if they come together, `beneath` are those of the steps
    that stand beneath the one before, and `number` is that of the step that has the thing whose
    place is asked for, 0 if none is.
    """

    passage: Passage
    steps: tuple[Step, ...]
    asked_for: bool = True
    timed: bool = False
    compared: bool = True
    followed: bool = False
    ordered: Form | None = None
    first: int | None = None
    beneath: tuple[Step, ...] = ()
    number: int = 0

    @property
    def above(self) -> tuple[str, ...]:
        """The headings that stand above all of them."""
        return _shared([step.above for step in self.steps])


def cited(marker: int, told: Passage, step: Step) -> Citation:
    """The words of a step of the document that a passage is of."""
    passage = passage_of(step.chunk, told.title, told.url, told.score)
    return cite(marker, passage, *step.span)


def views_shown(shown: Iterable[Conflict]) -> int:
    """How many views are shown already: markers go on behind theirs."""
    return sum(len(conflict.views) for conflict in shown)


def outlines(finding: Finding, around: Around, asking: Sequence[str] = ()) -> list[Outline]:
    """The plans that a question asks the steps of, one of a document, the best document first.

    `asking` are the texts that say what is asked, the question unless given.
    """
    texts = asking or (finding.question,)
    times = any(map(asks_the_time_of_each, texts))
    by_name = next(filter(None, map(unit_asked, texts)), "")
    asked = by_name or ("stage" if any(map(asks_the_way, texts)) else "")
    named = subject(finding)
    made = {of["zh"] or of["en"] for text in texts for of in _OF_A_THING.finditer(folded(text))}
    words = [
        word
        for word in named
        if word.topic or word.kind == "verb" or (word.known and word.text in made)
    ]
    placed = any(map(asks_for_a_place, texts))
    followed = any(map(asks_for_a_plan, texts))
    if followed:  # for whom, and in how much time, no document says
        if plans_for_the_unknown(finding, texts):
            return []
        words = [word for word in _goal(finding, words) if word.known]
    plans = (
        plans_about(finding, around, asked, words, timed=times, anywhere=followed) if asked else []
    )
    found = [
        (
            plan.share,
            Outline(plan.passage, plan.steps, bool(by_name), times, not placed, followed),
        )
        for plan in plans
    ]
    ways = [(share, outline) for share, outline in found if leads_on(outline.steps)]
    if not by_name or (ways and not telling(finding, words)):
        found = ways
    best_of = most_about(found)
    counts = {number_named(text) for text in texts}
    return [outline for outline in best_of if len(outline.steps) in counts] or best_of


def plans_for_the_unknown(finding: Finding, asking: Sequence[str] = ()) -> bool:
    """Whether a question asks for a plan to follow to what the library lacks: to be a lawyer."""
    asks = any(map(asks_for_a_plan, asking or (finding.question,)))
    return asks and aims_at_the_unknown(finding)


def aims_at_the_unknown(finding: Finding) -> bool:
    """Whether a question names a goal that the library lacks: to be a lawyer."""
    goal = telling(finding, goal_aimed_at(finding))
    return bool(goal) and not any(word.known for word in goal)


def goal_aimed_at(finding: Finding) -> list[Word]:
    """The words for what a plan is to lead to: to become X, to learn X."""
    aims = [match["zh"] or match["en"] for match in AIM.finditer(folded(finding.question))]
    return [
        word
        for word in goal_of(finding)
        if any(word.text in aim or aim in word.text for aim in aims)
    ]


def plan_named(finding: Finding) -> list[Word]:
    """The words for what a plan is to be for: those that the library knows, and what stands right
    before the word for it: a pottery plan.
    """
    question = as_asked(finding)
    before = [match["zh"] or match["en"] for match in _PLAN_OF.finditer(folded(question))]
    return [
        word
        for word in telling(finding, goal_of(finding))
        if word.known or any(word.text in each for each in before)
    ]


def as_asked(finding: Finding) -> str:
    """A question for a plan without what is looked up beside it."""
    question = finding.question
    for added in LOOKED_UP.values():
        question = question.removesuffix(added)
    return question


def goal_of(finding: Finding) -> list[Word]:
    """The words of a question that name something that a plan may lead to."""
    return _goal(finding, (word for word in subject(finding) if word.topic))


def _goal(finding: Finding, words: Iterable[Word]) -> list[Word]:
    """Those of the words that name something that a plan may lead to: no conditions."""
    left = unconditional(folded(finding.question))
    return [word for word in words if word.text in left and _tells(word)]


def most_about(found: Sequence[tuple[float, Outline]]) -> list[Outline]:
    """Of outlines, each with the share of the question that it says, those that say most."""
    most = max((share for share, _ in found), default=0.0)
    return [outline for share, outline in found if share == most]


def plans_about(
    finding: Finding,
    around: Around,
    asked: str,
    words: Iterable[Word],
    *,
    timed: bool,
    anywhere: bool = False,
) -> list[Plan]:
    """The plan of each document that is about what the question asks, the best document first.

    `asked` is the unit of its steps ("stage"), `words` are those that a plan is to be about; each
    step has to tell its time if `timed`. A passage found has to be of the plan unless it may be
    `anywhere` in the document.
    """
    found: dict[str, Plan] = {}
    named = telling(finding, words)
    for item in finding.evidence[:LOOKED_AT]:
        if item.passage.source in found:
            continue
        plans = [
            (aboutness(finding, item, plan, named), plan)
            for plan in plans_of(around(item), asked)
            if anywhere or _is_of(item, plan)
        ]
        about = [(share, plan) for share, plan in plans if share >= ABOUT]
        about = [each for each in about if not timed or tells_times(each[1])]
        if about:
            share, best = max(about, key=lambda each: (each[0], likeness(each[1], asked)))
            found[item.passage.source] = Plan(item.passage, tuple(best), share)
    return list(found.values())


def telling(finding: Finding, words: Iterable[Word]) -> list[Word]:
    """Those of the words that tell one plan from another."""
    asks = asking_words(finding.question)
    return [
        word
        for word in words
        if not says_nothing(word.text) and word.text not in asks and not _PLAN.fullmatch(word.text)
    ]


def last_steps(finding: Finding, around: Around) -> list[Step]:
    """The last step of each plan, in the documents found, whose steps tell when they come."""
    first = {item.passage.source: item for item in reversed(finding.evidence)}
    plans = (plan for item in first.values() for plan in plans_of(around(item), "stage"))
    return [plan[-1] for plan in plans if tells_times(plan)]


def _tells(word: Word) -> bool:
    """Whether a word of what asks for a plan tells of what: no time, and nothing done with it."""
    return word.kind in ("name", "noun") and not any(map(str.isdigit, word.text))


def leads_on(plan: Sequence[Step]) -> bool:
    """Whether the headings above a plan, below the title, say that it is a way to go."""
    below = _shared([step.above for step in plan])[1:]
    return not below or bool(_OF_A_WAY.search(folded(below[-1])))


def _is_of(item: Evidence, plan: Sequence[Step]) -> bool:
    """Whether a passage stands under the headings above a plan."""
    above = _shared([step.above for step in plan])
    return item.chunk.section[: len(above)] == above


def aboutness(
    finding: Finding, item: Evidence, plan: Sequence[Step], named: Sequence[Word]
) -> float:
    """How much of the words named a plan's title and the headings above it say, 1 if none is."""
    above = _shared([step.above for step in plan])
    present = standing(finding.words, lookup("\n".join((item.passage.title, *above))))
    weights = [word.weight + EVERYWHERE for word in named]
    held = sum(weight * stated(word, present) for weight, word in zip(weights, named, strict=True))
    return held / sum(weights) if named else 1.0


def _shared(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """The headings that all paths begin with."""
    heads: list[str] = []
    for level in zip(*paths, strict=False):
        if len({*level}) > 1:
            break
        heads.append(level[0])
    return (*heads,)
