"""What a line of a web page is for, if it is not text: one family for each use.

A family is a hint; whoever asks decides from where the line stands and what stands beside it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, cast

from ingest.furniture.patterns import META_PARTS, WHOLE_LINES

__all__ = ["Family", "family", "is_page", "width"]

Family = Literal[
    "about",
    "advert",
    "author",
    "breadcrumb",
    "comments",
    "control",
    "cookies",
    "counter",
    "date",
    "decor",
    "legal",
    "meta",
    "navigation",
    "newsletter",
    "notice",
    "related",
    "share",
    "topics",
]

_SEPARATORS = re.compile(r"[\s|｜·•・.,，/\\\-–—()（）:：@]+")
_PHRASES = re.compile(r"\s*[|｜·•/]\s*|\s{2,}")
_WORDS = re.compile(r"\s*[|｜·•/]\s*|\s+")
_SENTENCE = re.compile(r"[.。！!；;]\s*$|[。；;].*[。；;]")
_MAY_BE_META = re.compile(
    r"[\d:：]|(?:^|\s)by\s|^(?:原创|转载|翻译|首发|置顶|精华|来源|published in)|前$|昨天|ago$",
    re.IGNORECASE,
)
_WIDE = re.compile(r"[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]")
_RIM = "#*>•·-–—|_ \t　»›[]【】"

_WORD_FAMILIES = ("cookies", "share", "about", "related", "control", "navigation")
_NO_EVIDENCE = frozenset({"counter", "date", "decor"})
_WEAK_EVIDENCE = frozenset({"meta", "legal", "author", "navigation", "share", "advert"})
_MIN_FAMILIES = 3
_MIN_SITE = 2
_MIN_SHARE = 0.02
_MIN_LINES = 4
_LONGEST = 320
_LONGEST_META = 160
_META_REST = 8


@lru_cache(maxsize=16384)
def family(line: str) -> Family | None:
    """The use on a site of `line`, if all of it is such a line; None for everything else."""
    line = line.strip()
    bare = line.strip(_RIM)
    if not line or len(line) > _LONGEST:
        return None
    if not bare:
        return "decor"
    for name, pattern in WHOLE_LINES.items():
        if pattern.fullmatch(line) or (name != "advert" and pattern.fullmatch(bare)):
            return cast(Family, name)
    return "meta" if _is_meta(line) else _row(line)


def is_page(lines: Iterable[str]) -> bool:
    """Whether `lines` are a whole web page: furniture of several kinds stands in them.

    Dates, numbers and ornaments are no evidence, and bylines, rights and single words such as
    "Blog" or "YouTube" not enough: texts have them that are no pages.
    """
    written = [line for line in lines if line.strip()]
    found = [name for name in map(family, written) if name and name not in _NO_EVIDENCE]
    kinds = set(found)
    enough = len(found) >= max(_MIN_LINES, len(written) * _MIN_SHARE)
    return enough and len(kinds) >= _MIN_FAMILIES and len(kinds - _WEAK_EVIDENCE) >= _MIN_SITE


def width(text: str) -> int:
    """The columns `text` takes: a Chinese character counts two."""
    return len(text) if text.isascii() else len(text) + len(_WIDE.findall(text))


def _is_meta(line: str) -> bool:
    """Whether `line` is made of bylines, dates and counters: "By Ann Lee · 8 min read"."""
    if len(line) > _LONGEST_META or not _MAY_BE_META.search(line):
        return False
    rest, count = META_PARTS.subn(" ", line)
    return count > 0 and width(_SEPARATORS.sub("", rest)) <= _META_REST


def _row(line: str) -> Family | None:
    """The family of a row of site words: "About | Contact | Privacy", "关于我们 联系我们 更多"."""
    if len(line) > _LONGEST_META or _SENTENCE.search(line):
        return None
    for split in (_PHRASES, _WORDS):
        parts = [part for part in split.split(line) if part.strip()]
        names = [name for name in map(_word, parts) if name]
        if len(parts) >= _MIN_FAMILIES and len(names) * 2 >= len(parts):
            return max(names, key=names.count)
    return None


def _word(word: str) -> Family | None:
    found = (name for name in _WORD_FAMILIES if WHOLE_LINES[name].fullmatch(word.strip()))
    return cast("Family | None", next(found, None))
