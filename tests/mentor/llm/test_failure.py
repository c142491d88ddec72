"""What is told of an error that comes in the middle of a stream, where there is no status."""

from typing import Any

import httpx
import openai
import pytest

from mentor.faults import ModelFault
from mentor.llm.failure import fault_of
from mentor.llm.retry import is_passing

REQUEST: Any = httpx.Request("POST", "http://127.0.0.1/v1")


@pytest.mark.parametrize(
    ("code", "told"),
    [
        (429, ("busy", "HTTP 429")),
        ("429", ("busy", "HTTP 429")),
        ("server_error", ("broken", "server_error")),
        ("context_length_exceeded", ("over_context", "context_length_exceeded")),
        ("insufficient_quota", ("no_credit", "insufficient_quota")),
        ("sk-7f3a9c", ("broken", "")),
        (None, ("broken", "")),
    ],
)
def test_its_code_tells_what_kind_it_is(code: object, told: tuple[ModelFault, str]) -> None:
    error = openai.APIError("no", request=REQUEST, body={"code": code})
    assert fault_of(error) == told


def test_too_many_requests_pass_in_a_stream_too() -> None:
    assert is_passing(openai.APIError("no", request=REQUEST, body={"code": 429}))


def test_what_nobody_can_read_is_told_by_its_kind() -> None:
    error = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "no")
    assert fault_of(error) == ("unreadable", "UnicodeDecodeError")
