"""Sentences of an answer that no passage could say: words to the learner, and about the documents.

Such a sentence is a remark in all its parts; one that goes on to tell something claims that.
"""

import re

from mentor.prompts import NO_ANSWER

LONGEST_REMARK = 80
"""In characters; a longer part of a sentence may claim something as well."""

NO_ANSWERS = re.compile(rf"[\s*_#\"'“”>]*{NO_ANSWER.replace(' ', '[ _-]')}(?!\w)", re.IGNORECASE)
"""The words for "no answer" at the beginning of a text, however they are joined."""

_NO_ANSWER_FIRST = re.compile(
    rf"^{NO_ANSWERS.pattern}[\s*_.:：。,，—–-]*", re.IGNORECASE | re.MULTILINE
)
_PARTS = re.compile(r"[,，;；:：—!！.。?？~]+|\s[–-]\s|\b(?:and|but|because|so)\b|但是?|因为|所以")
_COURTESY = re.compile(
    r"(?:祝(?:你|您|学习)|希望(?:以上|这些|这能|对你|对您)|加油|欢迎(?:继续|随时)"
    r"|如果(?:你|您)?(?:还有|有(?:其他|别的|任何|什么)?问题)"
    r"|(?:请|可以)?随时(?:问|提问|联系|告诉|找我)|早日|一切顺利|学习(?:愉快|顺利)"
    r"|(?:very |best )?(?:good luck|happy learning|have fun|enjoy)"
    r"|(?:i )?hope (?:this|that|it) helps"
    r"|(?:please )?(?:feel free|let me know)|(?:just )?ask (?:away|me)\b"
    r"|if you (?:have|need|want)"
    r"|(?:i am|i'm|i'd be|i would be|i will be) (?:happy|glad))",
    re.IGNORECASE,
)
_REPLY = re.compile(
    r"(?:sure(?: thing)?|yes|no|ok(?:ay)?|of course|certainly|absolutely|definitely"
    r"|(?:that's a |what a )?(?:great|good) question|thanks?(?: you)?(?: for asking)?"
    r"|answer|in short|not necessarily|不一定|好问题|回答|答案|简单来说"
    r"|是的?|好的?|对|有|能|会|可以|需要|当然(?:可以)?|没问题"
    r"|没有|不是|不能|不会|不用|不必|不需要|不可以)",
    re.IGNORECASE,
)
_DOCUMENTS = (
    r"(?:(?:the|these|those|my|your|any|provided|given|available|above|learning|reference)\s+)*"
    r"(?:documents?|sources?|passages?|materials?|texts?|context)"
    r"(?:\s+(?:provided|given|here|above))?"
)
_DOCUMENTS_ZH = r".{0,5}(?:文档|资料|来源|段落|说法|材料|文中).{0,2}"
_NOT = r"(?:\s+not|n['’]t)"
_DIFFER = re.compile(
    rf"(?:however )?{_DOCUMENTS}\s+(?:disagree|differ|vary|contradict)\b.*"
    rf"|{_DOCUMENTS_ZH}.{{0,10}}(?:不同|不一|分歧|出入|矛盾).{{0,4}}",
    re.IGNORECASE,
)
_SAYS = (
    r"(?:say|mention|state|cover|give|specify|tell|contain|include|provide|answer|discuss|explain)"
)
_SAYS_ZH = r"(?:提到|提及|说明|给出|涉及|包含|回答|答案|介绍|写|讲|说|找到|相关|有关|任何|关于)"
_DECLINES = re.compile(
    rf"(?:unfortunately )?{_DOCUMENTS}\s+(?:do|does|did){_NOT}\s+(?:\w+ly\s+)?{_SAYS}\b.*"
    r"|(?:unfortunately )?(?:i |i am |i'm |i was )?(?:can ?not|can['’]t|unable to"
    rf"|could{_NOT}|did{_NOT})\s+(?:find|answer|tell)\b.*"
    r"|(?:(?:it|this|that|the answer)\s+)?(?:is|was)"
    rf"{_NOT}\s+(?:\w+ed|found|there|in)\b.*\b{_DOCUMENTS}.*"
    r"|(?:there is |there's |i (?:found|have) )?no (?:answer|information|mention)\b.*"
    r"|(?:i (?:do not|don['’]t) know|unknown|n/a)(?: (?:that|this|the answer))?"
    rf"|{_DOCUMENTS_ZH}.{{0,6}}(?:没有|未|没|不)(?:明确|直接|具体)?{_SAYS_ZH}.*"
    r"|我?(?:没有?|未能?)(?:找到|查到|提到|提及)?(?:任何|相关的?|有关的?)?"
    r"(?:答案|信息|内容|资料|说明|回答).*"
    rf"|我?(?:(?:在|从|根据|依据)?{_DOCUMENTS_ZH})?(?:无法|不能|没法|找不到|无从|没有办法)(?:从{_DOCUMENTS_ZH})?"
    r"(?:回答|得知|确定|判断|找到|答案|相关|有关|任何|这个|这|问题).*"
    r"|我?不(?:知道|清楚)(?:答案)?|暂?无(?:答案|相关.*)?",
    re.IGNORECASE,
)
_SORRY = re.compile(
    r"(?:i(?:'m| am) |we(?:'re| are) )?(?:very |so )?sorry(?: about that)?|my apologies"
    r"|(?:很|非常|十分)?(?:抱歉|遗憾|对不起|不好意思)",
    re.IGNORECASE,
)
_DECLINING = (_DECLINES.fullmatch, _SORRY.fullmatch)
_OPEN = re.compile(
    r"\b(?:whether|if|unless)\b|是否|要不要|需不需要|是不是|能不能|如果|假如", re.IGNORECASE
)
_WHY = re.compile(r"^\W*why\b|为什么|为何", re.IGNORECASE)
_TELLS = re.compile(
    r"^\W*(?:you|we|they|it|everyone|everybody|nobody|no one)\s+\w+"
    r"|^\W*(?!(?:what|how|when|where|which|who)\b).*"
    r"\b(?:is|are|was|were|will|must|cannot|ha(?:s|ve) to)\b"
    r"|是|必须|需要|要求|可以|不能|不用|保证",
    re.IGNORECASE,
)
_LACK = re.compile(
    r"(?:do|does)(?:\s+not|n['’]t)\s+(?:\w+ly\s+)?(?:mention|cover)\b(?P<en>.*)"
    r"|(?:没有|未|没)(?:明确|直接|具体)?(?:提到|提及|涉及)(?P<zh>.*)",
    re.IGNORECASE,
)


