"""Keeps foreign web pages away from a server that only this computer may use.

A page of any site can make the visitor's browser send requests to 127.0.0.1: under its own name
after DNS rebinding (the Host header tells), or as a form post across sites (the Origin header and
the content type tell).
"""

from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ui.http_errors import error_response

JSON_ONLY = ("/api/", "/v1/")
"""Paths that take JSON alone: a form of another site cannot send that without asking first."""

UPLOAD = "/gradio_api/upload"
"""Where Gradio takes files, of which the page has no use."""

MAX_BODY_BYTES = 25_000_000
"""Of a request: all turns that may be, at their longest and in Chinese as UTF-8, fit."""

_TOO_LARGE = f"a body may have {MAX_BODY_BYTES:,} bytes at most; send less"

_READS = ("GET", "HEAD", "OPTIONS")


class Guard:
    """ASGI middleware that answers to what `refusal` refuses."""

    def __init__(self, app: ASGIApp, loopback: bool) -> None:
        self.app = app
        self.loopback = loopback

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or answer it with a refusal."""
        refused = self._refused(scope)
        if refused is None:
            await self._pass_on(scope, receive, send)
        elif scope["type"] == "websocket":
            await send({"type": "websocket.close", "code": 1008, "reason": refused[1]})
        else:
            status, message = refused
            response = error_response(scope["path"], status, "RequestRefused", message)
            await response(scope, receive, send)

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send) -> None:
        """To the application, which reads MAX_BODY_BYTES of a body at most: more is refused, of a
        client too that did not say so beforehand.
        """
        read = 0

        async def limited() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > MAX_BODY_BYTES:
                raise HTTPException(413, _TOO_LARGE)
            return message

        await self.app(scope, limited if scope["type"] == "http" else receive, send)

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        if scope["type"] not in ("http", "websocket"):
            return None
        method = scope.get("method", "WEBSOCKET")
        return refusal(method, scope["path"], Headers(scope=scope), loopback=self.loopback)


def refusal(method: str, path: str, headers: Headers, *, loopback: bool) -> tuple[int, str] | None:
    """Why a request is refused, as (HTTP status, message), or None.

    `loopback`: the server is bound to this computer alone, so Host and Origin must name it.
    """
    host = headers.get("host", "")
    if loopback and not is_loopback(_name(host)):
        return 403, f"the Host header {host!r} does not name this computer; use 127.0.0.1"
    origin = headers.get("origin")
    foreign = origin is not None and _place(origin) != host
    if loopback and foreign and method not in _READS:
        return 403, f"a page of {origin!r} may not write to the mentor; open the mentor's own page"
    if path.endswith(UPLOAD):
        return 404, "the mentor's page takes no files; ingest them with the command"
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length) > MAX_BODY_BYTES:
        return 413, _TOO_LARGE
    if method == "POST" and path.startswith(JSON_ONLY):
        media = headers.get("content-type", "").partition(";")[0].strip().lower()
        if media != "application/json":
            return 415, f"the content type {media!r} is not read; send application/json"
    return None


def is_loopback(name: str) -> bool:
    """Whether a host name or address, without port and brackets, means this computer alone."""
    if name == "localhost" or name.endswith(".localhost"):
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def _place(origin: str) -> str:
    """The host and port of an origin, "" if it is no address."""
    try:
        return urlsplit(origin).netloc
    except ValueError:  # brackets that hold no IPv6 address
        return ""


def _name(host: str) -> str:
    """The host of "host", "host:port" or "[address]:port", in lower case."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower()
