"""A message about oneself, clause by clause."""

import re
from collections.abc import Iterator

from ingest.simplify import folded

READ = 1000
"""So many characters of a question are read."""

LEADS_IN = r"(?:(?:and|but|so|ok|okay|well|then)\b[ ,]*)*"
"""What a message may begin with that goes on from another, as a pattern."""

_CLAUSE_END = re.compile(
    r"[，,。；;！!？?\n]+|(?<!\bgoal)(?<!target)(?<!目标)(?<!方向)[：:]+|\.(?=\s|$)|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])|\s+(?=每[天日周月晚个])"
    r"|(?<!should)(?<!can)(?<!could)(?<!do)(?<!what)(?<!how)(?<!if)(?<!when)(?<!that)(?<!would)(?<!will)(?<!must)\s+"
    r"(?=i(?:['’](?:m|ve)| (?:only|just|already|have|am|work|know)\b))"
    r"|\s+(?:and|but|so)\s+(?=(?:can|could|will|would|please|want|would|need|give|make|know|im?|ive)\b)"
)
_IN_BRACKETS = re.compile(r"[(（][^()（）\n]{0,80}[)）]")


def clauses(text: str) -> list[str]:
    """The clauses of a message, without the marks between them."""
    return [clause for clause, _ in marked_clauses(text)]


def marked_clauses(text: str) -> Iterator[tuple[str, str]]:
    """The clauses of what is read of a message, each with the mark before it."""
    text = squeezed(text)
    low = _IN_BRACKETS.sub(lambda inside: re.sub(r"[,，、;；]", " ", inside[0]), folded(text))
    place, mark = 0, ""
    for end in _CLAUSE_END.finditer(low if len(low) == len(text) else text):
        if clause := text[place : end.start()].strip():
            yield clause, mark
        place, mark = end.end(), end[0]
    if clause := text[place:].strip():
        yield clause, mark


def squeezed(text: str) -> str:
    """What is read of a text, without runs of white space."""
    return re.sub(r" ?\n[ \n]*", "\n", re.sub(r"[^\S\n]+", " ", text))[:READ]
