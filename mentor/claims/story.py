"""What a longer message asks the time or pay of, where its other words are those of a story.

"My wife gives me one year for this. Is that realistic?" names nothing that has a time of its own:
it asks how long all of the way takes. A clause that asks tells more than the whole message.
"""

from collections.abc import Iterator
from dataclasses import replace

from ingest.lookup import lookup
from ingest.simplify import folded
from mentor.claims.cover import topics
from mentor.claims.stated import names_a_part
from mentor.claims.told import Lead, Reach, leads
from mentor.evidence import Finding
from mentor.question.conditions import place_asked_for
from mentor.question.subject import is_role, subject
from mentor.text.overlap import standing
from mentor.text.terms import coverage


def read_again(finding: Finding, reach: Reach, part: str) -> Iterator[tuple[Finding, list[Lead]]]:
    """A finding as it is for the `part` of a question that asks, if that is not all of it, and
    without any of its words where these name nothing that takes a time; each with its quantities.
    """
    place = place_asked_for(finding.question)
    if part and (place is None or place.search(folded(part))):
        text = folded(part)
        weights = {term: each for term, each in finding.weights.items() if term.text in text}
        finding = replace(finding, question=part, weights=weights)
        yield finding, leads(finding, reach)
    if not _names_a_thing(finding):
        finding = replace(finding, weights={})
        found = leads(finding, reach)
        yield finding, [lead for lead in found if lead.asked.kind == "duration"]


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
