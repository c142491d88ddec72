"""The web: bytes from an address, with limits on size, time, redirects and where it leads."""

import ipaddress
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import Message
from http import HTTPStatus
from urllib.parse import urldefrag, urlsplit

import httpx

from ingest.errors import DocumentTooLarge, FetchRefused
from ingest.load.raw import Raw

_HEADERS = {
    "User-Agent": "roadmap-mentor (documents for a personal library)",
    "Accept": "text/html,text/markdown,text/plain,application/pdf,*/*;q=0.5",
}
_FORBIDDEN = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})
_MAX_REDIRECTS = 5


def fetch(url: str, limit: int, timeout: float, allow_private: bool) -> tuple[Raw, str]:
    """The bytes at `url`, read from where its redirects end, and their media type ("" if unsaid).

    `limit` is in bytes, `timeout` in seconds for all of it. Without `allow_private`, addresses of
    this machine and of local networks are refused.

    Raises:
        FetchRefused: the address may not or cannot be fetched.
        DocumentTooLarge: more than `limit` bytes.
    """
    deadline = time.monotonic() + timeout
    address = urldefrag(url).url
    with _translated(url), httpx.Client(headers=_HEADERS, timeout=timeout) as client:
        for _ in range(_MAX_REDIRECTS + 1):
            _check(address, url, allow_private)
            with client.stream("GET", address) as response:
                if response.next_request is None:
                    return _read(response, url, limit, deadline)
                address = str(response.next_request.url)
    raise FetchRefused(f"{url} redirects more than {_MAX_REDIRECTS} times; give its final address")


def _read(response: httpx.Response, url: str, limit: int, deadline: float) -> tuple[Raw, str]:
    if not response.is_success:
        reason = response.reason_phrase or "no reason given"
        hint = "sign in and save it" if response.status_code in _FORBIDDEN else "check the address"
        raise FetchRefused(f"{url} answers {response.status_code} {reason}; {hint}")
    data = bytearray()
    for piece in response.iter_bytes():
        data += piece
        if len(data) > limit:
            raise DocumentTooLarge(
                f"{url} is over the limit of {limit:,} bytes; raise MENTOR_MAX_DOCUMENT_BYTES"
            )
        if time.monotonic() > deadline:
            raise FetchRefused(f"{url} is too slow; try again or save it and give the file")
    header = Message()
    header["Content-Type"] = response.headers.get("Content-Type", "")
    kind = header.get_content_type() if response.headers.get("Content-Type") else ""
    return Raw(bytes(data), str(response.url), header.get_content_charset()), kind


def _check(address: str, url: str, allow_private: bool) -> None:
    """Refuse what is no web address or, if asked to, leads to this machine or its network."""
    parts = urlsplit(address)
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise FetchRefused(f"{url} leads to {address}, no http or https address; give such a one")
    if parts.username or parts.password:
        raise FetchRefused(f"an address on {parts.hostname} has a password in it; give it without")
    if allow_private:
        return
    for *_, socket_address in socket.getaddrinfo(parts.hostname, parts.port or 443):
        if not ipaddress.ip_address(str(socket_address[0]).split("%")[0]).is_global:
            raise FetchRefused(
                f"{url} leads to {socket_address[0]}, an address of this machine or a local "
                "network; save the document and give the file"
            )


@contextmanager
def _translated(url: str) -> Iterator[None]:
    """The one place where errors of the web client become ours."""
    try:
        yield
    except httpx.TimeoutException as error:
        raise FetchRefused(f"{url} does not answer in time; try again later") from error
    except (httpx.InvalidURL, UnicodeError, ValueError) as error:
        raise FetchRefused(f"{url} is no valid address ({error}); check it") from error
    except (httpx.HTTPError, OSError) as error:
        reason = str(error) or type(error).__name__
        raise FetchRefused(
            f"{url} cannot be fetched ({reason}); check it and the network"
        ) from error
