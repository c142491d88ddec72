"""A server on this machine that speaks OpenAI's chat protocol and says what a test tells it."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Model:
    """What the server answers with, and what it was asked."""

    reply: str = "好。"
    status: int = 200
    cut_after: int | None = None
    requests: list[dict[str, Any]] = field(default_factory=list)
    base_url: str = ""

    @property
    def prompt(self) -> str:
        """The learner's message of the last request."""
        return str(self.requests[-1]["messages"][-1]["content"])


@contextmanager
def serving(model: Model) -> Iterator[Model]:
    """Serve the model on a free port of 127.0.0.1 as long as the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            model.requests.append(asked)
            if model.status != 200:
                self._send(model.status, {"error": {"message": "no", "type": "x", "code": "x"}})
            elif asked.get("stream"):
                self._stream()
            else:
                message = {"role": "assistant", "content": model.reply}
                choice = {"index": 0, "message": message, "finish_reason": "stop"}
                self._send(
                    200,
                    {
                        "id": "1",
                        "object": "chat.completion",
                        "created": 1,
                        "model": "m",
                        "choices": [choice],
                    },
                )

        def _send(self, status: int, body: dict[str, Any]) -> None:
            data = json.dumps(body).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def _stream(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            pieces = [model.reply[at : at + 7] for at in range(0, len(model.reply), 7)]
            for number, piece in enumerate(pieces):
                if model.cut_after == number:
                    return
                self._event({"content": piece}, None)
            self._event({}, "stop")
            self.wfile.write(b"data: [DONE]\n\n")

        def _event(self, delta: dict[str, str], finish: str | None) -> None:
            choice = {"index": 0, "delta": delta, "finish_reason": finish}
            event = {
                "id": "1",
                "object": "chat.completion.chunk",
                "created": 1,
                "model": "m",
                "choices": [choice],
            }
            self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
            self.wfile.flush()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    model.base_url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield model
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
