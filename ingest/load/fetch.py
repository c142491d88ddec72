"""The web: bytes from an address, with limits on size, time, redirects and where it leads."""

import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from http import HTTPStatus
from urllib.parse import urldefrag, urlsplit

import httpcore
import httpx

from ingest.errors import DocumentTooLarge, FetchRefused
from ingest.load.connect import CheckedTransport
from ingest.load.raw import Raw
from ingest.load.unzip import unzipped

_HEADERS = {
    "User-Agent": "roadmap-mentor (documents for a personal library)",
    "Accept": "text/html,text/markdown,text/plain,application/pdf,*/*;q=0.5",
    "Accept-Encoding": "gzip",
}
_FORBIDDEN = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
_NOT_WHOLE = frozenset(
    {HTTPStatus.NO_CONTENT, HTTPStatus.RESET_CONTENT, HTTPStatus.PARTIAL_CONTENT}
)
_MAX_REDIRECTS = 5
_FAILURES = (
    httpx.HTTPError,
    httpcore.NetworkError,
    httpcore.ProtocolError,
    httpcore.UnsupportedProtocol,
    OSError,
    EOFError,
    zlib.error,
)


def fetch(url: str, limit: int, timeout: float, allow_private: bool) -> tuple[Raw, str]:
    """The bytes at `url`, read from where its redirects end, and their media type ("" if unsaid).

    `limit` is in bytes, `timeout` in seconds for all of it. Without `allow_private`, addresses of
    this machine and of local networks are refused.

    Raises:
        FetchRefused: the address may not or cannot be fetched.
        DocumentTooLarge: more than `limit` bytes.
    """
    transport = CheckedTransport(time.monotonic() + timeout, allow_private)
    with _translated(url), httpx.Client(headers=_HEADERS, transport=transport) as client:
        address = urldefrag(url).url
        for _ in range(_MAX_REDIRECTS + 1):
            _check(address, url)
            with client.stream("GET", address) as response:
                if response.next_request is None:
                    return _read(response, url, limit)
                address = str(response.next_request.url)
    raise FetchRefused(f"{url} redirects more than {_MAX_REDIRECTS} times; give its final address")


def _read(response: httpx.Response, url: str, limit: int) -> tuple[Raw, str]:
    if not response.is_success or response.status_code in _NOT_WHOLE:
        reason = response.reason_phrase or "no reason given"
        hint = "sign in and save it" if response.status_code in _FORBIDDEN else "check the address"
        raise FetchRefused(f"{url} answers {response.status_code} {reason}; {hint}")
    data = bytearray()
    for piece in _content(response, url):
        data += piece
        if len(data) > limit:
            raise DocumentTooLarge(
                f"{url} is over the limit of {limit:,} bytes; raise MENTOR_MAX_DOCUMENT_BYTES"
            )
    header = Message()
    header["Content-Type"] = response.headers.get("Content-Type", "")
    kind = header.get_content_type() if response.headers.get("Content-Type") else ""
    return Raw(bytes(data), str(response.url), header.get_content_charset()), kind


def _content(response: httpx.Response, url: str) -> Iterator[bytes]:
    """The body in pieces; compressed twice or otherwise it is refused, for it has no measure."""
    encoding = response.headers.get("Content-Encoding", "").strip().lower()
    if encoding in {"", "identity"}:
        return response.iter_raw()
    if encoding in {"gzip", "x-gzip"}:
        return unzipped(response.iter_raw())
    raise FetchRefused(f"{url} is compressed by {encoding}, not gzip; save it and give the file")


def _check(address: str, url: str) -> None:
    """Refuse what is no web address. Where it leads is checked where the connection is made."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.port == 0:
        raise FetchRefused(f"{url} leads to {address}, no http or https address; give such a one")
    if parts.username or parts.password:
        raise FetchRefused(f"an address on {parts.hostname} has a password in it; give it without")


@contextmanager
def _translated(url: str) -> Iterator[None]:
    """The one place where errors of the web client become ours."""
    try:
        yield
    except (httpx.TimeoutException, httpcore.TimeoutException) as error:
        raise FetchRefused(f"{url} does not answer in time; try again later") from error
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise FetchRefused(f"{url} is no valid address ({error}); check it") from error
    except _FAILURES as error:
        reason = str(error) or type(error).__name__
        raise FetchRefused(
            f"{url} cannot be fetched ({reason}); check it and the network"
        ) from error
