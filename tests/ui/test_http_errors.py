import pytest

from ingest import errors
from ui.http_errors import error_body, status_of


@pytest.mark.parametrize(
    ("kind", "status"),
    [
        (errors.SourceUnknown, 404),
        (errors.IndexMissing, 409),
        (errors.IndexMismatch, 409),
        (errors.UnsupportedDocument, 422),
        (errors.IndexCorrupt, 500),
        (errors.ConfigurationError, 500),
        (errors.ModelUnavailable, 502),
        (errors.IndexLocked, 503),
        (errors.ModelTimeout, 504),
    ],
    ids=lambda value: getattr(value, "__name__", str(value)),
)
def test_status_is_that_of_the_nearest_kind(kind: type[errors.MentorError], status: int) -> None:
    assert status_of(kind("x")) == status


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param(
            "/api/ask", {"error": {"type": "IndexLocked", "message": "busy"}}, id="our own"
        ),
        pytest.param(
            "/v1/chat/completions",
            {
                "error": {
                    "message": "busy",
                    "type": "server_error",
                    "param": None,
                    "code": "IndexLocked",
                }
            },
            id="OpenAI's",
        ),
    ],
)
def test_the_body_has_the_form_of_the_interface(path: str, expected: dict[str, object]) -> None:
    assert error_body(path, 503, "IndexLocked", "busy") == expected
