"""Whether a heading or a sentence says of the list below it that it is one of what is counted.

It does where that is the last thing that it names: "Key maths topics" are kinds of maths, while
"Resources for maths" are resources, and 数学课程 courses.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from ingest.english import forms, lemmas
from ingest.lookup import lookup
from ingest.simplify import folded
from ingest.translate import translations
from ingest.words import tagged
from mentor.question.aspects import GENERIC
from mentor.question.count_asked import KINDS, is_kind, is_quality
from mentor.question.when import WHEN
from mentor.text.overlap import standing
from mentor.text.stopwords import STOPWORDS
from mentor.text.terms import Term

MEANT_FIRST = 2
"""A word means another if that is among so many of the translations that its dictionary begins
with."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[a-z0-9][a-z0-9+#.'-]*")
_CLAUSE = re.compile(r"[，,。.；;：:！!？?（(]|\s[-–—]\s")
_IN_BRACKETS = re.compile(r"[（(][^）)]*[）)]")
_NO_LETTERS = re.compile(r"^[\W\d_]+|[^\w）)]+$")

_BEHIND_CHINESE = re.compile(
    rf"(?:{'|'.join(word for word in KINDS if not word.isascii())}|推荐|建议|列表|清单|一览|介绍"
    r"|概览|简介|汇总|大全|精选|示例|例子|案例|基础|知识点?|要求|概念|要点|重点|内容|的|有|包括|包含|如下"
    r"|以下|涵盖|分为|主要|几|一些|下列|这些|[一二三四五六七八九十两\d]|个|种|类|项|点|方面|部分|是|分别)*"
)
"""What may stand behind it: that the list is one of suggestions, of kinds, and follows."""

_TELLS_HOW = re.compile(
    rf"^(?:如何|怎[么样]|为什么|为何|{WHEN})|^(?:how|why|when|whether|before|after|where)\b"
)
"""How a heading begins that is called what it tells of, and lists other things."""

_LISTING_WORDS = """
ideas idea suggestions suggestion recommendations list overview examples basics fundamentals
essentials concepts requirements options follow following include includes including cover covers
exist worth below listed recommended suggested
"""
_LISTING = frozenset(_LISTING_WORDS.split())
_PREPOSITION_WORDS = """
for in to with on from at by about of using
"""
_PREPOSITIONS = frozenset(_PREPOSITION_WORDS.split())
_DETERMINER_WORDS = """
these following some several many few various different are is include includes has have
two three four five six seven eight nine ten
"""
_DETERMINERS = frozenset(_DETERMINER_WORDS.split())


def called(text: str, counted: Term) -> str | None:
    """The words of a heading or sentence that name what is counted, None if it names none, or
    something else behind.
    """
    same = _IN_BRACKETS.sub(" ", folded(text))
    for clause in _CLAUSE.split(same):
        if _TELLS_HOW.match(clause.strip()):
            continue
        for alternative in counted.alternatives:
            name = _named(_NO_LETTERS.sub("", clause), alternative)
            if name is not None:
                return name
    return None


def meant(counted: Term) -> Term:
    """What is counted with its other forms, and of its translations those that mean it first."""
    own, *more = counted.alternatives
    kept = [each for each in more if len(each) == 1 and _means(counted.text, *each)]
    return Term(counted.text, (own, *kept))


def _means(text: str, other: str) -> bool:
    if text.isascii() == other.isascii():
        return text.isascii() and other in forms(text)
    there, back = (_across(*pair) for pair in ((text, other), (other, text)))
    first = not {*there[:1]}.isdisjoint((other, *lemmas(other)))
    return first or not {*back[:MEANT_FIRST]}.isdisjoint((text, *lemmas(text)))


def _across(text: str, other: str) -> list[str]:
    """The translations of a word in the language of another word."""
    return [each for each in translations(text) if each.isascii() == other.isascii()]


def says_nothing_of_what(text: str) -> bool:
    """Whether a sentence above a list does not say what it is of: "The following are needed:"."""
    return all(
        word in GENERIC or is_quality(word) or is_kind(word) or tag[0] not in "nlij"
        for word, tag in _words(folded(text))
    )


def others(name: str, known: str) -> list[str]:
    """The names and nouns in what a list is called, before the last word, that stand in no
    language in the `known` text: they say that it is of some alone of what is counted.
    """
    present = lookup(known)
    *words, _ = _words(name)
    return [
        word
        for word, tag in words
        if tag.startswith(("n", "eng", "l", "i", "j"))
        and not (word in GENERIC or is_quality(word) or is_kind(word))
        and not standing(frozenset([word, *translations(word)]), present)
    ]


def _words(text: str) -> Iterator[tuple[str, str]]:
    return ((word, tag) for word, tag in tagged(text) if word[0].isalnum())


def _named(clause: str, alternative: AbstractSet[str]) -> str | None:
    """The words of a clause up to what is counted, if that is the last thing that it names."""
    found = standing(alternative, lookup(clause))
    if found != alternative or not alternative:
        return None
    if _HAN.search(clause):
        return _in_chinese(clause, alternative)
    return _in_english(clause, alternative)


def _in_chinese(clause: str, alternative: AbstractSet[str]) -> str | None:
    end = max(clause.rfind(word) + len(word) for word in alternative)
    if all(len(word) == 1 and _HAN.match(word) for word in alternative):
        end = _word_end(clause, end)
    return _last_name(clause[:end]) if _BEHIND_CHINESE.fullmatch(clause[end:].strip()) else None


def _word_end(clause: str, end: int) -> int:
    """Where the word ends that a single character is part of: 书 in 书籍."""
    place = 0
    for word, _ in tagged(clause):
        place += len(word)
        if place >= end:
            return place
    return end


def _last_name(text: str) -> str:
    """What is named last: behind the last verb."""
    words = tagged(text)
    verbs = [at for at, (_, tag) in enumerate(words[:-1]) if tag == "v"]
    return "".join(word for word, _ in words[verbs[-1] + 1 :]) if verbs else text


def _in_english(clause: str, alternative: AbstractSet[str]) -> str | None:
    words = _LATIN.findall(clause)
    places = [at for at, word in enumerate(words) if word in alternative]
    if not places:
        return None
    end = places[-1] + 1
    while end < len(words) and (words[end] in _LISTING or is_kind(words[end])):
        end += 1
    if end < len(words) and words[end] not in STOPWORDS:
        return None
    return _of_these(words[: places[-1] + 1])


def _of_these(words: list[str]) -> str | None:
    """The words behind the last "these" or "are"; None if what is counted is there for another:
    "Resources for maths".
    """
    begins = [at for at, word in enumerate(words) if word in _DETERMINERS]
    if begins:
        words = words[begins[-1] + 1 :]
    joins = [at for at, word in enumerate(words) if word in _PREPOSITIONS]
    if joins and not all(map(_is_empty, words[: joins[-1]])):
        return None
    return " ".join(words[joins[-1] + 1 :] if joins else words)


def _is_empty(word: str) -> bool:
    return word in _LISTING or is_kind(word) or is_quality(word)
