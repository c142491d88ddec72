"""The part of a long question that asks: who somebody is and where they work need not be found."""

import re

from ingest.simplify import folded
from mentor.text.language import language_of
from mentor.understand.cues import clauses, points_back, topics

LONG = 20
"""Characters; a shorter question has no introduction."""

LEAST = {"zh": 8, "en": 20}
"""With fewer characters, what asks says too little: what stands before it goes with it."""

_ASKS = re.compile(
    r"[?？]|什么|啥|哪|谁|怎|多少|多久|多长|几[个年月天门本步]|吗|是否|[能要会该可]不[能要会该可]|有没有"
    r"|\b(?:how|what|which|who|whom|whose|when|where|why)\b"
    r"|\b(?:should|can|could|do|does|is|are|will|would) (?:i|it|there|you|we|they)\b"
)
_SENTENCE = re.compile(r"[^。！!？?\n.]+(?:\.(?=\S)[^。！!？?\n.]*)*[。！!？?\n.]*\s*")
_WELCOME = re.compile(
    r"^(?:请问|想问(?:一?下)?|麻烦问一?下|我想知道|i (?:want|would like) to know)\s*"
)


def asks(message: str) -> bool:
    """Whether anything in a message asks."""
    return bool(_ASKS.search(folded(message)))


def asking_sentences(question: str) -> str:
    """The sentences of a question from the first that asks on; all of it if none does, or one
    alone. Who somebody is and what he has seen stands before them.
    """
    found = _SENTENCE.findall(question)
    first = next((at for at, each in enumerate(found) if _ASKS.search(folded(each))), 0)
    ending = [at for at, each in enumerate(found) if each.rstrip().endswith(("?", "？"))]
    return "".join(found[ending[0] if ending else first :]).strip() or question


def without_story(question: str) -> str:
    """A question without who asks it, if the rest of it names something."""
    part = asking_sentences(question)
    return part if topics(part) else question


def asking_part(question: str) -> str:
    """The clauses of a long question that ask.

    "" if that is all of it, or none does, or they do not say themselves what they are about.
    """
    if len(question) < LONG:
        return ""
    found = [clause.strip() for clause in clauses(question)]
    kept = [bool(_ASKS.search(folded(clause))) for clause in found]
    if not any(kept) or all(kept):
        return ""
    least = LEAST[language_of(question)]
    for place in range(len(found) - 1, 0, -1):
        if kept[place] and len(found[place]) < least:
            kept[place - 1] = True
    part = " ".join(clause for clause, keeps in zip(found, kept, strict=True) if keeps)
    part = _WELCOME.sub("", part)
    return "" if points_back(part) or not topics(part) else part
