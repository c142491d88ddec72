"""The names that a document goes by, and those of them that a question has.

Who wrote or owns it, and what its title names that is no word of the language: "at Fernhill",
老王说. The passages that answer do not repeat such a name: it tells which document is meant.
"""

import calendar
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from ingest.furniture.byline import OPENING, byline_lines, names_labelled, parts_of
from ingest.names import chinese_names, names_only, spellings
from ingest.simplify import folded
from ingest.translate import translations
from mentor.question.wanted import wanted
from mentor.text.stopwords import STOPWORDS
from mentor.understand.cues import own_words

_LONGEST_PERSON = 4
"""In characters, of a Chinese name that may be written in Latin letters."""

LONGEST_NAME = 16
"""In characters, of a Chinese name that is looked for."""

_STEM = 4
"""In letters, of a stem."""

_ENDING = re.compile(
    r"[bdglmnprt]?(?:e?s|e?d|e?r|e?rs|e?ry|ors?|ing|ion|ial|i?al|i?an|ics?|is[mt]|ity|ive|i?sh|ous|ful|y|ly|e"
    r"|en|an?t|ent|age|ure|th|ish|ess|ty|ble)?"
)
"""Of words made from another one."""

_SHORTEST = 3
"""In letters, of a name."""

_LATIN = re.compile(r"(?<![\w@./#-])[A-Z](?:[\w’'-]*\w)?(?![\w@]|\.\w)")
_LATIN_WORD = re.compile(r"[a-z0-9][a-z0-9-]*")
_HAN_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_ORGANISATION = re.compile(
    r"[\u3400-\u9fff]{2,14}?(?:大学|学院|学校|[中小]学|公司|集团|银行|研究[院所]|[训夏冬]\S?[练令]营|学堂|书院|协会"
    r"|工作室|实验室|科技|教育|医院|图书馆|文化馆|基金会|俱乐部|事务所|工厂)"
)
_BOLD = re.compile(r"\*\*|__")
"""It parts a label from what stands behind it: "**Owner:** Ann Lee"."""

_NO_NAME = re.compile(r"[是的在从到了能为把被给这那]")
_TIMES = frozenset(
    name.lower() for name in (*calendar.day_name, *calendar.month_name, *calendar.month_abbr)
)
_INTRODUCED = re.compile(
    r"(?:我叫|我是|大家好，我是|笔名|欢迎(?:来到|加入))(?P<zh>[\u3400-\u9fff]{2,8})(?=[，,。！!\s])"
    r"|\b(?:I am|I['’]m|[Mm]y name is|[Ww]elcome to|[Hh]ere at|[Jj]oining)"
    r" (?P<en>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
)
_TITLES_OF_PEOPLE = frozenset({"prof", "professor", "doctor", "miss", "sir"})


@dataclass(frozen=True, slots=True)
class Head:
    """How a document begins: its title, its author outside the text or "", its first words.

    `site` is whose page it is, "" if nobody says so; its text need not repeat that.
    """

    source: str
    title: str
    author: str
    opening: str
    site: str = ""


@dataclass(frozen=True, slots=True)
class NameAsked:
    """A name in a question, where it stands, and the sources that go by it.

    `surely` says that they say themselves that it is who wrote or owns them; else it is of their
    titles and may be what they are about. `site`: whose pages they are. `bare`: it may be meant in
    general as well. `kept`: to be looked up with the question.
    """

    text: str
    start: int
    end: int
    sources: frozenset[str]
    surely: bool
    site: bool = False
    bare: bool = False
    kept: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    """`common`: a word of the language too, which names nothing unless it is written as a name."""

    surely: bool
    common: bool = False
    site: bool = False