def is_remark(sentence: str) -> bool:
    """Whether a sentence claims nothing that a passage could say."""
    parts = _parts(sentence)
    kinds = (_COURTESY.match, _REPLY.fullmatch, _DIFFER.fullmatch, *_DECLINING)
    return bool(parts) and all(
        len(part) <= LONGEST_REMARK and any(kind(part) for kind in kinds) for part in parts
    )


def declines(text: str) -> bool:
    """Whether all that a text says is that the documents do not tell."""
    told = NO_ANSWERS.sub(" ", text, count=1)
    parts = [part for line in told.splitlines() for part in _parts(line)]
    if told == text and not any(_DECLINES.fullmatch(part) for part in parts):
        return False
    kinds = (_COURTESY.match, *_DECLINING)
    return all(any(kind(part) for kind in kinds) for part in parts)


def asserts(sentence: str) -> bool:
    """Whether a heading, a line that leads to a list or a question takes something for true:
    "Docker is optional:", "Why is Docker optional?".
    """
    if _OPEN.search(sentence):
        return False
    asks = sentence.rstrip(" *_\"'”’").endswith(("?", "？"))
    return bool(_WHY.search(sentence) if asks else _TELLS.search(sentence))


def without_no_answer(text: str) -> str:
    """A text without lines that begin with the words for "no answer", if it says more."""
    rest = _NO_ANSWER_FIRST.sub("", text)
    return rest if any(map(str.isalnum, rest)) else text


def said_to_lack(sentence: str) -> str:
    """What a sentence says that the documents do not mention, "" if it says no such thing."""
    about = _LACK.search(sentence)
    return (about["en"] or about["zh"] or "").strip(" .。!！") if about else ""


def _parts(sentence: str) -> list[str]:
    parts = (part.strip(" \t\n*_#\"'“”‘’()（）>-") for part in _PARTS.split(sentence))
    return [part for part in parts if any(map(str.isalnum, part))]
