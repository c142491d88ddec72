"""What goes back in a conversation: to the first thing, to the one before, to a place put right."""

import pytest

from mentor.types import Turn
from mentor.understand.gone_back import gone_back


def talk(*questions: str) -> list[Turn]:
    turns: list[Turn] = []
    for question in questions:
        turns += [{"role": "user", "content": question}, {"role": "assistant", "content": "x [1]"}]
    return turns


TALK = talk("What is sanding?", "and varnish?")


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("ok go back to the first thing, why does it matter?", "why does it matter?"),
        ("Back to the first one: how long does it take?", "how long does it take?"),
        ("let's return to my first question, is it hard?", "is it hard?"),
        ("回到第一个，它有什么用？", "它有什么用？"),
        ("说回最开始的问题，要多久？", "要多久？"),
        ("回到刚才第一个问题，要多久？", "要多久？"),
        ("回到我一开始问的第一个问题，要多久？", "要多久？"),
        ("那第一个问题，要多久？", "要多久？"),
        ("my first question again, how long does it take?", "how long does it take?"),
    ],
)
def test_the_rest_is_asked_after_the_first_exchange_alone(question: str, rest: str) -> None:
    assert gone_back(question, TALK) == (rest, TALK[:2])


@pytest.mark.parametrize(
    "question",
    ["back to the first thing", "回到最开始的话题", "第一个问题呢", "About my first question"],
)
def test_what_says_nothing_else_asks_the_first_question_again(question: str) -> None:
    assert gone_back(question, TALK) == ("What is sanding?", [])


@pytest.mark.parametrize(
    "question",
    [
        "back to varnish",
        "回到第一阶段",
        "go back to the first stage",
        "What comes first?",
        "第一个问题是要多久",
        "第一个问题怎么回答",
        "My first question is how long it takes",
    ],
)
def test_other_questions_stay_as_they_are(question: str) -> None:
    assert gone_back(question, TALK) == (question, TALK)


def test_the_first_one_is_one_of_a_list_that_was_gone_through() -> None:
    turns = talk("Which stages are there?", "and the third one?")
    assert gone_back("back to the first one", turns) == ("back to the first one", turns)


def test_without_a_history_nothing_is_gone_back_to() -> None:
    assert gone_back("back to the first thing", []) == ("back to the first thing", [])


TWO = talk("What is sanding?", "give me an example", "and varnish?", "how long does it dry?")


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("ok back to that, what do I need for it?", "what do I need for it?"),
        ("let's go back to the previous topic: is it hard?", "is it hard?"),
        ("Back to what we were talking about before - how fine?", "how fine?"),
        ("回到刚才那个，它要什么工具？", "它要什么工具？"),
        ("那说回之前聊的话题，难吗？", "难吗？"),
        ("回到刚才那个，一天磨几小时", "那一天磨几小时"),
    ],
)
def test_the_rest_is_asked_of_what_was_talked_of_before_the_last_thing(
    question: str, rest: str
) -> None:
    assert gone_back(question, TWO) == (rest, TWO[:4])


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("back to what you just said, is that realistic?", "is that realistic?"),
        ("go back to what you said: is it loud?", "is it loud?"),
        ("回到刚才说的，难吗？", "难吗？"),
    ],
)
def test_what_was_said_last_is_asked_of_all_that_was_said(question: str, rest: str) -> None:
    assert gone_back(question, TWO) == (rest, TWO)


@pytest.mark.parametrize("question", ["back to my last question", "回到上一个问题"])
def test_what_was_asked_last_is_asked_again(question: str) -> None:
    assert gone_back(question, TWO) == ("how long does it dry?", TWO[:6])


@pytest.mark.parametrize("question", ["再说说这个", "再聊聊这个问题", "再说说那个"])
def test_more_of_this_is_no_going_back(question: str) -> None:
    assert gone_back(question, TWO) == (question, TWO)


def test_what_follows_a_going_back_follows_what_it_went_back_to() -> None:
    turns = [*TWO, *talk("back to that, is it hard?")]
    assert gone_back("and is it loud?", turns)[1] == [*TWO[:4], *talk("is it hard?")]


def test_with_one_thing_named_the_rest_is_asked_of_that() -> None:
    assert gone_back("back to that, is it hard?", TWO[:4]) == ("is it hard?", TWO[:4])


@pytest.mark.parametrize("question", ["back to the previous topic", "回到刚才的话题"])
def test_alone_it_asks_again_what_was_asked_before_the_last_thing(question: str) -> None:
    assert gone_back(question, TWO) == ("What is sanding?", [])


@pytest.mark.parametrize(
    "question", ["back to that course on glue", "回到刚才说的清漆，贵吗？", "go back to that stage"]
)
def test_what_names_where_it_goes_back_to_stays(question: str) -> None:
    assert gone_back(question, TWO) == (question, TWO)


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        ("what do I make in the second one", "no I meant the first one",
         "what do I make in the first one"),
        ("what do I make in the second stage", "sorry, the third one",
         "what do I make in the third stage"),
        ("is the second one dear?", "no, the third", "is the third one dear?"),
        ("is step 2 hard?", "wait, not the second, the fourth", "is step 4 hard?"),
        ("and the last one?", "sorry, the second one I meant", "the second one"),
        ("第二个怎么做", "不对，我说的是第三个", "第三个怎么做"),
        ("第二阶段难吗", "错了，第一个", "第一阶段难吗"),
        ("第二阶段难吗", "说错了，是第三阶段", "第三阶段难吗"),
        ("第二个贵吗", "不是第二个，是最后一个", "最后一个贵吗"),
    ],
)  # fmt: skip
def test_a_place_that_was_meant_takes_that_of_the_one_named(
    before: str, question: str, understood: str
) -> None:
    turns = talk("Which are there?", before)
    assert gone_back(question, turns) == (understood, turns[:2])


@pytest.mark.parametrize(
    ("before", "question"),
    [
        ("what is glue?", "sorry, the first one"),
        ("how about the second one?", "no, I meant the glue"),
        ("and the second one?", "and the third one?"),
        ("第二个呢", "第三个呢"),
        ("第二个呢", "不是要先学第一个吗"),
    ],
)
def test_what_puts_no_place_right_stays(before: str, question: str) -> None:
    turns = talk("Which are there?", before)
    assert gone_back(question, turns) == (question, turns)


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("the third one - is it loud?", "is the third one loud?"),
        ("and the last one, what do I need for it?", "what do I need for the last one?"),
        ("what about the second one - is it dear?", "is the second one dear?"),
        ("第二个，它贵吗？", "第二个贵吗？"),
        ("第二个，贵吗？", "第二个，贵吗？"),
        ("sanding, is it loud?", "sanding, is it loud?"),
    ],
)
def test_a_place_that_stands_apart_is_asked_of_where_it_is_meant(
    question: str, understood: str
) -> None:
    assert gone_back(question, TALK) == (understood, TALK)


def test_blanks_count_once_and_a_long_message_names_no_place() -> None:
    blanks = " " * 20_000
    turns = talk("Which are there?", "is the second one dear?")
    assert gone_back(f"no,{blanks}the third", turns) == ("is the third one dear?", turns[:2])
    for question in (f"x{blanks}x", f"the x{blanks}x", f"i mean {'?' * 20_000}x"):
        assert gone_back(question, turns) == (question, turns)
