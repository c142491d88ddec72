"""What is said to a chat as to a person."""

import pytest

from mentor.understand.chat import is_chat


@pytest.mark.parametrize(
    "said",
    [
        "are you a robot or a human",
        "who built you",
        "tell me a riddle",
        "给我讲个故事",
        "你有意识",
        "我很无聊",
    ],
    ids=str,
)
def test_it_asks_nothing_of_documents(said: str) -> None:
    assert is_chat(said)


@pytest.mark.parametrize(
    "said",
    ["who built it", "is it a robot", "another one", "故事", "累", "what is the date"],
    ids=str,
)
def test_what_may_be_asked_of_a_thing_is_no_chat(said: str) -> None:
    assert not is_chat(said)
