"""The thing that a conversation is about, in a library of documents on several things."""

from collections.abc import Iterator

import pytest

from mentor import Mentor, Turn
from mentor.understand.reading import understand
from mentor.understand.thing import talked_of, thing_in
from mentor.understand.types import Documents
from tests.mentor.libraries import knowing

BRIDGE = """# The Quelby Bridge

The Quelby Bridge crosses the River Odd. It was opened in 1871 and cost 61,000 pounds.

The third pier took seven months, because divers sawed through buried oaks.

A museum in the tollhouse is open on Sundays.
"""
COURSE = """# Tarnfold Evening School: handbook

Tarnfold has a day track and an evening track.

| | Day track | Evening track |
| --- | --- | --- |
| Fee | 7,900 | 6,800 |

You may pay in six monthly parts.

Whoever misses more than ten classes leaves the course.
"""
FESTIVAL = """# 抬舟节

抬舟节是岛上的节日，每年四月举行，全程十九公里。

节日期间不得使用无人机，因为曾有人受伤。
"""
DIARY = """# 我怎么做了木匠

作者：小禾

我学了十四个月，每周十五小时。

关于培训班：自律的人不需要。
"""
DOCUMENTS = {"bridge.md": BRIDGE, "course.md": COURSE, "节日.md": FESTIVAL, "日记.md": DIARY}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("things"), DOCUMENTS) as mentor:
        yield mentor


def understood(library: Mentor, *questions: str) -> str:
    """The last of these questions, as understood after the others."""
    turns: list[Turn] = []
    for question in questions[:-1]:
        turns.append({"role": "user", "content": question})
        turns.append({"role": "assistant", "content": library.ask(question, history=turns).text})
    return understand(questions[-1], turns, library.retriever).question


@pytest.mark.parametrize(
    ("questions", "whole"),
    [
        (
            ("When was the Quelby bridge opened?", "why did the third pier take so long?"),
            "Quelby bridge why did the third pier take so long?",
        ),
        (
            (
                "What is the difference between the day and the evening track at Tarnfold?",
                "how much does the second one cost?",
            ),
            "Tarnfold how much does evening track cost?",
        ),
        (
            (
                "What is the difference between the day and the evening track at Tarnfold?",
                "can I pay that monthly?",
                "ok and if I miss a lot of classes?",
            ),
            "Tarnfold if I miss a lot of classes?",
        ),
        (
            ("Where is Tarnfold?", "what days are the classes", "and how many hours in total?"),
            "Tarnfold how many hours in total?",
        ),
        (
            ("Where is Tarnfold?", "what days are the classes", "and can i pay it in bits"),
            "can i pay Tarnfold in bits",
        ),
        (
            ("When was the Quelby bridge opened?", "what did the oaks cost"),
            "Quelby bridge what did the oaks cost",
        ),
        (("抬舟节是什么时候", "为什么不能用无人机"), "抬舟节 为什么不能用无人机"),
        (
            ("小禾转行花了多长时间", "what does she think about courses?"),
            "小禾 what does she think about courses?",
        ),
    ],
    ids=[
        "whole question",
        "one of two",
        "only the thing",
        "figures",
        "of it",
        "has been",
        "Chinese",
        "other language",
    ],
)
def test_a_follow_up_keeps_the_thing_that_is_talked_about(
    library: Mentor, questions: tuple[str, ...], whole: str
) -> None:
    assert understood(library, *questions) == whole


def test_what_takes_the_place_of_a_row_is_asked_alone(library: Mentor) -> None:
    whole = understood(library, "What is the fee of the Day track?", "and the Evening track?")
    assert "Day" not in whole


def test_what_was_asked_stays_behind_a_case(library: Mentor) -> None:
    whole = understood(library, "What does the Tarnfold course cost?", "and part time?")
    assert "Tarnfold" in whole
    assert "cost" in whole
    assert whole.endswith("part time?")


def test_what_follows_is_looked_for_where_the_thing_is(library: Mentor) -> None:
    first = "What does the Tarnfold school cost?"
    told = library.ask(first).text
    turns: list[Turn] = [
        {"role": "user", "content": first},
        {"role": "assistant", "content": told},
    ]
    reading = understand("what if I miss ten classes?", turns, library.retriever)
    assert reading.of_thing
    assert len(reading.sources or ()) == 1
    assert not understand("are there any others?", turns, library.retriever).of_thing


def test_another_thing_takes_its_place(library: Mentor) -> None:
    asked = "How long is the way at 抬舟节?"
    assert understood(library, "When was the Quelby bridge opened?", asked) == asked


@pytest.mark.parametrize("question", ["How do I become an electrician?", "What is a transistor?"])
def test_a_new_question_leaves_it(library: Mentor, question: str) -> None:
    assert understood(library, "When was the Quelby bridge opened?", question) == question


def test_a_part_takes_the_place_of_nothing(library: Mentor) -> None:
    documents = Documents(library.retriever, None)
    whole = talked_of(["When was the Quelby Bridge opened?"], documents)
    asked = ["When was the Quelby Bridge opened?", "and on Sundays?"]
    assert thing_in(asked[-1], documents) not in (None, whole)
    assert talked_of(asked, documents) == whole
