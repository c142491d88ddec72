"""What the passages found state in figures of a kind that the question touches."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from statistics import median

import numpy as np
from numpy.typing import NDArray

from ingest.claim_index import Claim
from ingest.lookup import lookup
from ingest.quantities import MONTHS_IN, Quantity, comparable, quantities
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.structure import table_head
from mentor.claims.asked_names import names_asked_of, of_the_named
from mentor.claims.later import asks_of_later, comes_later
from mentor.claims.measured import counts_the_same
from mentor.claims.units import Unit
from mentor.evidence import Evidence, Finding
from mentor.question.level import level_of
from mentor.question.money import money_aspect, says_total
from mentor.question.wanted import Extreme, Wanted
from mentor.refuse import of_the_field
from mentor.text.language import Language
from mentor.text.marks import cells_of
from mentor.text.overlap import standing
from mentor.text.terms import coverage, covers

ClaimsOf = Callable[[Evidence], Sequence[Claim]]
"""The claims of a passage."""

_CLAUSE_END = re.compile(r"[，；;。！？!?|]|,(?!\d)")
_SENTENCE_END = re.compile(r"[。！？!?]|\.(?=\s|\*|$)")
_BARE_MEASURE = re.compile(r"[\u3400-\u9fff]?(?:左右|上下|不等|以上|以内)?")
_BEGINS = re.compile(
    r"[以之过]后|后(?:再|才|就|可)|再(?:碰|开始|学|上|做|考虑)|才(?:能|可|开始|学)|[学练做干爬用]满"
    r"|\b(?:after|until|before|into|wait)\b"
)
_TAKES = re.compile(r"[月年] ?[之以]?内|(?:需|要|花|用)要?\s*\d|\b(?:within|takes?|need)\b")
"""What says how long something takes, not when it comes."""

_OF_IT = re.compile(r"的[\u3400-\u9fffA-Za-z]{1,8}")
_COMPARED = re.compile(r"(?:比起?|不如|胜过|好过|强过|\b(?:better|rather|more useful) than)\s*$")

_OF_A_PLAN = re.compile(
    r"阶段|第[一二三四五六七八九十\d]+[步期]|步骤"
    r"|\b(?:stage|phase)s?\b|\bstep (?:\d|one|two|three|four)"
)


@dataclass(frozen=True, slots=True)
class Stated:
    """A statement of a passage with the quantity that speaks to the question.

    `relevance` compares the statement and its passage with the question: the cosines of both over
    the median of their language, so that languages compare. `present` are the words of the
    question's terms in the statement and its headings. `part` says that the quantity is that of a
    part of a plan ("stage two: 6-18 months"); `inherited` that it stands in the heading above;
    `ends_plan` that it is shown for all of a plan, whose last stage it is; `of_more` that it is the
    time of a stage that has what is asked about among other things.
    """

    evidence: Evidence
    span: Span
    text: str
    quantity: Quantity
    vector: NDArray[np.float32]
    relevance: float
    present: frozenset[str]
    language: Language
    level: str
    part: bool
    inherited: bool = False
    ends_plan: bool = False
    of_more: bool = False

    @property
    def source(self) -> str:
        """The source that states it."""
        return self.evidence.passage.source


def names_a_part(text: str) -> bool:
    """Whether a text speaks of a stage or step of a plan."""
    return bool(_OF_A_PLAN.search(folded(text)))


def stated(
    finding: Finding, units: Sequence[Unit], wanted: Wanted, claims_of: ClaimsOf
) -> list[Stated]:
    """The statements with a quantity that is wanted, one quantity each.

    A passage that lacks a name of the question speaks of another place, product or company, unless
    the question sets several beside one another.
    """
    usual = _usual(units)
    of_the_way = wanted.kind == "duration" and not (
        asks_of_later(finding.question) or of_the_field(finding)
    )
    found: list[Stated] = []
    for evidence in of_the_named(names_asked_of(finding.question), finding):
        claims = claims_of(evidence)
        own = [unit for unit in units if unit.evidence is evidence]
        own = [unit for unit in own if not (of_the_way and comes_later(unit))]
        fitting = [each for unit in own if (each := _fitting(unit, wanted, claims))]
        found += [_stated(finding, *each, usual[each[0].language], wanted) for each in fitting]
    return [replace(item, part=item.part or _continues(item, found)) for item in found]


def _usual(units: Sequence[Unit]) -> dict[Language, tuple[float, float]]:
    """By language, the median cosine of the sentences found and of their passages."""
    return {
        language: (
            median(unit.cosine for unit in units if unit.language == language),
            median(unit.evidence.cosine for unit in units if unit.language == language),
        )
        for language in {unit.language for unit in units}
    }


def _fitting(
    unit: Unit, wanted: Wanted, claims: Sequence[Claim]
) -> tuple[Unit, list[Quantity], bool] | None:
    """A unit with those of its quantities that are wanted, and whether they are its heading's."""
    section = unit.evidence.chunk.section
    own = [claim.quantity for claim in claims if claim.statement[0] == unit.span[0]]
    fitting = [each for each in own if _fits(each, wanted, unit.text, unit.span[0])]
    inherited = not fitting and wanted.kind == "position" and bool(section)
    if inherited:
        fitting = [each for each in _quantities_of(section[-1]) if _fits(each, wanted, "")]
    if wanted.kind == "money" and _other_aspect(wanted, f"{' '.join(section)} {unit.text}"):
        return None
    fitting = [
        quantity
        for quantity in fitting
        if not wanted.level
        or _level(unit, _clause_in_its_column(unit, quantity, inherited)) in ("", wanted.level)
    ]
    meant = [each for each in fitting if inherited or not _is_compared_with(unit, each)]
    return (unit, meant or fitting, inherited) if fitting else None


