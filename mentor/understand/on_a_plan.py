"""Follow-ups on a plan of one's own: what else is said of who asks, or a part of it."""

import re
from collections.abc import Mapping

from ingest.english import lemmas
from ingest.lookup import lookup
from ingest.simplify import folded
from ingest.words import tagged
from mentor.question.aims import aims_in, narrows
from mentor.question.aspects import ASPECTS, GENERIC
from mentor.question.clauses import LEADS_IN, clauses
from mentor.question.known import LEAVES_IT, Seeming
from mentor.question.months import time_asked
from mentor.question.nameable import is_nameable
from mentor.question.person import Person, person
from mentor.question.plan_asked import plan_asked
from mentor.question.plan_part import after_named, asks_for_a_part, goes_onward, names_else
from mentor.question.plan_stated import (
    ASKS_FOR_NOTHING,
    asks_else,
    tells_goal,
)
from mentor.question.plan_wish import ANY, LEAVES_OUT, LEFT, PROJECTS, asks_for_a_plan_of_ones_own
from mentor.question.subject import kind_of
from mentor.text.language import Language, language_of
from mentor.text.overlap import standing
from mentor.text.terms import covers, terms
from mentor.understand.asking import WAY_IN
from mentor.understand.case import supposes, with_case
from mentor.understand.cues import contrasts, own_words, without_and
from mentor.understand.in_place import with_article
from mentor.understand.topic import asks_how_long, is_of_people, people_in, topic_of
from mentor.understand.understood import Needs, Understood

_CHANGES = re.compile(
    rf"{LEADS_IN}(?:what|how) (?:if|about)\b"
    r"|(?:那么?)?(?:如果|要是|假如|假设|万一|改[成为]|换成)"
)
"""What begins a change of what was said of oneself."""

_AGAIN = re.compile(
    rf"{LEADS_IN}"
    r"what(?:['’]s| is| would be) (?:the|my) (?:\w+ )?(?:plan|road ?map)(?: (?:then|now|for me))?"
    r"|(?:那么?)?(?:我的?)?(?:学习)?(?:计划|规划|路线)(?:呢|是(?:什么|怎样的?|啥))"
)
_FIRST = re.compile(
    r"(?:先|首先|第一步)(?:该|应该|要|我|具体|到底|究竟)*(?:学|做|干|是)(?:点|些)?(?:什么|啥|哪个)|(?:该|应该|要)?从哪(?:里|儿|一步)?(?:开始|学起|起步|入手)"
    r"|\bwhere (?:do|should|would|can) i (?:start|begin)\b"
    r"|\bwhat (?:should|do|would) i (?:learn|do|study|start with)(?: first)?\s*\?*$"
    r"|\bwhat(?:['’]s| is) (?:the |my )first step\b"
)
"""What asks for the plan again, or for its beginning."""

_PLAN = re.compile(
    r"计划|规划|路线|(?:第[一二三四五六七八九十\d]+个?)?[年月周]|\b(?:plan|road ?map|look like"
    r"|(?:first|next|last) \w+ (?:weeks?|months?|years?)|(?:month|week|year) \w+)\b"
)
_WHAT_IS_IN = re.compile(r"\bwhat(?:['’]s| is)(?= (?:in|for) (?:the|my) )", re.IGNORECASE)
_WHAT_IS_THE = re.compile(r"\bwhat(?:['’]s| is) the(?= \w* ?(?:plan|road ?map)\b)", re.IGNORECASE)
HOW_LONG = re.compile(r"多久|多长|几个?[年月周天]|\bhow (?:long|many|much|far)\b")

_OF_ANOTHER = re.compile(
    r"^(?!.*(?:我|\b(?:i|my|me)\b)).*(?:(?<![其吉])[他她]|\b(?:he|she|his|her|him|they)\b)"
)
"""What is said of somebody else, and not of who asks."""

_FOR_ANOTHER = re.compile(
    r"(?<![其吉])[他她]|(?:女儿|儿子|孩子|弟弟|妹妹|哥哥|姐姐|爸爸?|妈妈?|老公|老婆|朋友|同事|徒弟|新人|下属|员工|实习生|团队)"
    r"|\b(?:he|she|his|her|him|they|them)\b"
    r"|\b(?:my|our|an?|two|three|four|the) (?:[\w-]+ )?(?:son|daughter|kid|child|brother|sister"
    r"|wife|husband|partner|friend|mother|father|mum|mom|dad|nephew|niece|cousin|colleague|team"
    r"|student|pupil|junior|intern|trainee|apprentice|employee|new hire|mentee)s?\b"
)
"""What a plan for somebody else names: what is said of him then is said of whom it is for."""

