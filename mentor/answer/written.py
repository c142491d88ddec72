"""How quotes read: as Markdown, under the titles of their sources and the headings of sections."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.plain import plain
from mentor.cite import unmarked
from mentor.text.language import Language
from mentor.types import SECTION_SIGN, Citation
from mentor.wording import also_near, quoted_from

_IN_A_BLOCK = re.compile(r">(?:\s*$| (?:\s|[-+>|`~]|\*\s|\d{1,9}[.)]))")
"""The last line of a list, a table or code, or a line that goes on with an item."""

_ITEM = re.compile(r"(?P<indent>\s*)(?:[-*+•]|(?P<number>\d{1,3}\\?[.)、]))\s")
_CODE_SPAN = re.compile(r"(`+[^`]*`+)|[^`]+")
"""A span of code, or what stands between two."""

_CLOSED = re.compile(r"\s*(?:\*{2,3}|__)\s+")
"""The end of what was bold before a quote, where a sentence ends inside it."""

_UNDERLINE = re.compile(r"\s*={3,}\s*")
"""What stands below a title in plain text."""

_FENCE = re.compile(r"\s*(```|~~~)")


@dataclass(frozen=True, slots=True)
class Quote:
    """A citation, the language of its document, and the head of a table if it holds rows alone.

    `goes_on` says that a list or table has more items than those that are quoted of it, `within`
    that a list has some before them; `near` that it may answer, but is less likely to than not.
    """

    citation: Citation
    language: Language
    head: str = ""
    goes_on: bool = False
    within: bool = False
    near: bool = False


def written(found: Sequence[Quote], language: Language) -> Iterator[str]:
    """The text of the answer in pieces: a line that names source and section, quote, marker.

    A line parts what may answer from what does.
    """
    source, above = None, None
    for at, quote in enumerate(found):
        citation = quote.citation
        if quote.near and not (at and found[at - 1].near):
            yield f"{chr(10) * 2 if at else ''}{also_near(language)}\n\n"
            source, above = None, None
        title = "" if citation.source == source else citation.title
        section = citation.section.split(SECTION_SIGN)[-1]
        gap = "" if source is None else "\n\n"
        line = bool(title or section) and (bool(title) or citation.section != above)
        if line:
            yield f"{gap}{quoted_from(title, section, language)}"
        source, above = citation.source, citation.section
        yield ("\n\n" if line or gap else "") + f"{_as_quotation(quote, section)}"


def _as_quotation(quote: Quote, section: str) -> str:
    """A quote as Markdown shows quotations, its headings made bold so that none shouts.

    The heading of the section is left out: it stands above the quote.
    """
    head, lines = _head_of(quote), list[str]()
    fence = ""
    for line in _balanced(quote.citation.quote).splitlines():
        heading = line.lstrip("#")
        if mark := _FENCE.match(line):
            fence = "" if fence == mark[1] else fence or mark[1]
        elif not fence and heading != line and heading.startswith(" "):
            line = f"**{unmarked(heading.strip())}**" if plain(heading) != section else ""
        elif not fence and _UNDERLINE.fullmatch(line):
            continue
        elif not fence:
            line = _CODE_SPAN.sub(lambda part: part[1] or unmarked(part[0]), line)
        if line or lines:
            lines.append(line)
    if quote.within and lines:
        lines = [*_before(lines[0]), *lines]
    lines = [*head, *lines]
    if quote.goes_on:
        lines.append(_further(lines[-1]))
    lines = lines or [f"**{section}**"]  # the heading alone was quoted
    shown = [f"> {line}".rstrip() for line in lines]
    marker = f"[{quote.citation.marker}]"
    if _IN_A_BLOCK.match(shown[-1]):  # behind it, a marker would become part of a list or a table
        return "\n".join([*shown, ">", f"> {marker}"])
    return "\n".join([*shown[:-1], f"{shown[-1]} {marker}"])


def _balanced(quote: str) -> str:
    """A quote without the end of bold words that begin before it, with that of its last ones."""
    quote = _CLOSED.sub("", quote, count=1) if _CLOSED.match(quote) else quote
    last = _CODE_SPAN.sub(lambda part: "" if part[1] else part[0], quote.rpartition("\n")[2])
    return f"{quote}**" if last.count("**") % 2 else quote


def _head_of(quote: Quote) -> list[str]:
    """The head that makes rows of a table a table again, none if the quote has its own."""
    if not quote.head:
        return []
    return [quote.head, "|" + " --- |" * _columns(quote.head)]


def _further(last: str) -> str:
    """What stands behind the last item or row that is quoted of a list which has more."""
    if last.lstrip().startswith("|"):
        return "|" + " … |" * _columns(last)
    mark = _ITEM.match(last)
    return f"{mark['indent']}- …" if mark and not mark["number"] else "…"


def _before(first: str) -> list[str]:
    """What stands before the first item or row that is quoted of a list which has some before."""
    if first.lstrip().startswith("|"):
        return ["|" + " … |" * _columns(first)]
    mark = _ITEM.match(first)
    return [f"{mark['indent']}- …"] if mark and not mark["number"] else ["…", ""]


def _columns(row: str) -> int:
    return row.strip().strip("|").count("|") + 1
