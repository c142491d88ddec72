"""What somebody seems to know is known if it is a subject of the library: "maths is fine"."""

from dataclasses import replace

from mentor.evidence import Finding
from mentor.plan.circumstances import Search
from mentor.plan.topics import TELLING
from mentor.question.known import Seeming
from mentor.question.person import Person
from mentor.question.plan_asked import PlanAsked
from mentor.question.subject import Word, subject
from mentor.understand.on_a_plan import may_be_subject


def with_known(wish: PlanAsked, search: Search) -> PlanAsked:
    """A plan that is asked for, with what of what somebody seems to know the library names."""
    return replace(wish, who=_settled(wish.who, search)) if wish.who.seems else wish


def _settled(who: Person, search: Search) -> Person:
    found = [each for each in who.seems if _is_subject(each, search)]
    found = [each for each in found if each.name not in (*who.lacks, *who.known)]
    known = [each for each in found if each.how != "weak"]
    little = [each.name for each in found if each.how == "some"]
    told = {each.told for each in known if each.how != "used"}
    return replace(
        who,
        known=tuple(dict.fromkeys((*who.known, *(each.name for each in known)))),
        little=tuple(dict.fromkeys((*who.little, *little))),
        lacks=tuple(dict.fromkeys((*who.lacks, *(n.name for n in found if n.how == "weak")))),
        said=tuple(words for words in who.said if words not in told),
        seems=(),
    )


def _is_subject(seen: Seeming, search: Search) -> bool:
    """Whether the library names all words of a name, as a subject that not all of it is about."""
    if not may_be_subject(seen.name, seen.told):
        return False
    finding = search(seen.name)
    words = subject(finding)
    return bool(words) and all(
        word.known and (word.weight >= TELLING or _heads(word, finding)) for word in words
    )


def _heads(word: Word, finding: Finding) -> bool:
    """Whether a word stands in the title or the heading of a passage found."""
    heads = (f"{item.passage.title} {item.passage.section}" for item in finding.evidence)
    return any(word.text in head.lower() for head in heads)
