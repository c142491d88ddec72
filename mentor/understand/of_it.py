"""A question that points to one thing, with the name of that thing in its place.

"How long does that one take?" asks of the stage that was spoken of how long it takes, and nothing
of what was asked of it before.
"""

import re

from ingest.simplify import folded
from mentor.text.ordinals import ordinal, step, unit
from mentor.understand.cues import CALLED, EXPLETIVE
from mentor.understand.topic import asks_itself, is_of_people, topic_of

_THING = (
    r"(?:one|stage|step|level|phase|course|book|role|job|tool|field|topic|part|module|subject"
    r"|skill|method|position|thing)"
)
_OF_PEOPLE = r"(?:(?<=become )|(?<=becoming )|(?<=as ))(?P<people>one)\b"
_ONE = re.compile(
    r"(?<![其吉])(?P<zh>[它他她])(?!们)(?:的(?=[^？?。]))?"
    r"|[这那]一?(?:个|门|本|款|项|种)(?:阶段|步骤|课程?|书|工具|岗位|职位|方法|技术|领域|方向|模块)?"
    r"(?=要|需|得|是|有|怎|能|可|该|难|多|在|适|值|贵|[？?]|$)"
    rf"|{_OF_PEOPLE}"
    rf"|\b(?:that|this) {_THING}\b|\b(?P<its>its)\b|\bit\b(?!['’])"
    r"|(?<=for )(?:that|this)(?=\s*[?.!]*$)|(?<=of )(?:that|this)(?=\s*[?.!]*$)"
    r"|(?<=in )(?:that|this)(?=\s*[?.!]*$)|(?<=with )(?:that|this)(?=\s*[?.!]*$)"
    r"|(?<=about )(?:that|this)(?=\s*[?.!]*$)"
)


_ORDERS = re.compile(
    r"^(?:please |and |can you )*(?:give|show|tell|name|explain|list)\b|[推介]荐|介绍"
)

_KIND = re.compile(
    rf" {_THING}\b| (?:class|project|plan)\b"
    r"|(?:阶段|步骤|课程?|书|工具|岗位|职位|方法|技术|领域|方向|模块|项目)"
)
"""Behind a name it says what is called so, and belongs to it."""


_THAT_PLACE = re.compile(
    r"[这那]一?个?(?:阶段|步骤|步|级|模块|部分|章)"
    r"|\b(?:this|that) (?:stage|phase|step|level|grade|module|part|chapter)\b"
)


_OF_WHAT = re.compile(r" (?:of|in) ", re.IGNORECASE)
"""Behind a place it says what that is a place of."""


def asks_of_people(question: str) -> bool:
    """Whether a question asks of somebody of the job that was spoken of: "to become one"."""
    return bool(re.search(_OF_PEOPLE, folded(question)))


def of_that_place(question: str, subject: str) -> str:
    """A question with the place that the one before names in the place of "that step", 这一步; ""
    if it points to none, or to one of another kind.
    """
    placed, found = ordinal(subject), _THAT_PLACE.search(folded(question))
    if not placed or not found or ordinal(question) or not asks_itself(question):
        return ""
    if not placed.unit or unit(found[0]) != placed.unit:
        return ""
    start, end = placed.span
    article = "the " if subject[:start].lower().endswith("the ") else ""
    whole = f"{question[: found.start()]}{article}{subject[start:end]}{question[found.end() :]}"
    behind = _OF_WHAT.match(subject, end)
    own = topic_of(subject[behind.end() :] if behind else subject[:start])
    return f"{own} {whole}" if own else whole


def in_full(name: str, question: str) -> str:
    """A name as a question has it, with what it calls by that name: "entry stage"; "" if the
    question has it in no one place.
    """
    at = question.find(name) if name else -1
    if at < 0:
        return ""
    kind = _KIND.match(question.lower(), at + len(name))
    return question[at : kind.end() if kind else at + len(name)]


def of_it(question: str, name: str) -> str:
    """A question with `name` in the place of what stands there for one thing; "" if nothing does,
    it asks nothing itself, or it points along a series. "This one" stands for nobody.
    """
    text = folded(question)
    asks = asks_itself(question) or _ORDERS.search(text)
    called = CALLED.fullmatch(name)
    along = step(question) is not None or (not called and ordinal(question))
    if not name or not asks or along:
        return ""
    expletive = EXPLETIVE.search(text)
    for found in _ONE.finditer(text):
        if expletive and expletive.start() <= found.start() < expletive.end():
            continue
        if called and found["zh"] not in ("他", "她"):
            continue
        if found["people"] and not is_of_people(name):
            continue
        owner = "'s" if found["its"] else ""
        before, behind = question[: found.start()], question[found.end() :]
        of = "的" if text[found.start() : found.end()].endswith("的") else ""
        gap = " " if behind[:1].isascii() and behind[:1].isalnum() else ""
        return f"{before}{name}{owner}{of}{gap}{behind}"
    return ""
