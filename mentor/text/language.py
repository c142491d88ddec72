"""Which language a text is in: the mentor answers in that of the question."""

import re
from functools import lru_cache
from typing import Literal
from unicodedata import normalize

Language = Literal["zh", "en"]
LANGUAGES: tuple[Language, ...] = ("zh", "en")

REMEMBERED = 4096
"""So many texts: each step of an answer asks for the language of the same sentences."""

_HAN = re.compile(r"[\u3400-\u9fff]")
_HAN_MARK = re.compile(r"[，。？！；：、（）]")
_LATIN_WORD = re.compile(r"[A-Za-z]{2,}")
_LETTER = re.compile(r"[^\W\d_]")
_READ = re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff\u3400-\u9fff]")
_BESIDE = re.compile(r"(?<=[A-Za-z])(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])(?=[A-Za-z])")


@lru_cache(maxsize=REMEMBERED)
def language_of(text: str) -> Language:
    """Chinese if Chinese characters carry the text; names and terms in Latin letters do not count
    against it ("RAG 是什么").
    """
    han = len(_HAN.findall(text)) or len(_HAN_MARK.findall(text))
    return "zh" if han and han * 2 >= len(_LATIN_WORD.findall(text)) else "en"


def in_other_script(text: str) -> bool:
    """Whether a text is written in neither Latin letters nor Chinese characters: Arabic, Korean."""
    letters = _LETTER.findall(normalize("NFKC", text))
    return bool(letters) and not any(map(_READ.match, letters))


def scripts_apart(text: str) -> str:
    """The text with a space between Latin letters and Chinese characters beside each other.

    "salary多少" has no end of a word for a regular expression.
    """
    return _BESIDE.sub(" ", text)
