"""OpenAI's embeddings protocol, spoken to a server on this machine."""

import base64
import json
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import numpy as np
import pytest

from ingest.embed import OpenAIEmbedder, open_embedder
from ingest.embed.remembered import REMEMBERED
from ingest.errors import ModelRefused, ModelTimeout, ModelUnavailable
from ingest.settings import IngestSettings


@dataclass
class Server:
    """What the server does, and what it was asked: a text becomes (its length, 1, 0)."""

    status: int = 200
    delay: float = 0.0
    body: dict[str, Any] | None = None
    requests: list[dict[str, Any]] = field(default_factory=list)
    keys: list[str] = field(default_factory=list)
    url: str = ""

    def reply(self, asked: dict[str, Any]) -> dict[str, Any]:
        if self.body is not None:
            return self.body
        if self.status != 200:
            return {"error": {"message": "the server says no", "type": "x", "code": "x"}}
        rows = [
            {"object": "embedding", "index": index, "embedding": _encoded(text, asked)}
            for index, text in enumerate(asked["input"])
        ]
        usage = {"prompt_tokens": 1, "total_tokens": 1}
        return {"object": "list", "model": asked["model"], "data": rows, "usage": usage}


def _encoded(text: str, asked: dict[str, Any]) -> list[float] | str:
    vector = [float(len(text)), 1.0, 0.0]
    if asked.get("encoding_format") != "base64":
        return vector
    return base64.b64encode(np.array(vector, "<f4").tobytes()).decode()


@contextmanager
def serving(server: Server) -> Iterator[Server]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            server.requests.append(asked | {"path": self.path})
            server.keys.append(self.headers["Authorization"])
            time.sleep(server.delay)
            data = json.dumps(server.reply(asked)).encode()
            self.send_response(server.status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.send_header("retry-after-ms", "1")
            self.end_headers()
            self.wfile.write(data)

    http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    http.handle_error = lambda *_: None  # type: ignore[method-assign]  # a client that gave up
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    server.url = f"http://127.0.0.1:{http.server_port}/v1"
    try:
        yield server
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


@pytest.fixture
def server() -> Iterator[Server]:
    with serving(Server()) as running:
        yield running


def opened(server: Server, name: str = "openai:text-embedding-3-small") -> OpenAIEmbedder:
    embedder = open_embedder(
        IngestSettings(
            embedding_model=name, openai_api_key="sk-of-a-test", openai_base_url=server.url
        )
    )
    assert isinstance(embedder, OpenAIEmbedder)
    return embedder


def test_texts_become_normalised_vectors_in_order(server: Server) -> None:
    embedder = opened(server)
    texts = ["学" * (n + 1) for n in range(70)]
    vectors = embedder.passages(texts)
    assert vectors.dtype == np.float32
    expected = np.array([[len(text), 1, 0] for text in texts], np.float32)
    expected /= np.linalg.norm(expected, axis=1, keepdims=True)
    assert vectors == pytest.approx(expected, abs=1e-6)
    assert embedder.query("学学") == pytest.approx(expected[1], abs=1e-6)
    assert [len(request["input"]) for request in server.requests] == [32, 32, 6, 1]
    assert server.requests[0]["path"] == "/v1/embeddings"
    assert server.requests[0]["model"] == "text-embedding-3-small"
    assert set(server.keys) == {"Bearer sk-of-a-test"}


def test_texts_are_sent_as_text_and_never_empty(server: Server) -> None:
    opened(server).passages(["多久？", "", "\ud800"])
    assert server.requests[0]["input"] == ["多久？", " ", "?"]


def test_the_dimension_is_asked_once(server: Server) -> None:
    embedder = opened(server)
    assert server.requests == []
    assert (embedder.dimension, embedder.dimension) == (3, 3)
    assert embedder.passages([]).shape == (0, 3)
    assert len(server.requests) == 1


def test_identity_and_limits(server: Server) -> None:
    embedder = opened(server, "openai:bge-m3")
    assert embedder.identity == "openai:bge-m3"
    assert embedder.max_tokens == 8191
    assert embedder.count_tokens(["", "学习", "four letters"]) == [0, 2, 4]


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, ModelRefused),
        (401, ModelRefused),
        (403, ModelRefused),
        (404, ModelUnavailable),
        (429, ModelRefused),
        (500, ModelUnavailable),
    ],
)
def test_a_server_that_says_no(server: Server, status: int, kind: type[Exception]) -> None:
    server.status = status
    with pytest.raises(kind, match=r"openai:text-embedding-3-small .*the server says no") as raised:
        opened(server).query("多久？")
    assert "\n" not in str(raised.value)
    assert "sk-of-a-test" not in str(raised.value)


@pytest.mark.parametrize(
    "body", [{}, {"data": []}, {"data": [{"embedding": None}]}], ids=["nothing", "none", "null"]
)
def test_a_server_that_answers_something_else(server: Server, body: dict[str, Any]) -> None:
    server.body = body
    with pytest.raises(ModelUnavailable, match="openai:text-embedding-3-small cannot be used"):
        opened(server).query("多久？")


def test_a_server_that_is_not_there(server: Server) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        server.url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with pytest.raises(ModelUnavailable, match=f"{server.url} .*check OPENAI_BASE_URL"):
        opened(server).query("多久？")


def test_a_server_that_is_too_slow(server: Server) -> None:
    server.delay = 1.0
    embedder = OpenAIEmbedder("slow", "key", server.url, timeout=0.1)
    with pytest.raises(ModelTimeout, match=r"openai:slow gave no answer .* in 0\.1 s"):
        embedder.query("多久？")


def test_no_key_and_no_address_is_said() -> None:
    with pytest.raises(ModelUnavailable, match="there is no key; set OPENAI_API_KEY"):
        OpenAIEmbedder("text-embedding-3-small", None, None)


def test_a_server_of_ones_own_needs_no_key(server: Server) -> None:
    assert OpenAIEmbedder("m", None, server.url).query("a").shape == (3,)


def test_a_question_that_is_expected_is_asked_for_once(server: Server) -> None:
    embedder = opened(server)
    coming = embedder.expect("多久？")
    assert np.array_equal(embedder.query("多久？"), coming.result())
    assert [request["input"] for request in server.requests] == [["多久？"]]


def test_what_failed_is_asked_for_again(server: Server) -> None:
    server.status = 400
    embedder = opened(server)
    assert isinstance(embedder.expect("多久？").exception(), ModelRefused)
    server.status = 200
    assert embedder.query("多久？").shape == (3,)


def test_the_last_questions_are_remembered(server: Server) -> None:
    embedder = opened(server)
    for number in range(REMEMBERED + 1):
        embedder.query(f"{number}")
    embedder.query(f"{REMEMBERED}")
    embedder.query("0")
    assert [request["input"][0] for request in server.requests[REMEMBERED:]] == [
        f"{REMEMBERED}",
        "0",
    ]
