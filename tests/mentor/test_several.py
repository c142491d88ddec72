"""A message with several questions is answered question by question."""

from itertools import pairwise

import pytest

from mentor import Answer, Mentor, Token
from mentor.cite import MARKER
from mentor.evaluate.measure import count_citations
from mentor.types import Turn
from tests.openai_server import Model

BOTH = "成为AI工程师要多久？机器学习工程师薪资多少？"


def test_each_question_is_answered_under_its_words(mentor: Mentor) -> None:
    answer = mentor.ask(BOTH)
    assert answer.text.startswith("### 成为AI工程师要多久？\n")
    assert "\n### 机器学习工程师薪资多少？\n" in answer.text
    assert answer.question == BOTH
    assert not answer.abstained
    assert any("6-12" in citation.quote for citation in answer.citations)
    assert any("18K-40K" in citation.quote for citation in answer.citations)


def test_citations_are_numbered_through_and_exact(mentor: Mentor) -> None:
    answer = mentor.ask(BOTH)
    markers = [citation.marker for citation in answer.citations]
    assert markers == list(range(1, len(markers) + 1))
    counted, exact = count_citations(answer, mentor.source_text)
    assert counted == exact == len(markers)
    viewed = {view.citation for conflict in answer.conflicts for view in conflict.views}
    assert viewed <= set(answer.citations)
    places = sorted((each.source, each.start, each.end) for each in answer.citations)
    assert all(one != other for one, other in pairwise(places))


@pytest.mark.parametrize(
    "question", ["这些文档有哪些地方说法不一样？", "Where do the documents contradict each other?"]
)
def test_asked_where_documents_disagree_it_tells_what_it_knows(
    mentor: Mentor, question: str
) -> None:
    *tokens, answer = mentor.stream(question)
    assert isinstance(answer, Answer)
    assert "".join(event.text for event in tokens if isinstance(event, Token)) == answer.text
    assert len(answer.conflicts) == 3  # time, pay, number of stages
    assert [each.marker for each in answer.citations] == [*range(1, len(answer.citations) + 1)]
    assert all(f"[{each.marker}]" in answer.text for each in answer.citations)


def test_tokens_are_the_text(mentor: Mentor) -> None:
    *tokens, answer = mentor.stream(BOTH)
    assert isinstance(answer, Answer)
    assert "".join(token.text for token in tokens if isinstance(token, Token)) == answer.text


def test_a_question_without_an_answer_is_refused_beside_one_that_has_one(mentor: Mentor) -> None:
    answer = mentor.ask("What does a machine learning engineer earn? And where is the best pizza?")
    assert not answer.abstained
    earned, pizza = answer.text.split("\n### ")
    assert "18K-40K" in earned
    assert "will not guess" in pizza
    assert not MARKER.search(pizza)


def test_if_none_is_answered_the_message_is_refused_once(mentor: Mentor) -> None:
    answer = mentor.ask("Where is the best pizza? And who won the chess cup?")
    assert answer.abstained
    assert "###" not in answer.text


def test_one_question_has_no_heading(mentor: Mentor) -> None:
    assert "###" not in mentor.ask("机器学习工程师薪资多少？").text


def test_a_follow_up_goes_on_from_the_last_question(mentor: Mentor) -> None:
    first = mentor.ask(BOTH)
    turns: list[Turn] = [
        {"role": "user", "content": BOTH},
        {"role": "assistant", "content": first.text},
    ]
    answer = mentor.ask("那数据分析师呢？", history=turns)
    assert "10K-25K" in answer.text


def test_a_model_writes_an_answer_to_each(written: Mentor, model: Model) -> None:
    answer = written.ask(BOTH)
    assert answer.mode == "llm"
    assert answer.text.count("### ") == 2
    assert len(model.requests) >= 2
    counted, exact = count_citations(answer, written.source_text)
    assert counted == exact > 0


def test_a_model_that_failed_is_not_asked_again(written: Mentor, model: Model) -> None:
    model.status = 401
    answer = written.ask(BOTH)
    assert len(model.requests) == 1
    assert answer.mode == "extractive"
    assert answer.note.count("key") + answer.note.count("密钥") == 1
    assert any("18K-40K" in citation.quote for citation in answer.citations)
    counted, exact = count_citations(answer, written.source_text)
    assert counted == exact > 0


@pytest.mark.parametrize(
    "question",
    [
        "GitHub Copilot一个月收多少钱，学生能不能免费用？",
        "Does Harvard's CS50 give a free certificate, and do recruiters care?",
    ],
    ids=["zh", "en"],
)
def test_a_question_that_leans_on_a_refused_one_is_refused_with_it(
    mentor: Mentor, question: str
) -> None:
    assert mentor.ask(question).abstained


def test_one_that_stands_alone_is_answered_beside_a_refused_one(mentor: Mentor) -> None:
    answer = mentor.ask("律师的收入是多少？成为AI工程师要多久？")
    assert not answer.abstained
    assert any("6-12" in citation.quote for citation in answer.citations)
