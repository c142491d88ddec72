"""The extractive answer: the mentor quotes, grouped by source, and writes no claim of its own."""

import re
from collections.abc import Iterator, Sequence

from mentor.cite import cite
from mentor.evidence import Evidence
from mentor.prompts import Language, quoted_from
from mentor.quote import quoted_span
from mentor.types import Citation

FIRST_QUOTE_CHARS = 520
NEXT_QUOTE_CHARS = 280
MAX_CHARS = 1200
MAX_QUOTES = 5
PER_SOURCE = 2
_LIKE_A_MARKER = re.compile(r"\[(\d+)\](?!\()")
ESCAPED = r"\\[\1\\]"
"""How a number in brackets in a document is written, so that it is none of our markers."""

CLOSE = 0.12
"""A passage is quoted if its score is at most this far below the best one's."""


def choose(evidence: Sequence[Evidence]) -> list[Evidence]:
    """The passages worth quoting: the best of each source that comes close, then second ones."""
    if not evidence:
        return []
    floor = evidence[0].passage.score - CLOSE
    close = [item for item in evidence if item.passage.score >= floor]
    rank: dict[str, int] = {}
    rounds: list[tuple[int, int, Evidence]] = []
    for order, item in enumerate(close):
        nth = rank.get(item.passage.source, 0)
        rank[item.passage.source] = nth + 1
        if nth < PER_SOURCE:
            rounds.append((nth, order, item))
    rounds.sort(key=lambda entry: entry[:2])
    return [item for _, _, item in rounds[:MAX_QUOTES]]


def citations(chosen: Sequence[Evidence]) -> list[Citation]:
    """A citation for each passage, numbered in the order in which the answer shows them.

    Passages of one source stand together; no two citations overlap.
    """
    order = list(dict.fromkeys(item.passage.source for item in chosen))
    found: list[Citation] = []
    size = 0
    for item in sorted(chosen, key=lambda item: order.index(item.passage.source)):
        passage = item.passage
        limit = FIRST_QUOTE_CHARS if item is chosen[0] else NEXT_QUOTE_CHARS
        units, scores = item.chunk.sentences, item.sentence_cosines
        start, end = quoted_span(passage.text, passage.start, units, scores, limit)
        if found and size + end - start > MAX_CHARS:
            continue
        size += end - start
        found.append(cite(len(found) + 1, passage, start, end))
    return found


def written(found: Sequence[Citation], language: Language) -> Iterator[str]:
    """The text of the answer in pieces: a line that names source and section, quote, marker."""
    source = None
    for citation in found:
        gap = "" if source is None else "\n\n"
        title = "" if citation.source == source else citation.title
        yield f"{gap}{quoted_from(title, citation.section.split(' › ')[-1], language)}"
        source = citation.source
        yield f"\n\n{_as_quotation(citation.quote, citation.marker)}"


def _as_quotation(quote: str, marker: int) -> str:
    """A quote as Markdown shows quotations, its headings made bold so that none shouts."""
    lines = []
    for line in quote.splitlines():
        heading = line.lstrip("#")
        if heading != line and heading.startswith(" "):
            line = f"**{heading.strip()}**"
        lines.append(f"> {_LIKE_A_MARKER.sub(ESCAPED, line)}".rstrip())
    if len(lines) > 1:  # a marker behind the last line would become part of a list or a table
        return "\n".join([*lines, ">", f"> [{marker}]"])
    return f"{lines[0]} [{marker}]"
