"""Markdown without what is no text: pictures, badges, comments, escapes that escape nothing."""

import re
from collections.abc import Callable, Iterator

from ingest.hidden import has_background, hides, is_white

_FENCE = re.compile(r"^ {0,3}(?:> ?)*\s*(`{3,}|~{3,})")
_FENCE_LINE = re.compile(r"\s*(?:```|~~~)")
_TICKS = re.compile(r"`+")
_MATH_OPENS = re.compile(r"\$\$?|\\[(\[]")
_MATH_ENDS = {"$$": "$$", r"\(": r"\)", r"\[": r"\]"}
_INLINE_MATH = re.compile(r"(?<![\\\w$])\$(?=\S)[^$\n]*\S\$(?!\w)")
_COMMENT = re.compile(
    r"<!--.*?-->|<(script|style|template)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_COMMENT_OPENS = re.compile(r"<!--|<(script|style|template)\b", re.IGNORECASE)
# A definition that links nowhere is how Markdown is commented: [//]: # (a remark)
_REMARK = re.compile(r"^ {0,3}\[[^\]\n]+\]:[ \t]*(?:#|<>)(?:[ \t].*)?$")
_TAG = re.compile(r"<([a-z][a-z0-9]*)\b([^<>]*)>", re.IGNORECASE)
_TAG_ENDS = re.compile(r"</([a-z][a-z0-9]*)\s*>", re.IGNORECASE)
_STYLED = re.compile(r"\b(?:style|hidden|color)\b", re.IGNORECASE)
_ELEMENT = re.compile(r"<([a-z][a-z0-9]*)\b[^<>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_STYLE = re.compile(r"\bstyle\s*=\s*(?:\"([^\"]*)\"|'([^']*)')", re.IGNORECASE)
_HIDDEN = re.compile(
    r"(?:^|\s)hidden(?:\s|=|/|$)|\bcolor\s*=\s*[\"']?(?:white|#fff)", re.IGNORECASE
)
_TARGET = r"\((?:[^()\n]|\([^()\n]*\))*\)"
# A bracket in a label ends the look for its end: for each of 20,000 brackets in a line it would go
# to the end of the line, 5 s in all.
_IMAGE = re.compile(rf"!\[[^\[\]\n]*\](?:{_TARGET}|\[[^\]\n]*\])")
_SCRIPT_LINK = re.compile(
    rf"(?<!!)\[([^\[\]\n]*)\](?=\(\s*<?(?:javascript|vbscript|data):){_TARGET}", re.IGNORECASE
)
_EMPTY_LINK = re.compile(rf"(?<!!)\[\s*\](?:{_TARGET}|\[[^\]\n]*\])")
_IMAGE_TAG = re.compile(r"<(?:img|source|input)\b[^>]*>", re.IGNORECASE)
_LINK_TAG = re.compile(r"<a\b", re.IGNORECASE)
_LINK_ADDRESS = re.compile(r"\bhref=[\"']", re.IGNORECASE)
_LINK_REST = re.compile(r"([^\"']*)[\"'][^>]*>(.*?)</a>", re.IGNORECASE | re.DOTALL)
_BREAK_TAG = re.compile(r"(?<=\S)[ \t]*<br\s*/?>[ \t]*(?=\n)", re.IGNORECASE)
_WRAPPING_TAG = re.compile(
    r"</?(?:p|div|center|span|font|picture|figure|figcaption|details|summary|a|br|small|big|u|ins"
    r"|section|article|header|footer|h[1-6])(?:\s[^<>]*)?/?>",
    re.IGNORECASE,
)
_CONTENTS = re.compile(
    r"^\s*(?:\[\[?toc\]?\]|\{:toc\}|@\[toc\].*|\[\[_toc_\]\])\s*$", re.IGNORECASE
)
_SPACES = re.compile(r"&(?:nbsp|ensp|emsp|thinsp|#160);")
# Escapes of signs that mean nothing where they stand.
_NEEDLESS = re.compile(r"\\([.\-&+#=~>:'\"/@]|!(?!\[))|(?<=\w)\\(_)(?=\w)|(?<=\s)\\(\*)(?=\s)")
# At the beginning of a line they keep a heading, a list or a quotation from being made of it.
_NEEDED = re.compile(r"\s*(?:>\s*)*(?:\d{1,9}\\[.)]|\\[-+*#>=~])?")
_RESIDUE = re.compile(r"^\s*(?:[-*+>]|\d+[.)]|#{1,6})?[\s|·•*_,;:\\()\[\]-]*$")
_TABLE_ROW = re.compile(r"^\s*\|.*\|.*\|")
_BLANKS = re.compile(r"\n(?:[ \t]*\n){2,}")


def tidied(text: str) -> str:
    """`text` with its words, links, lists, tables and code untouched and the rest gone."""
    parts = [
        part if is_code else _BLANKS.sub("\n\n", _prose(part)) for part, is_code in _fenced(text)
    ]
    return re.sub(r"\A\n+|\n+\Z", "", _between("".join(parts)))


def is_fence(line: str) -> bool:
    """Whether a line opens or ends fenced code, however far it is indented."""
    return bool(_FENCE_LINE.match(line))


def _between(text: str) -> str:
    """One blank line at most before and after code; inside it nothing changes."""
    return "".join(
        part if is_code else _BLANKS.sub("\n\n", part) for part, is_code in _fenced(text)
    )


def _fenced(text: str) -> Iterator[tuple[str, bool]]:
    """The parts of `text` in order, each with whether it is a fenced code block."""
    part: list[str] = []
    fence = ""
    for line in text.splitlines(keepends=True):
        found = _FENCE.match(line)
        if fence:
            part.append(line)
            closes = found and found[1].startswith(fence) and not line.strip(" >`~\n")
            if closes:
                yield "".join(part), True
                part, fence = [], ""
        elif found:
            yield "".join(part), False
            part, fence = [line], found[1]
        else:
            part.append(line)
    yield "".join(part), bool(fence)


def _prose(text: str) -> str:
    text = _outside_code(text, _without_tags)
    lines = [_tidied_line(line) for line in text.split("\n")]
    return "\n".join(line for line in lines if line is not None)


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    """`text` with `change` made to what is between its code spans."""
    parts: list[str] = []
    end = 0
    for start, stop in _code_spans(text):
        if "\n\n" not in text[start:stop]:
            parts += [change(text[end:start]), text[start:stop]]
            end = stop
    return "".join([*parts, change(text[end:])])


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """From a run of backticks to the next as long, found in one pass from the end.

    To look for the end of each takes minutes for 80 KB of runs of different lengths.
    """
    runs = [found.span() for found in _TICKS.finditer(text)]
    ends: list[int | None] = []
    next_as_long: dict[int, int] = {}
    for number in reversed(range(len(runs))):
        length = runs[number][1] - runs[number][0]
        ends.append(next_as_long.get(length))
        next_as_long[length] = number
    ends.reverse()
    number = 0
    while number < len(runs):
        closing = ends[number]
        if closing is not None:
            yield runs[number][0], runs[closing][1]
        number = number + 1 if closing is None else closing + 1


def _without_tags(text: str) -> str:
    text = _IMAGE_TAG.sub("", _without_unseen(_without_comments(text)))
    text = _BREAK_TAG.sub("  ", text)
    text = _with_links(text)
    return _SPACES.sub(" ", _WRAPPING_TAG.sub("", text))


def _without_comments(text: str) -> str:
    """`text` without comments and scripts; an end that one lacks is not looked for again."""
    lacking: set[str] = set()
    parts: list[str] = []
    end = place = 0
    while opening := _COMMENT_OPENS.search(text, place):
        kind = (opening[1] or "").lower()
        comment = None if kind in lacking else _COMMENT.match(text, opening.start())
        if comment is None:
            lacking.add(kind)
            place = opening.end()
        else:
            parts.append(text[end : opening.start()])
            end = place = comment.end()
    return "".join([*parts, text[end:]])


def _without_unseen(text: str) -> str:
    """`text` without elements whose style keeps them from being seen."""
    last = {ends[1].lower(): ends.start() for ends in _TAG_ENDS.finditer(text)}
    parts: list[str] = []
    end = place = 0
    while tag := _TAG.search(text, place):
        is_styled = _STYLED.search(tag[2]) and last.get(tag[1].lower(), -1) >= tag.end()
        element = _ELEMENT.match(text, tag.start()) if is_styled else None
        place = element.end() if element else tag.end()
        if element and not _is_seen(tag[2]):
            parts.append(text[end : tag.start()])
            end = place
    return "".join([*parts, text[end:]])


def _is_seen(attributes: str) -> bool:
    style = _STYLE.search(attributes)
    declared = (style[1] or style[2] or "") if style else ""
    others = _STYLE.sub(" ", attributes)
    unseen = hides(declared) or is_white(declared) or _HIDDEN.search(others)
    return not unseen or has_background(declared)


def _with_links(text: str) -> str:
    """`text` with its link tags as Markdown, in one pass over it.

    What one tag lacks (a quote, an end) no later one has, so nothing is looked for twice: one
    pattern for all of it takes 20 s for 40 KB of "<a ".
    """
    parts: list[str] = []
    end = place = 0
    while tag := _LINK_TAG.search(text, place):
        closing = text.find(">", tag.end())
        closing = len(text) if closing < 0 else closing
        address = _LINK_ADDRESS.search(text, tag.end(), closing)
        if address is None:
            place = closing
            continue
        rest = _LINK_REST.match(text, address.end())
        if rest is None:
            break
        label = rest[2].strip()
        parts += [text[end : tag.start()], f"[{label}]({rest[1]})" if label else ""]
        end = place = rest.end()
    return "".join([*parts, text[end:]])


def _tidied_line(line: str) -> str | None:
    """`line` without pictures and needless escapes; None if a picture was all it had."""
    bare = _EMPTY_LINK.sub("", _SCRIPT_LINK.sub(r"\1", _IMAGE.sub("", line)))
    emptied = bare != line and _RESIDUE.match(bare) and not _TABLE_ROW.match(bare)
    if emptied or _CONTENTS.match(line) or _REMARK.match(line):
        return None
    needed = _NEEDED.match(bare)
    start = needed.end() if needed else 0
    rest = _outside_code(bare[start:], lambda part: _outside_math(part, _unescaped))
    bare = bare[:start] + rest
    return bare if bare.endswith("  ") and bare.strip() else bare.rstrip()


def _outside_math(text: str, change: Callable[[str], str]) -> str:
    parts: list[str] = []
    end = 0
    for start, stop in _math_spans(text):
        parts += [change(text[end:start]), text[start:stop]]
        end = stop
    return "".join([*parts, change(text[end:])])


def _math_spans(text: str) -> Iterator[tuple[int, int]]:
    """Where formulas begin and end; an end that one of them lacks is not looked for again."""
    lacking: set[str] = set()
    place = 0
    while opening := _MATH_OPENS.search(text, place):
        start, sign = opening.start(), opening.group()
        ends = -1
        if sign in _MATH_ENDS and sign not in lacking:
            ends = text.find(_MATH_ENDS[sign], opening.end() + 1)
            if ends < 0:
                lacking.add(sign)
        inline = _INLINE_MATH.match(text, start) if ends < 0 else None
        if ends >= 0 or inline:
            place = inline.end() if inline else ends + 2
            yield start, place
        else:
            place = start + 1


def _unescaped(text: str) -> str:
    return _NEEDLESS.sub(lambda found: found[1] or found[2] or found[3], text)
