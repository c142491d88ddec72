"""Chinese names in a text: places, people, companies, works.

Names that CC-CEDICT lists (dictionary/names.tsv, made by tools/build_dictionary.py), and what jieba
takes for a person's name where it begins with a surname.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from ingest.simplify import folded
from ingest.translate import translations
from ingest.words import persons, words

LONGEST_NAME = 8
"""In characters; no longer name is in the table."""

_TABLE = Path(__file__).parent / "dictionary" / "names.tsv"
_SYLLABLE = re.compile(
    r"(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:i?ang|i?ong|i?ao|u?ai|uang|eng|ing|u?ei|i?an|u?an|en|in|un|ou|ia|ie|iu|ua|uo|ui|ue|er"
    r"|[aoeiuv])"
)
_MOST_SPELLINGS = 8
_HAN = re.compile(r"[\u3400-\u9fff]+")
# Of the hundred most frequent surnames those that are seldom a word or the end of one, and those
# that often are.
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴徐孙朱胡郭林郑谢罗梁宋唐许韩冯邓曹彭肖田董袁潘蒋蔡杜苏魏吕丁沈姚卢姜崔钟"
    "谭陆汪范廖贾韦邹孟熊秦邱尹薛闫雷侯陶黎贺顾毛郝龚邵钱覃戴"
)
_SURNAMES_OR_WORDS = frozenset("周马何方余白金石江程史万严武任于曾")


def chinese_names(text: str) -> dict[str, str]:
    """The Chinese names in `text`, simplified, each with its pinyin: {"北京": "beijing"}.

    Of a person's name that no dictionary lists the pinyin is empty. A name inside a longer one is
    not given.
    """
    text = folded(text)
    cut = {*words(text)}
    found: dict[str, str] = {}
    for run in _HAN.findall(text):
        found |= _listed(run, cut)
    for word in persons(text):
        if _is_of_a_person(word):
            found.setdefault(word, "")
    return found


def _is_of_a_person(word: str) -> bool:
    begins = word[0] in _SURNAMES or (len(word) == 3 and word[0] in _SURNAMES_OR_WORDS)
    return begins and len(word) in (2, 3) and not translations(word)


def _listed(run: str, cut: set[str]) -> dict[str, str]:
    """The names of the table in a run of characters, which begin and end where words do."""
    found: dict[str, str] = {}
    start = 0
    while start < len(run):
        for length in range(min(LONGEST_NAME, len(run) - start), 1, -1):
            piece = run[start : start + length]
            if piece in _names() and (piece in cut or cut.issuperset(words(piece))):
                found[piece] = _names()[piece]
                start += length - 1
                break
        start += 1
    return found


def names_only(words: Iterable[str]) -> bool:
    """Whether all of these Chinese words are names that the table lists."""
    return all(word in _names() for word in words)


def spellings(name: str) -> frozenset[str]:
    """How a Chinese name may be written in pinyin, in lower case and as one word: 林海 "linhai".

    Empty if the table does not tell how one of its characters is read.
    """
    found = [""]
    for character in name:
        readings = _readings(character)
        found = [begun + one for begun in found for one in readings][:_MOST_SPELLINGS]
    return frozenset(found)


@lru_cache(maxsize=1024)
def _readings(character: str) -> tuple[str, ...]:
    """The syllables of a character in names of two that fall apart in one way only."""
    found: dict[str, None] = {}
    for name, latin in _names().items():
        if len(name) == 2 and character in name and len(parts := _syllables(latin)) == 1:
            found[parts[0][name.index(character)]] = None
    return (*found,)


def _syllables(latin: str) -> list[tuple[str, str]]:
    """The ways in which two syllables may be written so."""
    cut = ((latin[:at], latin[at:]) for at in range(1, len(latin)))
    return [pair for pair in cut if all(map(_SYLLABLE.fullmatch, pair))]


@cache
def _names() -> dict[str, str]:
    lines = _TABLE.read_text(encoding="utf-8").splitlines()
    return dict(line.split("\t") for line in lines)


def spelled(latin: str) -> frozenset[str]:
    """The Chinese names that are written so in pinyin, in lower case: "chengdu" is 成都."""
    return _spelled().get(latin, frozenset())


@cache
def _spelled() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, latin in _names().items():
        found.setdefault(latin, set()).add(name)
    return {latin: frozenset(names) for latin, names in found.items()}
