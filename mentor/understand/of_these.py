"""What a question asks of several things at once by their number: 这三个, "those two", "both".

They are what the answer before lists, if it lists so many; else what was asked of one after the
other.
"""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.text.language import Language, language_of
from mentor.text.ordinals import choice, number_of
from mentor.understand.series import ELLIPSIS, in_text, listed, quoted_items

_OF_THEM = r"(?: of (?:them|these|those)\b)"
_NOTHING_NAMED = (
    r"(?=\s*(?:[?.!,;:]|$)"
    r"| (?:are|were|do|did|can|could|should|would|will|must|have|need|take|cost|compare|and|or|in"
    r"|for|to|with|on|at|from|as|if|when|the|an?|not|so|really|together|first)\b"
    r"| (?!\w+s\b)\w+(?:\s*(?:[?.!,;:]|$)| (?:for|in|to|with|on|at|from|by|than|as|if|when|or)\b))"
)
"""Behind a number that stands alone: an end, or what does not begin a name ("the two main skills",
"the two-year plan").
"""

_SO_MANY = re.compile(
    r"(?:上面|以上|前面)?的?[这那](?P<han>[两二三四五六])(?:个|门|本|种|项|款|样|者|位)"
    r"(?!月|阶段|步|级|年|星期|小时|学期|资料|文档)(?:课程?|书|工具|框架|岗位|平台|模块|项目)?"
    r"|\b(?:all |of )?(?:these|those|the) (?P<latin>two|three|four|five|six)\b"
    r"(?: (?:courses|books|tools|frameworks|jobs|roles|platforms|modules|projects|ones|things)\b"
    rf"|{_OF_THEM}|{_NOTHING_NAMED})"
    rf"|\ball (?P<all>two|three|four|five|six)\b(?:{_OF_THEM}|{_NOTHING_NAMED})"
    rf"|\bboth\b(?:{_OF_THEM}|(?! [^,;:?!]*\band\b)(?!(?: \w+)? \w+s\b)(?=\W))"
)
_JOINS: dict[Language, tuple[str, str]] = {"zh": ("、", "和"), "en": (" and ", " and ")}


def of_these(question: str, answer: str, named: Sequence[str]) -> str:
    """A question with the names of the things that it points to by their number; "" if it does not,
    or neither the answer before nor the names in the questions before it, the last one last, are
    so many.
    """
    found = _SO_MANY.search(folded(question))
    if found is None:
        return ""
    written = found["han"] or found["latin"] or found["all"]
    number = number_of(written) if written else 2
    items = _listed(answer, named[-1] if named else "")
    told = items if len(items) == number and ELLIPSIS not in items else [*named[-number:]]
    if len(told) < number:
        return ""
    between, last = _JOINS[language_of(question)]
    names = f"{between.join(told[:-1])}{last}{told[-1]}"
    before, behind = question[: found.start()], question[found.end() :]
    gap = " " if behind[:1].isalnum() and names[-1].isascii() else ""
    return f"{before}{names}{gap}{behind}"


def _listed(answer: str, asked: str) -> list[str]:
    """What an answer lists; [] if what was asked of is among the parts of its prose: that tells of
    it, and lists nothing.
    """
    items = listed(answer)
    if quoted_items(answer) or in_text(answer) or not asked:
        return items
    name = folded(asked)
    return [] if any(name in folded(item) or folded(item) in name for item in items) else items


def one_of_two(question: str, named: Sequence[str]) -> str:
    """The former or the latter of the last two names asked of; "" if neither is asked for."""
    which = choice(question)
    return named[-2:][which] if which is not None and len(named) > 1 else ""
