"""The plans that a question is about, and those whose steps it asks for.

"What are the stages?" is answered by no single passage: the steps are read off the documents
(plans.py) if the question asks for them (asked.py).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.lookup import lookup
from mentor.evidence import Evidence, Finding
from mentor.question.all_to_learn import asks_for_all_to_learn
from mentor.question.order_asked import asks_what_first, beside_what_first
from mentor.question.subject import Word, is_role, stated, subject
from mentor.steps.asked import (
    asks_for_a_place,
    asks_for_a_plan,
    asks_the_time_of_each,
    asks_the_way,
    number_named,
    unit_asked,
)
from mentor.steps.goal import (
    either,
    goal_aimed_at,
    may_be_goal,
    plans_for_the_unknown,
    telling_apart,
)
from mentor.steps.outline import LOOKED_AT, Around, Outline, most_about
from mentor.steps.plans import Step, headings_above, leads_on, likeness, plans_of, tells_times
from mentor.text.overlap import standing
from mentor.types import Passage

EVERYWHERE = 0.1
"""What a word counts that stands in every passage: it tells no plan from another."""

ABOUT = 0.5
"""A plan is the one asked for if its title, headings and steps have so much of the question."""

_ASKED_OF_IT = (
    r"(?:的|第[一二三四五六七八九十]|(?:开发|实施|生命)(?:周期|流程|过程)?|一般|通常|大概|主要|需要|都|要"
    r"|得|会|该|经历|经过|有|包括|包含|分|走|做|是)*"
)
_OF_A_THING = re.compile(
    rf"(?P<zh>项目|应用){_ASKED_OF_IT}(?:从[^，,。？?]{{1,4}}到[^，,。？?]{{1,4}}?{_ASKED_OF_IT})?"
    r"(?:哪[几些]|几|多少|什么)?个?(?:步骤?|阶段|环节)"
    r"|\b(?:steps?|stages?|phases?|parts?)\b (?:of|in|to|for|does|do)\b (?:[\w-]+ ){0,4}?"
    r"(?P<en>project|application)s?\b"
)
"""Something that is made, whose own steps a question asks for: no way to learn."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The steps of a document's plan, in order, and how much of the question it is about.

    `passage` is one of that document.
    """

    passage: Passage
    steps: tuple[Step, ...]
    share: float


def outlines(finding: Finding, around: Around, asking: Sequence[str] = ()) -> list[Outline]:
    """The plans that a question asks the steps of, one of a document, the best document first.

    `asking` are the texts that say what is asked, the question unless given.
    """
    texts = asking or (finding.question,)
    timed = any(map(asks_the_time_of_each, texts))
    by_name = next(filter(None, map(unit_asked, texts)), "")
    whole = not by_name and any(map(asks_for_all_to_learn, texts))
    asked = by_name or ("stage" if whole or any(map(asks_the_way, texts)) else "")
    followed = any(map(asks_for_a_plan, texts))
    begun = any(map(asks_what_first, texts))
    if not asked or (followed and plans_for_the_unknown(finding, texts)):
        return []
    words = _to_be_about(finding, texts)
    if begun:
        words = _to_begin_with(finding, texts, words)
    if whole and not _is_whole(finding, words):
        return []
    if followed:  # for whom, and in how much time, no document says
        words = [word for word in may_be_goal(finding, words) if word.known]
    compared = not any(map(asks_for_a_place, texts))
    found = [
        (
            plan.share,
            Outline(
                plan.passage,
                plan.steps,
                asked_for=bool(by_name),
                timed=timed,
                compared=compared,
                followed=followed,
                begun=begun,
                learnt=whole,
            ),
        )
        for plan in plans_about(
            finding, around, asked, words, timed=timed, anywhere=followed or begun or whole
        )
    ]
    ways = [(share, outline) for share, outline in found if leads_on(outline.steps)]
    if not by_name or (ways and not telling_apart(finding, words)):
        found = ways
    best_of = most_about(found)
    counts = {number_named(text) for text in texts}
    return [outline for outline in best_of if len(outline.steps) in counts] or best_of


def _to_be_about(finding: Finding, texts: Sequence[str]) -> list[Word]:
    """The words that a plan whose steps are asked for is to be about: what the question is about,
    what is done, and what is made whose own steps it asks for.
    """
    made = {name for text in texts for name in either(_OF_A_THING, text)}
    return [
        word
        for word in subject(finding)
        if word.topic or word.kind == "verb" or (word.known and word.text in made)
    ]


def _is_whole(finding: Finding, words: Iterable[Word]) -> bool:
    """Whether these words name the goal of who learns, or nothing: no topic on the way to it."""
    named, goal = telling_apart(finding, words), goal_aimed_at(finding)
    return not named or any(is_role(word) or word in goal for word in named)


def _to_begin_with(finding: Finding, texts: Sequence[str], words: Iterable[Word]) -> list[Word]:
    """Those of the words that name what to begin with: where that is asked, or as the goal.

    All else says who begins.
    """
    named = " ".join(map(beside_what_first, texts))
    goal = goal_aimed_at(finding)
    return [word for word in words if word.text in named or word in goal]


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
    named = telling_apart(finding, words)
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


def last_steps(finding: Finding, around: Around) -> list[Step]:
    """The last step of each plan, in the documents found, whose steps tell when they come."""
    first = {item.passage.source: item for item in reversed(finding.evidence)}
    plans = (plan for item in first.values() for plan in plans_of(around(item), "stage"))
    return [plan[-1] for plan in plans if tells_times(plan)]


def _is_of(item: Evidence, plan: Sequence[Step]) -> bool:
    """Whether a passage stands under the headings above a plan."""
    above = headings_above(plan)
    return item.chunk.section[: len(above)] == above


def aboutness(
    finding: Finding, item: Evidence, plan: Sequence[Step], named: Sequence[Word]
) -> float:
    """How much of the words named a plan's title and the headings above it say, 1 if none is."""
    above = headings_above(plan)
    present = standing(finding.words, lookup("\n".join((item.passage.title, *above))))
    weights = [word.weight + EVERYWHERE for word in named]
    held = sum(weight * stated(word, present) for weight, word in zip(weights, named, strict=True))
    return held / sum(weights) if named else 1.0
