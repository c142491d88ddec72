"""The words of a text without Markdown's marks: what is embedded and searched."""

import re
from functools import lru_cache

from ingest.types import Chunk

REMEMBERED = 1024
"""The sentences of so many chunks: each step of an answer looks at those of the same passages."""

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_BARE_ADDRESS = re.compile(r"<?https?://[^\s)>\]，。；、）]+>?")
_MARKUP = re.compile(r"^[ \t]*(?:#{1,6}|[-*+]|>)[ \t]+|[*`|]+|^[ \t|:-]+$", re.MULTILINE)
_LINE_BREAK = re.compile(r"\s*\n\s*")
_SPACES = re.compile(r"[ \t]+")


def plain(text: str) -> str:
    """`text` without Markdown's marks and without addresses."""
    # Most sentences hold neither, nor line breaks: asking first takes a third of the time.
    if "](" in text:
        text = _LINK.sub(r"\1", text)
    if "://" in text:
        text = _BARE_ADDRESS.sub("", text)
    text = _MARKUP.sub(" ", text)
    if "\n" in text:
        text = _LINE_BREAK.sub("\n", text)
    if "\t" in text or "  " in text:
        text = _SPACES.sub(" ", text)
    return text.strip()


def full_text(chunk: Chunk) -> str:
    """What a chunk is found by: its context and its words."""
    return f"{chunk.context}\n{plain(chunk.text)}".strip()


@lru_cache(maxsize=REMEMBERED)
def sentence_texts(chunk: Chunk) -> tuple[str, ...]:
    """What each sentence of a chunk is found by."""
    return tuple(plain(chunk.between(*span)) for span in chunk.sentences)
