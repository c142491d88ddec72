"""What in a question points back to what was said before it, Chinese and English.

Words that point (它, "that stage") and that go on (那……呢, "what about"), and what remains without
them: the words that a question has of its own.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.english import lemmas
from ingest.simplify import folded
from ingest.translate import translations
from ingest.words import tagged, words
from mentor.question.aspects import ASPECTS, GENERIC
from mentor.text.ordinals import choice, ordinal, step
from mentor.text.stopwords import STOPWORDS

REMEMBERED = 256
"""So many texts: the rules that read a question ask for its words again and again."""

_DESCRIBING = 2
"""With more words right behind it, "this" says itself what it means."""

_NAMED_BEFORE = 3
"""With so many words before it in the same question, "this" means one of them; "it" with one
fewer."""

_CLAUSE = re.compile(
    r"[^，,。；;！!？?\n.]+(?:\.(?=\S)[^，,。；;！!？?\n.]*)*[，,。；;！!？?\n.]*\s*"
)
_DEMONSTRATIVE = re.compile(
    r"[这那][一两二三四五六几]?(?:个|些|种|样|类|段|门|本|份|步|点|项|件|次|方面|里|时候?|期间|家|位|款)|其中|[两二]者"
    r"|这么|[这那]样|如此|上面|上述|前面|刚才|\b(?:this|these|those|such)\b|\bthat\b(?=\s*(?:[?.!,]|$))"
    r"|\b(?:after|before|during|about|for|in|of|like|do|does|with|than|from|is|at|by) that\b"
    r"|\bthat (?:one|stage|step|level|phase|course|book|role|job|time|tool|field|topic|part)\b"
)
_PRONOUN = re.compile(
    r"(?<![其吉])[它他她]们?|\b(?:it|its|they|them|their|theirs|he|she|him|his|her|hers)\b"
    r"|(?<!month )(?<!week )(?<!year )(?<!day )(?<!step )(?<!stage )(?<!phase )"
    r"\bones?\b(?! of\b)|\bthe (?:same|rest|two|others?)\b|\beach\b(?=\s*[.?!]|$)"
)
EXPLETIVE = re.compile(
    r"\bit (?:takes?|took) (?:\w+ )*?to\b|\b(?:is|was|be|would|does|will) it (?:take )?"
    r"(?:\w+ ){0,2}to\b|\bit(?:'s| is| was) (?:\w+ ){1,2}(?:to|that)\b"
    r"|\bis it (?:true|worth \w+ing)\b"
)
_VERB = (
    r"(?:(?:would|should|do|does|did|can|could|will|has)(?! not\b)|earns?|pays?|costs?|takes?"
    r"|comes?|gets?|makes?|needs?|suits?|fits?|works?)"
)
"""Right behind "which" it leaves out what is picked from: "which would you pick?"."""

_PARTITIVE = re.compile(
    r"(?<!有)哪一?(?:个|种|门|本|款|份|项|步|家|条|些)(?=最|更|比较|好|难|易|容易|简单|便宜|贵|适合"
    r"|值得|免费|收费|难度|是|要|可以|能|先|不)"
    r"|(?<!有)(?:选|学|用|挑|推荐)哪一?(?:个|种|门|本|款|家)(?:更?好|合适)?[吧呢]?\s*[？?]?$"
    rf"|\bwhich (?:one|of|is)\b|\bwhich {_VERB}\b(?!.*\bor\b)"
    r"|^[^和与跟或]*的[^和与跟或是]{0,4}哪一?(?:个|种|款|类|门|本)\s*[？?]?$"
)
_CONTRAST = re.compile(
    r"呢\s*(?:[？?。，,]|$)|^(?:and |so |but )?(?:what|how) about\b"
    r"|^(?:and |but )?any [a-z]+\s*[?]?$"
    r"|^(?:and|or) (?!(?:what|how|why|who|when|where|which|do|does|is|are|can|should|will)\b)"
)
_PREFIX = re.compile(r"[大小新老高低多单]$")
"""A word of one character that begins a name."""

_LEAD = re.compile(
    r"^(?:(?:那么?|而且?|还有|另外|以及|所以|但是?|比如|例如|譬如|举例)(?![么里边个些种样])"
    r"|(?:and|but|so|or|also|then|for example|such as|like wh(?:at|ich))\b)"
)
_AT_THE_END = re.compile(
    r"\b(?:to|of|for|with|about|in|on|from|at|by|than|like|after|before|without|into)"
    r" (?:it|them|that|this|these|those|him|her)\s*[?.!]*$"
)
_COMPARING = re.compile(
    r"^(?:那么?)?(?:更|再|(?:初级|中级|高级|入门级?|资深)的|其他|其它|别的|另一?个?|每一?个?|各个?"
    r"|免费的|付费的|如果|要是)"
    r"|也(?:行|可以|能|一样)吗|^有没有.*的\s*[？?]?$"
    r"|^(?:and )?(?:any|each|other|another|more|senior|junior|anything else|what else|what if)\b"
    r"|^(?:for|in|with|without|at|on|from) [^,，]*$"
)
_SMALL = "rvadmpcufy"
"""Parts of speech of a character that names nothing: 那, 要, 难."""

_HOUSE = "家"
"""Behind a name it says no more than the name: 谷歌家的呢."""

_LEADING = re.compile(
    r"^(?:那么?|而|还有|另外)?\s*(?:(?:and|so|but|or)\s+)?(?:(?:what|how)\s+about\s+)?"
    r"(?:(?:the|an?|any)\s+)?(?:[搞干做当](?=.{2,}的?呢?[？?]?$)(?![法人事啥什的完多]))?",
    re.IGNORECASE,
)

_OF_TIME = re.compile(r"\b(?:part|full|half|real|spare|free)[ -]time\b")
"""Two English words that say one thing together, and are no part of a time."""

_MODAL = "能会要想该得需"
"""With one character behind it no word, but a verb that is asked for: 能换吗."""

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙朱胡郭林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余杜叶程魏苏吕丁任卢姚沈钟"
    "姜崔谭陆范汪廖贾夏付邹熊孟秦邱侯尹薛闫雷史陶贺顾毛郝龚邵钱严武戴莫孔"
)
CALLED = re.compile(rf"[老小阿][{_SURNAMES}]")
"""What people are called by: 老王, 小陈."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, folded, and its place in the text that it was cut from."""

    text: str
    start: int
    end: int


