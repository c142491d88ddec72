"""What a model replies: its draft as it comes, then the verified text; quotes if it fails."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ingest.errors import ModelError
from mentor.asked import Asked
from mentor.claims import renumbered, with_stances
from mentor.draft import Draft
from mentor.faults import model_failed, model_fault
from mentor.llm import Writer, stream_answer
from mentor.replies import differing, quoted, refused
from mentor.retrieve import HybridRetriever
from mentor.types import Answer, Event, Token
from mentor.verify import Checker


def writing(
    writer: Callable[[], Writer], retriever: HybridRetriever
) -> Callable[[Asked], Iterator[Event]]:
    """What replies by a model to the questions of one message: once it failed, it is not waited
    for again.
    """
    down: list[ModelError] = []

    def write(asked: Asked) -> Iterator[Event]:
        if down:
            yield from _instead(asked, str(down[0]), draft_shown=False)
        else:
            yield from _written_by_model(asked, writer, retriever, down.append)

    return write


def _written_by_model(
    asked: Asked,
    writer: Callable[[], Writer],
    retriever: HybridRetriever,
    failed: Callable[[ModelError], None],
) -> Iterator[Event]:
    """The model's draft as it comes, then the verified text; quotes if the model fails."""
    draft = Draft(asked.passages, asked.language)
    checker = Checker(asked.evidence, retriever.library.embedder, asked.language)
    using = writer()
    try:
        for piece in stream_answer(using, asked.question, asked.passages, asked.language):
            before, visible = draft.shown, draft.next(piece)
            if draft.shown and not before:
                yield from map(Token, differing(asked, more=True))
            yield Token(visible)
            checker.ahead(draft.text)
        yield Token(draft.rest())
    except ModelError as error:
        failed(error)
        yield from _instead(asked, str(error), draft.shown)
        return
    if draft.refuses:
        yield from refused(asked)
        return
    verified = checker.verified(draft.text)
    if not (verified.citations or verified.stances):
        if draft.declines:
            yield from (_last(refused(asked)) if draft.shown else refused(asked))
            return
        reason = model_fault("unsupported", using.settings.model, asked.language)
        yield from _instead(asked, reason, draft.shown)
        return
    conflicts = with_stances(asked.conflicts, verified.stances, asked.language)
    asked = replace(asked, conflicts=conflicts)
    text, citations = renumbered(verified.text, verified.citations, conflicts)
    yield Answer(
        question=asked.question,
        text="".join([*differing(asked, more=bool(text)), text]),
        citations=citations,
        conflicts=asked.conflicts,
        mode="llm",
        passages=asked.passages,
    )


def _instead(asked: Asked, reason: str, draft_shown: bool) -> Iterator[Event]:
    """Quotes in place of what a model failed to write."""
    events = quoted(asked, model_failed(reason, asked.language))
    yield from (_last(events) if draft_shown else events)


def _last(events: Iterator[Event]) -> Iterator[Event]:
    """The answer alone: behind a draft that is shown, other words in pieces would read as its
    end.
    """
    return (event for event in events if isinstance(event, Answer))
