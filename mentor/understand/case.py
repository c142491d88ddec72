"""A case that a question before is asked for: "in dollars", 有全职工作的话呢, "but I work"."""

import re

from ingest.simplify import folded
from mentor.text.language import language_of
from mentor.understand.cues import own_words
from mentor.understand.topic import asks_itself

_CASE = re.compile(
    r"^(?:那么?)?(?:如果|要是|假如|假设|万一)|的话呢?\W*$|^(?:那么?)?(?:按|以)\w{1,6}(?:算|计|为单位)"
    r"|^(?:那么?)?(?:其实|另外|不过|但是?|对了)?[，,]?我(?!们)"
    r"|^(?:and |but |so )?(?:in|for|with|without|at|on|from|if|assuming|as an?) [^,，]*$"
    r"|^(?:(?:and|but|so|oh|ok|well|actually|by the way)\b[ ,]*)*"
    r"i(?:'m|'ve|'d| am| have| only| already| can| know| work| live| just)\b"
)
_OF_ONESELF = re.compile(r"我(?!们)|\bi(?:'|\b)")
_JOINS = re.compile(r"(?:and|but|so)\b|[^\x00-\x7f]", re.IGNORECASE)
SUPPOSING_AT_MOST = 6
"""With more words of its own a question stands alone that supposes another case."""


def supposes(question: str) -> bool:
    """Whether what is said asks nothing itself, and tells a case to ask it of: "in dollars"."""
    text = folded(question).strip()
    asks = asks_itself(question)
    return bool(_CASE.search(text)) and not asks and len(own_words(text)) <= SUPPOSING_AT_MOST


def tells_of_the_asker(question: str) -> bool:
    """Whether what is said tells a case of who asks: 我每天只有两小时, "but I work full time"."""
    return bool(_OF_ONESELF.search(folded(question))) and supposes(question)


def with_case(base: str, case: str, *, apart: bool = False) -> str:
    """A question with the case that it is asked for, or what is asked of it `apart`."""
    between = "，" if language_of(base) == "zh" else ", "
    if apart or case.lower().startswith(("i ", "i'", "我")):
        return f"{base.rstrip('?？。. ')}{between}{case}"
    return f"{base if _JOINS.match(case) else base.rstrip('?？。. ')} {case}"