def clauses(text: str) -> list[str]:
    """The clauses of a text, each with the marks and the white space behind it."""
    return _CLAUSE.findall(text)


@lru_cache(maxsize=REMEMBERED)
def cut(text: str) -> tuple[Word, ...]:
    """The words of `text`, the longest where jieba gives a word and its parts, in order."""
    low = folded(text)
    found = _cut(low)
    for name in CALLED.finditer(low):
        if _is_called(name, found):
            behind = [
                replace(w, start=w.start + name.end(), end=w.end + name.end())
                for w in _cut(low[name.end() :])
            ]
            before = [word for word in found if word.end <= name.start()]
            found = [*before, Word(name[0], *name.span()), *behind]
    return (*found,)


def _is_called(name: re.Match[str], found: list[Word]) -> bool:
    """Whether what may be a name is one, and the words found are cut across its end: 周转 in
    老王转行.
    """
    at = next((n for n, word in enumerate(found) if word.start == name.start() + 1), None)
    if at is None:
        return False
    across, behind = found[at].text, "".join(word.text for word in found[at + 1 : at + 2])
    if len(across) != len(name[0]):
        return len(across) == 1
    if len(behind) == 1:
        return _is_known(across[-1] + behind)
    return bool(behind) and not behind.isascii() and not _is_known(behind)


def _is_known(word: str) -> bool:
    """Whether a Chinese word is in jieba's dictionary."""
    return len(tagged(word)) == 1


def _cut(low: str) -> list[Word]:
    taken = [False] * len(low)
    found: list[Word] = []
    for together in _OF_TIME.finditer(low):
        start, end = together.span()
        taken[start:end] = [True] * (end - start)
        found.append(Word(together[0].replace(" ", "-"), start, end))
    for word in sorted(set(words(low)), key=len, reverse=True):
        start = -len(word)
        while (start := low.find(word, start + len(word))) >= 0:
            end = start + len(word)
            if not any(taken[start:end]):
                taken[start:end] = [True] * (end - start)
                found.append(Word(word, start, end))
    return sorted(found, key=lambda word: word.start)


def own_words(text: str) -> list[Word]:
    """The words that say what a text is about.

    Neither function words nor words that any question has, nor a place in a series.
    """
    place = ordinal(text)
    start, end = place.span if place else (0, 0)
    return [word for word in cut(text) if _tells(word.text) and not start <= word.start < end]


