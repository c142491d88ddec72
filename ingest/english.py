"""Endings of English words: what a word is looked up by, and how else a text may write it.

Simple rules and a table of irregular words, not a stemmer: a stem like "univers" is no word that a
text could hold. Where rules cannot tell ("planed": "plan" or "plane"), all that could be are given.
"""

import re
from functools import cache
from pathlib import Path

_IRREGULAR = Path(__file__).parent / "dictionary" / "irregular.tsv"
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED = re.compile(r"([bdfgklmnprtv])\1$")
_MAY_DOUBLE = re.compile(r"[^aeiou][aeiou][bdgklmnprt]$")
_SHORT_NAME = re.compile(r"(?:[aeiou][^aeiouy]{1,2}|[^aeiouy]{2,3})[iu]s")
"""May be the plural of an abbreviation: APIs, GPUs."""
_HISSING = ("s", "x", "z", "ch", "sh")


def lemmas(word: str) -> tuple[str, ...]:
    """`word` first, then what it may be a plural, a past or an -ing form of.

    "studies" gives "study", "wrote" gives "write", "making" gives "make" and also "mak".
    """
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return (word,)
    found = [word, *_irregular().get(word, ()), *_singular(word)]
    for ending in ("ing", "ed"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 1 and _VOWEL.search(stem) and not word.endswith("eed"):
            found += [stem, stem[:-1]] if _DOUBLED.search(stem) else [f"{stem}e", stem]
    return tuple(dict.fromkeys(lemma for lemma in found if len(lemma) > 2))


def forms(word: str) -> tuple[str, ...]:
    """`word` first, then its lemmas and their plurals, past and -ing forms, each once.

    Some are no words ("maked"); no text holds them.
    """
    if len(word) < 3 or not (word.isascii() and word.isalpha()):
        return (word,)
    found = list(bases := lemmas(word))
    for base in bases[1:] or bases:
        found += (*_forms_of().get(base, ()), *_regular(base))
    return tuple(dict.fromkeys(found))


def _singular(word: str) -> list[str]:
    if word.endswith("men"):
        return [f"{word[:-3]}man"]
    if word.endswith(("ies", "ied")):
        return [f"{word[:-3]}y", word[:-1]]
    if _SHORT_NAME.fullmatch(word):
        return [word[:-1]]
    if not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return []
    stripped = word[:-2]
    return [word[:-1], *([stripped] if stripped.endswith((*_HISSING, "o")) else [])]


def _regular(base: str) -> tuple[str, ...]:
    if base.endswith("e"):
        return (f"{base}s", f"{base}d", f"{base[:-1]}ing")
    if base.endswith("y") and base[-2:-1] not in "aeiou":
        return (f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing")
    plural = f"{base}es" if base.endswith(_HISSING) else f"{base}s"
    if base.endswith("man"):
        return (f"{base[:-3]}men", plural, f"{base}ned", f"{base}ning")
    doubled = base + base[-1]
    rest = (f"{doubled}ed", f"{doubled}ing") if _MAY_DOUBLE.search(base) else ()
    return (plural, f"{base}ed", f"{base}ing", *rest)


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    """By irregular form, its lemmas ("found": "find"; "lay": "lie")."""
    found: dict[str, tuple[str, ...]] = {}
    for base, others in _forms_of().items():
        for form in others:
            found[form] = (*found.get(form, ()), base)
    return found


@cache
def _forms_of() -> dict[str, tuple[str, ...]]:
    lines = _IRREGULAR.read_text(encoding="utf-8").splitlines()
    return {base: tuple(others) for base, *others in (line.split("\t") for line in lines)}
