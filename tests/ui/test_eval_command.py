"""`mentor eval`: tables, picture, thresholds and exit codes."""

import json
from pathlib import Path

import pytest

from mentor import Mentor
from mentor.evaluate import read_questions
from ui.cli import main

DOCUMENT = "corpus/python-ai-engineer.md"
QUESTIONS = [
    {
        "id": "1",
        "kind": "fact",
        "question": "深度学习工程师的薪资是多少？",
        "src": [0],
        "must": ["20K-50K"],
    },
    {"id": "2", "kind": "unanswerable", "question": "明天上海会下雨吗？"},
]


@pytest.fixture
def asked(mentor: Mentor, tmp_path: Path) -> list[str]:
    """The command on a file of two questions, over the library that tests share."""
    file = tmp_path / "questions.jsonl"
    lines = [json.dumps(question, ensure_ascii=False) for question in QUESTIONS]
    file.write_text("\n".join(lines), "utf-8")
    return ["eval", str(file), "--home", str(mentor.settings.home), "--sources", DOCUMENT]


def test_three_tables_for_people(capsys: pytest.CaptureFixture[str], asked: list[str]) -> None:
    assert main(asked) == 0
    passages, answers, refusal = capsys.readouterr().out.strip().split("\n\n")
    assert "recall@5" in passages
    assert "citation precision" in answers
    assert "AUROC" in refusal


@pytest.mark.parametrize(
    ("options", "code", "line"),
    [
        (["--min", "answer_holds=0.9", "--max", "refused_wrongly=0.04"], 0, ""),
        (["--min", "fact:citation_recall=0.99"], 0, ""),
        (["--max", "seconds=0"], 1, "seconds is "),
        (["--min", "mrr=1.5", "--min", "answer_holds=1"], 1, "mrr is 1.000, under 1.5"),
        (["--min", "conflict_recall=0.5"], 1, "conflict_recall was not measured"),
        (["--min", "answers=1"], 2, "there is no measure 'answers'"),
        (["--min", "answer_holds"], 2, "'answer_holds' is not MEASURE=NUMBER"),
        (["--min", "answer_holds=nan"], 2, "'answer_holds=nan' is not MEASURE=NUMBER"),
        (["--max", "list:mrr=1"], 2, "no question is of kind 'list'"),
    ],
    ids=[
        *("met", "met by a kind", "too slow", "one of two", "not measured"),
        *("no measure", "no number", "not a number", "no kind"),
    ],
)
def test_thresholds_decide_the_exit_code(
    capsys: pytest.CaptureFixture[str], asked: list[str], options: list[str], code: int, line: str
) -> None:
    assert main([*asked, *options]) == code
    errors = capsys.readouterr().err
    assert line in errors
    assert bool(errors) is bool(line)


def test_a_missed_threshold_leaves_json_alone(
    capsys: pytest.CaptureFixture[str], asked: list[str]
) -> None:
    assert main([*asked, "--json", "--max", "seconds=0"]) == 1
    output, errors = capsys.readouterr()
    assert json.loads(output)["overall"]["refusal_auroc"] == 1.0
    assert errors.count("\n") == 1


def test_a_picture(capsys: pytest.CaptureFixture[str], asked: list[str], tmp_path: Path) -> None:
    picture = tmp_path / "图.svg"
    assert main([*asked, "--picture", str(picture)]) == 0
    assert picture.read_text("utf-8").startswith("<svg ")
    assert main([*asked, "--picture", str(tmp_path / "nowhere" / "a.svg")]) == 2
    assert "cannot write" in capsys.readouterr().err


def test_the_lines_that_help_shows_are_questions(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit):
        main(["eval", "--help"])
    shown = [line.strip() for line in capsys.readouterr().out.splitlines()]
    lines = [line for line in shown if line.startswith("{")]
    file = tmp_path / "questions.jsonl"
    file.write_text("\n".join(lines), "utf-8")
    kinds = [question.kind for question in read_questions(file)]
    assert kinds == ["fact", "conflict", "unanswerable"]
