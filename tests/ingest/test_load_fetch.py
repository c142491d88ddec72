import gzip
import socket
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from time import sleep
from typing import Any

import pytest

from ingest.errors import DocumentTooLarge, FetchRefused
from ingest.load.fetch import fetch

LIMIT = 1_000_000
ZEROS = gzip.compress(bytes(50_000_000))
BODIES = {
    "/plain": ("", b"text"),
    "/identity": ("identity", b"text"),
    "/gzip": ("gzip", gzip.compress("文本".encode())),
    "/x-gzip": ("X-GZIP", gzip.compress(b"text")),
    "/bomb": ("gzip", ZEROS),
    "/twice": ("gzip, gzip", gzip.compress(ZEROS)),
    "/brotli": ("br", b"text"),
    "/cut": ("gzip", gzip.compress(b"text" * 100)[:-6]),
    "/damaged": ("gzip", b"text"),
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.hosts.append(self.headers["Host"])  # type: ignore[attr-defined]
        if self.path in {"/slow-headers", "/slow-body"}:
            self.wfile.write(b"HTTP/1.0 200 OK\r\n")
            self.drip(b"X-Drop: 1\r\n" if self.path == "/slow-headers" else b"\r\n")
            return
        encoding, body = BODIES[self.path]
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)

    def drip(self, drop: bytes) -> None:
        """A drop each tenth of a second, three seconds long, then the end of it."""
        try:
            for _ in range(30):
                self.wfile.write(drop)
                sleep(0.1)
            self.wfile.write(b"\r\ntext")
        except OSError:
            self.close_connection = True

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on stderr."""


@pytest.fixture
def server() -> Iterator[Any]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    server.hosts = []  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


@pytest.fixture
def site(server: Any) -> str:
    return f"http://127.0.0.1:{server.server_port}"


@pytest.fixture
def resolve(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Gives a name its addresses, one list each time it is asked; returns how often it was."""
    real = socket.getaddrinfo

    def resolve(name: str, *answers: list[str]) -> list[str]:
        asked: list[str] = []

        def getaddrinfo(host: str, port: int, *args: Any, **options: Any) -> list[Any]:
            if host != name:
                return real(host, port, *args, **options)
            asked.append(host)
            answer = answers[min(len(asked), len(answers)) - 1]
            return [entry for address in answer for entry in real(address, port, *args, **options)]

        monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
        return asked

    return resolve


@pytest.mark.parametrize(
    ("path", "content"),
    [("/plain", "text"), ("/identity", "text"), ("/gzip", "文本"), ("/x-gzip", "text")],
)
def test_a_body_is_read_plain_or_from_gzip(site: str, path: str, content: str) -> None:
    raw, kind = fetch(site + path, LIMIT, 10, allow_private=True)
    assert (raw.data.decode(), kind) == (content, "text/plain")


@pytest.mark.parametrize(
    ("path", "error", "reason"),
    [
        ("/bomb", DocumentTooLarge, "1,000,000 bytes"),
        ("/twice", FetchRefused, "compressed by gzip, gzip"),
        ("/brotli", FetchRefused, "compressed by br"),
        ("/cut", FetchRefused, "cut off"),
        ("/damaged", FetchRefused, "cannot be fetched"),
    ],
)
def test_a_body_without_a_measure_or_damaged_is_refused(
    site: str, path: str, error: type[Exception], reason: str
) -> None:
    with pytest.raises(error, match=f"{site}{path} .*{reason}"):
        fetch(site + path, LIMIT, 10, allow_private=True)


@pytest.mark.parametrize("path", ["/slow-headers", "/slow-body"])
def test_a_server_that_drips_is_given_up_when_the_time_for_all_of_it_is_over(
    site: str, path: str
) -> None:
    with pytest.raises(FetchRefused, match="in time"):
        fetch(site + path, LIMIT, 0.5, allow_private=True)


def test_a_name_that_is_not_found_in_time_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    is_over = Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: is_over.wait(60) and [])
    with pytest.raises(FetchRefused, match="in time"):
        fetch("http://docs.example/plain", LIMIT, 0.3, allow_private=True)
    is_over.set()


def test_a_name_is_resolved_once_and_stays_the_host(
    server: Any, resolve: Callable[..., list[str]]
) -> None:
    asked = resolve("docs.example", ["127.0.0.1"], ["127.0.0.2"])
    raw, _ = fetch(f"http://docs.example:{server.server_port}/plain", LIMIT, 10, allow_private=True)
    assert raw.data == b"text"
    assert asked == ["docs.example"]
    assert server.hosts == [f"docs.example:{server.server_port}"]


def test_the_next_address_of_a_name_is_tried_if_one_does_not_answer(
    server: Any, resolve: Callable[..., list[str]]
) -> None:
    resolve("docs.example", ["127.0.0.2", "127.0.0.1"])
    raw, _ = fetch(f"http://docs.example:{server.server_port}/plain", LIMIT, 10, allow_private=True)
    assert raw.data == b"text"


@pytest.mark.parametrize(
    "answers",
    [
        [["8.8.8.8", "127.0.0.1"]],
        [["64:ff9b::7f00:1"]],
        [["127.0.0.1"], ["8.8.8.8"]],
    ],
    ids=["one of two", "translated", "first"],
)
def test_a_name_that_leads_inside_is_refused_before_anything_is_asked(
    server: Any, resolve: Callable[..., list[str]], answers: list[list[str]]
) -> None:
    resolve("docs.example", *answers)
    with pytest.raises(FetchRefused, match=r"docs\.example leads to .* local network"):
        fetch(f"http://docs.example:{server.server_port}/plain", LIMIT, 10, allow_private=False)
    assert server.hosts == []
