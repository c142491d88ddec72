"""What a question asks about, as terms that passages in either language may hold.

A question in one language and a passage in another have no word in common; the dictionary gives
each word of the question the words that a passage may write for it (docs/retrieval.md).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ingest.english import forms
from ingest.figures import SMALLEST_WORD, figures, in_digits
from ingest.simplify import normalized
from ingest.translate import LONGEST_PHRASE, LONGEST_WORD, translations
from ingest.words import words
from mentor.text.ordinals import ordinal, step, unit
from mentor.text.stopwords import STOPWORDS

Alternative = frozenset[str]

NEARLY_ALL = 0.9
"""A word stands in another one alone if so many of its passages have that: 工程 in 工程师, but not
开发 in 开发者, which stands in half of its passages."""

_OF_PEOPLE = "师员者家"
_HAN = re.compile(r"[\u3400-\u9fff]+")
_ENGLISH = re.compile(r"[a-z0-9][a-z0-9+#._'’/-]*(?: +[a-z0-9][a-z0-9+#._'’/-]*)*")
_POSSESSIVE = re.compile(r"(?<=[a-z])['’]s\b")
"""It parts phrases that the dictionary has without it: "bachelor's degree"."""


@dataclass(frozen=True, slots=True)
class Term:
    """A word or phrase of a question and what it may be called in a passage.

    `text` is the term as the question has it, in lower case. A passage covers the term if all
    words of one of its `alternatives` stand in it (words as `ingest.words.words` gives them).
    The first alternative is the term's own words; its other forms and its translations follow.
    """

    text: str
    alternatives: tuple[Alternative, ...]


Side = Mapping[Term, float]
"""The terms of one of the things that a question names, with their weights."""


def terms(question: str) -> list[Term]:
    """The terms of a question in Chinese, English or both, each once, stopwords left out."""
    text = normalized(question)
    counted = list(_figures(text))
    for term in counted:
        text = text.replace(term.text, " ")
    found = {term.text: term for term in (*counted, *_english(text), *_chinese(text))}
    return list(found.values())


def _figures(text: str) -> Iterator[Term]:
    """Figures that texts write in several ways (3万, 30k, 30,000), as one term each."""
    for figure in figures(text):
        if figure.spelled and figure.value >= SMALLEST_WORD:
            spelled = text[figure.start : figure.end]
            yield _term(spelled, [frozenset([in_digits(figure.value)])])


def held(term: Term, frequency: Callable[[str], int]) -> tuple[Term, int]:
    """The term without the alternatives that no passage can hold, and how many passages hold it.

    `frequency` says in how many passages a word stands. The count is an estimate: that of the
    most frequent alternative, of which the rarest word decides. A translation that stands in the
    library only as the beginning of a name for people is none if there is another: of "project"
    工程, where all speak of 工程师.
    """
    own, *others = term.alternatives
    named = [each for each in others if not _begins_a_role(each, others, frequency)]
    meant = [own, *(named if any(min(map(frequency, each)) for each in named) else others)]
    counts = [min(map(frequency, alternative)) for alternative in meant]
    kept = [
        alternative
        for place, (alternative, count) in enumerate(zip(meant, counts, strict=True))
        if count or not place
    ]
    return replace(term, alternatives=(*kept,)), max(counts)


def _begins_a_role(
    alternative: Alternative, others: Sequence[Alternative], frequency: Callable[[str], int]
) -> bool:
    """Whether a Chinese word stands only in a longer one for people, which is not meant."""
    (word, *more) = alternative
    if more or not _HAN.match(word):
        return False
    roles = [word + suffix for suffix in _OF_PEOPLE if frozenset([word + suffix]) not in others]
    return any(frequency(role) > NEARLY_ALL * frequency(word) > 0 for role in roles)


def words_of(found: Iterable[Term]) -> frozenset[str]:
    """All words of the alternatives of terms: what to look for in a passage."""
    return frozenset(word for term in found for each in term.alternatives for word in each)


def coverage(weights: Mapping[Term, float], present: frozenset[str]) -> float:
    """The share of the terms' weight that the words `present` cover, 0 if there is no weight."""
    total = sum(weights.values())
    if not total:
        return 0.0
    return sum(weight for term, weight in weights.items() if covers(present, term)) / total


