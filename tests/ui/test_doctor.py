import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from ingest.embed import MODEL_FOLDER, TOKENIZER_FILE
from ingest.errors import ModelUnavailable
from ingest.library import Library
from mentor import Mentor, Settings
from tests.processes import run
from ui.cli import main
from ui.doctor.library import compare_digests


def checked(home: Path, **environment: str) -> tuple[int, dict[str, Any]]:
    """The exit code of `mentor doctor --json` and its checks by name."""
    process = run("doctor", "--json", "--home", str(home), **environment)
    return process.returncode, {check["name"]: check for check in json.loads(process.stdout)}


def test_all_is_well(mentor: Mentor, capsys: pytest.CaptureFixture[str]) -> None:
    code = main(["doctor", "--home", str(mentor.settings.home)])
    lines = capsys.readouterr().out.splitlines()
    assert code == 0
    assert all(line.startswith("OK       ") for line in lines)
    names = [line.removeprefix("OK       ").partition(":")[0] for line in lines]
    for name in ("python", "telemetry", "home", "language model", "embedding model", "library"):
        assert name in names
    sources = mentor.sources()
    counted = f"{len(sources)} sources, {sum(source.chunks for source in sources)} chunks"
    assert counted in lines[-1]


def test_a_new_library_is_no_problem_and_is_not_made(tmp_path: Path) -> None:
    code, checks = checked(tmp_path / "home")
    assert code == 0
    assert "none in" in checks["library"]["found"]
    assert not (tmp_path / "home").exists()


def test_settings_are_shown_as_they_count_without_secrets(tmp_path: Path) -> None:
    code, checks = checked(
        tmp_path,
        OPENAI_API_KEY="sk-secret",
        OPENAI_BASE_URL="https://user:password@llm.example/v1",
        MENTOR_MODEL="openai:some-model",
        MENTOR_PORT="8000",
    )
    assert code == 0
    assert checks["setting OPENAI_API_KEY"]["found"] == "**********"
    assert checks["setting OPENAI_BASE_URL"]["found"] == "https://…@llm.example/v1"
    assert checks["setting MENTOR_PORT"]["found"] == "8000"
    assert checks["setting MENTOR_HOST"]["found"] == "127.0.0.1 (default)"
    assert "openai:some-model" in checks["language model"]["found"]
    assert "secret" not in str(checks)
    assert "password" not in str(checks)


@pytest.mark.parametrize(
    ("environment", "name", "named"),
    [
        pytest.param({"MENTOR_PORT": "many"}, "settings", "many", id="setting"),
        pytest.param(
            {"MENTOR_EMBEDDING_MODEL": "openai:"}, "embedding model", "openai:", id="model"
        ),
    ],
)
def test_what_cannot_be_used_is_a_problem(
    tmp_path: Path, environment: dict[str, str], name: str, named: str
) -> None:
    code, checks = checked(tmp_path, **environment)
    assert code == 2
    assert checks[name]["ok"] is False
    assert named in checks[name]["found"]


def test_a_home_that_cannot_be_made_is_a_problem() -> None:
    code, checks = checked(Path("/dev/null/library"))
    assert code == 2
    assert checks["home"]["ok"] is False


def test_an_index_of_another_model_is_a_problem(tmp_path: Path) -> None:
    library = Library(Settings(home=tmp_path))
    library.store.set_facts(index="passages-other", made_with="another model")
    library.close()
    code, checks = checked(tmp_path)
    assert code == 2
    assert "another model" in checks["library"]["found"]


def test_a_damaged_word_index_is_a_problem_until_the_mentor_is_asked(
    mentor: Mentor, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(mentor.settings.home, home)
    (file,) = home.glob("words-*/*.store")
    file.write_bytes(bytes(len(file.read_bytes())))
    code, checks = checked(home)
    assert code == 2
    assert "word index" in checks["library"]["found"]
    with Mentor(Settings(home=home)) as again:
        assert again.ask("RAG 是什么？") == mentor.ask("RAG 是什么？")
    assert checked(home)[0] == 0


def test_telemetry_that_the_user_turned_on_is_told(tmp_path: Path) -> None:
    _, checks = checked(tmp_path, LANGSMITH_TRACING="true")
    assert "LANGSMITH_TRACING=true" in checks["telemetry"]["found"]


@pytest.mark.parametrize("damage", ["changed", "missing"])
def test_a_damaged_model_is_named(tmp_path: Path, damage: str) -> None:
    folder = tmp_path / "model"
    shutil.copytree(MODEL_FOLDER, folder)
    compare_digests(folder)
    file = folder / "tokenizer.model"
    if damage == "changed":
        file.write_bytes(file.read_bytes() + b"x")
    else:
        file.unlink()
    with pytest.raises(ModelUnavailable, match=re.escape(TOKENIZER_FILE)):
        compare_digests(folder)
