import asyncio

import pytest
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive, Scope, Send

from ui.guard import MAX_BODY_BYTES, Guard, is_loopback, refusal

JSON = "application/json"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("localhost", True, id="localhost"),
        pytest.param("mentor.localhost", True, id="below localhost"),
        pytest.param("127.0.0.1", True, id="IPv4"),
        pytest.param("127.8.9.1", True, id="IPv4, the rest of the range"),
        pytest.param("::1", True, id="IPv6"),
        pytest.param("0.0.0.0", False, id="every address"),
        pytest.param("192.168.1.5", False, id="local network"),
        pytest.param("localhost.evil.example", False, id="above localhost"),
        pytest.param("127.0.0.1.evil.example", False, id="begins like an address"),
        pytest.param("", False, id="empty"),
    ],
)
def test_is_loopback(name: str, expected: bool) -> None:
    assert is_loopback(name) is expected


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        pytest.param("GET", "/", {"host": "127.0.0.1:7860"}, None, id="page"),
        pytest.param("GET", "/", {"host": "LOCALHOST"}, None, id="host in capitals"),
        pytest.param("GET", "/", {"host": "[::1]:7860"}, None, id="IPv6 host with port"),
        pytest.param("GET", "/", {"host": "evil.example:7860"}, 403, id="rebound host"),
        pytest.param("GET", "/", {}, 403, id="no host"),
        pytest.param(
            "WEBSOCKET",
            "/",
            {"host": "localhost:1", "origin": "https://evil.example"},
            403,
            id="socket of a foreign page",
        ),
        pytest.param(
            "POST",
            "/gradio_api/upload",
            {"host": "localhost:1", "origin": "https://evil.example"},
            403,
            id="form of a foreign page",
        ),
        pytest.param(
            "POST",
            "/api/ask",
            {"host": "localhost:1", "origin": "null", "content-type": JSON},
            403,
            id="page without an origin",
        ),
        pytest.param(
            "POST",
            "/api/ask",
            {"host": "localhost:1", "origin": "http://[x", "content-type": JSON},
            403,
            id="an origin that is no address",
        ),
        pytest.param(
            "POST",
            "/api/ask",
            {"host": "localhost:1", "origin": "http://localhost:2", "content-type": JSON},
            403,
            id="page of another local server",
        ),
        pytest.param(
            "POST",
            "/api/ask",
            {"host": "localhost:1", "origin": "http://localhost:1", "content-type": JSON},
            None,
            id="own page",
        ),
        pytest.param(
            "GET",
            "/",
            {"host": "localhost:1", "origin": "https://evil.example"},
            None,
            id="read by a foreign page, which CORS keeps from the result",
        ),
        pytest.param(
            "POST",
            "/api/ask",
            {"host": "localhost:1", "content-type": f"{JSON}; charset=utf-8"},
            None,
            id="program",
        ),
        pytest.param("POST", "/v1/x", {"host": "localhost:1"}, 415, id="no content type"),
        pytest.param(
            "POST",
            "/v1/x",
            {"host": "localhost:1", "content-type": "text/plain"},
            415,
            id="plain text",
        ),
        pytest.param("POST", "/gradio_api/upload", {"host": "localhost:1"}, 404, id="a file"),
        pytest.param(
            "POST",
            "/api/ask",
            {"host": "localhost:1", "content-type": JSON, "content-length": "50000001"},
            413,
            id="a body too long",
        ),
    ],
)
def test_refusal(method: str, path: str, headers: dict[str, str], status: int | None) -> None:
    refused = refusal(method, path, Headers(headers), loopback=True)
    assert (refused and refused[0]) == status


def test_a_server_for_the_network_has_any_name_but_still_takes_json_alone() -> None:
    headers = {"host": "mentor.example", "origin": "https://other.example"}
    assert refusal("POST", "/gradio_api/queue/join", Headers(headers), loopback=False) is None
    refused = refusal("POST", "/api/ask", Headers(headers), loopback=False)
    assert refused is not None
    assert refused[0] == 415


def test_of_a_body_in_pieces_no_more_is_read_than_may_be() -> None:
    read: list[Message] = []

    async def application(scope: Scope, receive: Receive, send: Send) -> None:
        del scope, send
        while True:
            read.append(await receive())

    async def receive() -> Message:
        return {"type": "http.request", "body": b"x" * 20_000_000, "more_body": True}

    async def send(message: Message) -> None:
        raise AssertionError(message)

    scope = {"type": "http", "method": "GET", "path": "/", "headers": [(b"host", b"localhost")]}
    with pytest.raises(HTTPException, match="413: a body may have"):
        asyncio.run(Guard(application, loopback=True)(scope, receive, send))
    assert 0 < sum(len(message["body"]) for message in read) <= MAX_BODY_BYTES
