"""A language model on this machine that speaks OpenAI's protocol, or Ollama's, and misbehaves.

What it answers, and how it fails, a test tells it; it says what it was asked and who left.
"""

import json
import select
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal, NoReturn

LONGEST_WAIT = 60
"""Seconds; a test that fails must not leave a thread behind."""


@dataclass
class Model:
    """What the server answers with, and what it was asked."""

    reply: str = "好。"
    """Streamed in pieces of seven characters; `pieces` are streamed as they are."""
    pieces: tuple[str, ...] = ()
    endless: bool = False
    """The pieces come again and again, until the client leaves."""
    in_one: int = 1
    """Each piece comes so often in one packet."""
    calls: bool = False
    """The pieces are no text, but arguments of a call of a tool."""
    finish: str | None = "stop"
    """The reason that the model gives for its end; without one it ends as if cut off."""
    pause: float = 0.0
    """Seconds before each piece."""
    held_after: int | None = None
    """After so many pieces the rest waits for `may_finish`; 0: before the response begins."""
    break_after: int | None = None
    """After so many pieces the connection is closed in the middle of the response."""
    status: int = 200
    fails: int = 1_000_000
    """So many requests get the status; those after it succeed."""
    page: str = ""
    """A web page that is sent in place of an answer."""
    message: str = "no"
    code: str = "x"
    retry_after: str = ""
    requests: list[dict[str, Any]] = field(default_factory=list)
    arrived: list[float] = field(default_factory=list)
    ended: list[float] = field(default_factory=list)
    """When each request had come, and when its answer was complete: of the monotonic clock."""
    left: threading.Event = field(default_factory=threading.Event)
    """Set when a client closes its connection before the answer is complete."""
    may_embed: threading.Event = field(default_factory=threading.Event)
    may_finish: threading.Event = field(default_factory=threading.Event)
    address: str = ""

    @property
    def base_url(self) -> str:
        """What an OpenAI client is given."""
        return f"{self.address}/v1"

    @property
    def prompt(self) -> str:
        """The learner's message of the last request."""
        return str(self.requests[-1]["messages"][-1]["content"])

    def streamed(self) -> Iterator[str]:
        """The pieces of an answer."""
        pieces = self.pieces or [self.reply[at : at + 7] for at in range(0, len(self.reply), 7)]
        yield from pieces
        while self.endless:
            yield from pieces


class Server(ThreadingHTTPServer):
    """Listens on a free port of 127.0.0.1; each request is answered as the model says."""

    model: Model

    @property
    def address(self) -> str:
        """Where the server is."""
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def listening() -> Iterator[Server]:
    """A server as long as the block runs, for one model after another."""
    server = Server(("127.0.0.1", 0), _Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def answering(server: Server, model: Model) -> Iterator[Model]:
    """The server answers for the model as long as the block runs."""
    model.address = server.address
    server.model = model
    try:
        yield model
    finally:
        model.may_embed.set()
        model.may_finish.set()


@contextmanager
def serving(model: Model) -> Iterator[Model]:
    """The model on a server of its own as long as the block runs."""
    with listening() as server, answering(server, model):
        yield model


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server
    told: Model

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.told = self.server.model
        if self.path.endswith("/embeddings"):
            self._embed(asked)
            return
        self.told.requests.append(asked)
        self.told.arrived.append(time.monotonic())
        if len(self.told.requests) <= self.told.fails and self.told.status != 200:
            self._fail()
        elif self.told.page:
            self._send(self.told.page, content_type="text/html")
        else:
            with suppress(_Gone):
                self._stream("ollama" if self.path == "/api/chat" else "openai")
        self.told.ended.append(time.monotonic())

    def _fail(self) -> None:
        error = {"message": self.told.message, "type": "x", "code": self.told.code}
        self._send(json.dumps({"error": error}), self.told.status)

    def _embed(self, asked: dict[str, Any]) -> None:
        self.told.may_embed.wait(LONGEST_WAIT)
        texts = asked["input"] if isinstance(asked["input"], list) else [asked["input"]]
        data = [
            {"object": "embedding", "index": index, "embedding": _letters(text)}
            for index, text in enumerate(texts)
        ]
        self._send(json.dumps({"object": "list", "model": "m", "data": data}))

    def _send(self, text: str, status: int = 200, content_type: str = "application/json") -> None:
        data = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(data)))
        if self.server.model.retry_after:
            self.send_header("Retry-After", self.server.model.retry_after)
        self.end_headers()
        self.wfile.write(data)

    def _stream(self, protocol: Literal["openai", "ollama"]) -> None:
        told, line = self.told, _LINES[protocol]
        if told.calls:
            line = _openai_call
        begun = False
        for number, piece in enumerate(told.streamed()):
            time.sleep(told.pause)
            if number == told.held_after:
                self._hold()
            if not begun:
                self._begin()
                begun = True
            if number == told.break_after:
                self.close_connection = True
                return
            self._chunk(line(piece, None) * told.in_one)
        if not begun:
            self._begin()
        if told.finish:
            self._chunk(line("", told.finish))
            self._chunk("data: [DONE]\n\n" if protocol == "openai" else "")
        self.wfile.write(b"0\r\n\r\n")

    def _begin(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()

    def _chunk(self, text: str) -> None:
        data = text.encode()
        if data:
            self._look()
            try:
                self.wfile.write(b"%x\r\n%b\r\n" % (len(data), data))
            except OSError:
                self._gone()

    def _hold(self) -> None:
        last = time.monotonic() + LONGEST_WAIT
        while not self.told.may_finish.wait(0.02) and time.monotonic() < last:
            self._look()

    def _look(self) -> None:
        """End the response if the client has closed its side."""
        readable, _, _ = select.select([self.connection], [], [], 0)
        try:
            if readable and not self.connection.recv(1, socket.MSG_PEEK):
                self._gone()
        except OSError:
            self._gone()

    def _gone(self) -> NoReturn:
        self.told.left.set()
        self.close_connection = True
        raise _Gone


class _Gone(Exception):
    """The client has left."""


def _openai_line(piece: str, finish: str | None) -> str:
    return _openai_event({"content": piece}, finish)


def _openai_call(piece: str, finish: str | None) -> str:
    called = {"name": "f", "arguments": piece}
    return _openai_event({"tool_calls": [{"index": 0, "id": "1", "function": called}]}, finish)


def _openai_event(delta: dict[str, Any], finish: str | None) -> str:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    event = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m"}
    return f"data: {json.dumps({**event, 'choices': [choice]})}\n\n"


def _ollama_line(piece: str, finish: str | None) -> str:
    message = {"role": "assistant", "content": piece}
    end = {"done": True, "done_reason": finish} if finish else {"done": False}
    event = {"model": "m", "created_at": "2026-01-01T00:00:00Z", "message": message}
    return json.dumps({**event, **end}) + "\n"


_LINES = {"openai": _openai_line, "ollama": _ollama_line}


def _letters(text: str) -> list[float]:
    """A small vector in which texts that share characters are near each other."""
    vector = [0.1] * 16
    for letter in text:
        vector[ord(letter) % 16] += 1
    return vector
