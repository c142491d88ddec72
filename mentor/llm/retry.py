"""Which failures of a model pass by themselves, and how long to wait before asking again."""

import re
import time
from collections.abc import Callable
from email.utils import mktime_tz, parsedate_tz
from typing import Any

from tenacity import (
    AsyncRetrying,
    RetryCallState,
    retry_if_exception,
    stop_after_attempt,
    stop_before_delay,
    wait_random_exponential,
)

LONGEST_WAIT = 16
"""The longest wait, as a multiple of the first: 8 seconds after 0.5, as OpenAI's client has it."""

_STATUS = re.compile("[1-5][0-9]{2}")
_PASSING_STATUS = frozenset({408, 409, 425, 429})
_CONNECTION = ("ConnectionError", "ConnectError", "TransportError")


def retrying(
    retries: int, first_wait: float, seconds: float, may_retry: Callable[[BaseException], bool]
) -> AsyncRetrying:
    """Up to `retries` repetitions, none that would begin later than after `seconds`.

    The wait doubles from `first_wait` seconds on, with jitter, unless the error says how long to
    wait; it is never longer than `LONGEST_WAIT` times the first.
    """
    longest = first_wait * LONGEST_WAIT
    backoff = wait_random_exponential(multiplier=first_wait, max=longest, min=first_wait)

    def wait(state: RetryCallState) -> float:
        assert state.outcome is not None
        told = told_to_wait(state.outcome.exception())
        return backoff(state) if told is None else min(told, longest)

    return AsyncRetrying(
        retry=retry_if_exception(may_retry),
        stop=stop_after_attempt(retries + 1) | stop_before_delay(seconds),
        wait=wait,
        reraise=True,
    )


def is_passing(error: BaseException) -> bool:
    """Whether asking again may help: no connection, too many requests, a fault of the server.

    A timeout is none: who waited for so long is told.
    """
    status = status_of(error)
    if status is not None:
        return status in _PASSING_STATUS or status >= 500
    names = [kind.__name__ for kind in type(error).__mro__]
    return not is_timeout(error) and any(name.endswith(_CONNECTION) for name in names)


def is_timeout(error: BaseException) -> bool:
    """Whether an error of any client says that time ran out."""
    return any("Timeout" in kind.__name__ for kind in type(error).__mro__)


def status_of(error: BaseException | None) -> int | None:
    """The HTTP status that an error of any provider's client carries."""
    response = getattr(error, "response", None)
    for value in (
        getattr(error, "status_code", None),
        getattr(response, "status_code", None),
        getattr(error, "code", None),
    ):
        told = int(value) if isinstance(value, str) and _STATUS.fullmatch(value) else value
        if isinstance(told, int) and 100 <= told < 600:
            return int(told)
    return None


def told_to_wait(error: BaseException | None) -> float | None:
    """The seconds of the Retry-After header that came with an error, as a number or as a date."""
    headers: Any = getattr(getattr(error, "response", None), "headers", None)
    told = str(headers.get("retry-after", "")).strip() if hasattr(headers, "get") else ""
    if not told:
        return None
    try:
        seconds = float(told)
    except ValueError:
        seconds = _seconds_until(told)
    return max(0.0, seconds) if seconds < float("inf") else None


def _seconds_until(date: str) -> float:
    """The seconds until a date of HTTP, endless if it is none or beyond the calendar."""
    read = parsedate_tz(date)
    try:
        return float("inf") if read is None else mktime_tz(read) - time.time()
    except (ValueError, OverflowError):
        return float("inf")
