"""The documents that a question is asked of, and where an answer names them."""

from collections.abc import Sequence
from dataclasses import replace

from ingest.library import Library
from ingest.types import Source
from mentor.asked import Asked
from mentor.cite import unmarked

_SPOKEN = ("“{}”", "《{}》", '"{}"', "**{}**")
"""How answers name a document; without marks "Python" is a word, not the title of one."""


def documents_of(asked: Asked, library: Library) -> list[Source]:
    """The documents of the library, those that a question is limited to if it is, under the titles
    that answers give them.
    """
    known = library.store.sources(library.index_name)
    among = [each for each in known if asked.sources is None or each.id in asked.sources]
    titles = library.store.titles([each.id for each in among])
    return [replace(each, title=titles[each.id][0]) for each in among]


def named_in(answer: str, documents: Sequence[Source]) -> list[Source]:
    """The documents that an answer names, in its order."""
    places = {each.id: _place_in(answer, each.title) for each in documents}
    named = [each for each in documents if places[each.id] >= 0]
    return sorted(named, key=lambda each: places[each.id])


def _place_in(answer: str, title: str) -> int:
    """Where an answer names a document first, -1 if it does not."""
    places = (answer.find(marks.format(unmarked(title))) for marks in _SPOKEN)
    return min((at for at in places if at >= 0), default=-1)