class KnownAs:
    """The names of all documents of a library, made from how they begin."""

    def __init__(self, heads: Iterable[Head]) -> None:
        self._names: dict[str, dict[str, _Name]] = {}
        self._spelled: dict[str, set[str]] = {}
        for head in heads:
            for text, name in _names_of(head):
                if name.surely and _HAN_RUN.fullmatch(text) and len(text) <= _LONGEST_PERSON:
                    for spelled in spellings(text):
                        self._spelled.setdefault(spelled, set()).add(head.source)
                own = self._names.setdefault(text, {})
                if head.source not in own or name.surely > own[head.source].surely:
                    own[head.source] = name

    def asked(self, question: str) -> list[NameAsked]:
        """The names of documents that a question has, in order, neighbours of a document as one."""
        low = folded(question)
        if len(low) != len(question):
            return []
        found: list[NameAsked] = []
        for start, end, named in sorted(
            [*self._latin(low, question), *self._pinyin(low, question), *self._chinese(low)],
            key=lambda each: each[0],
        ):
            sources = frozenset(named)
            surely = all(name.surely for name in named.values())
            site = all(name.site for name in named.values())
            before = found[-1] if found else None
            if before and before.sources & sources and not low[before.end : start].strip(" ·-"):
                both = before.sources & sources
                whole = low[before.start : end]
                found[-1] = NameAsked(
                    whole, before.start, end, both, before.surely or surely, before.site or site
                )
            else:
                found.append(NameAsked(low[start:end], start, end, sources, surely, site))
        return found

    def _latin(self, low: str, question: str) -> Iterator[tuple[int, int, dict[str, _Name]]]:
        words = [*_LATIN_WORD.finditer(low)]
        given = [self._names.get(word[0], {}) for word in words]
        titled = _is_titled(question)
        for place, (word, named) in enumerate(zip(words, given, strict=True)):
            beside = {
                source
                for one, other in ((place - 1, place), (place, place + 1))
                if 0 <= one < other < len(words)
                and not low[words[one].end() : words[other].start()].strip()
                for source, name in given[one if one != place else other].items()
                if name.surely
            }
            written = not titled and place > 0 and question[word.start()].isupper()
            kept = {
                source: name
                for source, name in named.items()
                if not name.common or written or (name.surely and source in beside)
            }
            if kept:
                yield word.start(), word.end(), kept

    def _pinyin(self, low: str, question: str) -> Iterator[tuple[int, int, dict[str, _Name]]]:
        """Chinese names in Latin letters, as one word or as several, in either order."""
        words = [*_LATIN_WORD.finditer(low)] if self._spelled else []
        for place in range(len(words)):
            for several in (words[place : place + length] for length in (1, 2, 3)):
                start, end = several[0].start(), several[-1].end()
                texts = [word[0] for word in several]
                named = self._spelled.get("".join(texts)) or self._spelled.get(
                    "".join([*texts[1:], texts[0]])
                )
                spoken = any(text in STOPWORDS or _is_common(text) for text in texts)
                written = all(question[word.start()].isupper() for word in several)
                if named and (written or not spoken) and low[start:end].count(" ") < len(several):
                    yield start, end, dict.fromkeys(named, _Name(surely=True))
                    break

    def _chinese(self, low: str) -> Iterator[tuple[int, int, dict[str, _Name]]]:
        for run in _HAN_RUN.finditer(low):
            at = run.start()
            while at < run.end() - 1:
                longest = min(LONGEST_NAME, run.end() - at)
                lengths = range(longest, 1, -1)
                length = next((n for n in lengths if low[at : at + n] in self._names), 0)
                if length:
                    yield at, at + length, self._names[low[at : at + length]]
                at += length or 1


def _names_of(head: Head) -> Iterator[tuple[str, _Name]]:
    """What a document goes by, folded."""
    opening = _BOLD.sub("", head.opening[:OPENING])
    lines = [opening[start:end] for start, end in byline_lines(opening)]
    people = [head.author, *(name for line in lines for name in names_labelled(line))]
    people += [found["zh"] or found["en"] for found in _INTRODUCED.finditer(opening)]
    for person in people:
        yield from _of_a_byline(person)
    apart = [part for line in lines for part in parts_of(line) if len(parts_of(line)) > 1]
    for text in (head.title, *(part for part in apart if not [*names_labelled(part)])):
        yield from _of_a_title(text)
    for text, name in _of_a_title(head.site):
        yield text, replace(name, site=True)


def _of_a_byline(name: str) -> Iterator[tuple[str, _Name]]:
    for word in _LATIN.findall(name):
        low = folded(word).removesuffix("'s")
        if len(low) >= _SHORTEST and low not in _TITLES_OF_PEOPLE and low not in STOPWORDS:
            yield low, _Name(surely=True, common=_is_common(low))
    low = folded(name)
    for run in _HAN_RUN.findall(low):
        if len(run) <= LONGEST_NAME and not _tells_what(run):
            yield run, _Name(surely=True)


def _of_a_title(text: str) -> Iterator[tuple[str, _Name]]:
    for word in _LATIN.findall(text):
        low = folded(word).removesuffix("'s")
        if len(low) >= _SHORTEST and low not in STOPWORDS:
            yield low, _Name(surely=False, common=word.isupper() or _is_derived(low))
    low = folded(text)
    for found in _ORGANISATION.finditer(low):
        whole = found[0]
        begins = (whole[:length] for length in range(2, len(whole) + 1))
        if not _NO_NAME.search(whole):
            yield from ((begun, _Name(surely=False)) for begun in begins if not _is_a_word(begun))
    for name in chinese_names(low):
        yield name, _Name(surely=False)


