"""The structure of a plain text made visible: headings and list items in Markdown.

A line is a heading for where it stands: short, alone between blank lines, without an end of
sentence, and with text to follow. Nothing is taken away or put into other words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from textwrap import dedent
from typing import Literal

from ingest.clean.markdown import is_fence
from ingest.furniture import width
from ingest.furniture.byline import is_byline

_BULLET = re.compile(r"^(\s*)[•●▪◦‣⁃∙○■◆➢➤·]\s*(?=\S)")
_ITEM = re.compile(r"^\s*(?:[-*+]|\d{1,3}[.)])\s+\S")
_CLOSING = re.compile(r"[。．.!！,，;；:：、…”\"』」》)）\]】]$")
_CLOSED_TITLE = re.compile(r"[（(《「“\"\[【][^（(《「“\"\[【]+[)）》」”\"\]】]$")
_CLAUSES = re.compile(r"[。；;]|，.*，")
_CHINESE_CLAUSE = re.compile(r"(?<=[\u4e00-\u9fff])[，,]")
_STATEMENT = re.compile(
    r"^[^？?]{2,}(?<![什还若如可只要就但总])是(?!什么|否|谁|如何|怎)[^？?]{4,}$"
)
_CODE = re.compile(
    r"[{}<>=`]|://|\w\((?:\)|[\"'])|^[#/@$|>“\"'‘—–-]"
    r"|^(?:import|from \w+ import|def|return|pip3?|npm|conda|git|docker|sudo|const|let|var) \w"
)
_LOST_SIGN = re.compile(r"^[?\ufffd]\s+(?=\w)")
_MARKED = re.compile(r"^(?:[?\ufffd]\s|[\u2600-\u27bf\U0001f300-\U0001faff])")
_QUESTION = re.compile(r"[?？]$")
_SMALL = re.compile(r"[a-z]")
_CAPITALS = re.compile(r"[A-Z]{2}.* .*[A-Z]{2}")
"""Two words or more in capitals."""

_DATE = re.compile(
    r"(?<!\d)(?:19|20)\d\d\s?[-/.年]\s?\d"
    r"|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? "
    r"(?:\d\d?,? )?(?:19|20)\d\d",
    re.IGNORECASE,
)
_COLUMNS = re.compile(r"\S(?: {2,}|\t)\S")
_LIST_NUMBER = re.compile(r"^\d{1,3}[.)、．]")
_NUMBERING = tuple(
    map(
        re.compile,
        (
            r"^第[一二三四五六七八九十百\d]+(?:章|部分|篇)|^(?:part|chapter) (?:\d+|[ivx]+)\b",
            r"^第[一二三四五六七八九十\d]+(?:步|阶段|节|点|个月|周|天)|^(?:Step|Phase|Stage) \d+\b",
            r"^[一二三四五六七八九十]{1,3}、",
            r"^[（(][一二三四五六七八九十\d]{1,3}[)）]",
            r"^\d{1,2}[.、．]\s?(?!\d)\S",
            r"^\d{1,2}\.\d{1,2}(?!\.?\d)",
            r"^\d{1,2}\.\d{1,2}\.\d{1,2}",
        ),
    )
)
# Words that sites and writers put over a section, whatever it is about.
_MAIN_WORDS = re.compile(
    r"(?:常见问题(?:解答|与解答)?|FAQs?|frequently asked questions|前言|引言|导语|总结|结论|结语"
    r"|写在最后|参考(?:资料|文献)|附录|introduction|summary|conclusions?|takeaways|references|appendix"
    r"|further reading|resources)",
    re.IGNORECASE,
)
_SIDE_WORDS = re.compile(
    r"(?:背景|简介|概述|小结|优点|缺点|优势|劣势|优缺点|pros|cons|advantages|disadvantages|background"
    r"|overview)",
    re.IGNORECASE,
)

_HEADING_WIDTH = 84
_STATEMENT_WIDTH = 24
_CLAUSES_WIDTH = 44
_WORDS = 14
_ALONE = 2
_LONG_LINE = 160

Role = Literal["text", "heading", "item"]


@dataclass(slots=True)
class _Block:
    lines: list[str]
    short: bool
    role: Role = "text"
    upper: bool = False

    @property
    def words(self) -> str:
        return self.lines[0].strip()


def outlined(text: str, title: str, *, page: bool) -> str:
    """`text` with its headings as "##" and "###" and its bullets as "- ".

    `page` says that the text was a web page: there every line is a paragraph, and short lines
    between two headings were a list. A first line that is `title` becomes the one "#".
    """
    blocks = _with_continuations(list(_blocks(text, page)))
    top = bool(title and blocks and blocks[0].short and blocks[0].words == title)
    body = blocks[1:] if top and len(blocks) > 1 else blocks
    for run, follows in _runs(body):
        _assign(run, follows, page)
    _levels(body)
    head = [f"# {title}"] if len(body) < len(blocks) else []
    return "\n\n".join(head + list(_written(body)))


def _blocks(text: str, page: bool) -> Iterator[_Block]:
    """Paragraphs, lists and code, each one block; a blank line inside code or a list stays."""
    apart = page or _is_line_a_paragraph(text)
    lines: list[str] = []
    in_code = False
    for raw in [*text.split("\n"), ""]:
        line = raw if in_code else _BULLET.sub(r"\1- ", raw.rstrip().replace("　", "  "))
        if is_fence(line):
            in_code = not in_code
        starts = not line.strip() or (apart and bool(lines) and not _continues(lines, line))
        if starts and not in_code and lines:
            yield _block(lines)
            lines = []
        if line.strip() or in_code:
            lines.append(line)
    if lines:
        yield _block(lines)


def _is_line_a_paragraph(text: str) -> bool:
    """Whether lines are longer than anybody wraps them by hand."""
    return any(width(line) > _LONG_LINE for line in text.split("\n"))


def _continues(lines: Sequence[str], line: str) -> bool:
    """Whether `line` belongs to the block of `lines`: code, an item, or what is indented."""
    if is_fence(lines[0]):
        return not (len(lines) > 1 and is_fence(lines[-1]))
    if _ITEM.match(line):
        return bool(_ITEM.match(lines[0]))
    return line[:1].isspace() or _is_row(lines, line)


def _is_row(lines: Sequence[str], line: str) -> bool:
    """Whether `line` is one more of rows in columns; the longest of them may fill its column."""
    if not _COLUMNS.search(lines[-1]):
        return False
    return bool(_COLUMNS.search(line)) or (len(lines) > 1 and _may_head(line))


def _with_continuations(blocks: list[_Block]) -> list[_Block]:
    """`blocks` with every paragraph that is indented under a list put into its last item."""
    merged: list[_Block] = []
    for block in blocks:
        above = merged[-1] if merged else None
        deeper = block.lines[0][:1].isspace() and not _ITEM.match(block.lines[0])
        if above and deeper and _ITEM.match(above.lines[0]):
            above.lines += ["", *block.lines]
        else:
            merged.append(block)
    for block in merged:
        if _ITEM.match(block.lines[0]):
            block.lines = dedent("\n".join(block.lines)).split("\n")
        else:
            block.lines[0] = block.lines[0].strip()
    return merged


def _block(lines: list[str]) -> _Block:
    if len(lines) > 1 and all(map(_COLUMNS.search, lines[:-1])) and not is_fence(lines[0]):
        lines = [line if _ITEM.match(line) else f"- {line.strip()}" for line in lines]
    first = lines[0]
    alone = len(lines) == 1 and not is_fence(first)
    return _Block(list(lines), short=alone and _may_head(first))


def _may_head(line: str) -> bool:
    """Whether `line` could be a heading by its look."""
    line = line.strip()
    columns = width(line)
    if columns > _HEADING_WIDTH or len(line.split()) > _WORDS or _CODE.search(line):
        return False
    if not any(character.isalpha() for character in line):
        return False
    if _DATE.search(line) and is_byline(line):
        return False
    if _CLOSING.search(line) and not _CLOSED_TITLE.search(line):
        return False
    clauses = _CLAUSES.search(line) or (_CHINESE_CLAUSE.search(line) and columns > _CLAUSES_WIDTH)
    if clauses:
        return False
    return columns < _STATEMENT_WIDTH or not _STATEMENT.match(line)


def _runs(blocks: Sequence[_Block]) -> Iterator[tuple[list[_Block], bool]]:
    """Rows of short lines, each with whether text follows it."""
    rest = len(blocks)
    for short, group in groupby(blocks, key=lambda block: block.short):
        run = list(group)
        rest -= len(run)
        if short:
            yield run, rest > 0


def _assign(run: Sequence[_Block], follows: bool, page: bool) -> None:
    """Say which lines of `run` are headings.

    One or two before a text are. Of a longer row only those are that say so themselves (a
    sign, a number, a question, a word such as "Summary"), and on a page its ends.
    """
    last = len(run) - 1
    few = follows and len(run) <= _ALONE
    for at, block in enumerate(run):
        if _is_listed(run, at):
            continue
        stands_over = (follows or at < last) and _says_heading(block.words)
        if few or stands_over or (page and follows and at == last):
            block.role = "heading"
    if page and last >= _ALONE:
        _assign_rows(run, follows)
    for block, following in pairwise(run):
        block.upper = block.role == following.role == "heading"


def _assign_rows(run: Sequence[_Block], follows: bool) -> None:
    """The ends of a long row on a page are headings, what is between them a list."""
    asks = run[-1].role == "heading" and _QUESTION.search(run[-1].words)
    if asks and not _is_listed(run, len(run) - 2):
        run[-2].role = "heading"
    if follows and run[0].role == "text" and not _is_listed(run, 0):
        run[0].role = "heading"
    for block in run:
        if block.role == "text" and not _LIST_NUMBER.match(block.words):
            block.role = "item"


def _is_listed(run: Sequence[_Block], at: int) -> bool:
    """Whether the line at `at` has the form of its neighbour: then both are items of a list."""
    near = [run[other].words for other in (at - 1, at + 1) if 0 <= other < len(run)]
    line = run[at].words
    if _LIST_NUMBER.match(line):
        return any(_LIST_NUMBER.match(other) for other in near)
    return len(run) > _ALONE and any(_form(line) == _form(other) != "" for other in near)


def _form(line: str) -> str:
    """What two lines of a list have in common: the first word and a colon behind the first part."""
    parts = re.split(r"[:：]", line)
    return re.split(r"[\s\d]", line)[0] if len(parts) > 1 and parts[1].strip() else ""


def _says_heading(line: str) -> bool:
    bare = _LOST_SIGN.sub("", line)
    if _MARKED.match(line) or _QUESTION.search(line) or _number(line) is not None:
        return True
    if _CAPITALS.search(line) and not (_SMALL.search(line) or _COLUMNS.search(line)):
        return True
    return bool(_MAIN_WORDS.fullmatch(bare) or _SIDE_WORDS.fullmatch(bare))


def _number(line: str) -> int | None:
    """Which way of numbering `line` begins with."""
    return next((at for at, form in enumerate(_NUMBERING) if form.match(line)), None)


def _levels(blocks: Sequence[_Block]) -> None:
    """Headings numbered alike stand on one level.

    It is the lower one if the first of them directly follows another heading, or if another way
    of numbering already stands on the upper one.
    """
    lower: dict[int, bool] = {}
    for before, block in pairwise([_Block([""], short=False), *blocks]):
        number = _number(block.words)
        if block.role == "heading" and number is not None:
            below = before.role == "heading" or not all(lower.values())
            block.upper = not lower.setdefault(number, below)
        elif block.role == "heading" and _MAIN_WORDS.fullmatch(block.words):
            block.upper = True


def _written(blocks: Sequence[_Block]) -> Iterator[str]:
    below = False
    items: list[str] = []
    for block in blocks:
        if items and block.role != "item":
            yield "\n".join(items)
            items = []
        if block.role == "item":
            items.append(f"- {block.words}")
        elif block.role == "heading":
            level = 2 if block.upper or not below else 3
            below = below or block.upper
            yield f"{'#' * level} {_LOST_SIGN.sub('', block.words)}"
        else:
            yield "\n".join(block.lines)
    if items:
        yield "\n".join(items)
