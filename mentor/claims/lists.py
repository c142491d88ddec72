"""The lists of a document: bullets, numbered items, table rows, each with what stands above it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.plain import plain
from ingest.sentences import Span
from ingest.types import Chunk
from mentor.steps import Step
from mentor.text.marks import cells_of

_MARKED = re.compile(r"(?P<indent>[ \t]*)(?:[-*+•·]|\d{1,2}\\?[.)、])\s+(?:\[[ x]\]\s+)?")
_BOLD = re.compile(r"\s*(?:\*\*|__)(?P<name>.+?)(?:\*\*|__)")
_LINK = re.compile(r"\s*\[(?P<name>[^\]]+)\]\(")
_TITLE = re.compile(r"\s*(?P<name>《[^》]+》)")
_NAME_END = re.compile(r"(?<!\s)\s*(?:[:：→|(（]|—| [-–] |。|，|\. )")

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class List:
    """Items of a list of a document. `lead` is the sentence or item right above them, "" if they
    stand right below a heading; `nested` says that it is an item, `headed` that the items are
    headings, of which `above` holds those above.
    """

    items: tuple[Step, ...]
    above: tuple[str, ...]
    lead: str = ""
    nested: bool = False
    headed: bool = False


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence, item or row; `indent` is that of the item that it begins, -1 if of none."""

    step: Step
    written: str
    indent: int


@dataclass(frozen=True, slots=True)
class _Open:
    """A list that may go on, with what stands right above it."""

    indent: int
    lead: _Unit | None
    nested: bool
    items: list[_Unit]


def lists_of(chunks: Sequence[Chunk]) -> Iterator[List]:
    """The lists of items and rows in the chunks of a document, in order."""
    for above, units in _sections(chunks):
        yield from _lists(above, units)


def name_of(item: Step) -> str:
    """What an item is called: its bold words, its link or title, or all before a colon or dash; of
    a row the first cell.
    """
    written = item.chunk.between(*item.span)
    if written.startswith("|"):
        written = next(filter(None, cells_of(written)), "")
    written = written.lstrip("# ")
    marked = _BOLD.match(written) or _LINK.match(written) or _TITLE.match(written)
    name = plain(marked["name"] if marked else written)
    if not _TITLE.match(name):
        name = _NAME_END.split(name, maxsplit=1)[0] or name
    name = name.strip().rstrip(":：")
    return name if len(name) <= LONGEST_NAME else f"{name[:LONGEST_NAME].rstrip()}…"


def _sections(chunks: Sequence[Chunk]) -> Iterator[tuple[tuple[str, ...], list[_Unit]]]:
    """The units below each heading, with that heading and those above it."""
    path = chunks[0].section if chunks else ()
    units: list[_Unit] = []
    for chunk in chunks:
        for span in chunk.sentences:
            unit = _unit(chunk, span)
            if unit.written.startswith("#"):
                yield path, units
                path, units = unit.step.section, []
            else:
                units.append(unit)
    yield path, units


def _unit(chunk: Chunk, span: Span) -> _Unit:
    written = chunk.between(*span)
    return _Unit(Step(chunk, span), written, _indent(chunk, span))


def _line_before(chunk: Chunk, span: Span) -> str:
    """What stands before a unit in its line."""
    return chunk.text[: span[0] - chunk.start].rpartition("\n")[2]


def _indent(chunk: Chunk, span: Span) -> int:
    if chunk.between(*span).startswith("|"):
        return 0
    marked = _MARKED.fullmatch(_line_before(chunk, span))
    return len(marked["indent"].expandtabs(4)) if marked else -1


def _lists(above: tuple[str, ...], units: Sequence[_Unit]) -> Iterator[List]:
    """The lists among units below one heading: items of one depth, those deeper below an item."""
    opened: list[_Open] = []
    before: _Unit | None = None
    for unit in units:
        if unit.indent < 0:
            if not (before and opened and _belongs_to(before, unit)):
                yield from _closed(opened, above)
                opened = []
                before = unit
            continue
        while opened and opened[-1].indent > unit.indent:
            yield from _closed([opened.pop()], above)
        if not opened or opened[-1].indent < unit.indent:
            lead = opened[-1].items[-1] if opened else before
            opened.append(_Open(unit.indent, lead, bool(opened), []))
        opened[-1].items.append(unit)
        before = unit
    yield from _closed(opened, above)


def _belongs_to(item: _Unit, unit: _Unit) -> bool:
    """Whether a sentence stands behind an item: in its line, or in one that is set in."""
    chunk = unit.step.chunk
    if chunk is not item.step.chunk:
        return False
    in_line = "\n" not in chunk.between(item.step.span[1], unit.step.span[0])
    return in_line or bool(_line_before(chunk, unit.step.span))


def _closed(opened: Sequence[_Open], above: tuple[str, ...]) -> Iterator[List]:
    for each in opened:
        if len(each.items) > 1:
            lead = plain(each.lead.written) if each.lead else ""
            yield List(tuple(item.step for item in each.items), above, lead, each.nested)
