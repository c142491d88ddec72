"""A server that speaks OpenAI's protocol and stops midway until the test lets it go on."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

LONGEST_WAIT = 60
"""Seconds; a test that fails must not leave a thread behind."""


@dataclass
class HeldModel:
    """Embeddings wait for `may_embed`, the second half of a reply for `may_finish`."""

    halves: tuple[str, str] = ("The first half", " and the second.")
    may_embed: threading.Event = field(default_factory=threading.Event)
    may_finish: threading.Event = field(default_factory=threading.Event)
    base_url: str = ""


@contextmanager
def serving(model: HeldModel) -> Iterator[HeldModel]:
    """Serve the model on a free port of 127.0.0.1 as long as the block runs."""

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if self.path.endswith("/embeddings"):
                self._embed(asked)
            else:
                self._write()

        def _embed(self, asked: dict[str, Any]) -> None:
            model.may_embed.wait(LONGEST_WAIT)
            texts = asked["input"] if isinstance(asked["input"], list) else [asked["input"]]
            data = [
                {"object": "embedding", "index": index, "embedding": _letters(text)}
                for index, text in enumerate(texts)
            ]
            body = json.dumps({"object": "list", "model": "m", "data": data}).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def _write(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/event-stream")
            self.end_headers()
            self._event({"content": model.halves[0]}, None)
            model.may_finish.wait(LONGEST_WAIT)
            self._event({"content": model.halves[1]}, None)
            self._event({}, "stop")
            self.wfile.write(b"data: [DONE]\n\n")

        def _event(self, delta: dict[str, str], finish: str | None) -> None:
            choice = {"index": 0, "delta": delta, "finish_reason": finish}
            event = {"id": "1", "object": "chat.completion.chunk", "created": 1, "model": "m",
                     "choices": [choice]}  # fmt: skip
            self.wfile.write(f"data: {json.dumps(event)}\n\n".encode())
            self.wfile.flush()

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    model.base_url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield model
    finally:
        model.may_embed.set()
        model.may_finish.set()
        server.shutdown()
        thread.join()
        server.server_close()


def _letters(text: str) -> list[float]:
    """A small vector in which texts that share characters are near each other."""
    vector = [0.1] * 16
    for letter in text:
        vector[ord(letter) % 16] += 1
    return vector
