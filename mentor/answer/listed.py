"""Which units are of a list that is called what a question asks a list of.

"Projects for beginners:" is the list of projects that is asked for, whatever its items are about;
"architecture of a project" is none.
"""

from collections.abc import Sequence
from functools import lru_cache

from ingest.lookup import REMEMBERED
from ingest.plain import sentence_texts
from ingest.simplify import folded
from mentor.answer.listing import asks_for_list
from mentor.answer.worth import is_an_item
from mentor.evidence import Evidence, Finding
from mentor.question.called import called
from mentor.question.duties import DUTIES, role_asked_of
from mentor.question.level import level_of
from mentor.question.subject import Word, focus, subject
from mentor.text.terms import Term


def called_as_asked(what: tuple[Term, ...], item: Evidence, question: str = "") -> list[bool]:
    """Of each unit of a passage whether it is of a list that is called `what`; one of duties of no
    other level than that of the question.
    """
    if not what:
        return [False] * len(item.chunk.sentences)
    level = level_of(folded(question))
    section = any(_called(heading, what, level) for heading in item.chunk.section[-1:])
    led, found = section, list[bool]()
    for text, (start, _) in zip(sentence_texts(item.chunk), item.chunk.sentences, strict=True):
        if not is_an_item(item, start):
            led = section or (
                text.rstrip(" *").endswith((":", "：")) and _called(text, what, level)
            )
        found.append(led)
    return found


def list_asked(finding: Finding, role: Sequence[Word]) -> tuple[Term, ...]:
    """The names of what a list is asked of, none if none is; of a role's duties these."""
    if role:
        return DUTIES
    if not asks_for_list(finding.question):
        return ()
    what = focus(finding.question, subject(finding))
    return tuple(Term(*part) for part in what.parts) if what and len(what.text) > 1 else ()


@lru_cache(maxsize=REMEMBERED)
def _called(text: str, what: tuple[Term, ...], level: str) -> bool:
    if what == DUTIES:
        return level_of(folded(text)) in ("", level) and (
            bool(role_asked_of(text)) or any(called(text, each) for each in what)
        )
    return any(called(text, each) for each in what)