_OF_THE_TIME = re.compile(
    r"可以|能不能|能|太[长短久慢快]了?|行不行|行|够不够|够|来得及|速成|压缩|缩短|延长|完成|学完|学会|做完|搞定|只有|只|如果|要是|改成?|换成?|变成|的话|给我|内|里|以内|之内|时间|到|在|一共|总共|其实|不过"
    r"|\b(?:instead|enough|possible|realistic|feasible|manage|finish|done|complete|make|change|reduce"
    r"|shorten|stretch|cut|only|just|actually|really|if|within|time|got|get|had|instead of|that"
    r"|an|there|also|even|still|though|tho|work|works|each|every|per|a|down|up|over)\b"
)
"""What stands beside another time that a plan is wanted for."""

_IS_ENOUGH = re.compile(r"(?:够不够|够用|够|来得及|可以|行)[吗么嘛]?[?？]*$|\benough\s*\?*$")

_FOR_WHOM = re.compile(r"\bfor\b|对于?|[如若]果|要是|假如")
_MAKE_ONE: Mapping[Language, str] = {"zh": "，给我一个学习计划", "en": ". Make me a study plan"}
_NOW: Mapping[Language, str] = {"zh": "现在先学什么", "en": "what should I learn right now"}


def plan_after(found: Understood, before: Understood | None) -> str:
    """The question for a plan of one's own that later questions may go on with, "" if none."""
    if found.plan:
        return found.plan
    if before and before.plan and found.question.startswith(before.plan):
        return before.plan  # what was put behind it adds nothing to it
    if asks_for_a_plan_of_ones_own(found.question):
        return found.question
    return before.plan if before else ""


def of_a_plan(question: str, before: Understood, needs: Needs) -> Understood | None:
    """A follow-up on a plan of one's own: what else is said of who asks, the time asked for, what
    is missing, what to build.
    """
    told = person(question, ASKS_FOR_NOTHING)
    if not before.plan:
        return _asked_behind(question, before, needs) or _begun(question, told, before)
    plan = _asking_for_one(before.plan)
    low = folded(question).strip()
    if another := _for_another(question, plan):
        return Understood(another, another, topic=topic_of(another), plan=another)
    if goes_onward(question) and plan_asked(before.question):
        behind = plan if before.question == before.plan else before.question
        whole = with_case(behind, question, apart=True)
        return Understood(whole, plan, plan, topic=before.topic, plan=plan)
    at_once = before.question == before.plan or bool(before.base)
    timed = at_once and _says_of_time(told) and _names_no_more(question)
    changes = _says_of_time(told) or told.known or told.skips or aims_in(question)
    changed = timed or (_CHANGES.match(low) and changes)
    if changed or _adds(question, told, before) or (at_once and supposes(question)):
        whole = with_case(plan, question, apart=True)
        return Understood(whole, whole, topic=before.topic, plan=whole)
    if at_once and asks_how_long(question):
        whole = with_case(plan, without_and(question), apart=True)
        return Understood(whole, plan, plan, topic=before.topic, plan=plan)
    if _AGAIN.fullmatch(low.rstrip("?？。. ")):
        return Understood(plan, plan, topic=before.topic, plan=plan)
    if _FIRST.search(low) and not topic_of(_FIRST.sub(" ", low)):
        whole = with_case(plan, _NOW[language_of(plan)], apart=True)
        return Understood(whole, plan, plan, topic=before.topic, plan=plan)
    after = after_named(question)
    if after and _holds(before.quoted, after):
        whole = with_case(plan, without_and(question), apart=True)
        return Understood(whole, plan, plan, topic=before.topic, plan=plan)
    alone = time_asked(question) and topic_of(_PLAN.sub(" ", low)) and not needs(question)
    of_part = asks_for_a_part(question) and not alone
    left = LEFT.search(low) or (LEAVES_OUT.search(low) and not topic_of(LEAVES_OUT.sub(" ", low)))
    if of_part or left or PROJECTS.search(low):
        asks = _WHAT_IS_THE.sub("what is my", without_and(question))
        asks = _WHAT_IS_IN.sub("what do I do", asks)
        whole = with_case(plan, asks, apart=True)
        return Understood(whole, plan, plan, topic=before.topic, plan=plan)
    return _asked_behind(question, before, needs)


def _asking_for_one(plan: str) -> str:
    """What a plan was asked for with, in words that ask for one with anything behind them."""
    if ANY.search(folded(f"{plan.rstrip('?？。. ')}, …")):
        return plan
    return f"{plan.rstrip('?？。. ')}{_MAKE_ONE[language_of(plan)]}"


