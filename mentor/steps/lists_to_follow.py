"""Plans whose steps are not called stages: numbered lists, tables and headings.

A list is one if the heading above says that it is an order to learn in, or if most of its items
tell when they come and the document is about learning. A table is one by its column of times,
headings by the times that they begin with or bear in brackets.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import itemgetter

from ingest.plain import plain
from ingest.quantities import MONTHS_IN, Quantity, quantities
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.structure import table_head
from ingest.types import Chunk
from mentor.steps.plans import LEAST, LONGEST, MOST_STEPS, Step, headings_beside
from mentor.text.marks import cells_of

LONGEST_HEAD = 60
"""Characters at the beginning of a step among which its time stands."""

_FIRST = re.compile(r"(?:^|\W)(?:最?[前头]|首)$|\bfirst $")
_ITEM = re.compile(r"(?P<number>\d{1,2})\\?[.)、]\s*|[-*+•]\s+")
_LEARNING = re.compile(
    r"学(?![校生历位院])|入门|入行|转行|成长|备考|复习|预习|练习|训练营|课程|入职|新人|上手"
    r"|\b(?:learn|study|studied|studies|studying|becom|road ?map|curriculum|syllabus|course"
    r"|beginner|bootcamp|get(?:ting)? (?:into|started)|start(?:ing)? out"
    r"|career|onboarding|newcomer|training plan)"
)
"""What a document is about that has a plan to learn."""

_AN_ORDER = re.compile(
    r"(?:学习?|推荐的?|建议的?|先后|自学|训练|备考|复习)[^，。]{0,4}(?:顺序|次序|步骤|计划|路线|路径|安排|内容|大纲)"
    r"|^(?:[\W\d一二三四五六七八九十]*)(?:顺序|路线图?|时间线|计划|课程(?:安排|大纲|内容))$|学什么|怎么学|从哪(?:里)?学起"
    r"|\b(?:road ?map|curriculum|syllabus|(?:learning|study|training) (?:path|plan|order|steps)"
    r"|(?:the|my|what|which|recommended|suggested) order\b(?! (?:of|form|number)\b)"
    r"|what (?:you(?: will|['’]ll)?|to|i|we)(?: would| should)? (?:learn|study|cover)"
    r"|how (?:to|i|you(?: can| should)?) (?:learn|study|start|begin|become|get started))\b"
)
"""What a heading says right above a list that is an order to learn in."""

_A_TIME = re.compile(
    r"时间|日期|月份?|[周天]|日程|阶段|\b(?:times?|dates?|when|period|days?|weeks?|months?|by)\b"
)
_UNITS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("day", re.compile(r"天|\bdays?\b")),
    ("week", re.compile(r"周|星期|\bweeks?\b")),
    ("month", re.compile(r"月|\bmonths?\b")),
)
_NUMBERS = re.compile(r"(\d{1,3})(?:\s*[-–—~到至]\s*(\d{1,3}))?")
_UP_TO = re.compile(r"前|内|截[止至]|\b(?:by|until|within|end of)\b")
_MONTH = r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]{2,6})?\b\.?"
_DOING = re.compile(
    r"学|自学|做|练|读|看书|刷题|准备|投简历|面试|考试"
    r"|\b(?:learn\w*|stud\w+|read\w*|build\w*|built|practi[cs]\w+|finish\w*|applied|apply|did"
    r"|course|project|exam)\b"
)
"""What is done at a time of one's own: not when offices open or holidays are."""

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ZH_DATE = re.compile(
    r"(?:(?P<year>20\d\d)年)?(?P<month>\d{1,2})月(?:份|底|初|[上中下]旬)?"
    r"(?:\s*[-–—~至到]+\s*(?:(?P<to_year>20\d\d)年)?(?P<to>\d{1,2})月(?:份|底|初|[上中下]旬)?)?"
)
_FIGURES_DATE = re.compile(
    r"(?P<year>20\d\d)[./-](?P<month>\d{1,2})"
    r"(?:\s*[-–—~至到]+\s*(?:(?P<to_year>20\d\d)[./-])?(?P<to>\d{1,2}))?"
)


@dataclass(frozen=True, slots=True)
class _Item:
    """An item of a list, with its number, 0 if it is a bullet."""

    step: Step
    number: int


def lists_to_follow(chunks: Sequence[Chunk], title: str) -> Iterator[list[Step]]:
    """The plans of a document of this title whose steps are not called stages."""
    about = bool(_LEARNING.search(folded(title)))
    for run in _lists(chunks):
        steps = [item.step for item in run]
        if LEAST <= len(steps) <= LONGEST and _is_plan(
            steps, about=about, numbered=run[0].number > 0
        ):
            yield steps
    tables = [rows for rows in _tables(chunks, about=about) if len(rows) <= LONGEST]
    yield from (rows for rows in tables if len(rows) >= LEAST)
    yield from _headed(chunks, tables, about=about)


