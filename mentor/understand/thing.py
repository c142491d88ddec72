"""The thing that a conversation is about by name: whose document, place or person, and where.

"When was the Skelwick Bridge opened?" is about that bridge, of which one document tells. What is
asked after that and names nothing else of the kind is asked of the bridge as well.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.english import forms
from ingest.lookup import Lookup, lookup
from ingest.simplify import folded
from ingest.translate import translations
from mentor.question.nameable import is_nameable
from mentor.text.named import names
from mentor.understand.cues import (
    REMEMBERED,
    contrasts,
    is_aspect,
    own_words,
    points_back,
    without_and,
)
from mentor.understand.in_place import set_apart
from mentor.understand.of_it import of_it
from mentor.understand.topic import asks_itself, is_of_people, names_in, topic_of
from mentor.understand.types import Documents

OPENING = 400
"""Characters at the beginning of a document that say whose it is, or what of."""

_MOST = 60
"""A word that stands in more passages is no name of one thing."""

_NEARLY = 0.05
"""So much less a passage may be like the question, in cosine, than the best of all documents."""

_LOOKED_AT = 4


_LANGUAGE = re.compile(r"中文|汉语|英文|英语|chinese|english|mandarin")
"""What a document may be in is not what it is about."""

_OF_SOMEBODY = re.compile(
    r"(?<![其吉])[他她](?!们)|[那这](?:里|儿|边)|\b(?:he|she|his|her|hers|him)\b"
    r"|(?<!is )(?<!are )(?<!was )\bthere\b(?! (?:is|are|was|were)\b|['’]s)"
)
"""What stands for who, or where, is talked about."""


_AMOUNT = re.compile(r"[\u3400-\u9fff][费率额金价]$")
"""What a Chinese word ends with that names an amount: 入会费, 通过率."""

_HAS_BEEN = re.compile(r"[\u3400-\u9fff](?<!为)(?<!除)了(?!解|不|得)(?=.)|\b(?:did|was|were)\b")
"""What asks of something that has been, of which one document tells: 学了多久, "did it take"."""


@dataclass(frozen=True, slots=True)
class Thing:
    """What is talked about, as it was named, and the one document that has the name at its head, ""
    if none has it.
    """

    name: str
    source: str


def talked_of(asked: Sequence[str], documents: Documents) -> Thing | None:
    """The thing that these questions are about: the last of them that names one says which, or one
    behind it that asks the same of something else. A part of what a document is titled by takes the
    place of nothing: "and in the cold store?".
    """
    instead, beside = "", None
    for question in reversed([each for each in asked if not _OF_SOMEBODY.search(folded(each))]):
        if found := thing_in(question, documents):
            if not instead and contrasts(question):
                beside = beside or found
                continue
            if beside:
                return found if _is_a_part(beside, found, documents) else beside
            return Thing(instead, "") if instead else found
        other = set_apart(question)
        instead = instead or (other if names(other) else "")
    return beside


def _is_a_part(one: Thing, whole: Thing, documents: Documents) -> bool:
    """Whether the document of both is titled by the one and not by the other."""
    if one.source != whole.source:
        return False
    title, _ = documents.head(whole.source, 0)
    return is_named(whole, title) and not is_named(one, title)


def thing_in(question: str, documents: Documents) -> Thing | None:
    """The thing that a question names, None if it names none: rather by a word of a title than by
    one of an opening, and by one that is no word but a name.
    """
    best, thing = 0, None
    for name in names_in(question):
        written = own_words(name)
        for word in written:
            source = _only_source(word.text, documents)
            if source is None or _LANGUAGE.fullmatch(word.text):
                continue
            title, opening = documents.head(source, OPENING)
            head = lookup(f"{title} {_named(opening)}")
            there = [each for each in written if _stands(each.text, head)]
            worth = 1 + _stands(word.text, lookup(title)) + 2 * (not translations(word.text))
            if word in there and worth > best:
                found = name[there[0].start : there[-1].end]
                best, thing = worth, Thing(_whole(found, question, title), source)
    return thing


def with_thing(
    question: str, whole: str, thing: Thing, topic: str, before: str, documents: Documents
) -> str:
    """A follow-up with the thing that is talked about, if it is asked of that.

    `whole` is the question as it was understood without it, `before` the one before it, and `topic`
    what that is about. Of these stays only what the question points to, or all if it says nothing
    itself.
    """
    asked, other = without_and(question), set_apart(question)
    if _OF_SOMEBODY.search(folded(question)) and own_words(question):
        return f"{thing.name} {asked}"
    behind = whole != question and whole.endswith(question)
    if behind and not own_words(question):
        return whole if thing.name in before else f"{thing.name} {before} {question}"
    named = thing_in(whole, documents)
    alone = other and not behind and not _is_a_side(other)
    if alone and _took_its_place(thing, whole, before, documents):
        return whole
    if names(other) or (named and named.source != thing.source):  # that takes its place
        return whole
    of_its_own = names_something(question) or (not topic and asks_itself(question))
    behind = behind and not _is_a_case(question)  # of that is asked what was asked before
    if behind and not points_back(question) and not other and of_its_own:
        return f"{thing.name} {asked}"
    if behind and not other and topic:
        whole = f"{topic} {asked}"
    elif behind and not other and asks_itself(question) and topic_of(asked):
        whole = of_it(asked, thing.name) or asked
    return whole if is_named(thing, whole) else f"{thing.name} {whole}"


def _is_a_side(other: str) -> bool:
    """Whether what a follow-up names is a side of the thing: its fee, its rate."""
    return any(is_aspect(word.text) or _AMOUNT.search(word.text) for word in own_words(other))


def _took_its_place(thing: Thing, whole: str, before: str, documents: Documents) -> bool:
    """Whether what a follow-up names stands where the question before had the thing: one row of a
    table for another, not a part of what a document is titled by.
    """
    if not thing.source or is_named(thing, whole) or not is_named(thing, before):
        return False
    title, _ = documents.head(thing.source, 0)
    return not is_named(thing, title)


def is_named(thing: Thing, text: str) -> bool:
    """Whether a text has all words of the name of a thing."""
    held = lookup(text)
    return all(_stands(word.text, held) for word in own_words(thing.name))


def _is_a_case(question: str) -> bool:
    """Whether a question sets a case beside that before it and asks nothing itself: "and part
    time?", "and for students?".
    """
    sides = any(is_aspect(word.text) for word in own_words(question))
    return contrasts(question) and not sides and not asks_itself(question)


def lacks_thing(question: str, thing: Thing, documents: Documents) -> bool:
    """Whether a question that is whole is asked of the thing: its document answers as well as any,
    or first what asks of something that has been.

    Not one that asks of people by what they do, or names another thing.
    """
    if is_of_people(topic_of(question)) or thing_in(question, documents):
        return False
    found = documents.search(question, documents.passages).evidence
    inside = [item for item in found if item.passage.source == thing.source]
    if not inside:
        return False
    if found[0] is inside[0] and _HAS_BEEN.search(folded(question)):
        return True
    best = max(item.coverage for item in found[:_LOOKED_AT])
    if not best:
        return False
    nearest = max(item.best_sentence for item in found[:_LOOKED_AT])
    return any(item.coverage >= best and item.best_sentence >= nearest - _NEARLY for item in inside)


def names_something(question: str) -> bool:
    """Whether a question names something itself, not only what is done or how."""
    return any(
        is_nameable(word.text, question) for name in names_in(question) for word in own_words(name)
    )


def _only_source(word: str, documents: Documents) -> str | None:
    """The one source in which a word stands in any of its forms, None if it is not one."""
    index = documents.retriever.library.indexes
    written = [each for each in forms(word) if index.words.frequency(each)]
    if not written or sum(map(index.words.frequency, written)) > _MOST:
        return None
    hits = index.by_words({*written}, _MOST, documents.sources)
    sources = {*index.forward.sources_of(key for key, _ in hits).values()}
    return sources.pop() if len(sources) == 1 else None


@lru_cache(maxsize=REMEMBERED)
def _named(opening: str) -> str:
    """The names in the opening of a document, and what is no word of the dictionary."""
    named = (name.text for name in names(opening) if "-" not in name.text)
    own = (
        word.text
        for word in own_words(opening)
        if not word.text.isascii() and not translations(word.text)
    )
    return " ".join((*named, *own))


def _whole(name: str, question: str, title: str) -> str:
    """A name with the character that jieba cut off it, if the title has it so: 铜锣坞."""
    end = question.find(name) + len(name)
    longer = name + question[end : end + 1]
    return longer if not longer.isascii() and longer in title else name


def _stands(word: str, text: Lookup) -> bool:
    return any(
        f" {each} " in text.latin if each.isascii() else each in text.joined for each in forms(word)
    )
