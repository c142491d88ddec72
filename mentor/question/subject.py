"""What a question is about: its content words, what kind of word each is, and its focus.

Names and nouns that a text lacks speak against it far more than verbs or words of asking do, so
each word has its kind: of a Chinese word jieba knows the part of speech, of an English one its
Chinese translations and its capitals tell.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from operator import itemgetter
from typing import Literal

from ingest.english import lemmas
from ingest.simplify import normalized, simplified, unaccented
from ingest.translate import translations
from ingest.words import tagged, words
from mentor.evidence import Finding, once
from mentor.question.aspects import ASPECTS, GENERIC, is_quality
from mentor.question.conditions import (
    unconditional,
    who_may_become,
    without_asker,
    without_conditions,
    without_who_asks,
)
from mentor.question.wanted import wanted
from mentor.text.language import language_of
from mentor.text.stopwords import STOPWORDS
from mentor.text.terms import Alternative, Term

WordKind = Literal["name", "noun", "verb", "quality"]
Part = tuple[str, tuple[Alternative, ...]]

_HAN = re.compile(r"[\u3400-\u9fff]")
_WORDS_OF_ASKING = """
拿来 干嘛 这行 这种 那种 意思 东西 名字 一共 总共 平时 具体 主要 一般 大概 基本 靠谱 好用
合适 适合 值得 属于 算 讲 讲些 叫 干 干活 活 搞 弄 办 看 看看 写 买 忙 老师 小白 新手 大家 别人
网上 里面 部分 那门 这门 列 列出 出来 有用 好处 坏处 怎么办 干什么 干啥 为啥 啥样 哪几个 好坏
区间 范围 数字 数额 合理 这块 那块 这方面 那方面 预计 估计 大致 通常 现实 真实 差多少
用处 作用 区别 差别 不同 一样 到底 一定 至少 完全 只能 用到 怎样 想要 打算 开始 接触 碰 推荐 值
指 指的 所指 叫做 称为 称作 所谓 俗称 人称 数目 个数 谈到 提到 打底 打底子 结束
最低 最高 最快 最慢 最短 最长 行 够 够用 最好 好 难 容易 简单 快 强 贵 重要 方式 方法 办法
vs versus compare compared compares comparison differ differs
kind kinds sort type types good best better well great worth different difference exactly
actually mostly mainly mean means called use used using example examples each one ones people
person thing things way ways part parts possible themselves himself itself someone anyone
everyone anything everything something nothing nobody somebody anybody everybody
none else help helpful hard easy important recommend
recommended suitable range ranges number numbers figure figures rough roughly typical typically
realistic realistically total totally usually please tell give still somewhere suppose already
end ends ended finish longest shortest cut split away without roughly
mentioned stated given quoted
both either now nowadays currently moment
lowest highest fastest slowest month months year years week weeks day days hour hours
"""
_ASKING = frozenset(_WORDS_OF_ASKING.split())
"""Words of asking, about nothing in particular: a passage need not hold them."""

_ASKS = re.compile(r"^(?:哪|几|多少|什么|怎|为什么|干什么|一共|是不是|有没有|能不能|要不要)")
_NUMBER_WORDS = """
zero one two three four five six seven eight nine ten first second third fourth fifth last
"""
_NUMBERS = frozenset(_NUMBER_WORDS.split())
_LIKE_NOUNS = ("vn", "an", "l", "i", "j")
_NAMES = ("nr", "ns", "nt", "nz")
_WHICH = re.compile(
    r"什么|哪(?:一?[种款个些本门类家所位项级]|儿|里)?|多少|几[个种款些本门类家所位项级条块层页]?"
    r"|多大的?"
)
_WHETHER = re.compile(r"吗|有没有|会不会|能不能|要不要|是不是")
_HOW = re.compile(r"怎么|如何|怎样")
_WHAT = re.compile(r"\b(?:what|which|how many|how much|whose)\b")
_ROLE = re.compile(
    r".[师员者]$|(?:..|[作画歌])家$|医生$|护士$|司机$|[工农渔]人$|[农渔]民$|经理$|总监$|翻译$"
)
_NEAR = 3
"""Characters that may stand between an asking word and what it asks for."""

_MISSPELT_FROM = 5
"""An English word of so many letters may be a misspelt one of the passages."""


@dataclass(frozen=True, slots=True)
class Word:
    """A content word of a question, in lower case.

    `weight` is its idf in the library. `parts` are the word itself, first, and the words inside
    it, each with what a text may hold for it, as `Term.alternatives`. `known` says that it stands
    in the library, `topic` that it names something, and not a side of it ("the salary").
    """

    text: str
    kind: WordKind
    weight: float
    parts: tuple[Part, ...]
    known: bool
    topic: bool


@once
def subject(finding: Finding) -> tuple[Word, ...]:
    """The content words of the question, Chinese ones first, each once.

    Under what conditions it asks is no part of them, unless it says nothing else; nor is who asks
    for a quantity, nor who is to become something, if the library does not know them.
    """
    question = unaccented(unicodedata.normalize("NFKC", finding.question))
    text = simplified(question.lower())
    telling = without_conditions(finding.question, finding.weights)
    rest = without_asker(text)
    others = without_who_asks(finding.question, finding.weights)
    found = _subject(finding, question, unconditional(text), telling) or _subject(
        finding, question, rest, others
    )
    if not found and not (rest != text and wanted(rest)):
        found = _subject(finding, question, text, finding.weights)
    who = who_may_become(finding.question)
    return (*(word for word in found if word.known or word.text not in who),) or found


def _subject(
    finding: Finding, question: str, text: str, weights: Mapping[Term, float]
) -> tuple[Word, ...]:
    terms = {term.text: term for term in weights}
    chinese = _chinese(text, terms)
    english = {name: _english_kind(name, question) for name in terms if not _HAN.match(name)}
    return tuple(
        _word(text, kind, terms, finding)
        for text, kind in {**chinese, **english}.items()
        if kind is not None and text not in _ASKING and not _ASKS.match(text)
    )


def stated(word: Word, present: AbstractSet[str]) -> float:
    """How much of a word the words `present` state: 1 all, or the share of the parts in it."""
    held: set[int] = set()
    for text, alternatives in word.parts:
        if any(alternative <= present for alternative in alternatives):
            if text == word.text:
                return 1.0
            first = word.text.find(text)
            held.update(range(first, first + len(text)))
    return len(held) / len(word.text)


def focus(question: str, found: Iterable[Word]) -> Word | None:
    """What is asked for by name: X in "what X", "什么 X", "有 X 吗"; None if unclear."""
    text = normalized(question)
    candidates = [word for word in found if word.kind in ("noun", "verb") and word.text in text]
    placed = sorted(((text.find(word.text), word) for word in candidates), key=itemgetter(0))
    if not _HAN.search(text):
        asking = _WHAT.search(text)
        return _first_from(placed, asking.end()) if asking else None
    if asked := list(_WHICH.finditer(text)):
        return _beside(placed, asked[-1].start(), asked[-1].end())
    if _WHETHER.search(text):
        return placed[-1][1] if placed else None
    how = _HOW.search(text)
    return _first_from(placed, how.end()) if how else None


def _first_from(placed: Sequence[tuple[int, Word]], start: int) -> Word | None:
    return next((word for place, word in placed if place >= start), None)


def _beside(placed: Sequence[tuple[int, Word]], start: int, end: int) -> Word | None:
    """The word right behind the asking word, else the one right before it."""
    behind = (word for place, word in placed if end <= place <= end + _NEAR)
    before = (
        word
        for place, word in reversed(placed)
        if place < start and start - place - len(word.text) <= _NEAR
    )
    return next(behind, None) or next(before, None)


def _chinese(text: str, terms: Mapping[str, Term]) -> dict[str, WordKind | None]:
    """The words of jieba's dictionary and the names that it guesses, with their kinds."""
    cut = [(word, tag) for word, tag in tagged(text) if _HAN.match(word)]
    listed = {word for word, _ in cut}
    names = [
        word
        for word, tag in tagged(text, guessed=True)
        if _HAN.match(word) and len(word) > 1 and word not in listed and tag[:2] in _NAMES
    ]
    found: dict[str, WordKind | None] = dict.fromkeys(names, "name")
    for word, tag in cut:
        # A single character is a word where retrieval, which guesses too, takes it for one.
        inside = len(word) == 1 and (word not in terms or any(word in name for name in names))
        if word not in found and word not in STOPWORDS and not inside:
            found[word] = kind_of(tag)
    return found


