"""What documents say of the circumstances of somebody who asks for a plan, in their own words.

How long it takes beside a job, whether people come from other careers, how long from zero, and what
is said of his own trade. What is said of others is not his case.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ingest.lookup import lookup
from ingest.plain import plain
from ingest.quantities import MONTHS_IN, quantities
from ingest.sentences import Span
from ingest.simplify import folded
from mentor.evidence import Evidence, Finding
from mentor.question.person import Person
from mentor.question.trade import subject_of
from mentor.text.language import Language
from mentor.text.overlap import standing
from mentor.text.terms import covers, terms, words_of

Circumstance = Literal["job", "change", "zero"]
_Told = Iterator[tuple[float, "Said"]]
Search = Callable[[str], Finding]

MOST_OF_EACH = 2
LONGEST = 160
"""Characters of a sentence that is quoted."""

_QUERIES: Mapping[Circumstance, Mapping[Language, str]] = {
    "job": {
        "zh": "边工作边学，兼顾工作，要学多久",
        "en": "how long does it take beside a job, part-time",
    },
    "change": {
        "zh": "从别的行业转行过来可以吗",
        "en": "changing careers, coming from another field",
    },
    "zero": {"zh": "零基础从零开始要学多久", "en": "how long does it take from scratch"},
}
_SAYS: Mapping[Circumstance, re.Pattern[str]] = {
    "job": re.compile(
        r"(?:兼顾|同时|一边|应付)[^。，]{0,10}(?:工作|上班)|(?:别的|其[他它]|全职|本职|日常)工作"
        r"|工作之余|在职|业余|下班|兼职学|利用周末|非?全职(?:自?学|投入)|半脱产"
        r"|\b(?:while|beside|besides|alongside|keep(?:ing)?|with|on top of)\b"
        r"[^.]{0,24}\b(?:jobs?|work)\b"
        r"|\b(?:part|full)[- ]time (?:learn|stud|basis)|\bstudy(?:ing)? (?:part|full)[- ]time"
        r"|\b(?:after work|evenings|weekends|spare time)\b"
    ),
    "change": re.compile(
        r"转行|转岗|转型|转过来|跨行|改行|转入这|相[近关]领域"
        r"|\b(?:career[- ](?:chang|switch)|transition(?:ing|ed)? (?:from|into|to)"
        r"|switch(?:ing|ed)? (?:from|careers?|into|to)"
        r"|(?:from|in) (?:other|another|related|different)"
        r" (?:fields?|careers?|backgrounds?|industries|professions?))"
    ),
    "zero": re.compile(
        r"零基础|从零|没有(?:任何)?基础"
        r"|\b(?:from (?:scratch|zero)|(?:no|without)(?: prior)? experience"
        r"|(?:complete|absolute) beginners?)\b"
    ),
}
_OF_LEARNING = re.compile(
    r"学|入行|成为|当上|路线|自学|\b(?:learn|study|becom|roadmap|path|takes?|self[- ]taught|course)"
)
_TO_LEARN = re.compile(r"转行|转型|成为|学习|自学|\b(?:learn|becom|switch|transition)\w*")
_HEADING_OR_ROW = re.compile(r"^\s*(?:#|\||```|.*\]\()")

_OF_KIN = re.compile(r"相[近关似]|\b(?:related|similar|adjacent)\b")
_TRADES = (
    re.compile(r"开发者|开发人员|程序员|\b(?:developer|programmer|coder|dev)s?\b"),
    re.compile(r"工程师|\bengineers?\b"),
    re.compile(r"科学家|\bscientists?\b"),
    re.compile(r"分析师|\banalysts?\b"),
    re.compile(r"研究[员者]|\bresearchers?\b"),
    re.compile(r"设计师|\bdesigners?\b"),
    re.compile(r"老师|教师|\bteachers?\b"),
    re.compile(r"经理|\bmanagers?\b"),
    re.compile(r"医生|护士|\b(?:doctor|nurse)s?\b"),
)
"""Trades by which people are named."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a document that speaks of somebody's circumstances."""

    evidence: Evidence
    span: Span

    @property
    def text(self) -> str:
        """The sentence, as it is written."""
        return self.evidence.chunk.between(*self.span)

    @property
    def months(self) -> float:
        """The least time that it gives in days, weeks, months or years, in months, 0 if none."""
        return min(
            (
                (each.low or each.high or 0) * MONTHS_IN[each.unit]
                for each in quantities(self.text)
                if each.kind == "duration" and each.unit in MONTHS_IN
            ),
            default=0.0,
        )


