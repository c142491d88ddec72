"""What thing a question asks the meaning of: "what is a vector database?", 微调是什么意思."""

import re

from ingest.english import lemmas
from ingest.simplify import folded
from ingest.translate import translations
from ingest.words import tagged, words
from mentor.question.aspects import ASPECTS, GENERIC
from mentor.question.nameable import is_nameable
from mentor.question.wanted import wanted
from mentor.text.ordinals import ordinal

_SHORT_NAME = r"[\w.+#/-]+(?: (?!for\b|of\b|in\b|to\b)[\w.+#/-]+){0,2}?"
_ZH_NAME = r"[^?？,，。的和]{1,20}?"
_END = r"[呢啊呀]?[?？。]*"
_MEANT = re.compile(
    rf"(?:请问)?什么(?:是|叫)(?P<behind>{_ZH_NAME}){_END}"
    rf"|(?:请问)?(?P<before>{_ZH_NAME})(?:到底|究竟)?"
    rf"(?:(?:指的?)?是个?(?:什么|啥)(?:意思|东西)|(?:是)?什么意思){_END}"
    rf"|what (?:do|does) (?:an? |the )?(?P<mean>{_SHORT_NAME}) (?:mean|stand for)[?？.]*"
)
"""What asks the meaning of whatever it names."""

_WANTED = re.compile(
    rf"{_MEANT.pattern}|(?:请问)?(?P<zh>{_ZH_NAME})(?:到底|究竟)?(?:指的?)?是个?(?:什么|啥){_END}"
    rf"|what(?:['’]s| is| are) (?:an? (?P<one>{_SHORT_NAME})|(?P<the>the )?(?P<en>{_SHORT_NAME}))"
    r"[?？.]*"
)
_DOES = re.compile(
    r"(?:请问)?[^?？,，。]{1,20}?(?:到底|究竟)?(?:是|在|有|能)?"
    r"(?:(?:用来|拿来)?(?:做什么|干什么|干嘛|干啥)用?的?|(?:什么|啥)用处?)[呢啊呀]?[?？。]*"
    r"|what(?:['’]s| is| are) (?:an? |the )?[\w.+#/ -]{1,40} (?:used |good )?for[?？.]*"
    r"|what (?:does|do|can) (?:an? |the )?[\w.+#/ -]{1,40} do[?？.]*"
)
"""What asks what a thing does."""


def asks_what_it_is(question: str) -> bool:
    """Whether a question asks what one thing is, or what it does, and nothing else."""
    text = folded(question.strip())
    return bool(_WANTED.fullmatch(text) or _DOES.fullmatch(text))


def thing_asked(question: str) -> str:
    """The thing of which a question asks what it is, as it puts it; "" if it asks something else,
    or what is nothing to explain: a salary, a first step.
    """
    text = question.strip()
    low = folded(text)
    found = _WANTED.fullmatch(low)
    if not found or wanted(question):
        return ""
    start, end = found.span(str(found.lastgroup))
    name = low[start:end].strip()
    if not name or ordinal(name) is not None or "最" in name:
        return ""
    meant = bool(_MEANT.fullmatch(low))
    if not meant and (found["the"] or _is_a_side(name)):
        return ""
    if not (meant or found["one"] or _is_a_term(name)):
        return ""
    written = text if len(low) == len(text) else low
    return written[start:end].strip()


def _is_a_term(name: str) -> bool:
    """Whether a name is one word for a thing or stands in the dictionary: no "needed", 成功指标."""
    if name.isalpha() and name.isascii():
        return is_nameable(name, name)
    return name.isascii() or len(tagged(name)) == 1 or bool(translations(name))


def _is_a_side(name: str) -> bool:
    last = name if translations(name) else (words(name) or [name])[-1]
    return not (ASPECTS | GENERIC).isdisjoint({last, *lemmas(last)})