def _is_compared_with(unit: Unit, quantity: Quantity) -> bool:
    """Whether a figure is what a statement prefers another to: "better than ten tutorials"."""
    before = unit.text[: quantity.start - unit.span[0]]
    return bool(_COMPARED.search(folded(before)))


def _stated(
    finding: Finding,
    unit: Unit,
    fitting: Sequence[Quantity],
    inherited: bool,
    usual: tuple[float, float],
    wanted: Wanted,
) -> Stated:
    """A unit with the one of the quantities whose clause has most of the question, or the highest
    or lowest if that is asked for.
    """
    section = unit.evidence.chunk.section
    clauses = {each: _clause_in_its_column(unit, each, inherited) for each in fitting}
    quantity = fitting[0]
    if wanted.extreme:
        quantity = max(fitting, key=lambda each: extremity(each, wanted.extreme))
    elif len(fitting) > 1:
        quantity = max(
            fitting,
            key=lambda each: (
                wanted.total and says_total(folded(clauses[each])),
                _covered(finding, clauses[each]),
            ),
        )
    return Stated(
        evidence=unit.evidence,
        span=unit.span,
        text=unit.text,
        quantity=quantity,
        vector=unit.vector,
        relevance=unit.cosine - usual[0] + unit.evidence.cosine - usual[1],
        present=standing(finding.words, lookup(f"{' '.join(section)}\n{unit.asked}\n{unit.text}")),
        language=unit.language,
        level=_level(unit, clauses[quantity]),
        part=quantity.kind == "position"
        or wanted.kind == "position"
        or inherited
        or names_a_part(f"{''.join(section[-1:])} {unit.text}"),
        inherited=inherited,
    )


def extremity(quantity: Quantity, extreme: Extreme) -> float:
    """How high a quantity is, how low if the lowest is looked for."""
    low, high, _ = comparable(quantity)
    if extreme == "lowest":
        return -(low if low is not None else high or 0.0)
    return high if high is not None else low or 0.0


def _level(unit: Unit, clause: str) -> str:
    """The level of a job that the clause names, else the whole statement."""
    return level_of(folded(clause)) or level_of(folded(unit.text))


@lru_cache(maxsize=256)
def _quantities_of(heading: str) -> tuple[Quantity, ...]:
    """A heading is read for each statement under it."""
    return tuple(quantities(heading))


