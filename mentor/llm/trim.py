"""Passages cut down to what a language model can read, best first; the question never is."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace

from ingest.sentences import sentence_spans
from mentor.prompts import TURNS_TOLD, asked, follow_up
from mentor.types import Passage, Turn

_PIECE = re.compile(r"[A-Za-z]+|[^\sA-Za-z]|\n")
_LETTERS_PER_TOKEN = 4
_TOKENS_PER_FOREIGN = 1.5


def estimated_tokens(text: str) -> int:
    """About how many tokens a model's tokenizer makes of a text, rather too many than too few.

    Four Latin letters, a digit, a sign or a line break are one token, any other character is one
    and a half. Over 111 windows of 600 characters (Chinese, English, tables, code) that is 1.01 to
    1.4 times the count of Gemma's and of XLM-R's tokenizer; older ones need more for Chinese.
    """
    tokens = 0.0
    for piece in _PIECE.findall(text):
        if not piece.isascii():
            tokens += _TOKENS_PER_FOREIGN
        else:
            tokens += math.ceil(len(piece) / _LETTERS_PER_TOKEN)
    return math.ceil(tokens)


def fitting(passages: Sequence[Passage], tokens: int) -> list[Passage]:
    """The first passages that fit in so many tokens; the last one may end at an earlier sentence.

    Empty if not even one sentence of the first passage fits.
    """
    kept: list[Passage] = []
    for passage in passages:
        size = estimated_tokens(asked("", [passage]))
        if size > tokens:
            room = tokens - (size - estimated_tokens(passage.text))
            return [*kept, *_beginning(passage, room)]
        kept.append(passage)
        tokens -= size
    return kept


def recent(question: str, history: Sequence[Turn], tokens: int) -> Sequence[Turn]:
    """The last turns that fit in so many tokens with the question they lead to."""
    last = history[-TURNS_TOLD:]
    while last and size_of(follow_up(question, last)) > tokens:
        last = last[1:]
    return last


def size_of(messages: Sequence[tuple[str, str]]) -> int:
    """About how many tokens the texts of (role, text) messages have together."""
    return sum(estimated_tokens(text) for _, text in messages)


def _beginning(passage: Passage, tokens: int) -> list[Passage]:
    """The whole sentences at the beginning of a passage that fit, as one passage or none."""
    length = 0
    for _, end in sentence_spans(passage.text):
        if estimated_tokens(passage.text[:end]) > tokens:
            break
        length = end
    if not length:
        return []
    return [replace(passage, text=passage.text[:length], end=passage.start + length)]
