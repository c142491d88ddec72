"""What every command shares: help, wrong use, exit codes, pipes, signals, what is imported."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator

import pytest

from ingest.terminal import to_json
from mentor import Mentor
from tests.processes import POSIX, PROJECT, run
from ui.cli import main

QUESTION = "从零开始成为AI工程师需要多长时间？"
COMMANDS = ("serve", "ingest", "ask", "search", "sources", "remove", "eval", "doctor")


@pytest.fixture
def home(mentor: Mentor) -> str:
    """The folder of the library that tests share."""
    return str(mentor.settings.home)


def test_help_names_every_command_and_gives_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--help"])
    page = capsys.readouterr().out
    assert left.value.code == 0
    assert all(f"\n    {command} " in page for command in COMMANDS)
    assert "examples:" in page


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as left:
        main([command, "--help"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith(f"usage: mentor {command}")


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["--version"])
    assert left.value.code == 0
    assert capsys.readouterr().out.startswith("roadmap-mentor ")


@pytest.mark.parametrize(
    ("words", "named"),
    [
        pytest.param(["aks", "x"], "'aks'", id="unknown command"),
        pytest.param(["ask"], "QUESTION", id="no question"),
        pytest.param(["ask", ""], "question", id="empty question"),
        pytest.param(["ask", " \n"], "question", id="blank question"),
        pytest.param(["ask", "x", "--sauce", "y"], "--sauce", id="unknown option"),
        pytest.param(["ask", "how", "long"], "long", id="question without quotation marks"),
        pytest.param(["ask", "\udcff"], "UTF-8", id="question in another encoding"),
        pytest.param(["search", "x", "-k", "0"], "'0'", id="no passages"),
        pytest.param(["ingest"], "a file, a folder or an address", id="nothing to ingest"),
        pytest.param(["eval", "missing.jsonl"], "missing.jsonl", id="no questions"),
        pytest.param(["remove", "nowhere.md"], "nowhere.md", id="unknown source"),
        pytest.param(["ask", "x", "--source", "nowhere.md"], "nowhere.md", id="unknown filter"),
    ],
)
def test_wrong_use_is_one_line_and_2(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    home: str,
    words: list[str],
    named: str,
) -> None:
    monkeypatch.setenv("MENTOR_HOME", home)
    assert main(words) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.count("\n") == 1
    assert errors.startswith("mentor: ")
    assert named in errors

    assert main([*words, "--json"]) == 2
    output, nothing = capsys.readouterr()
    assert nothing == ""
    error = json.loads(output)["error"]
    assert set(error) == {"type", "message"}
    assert error["message"] == errors.removeprefix("mentor: ").rstrip("\n")


def test_home_counts_before_and_after_the_command(
    capsys: pytest.CaptureFixture[str], home: str, mentor: Mentor
) -> None:
    for words in (["--home", home, "sources", "--json"], ["sources", "--json", "--home", home]):
        assert main(words) == 0
        assert json.loads(capsys.readouterr().out) == json.loads(to_json(mentor.sources()))


@pytest.mark.parametrize(
    ("variable", "value", "named"),
    [
        pytest.param("MENTOR_PORT", "many", "many", id="setting"),
        pytest.param("MENTOR_HOME", "/dev/null/library", "/dev/null", id="home"),
    ],
)
def test_a_setting_that_cannot_be_used_is_named_without_a_trace(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    value: str,
    named: str,
) -> None:
    monkeypatch.setenv(variable, value)
    assert main(["sources"]) == 2
    output, errors = capsys.readouterr()
    assert output == ""
    assert errors.count("\n") == 1
    assert named in errors


def test_output_is_utf8_in_any_locale(home: str) -> None:
    # Not LC_ALL=C: there Python itself fails in a folder whose name is not ASCII.
    process = run("sources", "--home", home, PYTHONIOENCODING="ascii")
    assert process.returncode == 0
    assert any("一" <= character <= "鿿" for character in process.stdout)


def test_a_closed_pipe_is_quiet(home: str) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    process = subprocess.run(
        [sys.executable, "-m", "ui", "sources", "--json", "--home", home],
        cwd=PROJECT,
        stdout=writing,
        stderr=subprocess.PIPE,
        timeout=120,
    )
    os.close(writing)
    assert (process.returncode, process.stderr) == (0, b"")


@pytest.fixture
def interruptible() -> Iterator[None]:
    """What is started can be interrupted, also where the tests run in a shell's background."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@POSIX
@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize(
    "imported",
    [
        pytest.param("argparse", id="while the command line is imported"),
        pytest.param("ui.commands", id="while it waits for the question"),
    ],
)
def test_ctrl_c_is_quiet_and_130(home: str, imported: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-X", "importtime", "-m", "ui", "ask", "-", "--home", home],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        for line in process.stderr:
            if line.rpartition("|")[2].strip() == imported:
                break
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=60)
    assert process.returncode == 130
    assert not [line for line in errors.splitlines() if not line.startswith("import time:")]


@pytest.mark.parametrize(
    ("code", "unwanted"),
    [
        pytest.param("import mentor", ["torch", "gradio", "fastapi"], id="mentor"),
        pytest.param(
            "from ui.cli import main; main(['ask'])",
            ["chromadb", "torch", "gradio", "fastapi", "langchain_core", "pydantic"],
            id="command line before a command runs",
        ),
        pytest.param(
            f"from ui.cli import main; main(['ask', {QUESTION!r}])",
            ["torch", "transformers", "gradio", "fastapi", "openai"],
            id="ask",
        ),
    ],
)
def test_nothing_heavy_is_imported_before_it_is_needed(
    home: str, code: str, unwanted: list[str]
) -> None:
    process = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print([*sys.modules], file=sys.stderr)"],
        cwd=PROJECT,
        env={**os.environ, "MENTOR_HOME": home},
        capture_output=True,
        text=True,
        timeout=120,
    )
    loaded = process.stderr.splitlines()[-1]
    assert "'ingest'" in loaded
    assert [name for name in unwanted if f"'{name}'" in loaded] == []