def kind_of(tag: str) -> WordKind | None:
    """What kind of word jieba's part of speech makes it, None if it names and says nothing."""
    if tag[:2] in _NAMES:
        return "name"
    if tag[0] == "n" or tag in _LIKE_NOUNS:
        return "noun"
    if tag[0] == "v":
        return "verb"
    return "quality" if tag[0] in "ab" else None


def _english_kind(word: str, question: str) -> WordKind | None:
    """A name by its capitals and digits, or because all else is Chinese; else as translated."""
    if language_of(question) == "zh" or any(map(str.isdigit, word)):
        return "name"
    written = re.search(rf"(?<![A-Za-z0-9]){re.escape(word)}(?![A-Za-z0-9])", question, re.I)
    if written:
        form = written.group()
        if any(map(str.isupper, form[1:])) or (form[0].isupper() and written.start() > 0):
            return "name"
    if is_quality(word) and not begins_a_term(word, question):
        return None if word.endswith("est") else "quality"
    return None if word in _NUMBERS else _translated_kind(word)


def begins_a_term(word: str, question: str) -> bool:
    """Whether an English word and those behind it are one term of the dictionary: "deep" of "deep
    learning".
    """
    found = re.search(rf"(?<![a-z0-9]){re.escape(word)}((?:[ -][a-z]+){{1,2}})", question.lower())
    if found is None:
        return False
    behind = re.split("[ -]", found[1])[1:]
    return any(translations(" ".join((word, *behind[:count]))) for count in (1, 2))


