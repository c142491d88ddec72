import pytest

from mentor.llm.trim import estimated_tokens, fitting, recent
from mentor.prompts import asked
from mentor.types import Passage, Turn


def passage(text: str, start: int = 100) -> Passage:
    return Passage("a.md", "标题", "节", text, start, start + len(text), 1.0)


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", 0),
        ("learn", 2),
        ("learn to code", 4),
        ("a, b.", 4),
        ("2026", 4),
        ("学习", 3),
        ("学习 RAG。", 6),
        ("a\nb", 3),
    ],
    ids=["empty", "word", "words", "signs", "digits", "zh", "mixed", "line break"],
)
def test_tokens_are_estimated(text: str, tokens: int) -> None:
    assert estimated_tokens(text) == tokens


@pytest.mark.parametrize(
    ("texts", "tokens", "kept"),
    [
        (["先学数学。再学编程。"], 1000, ["先学数学。再学编程。"]),
        (["先学数学。再学编程。"], 30, ["先学数学。"]),
        (["先学数学。再学编程。", "读书。"], 64, ["先学数学。再学编程。", "读书。"]),
        (["先学数学。再学编程。", "读书。写字。"], 64, ["先学数学。再学编程。", "读书。"]),
        (["First do this. Then that."], 27, ["First do this."]),
        (["先学数学。再学编程。", "读书。"], 40, ["先学数学。再学编程。"]),
        (["先学数学。"], 5, []),
        (["先学数学。"], -5, []),
        ([], 1000, []),
    ],
    ids=[
        *("all", "zh cut at a sentence", "two", "second cut", "en cut at a sentence"),
        *("second left out", "no room", "less than none", "no passages"),
    ],
)
def test_passages_are_cut_to_so_many_tokens(texts: list[str], tokens: int, kept: list[str]) -> None:
    found = fitting([passage(text) for text in texts], tokens)
    assert [item.text for item in found] == kept
    assert all(item.end - item.start == len(item.text) for item in found)
    assert not found or estimated_tokens(asked("", found)) <= tokens


@pytest.mark.parametrize(
    ("tokens", "turns"),
    [(100_000, 6), (1200, 1), (10, 0)],
    ids=["the last six", "one", "none"],
)
def test_earlier_turns_are_left_out_before_the_question(tokens: int, turns: int) -> None:
    history: list[Turn] = [{"role": "user", "content": f"{n}" + "学" * 500} for n in range(9)]
    assert recent("那第二阶段呢？", history, tokens) == history[len(history) - turns :]
