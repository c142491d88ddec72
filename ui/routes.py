"""The mentor over HTTP, in the shapes of the Python API: /api/ask, /api/search, /api/sources."""

import asyncio
from collections.abc import Iterator
from itertools import chain
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Request, Response
from fastapi.responses import StreamingResponse
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from ingest.errors import MentorError
from ingest.terminal import to_json
from mentor import Answer, Mentor, Passage, Source, Token, Turn
from mentor.limits import MAX_QUESTION_CHARS
from ui.http_errors import ErrorBody, error_body, status_of
from ui.threads import ANSWERS, in_thread, last_in_thread

MAX_PASSAGES = 100
MAX_TURNS = 200
MAX_TURN_CHARS = 40_000

CLIENT_LEFT = 499
"""The status, as nginx has it, of a response that nobody waits for."""

Question = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_QUESTION_CHARS)
]
Sources = Annotated[
    list[str] | None,
    Field(
        min_length=1,
        fail_fast=True,
        description="Ids of the only sources to use, as /api/sources lists them; null: all.",
    ),
]


def mentor_of(request: Request) -> Mentor:
    """The mentor that the application was made for."""
    mentor: Mentor = request.app.state.mentor
    return mentor


InUse = Annotated[Mentor, Depends(mentor_of)]


class EarlierTurn(BaseModel):
    """One earlier turn of the conversation."""

    role: Literal["user", "assistant"]
    content: str = Field(max_length=MAX_TURN_CHARS)


class AskRequest(BaseModel):
    """A question, with the conversation before it, oldest turn first."""

    model_config = ConfigDict(
        extra="forbid",
        json_schema_extra={"example": {"question": "从零开始成为AI工程师需要多长时间？"}},
    )

    question: Question
    history: list[EarlierTurn] | None = Field(None, max_length=MAX_TURNS, fail_fast=True)
    sources: Sources = None
    stream: bool = Field(False, description="Answer with server-sent events; see the description.")

    def turns(self) -> list[Turn]:
        """The history as the mentor takes it."""
        return [{"role": turn.role, "content": turn.content} for turn in self.history or []]


class SearchRequest(BaseModel):
    """A query for passages."""

    model_config = ConfigDict(
        extra="forbid", json_schema_extra={"example": {"query": "向量数据库", "k": 3}}
    )

    query: Question
    k: int = Field(8, ge=1, le=MAX_PASSAGES, description="How many passages at most.")
    sources: Sources = None


_WRONG: dict[int | str, dict[str, Any]] = {
    status: {"model": ErrorBody, "description": description}
    for status, description in {
        404: "A source that the library does not hold.",
        409: "The library is missing or was made with another embedding model.",
        415: "The content type is not application/json.",
        422: "Input that cannot be used; the message names the field and its value.",
        502: "The language model failed.",
        503: "The library is being written; try again.",
        504: "The language model gave no answer in time.",
    }.items()
}
_STREAM: dict[int | str, dict[str, Any]] = {
    200: {
        "description": "The answer; or, with `stream`, server-sent events.",
        "content": {
            "text/event-stream": {
                "schema": {"type": "string"},
                "example": 'event: token\ndata: {"text": "…"}\n\nevent: answer\ndata: {…}\n\n',
            }
        },
    }
}

router = APIRouter(prefix="/api", tags=["mentor"])


@router.post("/ask", response_model=Answer, responses={**_STREAM, **_WRONG})
async def ask(body: AskRequest, mentor: InUse, request: Request) -> Answer | Response:
    """Answer a question, with citations that quote the documents exactly.

    With `"stream": true` the answer comes as server-sent events: `token` ({"text"}) for each
    piece, then one `answer` (the same object as without `stream`), or `error` if it fails midway.
    """
    events = mentor.stream(body.question, body.turns(), sources=body.sources)
    if body.stream:
        return event_stream(_server_sent(await begun(events)))
    answer = await last_in_thread(events, ANSWERS, request.is_disconnected)
    return answer if isinstance(answer, Answer) else Response(status_code=CLIENT_LEFT)


@router.post("/search", responses=_WRONG)
def search(body: SearchRequest, mentor: InUse) -> list[Passage]:
    """The passages nearest to a query, best first."""
    return mentor.search(body.query, k=body.k, sources=body.sources)


@router.get("/sources", responses={503: _WRONG[503]})
def sources(mentor: InUse) -> list[Source]:
    """The documents of the library."""
    return mentor.sources()


async def begun(events: Iterator[Token | Answer]) -> Iterator[Token | Answer]:
    """The events, the first of which has come.

    What fails before it is still answered with a status of its own.
    """
    first = await asyncio.wrap_future(ANSWERS.submit(next, events))
    return chain([first], events)


def event_stream(lines: Iterator[str]) -> StreamingResponse:
    """Server-sent events, passed on at once by proxies too; a client that leaves ends them."""
    headers = {"Cache-Control": "no-cache", "X-Accel-Buffering": "no"}
    coming = in_thread(lines, ANSWERS)
    return StreamingResponse(coming, media_type="text/event-stream", headers=headers)


def _server_sent(events: Iterator[Token | Answer]) -> Iterator[str]:
    try:
        for event in events:
            if event == Token(""):
                yield ": drafting\n\n"
                continue
            name = "token" if isinstance(event, Token) else "answer"
            yield f"event: {name}\ndata: {to_json(event, indent=None)}\n\n"
    except MentorError as error:
        body = error_body("/api/ask", status_of(error), type(error).__name__, str(error))
        yield f"event: error\ndata: {to_json(body, indent=None)}\n\n"