def _is_plan(steps: Sequence[Step], *, about: bool, numbered: bool) -> bool:
    """Whether a list is a plan: by the heading right above, or by the times of its items."""
    above = folded(" ".join(steps[0].above[-1:]))
    learning = about or any(_LEARNING.search(folded(each)) for each in steps[0].above)
    if numbered and learning and len(steps) <= MOST_STEPS and _AN_ORDER.search(above):
        return True
    timed = sum(bool(_time_at_head(step) or _is_dated(step)) for step in steps)
    sign = learning or sum(bool(_DOING.search(folded(step.text))) for step in steps) * 2 > len(
        steps
    )
    needed = len(steps) if not numbered else (len(steps) + 1) // 2
    return sign and timed >= max(2, needed) and bool(_DOING.search(above) or learning)


def _time_at_head(step: Step) -> Quantity | None:
    """The time that a step tells in its first words, in days, weeks or months."""
    found = quantities(step.text[:LONGEST_HEAD])
    times = (each for each in found if each.kind in ("position", "duration"))
    return next((each for each in times if each.unit in MONTHS_IN and each.unit != "year"), None)


def _placed(step: Step) -> Step:
    """A step that begins with the first days, weeks or months of something: from 1 to so many."""
    time = _time_at_head(step)
    lead = folded(step.text[: time.start]) if time else ""
    if time is None or time.kind != "duration" or not _FIRST.search(lead):
        return step
    return replace(step, time=replace(time, kind="position", low=1.0))


def _is_dated(step: Step) -> bool:
    """Whether a step names months of the calendar in its first words."""
    head = folded(step.text[:LONGEST_HEAD])
    return bool(re.search(rf"[(（]{_ZH_DATE.pattern}|[(]{_MONTH}", head))


def _lists(chunks: Sequence[Chunk]) -> Iterator[list[_Item]]:
    """The lists of a document, each item by its first sentence; not those within items."""
    run: list[_Item] = []
    for chunk in chunks:
        for span in chunk.sentences:
            lead = chunk.text[: span[0] - chunk.start].rpartition("\n")[2]
            item = _ITEM.fullmatch(lead)
            if item is None:
                if _ends_list(chunk, span, lead):
                    yield from [run] * bool(run)
                    run = []
                continue
            number = int(item["number"] or 0)
            goes_on = bool(run) and (
                number == run[-1].number + 1 if number else run[-1].number == 0
            )
            if not goes_on or Step(chunk, span).section != run[-1].step.section:
                yield from [run] * bool(run)
                run = [] if number > 1 else [_Item(Step(chunk, span), number)]
                continue
            run.append(_Item(Step(chunk, span), number))
    yield from [run] * bool(run)


def _ends_list(chunk: Chunk, span: Span, lead: str) -> bool:
    """Whether a sentence is none of an item: it begins a line that is not set in."""
    return not lead and not chunk.between(*span).startswith((" ", "\t"))


def _tables(chunks: Sequence[Chunk], *, about: bool) -> Iterator[list[Step]]:
    """The tables of which one of the first two columns tells when each row comes."""
    for chunk in chunks:
        spans = [span for span in chunk.sentences if chunk.between(*span).lstrip().startswith("|")]
        heads = [table_head(chunk, span[0]) for span in spans]
        for written, group in groupby(zip(heads, spans, strict=True), itemgetter(0)):
            rows = [span for _, span in group]
            head = cells_of(written)
            found = _timed(chunk, rows, head, about=about) if len(head) > 1 else []
            if len(found) > 1:
                yield found


def _timed(chunk: Chunk, rows: Sequence[Span], head: Sequence[str], *, about: bool) -> list[Step]:
    """The rows of a table with their times, if each has one and they come one after the other."""
    written = [cells_of(chunk.between(*row)) for row in rows]
    for column in range(min(2, len(head))):
        name = folded(plain(head[column]))
        cells = [plain(row[column]) if column < len(row) else "" for row in written]
        words = [" ".join(row[:column] + row[column + 1 :]) for row in written]
        if not all(any(map(str.isalpha, each)) for each in words):
            continue
        if not _A_TIME.search(name) and column:
            continue
        doing = sum(bool(_DOING.search(folded(each))) for each in words) * 2 >= len(words)
        if times := _by_number(cells, name):
            steps = zip(rows, times, strict=True)
            called = "" if column else plain(head[column])
            return [Step(chunk, row, time, called) for row, time in steps]
        if column == 0 and (doing or about) and (times := _by_calendar(cells)):
            return [Step(chunk, row, time) for row, time in zip(rows, times, strict=True)]
        positions = [_position(cell) for cell in cells]
        if all(positions) and _follow([each for each in positions if each]):
            return [Step(chunk, row, time) for row, time in zip(rows, positions, strict=True)]
    return []


