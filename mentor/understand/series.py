"""What stands beside what in a document: steps under one heading, items of a list, rows of a table.

"And the next stage?" is answered by the document that the conversation is about: its own headings
and lists say what comes next.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ingest.lookup import lookup
from ingest.plain import plain
from ingest.simplify import folded
from ingest.structure import Block, blocks
from mentor.question.months import is_at, time_asked
from mentor.text.marks import BETWEEN_CELLS
from mentor.text.ordinals import Ordinal, ordinal, unit, with_unit
from mentor.text.overlap import standing
from mentor.text.terms import Term, covers
from mentor.understand.shown_headings import headings_alike, without_tail

Path = tuple[str, ...]

_NUMBERED = 1.5
"""What it adds to the worth of a series that its names count: 第一步, 第二步."""

_OTHER_UNIT = 1.5
"""What it takes from it that the question asks for a stage, and the names are none."""

_CELLS = re.compile(r"\s*\|\s*")
_LABEL_END = re.compile(r"[：:。；;，,（(]|\s[—–-]\s|\.\s")
_LABEL_CHARS = 40
_LEADING_NUMBER = re.compile(r"^\s*(?:[-*+•]\s+)?(?:\d{1,3}\\?[.)、]\s*|[-*+•]\s*)?")
_BARE_NUMBER = re.compile(r"\d{1,2}\.?")
_COUNTED = re.compile(r"^\s*(?:[-*+•]\s+)?\d{1,3}\\?[.)、]")
_CODE = re.compile(r"(?P<name>[A-Z]{1,2})(?P<number>\d{1,2})\b")
"""What calls a level of a ladder: L5, P7."""

_EITHER = re.compile(r"\s*(?:或者?|和|与|跟|以及)\s*|,?\s+(?:and|or)\s+")
_CLAUSE = re.compile(r"[，,；;。：:]")
_SAYS = re.compile(r"[。！!.]\s*(?:\[\d+\]\s*)?$")
"""An item that is a sentence is called nothing: 从零起步……要花三年。"""

_SENTENCES = re.compile(r"[。！？!?\n](?=\s*\S)|\.\s+(?=\S)")
"""More than one sentence, or line."""

_SHORT = 40
"""Characters of an answer that only names things."""

_ASKS = re.compile(r"[?？]\s*$")
"""The headings of frequent questions are in no order."""

_TITLE = re.compile(r"\*\*(?:《(?P<zh>[^\n]{1,200}?)》|“(?P<en>[^\n]{1,200}?)”)\*\*")

_BESIDE_QUOTES = re.compile(r"^[^>\n].*$", re.MULTILINE)
"""What stands between quotes: headings."""

ELLIPSIS = "…"
"""Stands in an answer for items and rows that it leaves out."""

_BETWEEN = re.compile(r"\s*[、；;]\s*|,\s+(?:and\s+)?|\s+and\s+")


@dataclass(frozen=True, slots=True)
class Place:
    """One of a series: what it is called, and its number in the series if its name says one."""

    label: str
    number: Ordinal | None


@dataclass(frozen=True, slots=True)
class Named:
    """Which of a series a question names, by what words of the question, and how sure that is."""

    at: int
    span: tuple[int, int] | None
    worth: float


Series = tuple[Place, ...]


def under_headings(path: Path, sections: Sequence[Path]) -> list[Series]:
    """For each heading of `path`, innermost first, it and the headings beside it, in order.

    Those that count on from each other go on under other headings, and are alone among many others.
    `sections` are the heading paths of the document, in order.
    """
    found = []
    for depth in range(len(path), 0, -1):
        around = path[: depth - 1]
        beside = (s[depth - 1] for s in sections if len(s) >= depth and s[: depth - 1] == around)
        near = series_of(label for label in dict.fromkeys(beside) if not _ASKS.search(label))
        alike = (s[depth - 1] for s in sections if len(s) >= depth)
        on = _counted_on(path[depth - 1], series_of(dict.fromkeys(alike)))
        counted = sum(one.number is not None for one in near)
        among_others = bool(on) and counted * 2 <= len(near)
        found.append(on if among_others or len(on) > counted else near)
    return [series for series in found if len(series) > 1]


def _counted_on(heading: str, series: Series) -> Series:
    """The headings that count on from each other, of which one is `heading`, under whatever parts
    of the document they stand; () if they do not.
    """
    own = ordinal(heading)
    if own is None or not own.unit:
        return ()
    same = [one for one in series if one.number and one.number.unit == own.unit]
    numbers = [one.number.number for one in same if one.number]
    return (*same,) if numbers == [*range(1, len(numbers) + 1)] else ()


def in_text(text: str) -> list[Series]:
    """The lists and tables of a text as series of their items and rows."""
    found = [
        series_of(_label(item) for item in _items(block, text))
        for block in blocks(text)
        if block.kind in ("list", "table")
    ]
    return [series for series in found if len(series) > 1]


def listed(answer: str, wanted: Sequence[str] = ()) -> list[str]:
    """What an answer enumerates: its list items or rows, or what stands between commas.

    Of an answer in quotes, what its headings of one form name; else what the first of the quotes
    that has a list enumerates, or, if that is of sentences, one with a name of what is `wanted` in
    its head, or of names.
    """
    lines = [line for line in answer.splitlines() if line.startswith(">") or not line]
    quotes = any(lines)
    quoted = _quoted("\n".join(lines) if quotes else answer)
    if quotes and (named := headings_alike(answer)):
        return named
    quoting = _BESIDE_QUOTES.split(answer) if quotes else [answer]
    if lists := [one for each in quoting for one in _lists(_quoted(each))]:
        best = _of_names(lists, wanted) if quotes else max(lists, key=lambda one: len(one[0]))
        return without_tail(best[0])
    numbered = re.split(r"(?:^|\s)\d{1,2}[.)]\s+", quoted)[1:]
    if quotes and len(numbered) < 2 and _SENTENCES.search(quoted.strip()):
        return []  # the commas of prose part no list
    parts = numbered if len(numbered) > 1 else _BETWEEN.split(quoted.strip("。. \n"))
    return [label for part in parts if (label := _label(part))] if len(parts) > 1 else []


_List = tuple[list[str], bool, str]
"""A list: what its items are called, whether they are sentences, and the head of a table."""


def _lists(text: str) -> list[_List]:
    found = []
    for block in blocks(text):
        if block.kind in ("list", "table"):
            items = _items(block, text)
            labels = [label for item in items if (label := _label(item))]
            said = sum(map(_is_sentence, items)) * 2 > len(items)
            if len(labels) > 1:
                found.append((labels, said, text[block.start : block.end].split("\n")[0]))
    return found


def _is_sentence(item: str) -> bool:
    """Whether an item says something, and names nothing first."""
    words = plain(_LEADING_NUMBER.sub("", item))
    end = _LABEL_END.search(words)
    return bool(_SAYS.search(item)) and (end is None or end[0] in "，,；;。")


def _of_names(lists: Sequence[_List], wanted: Sequence[str]) -> _List:
    """The first of the lists; if it is one of sentences, that which names in its head what is
    wanted, or else the first of names.
    """
    if not lists[0][1]:
        return lists[0]
    names = [one for one in lists if not one[1]]
    headed = [one for one in names if any(each in folded(one[2]) for each in wanted)]
    return (headed or names or lists)[0]


def quoted_items(answer: str) -> list[str]:
    """What all lists and tables that an answer quotes enumerate."""
    quoted = "\n".join(line for line in answer.splitlines() if line.startswith(">") or not line)
    return [place.label for series in in_text(_quoted(quoted)) for place in series]


def shown_lists(answer: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """The lists of stages in an answer, each as what its places are called, and the title above.

    Their items are numbered, called stages or begin with their time. None if the first list is
    another: what follows it is beside what was asked.
    """
    text = _quoted(answer)
    for block in blocks(text):
        items = _items(block, text) if block.kind in ("list", "table") else []
        named = [_label(item) for item in items]
        counted = sum(
            bool(
                _COUNTED.match(item)
                or ordinal(label)
                or ((unit(label) or time_asked(label)) and not _SAYS.search(item))
            )
            for item, label in zip(items, named, strict=True)
        )
        if len(items) > 1 and counted * 2 < len(items):
            return
        if len(items) > 1:
            titles = titles_in(text[: block.start])
            whole = _label if block.kind == "table" else _whole
            yield tuple(filter(None, map(whole, items))), "".join(titles[-1:])


def _whole(item: str) -> str:
    """All of an item if it is short and no row, else what it is called."""
    whole = plain(_LEADING_NUMBER.sub("", item))
    short = len(whole) <= _LABEL_CHARS and BETWEEN_CELLS not in whole
    return whole if short else _label(item) or whole[:_LABEL_CHARS]


def titles_in(answer: str) -> list[str]:
    """The titles of the documents that an answer of the mentor quotes, in its order."""
    return list(dict.fromkeys(match["zh"] or match["en"] for match in _TITLE.finditer(answer)))


def alternatives(answer: str) -> list[str]:
    """The two things that a short answer names: TensorFlow 或 PyTorch; [] if it does otherwise."""
    told = re.sub(r"\s*\[\d{1,3}\]", "", answer).strip("。. \n")
    names = len(told) <= _SHORT and not _CLAUSE.search(told)
    parts = _EITHER.split(told) if names else []
    return [_label(part) for part in parts] if len(parts) == 2 else []


def nth(series: Series, place: Ordinal) -> int | None:
    """Which of a series has this number by its name, None if none has."""
    for at, one in enumerate(series):
        own = one.number
        if own and own.number == place.number and (not place.unit or own.unit == place.unit):
            return at
    return None


def placed(series: Series, place: Ordinal) -> int | None:
    """Which of a series has this number by its name, else by its place if they are called so."""
    if (at := nth(series, place)) is not None:
        return at
    called = sum(unit(one.label) == place.unit for one in series) * 2 >= len(series)
    bare = called and not any(one.number for one in series)
    return place.number - 1 if bare and place.number <= len(series) else None


def with_named(
    series: Series, question: str, weights: Mapping[Term, float], wanted: str
) -> Named | None:
    """Which of a series a question names: by its number, by a time that lies in it, or by a word
    that few others have.

    `weights` are the question's terms; `wanted` is the unit that is asked for ("stage"), or "".
    """
    counted = ordinal(question)
    if counted and counted.unit:
        at = placed(series, counted)
        by_name = nth(series, counted) is not None
        return None if at is None else Named(at, counted.span, 2.5 if by_name else 2.0)
    if time := time_asked(question):
        there = [at for at, one in enumerate(series) if is_at(one.label, time)]
        if there:
            return Named(there[-1], None, 2.0)
    points, spans = [0.0] * len(series), dict[int, list[tuple[int, int]]]()
    words = frozenset(word for term in weights for parts in term.alternatives for word in parts)
    present = [standing(words, lookup(place.label)) for place in series]
    low = folded(question)
    for term in weights:
        holding = [n for n, found in enumerate(present) if covers(found, term)]
        for n in holding:
            points[n] += 1 / len(holding)
            start = low.find(term.text)
            if start >= 0 and len(holding) < len(series):
                spans.setdefault(n, []).append((start, start + len(term.text)))
    at = max(range(len(series)), key=points.__getitem__)
    if points[at] < 1 or sum(value == points[at] for value in points) > 1 or at not in spans:
        return None
    start, end = min(start for start, _ in spans[at]), max(end for _, end in spans[at])
    span = start, with_unit(question, end)
    return Named(at, span, points[at] + _fit(series, wanted))


def _fit(series: Series, wanted: str) -> float:
    counted = sum(place.number is not None for place in series) * 2 >= len(series)
    units = [unit(one.label) or (one.number.unit if one.number else "") for one in series]
    other = wanted and wanted not in units
    return (_NUMBERED if counted else 0.0) - (_OTHER_UNIT if other else 0.0)


def series_of(labels: Iterable[str]) -> Series:
    """Names as a series, each with its number."""
    return tuple(Place(label, ordinal(label)) for label in labels if label)


def levels(series: Series) -> Series:
    """Those of a series that a code counts, L4 and L5, from the lowest; () if they count not on."""
    coded = [(found, one) for one in series if (found := _CODE.match(one.label))]
    alike = [each for each in coded if each[0]["name"] == coded[0][0]["name"]]
    ladder = sorted((int(found["number"]), found.span(), one.label) for found, one in alike)
    numbers = [number for number, _, _ in ladder]
    if len(numbers) < 2 or numbers != [*range(numbers[0], numbers[-1] + 1)]:
        return ()
    return tuple(Place(label, Ordinal(number, "level", span)) for number, span, label in ladder)


def _quoted(answer: str) -> str:
    """An answer without the marks of quotation and the markers of citations."""
    quoted = "\n".join(
        line.removeprefix(">").removeprefix(" ").rstrip() for line in answer.splitlines()
    )
    return re.sub(r"\s*\[\d{1,3}\]", "", quoted)


def _items(block: Block, text: str) -> list[str]:
    spans = block.units if block.kind == "table" else block.items
    return [text[start:end].split("\n")[0] for start, end in spans]


def _label(item: str) -> str:
    """What an item is called: its first words, or its first cell, with the next after a place that
    is counted, or that after a bare number.
    """
    words = plain(_LEADING_NUMBER.sub("", item))
    is_row = item.strip().startswith("|")
    if is_row or BETWEEN_CELLS in words:
        parts = _CELLS.split(item.strip().strip("|")) if is_row else words.split(BETWEEN_CELLS)
        cells = [cell for cell in map(plain, parts) if cell]
        cells = cells[1:] if cells[1:] and _BARE_NUMBER.fullmatch(cells[0]) else cells
        first = cells[0] if cells else ""
        place = ordinal(first)
        bare = place is not None and place.span == (0, len(first))
        words = " ".join(cells[: 2 if bare else 1])
        if is_row:
            return words
    return _LABEL_END.split(words, maxsplit=1)[0].strip()[:_LABEL_CHARS]
