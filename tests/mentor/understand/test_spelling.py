"""Misspelt words are put right to words that the library has."""

from collections.abc import Mapping

import pytest

from mentor import Mentor
from mentor.understand import spelled

LIBRARY: Mapping[str, int] = {
    "薪资": 3,
    "工程": 9,
    "工程师": 9,
    "langchain": 2,
    "deeplearning": 2,
    "高级": 2,
    "机器": 4,
    "runbooks": 2,
    "things": 3,
}


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("when wud u use smth else, prolly?", "when would you use something else, probably?"),
        ("is U-Net or u-net taught at Uni Ulm?", "is U-Net or u-net taught at Uni Ulm?"),
        ("he thinks its the same", "he thinks its the same"),
        ("whats the salery of a senoir enginer", "whats the salary of a senior engineer"),
        ("what does langchian do", "what does langchain do"),
        ("how do machiens learn", "how do machines learn"),
        ("how do I bake bread for freinds", "how do I bake bread for freinds"),
        ("Salery of Mr. Qdrnat", "Salery of Mr. Qdrnat"),
        ("What does LangChian do, and Langsmith?", "What does langchain do, and Langsmith?"),
        ("the qdrant index, zzzzzzz and rust", "the qdrant index, zzzzzzz and rust"),
        ("see salery.com or ./salery or salery_2", "see salery.com or ./salery or salery_2"),
        ("salery是多少", "salary是多少"),
        ("What is Lang Chain?", "What is LangChain?"),
        ("lang chain要学吗", "langchain要学吗"),
        ("what is lang graph", "what is lang graph"),
        ("Lang Chain or Lang Chains?", "LangChain or Lang Chains?"),
        ("what is deep learning", "what is deep learning"),
        ("is there a runbook", "is there a runbook"),
    ],
    ids=[
        *("chat", "names", "a form of a word"),
        *(
            "three",
            "two exchanged",
            "one too many",
            "nothing to put it to",
            "words",
            "a name",
            "unknown",
        ),
        *(
            "addresses",
            "mixed",
            "apart",
            "apart, mixed",
            "apart, unknown",
            "apart, twice",
            "apart, a term",
        ),
        "one of many",
    ],
)
def test_a_misspelt_word_is_put_right_to_one_that_the_library_has(
    question: str, right: str
) -> None:
    assert spelled(question, lambda word: LIBRARY.get(word, 0)) == right


def test_the_learner_sees_what_was_understood(mentor: Mentor) -> None:
    answer = mentor.ask("what is the salery of a data analyst")
    assert answer.question == "what is the salary of a data analyst"
    assert answer.citations


def test_a_word_that_is_too_long_for_one_is_not_looked_for() -> None:
    asked: list[str] = []

    def frequency(word: str) -> int:
        asked.append(word)
        return 0

    assert spelled("a" * 4_000, frequency) == "a" * 4_000
    assert len(asked) < 10
