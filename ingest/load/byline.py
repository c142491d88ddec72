"""Who wrote a document and when it was published, as it says itself; nothing is guessed.

Read from front matter, from properties of files and from the lines that a site puts above an
article. An author that a program has put in is none, nor is the date on which a file was made or
changed. `dateutil` reads dates too, but fills in what is not told, and knows no Chinese.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import accumulate, islice

from ingest.furniture import family, width
from ingest.load.decode import tidied
from ingest.load.front_matter import FrontMatter

LONGEST_AUTHOR = 120
"""In characters, of all names together; "et al." stands for those that do not fit."""

_LONGEST_NAME = 60
_MOST_WORDS = 8
_LONGEST_LINE = 160
_LONGEST_TOLD = 500
_MOST_TEXTS = 50
_DEEPEST = 4
_NAME_WIDTH = 24

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\.?"
_YEAR = r"(?:19|20)\d\d"
_FULL_DATE = (
    rf"(?P<y1>{_YEAR})\s?(?:[-./]|年)\s?(?P<m1>\d{{1,2}})\s?(?:[-./]|月)\s?(?P<d1>\d{{1,2}})(?!\d)\s?日?"
    rf"|(?P<y2>{_YEAR})(?P<m2>\d\d)(?P<d2>\d\d)(?!\d)"
    rf"|(?P<m3>{_MONTH})\s(?P<d3>\d{{1,2}})(?:st|nd|rd|th)?,?\s(?P<y3>{_YEAR})(?!\d)"
    rf"|(?P<d4>\d{{1,2}})(?:st|nd|rd|th)?\s(?P<m4>{_MONTH}),?\s(?P<y4>{_YEAR})(?!\d)"
    rf"|(?P<a5>\d{{1,2}})/(?P<b5>\d{{1,2}})/(?P<y5>{_YEAR})(?!\d)"
)
_DATE = (
    rf"(?:{_FULL_DATE}"
    rf"|(?P<y6>{_YEAR})\s?(?:[-./]|年)\s?(?P<m6>\d{{1,2}})(?!\d)\s?月?"
    rf"|(?P<m7>{_MONTH}),?\s(?P<y7>{_YEAR})(?!\d)"
    rf"|(?P<y8>{_YEAR})(?!\d)\s?年?)"
)
_WHOLE_DATE = re.compile(
    rf"(?:(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)[a-z]{{0,6}},?\s)?{_DATE}"
    r"(?:\s?(?:T|,|\bat\b|\s|星期.|周.)+\d{1,2}:\d\d\b.{0,40})?",
    re.IGNORECASE,
)
_ANY_DATE = re.compile(rf"(?<!\d){_FULL_DATE}", re.IGNORECASE)
_UNSET = frozenset({"1900-01-01", "1970-01-01"})

_NOBODY = re.compile(
    r"(?:the )?(?:administrator|admin|root|super ?user|(?:microsoft )?(?:office|windows) ?user)"
    r"|(?:default |new )?user(?: ?name)?|(?:un|not )(?:known|named|specified|titled|stated)"
    r"|un-named|anonymous|nobody|none|null|n/?a|tbd|todo|true|false|author(?: name)?|your name"
    r"|editor|guest|python-docx|openpyxl|docx4j|apache poi|pandoc|(?:libre|open) ?office"
    r"|wps(?: office)?|(?:la)?tex|reportlab|word|hp|dell|lenovo|asus|acer|pc|mac"
    r"|(?:desktop|laptop)-\w+|微软(?:用户|中国)|(?:office|windows) ?用户|用户|(?:系统)?管理员"
    r"|未知|不详|未注明|未署名|佚名|匿名(?:用户)?|无|暂无|作者|小编|(?:本站)?编辑|本站|网络|网友|原创|转载",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\[\]]{1,100})\]\([^()]{0,300}\)")
_ADDRESS = re.compile(r"<[^<>]{0,300}>|\([^()\s]{0,200}@[^()\s]{0,200}\)|https?://\S+|\S+@\S+\.\S+")
_RIM = " \t\n,;，；、|·"
_PAIRS = (("(（", ")）"), ("<", ">"), ("“", "”"), ('"', '"'))
"""Marks that open, with those that close them."""
_SEVERAL = re.compile(r"\s*[;；\n]\s*")
_HAN = re.compile("[\u3400-\u9fff]")
_SENTENCE = re.compile(r"[。！？!?{}]")

_AUTHOR_KEYS = ("author", "authors", "by", "byline", "作者")
_DATE_KEYS = (
    *("published", "publishedat", "publisheddate", "publishedon", "publishdate", "publicationdate"),
    *("pubdate", "datepublished", "发布时间", "发布日期", "date", "日期"),
)

_LATIN_NAME = (
    rf"(?!(?:published|posted|updated|written|on|in)\b|(?-i:{_MONTH})\s\d)(?-i:[A-Z])[\w.'’-]*"
    r"(?:\s(?:(?:de|van|von|der|da|del|la|bin|al)\s)?"
    rf"(?!(?:published|posted|updated|written|on|in)\b|(?-i:{_MONTH})\s\d)(?-i:[A-Z])[\w.'’-]*){{0,4}}"
)
_AUTHOR_LINE = re.compile(
    r"(?:(?<!原)(?<!关于)作者|撰文|^文|\bauthors?)\s?[:：|｜]\s?"
    r"(?P<labelled>[^\s|｜·•,，。;；:：/]{1,40}(?:\s(?-i:[A-Z])[\w.'’-]+){0,4})"
    r"|(?:^|[|｜·•]\s?)(?:(?:written|posted|published)\s)?by:?\s"
    rf"(?P<by>{_LATIN_NAME}(?:\s(?:and|&)\s{_LATIN_NAME}){{0,3}})",
    re.IGNORECASE,
)
_PUBLISHED_LINE = re.compile(
    r"(?:(?:发布|发表|首发|上传|撰写|写作)(?:时间|日期|于|在)?|^(?:日期|时间|date)(?=\s?[:：])"
    r"|\b(?:first\s)?(?:published|posted|written)(?:\s(?:on|at))?)\s?[:：]?\s?"
    rf"(?=(?P<labelled>{_ANY_DATE.pattern}))",
    re.IGNORECASE,
)
_OF_ANOTHER = re.compile(
    r"更新|修改|编辑|推荐文章|截止|\b(?:updated|modified|edited|reviewed|due)\b", re.IGNORECASE
)
_RESTATED = "origin"
"""Under this key front matter tells of the text that a document restates, as ours does."""
_ABOUT_IT = frozenset({"meta", "author"})


@dataclass(frozen=True, slots=True)
class Byline:
    """`author`: names. `published`: YYYY-MM-DD, YYYY-MM or YYYY, as far as it is told.

    `restated` says that both are told of another text, which the document restates.
    """

    author: str | None = None
    published: str | None = None
    restated: bool = False

    def completed(self, other: "Byline") -> "Byline":
        """What is told here, and what is not from another."""
        return Byline(
            self.author or other.author,
            self.published or other.published,
            self.restated or (not (self.author or self.published) and other.restated),
        )


def date_told(text: str) -> str | None:
    """The date that all of `text` is, with a time or without; None if it is none.

    Of 05/06/2024, which is one day to some and another to others, the year alone is told.
    """
    if len(text) > _LONGEST_LINE:
        return None
    found = _WHOLE_DATE.fullmatch(" ".join(tidied(text).split()))
    return _iso(found) if found else None


def author_told(names: str | Iterable[str]) -> str | None:
    """The names, joined, without addresses; None if they name nobody: "admin", 佚名."""
    listed = _texts(names if isinstance(names, str) else [*names])
    found = [*dict.fromkeys(name for each in listed if (name := _name(each)))]
    return _joined(found, *(("、", "等") if any(map(_HAN.search, found)) else (", ", "et al.")))


def _joined(names: Sequence[str], between: str, others: str) -> str | None:
    """As many names as fit, and a word for the others: of many authors the first are known."""
    if not names or len(between.join(names)) <= LONGEST_AUTHOR:
        return between.join(names) or None
    lengths = accumulate(len(name) + len(between) for name in names)
    fitting = sum(length + len(others) <= LONGEST_AUTHOR for length in lengths)
    return between.join([*names[:fitting], others])


def in_front_matter(front: FrontMatter) -> Byline:
    """What front matter says under the keys that publishing tools use.

    If it says neither, what it says of the text that the document restates, under `origin`.
    """
    said = {re.sub(r"[\s_-]", "", str(key)).lower(): value for key, value in front.items()}
    own = _told(said)
    restated = said.get(_RESTATED)
    if own.author or own.published or not isinstance(restated, dict):
        return own
    other = in_front_matter({**restated, _RESTATED: None})
    return replace(other, restated=bool(other.author or other.published))


def _told(said: Mapping[str, object]) -> Byline:
    authors = (author_told(_texts(said.get(key))) for key in _AUTHOR_KEYS)
    dates = (date_told(text) for key in _DATE_KEYS for text in _texts(said.get(key)))
    return Byline(next(filter(None, authors), None), next(filter(None, dates), None))


def in_lines(lines: Sequence[str]) -> Byline:
    """What the lines between the title of a page and its text say under a label.

    A date without one is taken from a line that speaks of the article ("March 3, 2024 · 9 min
    read"), and a name from where it stands twice, as portrait and caption, above such a date.
    """
    about = [line for line in lines if len(line) <= _LONGEST_LINE and family(line) in _ABOUT_IT]
    author = next(filter(None, map(_author_in, about)), None) or _captioned(lines)
    labelled = next(filter(None, map(_published_in, about)), None)
    return Byline(author, labelled or next(filter(None, map(_dated, about)), None))


def _author_in(line: str) -> str | None:
    found = _AUTHOR_LINE.search(line)
    return author_told((found["labelled"] or found["by"]).rstrip(".")) if found else None


def _published_in(line: str) -> str | None:
    for found in _PUBLISHED_LINE.finditer(line):
        if told := _iso(found):
            return told
    return None


def _dated(line: str) -> str | None:
    dates = [*_ANY_DATE.finditer(line)]
    return _iso(dates[0]) if len(dates) == 1 and not _OF_ANOTHER.search(line) else None


def _captioned(lines: Sequence[str]) -> str | None:
    for name, again, line in zip(lines, lines[1:], lines[2:], strict=False):
        if name == again and width(name) <= _NAME_WIDTH and not family(name):
            return author_told(name) if _published_in(line) and family(line) == "meta" else None
    return None


def _texts(value: object) -> Iterator[str]:
    """The strings of a value, the names of one with a name, those of all in a list."""
    return islice(_walked(value, _DEEPEST, set()), _MOST_TEXTS)


def _walked(value: object, depth: int, seen: set[int]) -> Iterator[str]:
    """The strings of a value, as `_texts` has them, without a bound to their number.

    What YAML's aliases make of one list stands in many places; it is walked once (`seen`), for a
    few lines of aliases of aliases are millions of values otherwise.
    """
    if isinstance(value, str):
        yield from _SEVERAL.split(value) if len(value) <= _LONGEST_TOLD else ()
    elif isinstance(value, dict | list) and depth and id(value) not in seen:
        seen.add(id(value))
        within = value if isinstance(value, list) else [value.get("name")]
        for each in within:
            if isinstance(each, str | dict) or isinstance(value, dict):
                yield from _walked(each, depth - 1, seen)


def _name(text: str) -> str:
    """One name as it is written, "" if it is none."""
    name = _bare(" ".join(_ADDRESS.sub(" ", _LINK.sub(r"\1", tidied(text))).split()))
    named = len(name) <= _LONGEST_NAME and len(name.split()) <= _MOST_WORDS
    named = named and any(map(str.isalpha, name))
    return "" if not named or _NOBODY.fullmatch(name) or _SENTENCE.search(name) else name


def _bare(name: str) -> str:
    """A name without what is left around it; marks that enclose a part of it are its own."""
    peeled = _peeled(name)
    while peeled != name:
        name, peeled = peeled, _peeled(peeled)
    return name


def _peeled(name: str) -> str:
    """A name without the marks around all of it, or one at its rim that has no other."""
    name = name.strip(_RIM)
    for opens, closes in _PAIRS:
        first, last = name[:1] or " ", name[-1:] or " "
        if first in opens and last in closes and not {*opens, *closes} & {*name[1:-1]}:
            return name[1:-1]
        if first in opens + closes and not (first in opens and {*closes} & {*name[1:]}):
            return name[1:]
        if last in opens + closes and not (last in closes and {*opens} & {*name[:-1]}):
            return name[:-1]
    return name


def _iso(found: re.Match[str]) -> str | None:
    """The date that was found, None if there is no such day, or if it stands for none."""
    parts = found.groupdict().items()
    told = {name[0]: part for name, part in parts if part and name[-1].isdigit()}
    year = int(told["y"])
    if "a" in told:
        first, second = int(told["a"]), int(told["b"])
        if min(first, second) <= 12 < max(first, second):
            told |= {"m": str(min(first, second)), "d": str(max(first, second))}
        elif first == second:
            told |= {"m": told["a"], "d": told["b"]}
    month = told.get("m", "1")
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3].lower()) + 1
    try:
        day = date(year, number, int(told.get("d", "1")))
    except ValueError:
        return None
    if day.isoformat() in _UNSET:
        return None
    return day.isoformat()[: 10 if "d" in told else 7 if "m" in told else 4]
