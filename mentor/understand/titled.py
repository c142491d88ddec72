"""The documents that a question names by their titles, in either language."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import log

from ingest.lookup import joined, lookup
from ingest.simplify import folded
from ingest.types import Source
from mentor.text.overlap import standing
from mentor.text.terms import Term, covers, terms
from mentor.understand.cues import is_aspect, own_words

NAMED = 0.6
"""The share of a title's telling words, by their rarity among titles, that names it."""

MEANT = 0.75
"""The share of a question's words that a title has which it names."""

_ENDS = re.compile(r"[:：,，|｜(（—–]|\s-\s")
_MARKS = re.compile(r"[\W_]+")


def titled(
    question: str, words: str, quoted: Sequence[str], documents: Sequence[Source]
) -> list[Source]:
    """The documents with one of the `quoted` titles; if there are none, those whose titles have
    the `words` of a question that may name one, or those alone of whose titles it has the most.
    Without such words all of them.

    A side of a subject alone ("the article on salaries") names no document by a part of its title.
    """
    if quoted:
        found = [each for title in quoted for each in _with_title(title, documents)]
        return list(dict.fromkeys(found))
    asked = _telling(words)
    if not asked:
        return [*documents]
    shares = [(_share(asked, each.title), each) for each in documents]
    if all(share < MEANT for share, _ in shares):
        return []
    having = [each for share, each in shares if share == 1.0]
    own = _own_shares(question, documents)
    if having:
        best = max(own[each.id] for each in having)
        if best >= NAMED:
            return [each for each in having if own[each.id] == best]
        return [] if all(map(is_aspect, asked)) else having
    near = [each for share, each in shares if share >= MEANT and own[each.id] >= NAMED]
    best = max((own[each.id] for each in near), default=0.0)
    return [each for each in near if own[each.id] == best]


def _with_title(quoted: str, documents: Sequence[Source]) -> list[Source]:
    """The documents with this title, or with one that goes on behind it; else with its words."""
    key, asked = _key(quoted), _telling(quoted)
    same = [each for each in documents if key and key in _keys(each.title)]
    if same or not asked:
        return same
    own = _own_shares(quoted, documents)
    near = [each for each in documents if own[each.id] >= MEANT]
    return [each for each in near if _share(asked, each.title) >= MEANT]


def _own_shares(words: str, documents: Sequence[Source]) -> dict[str, float]:
    """By id the share of a title's telling words that stand in `words`; rare ones weigh more."""
    telling = {each.id: _telling(each.title) for each in documents}
    having = Counter(word for found in telling.values() for word in found)
    worth = {word: log(1 + len(documents) / count) for word, count in having.items()}
    stand = {word: weight for word, weight in worth.items() if stands(word, words)}
    return {
        identity: sum(stand.get(word, 0.0) for word in found) / sum(worth[word] for word in found)
        if found
        else 0.0
        for identity, found in telling.items()
    }


def _share(asked: Iterable[str], title: str) -> float:
    """The share of these words that stand in a title."""
    stand = [stands(word, title) for word in asked]
    return sum(stand) / len(stand)


def _telling(text: str) -> list[str]:
    return list(dict.fromkeys(word.text for word in own_words(text)))


def stands(word: str, text: str) -> bool:
    """Whether a word stands in a text, or a translation of it."""
    wanted, needed = _wanted(word)
    present = standing(needed, lookup(text))
    return bool(wanted) and all(covers(present, term) for term in wanted)


@lru_cache(maxsize=4096)
def _wanted(word: str) -> tuple[list[Term], frozenset[str]]:
    """The terms of a word, and the words that may stand for them."""
    own = terms(word)
    wanted = [term for term in own if term.text == word] or own
    return wanted, frozenset(
        each for term in wanted for group in term.alternatives for each in group
    )


def _keys(title: str) -> tuple[str, str]:
    """A title, and its part before a colon, as they are compared."""
    return _key(title), _key(_ENDS.split(title)[0])


def _key(title: str) -> str:
    return _MARKS.sub("", joined(folded(title)))
