"""Which steps of a plan are called by what somebody knows, lacks, leaves out or wants a job for."""

import re
from collections.abc import Iterator, Sequence

from ingest.lookup import lookup
from ingest.plain import plain
from ingest.quantities import quantities
from ingest.simplify import folded
from mentor.question.person import Person
from mentor.question.trade import subject_of
from mentor.steps.names import Kind, Sought
from mentor.steps.plans import Step
from mentor.steps.shown import label_of
from mentor.text.ordinals import NUMBERS, ORDINALS
from mentor.text.overlap import standing
from mentor.text.terms import Term, covers, terms, words_of

_ADDS_NOTHING = re.compile(
    r"程序设计|阶段|步骤?|模块|部分|基础|编程|入门|语法|学习|学会|学|掌握|打[好牢]?|巩固|夯实|主?攻|练习?|实践|核心|知识|语言"
    r"|标注|时间|约|为|是|用|的|与|和|及|先|第|个|[一二三四五六七八九十]|[年月周天]"
    r"|\b(?:stage|phase|step|level|part|module|week|month|day|year)s?\b"
    r"|\b(?:basics?|fundamentals?|foundations?|essentials|programming|language|syntax|skills?|core"
    r"|intro(?:duction)?|beginners?|learn(?:ing)?|master(?:ing)?|study(?:ing)?|get|know"
    r"|the|an?|of|and|in|with|for|to|your|is|"
    rf"{'|'.join((*NUMBERS, *ORDINALS))})\b"
)
"""What a step may be called beside what is learnt in it."""

_NEAR_A_JOB = (
    r"(?:求职|工作|就业|岗位|职位|简历|面试|offer"
    r"|\b(?:jobs?|career|hired|employment|r[eé]sum[eé]s?)\b)"
)
_OF_HIRING = (
    r"(?:招聘|雇主|作品集|人脉"
    r"|\b(?:portfolios?|employers?|recruit\w*|hiring|networking|interview\w*)\b)"
)
_APPLYING = re.compile(
    r"求职|应聘|面试|简历|内推|找到?工作|工作机会|实习|就业(?!率|市场)"
    r"|\b(?:job (?:search|hunt\w*|applications?|prep\w*|read\w*)|apply(?:ing)? (?:for"
    r"|to) (?:\w+ )?(?:jobs?|roles?"
    r"|positions?|internships?)|(?:job|technical|mock|coding) interviews?"
    r"|r[eé]sum[eé]s?(?! (?:the|your|with|from)\b| \w+ing\b)"
    r"|internships?|get(?:ting)? hired|(?:find(?:ing)?|get(?:ting)?|land(?:ing)?)"
    r" (?:(?:an?|your|the|first) )*(?:\w+ )?jobs?)\b"
    rf"|{_NEAR_A_JOB}.{{0,24}}{_OF_HIRING}|{_OF_HIRING}.{{0,24}}{_NEAR_A_JOB}"
)
"""What steps are about that lead to a job; employers and portfolios beside a job alone."""

_PROGRAMMING = re.compile(r"编程|写代码|程序设计|\b(?:programming|coding)\b")


def things_said(who: Person) -> Iterator[Sought]:
    """What somebody says that he lacks, leaves out or knows, to be looked for in steps."""
    kinds: tuple[tuple[Kind, Sequence[str]], ...] = (
        ("new", who.lacks),
        ("skip", who.skips),
        ("dislike", who.dislikes),
        ("part", who.sure),
        ("some", who.little),
    )
    for kind, names in kinds:
        for name in names:
            wanted = [term for term in terms(name) if _ADDS_NOTHING.sub("", term.text).strip()]
            yield Sought(name, kind, dict.fromkeys(wanted or terms(name), 1.0))
    if who.wants_job:
        yield Sought(who.wants_job, "job", {}, _APPLYING)
    if who.programs:
        yield Sought("", "some", {}, _PROGRAMMING)


def passed_by(plan: Sequence[Step], known: Sequence[int], who: Person) -> tuple[int, ...]:
    """The places before the last known step that are not known, nor said to be unknown."""
    if not known or who.from_zero:
        return ()
    lacked = [terms(name) for name in who.lacks]
    before = (place for place in range(known[-1]) if place not in known)
    return tuple(
        place for place in before if not any(is_called(plan[place], wanted) for wanted in lacked)
    )


def is_called(step: Step, wanted: Sequence[Term]) -> bool:
    """Whether a step is called by these terms, among others."""
    label = label_of(step)
    return bool(wanted) and all(covers(held_of(term, label), term) for term in wanted)


def known_places(plan: Sequence[Step], who: Person) -> tuple[int, ...]:
    """The places of the steps that are called by what somebody knows, and by nothing else: what he
    says, or the subject of his trade.
    """
    names = [terms(name) for name in (*who.sure, *filter(None, map(subject_of, who.trades)))]
    known = [term for wanted in names for term in wanted]
    return tuple(
        place
        for place, step in enumerate(plan)
        if any(is_called(step, wanted) for wanted in names)
        and not names_more(label_of(step), known)
    )


def names_more(label: str, known: Sequence[Term]) -> bool:
    """Whether anything is left in what a step is called beside what is known, its number, its time
    and words that add nothing.
    """
    text = folded(plain(label))
    for each in reversed(quantities(text)):
        text = f"{text[: each.start]} {text[each.end :]}"
    for term in known:
        held = held_of(term, text)
        for word in {word for each in term.alternatives if each <= held for word in each}:
            own = re.escape(word)
            text = re.sub(rf"(?<![a-z0-9]){own}(?![a-z0-9])" if word.isascii() else own, " ", text)
    return any(map(str.isalpha, _ADDS_NOTHING.sub(" ", text)))


def held_of(term: Term, text: str) -> frozenset[str]:
    """The words of a term that stand in a text."""
    return standing(words_of([term]), lookup(text))
