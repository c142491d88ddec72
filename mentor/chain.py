"""The way of a question, on one screen.

    question + history -> standalone -> retrieve -> refuse, or write and verify, or quote -> Answer

LangChain runnables joined by `|`. What streams are Tokens, then one final Answer.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from langchain_core.language_models import BaseChatModel
from langchain_core.runnables import Runnable, RunnableBranch, RunnableGenerator, RunnableLambda

from ingest.errors import ModelError, ModelUnavailable
from mentor.answer import choose, citations, written
from mentor.evidence import Evidence
from mentor.llm import stream_answer
from mentor.prompts import (
    NO_ANSWER,
    Language,
    language_of,
    model_failed,
    other_language_note,
    refusal,
)
from mentor.refuse import refuses
from mentor.retrieve import HybridRetriever
from mentor.standalone import standalone
from mentor.types import Answer, Passage, Token, Turn
from mentor.verify import verify

Event = Token | Answer


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on its way: as understood, and after retrieval what was found for it.

    `language` is that of the question as typed, which is the one to answer in.
    """

    question: str
    language: Language
    history: tuple[Turn, ...] = ()
    sources: tuple[str, ...] | None = None
    evidence: tuple[Evidence, ...] = ()
    refused: bool = False

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages found, best first."""
        return tuple(item.passage for item in self.evidence)


@dataclass(frozen=True, slots=True)
class Writer:
    """A language model, and the name that the settings give it."""

    model: BaseChatModel
    name: str


def build_chain(
    retriever: HybridRetriever,
    max_passage_chars: int,
    writer: Callable[[], Writer] | None,
) -> Runnable[Asked, Event]:
    """The chain: extractive without a writer, else written by its model and verified."""

    def understand(asked: Asked) -> Asked:
        return replace(asked, question=standalone(asked.question, asked.history))

    def retrieve(asked: Asked) -> Asked:
        finding = retriever.search(asked.question, retriever.k * 2, asked.sources)
        evidence = _within(finding.evidence, max_passage_chars)
        return replace(asked, evidence=evidence, refused=refuses(finding))

    def refuse(questions: Iterator[Asked]) -> Iterator[Event]:
        for asked in questions:
            yield from _refused(asked)

    def quote(questions: Iterator[Asked]) -> Iterator[Event]:
        for asked in questions:
            yield from _quoted(asked)

    def write(questions: Iterator[Asked]) -> Iterator[Event]:
        assert writer is not None
        for asked in questions:
            yield from _written(asked, writer, retriever)

    answer = RunnableGenerator(quote) if writer is None else RunnableGenerator(write)
    return (
        RunnableLambda(understand)
        | RunnableLambda(retrieve)
        | RunnableBranch((lambda asked: asked.refused, RunnableGenerator(refuse)), answer)
    )


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


def _refused(asked: Asked) -> Iterator[Event]:
    text = refusal(asked.language, asked.passages[:3])
    yield Token(text)
    yield Answer(asked.question, text, abstained=True, passages=asked.passages)


def _quoted(asked: Asked, note: str = "") -> Iterator[Event]:
    found = citations(choose(asked.evidence))
    pieces: list[str] = []
    for piece in written(found, asked.language):
        pieces.append(piece)
        yield Token(piece)
    foreign = all(language_of(citation.quote) != asked.language for citation in found)
    note = " ".join(filter(None, [note, other_language_note(asked.language) if foreign else ""]))
    yield Answer(
        question=asked.question,
        text="".join(pieces),
        citations=tuple(found),
        passages=asked.passages,
        note=note,
    )


def _written(
    asked: Asked, writer: Callable[[], Writer], retriever: HybridRetriever
) -> Iterator[Event]:
    """The model's draft as it comes, then the verified text; quotes if the model fails."""
    pieces: list[str] = []
    held = True  # as long as it may become the words for "no answer", nothing is shown
    try:
        using = writer()
        for piece in stream_answer(using.model, using.name, asked.question, asked.passages):
            pieces.append(piece)
            if not held or not NO_ANSWER.startswith("".join(pieces).strip()):
                yield Token("".join(pieces) if held else piece)
                held = False
        draft = "".join(pieces).strip()
        if not draft:
            raise ModelUnavailable(f"{using.name} gave an empty answer")
    except ModelError as error:
        yield from _quoted(asked, model_failed(str(error), asked.language))
        return
    if draft.rstrip(".。") == NO_ANSWER:
        yield from _refused(asked)
        return
    verified = verify(draft, asked.evidence, retriever.library.embedder, asked.language)
    yield Answer(
        question=asked.question,
        text=verified.text,
        citations=verified.citations,
        mode="llm",
        passages=asked.passages,
    )
