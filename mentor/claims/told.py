"""What the passages found tell of the quantities that a question touches: the best statement.

It is what other sources are compared with (disagree.py), and, before anything is answered, what
speaks for an answer (mentor/refuse/signs.py).
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ingest.claim_index import Claim
from ingest.quantities import Kind, quantities
from ingest.simplify import folded
from ingest.types import Vectors
from mentor.claims.cover import about, names_the_unknown, topics
from mentor.claims.lead import OF_MOST, behind, leading, names_most, told_of
from mentor.claims.meant import MeantModel, meant_model
from mentor.claims.place import LAST, at_place, place_asked
from mentor.claims.stated import ClaimsOf, Stated, names_a_part, stated
from mentor.claims.units import Unit, units_of
from mentor.claims.whole import (
    Also,
    asks_for_all,
    asks_how_long_a_thing_is,
    asks_the_time_to_a_goal,
    of_the_way,
    tells_the_time_to_a_goal,
)
from mentor.evidence import Evidence, Finding, Told
from mentor.question.money import says_total
from mentor.question.months import time_asked
from mentor.question.no_figure import asks_no_amount, asks_of_the_future, asks_why
from mentor.question.wanted import (
    TIMES,
    Wanted,
    wanted,
    wanted_as,
    without_money,
)
from mentor.refuse import of_the_field
from mentor.retrieve import HybridRetriever
from mentor.steps import Around, asks_for_a_plan
from mentor.text.terms import coverage

_NEAR_TIMES: frozenset[Kind] = TIMES | {"count", "measure"}
"""Kinds that words ask for where a time may be meant: "how far in", "how many steps"."""

_A_WAY = re.compile(r"\b(?:ways?|route|shortcut)\b|办法|方法|方式|途径|捷径")

_THE_CLOCK = re.compile(
    r"(?<![有这那讲说提])几点(?!几|[建要意原理看注好坏区不经心])|什么钟点"
    r"|\bwhat (?:time|hour)s? (?:of (?:the )?day\b"
    r"|(?:do|does|did|is|are|was|were|should|can|will|would)\b"
    r"(?!.*\b(?:give|need|take|say|state|estimate|plan|require|allow)))"
)
"""A time of the day is asked for, no length of time."""

_WHETHER_TRUE = re.compile(
    r"(?:(?:是|会)?真的?(?:吗|么|假的?|还是假的?)|(?:是不是|是否)真的?|真假)\W*$"
    r"|\b(?:is|was) (?:it|that|this|he|she|what \w+ says?) (?:really |actually )?(?:true|a myth)\b"
    r"|\b(?:true|really|myth) ?\?\W*$|\btrue or (?:false|not)\b"
)
_OF_TIME = re.compile(
    r"[年月周天日时岁久快慢早晚速]|期|来得及|第几|阶段"
    r"|\b(?:years?|months?|weeks?|days?|hours?|times?|when|stages?|steps?"
    r"|long|quick|fast|soon|late|early|age|overnight|slow|forever|ever|until|by)(?:ly|er)?\b"
)
"""A claim of which it is asked whether it is true, and what makes it one of a time."""

_ALL_SPENT = re.compile(
    r"(?:花|掏|投入?|准备|砸)[^，,。；;？?!！]{0,6}(?:多少|几个?|不少|很多|一大?笔)?钱|花费|开销|费用|成本|\bcosts?\b"
    r"|\bspend\b|\bexpens(?:e|es|ive)\b|\bset me back\b"
)
"""What asks for no fee or price of its own: of nothing named, it is all that the way costs."""

_SPENDING = re.compile(r"[需要得会能该花买掏投钱多少大概]|expensive|money|pricey|costly")

Alike = Callable[[Finding, Vectors, int], Finding]
"""A finding, and behind it so many passages of the library, those nearest to a statement."""


@dataclass(frozen=True, slots=True)
class Reach:
    """What the library tells beyond the passages that were found, and what tells what a question
    is about that says it in no words known. `k` is how many passages a search finds.
    """

    claims_of: ClaimsOf
    alike: Alike
    around: Around
    also: Also
    k: int
    meant: MeantModel | None = None


@dataclass(frozen=True, slots=True)
class Lead:
    """What passages tell of a quantity that a question touches.

    `found` are all of their statements, `best` is the one that answers best, if any does. `placed`
    are those at the place of a plan that the question names: its third stage. `last` are the last
    stages of plans, looked for if the question asks for all of one (`in_all`).
    """

    asked: Wanted
    best: Stated | None
    found: tuple[Stated, ...]
    placed: tuple[Stated, ...]
    last: tuple[Stated, ...]
    in_all: bool


def reach_of(retriever: HybridRetriever, sources: Sequence[str] | None = None) -> Reach:
    """What the library of a retriever tells, of these sources if given."""
    claims = retriever.library.indexes.claims

    def claims_of(item: Evidence) -> Sequence[Claim]:
        return claims.within(item.passage.source, item.passage.start, item.passage.end)

    return Reach(
        claims_of,
        partial(retriever.alike, sources=sources),
        retriever.surroundings(),
        retriever.also,
        retriever.k,
        meant_model(retriever.library.embedder.identity),
    )


def leads(finding: Finding, reach: Reach, asking: Sequence[str] = ()) -> list[Lead]:
    """For each quantity that a question touches, what the passages found tell of it.

    `asking` are texts of which the first that touches a quantity tells which, the question unless
    given. Where its words tell of none, or of one that the passages do not, its vector does.
    """
    texts = asking or (finding.question,)
    asked = next((kinds for kinds in map(wanted, texts) if kinds), [])
    units: list[Unit] = []

    def leads_of(kinds: Sequence[Wanted]) -> list[Lead]:
        if kinds and not units:
            units.extend(units_of(finding))
        return [_first_lead(finding, each, units, reach) for each in kinds]

    found = leads_of(asked)
    if any(lead.best is not None for lead in found) or asks_how_long_a_thing_is(finding.question):
        return found
    known = {each.kind for each in asked}
    how_long = [wanted_as("duration", finding.question)]
    if known == {"experience"}:  # of which documents say how long it takes
        return leads_of(how_long)
    meant = [each for each in _meant(finding, reach, texts[0]) if each.kind not in known]
    if known:  # by its words it asks for another figure
        meant = [each for each in meant if each.kind != "money" and known <= _NEAR_TIMES]
    further = [lead for lead in leads_of(meant) if lead.best or not asked]
    if any(lead.asked.kind == "position" for lead in further):
        further = _of_what_is_asked(finding, further, leads_of(how_long))
    return [*found, *further]


def _of_what_is_asked(finding: Finding, found: list[Lead], instead: list[Lead]) -> list[Lead]:
    """When something comes, or `instead` how long it takes where none says it of the very thing
    that is asked about.
    """
    told_of_it = _most_told(finding, found)
    if time_asked(finding.question):
        return found if topics(finding) and told_of_it > 0 else []
    as_much = told_of_it == _most_told(finding, instead)
    if as_much and any(lead.best and lead.best.part for lead in instead):
        return found
    return found if told_of_it > _most_told(finding, instead) else instead


def _most_told(finding: Finding, found: Sequence[Lead]) -> float:
    """How much of what a question is about the best statement of these has; below 0 without one."""
    return max((told_of(finding, lead.best) for lead in found if lead.best), default=-1.0)


def lead_in(finding: Finding, lead: Lead, units: Sequence[Unit], reach: Reach) -> Lead:
    """What more passages, of which `units` are the sentences, tell of the same quantity."""
    found = _stated(finding, units, lead.asked, reach, in_all=lead.in_all)
    return _best(finding, lead.asked, found, reach, in_all=lead.in_all)


def told(finding: Finding, found: Sequence[Lead]) -> Told | None:
    """What speaks for an answer in the quantities that a question touches, None if it does none."""
    if not found:
        return None
    lead = next((lead for lead in found if lead.best is not None), None)
    if lead is None or lead.best is None:
        return Told(found=False)
    weights = without_money(about(finding))
    named = 1.0 if lead.placed or not weights else coverage(weights, lead.best.present)
    return Told(True, named, behind(finding, lead.best), lead.best.relevance)


def _meant(finding: Finding, reach: Reach, asking: str) -> list[Wanted]:
    """What a question is about by its vector, a follow-up that asks by itself by its own; one that
    names a time asks not how long it is, none asks for a figure what will become of something or
    why, and what asks for a plan asks how long it is, not when a part of it comes; nor does what
    asks for a way to do something, nor for a time of the day.
    """
    if asks_of_the_future(asking) or asks_why(asking) or _THE_CLOCK.search(folded(asking)):
        return []
    own = len(finding.own) and asking != finding.question
    vector = finding.own if own else finding.vector
    kind = reach.meant(vector) if reach.meant and len(vector) else None
    if kind in TIMES and _asks_whether_true(asking):
        return []
    if kind == "position" and asks_for_a_plan(asking):
        kind = "duration"
    if kind == "money" and asks_no_amount(asking):
        return []
    if kind == "position" and _A_WAY.search(folded(asking)):
        return []
    if kind is None or (kind == "duration" and time_asked(finding.question)):
        return []
    return [wanted_as(kind, finding.question)]


def _asks_whether_true(question: str) -> bool:
    """Whether a question asks if something is true that is said of no time."""
    text = folded(question)
    return bool(_WHETHER_TRUE.search(text)) and not _OF_TIME.search(_WHETHER_TRUE.sub(" ", text))


def _first_lead(finding: Finding, asked: Wanted, units: Sequence[Unit], reach: Reach) -> Lead:
    if _asks_what_all_costs(finding, asked):
        asked = replace(asked, total=True)
    found = _stated(finding, units, asked, reach)
    question, times = finding.question, asked.kind == "duration"
    of_all = times and asks_for_all(question)
    to_a_goal = times and asks_the_time_to_a_goal(question)
    if any(names_most(finding, item) for item in found if item.part):
        of_all = to_a_goal = False
    if times and not (of_all or to_a_goal) and _asks_of_the_unknown(finding):
        return Lead(asked, None, (*found,), (), (), in_all=False)
    if of_all or to_a_goal:
        found = _stated(finding, units, asked, reach, in_all=True)
    lead = _best(finding, asked, found, reach, in_all=of_all or to_a_goal)
    best = lead.best
    if of_all or best is None:
        return lead
    if times and not to_a_goal and _is_held_against_another(finding, best):
        return replace(lead, best=None)
    of_it = told_of(finding, best) > 0
    if to_a_goal and best.part and not of_it:  # a stage stands for all of a plan about it alone
        return _best(finding, asked, found, reach, in_all=False)
    if not to_a_goal and of_it and _tells_of_all(best):
        return _best(finding, asked, found, reach, in_all=True)
    return lead


def _asks_what_all_costs(finding: Finding, asked: Wanted) -> bool:
    """Whether a question asks what all of it costs, as it names nothing that has a price."""
    if asked.aspect != "price" or not _ALL_SPENT.search(folded(finding.question)):
        return False
    unknown = without_money(about(finding)).keys() & finding.unknown
    return not topics(finding) and not any(_SPENDING.sub("", term.text) for term in unknown)


def _stated(
    finding: Finding, units: Sequence[Unit], asked: Wanted, reach: Reach, *, in_all: bool = False
) -> list[Stated]:
    """The statements of a quantity, those of a sum of all if what all costs is asked for. Where
    documents tell of many things, and all of a way is asked for, those of each that tell how long
    it takes, if there are any, or have most of what is asked about; of a goal in words that fit any
    way only what tells of one.
    """
    found = stated(finding, units, asked, reach.claims_of)
    totals = [item for item in found if asked.total and says_total(folded(item.text))]
    if not in_all or of_the_field(finding):
        return totals or found
    ways = stated(finding, units, asked, lambda item: of_the_way(item, reach.claims_of(item)))
    known = {item.source for item in ways}
    told_there = {(item.source, item.span) for item in ways}
    named = bool(topics(finding))

    def tells(item: Stated) -> bool:
        if (item.source, item.span) in told_there or not known:
            return True
        return named and (item.source not in known or told_of(finding, item) >= OF_MOST)

    return [item for item in found if tells(item)]


def _is_held_against_another(finding: Finding, item: Stated) -> bool:
    """Whether a question holds a time against what the documents say of something that the
    statement has no word of: "can I go back within a year?"
    """
    holds = any(each.kind == "duration" for each in quantities(finding.question))
    return holds and not item.part and told_of(finding, item) == 0


def _tells_of_all(item: Stated) -> bool:
    """Whether a statement tells how long all of the way to a goal takes."""
    of_a_time = item.quantity.kind == "duration" and not item.part
    return of_a_time and tells_the_time_to_a_goal(item.text)


def _asks_of_the_unknown(finding: Finding) -> bool:
    """Whether what a question asks the time of stands nowhere in the library; how long a stage
    is, or the way to a goal, is asked in many words.
    """
    question = finding.question
    told = names_a_part(question) or asks_the_time_to_a_goal(question)
    return not told and place_asked(finding) is None and names_the_unknown(finding)


def _best(
    finding: Finding, asked: Wanted, found: Sequence[Stated], reach: Reach, *, in_all: bool
) -> Lead:
    """The statement that answers best; of the last stages of plans the best one, where all of a
    plan is asked for and no statement tells of all of one.
    """
    last = at_place(found, LAST, reach.around) if in_all else []
    times = asked.kind in ("duration", "position")
    of_a_thing = asks_how_long_a_thing_is(finding.question)  # that one has this month
    place = place_asked(finding) if times and not of_a_thing else None
    placed = [] if place is None else at_place(found, place, reach.around)
    if placed:
        best: Stated | None = max(placed, key=lambda item: item.relevance)
    else:
        best = leading(finding, asked, found, of_a_thing=of_a_thing)
        if best is None or best.part:
            best = max(last, key=lambda item: item.relevance, default=best)
    return Lead(asked, best, tuple(found), tuple(placed), tuple(last), in_all)
