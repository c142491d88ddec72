"""What stands in the documents beyond what was shown already, for who wants more of an answer."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ingest.plain import plain
from mentor.answer import Quote
from mentor.asked import Asked
from mentor.cite import cite
from mentor.evidence import Evidence
from mentor.types import Citation

SAME = 0.8
"""So much of a quote that was shown is the same quote."""

_QUOTED = re.compile(r"(?:\n>[^\n]*)+")


def given_in(shown: str, evidence: Sequence[Evidence]) -> list[Citation]:
    """The sentences of passages that stand in answers that were shown before."""
    told = _bare(shown.replace("\n> ", "\n"))
    return [
        cite(0, item.passage, start, end)
        for item in evidence
        for start, end in item.chunk.sentences
        if item.passage.start <= start and end <= item.passage.start + len(item.passage.text)
        if (words := _bare(item.chunk.between(start, end))) and words in told
    ]


def beyond(shown: str, found: Sequence[Quote]) -> list[Quote]:
    """The quotes of which most was not shown before, numbered anew."""
    told = _bare(shown.replace("\n> ", "\n"))
    kept = [quote for quote in found if _new(quote, told) > len(_bare(quote.citation.quote)) / 2]
    return [
        replace(quote, citation=replace(quote.citation, marker=number))
        for number, quote in enumerate(kept, start=1)
    ]


def shown_again(shown: str, found: Sequence[Quote]) -> bool:
    """Whether every quote is one of an answer that was shown before, no part of a longer one."""
    told = [_bare(block.replace("\n>", "\n")) for block in _QUOTED.findall(f"\n{shown}")]
    words = [_bare(quote.citation.quote) for quote in found]
    return bool(words) and all(
        any(each in block and len(each) >= SAME * len(block) for block in told) for each in words
    )


def not_shown_yet(asked: Asked) -> Asked:
    """A question with those conflicts and lists of stages of which some was not shown before."""
    told = _bare(asked.further)

    def is_new(words: Iterable[str]) -> bool:
        return any(_bare(each) not in told for each in words)

    conflicts = (
        each for each in asked.conflicts if is_new(view.citation.quote for view in each.views)
    )
    stages = (each for each in asked.stages if is_new(step.text for step in each.steps))
    return replace(asked, conflicts=(*conflicts,), stages=(*stages,))


def _new(quote: Quote, told: str) -> int:
    """How many characters of a quote were not shown."""
    lines = map(_bare, quote.citation.quote.splitlines())
    return sum(len(line) for line in lines if line not in told)


def _bare(text: str) -> str:
    return "".join(plain(text).split())
