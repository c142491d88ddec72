"""Nothing calls another machine unless the user set it up."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.processes import PROJECT

QUESTION = "从零开始成为AI工程师需要多长时间？"

_LISTENING_IN = """
import sys

def told(event, arguments):
    if event == "socket.connect" and not local(arguments[1]):
        print("CALLED", arguments[1], file=sys.stderr)
    if event == "socket.getaddrinfo" and arguments[0] not in (None, "127.0.0.1", "localhost"):
        print("CALLED", arguments[0], file=sys.stderr)

def local(address):
    return isinstance(address, (str, bytes)) or address[0] in ("127.0.0.1", "::1")

sys.addaudithook(told)
"""
_ASK = "from ui.cli import main; main(['ask', QUESTION, '--json'])"
_SERVE = """
from starlette.testclient import TestClient
from mentor import Mentor, Settings
from ui.server import create_app

with TestClient(create_app(Mentor(Settings())), base_url="http://127.0.0.1") as client:
    client.get("/").raise_for_status()
    print(client.post("/api/ask", json={"question": QUESTION}).text)
"""
_CONNECT = "import socket; socket.socket().connect_ex(('192.0.2.1', 9))"
_LOOK_UP = "import socket\ntry: socket.getaddrinfo('mentor.invalid', 80)\nexcept OSError: pass"


def listened_to(code: str, home: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"QUESTION = {QUESTION!r}\n{_LISTENING_IN}\n{code}"],
        cwd=PROJECT,
        env={**os.environ, "MENTOR_HOME": str(home)},
        capture_output=True,
        text=True,
        timeout=170,
    )


@pytest.mark.parametrize("code", [_ASK, _SERVE], ids=["ask", "server"])
def test_no_other_machine_is_called(tmp_path: Path, code: str) -> None:
    process = listened_to(code, tmp_path)
    assert '"citations"' in process.stdout
    assert "CALLED" not in process.stderr


@pytest.mark.parametrize("code", [_CONNECT, _LOOK_UP], ids=["connect", "look up"])
def test_a_call_would_be_noticed(tmp_path: Path, code: str) -> None:
    assert "CALLED" in listened_to(code, tmp_path).stderr
