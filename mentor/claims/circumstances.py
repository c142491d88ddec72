"""What documents say of the circumstances of somebody who asks for a plan, in their own words.

How long it takes beside a job, whether people come from other careers, how long from zero.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from ingest.plain import plain
from ingest.quantities import quantities
from ingest.sentences import Span
from ingest.simplify import folded
from mentor.evidence import Evidence, Finding
from mentor.question.person import Person
from mentor.text.language import Language

Circumstance = Literal["job", "change", "zero"]
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
_HEADING_OR_ROW = re.compile(r"^\s*(?:#|\||```|.*\]\()")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a document that speaks of somebody's circumstances."""

    evidence: Evidence
    span: Span


def said_of(
    who: Person, search: Search, language: Language, sources: Collection[str] | None
) -> list[Said]:
    """The sentences of documents, or of these sources, that speak of somebody's circumstances."""
    found: list[Said] = []
    for circumstance in _circumstances(who):
        finding = search(_QUERIES[circumstance][language])
        told = sorted(_telling(finding, circumstance, sources), key=lambda each: -each[0])
        best: dict[str, Said] = {}
        for _, said in told:
            best.setdefault(said.evidence.passage.source, said)
        new = [each for each in best.values() if not any(_same(each, other) for other in found)]
        found += new[:MOST_OF_EACH]
    return found


def _circumstances(who: Person) -> Iterator[Circumstance]:
    if who.has_job:
        yield "job"
    if who.changes:
        yield "change"
    if who.from_zero and not (who.has_job or who.changes):
        yield "zero"


def _telling(
    finding: Finding, circumstance: Circumstance, sources: Collection[str] | None
) -> Iterator[tuple[float, Said]]:
    for item in finding.evidence:
        if sources is not None and item.passage.source not in sources:
            continue
        learning = _OF_LEARNING.search(folded(item.chunk.text))
        for span, cosine in zip(item.chunk.sentences, item.sentence_cosines, strict=False):
            written = item.chunk.between(*span)
            text = folded(plain(written))
            if len(text) > LONGEST or _HEADING_OR_ROW.match(written) or text.endswith(("?", "？")):
                continue
            if not _SAYS[circumstance].search(text) or not learning:
                continue
            timed = any(each.kind == "duration" for each in quantities(text))
            if timed or circumstance == "change":
                marks = len(written) - len(written.lstrip(" *_"))
                yield cosine + 0.1 * timed, Said(item, (span[0] + marks, span[1]))


def _same(one: Said, other: Said) -> bool:
    return one.evidence.passage.source == other.evidence.passage.source and one.span == other.span