def said_of(
    who: Person, search: Search, language: Language, sources: Collection[str] | None, goal: str
) -> list[Said]:
    """The sentences of documents, or of these sources, that speak of somebody's circumstances and
    not of others who want to reach the goal.
    """
    found: list[Said] = []
    asked: list[_Told] = [
        _telling(search(_QUERIES[each][language]), each, sources) for each in _circumstances(who)
    ]
    asked += [
        _of_trade(search(each), each, goal, sources) for each in who.trades if subject_of(each)
    ]
    for telling in asked:
        fits = (
            each
            for each in telling
            if not is_of_others(each[1].text, who, goal, each[1].evidence.passage.title)
        )
        told = sorted(fits, key=lambda each: -each[0])
        best: dict[str, Said] = {}
        for _, said in told:
            best.setdefault(said.evidence.passage.source, said)
        places = {(each.evidence.passage.source, each.span) for each in found}
        new = (each for source, each in best.items() if (source, each.span) not in places)
        found += [*new][:MOST_OF_EACH]
    return found


def _circumstances(who: Person) -> Iterator[Circumstance]:
    if who.has_job:
        yield "job"
    if who.changes:
        yield "change"
    if who.from_zero:
        yield "zero"


def is_of_others(sentence: str, who: Person, goal: str, title: str) -> bool:
    """Whether a sentence of a document of this title speaks of people who begin with more or less
    than somebody does.
    """
    text = folded(plain(sentence))
    knows = who.known or any(map(subject_of, who.trades))
    if not who.from_zero and knows and _SAYS["zero"].search(text):
        return True
    if who.from_zero and _OF_KIN.search(text):
        return True
    aim = goal if any(each.search(folded(goal)) for each in _TRADES) else title
    own = folded(" ".join((aim, *who.trades)))
    return any(each.search(text) and not each.search(own) for each in _TRADES)


def _of_trade(finding: Finding, trade: str, goal: str, sources: Collection[str] | None) -> _Told:
    """The sentences and rows that name a trade beside what is to be reached, or of learning."""
    wanted = terms(trade)
    low = folded(goal)
    aims = [each for each in _TRADES if each.search(low) and not each.search(folded(trade))]
    for item, span, cosine, written in _sentences(finding, sources):
        if len(written) > LONGEST or written.lstrip().startswith("#") or not wanted:
            continue
        text = folded(plain(written))
        if not (_TO_LEARN.search(text) or any(each.search(text) for each in aims)):
            continue
        held = lookup(written)
        if all(covers(standing(words_of([term]), held), term) for term in wanted):
            yield cosine, Said(item, span)


def _telling(
    finding: Finding, circumstance: Circumstance, sources: Collection[str] | None
) -> _Told:
    """The sentences that speak of a circumstance where learning is spoken of, with a time but for a
    change of career.
    """
    for item, span, cosine, written in _sentences(finding, sources):
        text = folded(plain(written))
        if len(text) > LONGEST or _HEADING_OR_ROW.match(written) or text.endswith(("?", "？")):
            continue
        if not _SAYS[circumstance].search(text) or not _OF_LEARNING.search(folded(item.chunk.text)):
            continue
        timed = any(each.kind == "duration" for each in quantities(text))
        if timed or circumstance == "change":
            marks = len(written) - len(written.lstrip(" *_"))
            yield cosine + 0.1 * timed, Said(item, (span[0] + marks, span[1]))


def _sentences(
    finding: Finding, sources: Collection[str] | None
) -> Iterator[tuple[Evidence, Span, float, str]]:
    """The sentences found in these sources, each with its cosine and as it is written."""
    for item in finding.evidence:
        if sources is None or item.passage.source in sources:
            for span, cosine in zip(item.chunk.sentences, item.sentence_cosines, strict=False):
                yield item, span, cosine, item.chunk.between(*span)