def _is_common(word: str) -> bool:
    """Whether an English word is one of the language, not the name of somebody alone."""
    known = translations(word)
    timed = {word, word.removesuffix("s")} & _TIMES
    return bool(timed) or (bool(known) and not names_only(known))


def _is_derived(word: str) -> bool:
    """Whether an English word is one of the language, or one with an ending: "joinery"."""
    stems = (
        word[:length] for length in range(_STEM, len(word)) if _ENDING.fullmatch(word[length:])
    )
    return _is_common(word) or any(map(_is_common, stems))


def _is_a_word(text: str) -> bool:
    """Whether Chinese characters are a word that names nothing by itself: 现在, not 江南."""
    return bool(translations(text)) and not names_only([text])


def _tells_what(run: str) -> bool:
    """Whether Chinese characters under a label name nobody: 作者：一名数据分析师."""
    return bool(translations(run)) and len(run) > 2 and len(own_words(run)) > 0


def _is_titled(question: str) -> bool:
    """Whether most words of a question are written as names are: it tells nothing of them."""
    words = re.findall(r"[A-Za-z]{2,}", question)
    return len(words) > 1 and 2 * sum(word[0].isupper() for word in words) > len(words)


_DOCUMENT_EN = (
    r"(?:[\w-]+ )?(?:guide|handbook|manual|document|docs?|article|post|blog|faq|page|road ?map"
    r"|book|wiki|write-?up|story|text)\b"
)
_DOCUMENT_ZH = (
    r"[那这]?[份篇本个]?(?:文章|文档|资料|指南|手册|攻略|教程|路线图?|博客|帖子|介绍|说明|书)"
)
_BEFORE_EN = re.compile(
    r"(?:\b(?:according to|in the (?:words|view|opinion) of|at|in|from|by|of|with|for|to|on|per|via"
    r"|inside|within|following|using|joining|join)\s+)?(?:\b(?:the|a|an|our|my|this|that)\s+)?$",
    re.IGNORECASE,
)
_AFTER_EN = re.compile(
    rf"^['’]s?\s+{_DOCUMENT_EN}|^['’]s\b|^\s+{_DOCUMENT_EN}|^['’](?!\w)", re.IGNORECASE
)
_DOES_EN = re.compile(
    r"\b(?:do|does|did|is|are|was|were|will|would|should|can|could|has|have|had|if|that|what|how|why"
    r"|when|where|which|and|but|because|before|after|while|once)\s+$",
    re.IGNORECASE,
)
_BEFORE_ZH = re.compile(r"(?:按照?|根据|依照?|照着?|对于?|关于|在|据)$")
_AFTER_ZH = re.compile(
    rf"^\s?(?:的?{_DOCUMENT_ZH}(?:里面?|中|上)?|(?:来说|来讲|看来|认为|觉得)|老师|先生|女士|[里那]边?|这边|家)?"
    r"(?:的(?![是确])|里面?)?\s?[,，]?"
)
_EMPTY = re.compile(r"[(（]\s*[)）]")


def without_name(question: str, names: Iterable[NameAsked]) -> str:
    """A question without names of documents; with nothing else to look up, as it is."""
    rest = question
    for name in sorted(names, key=lambda each: -each.start):
        rest = _without(rest, name.start, name.end)
    rest = " ".join(_EMPTY.sub("", rest).split()).strip(" ,，")
    return rest if own_words(rest) or wanted(rest) else question


def _without(question: str, start: int, end: int) -> str:
    """A question without what stands between; where that does something, "they" do."""
    before, after = question[:start], question[end:]
    if _is_chinese(before + after):
        after = after[found.end() :] if (found := _AFTER_ZH.match(after.lstrip())) else after
        lead = _BEFORE_ZH.search(before.rstrip())
        return (before.rstrip()[: lead.start()] if lead else before) + after
    owns = _AFTER_EN.match(after)
    lead = _BEFORE_EN.search(before)
    assert lead is not None
    if owns:
        owner = "their " if after[1:2] in "sS" and not re.search(_DOCUMENT_EN, owns[0]) else ""
        return before[: lead.start() if not owner else start] + owner + after[owns.end() :].lstrip()
    acts = not lead[0].strip() and _DOES_EN.search(before)
    if acts or (not before.strip() and after.strip()):
        return f"{before}they{after}"
    return before[: lead.start()] + after


def _is_chinese(text: str) -> bool:
    return any("\u3400" <= character <= "\u9fff" for character in text)
