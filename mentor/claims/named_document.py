"""The programme or guide that a question names: what others cost or take is no side of it.

"The bootcamp", "the MLOps guide": a word for what one enrols in or reads that stands, with the name
before it, in the title of one document alone. Documents of the field tell one thing whatever they
are called, so these are not looked at.
"""

import re
from collections.abc import Sequence

from ingest.lookup import lookup
from mentor.claims.cover import around, topics
from mentor.claims.stated import Stated
from mentor.evidence import Finding
from mentor.refuse import of_the_field
from mentor.text.overlap import standing
from mentor.text.terms import Term, covers

_ENROLLED = re.compile(
    r"(?:训练营|培训班|夏令营|硕士|学位|bootcamps?|boot camps?|academ(?:y|ies)|masters?|msc"
    r"|degrees?|programmes?|fellowships?|apprenticeships?)"
)
_READ = re.compile(
    r"(?:指南|手册|路线图|教程|guides?|handbooks?|manuals?|road ?maps?|ladders?|courses?)"
)


def of_the_named(finding: Finding, items: Sequence[Stated]) -> list[Stated]:
    """Of statements those on the document that a question names, all if it names none."""
    named = [] if of_the_field(finding) else _named(finding)
    if not named:
        return [*items]
    return [
        item for item in items if all(covers(_with_title(finding, item), term) for term in named)
    ]


def _named(finding: Finding) -> list[Term]:
    """The words of a question that one title alone has, if these name what it is the title of."""
    titles = {each.passage.source: each.passage.title for each in finding.evidence}
    held = [standing(finding.words, lookup(title)) for title in titles.values()]
    if len(held) < 2:
        return []
    alone: dict[int, list[Term]] = {}
    for term in topics(finding):
        having = [place for place, words in enumerate(held) if covers(words, term)]
        if len(having) == 1:
            alone.setdefault(having[0], []).append(term)
    for terms in alone.values():
        enrolled = any(_ENROLLED.fullmatch(term.text) for term in terms)
        read = [bool(_READ.fullmatch(term.text)) for term in terms]
        if enrolled or (any(read) and not all(read)):
            return terms
    return []


def _with_title(finding: Finding, item: Stated) -> frozenset[str]:
    title = standing(finding.words, lookup(item.evidence.passage.title))
    return frozenset(around(finding, item)) | frozenset(title)
