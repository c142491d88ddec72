"""What a question points to by its place: the third, the next, the latter.

In the answer before, or in the headings and lists of the documents that the conversation is about.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.english import lemmas
from ingest.lookup import Lookup, lookup
from ingest.plain import plain
from ingest.simplify import folded
from mentor.evidence import Evidence, Finding
from mentor.text.ordinals import Ordinal, choice, middle, ordinal, step, unit
from mentor.text.overlap import standing
from mentor.text.terms import coverage, terms
from mentor.understand.cues import cut, own_words
from mentor.understand.in_place import in_place_of
from mentor.understand.move import is_of_a_list
from mentor.understand.series import (
    ELLIPSIS,
    Named,
    Series,
    alternatives,
    in_text,
    levels,
    listed,
    placed,
    quoted_items,
    under_headings,
    with_named,
)
from mentor.understand.shown_headings import first_heading
from mentor.understand.topic import asks_for_things, names_in
from mentor.understand.types import Documents, Walk
from mentor.wording import also_near

OF_ANSWER = 300
"""Characters of the last answer by which its place is found."""

_TWO = 2
_LOOKED_AT = 4
"""Passages whose headings and lists are searched for the series that is meant."""

_BY_RANK = 0.25
"""What the rank of its passage takes from the worth of a series."""

_ANSWERED = 2.0
"""What it adds that the answer before tells of the place that its question named."""

_NAMED = 0.5
"""What it adds that the earlier question names one of the series as well."""

_WORTH_IT = 1.0
"""Below this worth a series has met the question by chance."""

_UNDER = 2.5
"""What it is worth that the answer before stands under a heading of the series."""

_SENTENCE = re.compile(r"[。！？!?;；]\s*$|，.*，")
"""What is a sentence is no place of a plan, though it stands in a list."""

_BOOK = re.compile(r"本|. (?P<word>book)\b")
"""What is counted, from the last character of its number on: 第三本, "the third book"."""

_OF_A_BOOK = re.compile(r"[那这一]本|作者|谁写|\b(?:books?|wrote|written|authors?)\b")
"""What is asked of a book."""

_TITLE = re.compile(r"《[^《》\n]{1,80}》")

_ASIDE = re.compile(f"{re.escape(also_near('zh'))}|{re.escape(also_near('en'))}")
_SENTENCE_END = re.compile(r"[。！？!?\n]|\.\s")
_PAIR = re.compile(
    r"(?<![\w.+#-])(?P<former>[\w.+#-]{1,40}?)\s*(?:和|与|跟|还是|或者?|、|\band\b|\bor\b|\bvs\b\.?)\s*"
    r"(?P<latter>(?:[A-Za-z][A-Za-z0-9_.+#-]*)?[\u3400-\u9fff]*?"
    r"(?=的|，|哪|有|谁|在|是|怎|相|比|[？?]|$|(?<=[A-Za-z0-9_.+#-])[^\w.+#-]))"
)


_COMPARES = re.compile(
    r"区别|差别|差异|不同|不一样|哪一?[个种门本款]|谁更|\b(?:difference|differ|different|better|which|vs)\b"
)
_BETWEEN = re.compile(
    r"\bbetween (?:the |an? )?(?P<former>[^,?]{1,40}?) (?:and|vs\.?)"
    r" (?:the |an? )?(?P<latter>[^,?]{1,40}?)"
    r"(?=\s+(?:at|in|for|of|on|from|when|if|with|by)\b|\s*[,?.!]|\s*$)",
    re.IGNORECASE,
)
"""The two that are compared, in English: between the A and the B of something."""


def picked(question: str, subject: str, answer: str) -> str:
    """What a question picks by its place out of the answer, or out of the two things asked of."""
    which, place, by = choice(question), ordinal(question), step(question)
    items = listed(answer, asks_for_things(subject)) or alternatives(answer)
    if book := _book(question, place, answer):
        return book
    if which is not None:
        return _of_two(which, subject, items, answer)
    if middle(question):
        return items[1] if len(items) == _TWO + 1 else ""
    if place is not None and not (
        is_of_a_list(question, place) or _is_one_of(question[place.span[1] :], subject)
    ):
        return ""
    if place is not None and not place.unit and place.number <= _TWO and (two := compared(subject)):
        return two[place.number - 1]
    if by == 0 and not unit(question) and len(items) >= _TWO:
        return items[-1]
    if place is None or place.unit or by is not None or place.number > len(items):
        return ""
    if ELLIPSIS in items[: place.number]:
        return ""
    return items[place.number - 1]


def _is_one_of(behind: str, subject: str) -> bool:
    """Whether what stands behind a number is what the earlier question asked for: "the third job"
    of "what jobs are there?".
    """
    kind, asked = cut(behind)[:1], {lemma for word in cut(subject) for lemma in lemmas(word.text)}
    return bool(kind) and not asked.isdisjoint(lemmas(kind[0].text))


def _book(question: str, place: Ordinal | None, answer: str) -> str:
    """The book that a question picks of those quoted, by its number or as the last; else ""."""
    low, number = folded(question), place.number if place else 0
    if place:
        counted = _BOOK.match(low, place.span[1] - 1)
        of_a_book = counted or (not place.unit and _OF_A_BOOK.search(low))
        picks = (counted and counted["word"]) or (of_a_book and is_of_a_list(question, place))
    else:
        picks = step(question) == 0 and not unit(question) and _OF_A_BOOK.search(low)
    books = _books(answer) if picks else []
    return books[number - 1] if books and number <= len(books) else ""


def _of_two(which: int, subject: str, items: Sequence[str], answer: str) -> str:
    """The former or the latter of two that were asked of, or told."""
    pair = _PAIR.search(subject)
    if pair is None and len(items) == _TWO:
        return items[which]
    pair = pair or _PAIR.search(_first_sentence(answer))
    name = pair["latter" if which else "former"] if pair else ""
    return name if own_words(name) else ""


def compared(subject: str) -> list[str]:
    """The two things that a question compares, as it names them; [] if it compares no two."""
    if not _COMPARES.search(folded(subject)):
        return []
    found = _BETWEEN.search(subject) or _PAIR.search(subject)
    if found is None:
        return []
    two = [found["former"].strip(), found["latter"].strip(" .")]
    longer = (name for name in names_in(subject) if subject.endswith(name, 0, found.end("former")))
    two[0] = next((name for name in longer if name.endswith(two[0])), two[0])
    return two if all(map(own_words, two)) else []


def past_the_items(question: str, answer: str) -> Walk | None:
    """Where a question is that asks for an item by a number which the lists that an answer quotes
    do not reach; None if it asks for none, or one may be left out there.
    """
    place, items = ordinal(question), quoted_items(answer)
    if place is None or place.unit or not is_of_a_list(question, place):
        return None
    told = 1 < len(items) < place.number and ELLIPSIS not in items
    return Walk(tuple(items), len(items)) if told else None


def _books(answer: str) -> list[str]:
    """The titles in marks of quotation that stand in what an answer quotes, in their order; those
    in what may also help if it has no others.
    """
    for part in (_ASIDE.split(answer)[0], answer):
        quoted = "\n".join(line for line in part.splitlines() if line.startswith(">"))
        if found := _TITLE.findall(quoted):
            return list(dict.fromkeys(found))
    return []


def _first_sentence(answer: str) -> str:
    """The first sentence of an answer, without the marks of quotation."""
    quoted = [line for line in answer.splitlines() if line.startswith(">")]
    return _SENTENCE_END.split(plain("\n".join(quoted) or answer), maxsplit=1)[0]


def in_documents(
    question: str, subject: str, answer: str, titles: Sequence[str], documents: Documents
) -> Walk | None:
    """Where the question points to, in the documents that the conversation is about.

    Of two places that the earlier question `subject` may name the one that was answered is meant.
    """
    finding = documents.search(subject, documents.passages)
    quoted = {item.passage.source for item in finding.evidence if item.passage.title in titles}
    if quoted:
        finding = documents.search(subject, _LOOKED_AT, sorted(quoted))
    told, stands = lookup(answer[:OF_ANSWER]), first_heading(answer)
    found = [
        (target.worth - rank * _BY_RANK + _told(target, told), target, item.passage.title)
        for rank, item in enumerate(finding.evidence[:_LOOKED_AT])
        for series in _series_of(item, documents)
        if (target := _target(question, subject, series, finding, stands))
    ]
    if not found:
        return None
    worth, target, title = max(found, key=lambda one: one[0])
    labels = tuple(place.label for place in target.series)
    if worth < _WORTH_IT or not 0 <= target.at < len(labels):
        return None
    asked = in_place_of(question, labels[target.at], subject, target.span)
    return Walk(labels, target.at, asked, title)


@dataclass(frozen=True, slots=True)
class _Target:
    """Where in a series a question points to, maybe past its end, and how well it fits.

    `span` is what of the earlier question it takes the place of, `named` which of the series that
    question names.
    """

    worth: float
    series: Series
    at: int
    span: tuple[int, int] | None
    named: int | None = None


def _told(target: _Target, answer: Lookup) -> float:
    """How much of what the earlier question named stands in the answer to it."""
    if target.named is None:
        return 0.0
    own = dict.fromkeys(terms(target.series[target.named].label), 1.0)
    words = frozenset(word for term in own for each in term.alternatives for word in each)
    return _ANSWERED * coverage(own, standing(words, answer))


def _target(
    question: str, subject: str, series: Series, finding: Finding, stands: str
) -> _Target | None:
    """What the question asks for in a series, None if it is about another one.

    `stands` is the heading that the answer before stands under: a step along goes on from there
    unless the earlier question names another place by its number.
    """
    by, place, earlier = step(question), ordinal(question), ordinal(subject)
    here = [n for n, one in enumerate(series) if stands and plain(one.label) == plain(stands)]
    if by is None:
        counts = place and (place.unit or (here and _counts(series)))
        at = placed(series, place) if place and counts else None
        same = earlier if earlier and place and earlier.unit == place.unit else None
        named = with_named(series, subject, finding.weights, unit(question))
        if at is None or _SENTENCE.search(series[at].label):
            return None
        worth, span = 2.0, same.span if same else None
        if named is None:
            return _Target(worth, series, at, span)
        return _Target(worth + _NAMED, series, at, span or named.span, named.at)
    named = with_named(series, subject, finding.weights, unit(question))
    if here and _counts(series) and named and named.at in here:
        named = Named(named.at, named.span, named.worth + _UNDER)
    elif here and _counts(series) and not (named and earlier and earlier.unit):
        named = Named(here[0], None, _UNDER)
    if named is None:
        return None
    at = len(series) - 1 if by == 0 else named.at + by
    return _Target(named.worth, series, at, named.span, named.at)


def _counts(series: Series) -> bool:
    """Whether a series has an order: most of its places are numbered, or called stages or steps."""
    return sum(bool(one.number or unit(one.label)) for one in series) * 2 > len(series)


def _series_of(item: Evidence, documents: Documents) -> Iterator[Series]:
    """The series that a passage is part of: its own lists, and the headings beside its own."""
    beside = under_headings(item.chunk.section, documents.headings_around(item))
    yield from map(_counted, (*in_text(item.chunk.text), *beside))


def _counted(series: Series) -> Series:
    """The places that are numbered, where most are: an overview beside them is none of them. Or
    those that are levels.
    """
    if ladder := levels(series):
        return ladder
    numbered = tuple(place for place in series if place.number is not None)
    return numbered if len(numbered) * 2 > len(series) else series
