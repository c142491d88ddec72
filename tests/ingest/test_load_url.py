from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from time import sleep

import pytest

from ingest.errors import DocumentTooLarge, FetchRefused, UnreadableDocument, UnsupportedDocument
from ingest.load import load_file, load_url

LIMIT = 100_000
PAGE = "<title>页面</title><main><h1>页面</h1><p>见<a href='next'>下文</a>。</p></main>".encode()
ANSWERS: dict[str, tuple[str, bytes]] = {
    "/page": ("text/html; charset=utf-8", PAGE),
    "/gbk": ("text/html; charset=GBK", "<p>中文页面</p>".encode("gbk")),
    "/notes.md": ("text/plain", b"# Notes\n\nText."),
    "/raw.md": ("application/octet-stream", b"# Notes\n\nText."),
    "/plain": ("text/plain; charset=utf-8", "静夜思\n\n床前明月光。".encode()),
    "/fenced": ("text/markdown", b"---\nurl: https://origin.example/a\n---\n# T\n\nText."),
    "/empty": ("text/html", b""),
    "/picture.png": ("image/png", b"\x89PNG"),
    "/large": ("text/plain", b"x" * (LIMIT + 1)),
}


class Site(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        count = self.path.removeprefix("/redirect/")
        if self.path == "/away":
            self.send_response(302)
            self.send_header("Location", "ftp://example.com/file")
            self.end_headers()
        elif count.isdigit():
            self.send_response(302)
            self.send_header("Location", f"/redirect/{int(count) - 1}" if int(count) else "/page")
            self.end_headers()
        elif self.path == "/slow":
            self.send_response(200)
            self.send_header("Content-Type", "text/plain")
            self.end_headers()
            sleep(3)
        elif self.path in ANSWERS:
            kind, data = ANSWERS[self.path]
            self.send_response(200)
            self.send_header("Content-Type", kind)
            self.end_headers()
            self.wfile.write(data)
        elif self.path.startswith("/status/"):
            self.send_response(int(self.path[-3:]))
            self.send_header("Content-Type", "text/plain")
            self.end_headers()
            self.wfile.write(b"" if self.path.endswith("204") else b"a part of it")
        else:
            self.send_error(404)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on stderr."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "kind", "title"),
    [
        ("/page", "html", "页面"),
        ("/gbk", "html", "gbk"),
        ("/notes.md", "markdown", "Notes"),
        ("/raw.md", "markdown", "Notes"),
        ("/plain", "text", "静夜思"),
    ],
)
def test_the_type_is_what_the_server_says_then_the_suffix(
    site: str, path: str, kind: str, title: str
) -> None:
    document = load_url(site + path, LIMIT, allow_private=True)
    assert (document.kind, document.title) == (kind, title)
    assert document.origin == document.url == site + path


def test_links_and_the_address_are_those_after_the_redirects(site: str) -> None:
    document = load_url(f"{site}/redirect/4#part", LIMIT, allow_private=True)
    assert document.origin == f"{site}/redirect/4#part"
    assert document.url == f"{site}/page"
    assert f"[下文]({site}/next)" in document.text


def test_front_matter_says_where_the_original_is(site: str) -> None:
    document = load_url(f"{site}/fenced", LIMIT, allow_private=True)
    assert document.url == "https://origin.example/a"


@pytest.mark.parametrize(
    ("path", "error", "reason"),
    [
        ("/missing", FetchRefused, "404 Not Found"),
        ("/status/204", FetchRefused, "204 No Content"),
        ("/status/206", FetchRefused, "206 Partial Content"),
        ("/redirect/9", FetchRefused, "redirects more than 5 times"),
        ("/away", FetchRefused, "no http or https address"),
        ("/picture.png", UnsupportedDocument, "image/png"),
        ("/empty", UnreadableDocument, "empty"),
        ("/large", DocumentTooLarge, "100,000 bytes"),
    ],
)
def test_what_cannot_be_fetched_is_refused_with_the_address_and_the_reason(
    site: str, path: str, error: type[Exception], reason: str
) -> None:
    with pytest.raises(error, match=f"{site}{path} .*{reason}") as raised:
        load_url(site + path, LIMIT, allow_private=True)
    assert "\n" not in str(raised.value)


def test_a_server_that_does_not_answer_in_time_is_given_up(site: str) -> None:
    with pytest.raises(FetchRefused, match="in time"):
        load_url(f"{site}/slow", LIMIT, timeout=0.3, allow_private=True)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("http://127.0.0.1/x", "local network"),
        ("http://localhost:8000/x", "local network"),
        ("http://[::1]/x", "local network"),
        ("http://10.0.0.8/x", "local network"),
        ("http://192.168.1.1/x", "local network"),
        ("http://169.254.169.254/latest", "local network"),
        ("http://0.0.0.0/x", "local network"),
        ("http://[::ffff:127.0.0.1]/x", "local network"),
        ("ftp://example.com/x", "no http or https"),
        ("file:///etc/hosts", "no http or https"),
        ("http:///x", "no http or https"),
        ("http://user:secret@127.0.0.1/x", "password"),
        ("http://a..b/x", "cannot be fetched|no valid address"),
        ("http://127.0.0.1:99999/x", "no valid address"),
    ],
)
def test_addresses_that_lead_inside_or_nowhere_are_refused(url: str, reason: str) -> None:
    with pytest.raises(FetchRefused, match=reason) as raised:
        load_url(url, LIMIT)
    assert "secret" not in str(raised.value)


def test_a_redirect_may_not_lead_inside_either(site: str) -> None:
    with pytest.raises(FetchRefused, match="local network"):
        load_url(f"{site}/page", LIMIT)


def test_a_port_that_nobody_listens_on_is_reported() -> None:
    with pytest.raises(FetchRefused, match="cannot be fetched"):
        load_url("http://127.0.0.1:9/x", LIMIT, timeout=2, allow_private=True)


def test_a_page_is_read_the_same_from_a_file(site: str, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(PAGE)
    fetched = load_url(f"{site}/page", LIMIT, allow_private=True)
    assert load_file(path, LIMIT).text == fetched.text.replace(f"{site}/", "")
