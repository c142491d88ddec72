"""What a question asks the number of: X in "how many kinds of X", 有几种 X, X 一共几个.

Pure functions over the words of a question, Chinese and English. Times, money and people are
counted by what documents say of them (wanted.py), not by lists.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ingest.english import lemmas
from ingest.quantities import MEASURES
from ingest.simplify import folded
from ingest.words import tagged
from mentor.question.conditions import without_asker, without_documents
from mentor.text.stopwords import STOPWORDS
from mentor.text.terms import Term, terms

_KINDS_CHINESE = """
方向 类型 种类 类别 分类 门类 主题 道路 路径 选择 分支 创意 想法 点子 选项 领域 方面
"""
_KINDS_ENGLISH = """
kind type sort category class branch area path direction option topic idea track subject field
variety choice
"""
KINDS = frozenset(f"{_KINDS_CHINESE} {_KINDS_ENGLISH}".split())
"""What kinds of anything are called: of "kinds of jobs" and 职业方向 the jobs are counted."""

_QUALITIES = """
different main key core important essential common popular recommended suggested basic necessary
required useful good best top major separate distinct total
不同 主要 关键 核心 重要 常用 常见 热门 必备 基本 推荐 建议 值得 适合
"""
QUALITIES = frozenset(_QUALITIES.split())
"""What any list may be called, whatever it is of."""

_SENTENCE = re.compile(r"[?？。!！;；\n]+")
_HOW_MANY = re.compile(r"(?<!no idea )\b(?:how many|what(?:'s| is) the (?:total )?number of)\s+")
_OTHERWISE = re.compile(
    r"^(?:more |other )?(?:years?|months?|weeks?|days?|hours?|minutes?|people|persons|times"
    r"|dollars|users?|words|pages|percent)\b"
)
_WORD = re.compile(r"[a-z0-9][a-z0-9+#.'-]*[a-z0-9+#]|[a-z0-9]")
_PLURAL = re.compile(r".*[^s]s$")
_VERB_WORDS = """
exist exists list lists listed offer offers offered cover mention mentioned name named given
suggest suggested recommend recommended required
"""
_VERBS = frozenset(_VERB_WORDS.split())

_ASKS_CHINESE = re.compile(rf"(?:几|多少)大?[{MEASURES}件类]?")
_ASKS_MEASURED = re.compile(rf"(?:几|多少)大?[{MEASURES}件类]")
_MEASURED = re.compile(rf"[{MEASURES}件类]")
_DONE = ("学了", "做了", "看了", "读了", "投了", "练了", "写了")
_NOT_ASKING = (
    "给我",
    "我有",
    "我们有",
    *_DONE,
    *"没第哪好这那近前后头上下每十荐绍列举说讲来找挑出",
)
"""What stands before 几 where it asks for no number: 第几, 好几, 推荐几本, 学了几个."""

_ANY = re.compile(r"多少[^，,。？?]{0,8}[都也]")
"""However many."""

_UNITS = re.compile(
    r"个?半?(?:月|年|周|天|星期|小时|学期|分钟|岁|元|块|万|钱|人|字|次|倍|度|页|时间|刀)"
)
_IN_ALL = ("一共", "总共", "共", "总计", "合计", "加起来")
_IN_ALL_OF = re.compile("|".join(_IN_ALL))
_JOINS = ("uj", "x")
_NOUNS = ("n", "vn", "eng", "l", "i", "j", "an")


@dataclass(frozen=True, slots=True)
class CountAsked:
    """`text` is the sentence that asks, `counted` names what it asks the number of, `like` are the
    words that say which of them: beginners' projects.
    """

    text: str
    counted: Term
    like: tuple[Term, ...]


def count_asked(question: str) -> CountAsked | None:
    """What a question asks the number of, None if of nothing, or of a time, money or people."""
    for sentence in _SENTENCE.split(folded(question)):
        asks = _HOW_MANY.search(sentence) or _ASKS_CHINESE.search(sentence)
        if not asks or _ANY.search(sentence):
            continue
        text = without_documents(without_asker(sentence))
        named = _english(text) or _chinese(text)
        if named:
            return _asked(text, named)
    return None


def _asked(text: str, named: Sequence[str]) -> CountAsked | None:
    """Of the words that name what is counted the last one, unless it says that there are kinds."""
    names = [*named]
    while len(names) > 1 and is_kind(names[-1]):
        names.pop()
    like = [word for word in names[:-1] if not (is_kind(word) or is_quality(word)) and terms(word)]
    if not terms(names[-1]):
        return None
    return CountAsked(text, _whole(names[-1]), tuple(map(_whole, like)))


def _whole(word: str) -> Term:
    """The term that a word is, not those of the words inside it."""
    return next((term for term in terms(word) if term.text == word), terms(word)[-1])


def is_kind(word: str) -> bool:
    """Whether a word says of what it stands behind that there are kinds of it."""
    return not KINDS.isdisjoint((word, *lemmas(word)))


def is_quality(word: str) -> bool:
    """Whether any list may be called so: its items are important, recommended."""
    return word in QUALITIES or word in STOPWORDS


def _english(text: str) -> list[str]:
    """The words behind "how many" up to what is counted; behind "of", if these are kinds."""
    asks = _HOW_MANY.search(text)
    if asks is None or _OTHERWISE.match(text[asks.end() :]):
        return []
    found = list(_phrases(_WORD.findall(text[asks.end() :])))
    kinds = bool(found) and len(found[0]) > 0 and is_kind(found[0][-1])
    return found[1] if kinds and len(found) > 1 else found[0] if found else []


def _phrases(words: Iterable[str]) -> Iterable[list[str]]:
    """The words up to the first plural ("data science courses"), and so behind each "of"."""
    phrase: list[str] = []
    for word in words:
        if word == "of":
            yield _up_to_the_plural(phrase)
            phrase = []
        elif word in STOPWORDS or word in _VERBS:
            break
        else:
            phrase.append(word)
    if phrase:
        yield _up_to_the_plural(phrase)


def _up_to_the_plural(phrase: list[str]) -> list[str]:
    plural = [bool(_PLURAL.match(word)) for word in phrase]
    if True not in plural:
        return phrase
    end = plural.index(True) + 1
    while end < len(phrase) and plural[end]:
        end += 1
    return phrase[:end]


def _chinese(text: str) -> list[str]:
    """The nouns behind 几 or 多少 with its measure word, or those before it if none are."""
    cut = [*_measured(tagged(text))]
    place = 0
    for at, (word, _) in enumerate(cut):
        before = text[:place]
        place += len(word)
        if not _ASKS_CHINESE.fullmatch(word) or _tells(before, text):
            continue
        if _UNITS.match(text[place:]):
            return []
        start = at + 1
        while start < len(cut) and cut[start][0] in f"大类{MEASURES}件":
            start += 1
        return _nouns(cut[start:]) or _nouns_before(cut[:at])
    return []


def _tells(before: str, text: str) -> bool:
    """Whether 几 behind these words asks for no number."""
    return before.endswith(_NOT_ASKING) and not (before.endswith(_DONE) and _IN_ALL_OF.search(text))


def _measured(cut: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The words with 几本 and 多少本 cut from what is counted, which jieba joins: 几本书."""
    asked = False
    for word, tag in cut:
        joined = (_MEASURED if asked else _ASKS_MEASURED).match(word)
        if joined and joined.end() < len(word) and not (asked and tag[0] in "nlij"):
            yield joined[0], "m"
            yield word[joined.end() :], "n"
        else:
            yield word, tag
        asked = bool(_ASKS_CHINESE.fullmatch(word))


