"""What a question wants of each item of a list: that it is free, paid, for beginners, in Chinese.

Of a list whose items say so, those that do are quoted; nothing is said of the others.
"""

import re
from collections.abc import Iterator

from ingest.plain import plain
from ingest.sentences import Span
from ingest.simplify import folded
from ingest.structure import passage_blocks
from mentor.evidence import Evidence

_BEGINNERS = r"初学|入门|零基础|新手|小白|\bbeginners?\b|\bnewbies?\b|\bintroductory\b"
_WISHES = {
    r"免费|不[用要]?(?:花|交|付)钱|\bfree(?! ?(?:lanc|time))\b|\bwithout paying\b": (
        r"免费|不(?:用)?花钱|\bfree\b"
    ),
    r"(?<!不)(?:付费|收费|要钱)的|\bpaid (?:ones?|courses?|resources?)\b": (
        r"付费|收费|订阅|\bpaid\b|\bsubscription"
    ),
    rf"(?:适合|给|面向)(?:{_BEGINNERS})|\bfor (?:absolute |complete |total )?beginners?\b"
    r"|\bbeginner[- ]friendly\b": _BEGINNERS,
    r"中文|\bin chinese\b|\bchinese (?:ones?|courses?|books?|resources?)\b": r"中文|\bchinese\b",
}
_SEEKS = re.compile(
    r"哪[些里儿几本个门]|什么|推荐|有没有|有.{0,12}[吗么]|[找求]|给我|想要"
    r"|\b(?:which|what|any|some|recommend|suggest|give|list|find|are there|where|looking for)\b"
)
"""What asks for something that is like that, not whether one thing is."""

_COMPILED = [(re.compile(asks), re.compile(states)) for asks, states in _WISHES.items()]


def wishes_of(question: str) -> list[re.Pattern[str]]:
    """How items say what a question wants of them, none if it wants nothing of the kind."""
    text = folded(question)
    if not _SEEKS.search(text):
        return []
    return [states for asks, states in _COMPILED if asks.search(text)]


def stating(wishes: list[re.Pattern[str]], item: Evidence) -> list[Span]:
    """The items of lists and tables that state what is wanted, of lists of which others do not."""
    return [*_stating(wishes, item)] if wishes else []


def _stating(wishes: list[re.Pattern[str]], item: Evidence) -> Iterator[Span]:
    text, offset = item.passage.text, item.passage.start
    for block in passage_blocks(text):
        if block.kind not in ("list", "table") or len(block.items) < 2:
            continue
        told = [folded(plain(text[start:end])) for start, end in block.items]
        says = [all(wish.search(each) for wish in wishes) for each in told]
        if any(says) and not all(says):
            yield from (
                (start + offset, end + offset)
                for (start, end), stated in zip(block.items, says, strict=True)
                if stated
            )
