"""When the steps of a plan come, where it is at a deadline, and what hours it takes."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.quantities import MONTHS_IN, Quantity, quantities
from ingest.quantities.types import HOURS_IN
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.structure import table_head
from ingest.types import Chunk
from mentor.question.calendar_words import DAYS
from mentor.steps.plans import Step
from mentor.text.marks import cells_of

_LEARNING = re.compile(
    r"(?<![大中小科数文化])学(?![校生者历院位期])|投入|[练花]|计划|路线"
    r"|\b(?:stud(?:y|ies|ied|ying)|learn\w*|spend(?:s|ing)?|put(?:s|ting)? in"
    r"|practi[sc]\w+|commit\w*|dedicat\w+"
    r"|plans?|roadmap|curriculum)\b"
)
_NO_LEARNING = re.compile(
    r"工作(?!日)|(?<!边)上班(?!族)|下班(?!后)|岗位|加班|睡|算力|训练"
    r"|\b(?:work(?!load|book|shop)\w*|jobs?|employ\w*|engineers|office|sleep\w*|comput(?:e|ing)"
    r"|gpus?|cluster)\b"
)
"""What makes hours those of learning, and what makes them those of a job or a machine."""

_OF_A_PLAN = re.compile(
    r"计划|路线|路径|总共|一共|全程"
    r"|\b(?:plans?|road ?map|paths?|curriculum|total|altogether|in all)\b"
)
_PER = {
    "week": re.compile(
        r"每周|每星期|一周|周均|\bweekly\b|\b(?:a|per|each|every) week\b|/ ?w(?:ee)?k\b"
    ),
    "day": re.compile(r"每[天日]|日均|\bdaily\b|\b(?:a|per|each|every) day\b|/ ?day\b"),
}
_ON_SOME_DAYS = re.compile(rf"{DAYS}|工作日")
"""What hours a day are of that are not those of every day."""

CLAUSE_ENDS = re.compile(r"[，,；;。]|\.\s")
"""What stands between the parts of a sentence that tell something each."""

_BLANK_LINE = re.compile(r"\n\s*\n")

Months = tuple[float, float | None]
"""When a stage begins and ends, in months from the start of its plan; None if it has no end."""


@dataclass(frozen=True, slots=True)
class Rate:
    """The hours a week, or a day, that a document says its plan takes, and where."""

    chunk: Chunk
    span: Span
    hours: tuple[float, float]
    per: str


def months_of(plan: Sequence[Step], chunks: Sequence[Chunk] = ()) -> tuple[Months, ...]:
    """When each step of a plan begins and ends; () if they do not tell or it does not add up.

    Places in a plan (months 3-4) are read as they stand, single lengths (two months) one after the
    other. Ranges that follow one another (2-4, then 4-6) may be lengths: they are places if the
    first begins at 0 or the document names the end of the last as the length of its plan. A last
    step without a time has no end.
    """
    told = [_time(step) for step in plan]
    times = [time for time in told if time is not None]
    if len(times) < len(plan):
        if len(plan) > 2 and told[-1] is None and (before := months_of(plan[:-1], chunks)):
            return (*before, (before[-1][1] or 0.0, None))  # what comes last may have no end
        return ()
    if all(time.kind == "position" for time in times):
        found: list[Months] = [_at(time) for time in times]
        return tuple(found) if _rises(found) else ()
    if all(time.kind == "duration" for time in times):
        found = [
            (
                0.0 if not place and (time.low or 0) <= 1 else (time.low or 0.0) * _scale(time),
                None if time.high is None else time.high * _scale(time),
            )
            for place, time in enumerate(times)
        ]
        if any(time.low != time.high for time in times):
            sure = times[0].low == 0 or _named_as_length(found[-1][1], plan, chunks)
            return tuple(found) if sure and _rises(found, joined=True) else ()
        ends = [
            sum((each.high or 0.0) * _scale(each) for each in times[:n])
            for n in range(len(times) + 1)
        ]
        return tuple((ends[n], ends[n + 1]) for n in range(len(times)))
    return ()


def _named_as_length(months: float | None, plan: Sequence[Step], chunks: Sequence[Chunk]) -> bool:
    """Whether a document says of a plan, beside its steps, that it takes so many months."""
    return months is not None and any(
        each.low == each.high == months / MONTHS_IN[each.unit]
        for chunk in chunks
        for span in chunk.sentences
        if place_in(plan, chunk, span) == "plan" and _tells_length(plan, chunk, span)
        for each in quantities(chunk.between(*span))
        if each.kind == "duration" and each.unit in MONTHS_IN
    )


def _tells_length(plan: Sequence[Step], chunk: Chunk, span: Span) -> bool:
    """Whether a heading above a plan or a sentence right beside it may tell how long it takes."""
    text = chunk.between(*span)
    beside = Step(chunk, span).section == plan[0].above
    return text.startswith("#") or (beside and bool(_OF_A_PLAN.search(folded(text))))


def _time(step: Step) -> Quantity | None:
    times = [each for each in step.times if each.unit in MONTHS_IN]
    return next((each for each in times if each.kind == "position"), times[0] if times else None)


def _scale(time: Quantity) -> float:
    return MONTHS_IN[time.unit]


def _at(time: Quantity) -> Months:
    low = time.low if time.low is not None else 1.0
    return (low - 1) * _scale(time), None if time.high is None else time.high * _scale(time)


def _rises(found: Sequence[Months], *, joined: bool = False) -> bool:
    """Whether each begins no earlier than the one before, or where that ends."""
    for (_, end), (start, _) in pairwise(found):
        if end is None or start + 1e-6 < (end if joined else 0):
            return False
        if joined and start > end + 1:
            return False
    starts = [start for start, _ in found]
    return starts == sorted(starts)


def adds_up(plan: Sequence[Step]) -> tuple[float, float] | None:
    """The months that the lengths of a plan's steps add up to, at least and at most; None if not
    all of them, but for the last, tell theirs as lengths.
    """
    times = [_time(step) for step in plan]
    told = times[:-1] if times[-1] is None else times
    lengths = [(each.low, each.high, _scale(each)) for each in told if each is not None]
    if len(lengths) < len(told) or any(each and each.kind != "duration" for each in told):
        return None
    if any(low is None or high is None for low, high, _ in lengths):
        return None
    low, high = (sum((each[at] or 0.0) * each[2] for each in lengths) for at in (0, 1))
    return low, high


def layout_of(plan: Sequence[Step]) -> str:
    """The unit by whose number its steps come: months, weeks, days; "" if not by such."""
    times = [_time(step) for step in plan]
    units = {time.unit for time in times if time is not None and time.kind == "position"}
    return units.pop() if len(units) == 1 and all(times) else ""


def reached_by(
    months: Sequence[Months], start: int, deadline: float | None
) -> tuple[int | None, bool]:
    """The place of the step at a deadline, counted from where somebody starts."""
    if not months or not deadline:
        return None, False
    when = max(months[start][0], 0.0) + deadline  # what comes at month 0 is done before
    there = [place for place, (begins, _) in enumerate(months) if begins < when - 1e-6]
    end = months[-1][1]
    return max(there, default=0), end is not None and end <= when + 1e-6


def share_of(rate: Rate | None, hours: float | None, per: str) -> float | None:
    """How much of a plan's time somebody does in the same time, at least: by his hours and the most
    that it counts on. 1 if either is not told or his are within the plan's, None if they are not
    counted by the same.
    """
    if rate is None or not hours:
        return 1.0
    if rate.per != per:
        return None
    low, high = rate.hours
    return 1.0 if low <= hours <= high else hours / high


def rate_of(
    plan: Sequence[Step], chunks: Sequence[Chunk], months: Sequence[Months] = ()
) -> Rate | None:
    """The hours of learning that a document says its plan takes, if it names one amount: right
    above its steps; else in the section of the plan or the one above, not of a step alone, or in a
    sentence that names the length of the plan.
    """
    right_above = [*_rates_right_above(plan, months)]
    if len({(each.hours, each.per) for each in right_above}) == 1:
        return right_above[0]
    found: dict[tuple[float, float, str], Rate | None] = {}
    for chunk in chunks:
        before = ""
        for span in chunk.sentences:
            text, last = folded(chunk.between(*span)), before
            before = text
            where = "plan" if _names_length(text, months) else place_in(plan, chunk, span)
            heads = folded(" ".join((*plan[0].above[-1:], *Step(chunk, span).section[-1:])))
            learning = f"{last} {text} {heads}" if where == "plan" else text
            if not is_of_learning(text, learning):
                continue
            for hours, per in hours_in(text) if where else ():
                if per == "day" and _ON_SOME_DAYS.search(text):
                    continue
                rate = Rate(chunk, span, hours, per) if where == "plan" else None
                found[(*hours, per)] = found.get((*hours, per)) or rate
    return next(iter(found.values())) if len(found) == 1 else None


def _rates_right_above(plan: Sequence[Step], months: Sequence[Months]) -> Iterator[Rate]:
    """The hours of learning that a document tells in the heading of a plan, or between that and its
    first step; of no work in the same part of a sentence.
    """
    first, head = plan[0], folded("".join(plan[0].above[-1:]))
    for span in first.chunk.sentences:
        before = Step(first.chunk, span)
        text = folded(before.written)
        if span[1] > first.span[0] or before.section != first.above:
            continue
        whole = any(_names_length(each, months) for each in (head, text))
        if not (whole or _LEARNING.search(f"{head} {text}")):
            continue
        for clause in CLAUSE_ENDS.split(text):
            told = [] if _NO_LEARNING.search(clause) else hours_in(clause)
            for hours, per in told:
                if per == "week" or not _ON_SOME_DAYS.search(clause):
                    yield Rate(first.chunk, span, hours, per)


def _names_length(text: str, months: Sequence[Months]) -> bool:
    """Whether a sentence names a time that a plan of these stages takes in all."""
    total = months[-1][1] if months else None
    return total is not None and any(
        each.kind == "duration"
        and each.unit in MONTHS_IN
        and (each.low or 0) * _scale(each) - 1e-6 <= total <= (each.high or 0) * _scale(each) + 1e-6
        for each in quantities(text)
    )


def rate_of_rows(rows: Sequence[Step]) -> Rate | None:
    """The least and the most hours that a column of a table has for the rows of a plan."""
    chunk = rows[0].chunk
    written = [row.written for row in rows]
    if any(row.chunk.id != chunk.id for row in rows) or not rows[0].is_row:
        return None
    head = cells_of(table_head(chunk, rows[0].span[0]))
    for column, name in enumerate(map(folded, head)):
        per = next((per for per, names in _PER.items() if names.search(name)), "")
        cells = [cells_of(row)[column : column + 1] for row in written]
        hours = [
            bound * HOURS_IN[each.unit]
            for cell in cells
            for each in quantities("".join(cell))
            if each.unit in HOURS_IN
            for bound in (each.low, each.high)
            if bound
        ]
        if per and len(hours) >= len(rows):
            return Rate(chunk, (rows[0].span[0], rows[-1].span[1]), (min(hours), max(hours)), per)
    return None


def is_of_learning(text: str, around: str) -> bool:
    """Whether the hours of a folded text are those of learning, as it or what is `around` says."""
    return bool(_LEARNING.search(around)) and not _NO_LEARNING.search(text)


def hours_of_step(text: str) -> tuple[float, str] | None:
    """The most hours a day or a week of learning that what a step says counts on, None unless it
    names one amount.
    """
    text = folded(text)
    told = {(high, per) for (_, high), per in hours_in(text)}
    return told.pop() if len(told) == 1 and is_of_learning(text, text) else None


def lasting(step: Step) -> Quantity | None:
    """How long a step takes, if it tells one length."""
    time = _time(step)
    return time if time and time.kind == "duration" and time.low == time.high else None


def hours_in(text: str) -> Iterator[tuple[tuple[float, float], str]]:
    """The hours a day or a week that a text names, the least and the most, and which."""
    for each in quantities(text):
        low, high = each.low or each.high, each.high or each.low
        if each.kind == "rate" and each.unit in HOURS_IN and each.per in ("day", "week"):
            scale = HOURS_IN[each.unit]
            if low and high:
                yield (low * scale, high * scale), each.per


def place_in(plan: Sequence[Step], chunk: Chunk, span: Span) -> str:
    """Whether a sentence is of the whole "plan", of a "step" of it, or of neither: ""."""
    above = plan[0].above
    section = Step(chunk, span).section
    if section == above[:-1]:
        return "plan"
    if section[: len(above)] != above:
        return ""
    first, last = plan[0], plan[-1]
    if section != above:
        return "step" if any(section[: len(step.section)] == step.section for step in plan) else ""
    if span[1] <= first.span[0]:
        return "plan"
    beyond = span[0] >= last.span[1] and (
        chunk.id != last.chunk.id or _BLANK_LINE.search(chunk.between(last.span[1], span[0]))
    )
    return "plan" if beyond else "step"
