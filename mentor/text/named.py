"""Names in a statement (tools, products, places, people, works), and which of them a text lacks.

What names something else than the passage does is another claim, near as its words may be.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.english import lemmas
from ingest.lookup import Lookup, joined
from ingest.names import chinese_names, spelled
from ingest.sentences import sentence_spans
from ingest.simplify import folded
from ingest.translate import translations
from mentor.text.language import Language, language_of
from mentor.text.overlap import standing
from mentor.text.stopwords import STOPWORDS
from mentor.text.terms import covers, terms, words_of

_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[.+#_-][A-Za-z0-9]+)*[+#]*")
_DISTINCT = re.compile(r"[A-Za-z].*[A-Z]|[A-Za-z].*\d|[a-z]\.[a-z]|_|[+#]$")
_OF_A_FIGURE = re.compile(r"\d\s?$")
_CURRENCY = re.compile(
    r"(?:US|HK|CA|AU)(?=[$€£¥])|(?:USD|EUR|GBP|JPY|RMB|CNY|HKD)\b", re.IGNORECASE
)
_ENDED = re.compile(r"(?:ing|ed|ly)$")
_TITLE = re.compile(r"《([^《》]{2,40})》")
_STEM = 5
_OPENING = "\"'“‘「『（("


@dataclass(frozen=True, slots=True)
class Name:
    """A name as a statement writes it, folded. `kept` says that documents in every language
    write it so ("PyTorch"), or that the dictionary knows how another one does ("Berlin").
    """

    text: str
    language: Language
    kept: bool


def names(text: str) -> tuple[Name, ...]:
    """The names in a statement, each once."""
    return tuple(dict.fromkeys((*_titles(text), *_latin(text), *_chinese(text))))


def lacking(found: tuple[Name, ...], text: Lookup, language: Language) -> tuple[Name, ...]:
    """Those of the names that do not stand in a text of this language, in no writing known."""
    return tuple(
        name
        for name in found
        if (name.kept or name.language == language) and not _stands(name.text, text)
    )


def _titles(text: str) -> Iterator[Name]:
    for title in _TITLE.findall(text):
        yield Name(folded(title), language_of(title), kept=False)


def _chinese(text: str) -> Iterator[Name]:
    for name, latin in chinese_names(_TITLE.sub(" ", text)).items():
        yield Name(name, "zh", kept=bool(latin))


def _latin(text: str) -> Iterator[Name]:
    language = language_of(text)
    starts = {start for start, _ in sentence_spans(text)}
    for match in _LATIN.finditer(text):
        word, start = match[0], match.start()
        of_money = _CURRENCY.match(text, start)
        if len(word) < 2 or of_money or _OF_A_FIGURE.search(text[:start]):
            continue
        first = start in starts or text[start - 1] in _OPENING
        if _DISTINCT.search(word):
            yield Name(word.lower(), "en", kept=True)
        elif _is_name(word, first=first, among=language):
            known = bool(_proper(word.lower()))
            yield Name(word.lower(), "en", kept=known or language == "zh")


def _is_name(word: str, *, first: bool, among: Language) -> bool:
    """Whether a word in small letters, or with one capital, is a name where it stands.

    In Chinese that is one with a capital, or one that no dictionary knows; in English one that is
    a name in Chinese too, or has a capital and is unknown ("Dell", not the "Skills" of a label).
    """
    low, capital = word.lower(), word[0].isupper()
    if low in STOPWORDS:
        return False
    if capital and (among == "zh" or _proper(low)):
        return True
    if translations(low) or any(map(translations, lemmas(low))):
        return False
    return among == "zh" or (capital and not (first and _ENDED.search(low)))


def _proper(low: str) -> frozenset[str]:
    """The Chinese names for a word that is one itself: "germany", "chengdu"."""
    listed = frozenset(other for other in translations(low)[:3] if other in chinese_names(other))
    return listed | spelled(low)


def _stands(name: str, text: Lookup) -> bool:
    whole = joined(name)
    if name.isascii():
        if f" {name} " in text.latin or (whole != name and whole in text.joined):
            return True
    elif whole in text.joined or (_may_be_cut_long(name) and name[:2] in text.joined):
        return True
    return _translated(name, text)


def _translated(name: str, text: Lookup) -> bool:
    """Whether a name stands in a text in another writing: 北京 as "Beijing", 德国 as "German"."""
    spellings = [*spelled(name), *filter(None, chinese_names(name).values())]
    starts = [other[:_STEM] for other in translations(name) if other.isascii()]
    if any(other in text.joined for other in spellings) or any(
        f" {start}" in text.latin for start in starts if len(start) == _STEM
    ):
        return True
    wanted = terms(name)
    present = standing(words_of(wanted), text)
    return bool(wanted) and all(covers(present, term) for term in wanted)


def _may_be_cut_long(name: str) -> bool:
    """Sometimes jieba takes a character too many for one of a person's name."""
    return len(name) == 3 and not translations(name)
