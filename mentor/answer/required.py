"""Which sentences say whether, or how much of, what a question asks of is needed.

"Do I need maths?" is answered by what says that it is needed, or that little of it is enough; a
table of what there is in maths tells neither.
"""

import re
from collections.abc import Sequence

from ingest.lookup import lookup
from ingest.plain import sentence_texts
from ingest.simplify import folded
from mentor.answer.worth import LEADS, is_an_item
from mentor.evidence import Evidence, Finding
from mentor.question.subject import Word, stated, subject
from mentor.text.overlap import standing

_POOR_ZH = (
    r"(?:[不没]怎么好|不太?好|不够好|不强|不行|[很较太挺]?差|[很较太]弱|薄弱|[很太]?烂|学渣|[一很]般"
    r"|零基础)"
)
_HOW_GOOD = re.compile(
    r"(?:要|得|需要?|该|学|懂|会)(?:到|得|有)?多(?:好|深|强|厉害|高|扎实)(?!的)"
    r"|(?:学|懂|会|达)到?什么(?:程度|水平|地步)"
    rf"|{_POOR_ZH}(?:的人|的话)?(?:[，,]\s*)?[^，,。；;？?！!]{{0,3}}"
    r"(?:[能可行]|有希望|来得及|适合)[^，,。；;？?！!]{0,8}(?:吗|嘛|么|不)"
    r"|\bhow (?:good|strong|well|deep|deeply|advanced|solid|fluent|skilled"
    r"|much(?! (?:time|money)\b))\b[^.?!]{0,40}?"
    r"\b(?:need|needed|have to|must|should|required?|necessary)\b"
    r"|\b(?:bad|terrible|poor|weak|awful|hopeless|rubbish|not (?:very |so |that )?(?:good|great)"
    r"|no good|suck|struggle) (?:at|in|with)\b[^?]*(?:\?|\bcan\b|\bstill\b|\bok\b)"
)
"""What asks how good one has to be at something, or whether one may be bad at it."""

_WHETHER = re.compile(
    r"(?:需不需|要不)要|(?:有没有|有|没)必要|(?:需要|必[须需])[^，,。；;？?！!]{0,16}(?:吗|嘛|么(?!多))"
    r"|(?<![想必需重])要(?:学|会|懂|掌握)[^，,。；;？?！!]{1,16}(?:吗|嘛|么(?!多))"
    r"|^should i (?:learn|study|know|master)\b[^.?!]{0,40}\??$"
    r"|\b(?:do|does|will|would|must|should|is|are)(?:n['’]t)? [^.?!]{0,40}?"
    r"\b(?:need|have to|required|necessary|needed|a must)\b[^.?!]*\?"
)
"""What asks whether it is needed."""

_ASKS_WHAT = re.compile(
    r"什么(?!程度|水平|地步)|哪|多[久长少]|几"
    r"|\b(?:what|which|where|when|why|who|how)\b"
)
_SAYS = re.compile(
    r"(?:不|无)(?:要求|需|必|用|一定要)|要求|需要|必[须需要备]|够用|足够|就够|最低限度|至少|离不开|不可少"
    r"|重要"
    r"|\b(?:needs?|needed|requires?|required|requirements?|necessary|must|have to|has to|enough"
    r"|essential|at least|sufficient|suffices?|prerequisites?|optional|without|important|crucial)\b"
)
"""What speaks of need, or of how much is enough."""


def asks_what_is_required(question: str) -> bool:
    """Whether a question asks if something is needed, or how much of it."""
    text = folded(question)
    whether = _WHETHER.search(text) and not _ASKS_WHAT.search(text)
    return bool(whether or _HOW_GOOD.search(text))


def things_required(finding: Finding) -> tuple[Word, ...]:
    """What a question may ask the need of: what names something, if anything does; no single
    character, 学 is of 数学.
    """
    words = tuple(word for word in subject(finding) if len(word.text) > 1)
    return tuple(word for word in words if word.topic) or words


def says_what_is_required(things: Sequence[Word], finding: Finding, item: Evidence) -> list[bool]:
    """Whether each unit of a passage is a sentence that names one of these things and speaks of
    need; no item, and none that leads to a list.
    """
    return [
        bool(_SAYS.search(folded(text)))
        and not is_an_item(item, start)
        and not LEADS.search(text)
        and _names_one(things, text, finding)
        for text, (start, _) in zip(sentence_texts(item.chunk), item.chunk.sentences, strict=True)
    ]


def is_of_others(things: Sequence[Word], finding: Finding, item: Evidence) -> list[bool]:
    """Whether each unit of a passage names none of these things, nor does the heading above it."""
    if _names_one(things, "".join((item.passage.title, *item.chunk.section[-1:])), finding):
        return [False] * len(item.chunk.sentences)
    return [not _names_one(things, text, finding) for text in sentence_texts(item.chunk)]


def _names_one(things: Sequence[Word], text: str, finding: Finding) -> bool:
    present = standing(finding.words, lookup(text))
    return any(stated(word, present) > 0 for word in things)
