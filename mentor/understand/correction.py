"""What somebody corrects: 不是X，是Y, "no, I meant Y".

What was misunderstood is dropped: the question before is asked again of what was meant.
"""

import re
from dataclasses import dataclass

from mentor.understand.cues import own_words
from mentor.understand.topic import asks_itself

_WHOLE_AT_LEAST = 4
"""What is meant, in so many words of its own, is a question itself."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_CORRECTS = re.compile(
    r"^(?:(?:不对|不是|错了|no|nope|sorry|wait|well|actually)[，,。.! ]+)*(?:"
    r"我?不是(?:问|说|要|指)?(?P<zh_not>[^，,。；;]{1,20}?)[，,。；; ]*"
    r"(?:而?是|我(?:要|想)?(?:问|说|指|要)的是|我(?:要|想)?问)(?P<zh>.+?)"
    r"|我(?:(?:要|想)?(?:问|说|指)的是|是(?:要|想)?(?:问|说|指))(?P<zh_meant>.+?)"
    r"|(?:i(?: just)? meant?(?: to ask about)?|i(?:'m| am| was) (?:asking|talking) about"
    r"|i asked about) (?P<en>.+?)(?:,? not (?P<en_not>.+?))?"
    r"|not (?P<en_instead>.+?)(?:,| but| -|;) *(?:but |i mean(?:t)? )?(?P<en_meant>.+?)"
    r")[\s。.!！?？]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Correction:
    """What was meant, what not if it says so, and whether the first is a question itself."""

    meant: str
    instead: str
    whole: bool


def instead(question: str) -> tuple[str, str] | None:
    """What is meant and what not, "" if it does not say; None if a question corrects nothing."""
    found = _CORRECTS.match(question.strip())
    if found is None:
        return None
    meant = found["zh"] or found["zh_meant"] or found["en"] or found["en_meant"]
    other = found["zh_not"] or found["en_not"] or found["en_instead"] or ""
    return meant.strip(), other.strip()


def correction(question: str) -> Correction | None:
    """What a question corrects by a name, None if it corrects nothing."""
    meant, other = instead(question) or ("", "")
    if not own_words(meant):
        return None
    return Correction(meant, other, whole=len(own_words(meant)) >= _WHOLE_AT_LEAST)


def set_beside(meant: str) -> str:
    """What asks of something beside what was asked before; what is meant itself if that asks."""
    if asks_itself(meant):
        return meant
    return f"{meant}呢？" if _HAN.search(meant) else f"what about {meant}?"


def corrected(found: Correction, before: str) -> str | None:
    """The question before with what was meant in the place of what was not, if it names that.

    What is meant alone, if it is a question itself; None if it has no place in the one before.
    """
    if found.whole:
        return found.meant
    if found.instead and (at := before.lower().find(found.instead.lower())) >= 0:
        return f"{before[:at]}{found.meant}{before[at + len(found.instead) :]}"
    return None
