"""Behind a question what a thing is: the same of another thing, or something else of this one."""

import re

from ingest.simplify import folded
from mentor.understand.asking import without_story
from mentor.understand.in_place import set_apart
from mentor.understand.topic import asks_itself, topic_of
from mentor.understand.understood import Understood

_WHAT_IS = re.compile(
    r"(?:请?(?:问|解释一?下?|介绍一?下?|说说))?\s*(?:是(?:什么|啥)(?:意思|东西)?|什么是|指什么)?\s*[？?。]?"
    r"|(?:(?:and|so|but) )?(?:what(?:'s| is| are)|explain|tell me about|define)"
    r"(?: an?| the)?\s*[?.]?",
    re.IGNORECASE,
)
"""What asks what a thing is, without its name."""

_WHY = re.compile(r"为(?:什么|啥|何)|\bwhy\b")


def what_another_is(question: str, before: Understood) -> str:
    """What was asked of a thing, of another that a question names: "and embeddings?" after "what is
    a vector?"; "" where it asked more than what that is, or the question names none.
    """
    name = set_apart(question)
    return (
        before.subject.replace(before.topic, name, 1) if name and _asks_what_it_is(before) else ""
    )


def _asks_what_it_is(before: Understood) -> bool:
    """Whether no more was asked than what a thing is."""
    rest = before.subject.replace(before.topic, "", 1)
    return bool(before.topic and _WHAT_IS.fullmatch(rest))


def without_what_it_is(before: Understood, question: str) -> str:
    """What was asked, without who asks it; the thing alone, if no more was asked than what that is
    and a question asks something else of it.
    """
    asks = asks_itself(question) or _WHY.search(folded(question))
    told = _asks_what_it_is(before) and asks and topic_of(question)
    return before.topic if told else without_story(before.subject)


def all_asked(before: Understood, question: str) -> str:
    """What a question without words of its own is asked of: all that was asked, but for what only
    asked what a thing is, and is not asked why.
    """
    how = asks_itself(question) and not _WHY.search(folded(question))
    return before.topic if how and _asks_what_it_is(before) else before.question
