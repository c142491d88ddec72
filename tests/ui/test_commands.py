"""The commands that use the mentor: what they print for people and for programs."""

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from ingest.terminal import to_json
from mentor import Answer, Citation, Mentor
from tests.mentor.writing import QUESTION as DRAFTED
from tests.mentor.writing import SUPPORTED
from tests.openai_server import Model, serving
from tests.processes import POSIX, PROJECT, on_a_terminal, run
from ui.cli import main
from ui.commands import format_below, format_sources

QUESTION = "从零开始成为AI工程师需要多长时间？"
ENGLISH = "Which programming language should I learn first?"
UNANSWERABLE = "明天上海的天气怎么样？"


@pytest.fixture
def home(mentor: Mentor) -> str:
    """The folder of the library that tests share."""
    return str(mentor.settings.home)


def printed(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> Any:
    """The JSON document that a command prints alone."""
    assert main([*words, "--json"]) == code
    output, errors = capsys.readouterr()
    assert errors == ""
    return json.loads(output)


def as_json(value: object) -> Any:
    return json.loads(to_json(value))


@pytest.mark.parametrize(
    "question", [QUESTION, ENGLISH, UNANSWERABLE], ids=["Chinese", "English", "unanswerable"]
)
def test_ask(capsys: pytest.CaptureFixture[str], home: str, mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    assert printed(capsys, "ask", question, "--home", home) == as_json(answer)
    assert main(["ask", question, "--home", home]) == 0
    below = f"{format_below(answer)}\n" if answer.citations else ""
    assert capsys.readouterr().out == f"{answer.text}\n{below}"


@pytest.mark.parametrize("mode", ["extractive", "llm"])
def test_below_an_answer_stands_what_it_rests_on(mode: Any) -> None:
    first = Citation(1, "a.md", "甲", "甲 › 数学", "先学线性代数。", 3, 10, None, 0.9)
    second = Citation(2, "b.md", "B", "", "Two years.", 0, 10, "https://example.org/b", 0.8)
    answer = Answer(
        question="?",
        text="…",
        citations=(first, second),
        mode=mode,
        note="A note.",
    )
    quotes = ["    先学线性代数。"] if mode == "llm" else []
    others = ["    Two years."] if mode == "llm" else []
    assert format_below(answer).splitlines() == [
        *["", "[1] 甲 › 数学", *quotes, "    a.md:3-10"],
        *["", "[2] B", *others, "    b.md:0-10  https://example.org/b"],
        *["", "A note."],
    ]


def test_the_nearest_passages_are_named_once(
    capsys: pytest.CaptureFixture[str], home: str, mentor: Mentor
) -> None:
    answer = mentor.ask(UNANSWERABLE)
    assert answer.abstained
    assert answer.passages
    main(["ask", UNANSWERABLE, "--home", home])
    assert capsys.readouterr().out == f"{answer.text}\n"


def test_ask_from_one_source(capsys: pytest.CaptureFixture[str], home: str, mentor: Mentor) -> None:
    only = mentor.sources()[1].id
    answer = printed(capsys, "ask", "Python", "--source", only, "--home", home)
    assert {passage["source"] for passage in answer["passages"]} == {only}


def test_ask_reads_standard_input(home: str, mentor: Mentor) -> None:
    process = run("ask", "-", "--json", "--home", home, text=f"{QUESTION}\n")
    assert json.loads(process.stdout) == as_json(mentor.ask(QUESTION))
    assert (process.returncode, process.stderr) == (0, "")


def test_ask_refuses_standard_input_in_another_encoding(home: str) -> None:
    process = subprocess.run(
        [sys.executable, "-m", "ui", "ask", "-", "--home", home],
        cwd=PROJECT,
        input=QUESTION.encode("gb18030"),
        capture_output=True,
        timeout=120,
    )
    assert process.returncode == 2
    assert process.stderr.decode().count("\n") == 1
    assert "UTF-8" in process.stderr.decode()


@POSIX
def test_a_terminal_shows_the_answer_as_a_pipe_does(home: str, mentor: Mentor) -> None:
    answer = mentor.ask(QUESTION)
    code, written = on_a_terminal("stdout", "ask", QUESTION, "--home", home)
    assert (code, written) == (0, f"{answer.text}\n{format_below(answer)}\n")


@POSIX
def test_a_terminal_ends_with_the_checked_text_of_a_language_model(home: str) -> None:
    with serving(Model(reply=f"{SUPPORTED}需要一百年 [99]。")) as model:
        code, written = on_a_terminal(
            *("stdout", "ask", DRAFTED, "--home", home),
            MENTOR_MODEL="openai:m",
            OPENAI_API_KEY="k",
            OPENAI_BASE_URL=model.base_url,
        )
    assert code == 0
    assert "\x1b[2K" in written[written.rindex("[99]") :]  # the draft is wiped
    checked = written.rpartition("\x1b")[2]
    assert SUPPORTED in checked
    assert "[99]" not in checked
    assert "\n[1] " in checked


def test_search(capsys: pytest.CaptureFixture[str], home: str, mentor: Mentor) -> None:
    found = mentor.search("向量数据库", k=2)
    assert printed(capsys, "search", "向量数据库", "-k", "2", "--home", home) == as_json(found)
    assert main(["search", "向量数据库", "-k", "2", "--home", home]) == 0
    output = capsys.readouterr().out
    for number, passage in enumerate(found, start=1):
        assert f"{number}. {passage.title}" in output
        assert f"{passage.source}:{passage.start}-{passage.end}" in output


def test_sources(capsys: pytest.CaptureFixture[str], home: str, mentor: Mentor) -> None:
    assert printed(capsys, "sources", "--home", home) == as_json(mentor.sources())
    assert main(["sources", "--home", home]) == 0
    output = capsys.readouterr().out
    for source in mentor.sources():
        assert f"{source.id}\n    {source.title}\n" in output


def test_a_terminal_obeys_nothing_in_the_name_of_a_file(mentor: Mentor) -> None:
    source = replace(mentor.sources()[0], origin="/a\x1b[2J\n.md", url=None)
    assert format_sources([source]).endswith(r"/a\x1b[2J\n.md")


def test_sources_say_who_wrote_them_and_when(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    folder, home = tmp_path / "notes", str(tmp_path / "home")
    folder.mkdir()
    for name, front in (
        ("a", "author: 张三\ndate: 2024-11-16"),
        ("b", "date: 2024"),
        ("c", "x: y"),
    ):
        text = f"---\ntitle: {name.upper()}\n{front}\n---\n学习 Rust 需要三个月。\n"
        (folder / f"{name}.md").write_text(text, encoding="utf-8")
    printed(capsys, "ingest", str(folder), "--home", home)
    told = [
        (each["author"], each["published"]) for each in printed(capsys, "sources", "--home", home)
    ]
    assert told == [("张三", "2024-11-16"), (None, "2024"), (None, None)]
    assert main(["sources", "--home", home]) == 0
    output = capsys.readouterr().out
    assert "    A\n    by 张三, published 2024-11-16\n    1 chunks" in output
    assert "    B\n    published 2024\n    1 chunks" in output
    assert "    C\n    1 chunks" in output


def test_a_new_library_has_no_sources_yet(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert printed(capsys, "sources", "--home", str(tmp_path)) == []
    assert main(["sources", "--home", str(tmp_path)]) == 0
    assert "no documents yet" in capsys.readouterr().out


def test_remove(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    home = str(tmp_path / "home")
    (tmp_path / "笔记.md").write_text("# 笔记\n\n学习 Rust 需要三个月。\n", encoding="utf-8")
    printed(capsys, "ingest", str(tmp_path / "笔记.md"), "--home", home)
    assert printed(capsys, "remove", "笔记.md", "--home", home) == {"removed": "笔记.md"}
    assert printed(capsys, "sources", "--home", home) == []
    refused = printed(capsys, "ask", "Rust?", "--home", home, code=2)
    assert refused["error"]["type"] == "IndexMissing"


def test_eval(capsys: pytest.CaptureFixture[str], home: str, tmp_path: Path) -> None:
    file = tmp_path / "questions.jsonl"
    question = {"id": "q", "kind": "fact", "question": "推荐哪门编程语言？", "must": ["python"]}
    file.write_text(json.dumps(question), encoding="utf-8")
    found = printed(capsys, "eval", str(file), "--home", home)
    assert found["overall"]["questions"] == 1
    assert found["outcomes"][0]["id"] == "q"
    assert main(["eval", str(file), "--home", home]) == 0
    assert capsys.readouterr().out.splitlines()[-1].startswith("| all ")
