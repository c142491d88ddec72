"""What a longer message asks the time or pay of, where its other words are those of a story.

"My wife gives me one year for this. Is that realistic?" names nothing that has a time of its own:
it asks how long all of the way takes. A clause that asks tells more than the whole message.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.lookup import lookup
from ingest.quantities import quantities
from ingest.simplify import folded
from mentor.claims.agree import far
from mentor.claims.cover import topics
from mentor.claims.stated import names_a_part
from mentor.claims.told import Lead, Reach, leads, told
from mentor.claims.whole import asks_the_time_to_a_goal, of_the_way
from mentor.evidence import Finding, Told
from mentor.question.clauses import clauses
from mentor.question.conditions import place_asked_for
from mentor.question.subject import is_role, says_nothing, subject
from mentor.question.wanted import asks_how_long, wanted
from mentor.refuse import of_the_field
from mentor.text.overlap import standing
from mentor.text.terms import coverage

_HOURS = re.compile(r"(?:几|多少)个?(?:小时|钟头|分钟)|\bhow many (?:hours|hrs|minutes)\b")


def read_again(
    finding: Finding, reach: Reach, part: str
) -> Iterator[tuple[Finding, Reach, list[Lead]]]:
    """A finding as it is for the `part` of a question that asks, if that is not all of it, and
    without any of its words where these name nothing that takes a time; each with what the library
    tells and its quantities. What asks for a thing that the library lacks, or for hours, asks not
    how long all of the way takes.
    """
    place = place_asked_for(finding.question)
    if part and (place is None or place.search(folded(part))):
        text = folded(part)
        weights = {term: each for term, each in finding.weights.items() if term.text in text}
        finding = replace(finding, question=part, weights=weights)
        if says_what(finding):
            yield finding, reach, leads(finding, reach)
    if not (_names_a_thing(finding) or _asks_of_another_thing(finding)):
        yield _as_the_way(finding, reach)


def told_of_the_way(finding: Finding, reach: Reach) -> Told | None:
    """What speaks for an answer where a question that holds a time against what the documents say
    names nothing that has a time of its own: how long all of the way takes, which documents of
    the field tell. Who asks how long in words asks it of a thing.
    """
    question = finding.question
    holds = any(each.kind == "duration" for each in quantities(question))
    if not holds or asks_how_long(question) or _names_a_thing(finding):
        return None
    bare, _, found = _as_the_way(finding, reach)
    return told(bare, found) if of_the_field(finding) else None


def _as_the_way(finding: Finding, reach: Reach) -> tuple[Finding, Reach, list[Lead]]:
    """A finding as it is for how long all of the way takes, and what the library tells of that."""
    bare = replace(finding, weights={})
    whole = replace(reach, claims_of=lambda item: of_the_way(item, reach.claims_of(item)))
    found = [lead for lead in leads(bare, whole) if lead.asked.kind == "duration"]
    return bare, whole, [lead for lead in found if not _is_far(lead, finding.question)]


def says_what(finding: Finding) -> bool:
    """Whether a question says what it asks for: a figure, the way to a goal, a stage, or anything
    that is named in the headings found.

    What it is about by its vector alone is else a guess.
    """
    question = finding.question
    if wanted(question) or asks_the_time_to_a_goal(question) or names_a_part(question):
        return True
    heads = (
        each for item in finding.evidence for each in (item.passage.title, *item.chunk.section)
    )
    named = standing(finding.words, lookup("\n".join(set(heads))))
    return coverage(topics(finding), named) > 0


def _is_far(lead: Lead, question: str) -> bool:
    """Whether the times that a question holds against the documents are of another order: three
    days off work.
    """
    held = [each for each in quantities(question) if each.kind == "duration"]
    best = lead.best
    return bool(held) and best is not None and all(far(each, best.quantity) for each in held)


def _asks_of_another_thing(finding: Finding) -> bool:
    """Whether a question asks in words how long a thing takes that stands nowhere in the library,
    or for hours: "how many hours should I sleep?" What it tells before it asks is no such thing,
    nor what is said of the way: "the school says half a year, is that true?"
    """
    question = finding.question
    if not asks_how_long(question) or asks_the_time_to_a_goal(question):
        return False
    asking = " ".join(folded(clause) for clause in clauses(question) if asks_how_long(clause))
    lacking = (
        word
        for word in subject(finding)
        if word.kind in ("name", "noun")
        and word.text in (asking or folded(question))
        and not (word.known or says_nothing(word.text))
    )
    return bool(_HOURS.search(folded(question))) or any(lacking)


def _names_a_thing(finding: Finding) -> bool:
    """Whether a question names a stage, or what a heading names that is not what all is about."""
    if names_a_part(finding.question):
        return True
    roles = [word.text for word in subject(finding) if is_role(word)]
    titles = "\n".join({item.passage.title for item in finding.evidence})
    of_all = standing(finding.words, lookup(titles))
    heads = "\n".join({heading for item in finding.evidence for heading in item.chunk.section[1:]})
    named = standing(finding.words, lookup(heads)) - of_all
    things = {
        term: each
        for term, each in topics(finding).items()
        if not any(term.text in role for role in roles)
    }
    return bool(things) and coverage(things, named) > 0
