"""Errors over HTTP: which status, and the body in the form of the interface that was called."""

from collections.abc import Mapping
from http import HTTPStatus
from reprlib import Repr
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from pydantic import BaseModel, ValidationError
from starlette.exceptions import HTTPException

from ingest.errors import (
    DocumentError,
    IndexLocked,
    IndexMismatch,
    IndexMissing,
    MentorError,
    ModelError,
    ModelTimeout,
    SourceUnknown,
)

OPENAI_PREFIX = "/v1/"
STATUS: dict[type[MentorError], int] = {
    SourceUnknown: 404,
    IndexMissing: 409,
    IndexMismatch: 409,
    DocumentError: 422,
    ModelError: 502,
    IndexLocked: 503,
    ModelTimeout: 504,
}
"""HTTP status of an error and of what is below it in the tree; 500 where none is given."""

_SHOWN_CHARS = 60
_BRIEF = Repr()  # of a list of millions, a few
_BRIEF.maxstring = _BRIEF.maxother = 2 * _SHOWN_CHARS
_SEND = "send a JSON object in UTF-8, as /docs shows"


class ErrorDetail(BaseModel):
    """What happened to which thing, and what to do next, in one line."""

    type: str
    message: str


class ErrorBody(BaseModel):
    """The body of every answer that is an error."""

    error: ErrorDetail


def status_of(error: MentorError) -> int:
    """The HTTP status of an error: its own, or that of the nearest kind above it."""
    return next((STATUS[kind] for kind in type(error).__mro__ if kind in STATUS), 500)


def error_body(
    path: str, status: int, kind: str, message: str, param: str | None = None
) -> dict[str, object]:
    """The body for an error: OpenAI's form under /v1/, else that of ErrorBody.

    OpenAI's `type` has two values here, by whose fault it is; `code` is the kind.
    """
    if f"{path}/".startswith(OPENAI_PREFIX):
        fault = "invalid_request_error" if status < 500 else "server_error"
        return {"error": {"message": message, "type": fault, "param": param, "code": kind}}
    return {"error": {"type": kind, "message": message}}


def error_response(
    path: str, status: int, kind: str, message: str, param: str | None = None
) -> JSONResponse:
    """An answer that is an error."""
    headers = {"Retry-After": "1"} if status == 503 else None
    return JSONResponse(error_body(path, status, kind, message, param), status, headers)


def register(app: FastAPI) -> None:
    """Let every error of the application be answered in this module's form."""

    @app.exception_handler(MentorError)
    def mentor_error(request: Request, error: MentorError) -> JSONResponse:
        path = request.url.path
        return error_response(path, status_of(error), type(error).__name__, str(error))

    def wrong(request: Request, message: str, param: str | None = None) -> JSONResponse:
        path = request.url.path
        status = 400 if path.startswith(OPENAI_PREFIX) else 422
        return error_response(path, status, "WrongInput", message, param)

    @app.exception_handler(RequestValidationError)
    def wrong_input(request: Request, error: RequestValidationError) -> JSONResponse:
        return wrong(request, *describe_wrong_input(error))

    @app.exception_handler(HTTPException)
    def http_error(request: Request, error: HTTPException) -> JSONResponse:
        if error.status_code == HTTPStatus.BAD_REQUEST and error.__cause__ is not None:
            # FastAPI's words for what is no UTF-8, too deep or a number of too many digits
            return wrong(request, _no_json(str(error.__cause__)))
        kind = HTTPStatus(error.status_code).phrase.title().replace(" ", "")
        response = error_response(request.url.path, error.status_code, kind, error.detail)
        response.headers.update(error.headers or {})
        return response

    @app.exception_handler(Exception)
    def fault(request: Request, error: Exception) -> JSONResponse:
        # The server prints the trace; what is in it is not for whoever asked.
        message = "the mentor failed on this request; its terminal shows why"
        return error_response(request.url.path, 500, "InternalError", message)


def _no_json(reason: str) -> str:
    return f"the body is not JSON ({' '.join(reason.split())}); {_SEND}"


def describe_wrong_input(
    error: RequestValidationError | ValidationError,
) -> tuple[str, str | None]:
    """One line that names the first wrong field, its value and the rule; and the field's name."""
    first: Mapping[str, Any] = error.errors()[0]
    if first["type"] == "json_invalid":
        return _no_json(f"{first['ctx']['error']}, at character {first['loc'][-1]}"), None
    place = [str(part) for part in first["loc"] if part != "body"]
    if not place:
        return f"the body is missing or not an object ({first['msg']}); {_SEND}", None
    shown = _BRIEF.repr(first["input"])
    if len(shown) > _SHOWN_CHARS:
        shown = f"{shown[:_SHOWN_CHARS]}…"
    return f"{'.'.join(place)}: {first['msg']} (got {shown})", place[0]
