"""Places in a series, as people name them: 第二阶段, "the third one", 下一步, "the latter".

Pure functions over a question, Chinese and English.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.sentences import Span
from ingest.simplify import folded

REMEMBERED = 1024
"""So many texts: headings and items of the same documents are read for each question."""

_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九十")} | {"两": 2}
ORDINALS = [
    *("first", "second", "third", "fourth", "fifth"),
    *("sixth", "seventh", "eighth", "ninth", "tenth"),
]
"""The English words for places, from the first."""

NUMBERS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
"""The English words for numbers, from one."""

_UNITS = {
    **dict.fromkeys(("阶段", "stage", "phase"), "stage"),
    **dict.fromkeys(("步", "步骤", "step"), "step"),
    **dict.fromkeys(("级", "级别", "level", "grade"), "level"),
    **dict.fromkeys(("模块", "module"), "module"),
    **dict.fromkeys(("部分", "part"), "part"),
    **dict.fromkeys(("章", "chapter"), "chapter"),
}
_HAN_NUMBER = r"[一二两三四五六七八九十]{1,3}|\d{1,2}"
_HAN_UNIT = "阶段|步骤|步|级|模块|部分|章"
_HAN_COUNTER = "个|种|门|本|项|条|点|份|款|类|位|家|篇|方面|层|档|届|轮"
_UNIT = re.compile(
    "|".join(name for name in sorted(_UNITS, key=len, reverse=True) if name != "步")
    + "|(?<![起初进同逐让])步"  # 起步 and 进步 are no steps
)
_LATIN_UNIT = "stage|phase|step|level|grade|module|part|chapter"

_ORDINALS = (
    re.compile(
        rf"第\s*(?P<number>{_HAN_NUMBER})(?!\s*[-–—~～到至]\s*\d|\d)\s*"
        rf"(?P<unit>{_HAN_UNIT}|{_HAN_COUNTER})?(?P<counted>阶段|步骤|级别|模块|部分)?"
        rf"|(?<![个各每几])(?P<before>阶段|步骤|模块|部分)\s*(?P<after>{_HAN_NUMBER})"
        r"(?=[\s：:，,。.、（(？?是为呢的要学]|$)"
    ),
    re.compile(
        rf"\b(?P<number>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))\b(?!-\w)"
        rf"(?!\s+(?:\d|few\b|couple\b|half\b|(?:{'|'.join(NUMBERS[1:])})\b))"
        rf"(?:\s+(?P<unit>{_LATIN_UNIT}|one)s?\b)?"
        rf"|\b(?P<before>{_LATIN_UNIT})\s+(?P<after>{'|'.join(NUMBERS)}|\d{{1,2}})\b"
    ),
)
_DOCUMENT = re.compile(
    rf"第\s*(?P<han>{_HAN_NUMBER})\s*(?:份|篇|个)?(?:文档|资料|文章|文件|来源|出处|指南|手册)"
    rf"|\b(?:in )?(?:the )?(?P<latin>{'|'.join(ORDINALS)}) "
    r"(?:document|source|article|guide|text|paper)\b"
)
_DOCUMENTS = "文档|资料|文章|指南|攻略|路线图"
_SAYS = "(?:是?怎么|是?怎样|如何|也|还|有没有|都)?(?:说|讲|写|看|推荐|建议|给|列|提|要求)|呢"
_OTHER_DOCUMENT = re.compile(
    rf"(?:另外?[一两几]?|别的那?|其[他它][两几])[份篇](?:(?:{_DOCUMENTS})[里上中]?面?|[里上中]面?|(?=的?(?:{_SAYS})))"
    rf"|(?:另外?一?|别的|其[他它])(?:些|几)?个?(?:{_DOCUMENTS})[里上中]?面?(?=的?(?:{_SAYS}))"
    r"|\b(?:in |on )?(?:the |an)?other (?:document|source|article|guide|text|paper|road ?map)s?\b"
    r"(?=\s*(?:$|[?.]|say|recommend|suggest|give|list|tell|put|think|want))"
)
_OF_TWO = "一?(?:个|本|门|种|款|项|位|家)"
_CHOICE = re.compile(
    rf"(?P<former>前者|(?<![之以目])前{_OF_TWO}|[前先](?:面|头|说|提|讲)(?:到)?的?[那这]{_OF_TWO}|\bformer\b)"
    rf"|(?P<latter>后者|(?<![之以然最])后{_OF_TWO}|后(?:面|头|说|提|讲)(?:到)?的?[那这]{_OF_TWO}"
    r"|\blatter\b)"
)
_MIDDLE = re.compile(rf"中间的?[那这]?{_OF_TWO}|\bmiddle one\b")
_FINISHED = (
    r"[学看做练]完(?:[这那][个些]|[它这那]|了)?(?:之后|以后)?[，,]?"
    r"(?:再|接着|然后|应?该|要)+[学看做练](?:什么|啥|哪些?)?"
    r"|[学看做练]完(?:[这那][个些]|[它这那])?(?:之后|以后)(?=呢|[，,。？?]|$)"
)
_NEXT = re.compile(
    r"^(?:那么?|而)?\s*(?:再|又|[它他]的?|[这那](?:个|一)?(?:步|阶段)?)?"
    r"(?:之后|以后(?=呢|[？?]|$)|然后|接下来|接着|随后|后面|往后|往下|再?往上|再往下"
    rf"|{_FINISHED})"
    rf"|下一?(?:个|门|层|档|{_HAN_UNIT})|上一?级"
    rf"|\bnext\b(?=\s*(?:[?.!]|$|one\b|{_LATIN_UNIT}))|\bafter (?:that|this|it)\b"
    rf"|\bthe (?:one|{_LATIN_UNIT}) after\s*[?.!]*$"
    r"|\b(?:one|an?|the) (?:level|grade) (?:up|higher|above)\b|[更再]?高一个?(?:级别?|档|层)"
    r"|\bafterwards?\b|^(?:and )?then(?: what)?\b|\bfollows\b"
)
_PREVIOUS = re.compile(
    r"上一(?:个|步|阶段|门|章|层|档|模块|部分)|前一(?:个|步|级|阶段|门|章)"
    r"|^(?:那么?)?在?[这那它]?之前|\bprevious\b|\bbefore (?:that|this|it)\b|\bpreceding\b"
    rf"|\bthe (?:one|{_LATIN_UNIT}) before\s*[?.!]*$"
)
_DOWN = re.compile(
    r"往下一?级|[更再]?低一个?(?:级别?|档|层)"
    r"|\b(?:(?:one|an?|the) (?:level|grade) (?:down|lower|below|beneath)|level down)\b"
)
"""What goes down a ladder, whose levels are told from the lowest."""

_HIGHEST = rf"最高的?(?:[这那]一?|一)?个?(?:层|档|{_HAN_UNIT})(?:别)?"
_LAST = re.compile(
    rf"最后(?:那|这)?(?:一|的)?(?:个|门|种|项|本|条|款|篇|层|档|{_HAN_UNIT})|{_HIGHEST}"
    rf"|\b(?:last|final|highest|top) (?:one|(?:\w+ )??(?:{_LATIN_UNIT}))\b"
    r"|\bthe (?:very )?last(?=\s*(?:[?.!,]|$))"
)
_POINTER = re.compile(
    rf"{_FINISHED}|[前先后](?:面|头|说|提|讲)到?的?[那这]{_OF_TWO}的?|"
    r"(?:那么?|而)?(?:再|又)?(?:[它他她]们?的?)?(?:"
    r"(?:[这那](?:个|一)?(?:步|阶段)?)?"
    r"(?:之后|以后|然后|接下来|接着|随后|后面|之前|往[前后下上](?:[一两]?[级步个])?)"
    rf"|[下上前后](?:一个|一|个)(?:门|层|档|{_HAN_UNIT})?(?:阶段|步骤)?"
    rf"|最后(?:那|这)?(?:一|的)?(?:个|门|种|项|本|条|款|篇|层|档)?(?:{_HAN_UNIT})?|{_HIGHEST}"
    r"|[更再]?[高低]一个?(?:级别?|档|层)"
    rf"|[前后](?:者|{_OF_TWO})|中间的?[那这]?{_OF_TWO})的?"
    r"|(?:^(?:and|so|but)\s+)?(?:\bwhat\s+(?:is|comes?|happens|follows)\s+)?\b(?:"
    r"(?:the\s+)?(?:next|previous|preceding|last|final|highest|top|former|latter|middle)"
    rf"(?:\s+(?:one|{_LATIN_UNIT}))?(?:\s+(?:up|down)\b|\s+(?:after|before)\s+(?:that|this|it))?"
    rf"|(?:the\s+(?:one|{_LATIN_UNIT})\s+)?(?:(?:right|just)\s+)?(?:after|before)\s+(?:that|this|it)"
    rf"|the\s+(?:one|{_LATIN_UNIT})\s+(?:after|before)(?=\s*[?.!]*$)"
    r"|(?:one|an?|the)\s+(?:level|grade)\s+(?:up|down|higher|lower|above|below|beneath)"
    r"(?:\s+(?:that|this|it)\b)?"
    r"|afterwards?|then(?:\s+what)?"
    r"|what\s+follows)\b"
)
_ARTICLE = re.compile(r"\bthe\s+$")
_ONE_BEHIND = re.compile(r"^\s+one\b")
_NOTHING_LEFT = re.compile(
    r"[\s，,]*(?:那么?|and|so|but)?\s*(?:(?:what|how) about)?[\s呢的]*[\s，,。.？?！!]*"
)
_LEAD = re.compile(r"^(?:那么?|(?:and|so|but)\b)\s*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Ordinal:
    """A place in a series: `number` from 1; `unit` ("stage", "step") or "" for any; its span."""

    number: int
    unit: str
    span: Span


@lru_cache(maxsize=REMEMBERED)
def ordinal(text: str) -> Ordinal | None:
    """The first place in a series that a text names by number: 第二阶段, 阶段二, "step 4"."""
    low = folded(text)
    for pattern in _ORDINALS:
        match = pattern.search(low)
        if match and (number := number_of(match["number"] or match["after"])):
            found = match.groupdict()
            named = found.get("counted") or match["unit"] or match["before"] or ""
            return Ordinal(number, _UNITS.get(named, ""), match.span())
    return None


def unit(text: str) -> str:
    """The unit that a text names, in English: "stage" for 阶段; "" if none."""
    match = _UNIT.search(folded(text))
    return _UNITS[match[0]] if match else ""


def with_unit(text: str, end: int) -> int:
    """The end of a name that ends at `end`, with the unit behind it: 入门阶段."""
    match = re.compile(rf"\s*(?:{_UNIT.pattern})").match(folded(text), end)
    return match.end() if match else end


def step(question: str) -> int | None:
    """How far along a series a question asks to go: 1 next, -1 previous, 0 to its last."""
    low = folded(question).strip()
    if _LAST.search(low):
        return 0
    if _DOWN.search(low):
        return -1
    if _NEXT.search(low):
        return 1
    return -1 if _PREVIOUS.search(low) else None


def choice(question: str) -> int | None:
    """0 if a question asks of the former of two, 1 if of the latter."""
    match = _CHOICE.search(folded(question))
    return None if match is None else int(match["latter"] is not None)


def middle(question: str) -> bool:
    """Whether a question asks of the one in the middle."""
    return bool(_MIDDLE.search(folded(question)))


def document_number(question: str) -> int | None:
    """Which of the documents shown before is asked, from 1: "in the second document"."""
    match = _DOCUMENT.search(folded(question))
    return number_of(match["han"] or match["latin"]) if match else None


def without_document(question: str) -> str:
    """A question without the words that name a document by its number."""
    return _without(_DOCUMENT, question)


def names_another_document(question: str) -> bool:
    """Whether a question asks what other documents say than the one that was quoted."""
    return bool(_OTHER_DOCUMENT.search(folded(question)))


def without_other_document(question: str) -> str:
    """A question without the words that name another document."""
    return _without(_OTHER_DOCUMENT, question)


def _without(words: re.Pattern[str], question: str) -> str:
    found = words.search(folded(question))
    return question if found is None else question[: found.start()] + question[found.end() :]


def pointed(question: str, name: str) -> str:
    """A question with `name` in the place of what points along a series; "" if nothing is left.

    "Tell me more about the third one." becomes "Tell me more about NAME."; of "and the next
    stage?" nothing is left.
    """
    span = _pointer(question)
    if span is None:
        return ""
    before, behind = question[: span[0]], question[span[1] :]
    if _NOTHING_LEFT.fullmatch(folded(before + behind)):
        return ""
    gap = " " if behind[:1].isalnum() and name[-1:].isascii() else ""
    return f"{_LEAD.sub('', before)}{name}{gap}{behind}"


def _pointer(question: str) -> Span | None:
    low = folded(question)
    place = ordinal(low)
    if place is None:
        match = _POINTER.search(low)
        return match.span() if match else None
    start, end = place.span
    if article := _ARTICLE.search(low[:start]):
        start = article.start()
    if behind := _ONE_BEHIND.match(low[end:]):
        end += behind.end()
    return start, end


def number_of(written: str) -> int:
    """The number that a word or digits write, 0 if they write none."""
    if digits := re.sub(r"\D", "", written):
        return int(digits)
    for names in (ORDINALS, NUMBERS):
        if written in names:
            return names.index(written) + 1
    tens, ten, ones = written.rpartition("十")
    if not ten:
        return _DIGITS.get(written, 0)
    return _DIGITS.get(tens, 1) * 10 + _DIGITS.get(ones, 0)
