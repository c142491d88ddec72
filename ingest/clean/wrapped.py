"""Paragraphs whose lines were broken to fit a screen, each made one line again.

A line break ends a sentence for everything that comes after, so that a sentence broken by hand
at 80 columns would be quoted in pieces.
"""

import re
from collections.abc import Sequence

from ingest.clean.markdown import is_fence
from ingest.furniture import width

_MARKED = re.compile(r"^\s*(?:[-*+>|#=<~`:]|\d{1,9}[.)]\s|\[[^\]]+\]:)|^(?: {4}|\t)|\S {3,}\S|\|")
_SENTENCE_END = re.compile(r"[。！？.!?:：;；]\W?$")
_HARD_BREAK = re.compile(r"(?: {2}|\\)$")
_CJK_RIM = re.compile(r"[\u2e80-\u9fff\uff00-\uffef\u3000-\u303f]")

_WIDEST = 130
_NARROWEST = 56
_EVEN = 0.7
_ENDS = 0.5


def joined(text: str) -> str:
    """`text` with every paragraph in one line that was wrapped by hand; the rest untouched."""
    blocks: list[str] = []
    in_code = False
    for block in re.split(r"(\n[ \t]*\n\s*)", text):
        fences = sum(is_fence(line) for line in block.split("\n"))
        lines = block.split("\n")
        if not in_code and not fences and _is_wrapped(lines):
            block = join_lines(lines)
        in_code = in_code != (fences % 2 == 1)
        blocks.append(block)
    return "".join(blocks)


def join_lines(lines: Sequence[str]) -> str:
    """`lines` as one: with a space between words, with none between Chinese characters."""
    text = lines[0].rstrip()
    for line in lines[1:]:
        line = line.strip()
        tight = text and line and _CJK_RIM.match(text[-1]) and _CJK_RIM.match(line[0])
        text += line if tight else f" {line}"
    return text


def _is_wrapped(lines: Sequence[str]) -> bool:
    """Whether `lines` are one paragraph: of even width, most of them no end of a sentence."""
    if len(lines) < 2 or any(_MARKED.search(line) or _HARD_BREAK.search(line) for line in lines):
        return False
    widths = [width(line) for line in lines]
    widest = max(widths)
    even = all(columns >= widest * _EVEN for columns in widths[:-1])
    ends = sum(bool(_SENTENCE_END.search(line.rstrip())) for line in lines[:-1])
    return _NARROWEST <= widest <= _WIDEST and even and ends <= (len(lines) - 1) * _ENDS
