"""A written answer as statements: its sentences, list items and table rows, each with its markers.

What stands between them (list signs, blank lines, code) is kept as it is, so that the answer can be
put together again around statements that were checked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ingest.plain import plain
from ingest.sentences import sentence_spans
from mentor.verify.remarks import is_remark

MOST_IN_RANGE = 20

LONGEST_HEADING = 60
"""In characters; a longer heading may claim something as well."""

_OPENED, _CLOSED = "\ue000", "\ue001"
_CODE_SPAN = re.compile(r"(`+)(?!`)(?:.+?)(?<!`)\1(?!`)")
_KEPT = re.compile(f"{_OPENED}(\\d+){_CLOSED}")
_WORD = r"(?:passages?|sources?|docs?|documents?|refs?\.?|来源|资料|段落|文档|引用)"
_NUMBERS = r"(?:0|[1-9]\d{0,2}(?:\s*[-–~,，、;；]\s*[1-9]\d{0,2})*)"
_OPENS, _CLOSES = r"(?:\[\[|(?<!\\)[\[［【])", r"(?:\]\]|[\]］】])"
_BEHIND = r"(?:\s*[.:：†|][^\[\]［］【】\n]{0,40})?"
# A single letter before the bracket makes it an index: x[1].
MARKER = re.compile(
    rf"(?<!\b[A-Za-z])\s*(?:<sup>)?(?:{_OPENS}(?:{_WORD}|[SP](?=\d))?\s*[#^:：]?\s*(?={_NUMBERS}{_BEHIND}{_CLOSES}(?!\())"
    rf"|[(（](?={_WORD}\s*[#:：]?\s*{_NUMBERS}[)）]){_WORD}\s*[#:：]?\s*"
    rf"|(?<=[^\s(（])\s?[(（](?=[1-9]\d?[)）]\s*(?:[。.!！]|$)))"
    rf"({_NUMBERS})(?:[)）]|{_BEHIND}{_CLOSES})(?:</sup>)?",
    re.IGNORECASE | re.MULTILINE,
)
_OF_PASSAGE = re.compile(
    r"(?:^|(?<=[,，;；]))\s*(?:(?:based on|according to|as (?:\w+ )?in|per|from|see"
    r"|根据|按照|依据|据|见|参见)"
    rf"(?:\s*(?:and|和|、|,)?{MARKER.pattern})+\s*[,，:：]\s*"
    rf"|(?:as|如)(?:\s*(?:and|和)?{MARKER.pattern})+\s*"
    r"(?:says?|states?|notes?|mentions?|puts? it|所述|所说|所示)\s*[,，]?\s*)",
    re.IGNORECASE | re.MULTILINE,
)
"""Words that only tell which passage says so, without which the sentence stands."""
_PASSAGE = re.compile(
    r"\s*\\\[\d{1,3}\\\]|(?:\b(?:according to|as|in|per|from)\s+)?\b(?:the\s+)?"
    r"(?:passages?|sources?)\s+\d{1,2}"
    r"(?:\s*(?:and|,)\s*\d{1,2}\b)*(?:\s+(?:says?|states?|notes?|mentions?)(?:\s+that)?)?\s*[,:]?\s*"
    r"|(?:根据|按照|如|据)?(?:段落|来源|资料)\s*\d{1,2}(?:所述|所说|(?:中|里)?(?:说|提到|写道))?\s*[,，:：]?",
    re.IGNORECASE,
)
_AFTER_STOP = re.compile(
    rf"([。！？.!?；;…]+[*_\"'”’」』）)]*)((?:{MARKER.pattern})+)", re.IGNORECASE
)
_STOP = re.compile(r"[。！？.!?；;…]+[*_\"'”’」』]*\s*$|(?<!\s)\s+$")
_ENDS = re.compile(r"[。！.!；;][*_\"'”’\s]*$")
_LEFT = re.compile(r"(?<!\\)\[(\d+)\](?!\()")
_FENCE = re.compile(r"^ {0,3}(?:> ?)*\s*(`{3,}|~{3,})")
_NO_LANGUAGE = frozenset({"", "text", "txt", "plaintext", "markdown", "md"})
_SENTENCE = re.compile(
    r"^(?![^\n]*(?:[{}\[\]<>=;_\\|]|\w\())"
    r"(?=[^\n]*(?:(?:[a-z,]+ ){3}|[\u3400-\u9fff]{6}))(?!\s*[#$>])",
    re.IGNORECASE,
)
_HEADING = re.compile(r"^\s*(?:>\s?)*\s*(?:#{1,6}\s|\*\*[^*]+\*\*\s*$|__[^_]+__\s*$)")
_BLANK = re.compile(r"(?:^|\n)[ \t]*\n")
_RULE = re.compile(r"^\s*(?:[-*_=]\s*){3,}$")
_DELIMITERS = re.compile(r"^\s*+(?:>\s?)*+\s*+\|?[ :|]*-[ :|-]*$")
_PREFIX = re.compile(
    r"^\s*(?:>\s?)*\s*(?:(?:[-*+•·]|\d{1,3}[.)、）])\s+)?(?:\[[ xX]\]\s+)?|^\s*[-•·](?=\S)"
)
_QUOTED = re.compile(r"^\s*>")
LEADS = re.compile(r"[:：]\s*[*_]*\s*$")
"""The end of a line that leads to a list."""

_ASKS = re.compile(r"[?？][\"'”’]?\s*[*_]*\s*$")


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence, list item or table row of an answer.

    The answer is, for each of them, `before` + `shown` + `stop`, with its markers behind `shown`.
    `said` are its plain words, empty if there are none. `claims` is False for what only leads to
    something, asks or speaks of the documents as such: headings, lines that end in a colon,
    questions, good wishes, "the sources disagree". `item` marks what is one of a list or a row of
    a table, `quoted` a quotation.
    """

    before: str
    shown: str
    stop: str
    said: str
    markers: tuple[int, ...]
    claims: bool
    item: bool = False
    quoted: bool = False


