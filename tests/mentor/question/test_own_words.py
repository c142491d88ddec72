"""What somebody says of himself in his own words."""

import re

import pytest

from mentor.question.own_words import as_it_stands, own_words
from mentor.question.timed_clauses import timed_clauses

_ASKS = re.compile(r"计划|\bplan\b")


@pytest.mark.parametrize(
    ("message", "words"),
    [
        ("i am a retired tailor", ["a retired tailor"]),
        ("I am a retired tailor", ["a retired tailor"]),
        ("a plan pls", []),
        ("我是退休的裁缝", ["退休的裁缝"]),
        ("make a plan for my mother", ["my mother"]),
        ("5 hours a week", []),
        ("I know Python", []),
        ("what should I do", []),
    ],
    ids=str,
)
def test_what_is_no_time_no_knowledge_and_no_question_is_kept(
    message: str, words: list[str]
) -> None:
    (clause,) = timed_clauses(message)
    assert [*own_words(clause, _ASKS)] == words


def test_words_end_where_another_time_was_said_later() -> None:
    words = "I study after work 5 hours a week"
    assert as_it_stands(words, 5, "") == words
    assert "5 hours" not in as_it_stands(words, 8, "")
