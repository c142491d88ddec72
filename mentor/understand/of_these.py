"""What a question asks of several things at once by their number: 这三个, "those two", "both".

They are what the answer before lists, if it lists so many; else what was asked of one after the
other.
"""

import re
from collections.abc import Sequence

from ingest.simplify import folded
from mentor.text.language import Language, language_of
from mentor.text.ordinals import choice, number_of
from mentor.understand.cues import own_words, without_and
from mentor.understand.series import ELLIPSIS, in_text, listed, quoted_items
from mentor.understand.topic import asks_itself
from mentor.understand.understood import Understood

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
    rf"|\bboth\b(?:{_OF_THEM}|(?! [^,;:?!]*\band\b)(?!(?: \w+)? \w+s\b)(?=\W|$))"
)
_THEM = re.compile(r"[它他她]们(?:俩|两[个者])?|\b(?:them|they|these|those)\b")
"""What stands for two that were compared."""

_OTHERS = re.compile(
    r"(?:另外|其[他它余]|剩下|余下)的?[那这]?(?:几|(?P<han>[一两二三四五六])|些)(?:个|门|本|种|项|款|样|位|步|类|条|家|轮)?"
    r"(?:阶段|步骤|课程?|书|工具|框架|岗位|职位|平台|模块|项目|行业|方向)?"
    r"|(?:其余|剩下|余下)的(?!.*[\u3400-\u9fff]的)"
    r"|\b(?:the (?:others?(?: (?:ones?|(?P<latin>two|three|four|five|six)))?|rest|remaining ones)"
    rf"|all the others){_OF_THEM}?(?=\s*(?:[?.!,;:]|$)"
    r"| (?:are|do|did|can|could|should|would|will|cost|take|need|mean|for|in|to|too|as|about)\b)"
)
"""What stands for those of a list that were not picked out of it."""

_TELL = re.compile(r"说|讲|介绍|列|看看|\b(?:tell|show|list|name|explain|describe)\b")
"""What asks to be told of things, nothing else of them."""

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
    names = _joined(told, language_of(question))
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


def of_the_two(question: str, two: Sequence[str]) -> str:
    """A question with two names that were compared in the place of what stands for them; "" if
    nothing does.
    """
    found = _THEM.search(folded(question)) if len(two) > 1 else None
    if found is None:
        return ""
    names = _joined(two, language_of(question))
    return f"{without_and(question[: found.start()])}{names}{question[found.end() :]}"


def the_others(question: str, before: Understood) -> str:
    """A question for the others of a list, with their names; "" if it asks for none, or the
    question before picked none of a list that was told in full.

    Alone it asks to be told of them, or what was asked of the one that was picked.
    """
    found = _OTHERS.search(folded(question))
    if found is None or before.picks_from is None:
        return ""
    items = listed(before.picks_from.answer)
    others = [each for each in items if folded(each) not in folded(before.subject)]
    if ELLIPSIS in items or not 0 < len(others) < len(items):
        return ""
    if (number := number_of(found["han"] or found["latin"] or "")) and number != len(others):
        return ""
    names = _joined(others, language_of(question))
    rest = question[: found.start()], question[found.end() :]
    if own_words(" ".join(rest)) or asks_itself(" ".join(rest)):
        gap = " " if rest[1][:1].isalnum() and names[-1].isascii() else ""
        return f"{without_and(rest[0])}{names}{gap}{rest[1]}"
    if _TELL.search(folded(" ".join(rest))):
        return names
    picked = max((each for each in items if each not in others), key=len)
    at = folded(before.subject).find(folded(picked))
    return f"{before.subject[:at]}{names}{before.subject[at + len(picked) :]}"


def _joined(names: Sequence[str], language: Language) -> str:
    between, last = _JOINS[language]
    return f"{between.join(names[:-1])}{last if names[1:] else ''}{names[-1]}"
