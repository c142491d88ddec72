"""What a question names or asks for that nothing quoted for it tells.

Quotes that answer the rest of a question mislead if that is not said: the pay of engineers where it
was asked what one firm pays, which course to take without what it costs.
"""

import re
from collections.abc import Mapping, Sequence

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
_WHICH_MORE = re.compile(
    r"[哪谁].{0,8}[更最]|\b(?:which|who)\b.*\b(?:more|most|less|least|best|better|\w{3,}er|\w{3,}est)\b"
)
_A_SUM = (
    r"(?<!\d)(?!(?:19|20)\d\d(?!\d))\d{2,}|\d\s*[k万元块]|[一二两三四五六七八九十百千万][元块万]"
)
_MAY_TELL: Mapping[Kind, re.Pattern[str]] = {
    "salary": re.compile(_A_SUM),
    "price": re.compile(_A_SUM),
    "duration": re.compile(
        r"[年月周天日]|星期|礼拜|小时|钟头|分钟|学期|\b(?:year|month|week|day|hour|minute|semester|term"
        r"|decade|weekend|evening)s?\b"
    ),
    "link": re.compile(r"https?://|www\."),
    "year": re.compile(r"\d{4}"),
    "version": re.compile(r"[a-z]\W{0,2}\d|\d\.\d|版"),
}
"""What a text has that tells a figure of a kind, in whatever words: without it, it tells none."""
_ASKS_A_SUM = re.compile(r"多少钱|几[块万千]|\bhow much\b")


def names_lacking(finding: Finding, part: str, *, unsure: bool) -> list[str]:
    """What a question, or the `part` of it that asks, names by a name that no document has, as it
    is written; where the quotes may not answer it (`unsure`), by any noun.
    """
    found = (*compared_in_vain(finding), *lacking(finding, part, names_alone=not unsure))
    if not found:
        return []
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
    """The kinds of figures that a question asks for and nothing quoted can hold.

    That something is free is no amount, unless it is asked whether it is, and not how much too.
    Which of some things takes or pays more is told without a figure.
    """
    text = folded(question)
    if _WHICH_MORE.search(text):
        return []
    texts = [folded(f"{each.section}\n{each.quote}") for each in citations]
    if _FREE.search(text) and not _ASKS_A_SUM.search(text) and any(map(_FREE.search, texts)):
        return []
    return [kind for kind in kinds_named(question) if not any(map(_MAY_TELL[kind].search, texts))]


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
