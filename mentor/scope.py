"""A question that names who wrote or owns a document, or what its title names, is asked of it.

Nobody else speaks of such a name, and the passages that answer do not repeat it. So they are looked
for in that document alone, without the name; if they do not answer, nobody else's do.
"""

import re
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.furniture.byline import OPENING
from ingest.lookup import Lookup, joined, lookup
from ingest.quantities import quantities
from ingest.simplify import folded
from ingest.words import words
from mentor.asked import Asked
from mentor.catalogue import asked_of_these
from mentor.cite import unmarked
from mentor.claims import reach_of, told
from mentor.looked_up import looked_up
from mentor.question.subject import subject
from mentor.refuse import verdict
from mentor.refuse.expects import Kind, expected
from mentor.retrieve import HybridRetriever
from mentor.types import Event, Token
from mentor.understand import (
    Described,
    Head,
    KnownAs,
    NameAsked,
    last_answer,
    quoted_titles,
    topics,
    without_name,
)

MOST = 2
"""A name that more documents go by is one of their subject."""

BESIDE = 20
"""So many passages of other documents are looked at for a name."""

RARE = 8
"""What a title names is no name if more than one in so many passages repeat it, and two do."""

_OF_ITS_OWN: frozenset[Kind] = frozenset({"person", "place", "organisation", "age"})
"""What may be asked of who is named, and what the text tells of others."""

_OF_OTHERS = re.compile(
    r"别的|其他|其它|另一|另外[一的]|别人|大家|各[家份个]|除了|以外|之外|所有|哪[份篇]|哪些(?:文档|资料|文章|指南)|相比|对比|比较"
    r"|\b(?:other|others|another|else|everyone|everybody|besides|except|apart from|all (?:the )?"
    r"(?:documents|guides|sources)|compared?|versus|vs|than)\b"
)
"""What asks of more than the document that is named."""


