"""Candidates in the other language, in a library of both: looked for, and put on a par."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from threading import Lock
from typing import Final

from ingest.forward import Entry
from ingest.indexes import COMPARED, Indexes
from ingest.library import Library
from mentor.retrieve.languages import PROBED, LanguageGap, mixed
from mentor.retrieve.rank import Asked

PROBES: Final = 12
"""So many chunks are looked at to tell whether the other language is there."""


class InOneLanguage:
    """Whether a library is known to be in one language. Safe to use from several threads.

    All chunks of a small one are looked at, once for each state of it, which saves every question
    a look for the other language. Of a large one nothing is known.
    """

    def __init__(self, most: int = COMPARED) -> None:
        """Of a library with more than `most` chunks nothing is known."""
        self._most = most
        self._lock = Lock()
        self._state: tuple[int, int] | None = None
        self._known = False

    def __call__(self, library: Library) -> bool:
        """Whether no chunk of this library, always the same, is in the other language."""
        with self._lock:
            if (state := library.store.state()) != self._state:
                entries = library.indexes.forward
                few = entries.count() <= self._most
                self._known = few and not mixed(entries.lookups([*library.store.known()]))
                self._state = state
            return self._known


def with_other_language(
    asked: Asked,
    entries: Mapping[str, Entry],
    gap: LanguageGap,
    indexes: Indexes,
    number: int,
    sources: Sequence[str] | None,
) -> tuple[Asked, dict[str, Entry]]:
    """The question and its candidates, by chunk id; where the library, or these sources, are in
    both languages, put on a par and with the `number` chunks nearest but for their language.
    """
    if not _both(asked, entries, gap, indexes, sources):
        return asked, dict(entries)
    moved = gap.moved(asked.vector, asked.language)
    further = indexes.by_meaning(moved, number, sources)
    more = indexes.forward.of(key for key, _ in further if key not in entries)
    return on_a_par(asked, gap), {**entries, **more}


def on_a_par(asked: Asked, gap: LanguageGap) -> Asked:
    """The question with what passages in the other language are given."""
    vectors = (asked.vector, asked.answer_vector)
    here, inside = (gap.given(vector, asked.language) for vector in vectors)
    return replace(asked, given=(here, inside))


def _both(
    asked: Asked,
    entries: Mapping[str, Entry],
    gap: LanguageGap,
    indexes: Indexes,
    sources: Sequence[str] | None,
) -> bool:
    """Whether these chunks, or the nearest ones in the other language, are in both."""
    if mixed(entry.words for entry in entries.values()):
        return True
    probe = indexes.by_meaning(gap.moved(asked.vector, asked.language, PROBED), PROBES, sources)
    others = indexes.forward.of(key for key, _ in probe if key not in entries)
    return mixed(entry.words for entry in (*entries.values(), *others.values()))
