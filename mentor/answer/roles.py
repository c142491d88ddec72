"""What passages say of the people of another role than the one whose duties a question asks."""

from ingest.lookup import lookup
from ingest.simplify import folded
from mentor.answer.level import name_of
from mentor.answer.worth import is_an_item
from mentor.evidence import Evidence, Finding
from mentor.question.duties import ROLE, role_asked_of
from mentor.question.subject import Word, is_role, stated, subject
from mentor.text.overlap import standing


def role_asked(finding: Finding) -> tuple[Word, ...]:
    """The words for the role whose duties a question asks, none if it asks for none."""
    role = role_asked_of(finding.question)
    words = [word for word in subject(finding) if word.topic and word.text in role]
    return tuple(words) if any(map(is_role, words)) else ()


def of_other_roles(role: tuple[Word, ...], finding: Finding, item: Evidence) -> list[bool]:
    """Whether each unit of a passage is an item or a row that is called by another role."""
    return [
        bool(role) and is_an_item(item, start) and _is_other(item, (start, end), role, finding)
        for start, end in item.chunk.sentences
    ]


def _is_other(
    item: Evidence, span: tuple[int, int], role: tuple[Word, ...], finding: Finding
) -> bool:
    name = name_of(item.chunk.between(*span))
    if not ROLE.search(folded(name)):
        return False
    present = standing(finding.words, lookup(name))
    return not all(stated(word, present) == 1.0 for word in role)
