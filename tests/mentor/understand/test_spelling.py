"""Misspelt words are put right to words that the library has."""

from collections.abc import Mapping

import pytest

from mentor import Mentor, chain
from mentor.types import Turn
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


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("hwo long does it tkae", "how long does it take"),
        ("whta shoudl I lern frist", "what should I learn first"),
        ("do i realy need a degre", "do i really need a degree"),
        ("is keras or dvc or bert worth it", "is keras or dvc or bert worth it"),
        ("Hwo is Lern", "Hwo is Lern"),
        ("hwo要学多久", "hwo要学多久"),
    ],
    ids=["time", "what", "adverb, noun", "names of tools", "capitals", "zh"],
)
def test_a_slip_in_a_short_word_is_put_right_to_one_that_asks(question: str, right: str) -> None:
    library = {"degree": 2, "flask": 1}
    assert spelled(question, lambda word: library.get(word, 0)) == right


@pytest.mark.parametrize(
    "word",
    [
        *("facto", "finer", "hping", "rater", "cocos", "zerox", "purer", "wider", "nicer", "safer"),
        *("keras", "kafka", "nginx", "redis", "numpy", "scipy", "flink", "spark", "helmx", "conda"),
    ],
)
def test_a_word_or_a_name_of_five_letters_is_no_slip_for_a_letter_that_is_missing(
    word: str,
) -> None:
    held = ("factor", "factors", "finger", "hoping", "rather", "keras", "flicks", "sparks", "wired")
    assert spelled(f"is it {word}", lambda each: int(each in held)) == f"is it {word}"


def test_a_misspelt_question_is_understood_by_what_it_asks(mentor: Mentor) -> None:
    asked = "what does a data analyst earn? hwo long does it take to become one?"
    right = mentor.ask(asked.replace("hwo", "how"))
    assert mentor.ask(asked).text == right.text
    before: list[Turn] = [
        {"role": "user", "content": "whta does a data analyst earn"},
        {"role": "assistant", "content": "10K"},
    ]
    assert mentor.ask("要学什么", history=before).question == "data analyst 要学什么"


def test_a_long_turn_before_the_question_is_not_put_right(
    mentor: Mentor, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[str] = []

    def right(text: str, _: object) -> str:
        looked_at.append(text)
        return text

    monkeypatch.setattr(chain, "spelled", right)
    told: list[Turn] = [{"role": "user", "content": "I bake brade. " * 2_800}]
    mentor.ask("what does a data analyst earn", history=told * 20)
    assert looked_at == ["what does a data analyst earn"]


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
