"""Whether what a question wants explained is explained, or only named among other things."""

import re
from collections.abc import Iterator
from itertools import product

from ingest.lookup import lookup
from ingest.plain import plain, sentence_texts
from ingest.simplify import folded
from ingest.translate import translations
from ingest.words import words
from mentor.evidence import Evidence, Finding
from mentor.question.subject import stated, subject
from mentor.question.thing_asked import thing_asked
from mentor.text.marks import ITEM_MARK, cells_of
from mentor.text.overlap import standing

_MOST_PARTS, _MOST_WAYS = 3, 6
"""A name of so many words is looked for word by word, each in so many translations."""

_ABBREVIATION = re.compile(r"[a-z][a-z0-9-]{1,5}")
"""What a name in brackets beside it explains: EDA（探索性数据分析）."""

_BRACKETS = r"\s*\([^()]*\)"
_OTHER_NAME = re.compile(
    r"\s*\((?:(?:或者?|又[称叫名]|也[称叫]|or |also )[^()]*|[a-z][a-z .-]*|[\u3400-\u9fff]+)\)"
)
"""A name in the other language, or another one in the same, which explains no other one."""

_PARTS = re.compile(r"[、/,()]")
_KINDS = (
    r"(?:技术|方法|工具|框架|概念|算法|问题|原理|基础|语言|应用|模块|系统|平台|数据库|课程"
    r"|[值率法性类])"
)
_WHAT_IT_HAS = (
    r"的(?:主要|核心|日常)?(?:职责|工作|任务|重点|责任|作用|功能|用途|用处|目的|目标|特点|定义"
    r"|含义|意思)"
)
"""What tells of a name though it stands behind 的: what it is for, what it does."""

_LISTED_BEHIND = re.compile(
    rf"(?!{_WHAT_IT_HAS}){_KINDS}?\s*(?:[、,;.。)/的]|[和与及或等]|以及|之类|$"
    r"|(?:and|or|etc|of|in|for|to|with|by|on|at|as|from)\b)"
)
"""What follows a name of which nothing is told there."""

_TOGETHER = re.compile(r"(?:\s*[,/]\s*[a-z-]+|,?\s+(?:and|or)\s+[a-z-]+)+(?=\s+[a-z])")
"""Others that a sentence begins with beside a name: "Couches, stones and peels allow"."""

_ITEM = rf"(?:{ITEM_MARK}\s+)?"
_BEGINS = re.compile(rf"\s*{_ITEM}(?:an? |the )?")
_SUBJECT = re.compile(
    rf"(?:^|[,。.;:!?]\s*|\b(?:that|which|and|but|because|so)\s){_ITEM}"
    r"(?:an? |the |our |[\u3400-\u9fff]{1,6}的)?$"
)
"""What stands before a name that a clause is about."""

_LABEL = re.compile(rf"(?:{_BRACKETS})?\s*(?:[:—]|\s[-–]\s)\s*\S")
_BEFORE_LABEL = re.compile(
    rf"^\s*{_ITEM}(?:[^:—。;,]{{0,30}}[、/]\s*|.{{0,6}}[^a-z、/]\s*|[a-z]+ )?$"
)
_SAYS = re.compile(
    r"\s*(?:就|也)?(?:是(?!否)|指|即|叫|用于|用来|负责|means?\b|is\b|are\b|refers?\b|stands?\b)"
    r"|[^,;.。|]{0,20}(?:用于|用来|负责|\b(?:lets?|allows?)\b)"
    r"|,\s*(?:(?:which|that|who|i\.e\.)\b|即|也就是|就是|是|一种|一个|指)"
)
"""What follows a name that is explained, wherever it stands."""

_CALLED = re.compile(
    r"(?:叫[做作]?|称[为作]|名为|是指)\s*[“\"]?$"
    r"|\b(?:called|named|known as|i\.e\.,?)\s+(?:an? |the )?[“\"]?$"
)
_SET_IN = re.compile(r"(?:^|[.;:]\s*)(?:the|our|its)\b[^,.;]*,\s*(?:the |an? )?$")
"""What stands before a name between commas: "The commonest one, HNSW, links"."""

_BEFORE_HEADED = re.compile(
    r"^(?:第?\s*[\d一二三四五六七八九十]+\s*[步节章阶段课]*[.、:)\s]+)?"
    r"(?:什么是\s*|认识\s*|what (?:is|are) |what |an? |the )*$"
)
"""What a heading may have before what the passage is about."""


def named_alone(finding: Finding, heading: str = "") -> str:
    """The name that a question asks the meaning of, as it puts it, if the passages found name it
    and nowhere tell anything of it; "" if they do, or do not have it.

    What stands under a heading that names it, as the first quote may (`heading`), tells of it.
    """
    name = thing_asked(finding.question)
    if not name or _is_named_in(heading, folded(name), finding):
        return ""
    names = names_of(finding, folded(name))
    short = bool(_ABBREVIATION.fullmatch(folded(name)))
    held = False
    for item in finding.evidence:
        told = [_tells(text, names, short=short) for text in _units(item, names)]
        if any(told) or _is_headed(item, names):
            return ""
        held = held or bool(told)
    return name if held else ""


