"""What is shown of a step of a plan: what it is called, and what it says itself or beneath it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from ingest.plain import plain
from ingest.quantities import quantities
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.structure import table_head
from ingest.types import Chunk
from mentor.cite import unmarked
from mentor.steps.plans import Step
from mentor.text.marks import BETWEEN_CELLS, ITEM_MARK, cells_of, in_one_line, without_boxes

LONGEST_BENEATH = 110
"""Characters of what is shown of a stage beside its heading."""

LONGEST_OF_A_PART = 400
"""The same where only a part of the plan is asked for."""

FEW = 6
"""Of so many stages at most is shown what stands beneath their headings."""

FIRST = 2
"""So many items are the beginning of a step, and twice as many sentences that lead to them."""

_NUMBER = re.compile(r"^\s*\d{1,2}\\?[.)、]?\s*")
_PROJECT = re.compile(r"项目|作品|\b(?:projects?|portfolio|build|capstone)\b")
NO_SENTENCE = re.compile(r"^\s*(?:#|\||!\[)")
_MARK = re.compile(rf"\n\s*{ITEM_MARK}\s+$")
_NEXT_ITEM = re.compile(rf"\s*\n\s*{ITEM_MARK}\s+")
_BULLET = re.compile(rf"\s*(?!\d){ITEM_MARK}\s")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_SPACE = re.compile(r" +(?=[。，；：、）]|[,.;:)](?:\s|$))")
"""What marks of Markdown leave before a mark of a sentence."""


def label_of(step: Step) -> str:
    """What a step is called: its words, of a row the first two cells that tell more than a time."""
    if step.is_row:
        cells = cells_of(step.written)
        timed = len(cells) > 2 and not _without_times(cells[1])
        return BETWEEN_CELLS.join(cells[: 3 if timed else 2])
    return step.text


def row_line(row: Step) -> str:
    """A row in one line, its cells apart, a number alone behind what its column is called."""
    heads = [plain(cell) for cell in cells_of(table_head(row.chunk, row.span[0]))]
    cells = [" | ".join(map(plain, cell.split("|"))) for cell in cells_of(row.written)]
    named = (
        f"{head}{': ' if place else ' '}{cell}" if head and cell.isdecimal() else cell
        for place, (head, cell) in enumerate(zip_longest(heads, cells, fillvalue=""))
    )
    return unmarked(BETWEEN_CELLS.join(filter(None, named)))


def rows_of(plan: Sequence[Step], chunks: Sequence[Chunk]) -> tuple[Step, ...]:
    """The rows of a table that has one for each stage of a plan of headings and says what to do in
    it; () if none has.
    """
    tables: dict[tuple[str, ...], list[Step]] = {}
    for chunk in chunks:
        for span in chunk.sentences:
            if chunk.between(*span).lstrip().startswith("|"):
                tables.setdefault(chunk.section, []).append(Step(chunk, span))
    for rows in tables.values():
        pairs = zip(plan, rows, strict=False)
        if len(rows) == len(plan) and all(_is_row_of(step, row) for step, row in pairs):
            return tuple(rows)
    return ()


def tells_all(row: Step, step: Step) -> bool:
    """Whether a row says what is learnt in a step and more, and when if its heading tells that, so
    that it stands for this.
    """
    _, *cells = map(plain, cells_of(row.written))
    untimed = quantities(step.text) and not quantities(row.text)
    return not untimed and sum(len(_without_times(cell)) > 1 for cell in cells) > 1


def step_lines(text: str, *, in_part: bool) -> list[str]:
    """A step as it is shown, line by line: a heading before what it says beneath, in one line with
    it unless a part of the plan is shown.
    """
    head, *more = filter(_tells, without_boxes(text).split("\n"))
    first = _SPACE.sub("", unmarked(plain(head)))
    beneath = lines_of("\n".join(more))
    if text.startswith("#") and not in_part:
        told = " · ".join(line.removeprefix("- ") for line in beneath if line)
        return [f"{first} — {told}" if told else first]
    return [first, *beneath]


def lines_of(text: str) -> list[str]:
    """A text as it is shown, line by line: its items marked, the cells of its rows apart; an empty
    line behind the items of a list, which would take in what follows.
    """
    found: list[str] = []
    item = False
    for line in filter(_tells, text.split("\n")):
        after, item = item, bool(_BULLET.match(line))
        found += [""] * (after and not item)
        found.append(("- " if item else "") + unmarked(_SPACE.sub("", in_one_line(line))))
    return found


def _tells(line: str) -> bool:
    """Whether a line is neither empty nor the rule below the head of a table or around code."""
    return bool(plain(line).strip("|-: ")) and not _FENCE.match(line)


def _is_row_of(step: Step, row: Step) -> bool:
    """Whether a row begins with what a heading calls a step, behind a number of its own or not,
    and says more than that.
    """
    if not step.is_heading:
        return False
    label = folded(step.text)
    name, *cells = [folded(plain(cell)) for cell in cells_of(row.written)]
    name = _NUMBER.sub("", name).strip()
    if not name and cells:
        name, *cells = cells
    more = (_without_times(cell) for cell in cells if cell not in label)
    return any(map(str.isalpha, name)) and name in label and any(len(cell) > 1 for cell in more)


def _without_times(cell: str) -> str:
    for each in reversed(quantities(cell)):
        cell = f"{cell[: each.start]} {cell[each.end :]}"
    return "".join(filter(str.isalpha, cell))


def beneath(plan: Sequence[Step], place: int) -> list[Span]:
    """The sentences and items that a step has beneath its heading, or further on its line."""
    step = plan[place]
    _, end = step.span
    found: list[Span] = []
    for span in step.chunk.sentences:
        if span[0] < end:
            continue
        between = step.chunk.between(end, span[0])
        written = step.chunk.between(*span)
        if written.startswith("#") or (not step.is_heading and "\n" in between):
            break
        found.append(span)
    return found


def speaks_of_projects(text: str) -> bool:
    """Whether a text speaks of things to build."""
    return bool(_PROJECT.search(folded(text)))


def projects_of(plan: Sequence[Step], place: int) -> Span | None:
    """Where a step says what to build, with the list that it leads to; None if it does not."""
    step = plan[place]
    if speaks_of_projects(step.written):
        return step.span
    spans = beneath(plan, place)
    told = [
        (at, span) for at, span in enumerate(spans) if speaks_of_projects(step.chunk.between(*span))
    ]
    for at, span in told:
        if (led := with_its_list(step, spans, at)) != span:
            return led
    return told[0][1] if told else None


def with_its_list(step: Step, spans: Sequence[Span], at: int) -> Span:
    """One of the sentences beneath a step, with the list that it leads to if it leads to one."""
    start, end = spans[at]
    if step.chunk.between(start, end).rstrip(" *").endswith((":", "：")):
        *_, (_, end) = ((start, end), *items_behind(step.chunk, end, spans[at + 1 :]))
    return start, end


def items_behind(chunk: Chunk, end: int, spans: Iterable[Span]) -> Iterator[Span]:
    """Those of the sentences that are, one behind the other, the next items from a place on."""
    for span in spans:
        if not _NEXT_ITEM.fullmatch(chunk.between(end, span[0])):
            return
        yield span
        end = span[1]


def shown_of(plan: Sequence[Step], place: int, *, in_part: bool) -> Span:
    """A step with the rest of its list item, or with the first sentence beneath its heading; with
    more of it where a part of the plan is asked for.
    """
    step = plan[place]
    start, end = step.span
    following = [span for span in step.chunk.sentences if span[0] >= end]
    if step.is_heading and in_part:
        return start, _end_of_all(step, following)
    if step.is_heading:
        few = len(plan) <= FEW and following
        return start, _end_of_the_first(step, following) if few else end
    longest = LONGEST_OF_A_PART if in_part else LONGEST_BENEATH
    for span in following:
        if "\n" in step.chunk.between(end, span[0]) or span[1] - start > longest:
            break
        end = span[1]
    return start, end


def begun_of(step: Step, shown: Span) -> Span:
    """The beginning of what is shown of a step: up to the first items of its first list, or its
    first sentences.
    """
    start, end = step.span
    items = sentences = 0
    for span in step.chunk.sentences:
        if span[0] < step.span[1] or span[1] > shown[1]:
            continue
        between = step.chunk.between(end, span[0])
        item = bool(_MARK.search(between))
        items, sentences = items + item, sentences + 1
        is_over = items and "\n" in between and not item
        if items > FIRST or is_over or (not items and sentences > 2 * FIRST):
            break
        end = span[1]
    return start, end


def _end_of_the_first(step: Step, following: Sequence[Span]) -> int:
    """Where the first sentence beneath a heading ends, or the first list, if that is short."""
    _, end = step.span
    text = step.chunk.between(*following[0])
    led = text.rstrip(" *").endswith((":", "："))
    longest = LONGEST_OF_A_PART if led else LONGEST_BENEATH
    in_list = led or bool(_MARK.search(step.chunk.between(end, following[0][0])))
    if NO_SENTENCE.match(text) or len(text) > LONGEST_BENEATH:
        return end
    last = following[0][1]
    for span in following[1:] if in_list else ():
        between = step.chunk.between(last, span[0])
        if "\n" in between and not _NEXT_ITEM.fullmatch(between):
            break
        if span[1] - end > longest:
            break
        last = span[1]
    return last


def _end_of_all(step: Step, following: Sequence[Span]) -> int:
    """Where what is shown beneath a heading ends."""
    start, end = step.span
    for span in following:
        if step.chunk.between(*span).startswith("#") or span[1] - start > LONGEST_OF_A_PART:
            break
        end = span[1]
    return end
