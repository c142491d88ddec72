"""The way of a question, on one screen.

    question + history -> standalone -> retrieve -> refuse, or write and verify, or quote -> Answer

A greeting or thanks is replied to, and nothing is looked up.

Where sources disagree on a figure that the question touches, the answer says so first; where a
model finds other views that contradict each other, so does what it wrote once it is checked.

LangChain runnables joined by `|`. What streams are Tokens, then one final Answer.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from langchain_core.runnables import Runnable, RunnableBranch, RunnableGenerator, RunnableLambda

from ingest.claim_index import Claim
from ingest.errors import ModelError
from mentor.answer import quotes, written
from mentor.claims import (
    Outline,
    Reach,
    beside_stages,
    citations_of,
    conflicts,
    conflicts_text,
    disagreements,
    listing,
    not_repeated,
    outlines,
    renumbered,
    views_of,
    with_stages,
    with_stances,
)
from mentor.draft import Draft
from mentor.evidence import Evidence, Finding
from mentor.language import Language, language_of
from mentor.llm import Writer, complete, recent, stream_answer
from mentor.prompts import follow_up
from mentor.refuse import asks_nothing, missing, refuses
from mentor.retrieve import HybridRetriever, Near
from mentor.types import Answer, Conflict, Passage, Token, Turn
from mentor.understand import (
    Rewrite,
    SmallTalk,
    asking_part,
    prefer,
    small_talk,
    spelled,
    without_sources,
)
from mentor.understand import understand as understood
from mentor.verify import Checker
from mentor.wording import (
    model_failed,
    model_fault,
    nothing_asked,
    other_language_note,
    refusal,
    small_talk_reply,
)

Event = Token | Answer

REWRITING_SECONDS = 10.0
"""So long the model may take to make a question stand alone; then the rule does."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on its way: as understood, and after retrieval what was found for it.

    `language` is that of the question as typed, which is the one to answer in. Passages of a
    document titled `prefers` go before others that are nearly as near, those `near` the place of
    the last answer gain. `asking` are the texts that say what is asked.
    """

    question: str
    language: Language
    history: tuple[Turn, ...] = ()
    sources: tuple[str, ...] | None = None
    prefers: str = ""
    near: Near | None = None
    asking: tuple[str, ...] = ()
    finding: Finding | None = None
    refused: bool = False
    conflicts: tuple[Conflict, ...] = ()
    stages: tuple[Outline, ...] = ()
    talk: SmallTalk | None = None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """What was found, best first."""
        return self.finding.evidence if self.finding else ()

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages found, best first."""
        return tuple(item.passage for item in self.evidence)


def build_chain(
    retriever: HybridRetriever,
    max_passage_chars: int,
    writer: Callable[[], Writer] | None,
) -> Runnable[Asked, Event]:
    """The chain: extractive without a writer, else written by its model and verified."""

    def understand(asked: Asked) -> Asked:
        if talk := small_talk(asked.question):
            return replace(asked, talk=talk)
        rewrite = None if writer is None else _rewriting(writer)
        question = without_sources(asked.question)
        reading = understood(question, asked.history, retriever, rewrite, asked.sources)
        return replace(
            asked,
            question=spelled(reading.question, retriever.frequency),
            sources=asked.sources or reading.sources,
            prefers=reading.prefers,
            near=reading.near,
            asking=reading.asking,
        )

    def claims(evidence: Evidence) -> list[Claim]:
        passage = evidence.passage
        index = retriever.library.indexes.claims
        return index.within(passage.source, passage.start, passage.end)

    def search(question: str, asked: Asked) -> tuple[Finding, bool]:
        finding = retriever.search(question, retriever.k * 2, asked.sources, asked.near)
        return finding, refuses(finding)

    def retrieve(asked: Asked) -> Asked:
        if asked.talk:
            return asked
        finding, refused = search(asked.question, asked)
        if refused and (part := asking_part(asked.question)):
            again, none = search(part, asked)
            if not none:
                asked, finding, refused = replace(asked, question=part, asking=()), again, False
        evidence = _within(prefer(finding.evidence, asked.prefers), max_passage_chars)
        alike = partial(retriever.alike, k=retriever.k, sources=asked.sources)
        reach = Reach(claims, alike, retriever.headings_around)
        differing = [] if refused else disagreements(finding, reach, asked.asking)
        stages = () if refused else (*outlines(finding, retriever.around, asked.asking),)
        shown = conflicts(differing, asked.language)
        return replace(
            asked,
            finding=replace(finding, evidence=evidence),
            refused=refused,
            conflicts=with_stages(shown, stages, asked.language),
            stages=stages,
        )

    def write(asked: Asked) -> Iterator[Event]:
        assert writer is not None
        return _written(asked, writer, retriever)

    return (
        RunnableLambda(understand)
        | RunnableLambda(retrieve)
        | RunnableBranch(
            (lambda asked: asked.talk, _streaming(_replied)),
            (lambda asked: asked.refused, _streaming(_refused)),
            _streaming(_quoted if writer is None else write),
        )
    )


