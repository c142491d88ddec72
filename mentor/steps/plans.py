"""The steps of the plans in a document: runs of headings, list items or table rows.

They begin with their number (第一阶段, "Step 2", 3.; of a row the number alone, beneath "Step"),
counted from one, or are headings beside each other that are called stages or name levels.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.plain import REMEMBERED, plain
from ingest.quantities import Quantity, quantities
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.structure import table_head
from ingest.types import Chunk
from mentor.question.level import level_of
from mentor.text.marks import cells_of
from mentor.text.ordinals import Ordinal, ordinal, unit

LEAST = 3
"""So many steps at least are a plan."""

MOST_STEPS = 12
"""So many steps at most, if neither a time nor the name of a unit says that they are some."""

LONGEST = 53
"""So many at most if one does: the weeks of a year."""

_LEAD = re.compile(r"^[\s#>*_|+•-]*(?:\d{1,2}\\?[.)、]\s*)?[\s*_]*")
_BEFORE_ITEM = re.compile(r"\s*(?P<number>\d{1,2})\\?[.)、]\s*")
_NUMBERED = re.compile(r"^#+\s*(?P<number>\d{1,2})\\?[.)、]")
_OF_A_WAY = re.compile(
    r"路线|路径|路上|阶段|步|计划|成长|进阶|入门|学习|成为"
    r"|\b(?:road ?map|path|way|stage|step|plan|learn|becom|journey|guide)"
)
_STAGE = re.compile(r"阶段|\b(?:stage|phase)s?\b")

_DIGITS = re.compile(r"\d{1,2}")
_ALONE = re.compile(r"\d{1,2}|[一二三四五六七八九十]{1,2}")
_LENGTHS = {
    "day": re.compile(r"天数?|days?"),
    "week": re.compile(r"周数?|星期数?|weeks?"),
    "month": re.compile(r"个?月数?|months?"),
}
"""What a column of lengths is called, whose cells are numbers alone."""

_ALIKE = {"stage": ("stage", "step", ""), "step": ("step", "stage", "")}
"""Units that are asked for by one another's names; "" are headings with a number alone."""


@dataclass(frozen=True, slots=True)
class Step:
    """A step of a plan: the words that begin with its number, and where they stand.

    `time` is when it comes or how long it takes, if its words alone do not tell; `column` is what
    the column of its table is called ("Step", "By day") whose cell is its number alone.
    """

    chunk: Chunk
    span: Span
    time: Quantity | None = None
    column: str = ""

    @property
    def above(self) -> tuple[str, ...]:
        """The headings above it."""
        return self.section[:-1] if self.is_heading else self.section

    @property
    def section(self) -> tuple[str, ...]:
        """The headings above it, and itself if it is one; its chunk may reach below the next."""
        path, text = self.chunk.section, self.text
        return path[: path.index(text) + 1] if self.is_heading and text in path else path

    @property
    def written(self) -> str:
        """Its words, as its document has them."""
        return self.chunk.between(*self.span)

    @property
    def is_heading(self) -> bool:
        """Whether it is a heading."""
        return self.written.startswith("#")

    @property
    def is_row(self) -> bool:
        """Whether it is a row of a table."""
        return self.written.lstrip().startswith("|")

    @property
    def text(self) -> str:
        """Its words, without Markdown; its number behind what its column is called."""
        return " ".join(filter(None, (self.column, plain(self.written))))

    @property
    def number(self) -> int:
        """The number that it begins with, 0 if with none."""
        first = _begins(self.text)
        return first.number if first is not None and first.unit else _number(self.written, "")

    @property
    def times(self) -> tuple[Quantity, ...]:
        """When it comes or how long it takes, as it says, wherever in its words that stands."""
        if self.time:
            return (self.time,)
        return tuple(
            replace(each, start=0, end=0)
            for each in quantities(self.text)
            if each.kind in ("duration", "position")
        )


def tells_times(plan: Sequence[Step]) -> bool:
    """Whether each step of a plan tells when it comes or how long it takes."""
    return all(step.times for step in plan)


def headings_above(plan: Sequence[Step]) -> tuple[str, ...]:
    """The headings that stand above all steps of a plan."""
    heads: list[str] = []
    for level in zip(*(step.above for step in plan), strict=False):
        if len({*level}) > 1:
            break
        heads.append(level[0])
    return (*heads,)


def leads_on(plan: Sequence[Step]) -> bool:
    """Whether the headings above a plan, below the title, say that it is a way to go; of a table
    right below the title, whether this does.
    """
    above = headings_above(plan)
    named = above[1:] or (above if plan[0].is_row else ())
    return not named or bool(_OF_A_WAY.search(folded(named[-1])))


def headings_beside(chunks: Sequence[Chunk]) -> Iterator[list[Step]]:
    """The headings of a document under each of its headings."""
    beside: dict[tuple[str, ...], list[Step]] = {}
    for chunk in chunks:
        if headings := _headings_in(chunk):
            beside.setdefault(chunk.section[:-1], []).extend(headings)
    yield from beside.values()


@lru_cache(maxsize=REMEMBERED)
def _headings_in(chunk: Chunk) -> tuple[Step, ...]:
    """The headings of a chunk that it stands below."""
    return tuple(
        Step(each, span)
        for each, span, text in _units([chunk])
        if text.startswith("#") and chunk.section[-1:] == (plain(text),)
    )


