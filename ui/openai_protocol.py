"""OpenAI's chat protocol, so that any OpenAI client talks to the mentor.

What a client may send stands in `openai_request.py`, what it gets in the classes here; both are
described to users at /docs.
"""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import quote
from uuid import uuid4

from fastapi import APIRouter, Request, Response
from pydantic import BaseModel
from starlette.exceptions import HTTPException

from ingest.errors import MentorError
from ingest.terminal import to_json
from mentor import Answer, Mentor, Token, Turn
from mentor.cite import markers
from ui.http_errors import error_body, status_of
from ui.openai_request import MODEL, ChatRequest
from ui.routes import CLIENT_LEFT, InUse, begun, event_stream
from ui.threads import ANSWERS, last_in_thread

_PATH = "/v1/chat/completions"


class UrlCitation(BaseModel):
    """A citation; content[start_index:end_index] is its marker.

    `url` is the document's address; of one without, "source:" and its id, percent-encoded.
    """

    url: str
    title: str
    start_index: int
    end_index: int


class Annotation(BaseModel):
    """A marker in the content and the document that it cites."""

    type: Literal["url_citation"] = "url_citation"
    url_citation: UrlCitation


class Usage(BaseModel):
    """Sizes of the messages and of the answer, counted with the embedding model's tokenizer."""

    prompt_tokens: int
    completion_tokens: int
    total_tokens: int


class AssistantMessage(BaseModel):
    """The answer. `roadmap_mentor` is what /api/ask answers: every citation, with its quote."""

    role: Literal["assistant"] = "assistant"
    content: str
    refusal: None = None
    annotations: list[Annotation]
    roadmap_mentor: Answer


class Choice(BaseModel):
    """The one answer."""

    index: int = 0
    message: AssistantMessage
    logprobs: None = None
    finish_reason: Literal["stop"] = "stop"


class ChatCompletion(BaseModel):
    """An answer in the form of OpenAI's chat completions."""

    id: str
    object: Literal["chat.completion"] = "chat.completion"
    created: int
    model: str = MODEL
    choices: list[Choice]
    usage: Usage


class OpenAIErrorDetail(BaseModel):
    """What went wrong; `code` is the kind of error that the Python API raises."""

    message: str
    type: Literal["invalid_request_error", "server_error"]
    param: str | None
    code: str


class OpenAIErrorBody(BaseModel):
    """An error in OpenAI's form, from which its clients raise exceptions of their own."""

    error: OpenAIErrorDetail


class Model(BaseModel):
    """The one model there is."""

    id: str = MODEL
    object: Literal["model"] = "model"
    created: int = 0
    owned_by: str = MODEL


class ModelList(BaseModel):
    """The models there are."""

    object: Literal["list"] = "list"
    data: list[Model]


_ERRORS: dict[int | str, dict[str, Any]] = {
    "default": {"model": OpenAIErrorBody, "description": "An error, in OpenAI's form."}
}

router = APIRouter(prefix="/v1", tags=["OpenAI's protocol"])


@router.get("/models")
def models() -> ModelList:
    """The models there are: one."""
    return ModelList(data=[Model()])


@router.get("/models/{name}", responses=_ERRORS)
def model(name: str) -> Model:
    """The model of this name."""
    if name != MODEL:
        raise HTTPException(404, f"there is no model {name!r}; the one there is is {MODEL!r}")
    return Model()


