"""Connections to the very address that was checked, all of them against one deadline."""

import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from threading import Thread

import httpcore
import httpx

from ingest.errors import FetchRefused
from ingest.load.public import is_public

_SocketOption = (
    tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]
)


class CheckedTransport(httpx.BaseTransport):
    """HTTP until `deadline` (of `time.monotonic`), to public addresses unless `allow_private`.

    A name is resolved once, and the connection goes to what was checked: resolved again it may
    lead elsewhere (DNS rebinding). The Host header and the name for TLS stay those of the address
    asked for. No proxy of the environment is used, since it would resolve the name by itself.

    Raises:
        FetchRefused: the name leads to this machine or its network.
        httpcore.TimeoutException: the deadline is over.
        httpcore.NetworkError: there is no connection.
    """

    def __init__(self, deadline: float, allow_private: bool) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(),
            network_backend=_Network(deadline, allow_private),
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The response to `request`, its body still to be read."""
        url = request.url
        response = self._pool.handle_request(
            httpcore.Request(
                request.method,
                httpcore.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            response.status,
            headers=response.headers,
            stream=_Body(response),
            extensions=response.extensions,
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        yield from self._response.iter_stream()

    def close(self) -> None:
        self._response.close()


class _Network(httpcore.NetworkBackend):
    def __init__(self, deadline: float, allow_private: bool) -> None:
        self._deadline = deadline
        self._allow_private = allow_private
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[_SocketOption] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of `host` that answers, if all of them are allowed."""
        failure: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._addresses(host, port):
            try:
                stream = self._sockets.connect_tcp(
                    address, port, _left(self._deadline), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _Stream(stream, self._deadline)
        raise failure

    def _addresses(self, host: str, port: int) -> list[str]:
        addresses = _resolved(host, port, _left(self._deadline))
        for address in addresses:
            if not self._allow_private and not is_public(address):
                raise FetchRefused(
                    f"{host} leads to {address}, an address of this machine or a local network; "
                    "save the document and give the file"
                )
        return addresses


class _Stream(httpcore.NetworkStream):
    """A connection that waits for nothing longer than until `deadline`."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: float) -> None:
        self._stream = stream
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _left(self._deadline))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _left(self._deadline))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        secured = self._stream.start_tls(ssl_context, server_hostname, _left(self._deadline))
        return _Stream(secured, self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def _resolved(host: str, port: int, seconds: float) -> list[str]:
    """The addresses of `host`; looked up in a thread, since a look-up cannot be broken off."""
    found: Future[list[str]] = Future()

    def resolve() -> None:
        try:
            entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError, OverflowError) as error:
            found.set_exception(error)
        else:
            found.set_result(list(dict.fromkeys(str(place[0]) for *_, place in entries)))

    Thread(target=resolve, daemon=True).start()
    try:
        return found.result(seconds)
    except TimeoutError as error:
        raise httpcore.ConnectTimeout(f"the name {host} is not found in time") from error


def _left(deadline: float) -> float:
    seconds = deadline - time.monotonic()
    if seconds <= 0:
        raise httpcore.ReadTimeout("the time for all of it is over")
    return seconds