def _fits(quantity: Quantity, wanted: Wanted, text: str, start: int = 0) -> bool:
    """Whether a quantity of a statement, which begins at `start`, is one that is wanted."""
    match wanted.kind:
        case "count":
            return quantity.kind == "count" and _counts(quantity, wanted, text, start)
        case "position":
            ranges = quantity.kind == "duration" and quantity.low != quantity.high
            of_a_plan = ranges and not _TAKES.search(folded(text))
            begins = quantity.kind == "duration" and bool(_BEGINS.search(folded(text)))
            return quantity.kind == "position" or (
                (of_a_plan or begins) and quantity.unit in MONTHS_IN
            )
        case "duration":
            return quantity.kind in ("duration", "position")
        case "measure":
            return quantity.kind == "measure" and comparable(quantity)[2] == wanted.dimension
    return quantity.kind == wanted.kind


def _counts(quantity: Quantity, wanted: Wanted, text: str, start: int) -> bool:
    """Whether what is counted is what the question counts: named behind the number, by what it is
    like (两个完整的项目) or its measure word (87 家), or before a bare one (单词量在 10000 个左右).
    """
    if _is_measured(quantity, wanted):
        return True
    words = {word for term in wanted.counted for each in term.alternatives for word in each}
    of_it = _OF_IT.match(text, quantity.end - start)
    named = f"{quantity.unit}{of_it[0] if of_it else ''}"
    if _BARE_MEASURE.fullmatch(quantity.unit):
        before = [part for part in _CLAUSE_END.split(text[: quantity.start - start]) if part]
        named = "".join(before[-1:]) + quantity.unit
    present = standing(words, lookup(named))
    return any(covers(present, term) for term in wanted.counted)


def _is_measured(quantity: Quantity, wanted: Wanted) -> bool:
    """Whether what is counted is what the question counts by a measure word alone, or one of the
    two texts does.
    """
    unit = quantity.unit
    return unit == wanted.measure or any(
        counts_the_same(unit, each) for each in (wanted.measure, *(t.text for t in wanted.counted))
    )


def _other_aspect(wanted: Wanted, text: str) -> bool:
    aspect = money_aspect(folded(text))
    return bool(wanted.aspect and aspect and aspect != wanted.aspect)


def part_name(item: Stated) -> str:
    """What names the part of a plan that a statement is about: its heading, and the clause that
    its quantity stands in.
    """
    heading = item.evidence.chunk.section[-1:]
    return "\n".join((*heading, _clause(item, item.quantity, item.inherited)))


def sentence_of(item: Stated) -> str:
    """The sentence of a statement that its quantity stands in."""
    return _clause(item, item.quantity, item.inherited, _SENTENCE_END)


def _clause(
    unit: Unit | Stated,
    quantity: Quantity,
    inherited: bool,
    end: re.Pattern[str] = _CLAUSE_END,
) -> str:
    """The part of a statement that its quantity stands in."""
    if inherited:
        return unit.text
    place = quantity.start - unit.span[0]
    ends = [match.end() for match in end.finditer(unit.text)]
    first = max((end for end in ends if end <= place), default=0)
    last = min((end for end in ends if end > place), default=len(unit.text))
    return unit.text[first:last]


def _clause_in_its_column(unit: Unit, quantity: Quantity, inherited: bool) -> str:
    """The clause of a quantity; of a table also the head of the column that it stands in."""
    clause = _clause(unit, quantity, inherited)
    if inherited or not unit.text.startswith("|"):
        return clause
    column = len(cells_of(unit.text[: quantity.start - unit.span[0] + 1])) - 1
    heads = cells_of(table_head(unit.evidence.chunk, unit.span[0]))
    return f"{heads[column]} {clause}" if 0 < column < len(heads) else clause


def _covered(finding: Finding, text: str) -> float:
    return coverage(finding.weights, standing(finding.words, lookup(text)))


def _continues(item: Stated, others: Sequence[Stated]) -> bool:
    """Whether a range goes on where another one of the same source ends, or the reverse."""
    return any(
        other.source == item.source
        and other.span != item.span
        and (_follows(item, other) or _follows(other, item))
        for other in others
    )


def _follows(first: Stated, second: Stated) -> bool:
    low, high = first.quantity, second.quantity
    return (
        low.unit == high.unit
        and low.high is not None
        and high.low is not None
        and low.low != low.high
        and high.low != high.high
        and first.span[0] < second.span[0]
        and high.low - low.high in (0, 1)
        and low.low != high.low
    )
