"""The level of a job that a text names: junior, middle or senior."""

import re

from ingest.simplify import folded

_LEVELS = {
    "junior": re.compile(
        r"初级|入门级|新手|刚入行|应届|新人|起薪|\b(?:junior|entry|graduates?|beginners?|trainee)\b"
    ),
    "middle": re.compile(r"中级|\bmid(?:dle)?(?:-level)?\b"),
    "senior": re.compile(
        r"高级|资深|专家|总监|架构师|大牛|大神|高手(?!机)|老手"
        r"|\b(?:senior|lead|principal|staff|director|experts?|gurus?|veterans?)\b"
        r"|\b(?:an?|like|the) pro\b(?! (?:version|plan|model|account|edition))"
    ),
}
_BEGINNERS = re.compile(r"初学|入门|新手|小白|零基础|\b(?:beginner|starter|novice|newcomer)s?\b")


def level_of(text: str) -> str:
    """The level of a job that a text names, "" if it names none or several."""
    named = [level for level, words in _LEVELS.items() if words.search(text)]
    return named[0] if len(named) == 1 else ""


def level_named(text: str) -> str:
    """The level that a text names, that of beginners however they are called; "" if it names none
    or several.
    """
    same = folded(text)
    level = level_of(same)
    if _BEGINNERS.search(same):
        return "junior" if level in ("", "junior") else ""
    return level


def level_span(text: str) -> tuple[int, int] | None:
    """Where a folded text names a level of a job, None if it names none or several."""
    found = [match.span() for words in _LEVELS.values() for match in words.finditer(text)]
    return found[0] if len(found) == 1 else None
