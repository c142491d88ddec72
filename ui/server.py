"""The server: the chat page at "/", the HTTP interfaces beside it, their description at /docs."""

import argparse
import errno
import logging
import os
import socket
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from ipaddress import ip_address

import uvicorn
from fastapi import FastAPI, Request
from fastapi_offline import FastAPIOffline
from starlette.exceptions import HTTPException
from starlette.routing import Match, Route

from ingest.errors import ConfigurationError, MentorError
from ingest.terminal import DONE, given_settings
from mentor import Mentor, Settings
from ui import http_errors, openai_protocol, routes
from ui.guard import Guard, is_loopback
from ui.type_stubs import without_type_stubs
from ui.version import version

_GRACE = 1
"""Seconds that open pages, whose connections never end by themselves, get when the server stops."""


def create_app(mentor: Mentor) -> FastAPI:
    """The whole web application for a mentor, for this server or to mount in another."""
    app = FastAPIOffline(
        title="roadmap-mentor",
        version=version(),
        description="A mentor who answers from roadmap documents and shows the exact words.",
        redoc_url=None,
    )
    app.state.mentor = mentor
    http_errors.register(app)
    app.include_router(routes.router)
    app.include_router(openai_protocol.router)
    _close_interfaces(app)
    app.add_middleware(Guard, loopback=is_loopback(mentor.settings.host))
    # Imported here, since it takes seconds: a port that is taken is told before.
    with without_type_stubs():
        from ui.chat import mount_chat

    return mount_chat(app, mentor, docs="docs")  # relative: a proxy may put a path before it


def _close_interfaces(app: FastAPI) -> None:
    """Answer what is not there under /api and /v1; the chat would answer it with its page."""
    methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

    @app.api_route("/api", methods=methods, include_in_schema=False)
    @app.api_route("/api/{path:path}", methods=methods, include_in_schema=False)
    @app.api_route("/v1", methods=methods, include_in_schema=False)
    @app.api_route("/v1/{path:path}", methods=methods, include_in_schema=False)
    def missing(request: Request) -> None:
        path, taken = request.url.path, _methods_taken(request)
        if taken:
            told = f"{path} takes {taken}, not {request.method}; see /docs"
            raise HTTPException(405, told, {"Allow": taken})
        raise HTTPException(404, f"there is nothing at {path}; see /docs")


def _methods_taken(request: Request) -> str:
    """The methods that the interfaces take at the path of a request, "" if it is none of theirs."""
    there = (
        route.methods or set()
        for route in (*routes.router.routes, *openai_protocol.router.routes)
        if isinstance(route, Route) and route.matches(request.scope)[0] is Match.PARTIAL
    )
    return ", ".join(sorted({method for methods in there for method in methods}))


def run_serve(arguments: argparse.Namespace) -> int:
    """Run `mentor serve`."""
    serve(Settings(**given_settings(arguments, "home", "host", "port")))
    return DONE


def serve(settings: Settings) -> None:
    """Serve until Ctrl-C. The page is there at once; the model is loaded meanwhile.

    Raises:
        ConfigurationError: the host is none of this computer, or the port is taken.
    """
    with bind(settings.host, settings.port) as listener:
        mentor = Mentor(settings)
        preparing = threading.Thread(target=_prepare, args=(mentor,), daemon=True)
        port = listener.getsockname()[1]

        def started() -> None:
            address = f"http://{_shown(settings.host)}:{port}"
            print(f"roadmap-mentor is at {address} (Ctrl-C stops it)", flush=True)
            preparing.start()

        config = uvicorn.Config(
            create_app(mentor), log_level="warning", timeout_graceful_shutdown=_GRACE
        )
        # After Ctrl-C uvicorn closes everything and then raises it anew.
        with suppress(KeyboardInterrupt):
            _Server(config, started).run(sockets=[listener])
        if not preparing.is_alive():
            mentor.close()


def bind(host: str, port: int) -> socket.socket:
    """A socket that listens there; port 0 takes a free one.

    Raises:
        ConfigurationError: the host is none of this computer, or the port cannot be had.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)
        listener = socket.socket(*found[0][:3])
    except OSError as error:
        raise _no_such_host(host) from error
    try:
        if os.name == "posix":  # elsewhere it would let two servers share the port
            listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(found[0][4])
        listener.listen()
    except OSError as error:
        listener.close()
        if error.errno == errno.EADDRNOTAVAIL:
            raise _no_such_host(host) from error
        reason = "is taken" if error.errno == errno.EADDRINUSE else f"is refused ({error.strerror})"
        raise ConfigurationError(
            f"port {port} of {host} {reason}; stop the program that has it, or choose another "
            "with --port or MENTOR_PORT"
        ) from error
    return listener


def _no_such_host(host: str) -> ConfigurationError:
    return ConfigurationError(
        f"host {host!r} is no address of this computer; set --host or MENTOR_HOST to 127.0.0.1"
    )


def _shown(host: str) -> str:
    """A host as it stands in an address that a browser opens."""
    try:
        everywhere = ip_address(host).is_unspecified
    except ValueError:
        return host
    if everywhere:
        return "localhost"
    return f"[{host}]" if ":" in host else host


def _prepare(mentor: Mentor) -> None:
    try:
        mentor.prepare()
    except MentorError as error:  # whoever asks is told too; the page stays
        print(f"mentor: {error}", file=sys.stderr, flush=True)


class _Server(uvicorn.Server):
    """Calls `when_started` once it accepts connections, and stops without complaints."""

    def __init__(self, config: uvicorn.Config, when_started: Callable[[], None]) -> None:
        super().__init__(config)
        self._when_started = when_started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._when_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        # Every open page holds a connection that never ends; cutting it is no error here.
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        await super().shutdown(sockets)