def statements(text: str) -> tuple[list[Statement], str]:
    """The statements of `text` in order, and what follows the last one.

    A marker is a whole number in brackets ([1], [1, 2], [1-3], 【1】, [passage 1]) outside of code;
    it belongs to the sentence that it stands in or behind, in a line of its own to the statement
    above, and in a quotation also to those before it that have none.
    """
    found: list[Statement] = []
    between = ""
    for line, kind in _lines(text):
        if kind == "other":
            between += line
            continue
        for statement in _of_line(line, kind):
            statement = replace(statement, before=between + statement.before)
            between = ""
            if not statement.said and statement.markers and found:
                found[-1] = _marked(found[-1], (*found[-1].markers, *statement.markers))
                between = "" if statement.quoted else statement.before + statement.stop
            else:
                found.append(statement)
    for place in range(len(found) - 1, 0, -1):
        above, below = found[place - 1], found[place]
        quoted = above.quoted and below.quoted and not _BLANK.search(below.before)
        if quoted and not above.markers:
            found[place - 1] = _marked(above, below.markers)
    return found, between


def _lines(text: str) -> Iterator[tuple[str, str]]:
    """Each line with what it is: "text", "heading", "head" (of a table), "row" or "other", which
    is left alone: code, but for sentences in a fence that names no language.
    """
    lines = text.splitlines(keepends=True)
    fence, in_table, of_text = "", False, False
    for number, line in enumerate(lines):
        opening = _FENCE.match(line)
        if fence:
            yield line, "text" if of_text and _SENTENCE.match(line) else "other"
            if opening and opening[1].startswith(fence) and not line.strip(" >`~\n"):
                fence = ""
        elif opening:
            fence = opening[1]
            of_text = line[opening.end() :].strip().lower() in _NO_LANGUAGE
            yield line, "other"
        elif _is_head(lines, number):
            in_table = True
            yield line, "head"
        elif in_table and "|" in line:
            yield line, "other" if _DELIMITERS.match(line) else "row"
        else:
            in_table = False
            bare = not line.strip(" \t>\n") or _RULE.match(line)
            yield line, "other" if bare else "heading" if _HEADING.match(line) else "text"


