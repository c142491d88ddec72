"""In a library of both languages, passages of the other one are put on a par with the question's.

The model puts texts of one language together, so passages of the question's own language come
first, whether they answer or not. What parts a text from its translation is nearly the same
vector whatever the text is about: along it a question's own gap can be told and given back to the
passages of the other language. Words count for less there too, which a constant makes up for.
`python -m tests.bench.languages` makes the file and measures it; docs/retrieval.md has the figures.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from ingest.lookup import REMEMBERED, Lookup
from ingest.types import Vectors
from mentor.text.language import Language
from mentor.trained import read_trained

FILE = Path(__file__).with_name("languages.npz")

SHARE: Final = 0.6
"""What is given back of the gap that a question's vector shows."""

WORDS: Final[dict[Language, float]] = {"en": 0.033, "zh": 0.013}
"""What is given besides, by the question's language, to each of the two cosines."""

PROBED: Final = 1.5
"""So much of the gap is given back where it is asked whether the other language is there at all."""

_HAN = re.compile(r"[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class LanguageGap:
    """What parts English texts from their Chinese translations, in vectors.

    `apart` is the mean of the former less that of the latter, shape (dimension,). `model` is the
    identity of the embedding model.
    """

    model: str
    apart: Vectors

    def given(self, vector: Vectors, language: Language) -> float:
        """What is added to a question's cosine with a text in the other language."""
        return max(0.0, SHARE * self._gap(vector, language) + WORDS[language])

    def moved(self, vector: Vectors, language: Language, share: float = SHARE) -> Vectors:
        """The question's vector with that given back, for an index that compares vectors alone."""
        given = max(0.0, share * self._gap(vector, language) + WORDS[language])
        squared = float(self.apart @ self.apart)
        away: Vectors = vector - _sign(language) * (given / squared) * self.apart
        return away

    def _gap(self, vector: Vectors, language: Language) -> float:
        return _sign(language) * float(vector @ self.apart)


def gap_for(identity: str) -> LanguageGap | None:
    """The gap that is shipped, none if it is that of another model.

    Raises:
        ModelUnavailable: the file is damaged.
    """
    model, (apart,) = read_trained(FILE, "apart")
    return LanguageGap(model, apart) if model == identity else None


@lru_cache(maxsize=REMEMBERED)
def written_in(words: Lookup) -> Language:
    """The language of a text that was made ready for looking up words; the last are remembered."""
    han = 0 if words.joined.isascii() else len(_HAN.findall(words.joined))
    return "zh" if han and 2 * han >= words.latin.count(" ") - 1 else "en"


def mixed(texts: Iterable[Lookup]) -> bool:
    """Whether texts are in both languages."""
    return len({written_in(words) for words in texts}) > 1


def _sign(language: Language) -> float:
    return 1.0 if language == "en" else -1.0
