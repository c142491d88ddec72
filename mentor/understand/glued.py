"""Questions of one clause with no mark between them: "what does it cost do I need a degree".

They are parted where the first is whole and does not lead on to what stands behind it.
"""

import re
from collections.abc import Iterator

from ingest.simplify import folded
from mentor.question.wanted import wanted
from mentor.understand.cues import own_words
from mentor.understand.topic import asks_what_to_do

_WHETHER = re.compile(r"(?<=吗)(?=[^吗么嘛呢吧啊呀\W]{2})(?!关于|有关|对于|比如|例如)")
_LEADS_ON_WHETHER = re.compile(
    r"确[定认]|知道|清楚|明白|了解|听说|[能可]以?(?:告诉|说)|有.{0,4}(?:资料|文档|文章|指南|教程)"
)
"""What a question behind 吗 belongs to: 你知道吗, 有资料吗."""

_ASKED = r"(?:do|does|did|should|can|could|will|would|must|is|are) (?:i|we|you|it|they|one|an?|the)"
_GLUED = re.compile(
    rf"(?P<first>\b{_ASKED}\b(?: [^ ]+){{1,6}}?)\s+(?=(?:how (?:long|much|many \w+) should"
    r"|(?:how (?:long|much|many \w+) )?(?:do|does|can|could|will|is|are)) (?:i|we|it)\b)",
    re.IGNORECASE,
)
"""A question with another behind it. "Should I" is no other: it may say if ("should I fail")."""

_INVERTS = re.compile(r"\b(?:only|then|once|whenever|never|nor|not|neither)\b", re.IGNORECASE)
"""What may turn the words behind it round: "only then can I"."""

_LEADS_ON = re.compile(
    r"\b(?:\w*(?:what|which|how|where|when|why|who|whom|long|much|many|or|and|than|as|if|that|know|tell|say|see|ask"
    r"|decide|explain|about|on|of|for|to|like))$"
    r"|\b(?:what|which|how many|whose)(?: (?:kinds?|sorts?|types?) of)?(?: \w+){1,2}$",
    re.IGNORECASE,
)
"""What the words behind it belong to: "(know) how long", "(what courses) should I"."""


def asks_of_something(piece: str) -> bool:
    """Whether a piece that asks says of what: a thing, a figure, or what is to be done."""
    return bool(own_words(piece) or wanted(piece) or asks_what_to_do(piece))


def apart(clause: str) -> Iterator[str]:
    """The questions of a clause where no mark stands between them."""
    first, *more = _WHETHER.split(clause, maxsplit=1)
    if more and asks_of_something(first) and not _LEADS_ON_WHETHER.search(folded(first)):
        yield first
        yield from apart(more[0])
    else:
        yield from _unglued(clause)


def _unglued(clause: str) -> Iterator[str]:
    """The English questions of a clause, where no mark stands between them: "what does it cost do I
    need a degree".
    """
    start = 0
    for found in _GLUED.finditer(clause):
        if not (_LEADS_ON.search(found["first"]) or _INVERTS.search(found["first"])):
            yield clause[start : found.end("first")]
            start = found.end()
    yield clause[start:]