@router.post("/chat/completions", response_model=ChatCompletion, responses=_ERRORS)
async def chat_completions(
    body: ChatRequest, mentor: InUse, request: Request
) -> ChatCompletion | Response:
    """Answer the last user message, with citations as annotations.

    User and assistant messages before it are the history. System, developer and tool messages are
    not read: the mentor answers from its documents alone. Any model name and key are taken, and
    parameters for language models are ignored; tools that may be called, `n` above 1, images and
    JSON output are refused. Each marker has an annotation, which names a document that has no
    address by "source:" and its id; `roadmap_mentor` on the message holds every citation with its
    quote. `usage` counts with the embedding model's tokenizer; nothing is billed.

    With `"stream": true` the answer comes in chunks; the last one with a choice carries the
    annotations and `roadmap_mentor` in its delta.
    """
    question, history = body.conversation()
    events = mentor.stream(question, history)
    if body.stream:
        return event_stream(_chunks(await begun(events), mentor, body))
    answer = await last_in_thread(events, ANSWERS, request.is_disconnected)
    if not isinstance(answer, Answer):
        return Response(status_code=CLIENT_LEFT)
    message = AssistantMessage(
        content=answer.text, annotations=annotations(answer), roadmap_mentor=answer
    )
    head = _Head()
    counted = ANSWERS.submit(usage, mentor, question, history, answer)
    return ChatCompletion(
        id=head.id,
        created=head.created,
        choices=[Choice(message=message)],
        usage=await asyncio.wrap_future(counted),
    )


def annotations(answer: Answer) -> list[Annotation]:
    """An annotation for each marker in the text of an answer."""
    cited = {citation.marker: citation for citation in answer.citations}
    return [
        Annotation(
            url_citation=UrlCitation(
                url=citation.url or f"source:{quote(citation.source)}",
                title=citation.title,
                start_index=start,
                end_index=end,
            )
        )
        for number, start, end in markers(answer.text)
        if (citation := cited.get(number)) is not None
    ]


def usage(mentor: Mentor, question: str, history: list[Turn], answer: Answer) -> Usage:
    """Tokens of question and history, and of the answer's text, in the embedding model's count."""
    count = mentor.retriever.library.embedder.count_tokens
    prompt = sum(count([question, *(turn["content"] for turn in history)]))
    completion = sum(count([answer.text]))
    return Usage(
        prompt_tokens=prompt, completion_tokens=completion, total_tokens=prompt + completion
    )


@dataclass(frozen=True)
class _Head:
    """What the chunks of one answer share."""

    id: str = field(default_factory=lambda: f"chatcmpl-{uuid4().hex}")
    created: int = field(default_factory=lambda: int(time.time()))

    def chunk(self, choices: list[dict[str, Any]], counted: Usage | None = None) -> str:
        return _data(
            {
                "id": self.id,
                "object": "chat.completion.chunk",
                "created": self.created,
                "model": MODEL,
                "choices": choices,
                "usage": None if counted is None else counted.model_dump(),
            }
        )

    def delta(self, finish_reason: str | None = None, **delta: Any) -> str:
        return self.chunk([{"index": 0, "delta": delta, "finish_reason": finish_reason}])


def _chunks(events: Iterator[Token | Answer], mentor: Mentor, body: ChatRequest) -> Iterator[str]:
    head = _Head()
    # The protocol cannot take words back. What a language model drafts is checked first and sent
    # then; a comment for each of its pieces keeps the connection busy.
    drafts = bool(mentor.settings.model)
    yield head.delta(role="assistant", content="")
    try:
        for event in events:
            if isinstance(event, Answer):
                yield from _last_chunks(head, event, mentor, body, with_text=drafts)
            else:
                yield ": drafting\n\n" if drafts else head.delta(content=event.text)
    except MentorError as error:
        yield _data(error_body(_PATH, status_of(error), type(error).__name__, str(error)))
        return
    yield "data: [DONE]\n\n"


def _last_chunks(
    head: _Head, answer: Answer, mentor: Mentor, body: ChatRequest, *, with_text: bool
) -> Iterator[str]:
    if with_text:
        yield head.delta(content=answer.text)
    noted = [annotation.model_dump() for annotation in annotations(answer)]
    yield head.delta("stop", annotations=noted, roadmap_mentor=answer)
    if body.wants_usage():
        yield head.chunk([], usage(mentor, *body.conversation(), answer))


def _data(value: object) -> str:
    return f"data: {to_json(value, indent=None)}\n\n"