@lru_cache(maxsize=8192)
def _translated_kind(word: str) -> WordKind:
    """The kind that most of a word's Chinese translations have, a noun in doubt."""
    chinese = [other for other in translations(word) if _HAN.match(other)][:6]
    kinds = [kind_of(tagged(other)[-1][1]) for other in chinese]
    counts: dict[WordKind, int] = {
        "noun": kinds.count("noun") + kinds.count("name"),
        "verb": kinds.count("verb"),
        "quality": kinds.count("quality"),
    }
    best = max(counts, key=counts.__getitem__)
    return best if counts[best] > kinds.count(None) else "noun"


def _word(text: str, kind: WordKind, terms: Mapping[str, Term], finding: Finding) -> Word:
    inside = [part for part in words(text) if len(part) > 1] if _HAN.match(text) else []
    parts = tuple(_part(part, terms, finding) for part in dict.fromkeys([text, *inside]))
    known = text in terms and terms[text] not in finding.unknown
    if not known and _may_be_misspelt(text):
        meant = get_close_matches(text, _latin_words(finding, text[0]), 1, 0.83)
        parts = (*parts, *((text, (frozenset([name]),)) for name in meant))
        known = bool(meant)
    usual = max(finding.weights.values(), default=1.0)
    weight = finding.weights[terms[text]] if text in terms else usual
    return Word(text, kind, weight, parts, known, _is_topic(text, kind))


def _is_topic(text: str, kind: WordKind) -> bool:
    sides = ASPECTS | GENERIC
    return kind in ("name", "noun") and text not in sides and sides.isdisjoint(lemmas(text))


def says_nothing(text: str) -> bool:
    """Whether any question may hold a word, whatever it is about: 具体, "roughly"."""
    return text in _ASKING or not GENERIC.isdisjoint(lemmas(text))


def is_role(word: Word) -> bool:
    """Whether a word names people by what they do: 消防员, "accountant"."""
    if _HAN.search(word.text):
        return bool(_ROLE.search(word.text))
    return any(_ROLE.search(other) for other in translations(word.text)[:3])


def _part(text: str, terms: Mapping[str, Term], finding: Finding) -> Part:
    """A word with what a text may hold for it; nothing if the library is known to lack it."""
    term = terms.get(text)
    if term is None:
        return text, (frozenset([text]), *_translated(text))
    return text, () if term in finding.unknown else term.alternatives


def _translated(text: str) -> Iterator[Alternative]:
    for other in translations(text):
        telling = frozenset(other.split()) - STOPWORDS
        if other.isascii() and telling:
            yield telling


def _may_be_misspelt(text: str) -> bool:
    return text.isascii() and text.isalpha() and len(text) >= _MISSPELT_FROM


def _latin_words(finding: Finding, initial: str) -> set[str]:
    """English words of the passages that begin with this letter."""
    pattern = re.compile(rf"\b{initial}[a-z]{{3,}}", re.IGNORECASE)
    return {name.lower() for item in finding.evidence for name in pattern.findall(item.chunk.text)}
