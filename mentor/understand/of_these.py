"""What a question asks of several things at once by their number: 这三个, "those two", "both".

They are what the answer before lists, if it lists so many; else what was asked of one after the
other.
"""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.text.language import Language, language_of
from mentor.text.ordinals import choice, number_of
from mentor.understand.series import ELLIPSIS, listed

_SO_MANY = re.compile(
    r"(?:上面|以上|前面)?的?[这那](?P<han>[两二三四五六])(?:个|门|本|种|项|款|样|者|位)"
    r"(?!月|阶段|步|级|年|星期|小时|学期|资料|文档)(?:课程?|书|工具|框架|岗位|平台|模块|项目)?"
    r"|\b(?:all |of )?(?:these|those|the) (?P<latin>two|three|four|five|six)\b"
    r"(?: (?:courses|books|tools|frameworks|jobs|roles|platforms|modules|projects|ones|things))?"
    r"(?! \w+s\b)"
    r"|\ball (?P<all>two|three|four|five|six)\b(?: of (?:them|these|those))?(?! \w+s\b)"
    r"|\bboth\b(?: of (?:them|these|those))?(?! \w+s?\b and\b)"
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
    items = listed(answer)
    told = items if len(items) == number and ELLIPSIS not in items else [*named[-number:]]
    if len(told) < number:
        return ""
    between, last = _JOINS[language_of(question)]
    names = f"{between.join(told[:-1])}{last}{told[-1]}"
    before, behind = question[: found.start()], question[found.end() :]
    gap = " " if behind[:1].isalnum() and names[-1].isascii() else ""
    return f"{before}{names}{gap}{behind}"


def one_of_two(question: str, named: Sequence[str]) -> str:
    """The former or the latter of the last two names asked of; "" if neither is asked for."""
    which = choice(question)
    return named[-2:][which] if which is not None and len(named) > 1 else ""