def _is_head(lines: list[str], number: int) -> bool:
    """Whether a line is the head of a table: the next one draws the line below it."""
    below = lines[number + 1] if number + 1 < len(lines) else ""
    return "|" in lines[number] and "|" in below and bool(_DELIMITERS.match(below))


def _of_line(line: str, kind: str) -> Iterator[Statement]:
    prefix = _PREFIX.match(line) if kind == "text" else None
    start = prefix.end() if prefix else 0
    kept: list[str] = []
    body = _CODE_SPAN.sub(lambda code: _keep(code[0], kept), line[start:])
    body = _AFTER_STOP.sub(r"\2\1", body)
    item = kind in ("row", "head") or bool(prefix and prefix[0].strip("> \t"))
    marks = {"item": item, "quoted": bool(_QUOTED.match(line))}
    spans = (sentence_spans(body) if kind == "text" else []) or [(0, len(body))]
    before, end = line[:start], 0
    for first, last in spans:
        before += body[end:first]
        end = len(body) if (first, last) == spans[-1] else last
        sentence, closing = body[first:end], ""
        if kind in ("row", "head"):
            sentence, closing = _cells(sentence)
        claims = kind != "head" and not _only_leads(sentence, kind == "heading")
        yield _statement(before, sentence, closing, kept, claims=claims, **marks)
        before = ""


def _only_leads(sentence: str, heading: bool) -> bool:
    if LEADS.search(sentence) or _ASKS.search(sentence) or is_remark(MARKER.sub("", sentence)):
        return True
    return heading and not _ENDS.search(sentence) and len(sentence) <= LONGEST_HEADING


def _cells(row: str) -> tuple[str, str]:
    """A row up to the end of its last cell, and what closes it."""
    cells = row.rstrip().rstrip("|").rstrip()
    return cells, row[len(cells) :]


def _statement(
    before: str, sentence: str, closing: str, kept: list[str], *, claims: bool, **marks: bool
) -> Statement:
    direct = _OF_PASSAGE.sub(" ", sentence)
    shown = _LEFT.sub(r"\\[\1\\]", MARKER.sub("", direct))
    if direct != sentence:
        shown = shown.lstrip()[:1].upper() + shown.lstrip()[1:]
    stop = _STOP.search(shown)
    cut = stop.start() if stop else len(shown)
    words = _restored(shown, kept).strip("| ").replace("|", "，")
    said = plain(_PASSAGE.sub("", words)).replace("\\", "").strip("*_` \n")
    speaks = any(map(str.isalnum, said))
    return Statement(
        before=_restored(before, kept),
        shown=_restored(shown[:cut], kept).lstrip(),
        stop=_restored(shown[cut:], kept) + closing,
        said=said if speaks else "",
        markers=tuple(dict.fromkeys(_numbers(sentence))),
        claims=claims and speaks,
        **marks,
    )


def markers_in(text: str) -> set[int]:
    """The numbers of all markers in a text, but for what looks like one in code."""
    plain_lines = (line for line, kind in _lines(text) if kind != "other" or "|" in line)
    return {number for line in plain_lines for number in _numbers(_CODE_SPAN.sub(" ", line))}


def _numbers(sentence: str) -> Iterator[int]:
    for marker in MARKER.finditer(sentence):
        for part in re.split(r"[,，、;；]", marker[1]):
            first, *rest = (int(number) for number in re.findall(r"\d+", part))
            last = rest[-1] if rest else first
            yield from range(first, min(last, first + MOST_IN_RANGE) + 1) or (first, last)


def _marked(statement: Statement, markers: tuple[int, ...]) -> Statement:
    return replace(statement, markers=tuple(dict.fromkeys(markers)))


def _keep(code: str, kept: list[str]) -> str:
    kept.append(code)
    return f"{_OPENED}{len(kept) - 1}{_CLOSED}"


def _restored(text: str, kept: list[str]) -> str:
    return _KEPT.sub(lambda token: "".join(kept[int(token[1]) : int(token[1]) + 1]), text)
