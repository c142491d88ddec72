"""The headings that the quotes of an answer stand under, and what those of one form are called.

After "Salary of a nurse" and "Salary of a baker" who speaks of "the second one" means the baker,
not the second item under the first of them.
"""

import re
from collections.abc import Sequence

from mentor.text.ordinals import ordinal
from mentor.understand.cues import is_aspect

_TAIL = re.compile(r"(?:(?<=\w)(?<![我你您他她它们])的|[：:]|\s[—–-]\s)[^的：:]+$")
"""Where a heading ends in what is told of the thing that it names."""

_HEAD = re.compile(
    r"^[^：:]+[：:]\s*(?=\S)"
    r"|^(?:[A-Z][\w-]* ){1,3}?(?:of|for|as|to \w+(?= (?:an?|the) )) (?:an? |the )?"
    r"|^(?:[A-Z][\w-]* ){0,2}(?i:road(?:map)?|path|way|guide|introduction) to"
    r"(?: [a-z]+ing)? (?:an? |the )?"
)
"""How a heading begins that names the thing behind what is told of it."""


_HEADING = re.compile(
    r"\*\*(?P<title>《[^\n]{1,200}?》|“[^\n]{1,200}?”)\*\* (?P<heading>\S[^\n]*)$", re.MULTILINE
)
_NEXT_HEADING = re.compile(r"\*\*(?P<heading>[^*《“][^*]*)\*\*")
"""The heading of one more quote of the same document."""


def first_heading(answer: str) -> str:
    """The heading that the first quote of an answer stands under, "" if it names none."""
    found = _HEADING.search(answer)
    return found["heading"].strip() if found else ""


def headings_alike(answer: str) -> list[str]:
    """What the headings are called that the first quotes of an answer stand under, all of one
    document; [] if they are not of one form, or there is something else before.
    """
    found: list[str] = []
    for line in answer.splitlines():
        if first := _HEADING.fullmatch(line):
            if found:
                break
            found.append(first["heading"].strip())
        elif line.startswith("**") and found:
            if not (further := _NEXT_HEADING.fullmatch(line)):
                break
            found.append(further["heading"].strip())
        elif line and not line.startswith(">") and not found:
            return []
    return named_alike(found)


def named_alike(headings: Sequence[str]) -> list[str]:
    """What the headings are called, without what all of them say of that; [] if they are not of
    one form.

    Those that count on from each other, or name one kind of thing, are called by all of their
    words.
    """
    if len({*headings}) < max(2, len(headings)):
        return []
    numbers = [place.number if (place := ordinal(heading)) else 0 for heading in headings]
    if numbers[0] and numbers == [*range(numbers[0], numbers[0] + len(numbers))]:
        return [*headings]
    if bare := _without(_TAIL, headings) or _without(_HEAD, headings):
        return bare
    kinds = {heading.rpartition(" ")[2] for heading in headings}
    kind = kinds.pop() if len(kinds) == 1 else ""
    if not kind.islower() or any(kind == heading for heading in headings):
        return []
    if is_aspect(kind):
        return [heading.removesuffix(kind).strip() for heading in headings]
    return [*headings]


def without_tail(labels: Sequence[str]) -> list[str]:
    """The labels of a list without what all of them say of the things that they name: 护士的薪资,
    面包师的薪资; as they are if they do not.
    """
    return _without(_TAIL, labels) or [*labels]


def _without(form: re.Pattern[str], labels: Sequence[str]) -> list[str]:
    """The labels without the words of this form that all share; [] if they share none."""
    found = [form.search(label) for label in labels]
    shared = {each[0] if each else "" for each in found}
    if len(labels) < 2 or len(shared) != 1 or not (words := shared.pop()):
        return []
    rest = [label.removeprefix(words).removesuffix(words).strip() for label in labels]
    return rest if all(rest) else []
