from email.utils import formatdate
from time import time
from types import SimpleNamespace
from typing import Any

import httpx
import openai
import pytest

from mentor.llm.retry import is_passing, is_timeout, status_of, told_to_wait

REQUEST = httpx.Request("POST", "http://127.0.0.1/v1")


def refused(status: int, **headers: str) -> httpx.HTTPStatusError:
    response = httpx.Response(status, headers=headers, request=REQUEST)
    return httpx.HTTPStatusError("no", request=REQUEST, response=response)


class WithCode(Exception):
    """As Google's clients raise: the status is called code."""

    code = 503


@pytest.mark.parametrize(
    ("error", "status", "passing", "timeout"),
    [
        (refused(429), 429, True, False),
        (refused(500), 500, True, False),
        (refused(404), 404, False, False),
        (WithCode(), 503, True, False),
        (ConnectionRefusedError(), None, True, False),
        (httpx.ConnectError("no"), None, True, False),
        (httpx.RemoteProtocolError("cut"), None, True, False),
        (httpx.ReadTimeout("late"), None, False, True),
        (TimeoutError(), None, False, True),
        (ValueError("no"), None, False, False),
    ],
    ids=[
        *("429", "500", "404", "status as code", "refused", "no connection", "cut"),
        *("httpx's timeout", "Python's timeout", "a fault of ours"),
    ],
)
def test_what_passes(error: Exception, status: int | None, passing: bool, timeout: bool) -> None:
    assert status_of(error) == status
    assert is_passing(error) is passing
    assert is_timeout(error) is timeout


def test_the_errors_of_openais_client_are_read() -> None:
    request: Any = REQUEST
    assert is_passing(openai.APIConnectionError(request=request))
    assert is_timeout(openai.APITimeoutError(request=request))
    assert not is_passing(openai.APITimeoutError(request=request))


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        *(("2", 2.0), ("0.25", 0.25), ("-3", 0.0), ("soon", None), ("nan", None), ("inf", None)),
        ("Fri, 31 Dec 99999999 23:59:59 GMT", None),
    ],
    ids=["whole", "fraction", "negative", "word", "nan", "inf", "no day of a calendar"],
)
def test_seconds_are_read(value: str, seconds: float | None) -> None:
    assert told_to_wait(refused(429, **{"Retry-After": value})) == seconds


def test_a_date_is_read() -> None:
    error = refused(429, **{"Retry-After": formatdate(time() + 30, usegmt=True)})
    seconds = told_to_wait(error)
    assert seconds is not None
    assert 27 < seconds <= 30


@pytest.mark.parametrize(
    "error",
    [None, ValueError(), refused(429), SimpleNamespace(response={"headers": {}})],
    ids=["none", "no response", "no header", "other shape"],
)
def test_nothing_is_told(error: Any) -> None:
    assert told_to_wait(error) is None
