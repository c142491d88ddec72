"""What asks for more of the last answer, and what was shown of it."""

import pytest

from mentor.refusal_wording import refusal
from mentor.types import Turn
from mentor.understand.last_asked import last_asked
from mentor.understand.more import shown_so_far, wants_more
from mentor.understand.standalone import depends


def turns(*said: str) -> list[Turn]:
    return [
        Turn(role="assistant" if at % 2 else "user", content=each) for at, each in enumerate(said)
    ]


@pytest.mark.parametrize(
    "said",
    [
        "再详细点",
        "能详细一点吗？",
        "展开讲讲",
        "还有呢",
        "还有别的吗？",
        "好的，还有吗",
        "嗯嗯继续",
        "换个说法",
        "没看懂",
        "解释一下",
        "再讲讲",
        "能再解释一下吗？",
        "more",
        "tell me more about that",
        "thanks, tell me more",
        "a bit more",
        "can you elaborate?",
        "anything else?",
        "could you go into more detail",
        "I don't get it",
        "explain it in other words",
    ],
)
def test_what_asks_for_more(said: str) -> None:
    assert wants_more(said)


@pytest.mark.parametrize(
    "said",
    [
        "还有面包课吗",
        "再详细讲讲酵母",
        "接着呢？",
        "短一点",
        "谢谢",
        "more bread courses",
        "tell me about yeast",
        "what else does the baker need?",
        "explain the oven",
        "thanks",
        "nothing else, thanks",
        "没了，谢谢",
        "",
    ],
)
def test_what_asks_something_else(said: str) -> None:
    assert not wants_more(said)


def test_all_answers_to_one_question_were_shown() -> None:
    history = turns("面粉呢", "> 黑麦。", "酵母放多少？", "> 两克。", "还有吗", "> 冬天多放。")
    shown = shown_so_far(history)
    assert "两克" in shown
    assert "冬天" in shown
    assert "黑麦" not in shown


def test_of_a_refusal_there_is_no_more() -> None:
    assert shown_so_far(turns("火星上呢", refusal("zh", []))) == ""


def test_of_a_greeting_there_is_no_more() -> None:
    assert shown_so_far(turns("hello", "Ask me about the documents.")) == ""


def test_a_wish_for_more_is_no_question_to_go_on_from() -> None:
    history = turns("酵母放多少？", "> 两克。", "再详细点", "> 冬天多放。")
    last = last_asked(history, depends)
    assert last is not None
    assert last.question == "酵母放多少？"
