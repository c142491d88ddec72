"""`mentor ingest` and `python -m ingest`: one command with one report."""

import json
from pathlib import Path
from typing import Any

import pytest

from ingest.command import format_report, main
from ingest.types import Failure, IngestReport
from tests.processes import POSIX, on_a_terminal, run


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    """A folder with two documents, one of which cannot be read."""
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "笔记.md").write_text("# 笔记\n\n学习 Rust 需要三个月。\n", encoding="utf-8")
    (folder / "empty.md").write_bytes(b"")
    return folder


@pytest.fixture
def home(tmp_path: Path) -> str:
    return str(tmp_path / "home")


def printed(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    """The JSON document that the command prints alone."""
    assert main([*words, "--json"]) == code
    output, errors = capsys.readouterr()
    assert errors == ""
    return json.loads(output)


def test_the_report_is_printed_and_failures_are_told_by_the_exit_code(
    capsys: pytest.CaptureFixture[str], home: str, notes: Path
) -> None:
    report = printed(capsys, str(notes), "--home", home, code=1)
    assert report["added"] == ["notes/笔记.md"]
    assert [failure["source"] for failure in report["failed"]] == ["notes/empty.md"]
    assert report["embedded"] > 0

    assert report["skipped"] == 0
    (notes / "data.csv").write_text("a,b")
    assert main([str(notes), "--home", home]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].startswith("failed   notes/empty.md: ")
    assert lines[1:] == [
        "0 added, 0 updated, 1 unchanged, 0 removed, 1 failed, 1 of other kinds skipped; "
        "0 chunks embedded"
    ]

    (notes / "empty.md").unlink()
    assert printed(capsys, str(notes), "--home", home)["unchanged"] == ["notes/笔记.md"]


def test_rebuild_embeds_again_and_needs_no_place(
    capsys: pytest.CaptureFixture[str], home: str, notes: Path
) -> None:
    printed(capsys, str(notes / "笔记.md"), "--home", home)
    report = printed(capsys, "--rebuild", "--home", home)
    assert (report["added"], report["updated"], report["failed"]) == ([], [], [])


def test_mentor_ingest_is_the_same_command(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, notes: Path
) -> None:
    report = printed(capsys, str(notes), "--home", str(tmp_path / "a"), code=1)
    for module, words in (("ui", ["ingest", str(notes)]), ("ingest", [str(notes)])):
        process = run(*words, "--json", "--home", str(tmp_path / module), module=module)
        assert (process.returncode, process.stderr) == (1, "")
        assert json.loads(process.stdout) == report


@POSIX
def test_people_see_progress(home: str, notes: Path) -> None:
    code, written = on_a_terminal("stderr", "ingest", str(notes), "--home", home)
    assert code == 1
    assert "2/2" in written


def test_a_report_names_what_is_not_as_before() -> None:
    report = IngestReport(
        added=("a.md",),
        updated=("乙.md",),
        unchanged=("c.md", "d.md"),
        removed=("e.md",),
        failed=(Failure("f.bin", "f.bin is binary"), Failure("g", "\x1b[2Jg\n is empty")),
        embedded=7,
    )
    assert format_report(report).splitlines() == [
        "added    a.md",
        "updated  乙.md",
        "removed  e.md",
        "failed   f.bin: f.bin is binary",
        r"failed   g: \x1b[2Jg\n is empty",
        "1 added, 1 updated, 2 unchanged, 1 removed, 2 failed; 7 chunks embedded",
    ]
