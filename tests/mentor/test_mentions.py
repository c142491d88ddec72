"""Which documents speak of something."""

import pytest

from mentor import Mentor
from mentor.evaluate.measure import count_citations
from mentor.understand import mentioned


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Which documents mention Docker?", "Docker"),
        ("哪些文档提到了Kubernetes？", "Kubernetes"),
        ("哪几份资料讲过数学", "数学"),
        ("Do any of the guides talk about sourdough?", "sourdough"),
        ("Which document talks about Stable Diffusion?", "Stable Diffusion"),
        ("Which guide is about ovens?", "ovens"),
        ("哪份资料最适合零基础的人看", "零基础"),
        ("哪份文档是写给面包师的？", "面包师"),
        ("Which document should a complete beginner read?", "beginner"),
        ("Which guide is best for bakers?", "bakers"),
        ("Which document should I read?", ""),
        ("哪份工作最适合零基础", ""),
        ("Which project is best for a beginner?", ""),
        ("What sources do you recommend?", ""),
        ("哪些文章值得看？", ""),
        ("Which tools mention Docker?", ""),
        ("Which documents do you have?", ""),
    ],
)
def test_what_the_documents_are_asked_for(question: str, name: str) -> None:
    assert mentioned(question) == name


@pytest.mark.parametrize("question", ["Which documents mention Docker?", "哪些文档提到了Docker？"])
def test_each_document_is_named_with_its_exact_words(mentor: Mentor, question: str) -> None:
    answer = mentor.ask(question)
    sources = [citation.source for citation in answer.citations]
    having = [each.id for each in mentor.sources() if "Docker" in mentor.source_text(each.id)]
    assert sorted(sources) == sorted(having)
    assert all("Docker" in citation.quote for citation in answer.citations)
    counted, exact = count_citations(answer, mentor.source_text)
    assert counted == exact == len(sources)


@pytest.mark.parametrize(
    "question", ["哪份资料是写给软件开发者的？", "Which guide is best for software developers?"]
)
def test_for_whom_a_document_is_it_says_at_its_outset(mentor: Mentor, question: str) -> None:
    first = mentor.ask(question).citations[0]
    assert "软件开发者" in first.title
    assert mentor.source_text(first.source).index(first.quote) < 1500


def test_where_none_does_that_is_said(mentor: Mentor) -> None:
    answer = mentor.ask("Which documents mention sourdough?")
    assert answer.abstained
    assert answer.text == "No document in the library speaks of “sourdough”."