def _streaming(step: Callable[[Asked], Iterator[Event]]) -> Runnable[Asked, Event]:
    """A last step, whose events stream."""

    def events(questions: Iterator[Asked]) -> Iterator[Event]:
        for asked in questions:
            yield from step(asked)

    return RunnableGenerator(events)


def _rewriting(writer: Callable[[], Writer]) -> Rewrite:
    """The model as it makes a question stand alone."""

    def rewrite(question: str, history: Sequence[Turn]) -> str:
        using = writer()
        messages = follow_up(question, recent(question, history, using.room))
        return complete(using, messages, REWRITING_SECONDS, language_of(question))

    return rewrite


def _within(evidence: tuple[Evidence, ...], max_chars: int) -> tuple[Evidence, ...]:
    """The best passages as long as their text adds up to `max_chars`; always the first."""
    kept: list[Evidence] = []
    size = 0
    for item in evidence:
        size += len(item.passage.text)
        if kept and size > max_chars:
            break
        kept.append(item)
    return tuple(kept)


def _replied(asked: Asked) -> Iterator[Event]:
    """What is said to small talk: nothing is looked up, and nothing claimed."""
    assert asked.talk is not None
    text = small_talk_reply(asked.talk, asked.language)
    yield Token(text)
    yield Answer(asked.question, text, abstained=True)


def _refused(asked: Asked) -> Iterator[Event]:
    if asked.finding and asks_nothing(asked.finding):
        text = nothing_asked(asked.language)
        yield Token(text)
        yield Answer(asked.question, text, abstained=True)
        return
    wanted = missing(asked.finding) if asked.finding else None
    kind, about = (wanted.kind, wanted.about) if wanted else (None, ())
    text = refusal(asked.language, asked.passages[:3], kind, about)
    yield Token(text)
    yield Answer(asked.question, text, abstained=True, passages=asked.passages)


def _quoted(asked: Asked, note: str = "") -> Iterator[Event]:
    stages = listing(asked.stages, citations_of(asked.conflicts), asked.language)
    before = sum(len(view.text) + len(view.citation.title) for view in views_of(asked.conflicts))
    before += len(stages.text)
    listed = bool(stages.text)
    shown = (*citations_of(asked.conflicts), *stages.citations)
    found = quotes(asked.finding, before, shown, listed=listed) if asked.finding else []
    found = beside_stages(not_repeated(found, shown), asked.stages, asked.question)
    citations = (*shown, *(quote.citation for quote in found))
    pieces: list[str] = []
    for piece in (
        *_differing(asked, more=bool(found or listed)),
        stages.text + ("\n\n" if listed and found else ""),
        *written(found, asked.language),
    ):
        pieces.append(piece)
        yield Token(piece)
    languages = {language_of(citation.quote) for citation in shown}
    foreign = bool({*languages, *(quote.language for quote in found)} - {asked.language})
    note = " ".join(filter(None, [note, other_language_note(asked.language) if foreign else ""]))
    yield Answer(
        question=asked.question,
        text="".join(pieces),
        citations=citations,
        conflicts=asked.conflicts,
        passages=asked.passages,
        note=note,
    )


def _differing(asked: Asked, *, more: bool) -> Iterator[str]:
    """What is said of conflicts before all else; `more` follows."""
    if asked.conflicts:
        yield conflicts_text(asked.conflicts, asked.language) + ("\n\n" if more else "")


def _written(
    asked: Asked, writer: Callable[[], Writer], retriever: HybridRetriever
) -> Iterator[Event]:
    """The model's draft as it comes, then the verified text; quotes if the model fails."""
    draft = Draft(asked.passages, asked.language)
    checker = Checker(asked.evidence, retriever.library.embedder, asked.language)
    using = writer()
    try:
        for piece in stream_answer(using, asked.question, asked.passages, asked.language):
            before, visible = draft.shown, draft.next(piece)
            if draft.shown and not before:
                yield from map(Token, _differing(asked, more=True))
            yield Token(visible)
            checker.ahead(draft.text)
        yield Token(draft.rest())
    except ModelError as error:
        yield from _instead(asked, str(error), draft.shown)
        return
    if draft.refuses:
        yield from _refused(asked)
        return
    verified = checker.verified(draft.text)
    if not (verified.citations or verified.stances):
        reason = model_fault("unsupported", using.settings.model, asked.language)
        yield from _instead(asked, reason, draft.shown)
        return
    differing = with_stances(asked.conflicts, verified.stances, asked.language)
    asked = replace(asked, conflicts=differing)
    text, citations = renumbered(verified.text, verified.citations, differing)
    yield Answer(
        question=asked.question,
        text="".join([*_differing(asked, more=bool(text)), text]),
        citations=citations,
        conflicts=asked.conflicts,
        mode="llm",
        passages=asked.passages,
    )


def _instead(asked: Asked, reason: str, draft_shown: bool) -> Iterator[Event]:
    """Quotes in place of what a model failed to write."""
    for event in _quoted(asked, model_failed(reason, asked.language)):
        # Behind a draft that is shown, quotes in pieces would read as its end.
        if not draft_shown or isinstance(event, Answer):
            yield event
