"""Files of questions, good and bad."""

from pathlib import Path

import pytest

from ingest.errors import ConfigurationError
from mentor.evaluate import read_questions


def test_reads_the_shared_questions(shared: Path) -> None:
    path = shared / "bench" / "roadmap_questions.jsonl"
    questions = read_questions(path)
    assert len(questions) == len(path.read_text(encoding="utf-8").splitlines())
    followup = next(question for question in questions if question.history)
    assert [turn["role"] for turn in followup.history] == ["user", "assistant"]
    assert {question.answerable for question in questions} == {True, False}


def test_numbers_become_the_names_given(tmp_path: Path) -> None:
    file = tmp_path / "q.jsonl"
    line = '{"id": "1", "kind": "conflict", "question": "多久？", "src": [1, "c"], "must": ["6"]}'
    file.write_text(f"\n{line}\n", encoding="utf-8")
    assert read_questions(file, ["a.md", "b.md"])[0].src == ("b.md", "c")
    assert read_questions(file)[0].src == (1, "c")


GOOD = '{"id": "1", "kind": "fact", "question": "多久？", "src": [0], "must": ["6"]}'


@pytest.mark.parametrize(
    ("lines", "number", "reason"),
    [
        ([GOOD, "{"], 2, "JSON"),
        ([GOOD, "", GOOD], 3, "id '1' stands on line 1"),
        ([GOOD.replace('"6"', '"6("')], 1, "no regular expression"),
        ([GOOD.replace('"6"', '"6{99999999999}"')], 1, "no regular expression"),
        ([GOOD.replace('"6"', f'"{"(" * 5000}{")" * 5000}"')], 1, "no regular expression"),
        ([GOOD.replace('["6"]', "[]")], 1, "must is empty"),
        ([GOOD.replace('"must"', '"musts"')], 1, "musts"),
        ([GOOD.replace("多久？", " ")], 1, "question"),
        ([GOOD.replace("[0]", "[-1]")], 1, "src.0"),
        ([GOOD.replace("[0]", "[true]")], 1, "src.0"),
        ([GOOD.replace("[0]", "[2]")], 1, "src 2 is over the 2 names"),
        ([GOOD.replace("fact", "unanswerable")], 1, "neither src nor must"),
        ([GOOD.replace("fact", "conflict")], 1, "two documents"),
        ([GOOD.replace("}", ', "history": [["q"]]}')], 1, "history.0"),
    ],
    ids=[
        "not JSON",
        "same id twice",
        "bad pattern",
        "too large a number in a pattern",
        "too deep a pattern",
        "no pattern",
        "unknown key",
        "no question",
        "negative number",
        "true is no number",
        "number over names",
        "unanswerable with answer",
        "conflict of one",
        "half a turn",
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, lines: list[str], number: int, reason: str) -> None:
    file = tmp_path / "q.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(ConfigurationError) as raised:
        read_questions(file, ["a.md", "b.md"])
    message = str(raised.value)
    assert f"{file} line {number} " in message
    assert reason in message
    assert "\n" not in message


def test_id_and_kind_may_be_left_out(tmp_path: Path) -> None:
    file = tmp_path / "q.jsonl"
    lines = [
        '{"question": "多久？", "src": ["a.md"], "must": ["6"]}',
        "",
        '{"question": "Who won the cup?"}',
    ]
    file.write_text("\n".join(lines), encoding="utf-8")
    asked = [(each.id, each.kind, each.answerable) for each in read_questions(file)]
    assert asked == [("line 1", "fact", True), ("line 3", "unanswerable", False)]


def test_all_that_is_wrong_is_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "q.jsonl"
    wrong = '{"id": "1", "kinds": "fact", "src": "a.md"}'
    file.write_text("\n".join([wrong, GOOD, *["{}"] * 7]), encoding="utf-8")
    with pytest.raises(ConfigurationError) as raised:
        read_questions(file)
    message = str(raised.value)
    for part in ("line 1 is", "kinds: ", "src: ", "question: ", "line 3 is", "and 3 lines more"):
        assert part in message
    assert message.count("question: Field required") == 5
    assert "mentor eval --help" in message
    assert "\n" not in message


@pytest.mark.parametrize(
    "content", [None, b"\xff\xfe\xff", b"\n \n"], ids=["missing", "not UTF-8", "empty"]
)
def test_a_bad_file_is_named(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "q.jsonl"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(ConfigurationError, match=r"q\.jsonl"):
        read_questions(file)
