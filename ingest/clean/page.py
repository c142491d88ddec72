"""The article out of a web page that was saved as plain text.

What stands around an article is told by where it stands and what stands beside it: lines that
come back all over the page, names written twice (a picture and its caption), lone numbers and
dates, rows of site words, and a tail of short pieces after the last real section. A section of
the article is never taken for furniture because it is short.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.clean.markdown import is_fence
from ingest.furniture import Family, family, is_page, width

_SENTENCE_END = re.compile(r"[。！？；.!?;…](?:[”’\"')）」』】\s]|$|(?<=[。！？；]))")
_BULLET = re.compile(r"^\s*(?:[•●▪◦‣⁃∙*+-]|\d{1,3}[.)、])\s+")
_PUNCTUATION = re.compile(r"[\W_]+")

_META: frozenset[Family] = frozenset(
    {"meta", "date", "counter", "decor", "navigation", "share", "control", "topics", "author"}
)
_ABOUT = _META | {"notice", "breadcrumb"}
_CLOSING: frozenset[Family] = frozenset({"meta", "notice", "topics", "comments"})
_LABELS: frozenset[Family] = frozenset({"meta", "date", "counter"})
_ACTIONS: frozenset[Family] = frozenset({"navigation", "control", "advert", *_LABELS})
_SECTIONS: frozenset[Family] = frozenset(
    {"related", "comments", "legal", "about", "notice", "topics", "author", "newsletter", "share"}
)
_BUTTONS: frozenset[Family] = frozenset({"navigation", "control", "share", "comments"})
# What stands inside other furniture as well, and then ends nothing.
_WEAK: frozenset[Family] = frozenset({"share", "topics", "notice"})
_STATEMENTS: frozenset[Family] = frozenset({"cookies", "legal", "newsletter", "notice"})
_NEVER_TEXT = _STATEMENTS | {"advert", "control", "breadcrumb"}
# How many short pieces and sentences a section of furniture has, at most; None: no limit.
_ROOM: dict[Family, tuple[int | None, int | None]] = {
    "related": (None, 0),
    "comments": (None, 0),
    "legal": (None, 2),
    "about": (None, 2),
    "author": (4, 3),
    "newsletter": (4, 2),
    "share": (3, 0),
    "topics": (8, 0),
    "notice": (2, 0),
}

# "Related: ...", one line in the middle of an article.
_POINTER = re.compile(r"[:：]\s*\S")
# Underlines of headings, fences and the rules of tables are structure, not ornament.
_RULE = re.compile(r"[`~=|:+\s-]{3,}")
_ORNAMENT = re.compile(r"[|｜/\\·•・>»›<«,，、.…*_~=—–\s-]+")

_HEAD_LINES = 16
_BAR_LINES = 4
_SHORT_PROSE = 60
_CARD_LINES = 5
_NAME_WIDTH = 60
_CAPTION_WIDTH = 24
_CAPTION_REPEATS = 3
# Narrower lines that stand twice may be the cells of a table.
_REPEATED_WIDTH = 12
_SHORTEST_TITLE = 4


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    bare: str
    family: Family | None
    prose: bool
    after_blank: bool


def article(text: str, title: str) -> str:
    """`text` without what a site puts around and into it; `text` itself if it is no page.

    `title` is the page's title; where its line stands, the article begins.
    """
    if not is_page(text.split("\n")):
        return text
    lines = _read(text)
    start = _start(lines, title)
    end = _end(lines, start, {_key(line.bare) for line in lines[:start]})
    dropped = _interruptions(lines, start, end, title)
    kept = [lines[at] for at in range(start, end) if at not in dropped]
    return "\n".join(("\n" if line.after_blank else "") + line.text for line in kept).strip("\n")


def _read(text: str) -> list[_Line]:
    lines: list[_Line] = []
    after_blank = in_code = False
    for raw in text.split("\n"):
        bare = raw.strip()
        fence = is_fence(raw)
        if not bare and not in_code:
            after_blank = True
            continue
        code = in_code or fence
        in_code = in_code != fence
        name = None if code or _RULE.fullmatch(bare) else family(bare)
        lines.append(_Line(raw.rstrip(), bare, name, code or _is_prose(bare, name), after_blank))
        after_blank = False
    return lines


def _is_prose(line: str, name: Family | None) -> bool:
    """Whether `line` is running text: it has a sentence end and some length, or much length."""
    columns = width(line)
    return name is None and (columns >= 120 or (columns >= 30 and bool(_SENTENCE_END.search(line))))


def _start(lines: Sequence[_Line], title: str) -> int:
    """Where the article begins: after its title and the lines about author, date and counters."""
    named = [_is_title(line.bare, title) for line in lines]
    first = next((i for i, line in enumerate(lines) if line.prose and not named[i]), len(lines))
    begin = max((i + 1 for i in range(first) if named[i]), default=0)
    about = begin
    for at in range(begin, min(begin + _HEAD_LINES, len(lines))):
        line = lines[at]
        if line.prose and (at > first or width(line.bare) >= _SHORT_PROSE):
            break
        # A sentence about the author may stand among the lines about the article.
        if line.family in (_ABOUT if at <= first else _ABOUT - _LABELS | {"meta"}):
            about = at + 1
    return about


def _end(lines: Sequence[_Line], start: int, above: set[str]) -> int:
    """Where the tail begins: the first piece of furniture after which no article goes on.

    `above` are the lines before the article: an author's name is often there again below it.
    """
    cards = {*_cards(lines, start), *_bars(lines, start)}
    for index in range(start, len(lines)):
        opens = lines[index].family in _SECTIONS or index in cards
        after_text = opens and any(line.prose for line in lines[start:index])
        if after_text and not _goes_on(lines, index, cards):
            return _without_rim(lines, start, index, above)
    return len(lines)


def _goes_on(lines: Sequence[_Line], index: int, cards: set[int]) -> bool:
    """Whether the article goes on after the furniture that begins at `index`."""
    section: Family = "share"
    pieces = sentences = 0
    for at in range(index, len(lines)):
        line = lines[at]
        if line.family in _SECTIONS or at in cards:
            opened: Family = "related" if at in cards else line.family or "related"
            if opened not in _WEAK or section in _WEAK:
                section, pieces, sentences = opened, 0, 0
        elif line.family is None and not _belongs(lines, at, section):
            sentences += line.prose
            pieces += not line.prose
            most_pieces, most_sentences = _ROOM.get(section, (0, 0))
            if most_pieces is not None and pieces > most_pieces:
                return True
            if most_sentences is not None and sentences > most_sentences:
                return True
    return False


def _belongs(lines: Sequence[_Line], at: int, section: Family) -> bool:
    """Whether the sentence at `at` is the text of a card or of a reader's comment."""
    if not lines[at].prose or section not in {"related", "comments", "author"}:
        return False
    near = [line.family for line in lines[max(at - 3, 0) : at + 4]]
    return any(name in _LABELS or name in _BUTTONS for name in near)


