"""What is compared for a quantity that a question touches: the best statement, the others, their
usual likeness.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from mentor.claims.apart import only_of_both, only_there
from mentor.claims.sameness import usual_likeness
from mentor.claims.stated import Stated
from mentor.claims.told import Lead, Reach, lead_in
from mentor.claims.units import units_of
from mentor.claims.whole import with_ends
from mentor.evidence import Finding
from mentor.question.wanted import Wanted
from mentor.refuse import of_the_field
from mentor.text.language import Language

ALIKE_PAY = 3
"""So many times as many passages are looked at beside pay: it is told by job, in as many places."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What is compared for a quantity that a question touches.

    `best` is the statement that answers best, `found` are all of the passages of `finding`, `usual`
    is how alike the best one and sentences of other sources are, by language. `placed` says that
    all stand at the place of their plan that the question names: its third stage. `ends` are the
    last stages of plans, which say how long all of it takes.
    """

    finding: Finding
    asked: Wanted
    best: Stated
    found: tuple[Stated, ...]
    usual: Mapping[Language, float]
    placed: bool
    ends: tuple[Stated, ...] = ()


def compared(finding: Finding, reach: Reach, found: Sequence[Lead]) -> Iterator[Compared]:
    """For each quantity that a question touches, and that is stated, what there is to compare."""
    for first in found:
        if first.best is None:
            continue
        earned = first.asked.kind == "money" and first.asked.aspect != "price"
        wide = ALIKE_PAY if earned and of_the_field(finding) else 1
        wider = reach.alike(finding, first.best.vector, wide * reach.k)
        if first.in_all:
            wider = with_ends(wider, reach.around, reach.also)
        units = units_of(wider)
        lead = lead_in(wider, first, units, reach)
        best, last = lead.best, lead.last
        if best is None:
            continue
        there = lead.placed or lead.found
        if lead.asked.kind == "money":
            there = tuple(only_there(wider, best, only_of_both(wider, best, there)))
        if is_one_of(last, best):
            there = tuple(item for item in there if not item.part or is_one_of(last, item))
        usual = usual_likeness(units, best)
        yield Compared(wider, lead.asked, best, there, usual, bool(lead.placed), last)


def is_one_of(items: Sequence[Stated], item: Stated) -> bool:
    """Whether a statement is among some, as the very object: equal ones may stand elsewhere."""
    return any(item is each for each in items)