def _position(cell: str) -> Quantity | None:
    found = (
        each for each in quantities(cell) if each.kind == "position" and each.unit in MONTHS_IN
    )
    return next((each for each in found if each.unit != "year"), None)


def _by_number(cells: Sequence[str], name: str) -> list[Quantity]:
    """The times of cells that are numbers of days, weeks or months, as their column is called."""
    unit = next((unit for unit, words in _UNITS if words.search(name)), "")
    numbers = [_NUMBERS.fullmatch(cell.strip()) for cell in cells]
    if not unit or not all(numbers):
        return []
    found, before = [], 0
    for each in filter(None, numbers):
        low, high = int(each[1]), int(each[2] or each[1])
        if high <= before:
            return []
        low = before + 1 if _UP_TO.search(name) else low
        found.append(Quantity("position", float(low), float(high), unit, 0, 0))
        before = high
    return found


def _by_calendar(cells: Sequence[str]) -> list[Quantity]:
    """The times of cells that are months of the calendar, counted from the first."""
    found: list[Quantity] = []
    first: int | None = None
    last = year = 0
    for cell in cells:
        date = _ZH_DATE.fullmatch(cell.strip()) or _FIGURES_DATE.fullmatch(cell.strip())
        span = _months(date, year) if date else _months_en(cell, year)
        if span is None:
            return []
        next_year = found and span[0] + 12 == last + 1 and not re.search(r"20\d\d", cell)
        start, last = (month + 12 * bool(next_year) for month in span)
        first = start if first is None else first
        year = last // 12
        low, high = start - first + 1, last - first + 1
        if low < (found[-1].low or 0 if found else 1):
            return []
        found.append(Quantity("position", float(low), float(high), "month", 0, 0))
    return found


def _months(date: re.Match[str], year: int) -> tuple[int, int] | None:
    """The first and the last month of a date, counted from year 0."""
    begins = int(date["year"]) if date["year"] else year
    low = begins * 12 + int(date["month"]) - 1
    high = low
    if date["to"]:
        ends = int(date["to_year"]) if date["to_year"] else begins
        high = ends * 12 + int(date["to"]) - 1
        high += 12 * (high < low)
    return (low, high) if 1 <= int(date["month"]) <= 12 and high - low < 24 else None


def _months_en(cell: str, year: int) -> tuple[int, int] | None:
    """The same of English names: "May – July 2023"."""
    names = re.findall(_MONTH, folded(cell))
    rest = re.sub(rf"{_MONTH}|20\d\d|\bto\b|[\W_]", "", folded(cell))
    if not names or len(names) > 2 or rest:
        return None
    years = [int(each) for each in re.findall(r"20\d\d", cell)]
    numbers = [_MONTHS.index(each) for each in names]
    end = (years[-1] if years else year) * 12 + numbers[-1]
    start = (years[0] if years else year) * 12 + numbers[0]
    start -= 12 * (start > end)
    return start, end


def _headed(
    chunks: Sequence[Chunk], tables: Sequence[Sequence[Step]], *, about: bool
) -> Iterator[list[Step]]:
    """The headings beside each other that bear times, with the rows of a table of times beneath
    one behind them: Day 1, Week 1, then what is due by day 30.
    """
    for run in headings_beside(chunks):
        timed = [
            step
            for step in map(_placed, run)
            if (time := step.time or _time_at_head(step)) and time.kind == "position"
        ]
        for rows in tables:
            above = rows[0].above
            if timed and above[:-1] == timed[0].above and _follow(_times([*timed, *rows])):
                timed = [*timed, *rows]
        if LEAST <= len(timed) <= LONGEST and _follow(_times(timed)):
            yield timed
        lasting = [step for step in run if _time_at_head(step)]
        if LEAST <= len(lasting) <= MOST_STEPS and len(lasting) == len(run) and not timed and about:
            yield lasting


def _times(steps: Sequence[Step]) -> list[Quantity]:
    return [time for step in steps if (time := step.time or _time_at_head(step))]


def _follow(times: Sequence[Quantity]) -> bool:
    """Whether times come one after the other, each ending later than the one before."""
    ends = [(each.high or 0) * MONTHS_IN[each.unit] for each in times]
    return all(one < other for one, other in pairwise(ends))