def topics(text: str) -> list[Word]:
    """Those of its own words that name something, not a side of it."""
    return [word for word in own_words(text) if not is_aspect(word.text)]


def runs(text: str) -> list[list[Word]]:
    """Own words that stand next to each other: the names in a question, with what begins them."""
    found: list[list[Word]] = []
    for word in own_words(text):
        if found and not text[found[-1][-1].end : word.start].strip():
            found[-1].append(word)
        else:
            prefix = _PREFIX.search(text[: word.start])
            start = word.start - len(prefix[0]) if prefix else word.start
            found.append([replace(word, start=start)])
    return found


def is_aspect(word: str) -> bool:
    """Whether a word names a side of something else ("salary", 薪资): of what, it does not say."""
    return bool(ASPECTS & {*lemmas(word)})


def points_back(question: str) -> bool:
    """Whether a word of the question stands for something that was said before the question."""
    low = folded(question).strip()
    if step(question) is not None or choice(question) is not None or _AT_THE_END.search(low):
        return True
    named = own_words(low)
    partitive = _PARTITIVE.search(low)
    if partitive and sum(word.end <= partitive.start() for word in named) < _NAMED_BEFORE - 1:
        return True
    if any(_demonstrates(match, low, named) for match in _DEMONSTRATIVE.finditer(low)):
        return True
    expletive = EXPLETIVE.search(low)
    for match in _PRONOUN.finditer(low):
        inside = expletive and expletive.start() <= match.start() < expletive.end()
        if not inside and sum(word.end <= match.start() for word in named) < _NAMED_BEFORE - 1:
            return True
    return False


def contrasts(question: str) -> bool:
    """Whether a question sets something beside what was asked before: X呢, "what about X"."""
    return bool(_CONTRAST.search(folded(question).strip()))


def goes_on(question: str) -> bool:
    """Whether a question begins as a continuation: 那, "and", or with a comparing adjective."""
    low = folded(question).strip()
    return bool(_LEAD.search(low) or _COMPARING.search(low))


def without_and(question: str) -> str:
    """A question without what only joins it to the one before: 那, "and"."""
    found = _LEAD.match(folded(question))
    return question[found.end() :].lstrip(" ，,") if found else question


def without_lead(question: str) -> str:
    """What a contrasting question sets beside another: "salary" of "And the salary?"."""
    text = _LEADING.sub("", question.strip()).rstrip("？?。.！! ").rstrip("呢的").strip(" ，,")
    last = "".join(word.text for word in cut(text)[-1:])
    of_a_name = last == _HOUSE or (last.endswith(_HOUSE) and not translations(last))
    return text.removesuffix(_HOUSE) if of_a_name and text != _HOUSE else text


def _tells(word: str) -> bool:
    if word in STOPWORDS or GENERIC & {*lemmas(word)}:
        return False
    return (len(word) > 1 and not _is_guessed(word)) or word in ASPECTS


@lru_cache(maxsize=8192)
def _is_guessed(word: str) -> bool:
    """Whether a Chinese word is none, but small words that were taken for one: 那要, 要会."""
    parts = tagged(word) if not word.isascii() else []
    if len(parts) == len(word) == 2:
        (first, _), (_, tag) = parts
        if first in _MODAL or (first in ASPECTS and tag[0] == "v"):
            return True
    return len(parts) > 1 and all(len(part) == 1 and _is_small(part, tag) for part, tag in parts)


def _is_small(character: str, tag: str) -> bool:
    return tag[0] in _SMALL or character == "学"


def _demonstrates(match: re.Match[str], text: str, named: list[Word]) -> bool:
    """Whether 这个, "these" means something outside the question."""
    before = [word for word in named if word.end <= match.start()]
    behind = _run_length(text, named, match.end())
    explained = any(  # "LangChain 这个框架" says itself what is meant
        text[word.end : match.start()].strip() in ("", "的", "出的") for word in before
    )
    if behind > _DESCRIBING or (explained and behind and not match[0].isascii()):
        return False
    return len(before) < _NAMED_BEFORE


def _run_length(text: str, named: list[Word], start: int) -> int:
    """How many of the words stand next to each other from `start` on."""
    length = 0
    for word in named:
        if word.start >= start and not text[start : word.start].strip():
            length, start = length + 1, word.end
    return length