def _for_another(question: str, plan: str) -> str:
    """A plan asked for again of other people: of what it leads to, or of who asks if a question
    says for whom and he told what he is; "" if it names none, or says more.
    """
    named, asked = people_in(question), plan_asked(plan)
    if len(named) != 1 or asked is None or not contrasts(question):
        return ""
    if own_words(question.replace(named[0], " ", 1)):
        return ""
    goals = [aim for aim in asked.aims if is_of_people(aim)] or people_in(asked.core)
    for_whom = _FOR_WHOM.search(folded(question)) and asked.who.said
    old = asked.who.trades if for_whom else goals
    if not old or old[-1] not in plan:
        return ""
    before, _, behind = plan.partition(old[-1])
    return f"{with_article(before, named[0])}{named[0]}{behind}"


def _asked_behind(question: str, before: Understood, needs: Needs) -> Understood | None:
    """A plan asked for behind what somebody says of himself, who asked nothing: a clause of its
    own.
    """
    said = before.question
    if not (asks_for_a_plan_of_ones_own(question) and needs(question)):
        return None
    if asks_else(said) or not person(said, ASKS_FOR_NOTHING).says:
        return None
    whole = with_case(said, question, apart=True)
    return Understood(whole, whole, topic=before.topic, plan=whole)


def _begun(question: str, told: Person, before: Understood) -> Understood | None:
    """What is said of oneself behind a goal: together they may ask for a plan."""
    goal = before.question
    aims = WAY_IN.search(folded(goal)) or tells_goal(goal, person(goal, ASKS_FOR_NOTHING))
    if not aims or not _adds(question, told, before):
        return None
    whole = f"{goal.rstrip('?？。. ')}{_MAKE_ONE[language_of(goal)]}"
    whole = with_case(whole, question, apart=True)
    return Understood(whole, whole, topic=before.topic, plan=whole)


def adds_to_a_plan(question: str, before: Understood) -> bool:
    """Whether what is said behind a plan says more of who asks, and asks nothing."""
    return _adds(question, person(question, ASKS_FOR_NOTHING), before)


def _adds(question: str, told: Person, before: Understood) -> bool:
    """Whether somebody says more of himself and asks nothing, or only whether that is enough."""
    says = _says_of_time(told) or told.known or told.lacks or told.skips
    aims = narrows(question) and aims_in(question)
    seems = any(_names(before.quoted, each) for each in told.seems)
    if not (says or aims or seems) or asks_for_a_plan_of_ones_own(question):
        return False
    if _OF_ANOTHER.search(folded(question)) and not _FOR_ANOTHER.search(folded(before.plan)):
        return False
    paced = told.hours or told.hours_differ
    leaves = any(LEAVES_IT.search(folded(each)) for each in clauses(question))
    if (told.known or told.skips) and leaves:
        return True
    if told.skips and all(_holds(before.quoted, each) for each in told.skips):
        return True
    return not asks_else(question) or bool(paced and _IS_ENOUGH.search(folded(question)))


def may_be_subject(name: str, told: str) -> bool:
    """Whether a name, where it is `told`, is one of a subject: not of people, of time, of the plan,
    or of a side of what is asked.
    """
    low = folded(name)
    verb = not low.isascii() and len(low) > 1 and kind_of(tagged(low)[-1][1]) == "verb"
    sides = ASPECTS | GENERIC
    names = (verb or is_nameable(low, told)) and not _PLAN.search(low)
    return names and low not in sides and sides.isdisjoint(lemmas(low)) and not is_of_people(name)


def _names(quoted: str, seen: Seeming) -> bool:
    """Whether what was quoted names what somebody seems to know."""
    return may_be_subject(seen.name, seen.told) and _holds(quoted, seen.name)


def _holds(quoted: str, name: str) -> bool:
    """Whether what was quoted has all words of a name, in either language."""
    wanted = terms(name)
    held = lookup(quoted)
    return bool(wanted) and all(
        covers(standing(frozenset[str]().union(*term.alternatives), held), term) for term in wanted
    )


def _names_no_more(question: str) -> bool:
    """Whether a question names no more than a time for a plan: another one, if that will do."""
    left = (_OF_THE_TIME.sub(" ", folded(each)) for each in clauses(question))
    asks = HOW_LONG.search(folded(question)) or asks_for_a_part(question)
    return not asks and not any(map(names_else, left))


def _says_of_time(told: Person) -> bool:
    """Whether somebody says what time he has, or which he has not."""
    return bool(told.hours or told.hours_differ or told.length or told.when or told.denied)
