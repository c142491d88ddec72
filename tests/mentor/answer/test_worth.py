"""How likely a unit answers, and what it is told by."""

import numpy as np
import pytest

from ingest.structure import blocks
from ingest.types import Chunk
from ingest.words import words
from mentor.answer.worth import features, weights, worths
from mentor.evidence import Evidence, Finding
from mentor.text.terms import terms
from mentor.types import Passage

TEXT = "## 烧窑要多久？\n\n- 陶器要烧十个小时。\n- 瓷器另说。"
QUESTION = "陶器要烧多久？"


def found(
    *cosines: float, score: float = 1.0, text: str = TEXT, question: str = QUESTION
) -> tuple[Finding, Evidence]:
    units = tuple(span for block in blocks(text) for span in block.units)
    item = Evidence(
        passage=Passage("a", "题", "上 › 烧窑", text, 0, len(text), score),
        chunk=Chunk("a0", "a", ("上", "烧窑"), text, 0, len(text), "", units),
        cosine=score,
        coverage=0.0,
        pair_coverage=0.0,
        present=frozenset(),
        sentence_cosines=cosines,
        sentence_vectors=np.eye(len(units), 4, dtype=np.float32),
    )
    asked = dict.fromkeys(terms(question), 1.0)
    finding = Finding(
        question, (item,), asked, frozenset(words(question)), frozenset(), np.ones(4, np.float32)
    )
    return finding, item


def test_the_features_are_those_that_have_weights() -> None:
    finding, item = found(0.8, 0.9, 0.7)
    measured = features(finding, item)
    assert measured.keys() == weights().keys()
    assert all(values.shape == (3,) for values in measured.values())


def test_each_feature_is_what_it_says() -> None:
    measured = {name: values.tolist() for name, values in features(*found(0.8, 0.9, 0.7)).items()}
    assert measured["leads"] == [1.0, 0.0, 0.0]
    assert measured["item"] == [0.0, 1.0, 1.0]
    assert measured["best"] == [0.9] * 3
    assert measured["unadapted"] == [1.0] * 3
    assert measured["own"][1] > measured["own"][2]


@pytest.mark.parametrize(("better", "place"), [((0.8, 0.9, 0.7), 1), ((0.7, 0.6, 0.95), 2)])
def test_the_nearest_that_leads_to_nothing_is_worth_most(
    better: tuple[float, ...], place: int
) -> None:
    assert int(np.argmax(worths(*found(*better)))) == place


def test_units_of_a_better_passage_are_worth_more() -> None:
    low, high = worths(*found(0.8, 0.9, 0.7)), worths(*found(0.8, 0.9, 0.7, score=1.1))
    assert (high > low).all()


def test_without_the_vector_of_the_question_its_cosines_are_taken() -> None:
    finding, item = found(0.8, 0.9, 0.7)
    bare = Finding(QUESTION, (item,), finding.weights, finding.words, frozenset())
    assert features(bare, item)["unadapted"].tolist() == [0.8, 0.9, 0.7]


PAIRS = {
    "zh": ("**陶器要烧多久？**十个小时。\n\n**有午饭吗？**有，免费。", QUESTION),
    "en": ("Q: How long is pottery fired?\nA: Ten.\nQ: Is there lunch?\nA: Yes.", "fired pottery?"),
}


@pytest.mark.parametrize(("text", "question"), PAIRS.values(), ids=PAIRS.keys())
def test_a_question_that_a_document_answers_is_the_heading_of_its_answer(
    text: str, question: str
) -> None:
    pair = found(0.9, 0.6, 0.7, 0.5, text=text, question=question)
    measured = {name: values.tolist() for name, values in features(*pair).items()}
    assert measured["leads"] == [0.0] * 4
    assert measured["best"] == [0.9, 0.9, 0.7, 0.7]
    assert measured["covered"][0] == measured["covered"][1] > measured["covered"][3]
    assert measured["own"][1] < measured["own"][0]


def test_questions_that_nothing_answers_are_no_headings() -> None:
    text = "- How do you test?\n- What is a leak?\n\nWe test daily."
    measured = features(*found(0.9, 0.6, 0.7, text=text, question="What is a leak?"))
    assert measured["best"].tolist() == [0.9] * 3
    assert measured["leads"].tolist() == [1.0, 1.0, 0.0]
