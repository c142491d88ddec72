"""What a document says of the hours and of the whole time that its plan takes, in its own words."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.plain import plain
from ingest.quantities import MONTHS_IN, quantities
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.structure import table_head
from ingest.types import Chunk
from mentor.claims.whole import tells_the_time_to_a_goal
from mentor.steps.plans import Step
from mentor.steps.times import CLAUSE_ENDS, hours_in, is_of_learning, place_in
from mentor.text.marks import cells_of

LONGEST = 200
"""Characters of a sentence that is quoted."""

_TOOK = re.compile(
    r"(?:用|花|历时)了?[^，。]{0,4}(?=\d|[一二两三四五六七八九十半])|前后|一共|总共|学制|为期"
    r"|\b(?:took me|it took|in total|altogether|in all|takes (?:about|around|most))\b"
)
_OF_ONE = re.compile(
    r"一位|一个(?:人|朋友|同学|学员)|有[的个位]?人|朋友|同学|最[快慢大小]的|[他她]"
    r"|\b(?:someone|somebody|a friend|(?:one|some|most|few) of|he|she|his|her)\b"
)
"""Who is told of as one among others: his time is not that of the plan."""

_ADVISES_AGAINST = re.compile(r"不建议|不推荐|\b(?:not|n['’]t) (?:recommend|advise)")
_HOURS_A_WEEK = re.compile(
    r"(?:小时|时长|投入)[^|]{0,6}(?:每?[周天])|每[周天][^|]{0,6}(?:小时|时长|投入)"
    r"|\bhours?\b.{0,12}\b(?:week|day|weekly|daily)\b|\bweekly hours\b"
)


@dataclass(frozen=True, slots=True)
class Pace:
    """A sentence or row of a document that tells the hours a week or the time of its plan: `hours`
    says that it tells hours; `columns` are the names above the cells of a row.
    """

    chunk: Chunk
    span: Span
    hours: bool
    columns: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """Its words; of a row each cell behind the name of its column."""
        written = self.chunk.between(*self.span)
        if not written.lstrip().startswith("|"):
            return plain(written).rstrip(" :：")
        first, *cells = map(plain, cells_of(written))
        names = self.columns[1:] or [""] * len(cells)
        return (
            f"{first}: {', '.join(f'{n} {c}'.strip() for n, c in zip(names, cells, strict=False))}"
        )


def paces_of(plan: Sequence[Step], chunks: Sequence[Chunk]) -> tuple[Pace, ...]:
    """What a document says beside the steps of a plan of the hours and of the time that it takes:
    a sentence that tells both, else one of each.
    """
    both: list[Pace] = []
    hours: list[Pace] = []
    whole: list[Pace] = []
    for chunk in chunks:
        before = ""
        for span in chunk.sentences:
            written, last = chunk.between(*span), before
            before = text = folded(plain(written))
            if (
                len(text) > LONGEST
                or written.startswith("#")
                or _ADVISES_AGAINST.search(text)
                or place_in(plan, chunk, span) == "step"
            ):
                continue
            if written.lstrip().startswith("|"):
                hours += _row(chunk, span)
                continue
            rates = any(
                any(hours_in(clause)) and is_of_learning(clause, f"{last} {text}")
                for clause in CLAUSE_ENDS.split(text)
            )
            long = any(
                each.kind == "duration" and (each.high or 0) * MONTHS_IN.get(each.unit, 0) >= 1
                for each in quantities(text)
            )
            told = (
                long
                and not _OF_ONE.search(text)
                and (tells_the_time_to_a_goal(written) or bool(_TOOK.search(text)))
            )
            if rates and long:
                both.append(Pace(chunk, span, hours=True))
            elif rates:
                hours.append(Pace(chunk, span, hours=True))
            elif told:
                whole.append(Pace(chunk, span, hours=False))
    return (*both[:1],) if both else (*whole[:1], *hours[-1:])


def _row(chunk: Chunk, span: Span) -> list[Pace]:
    """A row that tells hours a week or a day, by what its first cell is called."""
    first, *cells = cells_of(chunk.between(*span)) or [""]
    if not _HOURS_A_WEEK.search(folded(plain(first))) or not any(map(_has_digit, cells)):
        return []
    columns = tuple(map(plain, cells_of(table_head(chunk, span[0]))))
    return [Pace(chunk, span, hours=True, columns=columns)]


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