def _is_named_in(heading: str, name: str, finding: Finding) -> bool:
    """Whether a heading has all words of a name, in either language."""
    present = standing(finding.words, lookup(heading))
    asked = [word for word in subject(finding) if word.text in name]
    return bool(heading and asked) and all(stated(word, present) == 1 for word in asked)


def _units(item: Evidence, names: re.Pattern[str]) -> list[str]:
    """The units of a passage that have a name, rows with their marks."""
    found = (
        (raw if raw.startswith("|") else text)
        for text, raw in zip(
            sentence_texts(item.chunk),
            (item.chunk.between(*span) for span in item.chunk.sentences),
            strict=True,
        )
    )
    return [low for each in found if names.search(low := folded(each))]


def names_of(finding: Finding, name: str) -> re.Pattern[str]:
    """How texts may write a name: as it is, translated as a whole or word by word."""
    ways = {name, *translations(name)}
    parts: list[str] = []
    rest = name
    for text in sorted(
        (term.text for term in finding.weights), key=lambda text: (name.find(text), -len(text))
    ):
        if text in rest:
            parts.append(text)
            rest = rest.replace(text, " ", 1)
    if 1 < len(parts) <= _MOST_PARTS and not rest.strip(" -"):
        each = ((part, *translations(part)[:_MOST_WAYS]) for part in parts)
        ways.update(map(" ".join, product(*each)))
    ways.update(_half_translated(name))
    return re.compile("|".join(map(_pattern, sorted(ways, key=len, reverse=True))))


def _half_translated(name: str) -> Iterator[str]:
    """A name with some of its words in the other language, as mixed texts have it."""
    parts = name.split() if name.isascii() else words(name)
    if 1 < len(parts) <= _MOST_PARTS:
        each = ((part, *translations(part)[:_MOST_WAYS]) for part in parts)
        for way in product(*each):
            if len({part.isascii() for part in way}) > 1:
                yield " ".join(way)


def _pattern(name: str) -> str:
    pieces = [re.escape(piece) for piece in re.split(r"[ -]", folded(name)) if piece]
    whole = r"[ -]?".join(pieces)
    return rf"(?<![a-z0-9]){whole}s?(?![a-z0-9])" if name.isascii() else whole


def _tells(unit: str, names: re.Pattern[str], *, short: bool) -> bool:
    """Whether a unit tells something of a name, and does not only have it."""
    if unit.startswith("|"):
        first, *rest = cells_of(unit) or [""]
        if any(rest) and any(_is_all(part, names) for part in _PARTS.split(plain(first))):
            return True
        return any(_tells(plain(cell), names, short=short) for cell in (first, *rest) if cell)
    return any(_told_at(unit, found, short=short) for found in names.finditer(unit))


def _is_all(cell: str, names: re.Pattern[str]) -> bool:
    """Whether a cell, or a part of it, is a name and no more than another word before it."""
    found = names.search(cell)
    return bool(found and not cell[found.end() :].strip() and len(cell[: found.start()]) < 8)


def _told_at(unit: str, name: re.Match[str], *, short: bool) -> bool:
    """Whether a unit tells something of a name where it stands."""
    before, behind = unit[: name.start()], unit[name.end() :]
    if short and (re.match(r"\s*\(", behind) or re.search(r"\([^()]*$", before)):
        return True
    inside = re.search(r"[\u3400-\u9fffa-z ]{2,20}\($", before)
    if inside and behind.startswith(")"):
        before, behind = before[: inside.start()], behind[1:]
    behind = _OTHER_NAME.sub("", behind, count=1) if _OTHER_NAME.match(behind) else behind
    if behind.lstrip().startswith("(") or (_LABEL.match(behind) and _BEFORE_LABEL.match(before)):
        return True
    if _SAYS.match(behind) or _CALLED.search(before):
        return True
    if _SET_IN.search(before) and behind.startswith(","):
        return True
    if _BEGINS.fullmatch(before):
        behind = _TOGETHER.sub("", behind, count=1)
    return bool(_SUBJECT.search(before)) and not _LISTED_BEHIND.match(behind)


def _is_headed(item: Evidence, names: re.Pattern[str]) -> bool:
    """Whether the heading above a passage begins or ends with a name."""
    heading = folded(plain("".join(item.chunk.section[-1:])))
    for found in names.finditer(heading):
        before, behind = heading[: found.start()], heading[found.end() :]
        rest = re.sub(rf"^{_BRACKETS}", "", behind).strip()
        if _BEFORE_HEADED.match(before) and not re.match(r"[、/和与及]", rest):
            return True
        if not rest and not re.search(r"[、/和与及,]\s*$", before):
            return True
    return False
