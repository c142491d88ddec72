"""Whether the passages tell who somebody is whom a question names, and of whom it asks no more."""

import re

from ingest.plain import sentence_texts
from ingest.simplify import folded, unaccented
from ingest.translate import translations
from ingest.words import tagged
from mentor.evidence import Finding

_WHO = re.compile(
    r"\W*(?:who(?: is|['’]s| was) (?P<en>[^?？,，.]+?)"
    r"|(?:请问)?(?P<before>[^?？,，.。]{2,40}?)(?:到底|究竟)?是(?:谁|何人|什么人|哪位)[啊呀呢]?"
    r"|(?:请问)?谁是(?P<behind>[^?？,，.。]{2,40}?))\W*",
    re.IGNORECASE,
)
_LEAST = 4
"""So many letters beside a name say something of its bearer."""


def tells_who(finding: Finding) -> bool:
    """Whether a question only asks who somebody is, and a sentence, item or row found names them
    beside something else: what they wrote, or do.
    """
    found = _WHO.fullmatch(finding.question.strip())
    name = next(filter(None, found.groups()), "").strip() if found else ""
    if not name or not _may_be_of_a_person(name):
        return False
    written = re.compile(_pattern(_read(name)), re.IGNORECASE)
    return any(
        _beside(written, _read(text))
        for item in finding.evidence
        for text in sentence_texts(item.chunk)
    )


def _may_be_of_a_person(name: str) -> bool:
    """Whether a name is none of the dictionary's words, or jieba takes it for a person's."""
    parts = _read(name).split()
    if name.isascii() or _read(name).isascii():
        return len(parts) <= 4 and any(
            not translations(part) for part in map(str.lower, parts) if len(part) > 2
        )
    return any(tag.startswith("nr") for _, tag in tagged(folded(name), guessed=True))


def _beside(written: re.Pattern[str], text: str) -> bool:
    found = written.search(text)
    if found is None:
        return False
    named = [part for part in re.findall(r"[^\W\d_]+", found[0]) if part.isascii()]
    others = written.sub("", text)
    letters = sum(map(str.isalpha, others))
    return letters >= _LEAST and all(part[0].isupper() for part in named)


def _read(text: str) -> str:
    return unaccented(text).replace("·", " ")


def _pattern(name: str) -> str:
    written = r"\s+".join(map(re.escape, name.split()))
    return rf"(?<![A-Za-z]){written}(?![A-Za-z])" if name.isascii() else written
