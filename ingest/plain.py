"""The words of a text without Markdown's marks: what is embedded and searched."""

import re

from ingest.types import Chunk

_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_BARE_ADDRESS = re.compile(r"<?https?://[^\s)>\]，。；、）]+>?")
_MARKUP = re.compile(r"^[ \t]*(?:#{1,6}|[-*+]|>)[ \t]+|[*`|]+|^[ \t|:-]+$", re.MULTILINE)


def plain(text: str) -> str:
    """`text` without Markdown's marks and without addresses."""
    text = _LINK.sub(r"\1", text)
    text = _BARE_ADDRESS.sub("", text)
    text = _MARKUP.sub(" ", text)
    return re.sub(r"[ \t]+", " ", re.sub(r"\s*\n\s*", "\n", text)).strip()


def full_text(chunk: Chunk) -> str:
    """What a chunk is found by: its context and its words."""
    return f"{chunk.context}\n{plain(chunk.text)}".strip()


def sentence_texts(chunk: Chunk) -> list[str]:
    """What each sentence of a chunk is found by."""
    return [plain(chunk.between(*span)) for span in chunk.sentences]
