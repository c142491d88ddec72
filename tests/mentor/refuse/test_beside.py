"""What a question tells beside what it asks decides no refusal."""

import pytest

from mentor import Mentor
from mentor.refuse.beside import (
    asks_for_figure,
    is_clear_alone,
    leaves_out_a_name,
    names_beside,
)
from mentor.retrieve.retriever import HybridRetriever


@pytest.fixture(scope="module")
def retriever(mentor: Mentor) -> HybridRetriever:
    return mentor.retriever


def test_a_name_that_the_library_lacks_is_no_introduction(retriever: HybridRetriever) -> None:
    question = "RTX 4060 Ti 和二手 3090，自己在家练模型，买哪一张比较好？"
    finding = retriever.search(question, 16)
    assert leaves_out_a_name(finding, "买哪一张比较好？")
    assert not leaves_out_a_name(finding, question)
    nurse = retriever.search("I am tired of night shifts. Which maths do I need first?", 16)
    assert not leaves_out_a_name(nurse, "Which maths do I need first?")


@pytest.mark.parametrize(
    ("told", "named"),
    [
        ("I moved to Berlin last year.", {"place"}),
        ("I worked at Siemens.", {"place"}),
        ("I broke my leg in March, at 34.", {"thing"}),
        ("I bought a Quadro in May.", {"other"}),
        ("I am a beginner.", set()),
    ],
)
def test_what_is_named_beside(told: str, named: set[str], retriever: HybridRetriever) -> None:
    asked = "What is data drift?"
    assert names_beside(retriever.search(f"{told} {asked}", 16), asked) == named


@pytest.mark.parametrize(
    ("question", "clear"), [("What is data drift?", True), ("Which courses are good?", False)]
)
def test_what_is_clear_alone(question: str, clear: bool, retriever: HybridRetriever) -> None:
    assert is_clear_alone(retriever.search(question, 16)) == clear


def test_a_figure_may_be_another_one_elsewhere() -> None:
    assert asks_for_figure("What do AI engineers earn?")
    assert not asks_for_figure("What is data drift?")


@pytest.mark.parametrize(
    ("question", "refused"),
    [
        ("We handle patient data in Europe. How do we keep an AI system fair?", False),
        ("我家在成都，孩子两岁。学AI要掌握哪些数学？", False),
        ("We grow tomatoes in Spain. How often should I water them?", True),
        ("I'm at Siemens. How many interview rounds does the AI engineer job have?", True),
        ("What do AI engineers earn in Singapore?", True),
    ],
)
def test_a_story_refuses_nothing(question: str, refused: bool, mentor: Mentor) -> None:
    assert mentor.ask(question).abstained == refused