def _without_rim(lines: Sequence[_Line], start: int, end: int, above: set[str]) -> int:
    """`end` before what stands directly above the tail and is of it.

    Counters, buttons, the author's name again; and short pieces (tags, menus) that follow a line
    about the article when no sentence follows it any more.
    """
    last = max((at for at in range(start, end) if lines[at].prose), default=start - 1)
    closing = [at for at in range(last + 1, end) if lines[at].family in _CLOSING]
    end = closing[0] if closing else end
    while end > start and _is_rim(lines[end - 1], above):
        end -= 1
    return end


def _is_rim(line: _Line, above: set[str]) -> bool:
    return line.family in _META or (not line.prose and _key(line.bare) in above)


def _bars(lines: Sequence[_Line], start: int) -> Iterable[int]:
    """Where a bar of buttons begins: several pieces of furniture in a row, some to be pressed."""
    for at in range(start, len(lines) - _BAR_LINES + 1):
        names = [line.family for line in lines[at : at + _BAR_LINES]]
        if None not in names and sum(name in _BUTTONS for name in names) * 2 >= _BAR_LINES:
            yield at


def _interruptions(lines: Sequence[_Line], start: int, end: int, title: str) -> set[int]:
    """The lines of furniture inside the article: adverts, repeated captions, cards, buttons."""
    repeats = Counter(_key(line.bare) for line in lines if not line.prose)
    dropped = {card for at in _cards(lines, start) for card in _card(lines, at, end)}
    for at in range(start, end):
        line = lines[at]
        caption = width(line.bare) >= _CAPTION_WIDTH and not line.prose and line.family is None
        often = caption and repeats[_key(line.bare)] >= _CAPTION_REPEATS
        again = at > start and _is_double(lines, at - 1) and width(line.bare) >= _REPEATED_WIDTH
        if often or again or _is_never_text(lines, at) or _is_title(line.bare, title):
            dropped.add(at)
    return dropped


def _is_never_text(lines: Sequence[_Line], at: int) -> bool:
    """Whether the line at `at` is furniture even in the middle of an article.

    What reads like a sentence is only so in company: an article may be about rights or cookies.
    """
    line = lines[at]
    if line.family == "decor":
        return not _RULE.fullmatch(line.bare) and bool(_ORNAMENT.fullmatch(line.bare))
    if line.family == "related":
        return bool(_POINTER.search(line.bare))
    if line.family in _STATEMENTS and width(line.bare) >= _SHORT_PROSE:
        near = [*lines[max(at - 2, 0) : at], *lines[at + 1 : at + 3]]
        return any(other.family not in {None, "counter", "date", "decor"} for other in near)
    return line.family in _NEVER_TEXT


def _cards(lines: Sequence[_Line], start: int) -> Iterable[int]:
    """Where a card begins: a name written twice, its text, then a counter, date or button."""
    for at in range(start, len(lines) - 2):
        if _is_double(lines, at) and len(_card(lines, at, len(lines))) > 2:
            yield at


def _card(lines: Sequence[_Line], at: int, end: int) -> range:
    """The lines of the card at `at`: up to the last counter, date or button that closes it."""
    last = at
    for index in range(at + 2, min(at + 2 + _CARD_LINES, end)):
        if lines[index].family in _ACTIONS:
            last = index
        elif last > at or _is_double(lines, index):
            break
    return range(at, last + 1)


def _is_double(lines: Sequence[_Line], at: int) -> bool:
    """Whether the line at `at` is short, stands there twice, and is the text of nothing else."""
    line, following = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    return (
        following is not None
        and line.bare == following.bare
        and not line.prose
        and line.family not in {"decor", "counter", "date"}
        and width(line.bare) <= _NAME_WIDTH
    )


def _is_title(line: str, title: str) -> bool:
    """Whether `line` is the title again, alone or with the site's name behind it."""
    key, wanted = _key(line), _key(title)
    suffixed = key.startswith(wanted) and _is_suffixed(line, title)
    return len(wanted) >= _SHORTEST_TITLE and (key == wanted or suffixed)


def _is_suffixed(line: str, title: str) -> bool:
    rest = _BULLET.sub("", line).strip()[len(title) :].lstrip()
    return rest[:1] in set("-–—_|·•»:") and width(rest) <= 40


def _key(line: str) -> str:
    return _PUNCTUATION.sub("", _BULLET.sub("", line)).casefold()
