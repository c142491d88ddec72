"""What callers hand over is checked before it is used."""

from typing import Any

import pytest

from mentor import ConfigurationError, Mentor
from mentor.turns import MOST_ASKED, MOST_TOLD, checked


@pytest.mark.parametrize(
    "turn",
    [
        {"role": "user"},
        {"role": "user", "content": None},
        {"role": "user", "content": [{"type": "text", "text": "hi"}]},
        {"role": "system", "content": "hi"},
        "hi",
        None,
    ],
    ids=str,
)
def test_a_turn_that_is_none_is_named_in_one_line(turn: Any) -> None:
    fine = {"role": "user", "content": "hi"}
    with pytest.raises(ConfigurationError, match=r"^turn 2 of the history is not") as raised:
        checked([fine, turn])
    assert "\n" not in str(raised.value)


def test_half_of_a_pair_of_surrogates_becomes_what_can_be_written(mentor: Mentor) -> None:
    (turn,) = checked([{"role": "user", "content": "a\ud800b 😀 好"}])
    assert turn["content"] == "a?b 😀 好"
    assert mentor.ask("RAG 是什么？\ud83d").citations


def test_sources_are_a_list(mentor: Mentor) -> None:
    with pytest.raises(ConfigurationError, match=r"give a list of ids"):
        mentor.ask("RAG 是什么？", sources="corpus/python-ai-engineer.md")


def test_a_long_conversation_is_understood_in_time_that_grows_with_it() -> None:
    from mentor.text.terms import terms

    assert [term.text for term in terms("学习" * 20_000)] == ["学习"]


def test_of_a_long_conversation_its_beginning_and_its_end_are_read() -> None:
    turns = [
        {"role": role, "content": f"{place} {role}"}
        for place in range(500)
        for role in ("user", "assistant")
    ]
    read = [turn["content"] for turn in checked(turns)]
    assert read[:2] == ["0 user", "0 assistant"]
    assert read[2:] == [turn["content"] for turn in turns[-80:]]
    assert checked(turns[:82]) == (*turns[:82],)


def test_a_long_question_is_read_at_its_end_and_a_long_answer_at_its_beginning() -> None:
    asked = {"role": "user", "content": f"{'lorem ' * 50_000}How long does it take?"}
    told = {"role": "assistant", "content": f"The plan takes a year. {'lorem ' * 50_000}"}
    question, answer = checked([asked, told])
    assert question["content"].endswith("How long does it take?")
    assert answer["content"].startswith("The plan takes a year.")
    assert len(question["content"]) == MOST_ASKED
    assert len(answer["content"]) == MOST_TOLD
