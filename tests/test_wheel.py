"""The wheel: what lands on a user's machine, and that it answers from there."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=PROJECT,
        check=True,
        capture_output=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_it_is_small_enough_and_nothing_else_lands_beside_the_packages(wheel: Path) -> None:
    assert wheel.stat().st_size < 100_000_000
    with zipfile.ZipFile(wheel) as file:
        names = file.namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"ingest", "mentor", "ui"}
    assert not [name for name in names if "__pycache__" in name]


def test_it_answers_away_from_the_checkout(wheel: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(wheel) as file:
        file.extractall(tmp_path / "site")
    process = subprocess.run(
        [sys.executable, "-m", "ui", "ask", "从零开始成为AI工程师需要多长时间？", "--json"],
        cwd=tmp_path,
        env={
            **os.environ,
            "PYTHONPATH": str(tmp_path / "site"),
            "MENTOR_HOME": str(tmp_path / "home"),
        },
        capture_output=True,
        text=True,
        check=True,
    )
    answer = json.loads(process.stdout)
    quotes = "".join(citation["quote"] for citation in answer["citations"])
    assert "6-12个月" in quotes
    assert "3-6年" in quotes
    (source,) = {c["source"] for c in answer["citations"] if "3-6年" in c["quote"]}
    assert source == "corpus/realistic-path-ai-engineer.md"