class Scope:
    """Which documents the names in a question mean. Safe to use from several threads."""

    def __init__(self, retriever: HybridRetriever) -> None:
        self._retriever = retriever
        self._lock = threading.Lock()
        self._state: tuple[int, int] | None = None
        self._known = KnownAs(())
        self._described = Described(())

    def __call__(self, asked: Asked) -> Asked:
        """The question without the names of documents in it, asked of these documents alone."""
        if asked.of_each or _OF_OTHERS.search(folded(asked.question)):
            return asked
        names = self._meant(asked.question, asked.sources)
        if not names:
            return self._as_before(asked)
        among = {source for each in names for source in each.sources}
        sources = [each for each in asked.sources or sorted(among) if each in among]
        if all(each.bare for each in names):
            return replace(asked, sources=(*sources,), of_named=True)
        near = asked.near
        return replace(
            asked,
            question=self._without(asked.question, names),
            whole=asked.question,
            sources=(*sources,),
            named=(*(asked.question[each.start : each.end] for each in names),),
            of_site=all(each.site for each in names),
            asking=(*(self._without(text, self._meant(text)) for text in asked.asking),),
            near=near and replace(near, own=self._without(near.own, self._meant(near.own))),
        )

    def _as_before(self, asked: Asked) -> Asked:
        """A follow-up, or what asks for a side of nothing else ("what does it cost?"), asked of the
        documents that a question before it names, if the last answer is from these; a follow-up
        else of the one that the last answer quotes alone.
        """
        if asked.sources is not None or not (asked.near or _is_of_nothing(asked.question)):
            return asked
        turns = (turn["content"] for turn in reversed(asked.history) if turn["role"] == "user")
        names = next(filter(None, map(self._meant, turns)), [])
        among = sorted({source for each in names for source in each.sources})
        if asked.prefers and not among:
            among = self._titled(asked.prefers)
        if asked.near:
            inside = asked.near.source in among
        else:
            shown = last_answer(asked.history)
            titles = self._retriever.library.store.titles(among).values()
            inside = any(unmarked(title) in shown for title, _ in titles)
        return replace(asked, sources=(*among,), of_named=True) if inside else asked

    def _titled(self, title: str) -> list[str]:
        """The sources of the one document with a title as it is quoted; [] if several have it."""
        store = self._retriever.library.store
        titles = store.titles(sorted(store.known()))
        found = [source for source, (told, _) in titles.items() if unmarked(told) == title]
        return found if len(found) == 1 else []

    def _without(self, text: str, names: Sequence[NameAsked]) -> str:
        """A text without those of the names that the documents do not repeat."""
        unsaid = [each for each in names if not each.kept and self._is_rare(each)]
        return without_name(text, unsaid)

    def _meant(self, text: str, sources: Sequence[str] | None = None) -> list[NameAsked]:
        known, described = self._known_now()
        names = [each for each in known.asked(text) if self._means(each, sources)]
        if names or quoted_titles(text):
            return names
        found = described.asked(text)
        meant = {source for each in found for source in each.sources}
        # Who speaks of two of them asks of both, and of what others say of these.
        return found if len(meant) == 1 and (sources is None or meant & {*sources}) else []

    def _known_now(self) -> tuple[KnownAs, Described]:
        store = self._retriever.library.store
        with self._lock:
            if (state := store.state()) != self._state:
                heads = [Head(*row) for row in store.heads(OPENING)]
                self._known, self._described = KnownAs(heads), Described(heads)
                self._state = state
            return self._known, self._described

    def _means(self, name: NameAsked, sources: Sequence[str] | None) -> bool:
        """Whether a name means the documents that go by it: no other has it, and if it is of their
        titles, they are not about it.
        """
        if len(name.sources) > MOST or (sources is not None and name.sources.isdisjoint(sources)):
            return False
        library = self._retriever.library
        others = [source for source in library.store.known() if source not in name.sources]
        if others:
            hits = library.indexes.by_words(frozenset(words(name.text)), BESIDE, others)
            entries = library.indexes.forward.of(key for key, _ in hits)
            if any(_has(entry.words, name.text) for entry in entries.values()):
                return False
        return name.surely or self._is_rare(name)

    def _is_rare(self, name: NameAsked) -> bool:
        """Whether few passages of the documents repeat a name that stands at their head."""
        return all(self._is_rare_in(source, name.text) for source in name.sources)

    def _is_rare_in(self, source: str, name: str) -> bool:
        library = self._retriever.library
        chunks = library.store.chunks_of(library.index_name, source)
        below = [chunk for chunk in chunks if chunk.start >= OPENING // 2]
        repeating = sum(_has(lookup(chunk.text), name) for chunk in below)
        return repeating <= max(1, len(chunks) // RARE)


def _has(text: Lookup, name: str) -> bool:
    """Whether a name stands in a text."""
    if name.isascii() and name.isalnum():
        return f" {name} " in text.latin
    return joined(name) in text.joined


def _is_of_nothing(question: str) -> bool:
    """Whether a question names only a side of something, and figures."""
    named = (word.text for word in topics(question))
    return not any(not quantities(text) for text in named)


def looked_up_in(asked: Asked, retriever: HybridRetriever) -> Asked:
    """The question with what is found; with names of documents, refused too if it is as it was
    asked: what is asked of an author himself only reads without the name as if the text told it.

    What goes on from such a question is asked of all documents if those do not answer. Whose page
    it is stands outside of the text, so a question with that name says nothing more.
    """
    reach = reach_of(retriever, asked.sources)
    found = looked_up(asked, reach, retriever)
    if found.refused and asked.of_named:
        return looked_up(replace(asked, sources=None), reach_of(retriever), retriever)
    if found.refused or asked.question == asked.whole or not asked.named or asked.of_site:
        return found
    whole = looked_up(replace(asked, question=asked.whole), reach, retriever)
    return replace(found, refused=whole.refused and not _tells_it_of_the_named(found, whole))


def _tells_it_of_the_named(found: Asked, whole: Asked) -> bool:
    """Whether what was found for the whole question surely answers, the names being told of all of
    it.

    Not if nothing else is named, or one of what the names may have themselves is asked for: where
    somebody studied, any school would seem to tell.
    """
    assert found.finding
    assert whole.finding
    wanted = expected(found.question)
    else_named = any(word.kind in ("noun", "verb", "name") for word in subject(found.finding))
    if found.unsure or not else_named or (wanted and wanted.kind in _OF_ITS_OWN):
        return False
    named = replace(found.finding, evidence=whole.finding.evidence, vector=whole.finding.vector)
    return verdict(named, told(named, found.leads)) == "answered"


def of_named(events: Iterator[Event], asked: Asked, titles: Sequence[str]) -> Iterator[Event]:
    """A reply to a question with names of documents: it tells the question as it was asked, and
    where it does not answer, of which documents it was asked.
    """
    if not asked.named:
        yield from events
        return
    for event in events:
        if isinstance(event, Token):
            if not asked.refused:
                yield event
            continue
        text = event.text
        if asked.refused:
            text = asked_of_these(text, asked.named, titles, asked.language)
            yield Token(text)
        yield replace(event, question=asked.whole, text=text)
