"""Lists whose items are headings: "which industries?" is answered by the headings below one.

Such a list stands in no passage: each item has a section of its own.
"""

import re
from collections.abc import Sequence

from ingest.english import lemmas
from ingest.lookup import lookup
from ingest.simplify import folded
from mentor.answer.listing import asks_for_list
from mentor.evidence import Finding
from mentor.question.aspects import GENERIC
from mentor.question.called import called
from mentor.question.months import time_asked
from mentor.question.subject import Word, focus, stated, subject
from mentor.refuse.signs import COMMON
from mentor.steps.asked import unit_asked
from mentor.steps.outline import LOOKED_AT, Around, Outline, most_about
from mentor.steps.plans import LEAST, MOST_STEPS, Step, headings_beside
from mentor.text.overlap import standing
from mentor.text.terms import Term, coverage, covers

NEAREST = 6
"""One of so many passages has to stand in the section whose headings are the list."""

LONGEST = 40
"""Characters of a heading that is an item of a list."""

_MOST = re.compile(r"最|\b(?:most|best|top|(?!test|rest|inter|requ)[a-z]+est)\b")
"""What asks for some of a list."""


def heading_lists(finding: Finding, around: Around) -> list[Outline]:
    """The headings below one that is called what the question asks the list of.

    Of a document the one whose heading says most of the question, and of all documents those that
    say as much, the best document first; none if the question names an item of it, or
    something that neither the title nor the headings above say.
    """
    question = finding.question
    if not asks_for_list(question) or unit_asked(question) or _MOST.search(folded(question)):
        return []
    what = focus(question, subject(finding))
    if what is None or len(what.text) < 2 or what.weight < COMMON or time_asked(question):
        return []
    found: dict[str, tuple[float, Outline]] = {}
    for item in finding.evidence[:LOOKED_AT]:
        passage = item.passage
        if passage.source in found:
            continue
        lists = [
            (_named(finding, run), Outline(passage, tuple(run), compared=False))
            for run in headings_beside(around(item))
            if _is_list(run) and _is_asked_for(run, what, passage.title, finding)
        ]
        lists = [each for each in lists if _is_near(each[1], finding)]
        if lists:
            found[passage.source] = max(lists, key=lambda each: each[0])
    return most_about([*found.values()])


def _is_near(found: Outline, finding: Finding) -> bool:
    """Whether one of the nearest passages stands below the heading of a list."""
    source, above = found.passage.source, found.steps[0].above
    return any(
        item.passage.source == source and item.chunk.section[: len(above)] == above
        for item in finding.evidence[:NEAREST]
    )


def _named(finding: Finding, run: Sequence[Step]) -> float:
    """How much of the question the heading right above a list says."""
    return coverage(finding.weights, standing(finding.words, lookup(run[0].above[-1])))


def _is_list(run: Sequence[Step]) -> bool:
    short = all(len(step.text) <= LONGEST for step in run)
    return LEAST <= len(run) <= MOST_STEPS and short and len(run[0].above) > 1


def _is_asked_for(run: Sequence[Step], what: Word, title: str, finding: Finding) -> bool:
    """Whether the heading above names what is asked for, and that last, and all above say the rest.

    Headings most of which are called so themselves are groups of it: beginners' projects.
    """
    above = run[0].above
    right_above, all_above = (
        standing(finding.words, lookup("\n".join(texts))) for texts in (above[-1:], (title, *above))
    )
    lacking = (
        term
        for term in finding.weights
        if term not in finding.unknown and not covers(all_above, term)
    )
    of_it = [term for term in finding.weights if covers(right_above, term)]
    items = [standing(finding.words, lookup(step.text)) for step in run]
    groups = sum(any(covers(item, term) for term in of_it) for item in items)
    named = any(called(above[-1], Term(*part)) for part in what.parts)
    asked_for = named and stated(what, right_above) == 1 and groups * 2 < len(run)
    return asked_for and all(map(_is_generic, lacking))


def _is_generic(term: Term) -> bool:
    return not GENERIC.isdisjoint(lemmas(term.text))
