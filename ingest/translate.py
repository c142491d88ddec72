"""Words across languages: an English phrase in, Chinese words out, and the reverse.

The data is CC-CEDICT turned around (tools/build_dictionary.py) and our own glossary of terms that
it lacks. Both tables are text files of sorted lines, kept as bytes and read by binary search:
opening them costs milliseconds, and threads may share them.
"""

from functools import cache, lru_cache
from itertools import product
from pathlib import Path

from ingest.english import lemmas

LONGEST_WORD = 8
"""In characters; no longer Chinese word is in the tables."""

LONGEST_PHRASE = 4
"""In words; no longer English phrase is in the tables."""

_FOLDER = Path(__file__).parent / "dictionary"


@lru_cache(maxsize=8192)  # an answer's words come again and again; 20 µs each
def translations(text: str) -> tuple[str, ...]:
    """What `text` is called otherwise: Chinese words and English phrases, in lower case.

    Chinese has to be simplified. English is found whatever the endings of its words, which are
    to be separated by one space. Best known first; empty if the dictionary lacks it.
    """
    found: list[str] = []
    for at in _written(text) if text.isascii() else (text,):
        found += _glossary().get(at, ())
        found += _table("english.tsv" if text.isascii() else "chinese.tsv").find(at)
    return tuple(dict.fromkeys(found))


def _written(phrase: str) -> list[str]:
    """The ways a dictionary may write a phrase: as it is, then without endings."""
    return [" ".join(written) for written in product(*map(lemmas, phrase.split(" ")))]


class _Table:
    """A file of lines `key TAB value TAB value ...`, sorted by the bytes of the line's key."""

    def __init__(self, path: Path) -> None:
        self._bytes = path.read_bytes()

    def find(self, key: str) -> list[str]:
        wanted = key.encode()
        low, high = 0, len(self._bytes)
        while low < high:
            start = self._bytes.rfind(b"\n", low, (low + high) // 2) + 1 or low
            end = self._bytes.find(b"\n", start)
            at, _, values = self._bytes[start:end].partition(b"\t")
            if at == wanted:
                return values.decode().split("\t")
            if at < wanted:
                low = end + 1
            else:
                high = start
        return []


@cache
def _table(name: str) -> _Table:
    return _Table(_FOLDER / name)


@cache
def _glossary() -> dict[str, tuple[str, ...]]:
    """By each name of a thing, its other names; a line of the file is a thing's names."""
    found: dict[str, tuple[str, ...]] = {}
    for line in (_FOLDER / "glossary.tsv").read_text(encoding="utf-8").splitlines():
        names = line.split("\t")
        for name in names:
            found[name] = (*found.get(name, ()), *(other for other in names if other != name))
    return found
