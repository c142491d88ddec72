"""How many of something documents list, where a question asks for the number.

No sentence need say it: a list that its heading or the sentence above it calls what is asked for
has as many as it has items. A figure that a document states goes before what is counted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from ingest.english import lemmas
from mentor.cite import cite
from mentor.claims.cover import OF_ANY_WAY
from mentor.claims.lists import List, name_of
from mentor.claims.stated import Stated
from mentor.claims.told import Lead
from mentor.claims.wanted_list import WantedList
from mentor.differing_wording import differing_topic, lists_so_many, says_so_many
from mentor.evidence import Finding, passage_of
from mentor.question.aspects import GENERIC
from mentor.question.called import meant
from mentor.question.count_asked import CountAsked, count_asked, is_kind, is_quality
from mentor.question.subject import Word, says_nothing, subject
from mentor.question.wanted import wanted
from mentor.steps import (
    LOOKED_AT,
    Around,
    Outline,
    cited,
    telling_apart,
    unit_asked,
    views_shown,
)
from mentor.text.language import Language
from mentor.text.marks import in_one_line
from mentor.types import Citation, Conflict, Passage, View

_ASKING_WORDS = """
need suggest recommend list name mention offer cover have exist learn study know master use choose
do revise include require give see find say take pick try propose
有 列 列出 提供 推荐 建议 需要 需 要求 掌握 学 学习 会 提到 包括 包含 存在 介绍 用 使用 放 分 选 看
做 走 从事 值得 适合 给 给出 得 涉及 了解 练 读 碰 补 来 列出来
文档 资料 文章 指南 教程 路线图 document source article guide
"""
_ASKING_VERBS = frozenset(_ASKING_WORDS.split())
"""What a question asks to do with the items of a list, or which documents with the list."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many of what a question asks the number of a document has: the items that it lists, or
    what it states. `passage` is one of that document.
    """

    passage: Passage
    list: List | None = None
    states: Stated | None = None

    @property
    def range(self) -> tuple[float, float]:
        """The lowest and the highest number that it gives."""
        if self.states is not None:
            quantity = self.states.quantity
            low = quantity.low if quantity.low is not None else quantity.high
            high = quantity.high if quantity.high is not None else quantity.low
            return low or 0.0, high or 0.0
        number = float(len(self.list.items)) if self.list else 0.0
        return number, number


def counted(
    finding: Finding, around: Around, leads: Sequence[Lead], asking: Sequence[str] = ()
) -> list[Counted]:
    """What each document has of that a question asks the number of, the best document first.

    `asking` are the texts that say what is asked, the question unless given, `leads` what the
    passages found state in figures. Nothing unless two documents tell it, one of them by a list.
    """
    texts = asking or (finding.question,)
    asked = next(filter(None, map(_count_asked, texts)), None)
    if asked is None:
        return []
    words = _words(finding, asked)
    if words is None:
        return []
    wanted_list = WantedList(finding, replace(asked, counted=meant(asked.counted)), words)
    found: dict[str, Counted] = {}
    read: set[str] = set()
    for item in finding.evidence:
        passage = item.passage
        if passage.source not in read and len(read) < LOOKED_AT:
            read.add(passage.source)
            one = wanted_list.only(around(item), passage.title)
            if one is not None:
                found[passage.source] = Counted(passage, one)
    if not found:
        return []
    for each in _stated(wanted_list, leads):
        found[each.source] = Counted(each.evidence.passage, states=each)
    return [*found.values()] if len(found) > 1 else []


def differ(found: Sequence[Counted]) -> bool:
    """Whether documents have other numbers: no range has what another one is."""
    return any(
        one.range[1] < other.range[0] or other.range[1] < one.range[0]
        for one, other in combinations(found, 2)
    )


def lists_of_headings(found: Sequence[Counted]) -> list[Outline]:
    """The lists whose items are headings, which no citation of one place has, if numbers differ."""
    if not differ(found):
        return []
    return [
        Outline(each.passage, each.list.items, compared=False)
        for each in found
        if each.list is not None and each.list.headed
    ]


def with_counts(
    shown: Sequence[Conflict], found: Sequence[Counted], language: Language
) -> tuple[Conflict, ...]:
    """The conflicts shown, or one if documents have other numbers of what is asked for.

    A line names the items of a list, which is cited from its first to its last.
    """
    if shown or not differ(found):
        return tuple(shown)
    views = [
        _view(marker, each, language) for marker, each in enumerate(found, views_shown(shown) + 1)
    ]
    return (Conflict(differing_topic("count", language), tuple(views)),)


def _view(marker: int, each: Counted, language: Language) -> View:
    if each.states is not None:
        statement = each.states
        quantity, start = statement.quantity, statement.span[0]
        figure = statement.text[quantity.start - start : quantity.end - start]
        words = in_one_line(statement.text)
        citation = cite(marker, statement.evidence.passage, *statement.span)
        return View(says_so_many(figure, words, language), citation)
    assert each.list is not None
    names = [name_of(item) for item in each.list.items]
    return View(lists_so_many(names, language), _cited(marker, each.passage, each.list))


def _cited(marker: int, told: Passage, one: List) -> Citation:
    """The list from its first item to its last, the last one if they stand apart."""
    first, last = one.items[0], one.items[-1]
    if one.headed or first.chunk is not last.chunk:
        return cited(marker, told, last)
    chunk = first.chunk
    line = chunk.text.rfind("\n", 0, first.span[0] - chunk.start) + 1
    passage = passage_of(chunk, told.title, told.url, told.score)
    return cite(marker, passage, chunk.start + line, last.span[1])


def _count_asked(text: str) -> CountAsked | None:
    asked = count_asked(text)
    other = asked and (unit_asked(text) or any(each.kind != "count" for each in wanted(text)))
    return None if other else asked


def _words(finding: Finding, asked: CountAsked) -> list[Word] | None:
    """The words of what asks that documents have to be about; None if it asks what is done with
    the things counted, which no list says.
    """
    named = [asked.counted, *asked.like]
    words = [
        word
        for word in subject(finding)
        if word.text in asked.text
        and not any(term.text in word.text or word.text in term.text for term in named)
        and not _is_of_asking(word.text)
    ]
    if any(word.kind == "verb" for word in words):
        return None
    return telling_apart(finding, (word for word in words if word.kind in ("name", "noun")))


def _is_of_asking(text: str) -> bool:
    asks = says_nothing(text) or is_quality(text) or text in GENERIC
    parts = text.split()
    kinds = is_kind(parts[-1]) and all(is_quality(part) or is_kind(part) for part in parts)
    reached = OF_ANY_WAY.fullmatch(text) is not None
    return asks or kinds or reached or not _ASKING_VERBS.isdisjoint((text, *lemmas(text)))


def _stated(wanted_list: WantedList, leads: Sequence[Lead]) -> Iterator[Stated]:
    """The best statement of each source of a number of what is counted."""
    best: dict[str, Stated] = {}
    counts = [lead for lead in leads if lead.asked.kind == "count" and lead.best is not None]
    found = (item for lead in counts for item in lead.found if not item.inherited)
    for item in filter(wanted_list.counts_it, found):
        passage, section = item.evidence.passage, item.evidence.chunk.section
        known = best.get(item.source)
        better = known is None or item.relevance > known.relevance
        if better and wanted_list.says_all("\n".join((passage.title, *section, item.text))):
            best[item.source] = item
    yield from best.values()
