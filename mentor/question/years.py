"""The year in a question that may be answered for any year."""

import re

from ingest.simplify import folded
from mentor.question.wanted import wanted

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_NAMED = re.compile(
    r"(?<![\d.,$€£¥])20\d\d(?=年)"
    r"|\b(?:in|by|since|until|till|during|of|year|after|before) (20\d\d)\b"
    r"(?!\s*(?:a |per |k\b|usd|dollars?|euros?|hours?|people|words?|tokens?|元|块|美元|小时|人|字))"
)
_OF_A_YEAR = re.compile(
    r"(?:在|到了?)?(?<!\d)20\d\d年?(?:的时候|时|里)?(?=[^\d月底末前之以内]|$)"
    r"|,? ?\b(?:in|for|during)(?: the year)? 20\d\d\b|\b20\d\d(?=\W*$)",
    re.IGNORECASE,
)
_OF_THAT_YEAR = re.compile(
    r"\b(?:did|was|were|had|will have|trends?|new|latest|current|popular|change[sd]?|by|before"
    r"|until)\b"
    r"|最新|趋势|流行|变化|变成|会有|[之以]?前|为止"
)
"""What asks of a year what is so in it alone, or holds a time against it."""


def years_in(text: str) -> list[str]:
    """The years that a text names as such, each once: no amount, no number of a model."""
    return [*dict.fromkeys(found[1] or found[0] for found in _NAMED.finditer(folded(text)))]


def without_its_year(question: str) -> str:
    """A question without its year; "" if it has none, or may ask of that year itself.

    How long something takes is the same in any year as far as is known; pay and versions are not.
    """
    if _OF_THAT_YEAR.search(folded(question)):
        return ""
    if any(each.kind != "duration" for each in wanted(question)):
        return ""
    rest = " ".join(_OF_A_YEAR.sub(" ", question).split()).replace(" ?", "?")
    return "" if _YEAR.search(rest) or rest == question else rest