def _nouns(cut: Sequence[tuple[str, str]]) -> list[str]:
    """The words of a name up to its last noun: 初学者项目, 推荐的书."""
    found: list[tuple[str, bool]] = []
    for at, (word, tag) in enumerate(cut):
        noun = tag.startswith(_NOUNS) and tag != "nr"
        joins = tag in _JOINS or tag[0] in "abz"
        begins = tag[0] == "v" and not any(each for _, each in found) and at + 1 < len(cut)
        if not (noun or joins or begins) or (word.strip() and not word[0].isalnum()):
            break
        if tag not in _JOINS:
            found.append((word, noun))
    while found and not found[-1][1]:
        found.pop()
    return [word for word, _ in found]


def _nouns_before(cut: Sequence[tuple[str, str]]) -> list[str]:
    """The name that ends last: 初级项目 in 初级项目一共有几个."""
    end = len(cut)
    while end and (not cut[end - 1][1].startswith(_NOUNS) or cut[end - 1][0] in _IN_ALL):
        end -= 1
    start = end
    while start and _goes_on(cut[:start], cut[start:end]):
        start -= 1
    return [word for word, tag in cut[start:end] if tag not in _JOINS]


def _goes_on(before: Sequence[tuple[str, str]], name: Sequence[tuple[str, str]]) -> bool:
    """Whether a name begins before the word that it was found to begin with so far."""
    tag = before[-1][1]
    if tag.startswith(_NOUNS) or tag in _JOINS or tag[0] in "abz":
        return before[-1][0].strip() == "" or before[-1][0][0].isalnum()
    inside = len(before) > 1 and before[-2][1].startswith(_NOUNS)
    return tag[0] == "v" and bool(name) and (name[0][0] == "的" or inside)
