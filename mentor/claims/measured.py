"""What a Chinese measure word counts, as texts call it: 多少道 are problems, 87 家 companies."""

import re
from collections.abc import Mapping

from ingest.english import lemmas
from ingest.simplify import folded

_COUNTS: Mapping[str, frozenset[str]] = {
    "家": frozenset({"公司", "企业", "company", "firm", "employer", "business", "startup"}),
    "道": frozenset({"题", "题目", "problem", "question", "exercise", "puzzle"}),
    "门": frozenset({"课", "课程", "科目", "course", "class", "subject", "module"}),
    "本": frozenset({"书", "书籍", "教材", "book", "textbook", "novel"}),
    "篇": frozenset({"论文", "文章", "paper", "article", "essay", "post"}),
    "章": frozenset({"章节", "chapter"}),
    "堂": frozenset({"课", "课程", "lesson", "class", "lecture"}),
}
_ALONE = re.compile(rf"([{''.join(_COUNTS)}])[^\u3400-\u9fff]*")
"""A measure word that no Chinese noun stands behind."""


def is_measure(word: str) -> bool:
    """Whether a word is such a measure word, which alone says only how many are asked for."""
    return word in _COUNTS


def counts_the_same(one: str, other: str) -> bool:
    """Whether what one text counts with a measure word alone the other one calls by a noun."""
    return _counts(one, other) or _counts(other, one)


def _counts(measure: str, noun: str) -> bool:
    alone, words = _ALONE.fullmatch(measure), folded(noun).split()
    return alone is not None and bool(words) and not _COUNTS[alone[1]].isdisjoint(lemmas(words[-1]))
