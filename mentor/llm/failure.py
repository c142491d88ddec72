"""What kind of failure an error of any provider's client is, for the line that a learner gets."""

import json
import re

from mentor.faults import ModelFault
from mentor.llm.retry import is_passing, is_timeout, status_of

_STATUS_FAULTS: dict[int, ModelFault] = {
    401: "no_key",
    403: "no_key",
    **dict.fromkeys((301, 302, 303, 307, 308, 404, 405, 410), "unknown"),
    402: "no_credit",
    413: "over_context",
    429: "busy",
}
_CODE_FAULTS: dict[str, ModelFault] = {
    "context_length_exceeded": "over_context",
    "insufficient_quota": "no_credit",
    "invalid_api_key": "no_key",
    "model_not_found": "unknown",
    "rate_limit_exceeded": "busy",
}
_REASON_CODE = re.compile(r"[a-z]+(?:_[a-z]+)*")
_CONTEXT = re.compile(r"context[ _](?:length|size|window)", re.IGNORECASE)


class Fault(Exception):
    """What a model wrote cannot be used."""

    def __init__(self, fault: ModelFault, detail: str = "") -> None:
        super().__init__(fault)
        self.fault: ModelFault = fault
        self.detail = detail


def fault_of(error: BaseException) -> tuple[ModelFault, str]:
    """The kind of a failure, and a detail that can be shown to anyone."""
    if isinstance(error, Fault):
        return error.fault, error.detail
    status, code = status_of(error), _reason_code(error)
    detail = ", ".join([f"HTTP {status}"] * (status is not None) + [code] * bool(code))
    # OpenAI's, for an error told in the middle of a stream.
    told = type(error).__name__ == "APIError"
    if (status == 400 or told) and _CONTEXT.search(str(error)):
        return "over_context", detail
    if code in _CODE_FAULTS and (status is not None or told):
        return _CODE_FAULTS[code], detail
    if status is not None:
        fallback: ModelFault = "broken" if status >= 500 or is_passing(error) else "refused"
        return _STATUS_FAULTS.get(status, fallback), detail
    if is_timeout(error):
        return "timeout", ""
    if is_passing(error):
        return "unreachable", ""
    if isinstance(error, json.JSONDecodeError):  # an event of the stream that came in part
        return "cut", ""
    return ("broken", detail) if told else ("unreadable", type(error).__name__)


def _reason_code(error: BaseException) -> str:
    """The code of a standard that came with an error, "" if what came may be anything."""
    code = getattr(error, "code", None)
    known = isinstance(code, str) and len(code) <= 40 and _REASON_CODE.fullmatch(code)
    return str(code) if known else ""