def coverages(
    weights: Mapping[Term, float], found: Iterable[frozenset[str]]
) -> dict[frozenset[str], float]:
    """`coverage` of each of these: many texts hold the same words of a question."""
    return {present: coverage(weights, present) for present in {*found}}


def covers(present: frozenset[str], term: Term) -> bool:
    """Whether all words of one of the term's alternatives are present."""
    return any(map(present.issuperset, term.alternatives))


def _english(text: str) -> Iterator[Term]:
    """English words, the longest phrase that the dictionary knows first."""
    for run in _ENGLISH.findall(_POSSESSIVE.sub("", text)):
        found = [word for piece in run.split() for word in _parts(words(piece))]
        start = 0
        while start < len(found):
            length, term = _longest(found[start : start + LONGEST_PHRASE])
            start += length
            if term:
                yield term


def _parts(found: list[str]) -> list[str]:
    """The words of one written word: jieba gives the parts of "fine-tuning" and then the whole."""
    *parts, whole = found or [""]
    letters = "".join(filter(str.isalnum, whole))
    return parts if parts and "".join(parts) == letters else found


def _longest(found: list[str]) -> tuple[int, Term | None]:
    """How many of the words make a term, and the term; none if the first is a stopword."""
    if found[0] in STOPWORDS:
        return 1, None
    for length in range(len(found), 0, -1):
        phrase = found[:length]
        if phrase[-1] in STOPWORDS or (length > 1 and _is_a_place(" ".join(phrase))):
            continue
        others = translations(" ".join(phrase))
        if others or length == 1:
            own = [frozenset(phrase), *_inflected(phrase)]
            return length, _term(" ".join(phrase), [*own, *_alternatives(others)])
    return 1, None


def _chinese(text: str) -> Iterator[Term]:
    """The words that jieba finds, each with the translations of all the words it is part of."""
    listed = dict.fromkeys(word for word in words(text) if _HAN.match(word))
    others = {word: [*translations(word)] for word in listed}
    for compound in _compounds(text, listed):
        for part in words(compound):
            others[part] += translations(compound)
    for word in listed:
        if word not in STOPWORDS:
            yield _term(word, [frozenset([word]), *_alternatives(others[word])])


def _compounds(text: str, listed: Mapping[str, None]) -> Iterator[str]:
    """The words of the dictionary that jieba has cut in two or more, all of them words here."""
    for run in _HAN.findall(text):
        starts, ends = _bounds(run, listed)
        for start in starts:
            for end in range(start + 3, min(len(run), start + LONGEST_WORD) + 1):
                piece = run[start:end]
                if end in ends and piece not in listed:
                    parts = words(piece)
                    if {*parts} <= listed.keys() and translations(piece):
                        yield piece


def _bounds(run: str, listed: Mapping[str, None]) -> tuple[list[int], set[int]]:
    """Where words of the list begin in a run of characters, in order, and where they end."""
    longest = max(map(len, listed), default=0)
    found = [
        (start, start + length)
        for start in range(len(run))
        for length in range(1, min(longest, len(run) - start) + 1)
        if run[start : start + length] in listed
    ]
    return list(dict.fromkeys(start for start, _ in found)), {end for _, end in found}


def _alternatives(others: Iterable[str]) -> Iterator[Alternative]:
    """The words of each translation, English ones in their other forms too."""
    for other in others:
        if not other.isascii():
            yield frozenset(words(other))
            continue
        telling = [word for word in other.split() if word not in STOPWORDS]
        if telling:
            yield frozenset(telling)
            yield from _inflected(telling)


def _is_a_place(phrase: str) -> bool:
    """Whether a phrase names a stage by its place, which every document calls in its own words."""
    return bool(unit(phrase)) and (ordinal(phrase) is not None or step(phrase) is not None)


def _inflected(phrase: list[str]) -> Iterator[Alternative]:
    """The phrase with its last word in its other forms: "vector databases"."""
    *before, last = phrase
    others = forms(last)[1:3] if before else forms(last)[1:]
    return (frozenset((*before, form)) for form in others)


def _term(text: str, alternatives: list[Alternative]) -> Term:
    return Term(text, tuple(dict.fromkeys(alternatives)))
