"""What a document would have to tell to answer a question that is refused."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.plain import plain
from ingest.simplify import folded
from ingest.words import tagged
from mentor.evidence import Finding
from mentor.question.age import asks_whether_too_old, is_of_age
from mentor.question.subject import Word, focus, subject
from mentor.refuse.expects import Kind, expected
from mentor.refuse.naming import naming, tells_nothing
from mentor.text.overlap import stands_alone

TOLD = 2
"""By so many words of the question a refusal tells what a document would have to be about."""

LONGEST_TOLD = 40
"""In characters; something longer is no word."""


@dataclass(frozen=True, slots=True)
class Missing:
    """What a document would have to tell: the kind of answer, or what the question names.

    `known` says that the passages found name it in these words, but do not say what is asked.
    """

    kind: Kind | None
    about: tuple[str, ...]
    known: bool = False


def missing(finding: Finding, part: str = "") -> Missing:
    """What a document would have to tell to answer: told by two words of the question at most.

    Only by such as name something and ask for no figure; those that the library lacks and names,
    else what is asked for by name and the rarest. They are given as the question has them, in its
    order. `part` is the part of it that asks: what somebody tells beside is not asked for.
    """
    question = finding.question
    words = subject(finding)
    asked = expected(question)
    centre = focus(question, words)
    named = naming(finding, words, part)
    if asked:
        named = [word for word in named if word.text not in asked.words]
    if any(not word.known for word in named):
        named = [word for word in named if not word.known or word.kind == "name"]
    rarest = sorted(named, key=lambda word: (word.known, word is not centre, -word.weight))
    about = _written(rarest, words, question)
    unknown = any(not word.known for word in named)
    if asks_whether_too_old(question):
        return Missing("age", tuple(word for word in about if unknown and not is_of_age(word)))
    known = bool(about) and not unknown and _is_said(about, finding)
    return Missing(asked.kind if asked else None, about, known=known)


def lacking(finding: Finding, part: str = "", *, names_alone: bool = False) -> tuple[str, ...]:
    """What a question names that the library lacks, as `missing` gives it; only what has a name, no
    other noun, if `names_alone`.
    """
    words = subject(finding)
    kinds = ("name",) if names_alone else ("name", "noun")
    unknown = [
        word
        for word in naming(finding, words, part)
        if not word.known and word.kind in kinds and not (names_alone and _is_guessed(word))
    ]
    return _written(unknown, words, finding.question)


def _is_guessed(word: Word) -> bool:
    """Whether a Chinese word is a name by a guess alone: 里教 of 课程里教."""
    return not word.text.isascii() and len(tagged(word.text)) > 1


def _written(telling: Iterable[Word], words: Iterable[Word], question: str) -> tuple[str, ...]:
    """The first of these words as the question has them, those that stand side by side as one."""
    short = [word for word in telling if len(word.text) <= LONGEST_TOLD]
    whole = _with_halves(short[:TOLD], words, question)
    return _together([as_written(word.text, question) for word in whole], question)


def _is_said(about: Iterable[str], finding: Finding) -> bool:
    """Whether the passages found have these words as they are written, no translation of them."""
    text = "\n".join(folded(plain(item.chunk.text)) for item in finding.evidence)
    return all(_stands(folded(word), text) for word in about)


def _stands(word: str, text: str) -> bool:
    return stands_alone(word, text) if word.isascii() else word in text


def _together(named: Sequence[str], question: str) -> tuple[str, ...]:
    """Words in the order of the question, as one where they stand side by side there."""
    found: list[str] = []
    for word in sorted(named, key=question.find):
        before = found[-1] if found else ""
        beside = next(
            (one for one in (f"{before}{word}", f"{before} {word}") if one in question), ""
        )
        if before and beside:
            found[-1] = beside
        else:
            found.append(word)
    return (*found,)


def _with_halves(named: Sequence[Word], words: Iterable[Word], question: str) -> list[Word]:
    """Words with those right beside them that the library lacks too: jieba cuts a Chinese name that
    it does not know, 字节 and 跳动.
    """
    low = folded(question)
    halves = [
        word
        for word in words
        if not (word.known or word.text.isascii() or tells_nothing(word.text))
        and any(
            not (one.known or one.text.isascii())
            and (one.text + word.text in low or word.text + one.text in low)
            for one in named
        )
    ]
    return list(dict.fromkeys((*named, *halves)))


def as_written(word: str, question: str) -> str:
    """A word in lower case as a question has it."""
    found = re.search(rf"{re.escape(word)}(?:['’]s\b)?", question, re.IGNORECASE)
    return found.group() if found else word
