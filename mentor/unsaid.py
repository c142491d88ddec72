"""What a question names or asks for that nothing quoted for it tells.

Quotes that answer the rest of a question mislead if that is not said: the pay of engineers where it
was asked what one firm pays, which course to take without what it costs.
"""

import re
from collections.abc import Sequence

from ingest.lookup import lookup
from ingest.quantities import quantities
from ingest.simplify import folded
from mentor.answer import compared_in_vain
from mentor.evidence import Finding
from mentor.question.money import pay_period
from mentor.question.nameable import is_nameable
from mentor.question.subject import stated, subject
from mentor.question.wanted import wanted
from mentor.question.years import years_in
from mentor.refuse import RARE, Kind, as_written, holds, kinds_named, lacking
from mentor.text.overlap import standing
from mentor.types import Citation

_FREE = re.compile(r"免费|收费|付费|要钱|\b(?:free|paid)\b")
_AMOUNT = re.compile(r"多少钱|几[块万千]|\bhow much\b")


def names_lacking(finding: Finding, part: str, *, unsure: bool) -> list[str]:
    """What a question, or the `part` of it that asks, names by a name that no document has, as it
    is written; where the quotes may not answer it (`unsure`), by any noun.
    """
    found = (*compared_in_vain(finding), *lacking(finding, part, names_alone=not unsure))
    text = folded("\n".join(item.chunk.text for item in finding.evidence))
    return [name for name in dict.fromkeys(found) if folded(name) not in text]


def names_not_quoted(
    finding: Finding, part: str, citations: Sequence[Citation], asked: str = ""
) -> list[str]:
    """The names in a question that documents have, and its years, that nothing quoted has: where a
    figure is asked for, no quote that holds one. `asked` is the question with its years, if it was
    looked up without them.
    """
    kinds = kinds_named(finding.question)
    texts = {each: "\n".join((each.title, each.section, each.quote)) for each in citations}
    telling = [
        text
        for each, text in texts.items()
        if any(holds(kind, each.quote, finding.question) for kind in kinds)
    ]
    text = folded("\n".join(telling or texts.values()))
    present = standing(finding.words, lookup(text))
    names = [
        as_written(word.text, finding.question)
        for word in subject(finding)
        if word.known
        and word.kind == "name"
        and word.weight > RARE
        and (not part or word.text in folded(part))
        and is_nameable(word.text, finding.question, word.kind)
        and not wanted(word.text)
        and word.text not in text
        and not any(word.text != term.text and word.text in term.text for term in finding.weights)
        and stated(word, present) == 0
    ]
    years = years_in(asked or part or finding.question)
    return [*names, *(year for year in years if year not in text)]


def kinds_not_quoted(question: str, citations: Sequence[Citation]) -> list[Kind]:
    """The kinds of figures that a question asks for and nothing quoted holds.

    That something is free is no amount, unless it is asked whether it is, and not how much too.
    """
    texts = [f"{each.section}\n{each.quote}" for each in citations]
    text = folded(question)
    if_free = bool(_FREE.search(text)) and not _AMOUNT.search(text)
    money: tuple[Kind, ...] = ("salary", "price") if if_free else ("salary",)
    return [
        kind
        for kind in kinds_named(question)
        if not any(
            holds(each, text, question)
            for each in (money if kind in ("salary", "price") else (kind,))
            for text in texts
        )
    ]


def period_not_quoted(question: str, citations: Sequence[Citation]) -> str:
    """The period that a question asks the pay of ("month") where sums are quoted and none is said
    to be for that; else "".
    """
    asked = pay_period(question)
    if not asked:
        return ""
    sums = [
        each.per
        for citation in citations
        for each in quantities(citation.quote, citation.section)
        if each.kind == "money"
    ]
    return asked if sums and asked not in sums else ""
