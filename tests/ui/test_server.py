import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from starlette.testclient import TestClient

from ingest.errors import ConfigurationError
from ingest.library import Library
from mentor import Mentor, Settings, Source
from tests.processes import POSIX, PROJECT, run
from ui.server import bind, create_app

EVIL = "https://evil.example"


def test_the_page_is_at_the_root(address: str) -> None:
    page = httpx.get(address)
    assert page.status_code == 200
    assert page.headers["content-type"].startswith("text/html")


def test_the_description_of_the_interfaces_needs_no_other_machine(address: str) -> None:
    page = httpx.get(f"{address}/docs").text
    assert "SwaggerUIBundle" in page
    assert not re.findall(r"https?://|[\"']//", page)
    assets = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(assets) == 3
    for asset in assets:
        assert httpx.get(address + asset).status_code == 200


@pytest.mark.parametrize(
    ("method", "path", "headers", "status"),
    [
        pytest.param("GET", "/", {"host": "evil.example"}, 403, id="rebound host"),
        pytest.param("GET", "/api/sources", {"host": "evil.example"}, 403, id="rebound, data"),
        pytest.param("POST", "/gradio_api/upload", {"origin": EVIL}, 403, id="foreign upload"),
        pytest.param("POST", "/api/ask", {"content-type": "text/plain"}, 415, id="form, ours"),
        pytest.param(
            "POST",
            "/v1/chat/completions",
            {"content-type": "application/x-www-form-urlencoded"},
            415,
            id="form, OpenAI's",
        ),
    ],
)
def test_foreign_pages_are_kept_away(
    address: str, method: str, path: str, headers: dict[str, str], status: int
) -> None:
    response = httpx.request(method, address + path, headers=headers, content=b"{}")
    assert response.status_code == status
    assert response.json()["error"]["message"]


def test_foreign_pages_may_not_read(address: str) -> None:
    response = httpx.get(f"{address}/api/sources", headers={"origin": EVIL})
    assert not [name for name in response.headers if name.startswith("access-control")]


@contextmanager
def application(mentor: Mentor) -> Iterator[TestClient]:
    with TestClient(
        create_app(mentor), base_url="http://127.0.0.1", raise_server_exceptions=False
    ) as client:
        yield client


def test_an_index_of_another_model_is_a_conflict(tmp_path: Path) -> None:
    settings = Settings(home=tmp_path)
    library = Library(settings)
    library.store.set_facts(index="passages-other", made_with="another model")
    library.close()
    with Mentor(settings) as mentor, application(mentor) as client:
        ours = client.post("/api/ask", json={"question": "Python?"})
        theirs = client.post(
            "/v1/chat/completions", json={"messages": [{"role": "user", "content": "Python?"}]}
        )
    assert (ours.status_code, ours.json()["error"]["type"]) == (409, "IndexMismatch")
    assert (theirs.status_code, theirs.json()["error"]["code"]) == (409, "IndexMismatch")
    assert "another model" in ours.json()["error"]["message"]


class Faulty(Mentor):
    """A mentor with a fault of ours."""

    def sources(self) -> list[Source]:
        raise RuntimeError("the inside")


def test_a_fault_of_ours_shows_nothing_of_the_inside(tmp_path: Path) -> None:
    with Faulty(Settings(home=tmp_path)) as mentor, application(mentor) as client:
        response = client.get("/api/sources")
    assert response.status_code == 500
    assert response.json()["error"]["type"] == "InternalError"
    assert "inside" not in response.text


def test_bind_takes_a_free_port_and_holds_it() -> None:
    with bind("127.0.0.1", 0) as listener:
        port = listener.getsockname()[1]
        with pytest.raises(ConfigurationError, match=f"port {port} .* is taken; .*--port"):
            bind("127.0.0.1", port)


@pytest.mark.parametrize("host", ["no.such.host.invalid", "192.0.2.1"], ids=["name", "address"])
def test_bind_tells_a_host_that_is_not_this_computer(host: str) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(repr(host))):
        bind(host, 0)


def serve(home: Path, *options: str) -> subprocess.Popen[str]:
    environment = {name: value for name, value in os.environ.items() if "MENTOR" not in name}
    return subprocess.Popen(
        [sys.executable, "-m", "ui", "serve", "--home", str(home), *options],
        cwd=PROJECT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@POSIX
def test_serve_tells_its_address_and_ctrl_c_ends_it_quietly(mentor: Mentor) -> None:
    with serve(mentor.settings.home, "--port", "0") as process:
        try:
            assert process.stdout is not None
            line = process.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:\d+", line)
            assert found, line
            with httpx.Client(base_url=found[0], timeout=60) as client:
                assert client.get("/").status_code == 200
                assert client.post("/api/ask", json={"question": "Python?"}).status_code == 200
                # An open page: its connection never ends by itself.
                with client.stream("GET", "/gradio_api/heartbeat/open-page") as page:
                    assert page.status_code == 200
                    process.send_signal(signal.SIGINT)
                    output, errors = process.communicate(timeout=60)
        finally:
            process.kill()
    assert (process.returncode, output, errors) == (0, "", "")


def test_serve_tells_a_taken_port_in_one_line(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        process = serve(tmp_path, "--port", str(port))
        output, errors = process.communicate(timeout=60)
    assert (process.returncode, output) == (2, "")
    assert errors.count("\n") == 1
    assert str(port) in errors
    assert "--port" in errors


def test_plain_mentor_serves(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        process = run("--home", str(tmp_path), MENTOR_PORT=str(other.getsockname()[1]))
    assert process.returncode == 2
    assert "is taken" in process.stderr