def plans_of(chunks: Sequence[Chunk], asked: str) -> Iterator[list[Step]]:
    """The runs of steps of a document, of the unit that is asked for or of one like it."""
    for kind in _ALIKE.get(asked, (asked,)):
        runs: dict[str, list[Step]] = {}
        found: list[list[Step]] = []
        for chunk, span, text in _units(chunks):
            step, form = Step(chunk, span), _form(text)
            number = _number(text, kind)
            if not number and form == "|" and kind:
                step = numbered_row(chunk, span)
                number = _number(step.text, kind)
            run = runs.setdefault(form, [])
            if number == 1:
                found.append(run)
                run = runs[form] = []
            if number == len(run) + 1:
                run.append(step)
        most = LONGEST if kind else MOST_STEPS
        yield from (run for run in (*found, *runs.values()) if LEAST <= len(run) <= most)
    if asked in _ALIKE:
        called = map(_called_stages, headings_beside(chunks))
        yield from (run for run in called if LEAST <= len(run) <= MOST_STEPS)
    if asked == "level":
        yield from _ladders(chunks)
        yield from filter(_names_levels, headings_beside(chunks))


def numbered_row(chunk: Chunk, span: Span) -> Step:
    """A row of a table; if its first cell is a number beneath the name of a unit ("Step"), with
    that name, and with how long it takes if a column of lengths ("Weeks") has a number too.
    """
    cells = [plain(cell) for cell in cells_of(chunk.between(*span))]
    heads = [plain(cell) for cell in cells_of(table_head(chunk, span[0]))]
    if not (cells and heads and _ALONE.fullmatch(cells[0]) and unit(heads[0])):
        return Step(chunk, span)
    lengths = (
        Quantity("duration", float(cell), float(cell), kind, 0, 0)
        for head, cell in zip(heads[1:], cells[1:], strict=False)
        for kind, called in _LENGTHS.items()
        if _DIGITS.fullmatch(cell) and called.fullmatch(folded(head))
    )
    return Step(chunk, span, next(lengths, None), heads[0])


def timetables(chunks: Sequence[Chunk]) -> Iterator[list[Step]]:
    """The runs of headings, items or rows of a document that begin with a time: 第1-2个月."""
    runs: dict[str, list[Step]] = {}
    for chunk, span, text in _units(chunks):
        lead = _LEAD.match(text)
        start = lead.end() if lead else 0
        timed = any(each.kind == "position" and each.start <= start for each in quantities(text))
        run = runs.setdefault(_form(text), [])
        if timed:
            run.append(Step(chunk, span))
    for form, run in runs.items():
        if LEAST <= len(run) <= (MOST_STEPS if form == "-" else LONGEST):
            yield run


def _units(chunks: Sequence[Chunk]) -> Iterator[tuple[Chunk, Span, str]]:
    """The sentences, items and rows of chunks: where they stand, and as they are written."""
    for chunk in chunks:
        yield from ((chunk, span, chunk.between(*span)) for span in chunk.sentences)


def _ladders(chunks: Sequence[Chunk]) -> Iterator[list[Step]]:
    """Numbered items that name the levels of a job, two of them at least."""
    runs: list[list[Step]] = []
    for chunk, span, _ in _units(chunks):
        item = _BEFORE_ITEM.fullmatch(chunk.text[: span[0] - chunk.start].rpartition("\n")[2])
        number = int(item["number"]) if item else 0
        if number == 1:
            runs.append([])
        if runs and number == len(runs[-1]) + 1:
            runs[-1].append(Step(chunk, span))
    for run in runs:
        levels = {level_of(folded(step.written)) for step in run} - {""}
        if len(run) >= LEAST and len(levels) > 1:
            yield run


def _called_stages(run: Sequence[Step]) -> list[Step]:
    """Those of headings beside each other that are called stages, without a number."""
    return [step for step in run if _STAGE.search(folded(step.text)) and not ordinal(step.text)]


def _names_levels(run: Sequence[Step]) -> bool:
    """Whether most of the headings beside each other name levels: 初级项目, 中级项目, 高级项目."""
    levels = [level for step in run if (level := level_of(folded(step.text)))]
    most = len(levels) >= LEAST and len(levels) * 2 > len(run)
    return most and len(run) <= MOST_STEPS and len({*levels}) > 1


def _number(text: str, kind: str) -> int:
    """The number of a step of this unit that a text begins with, 0 if it begins with none."""
    if not kind:
        numbered = _NUMBERED.match(text)
        return int(numbered["number"]) if numbered else 0
    first = _begins(text)
    return first.number if first is not None and first.unit == kind else 0


def _begins(text: str) -> Ordinal | None:
    lead = _LEAD.match(text)
    first = ordinal(text[lead.end() :] if lead else text)
    return first if first is not None and first.span[0] == 0 else None


def _form(text: str) -> str:
    """What kind of unit a text is: a heading of some depth, an item, a row, a sentence."""
    return text[: len(text) - len(text.lstrip("#"))] or ("|" if text.startswith("|") else "-")


def likeness(plan: Sequence[Step], asked: str) -> tuple[bool, int]:
    """By what a document's plan is chosen: called what is asked for, then the shorter one."""
    first = _begins(plan[0].text)
    called = first.unit if first else unit(plan[0].text)
    return called == asked, -sum(len(step.text) for step in plan)
