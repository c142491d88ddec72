"""What callers hand over is checked before it is used."""

from typing import Any

import pytest

from mentor import ConfigurationError, Mentor
from mentor.turns import checked


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
