"""Both of two things that a question compares are quoted."""

import pytest

from mentor import Mentor
from mentor.answer.compared import compared_in_vain, sides, tells_of_both


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("PyTorch vs TensorFlow", [{"pytorch"}, {"tensorflow"}]),
        ("PyTorch 和 TensorFlow 怎么选？", [{"pytorch"}, {"tensorflow"}]),
        ("Is Docker better than Kubernetes?", [{"docker"}, {"kubernetes"}]),
        ("先学数学还是先学编程", [{"数学"}, {"编程"}]),
        ("compare Flask and Docker", [{"flask"}, {"docker"}]),
        ("RAG 和微调怎么区分", [{"rag"}, {"微调"}]),
        ("supervised and unsupervised, any difference?", [{"supervised"}, {"unsupervised"}]),
        ("Is it better to start with PyTorch or TensorFlow?", [{"pytorch"}, {"tensorflow"}]),
        ("哪些数学和编程要学？", []),
        ("What is Docker?", []),
        ("Which books and courses are good?", []),
    ],
)
def test_what_is_compared(mentor: Mentor, question: str, named: list[set[str]]) -> None:
    found = sides(mentor.retriever.search(question, 16))
    told = [{term.text for term in side} for side in found]
    assert len(told) == len(named)
    assert all(one >= other for one, other in zip(told, named, strict=True))


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        ("PyTorch vs TensorFlow", "PyTorch", "TensorFlow"),
        ("LangChain 和 Hugging Face 有什么区别？", "LangChain", "Hugging Face"),
        ("初级AI工程师和高级AI工程师有什么不同？", "初级", "高级岗位"),
    ],
)
def test_both_are_quoted(mentor: Mentor, question: str, one: str, other: str) -> None:
    quoted = "\n".join(citation.quote for citation in mentor.ask(question).citations)
    assert one in quoted
    assert other in quoted


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("LangChain还是LangGraph，学哪个？", "资料库里的文档没有提到“LangGraph”。"),
        ("Should I use Julia or Python?", "The documents do not mention “Julia”."),
    ],
)
def test_that_no_document_has_one_of_them_is_said(mentor: Mentor, question: str, note: str) -> None:
    answer = mentor.ask(question)
    assert not answer.abstained
    assert note in answer.note


def test_nothing_is_said_of_two_that_documents_have(mentor: Mentor) -> None:
    assert "没有提到" not in mentor.ask("PyTorch 和 TensorFlow 怎么选？").note


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("compare Flask and Docker", True),
        ("Flask和Docker有什么区别", True),
        ("difference between supervised and unsupervised learning", True),
        ("Flask vs Haskell", False),
        ("Flask 和 Docker 的价格差别", False),
        ("Which is faster, Flask or Docker?", False),
    ],
)
def test_both_are_told_of_if_only_the_difference_is_asked(
    mentor: Mentor, question: str, *, told: bool
) -> None:
    assert tells_of_both(mentor.retriever.search(question, 16)) == told


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("AI工程师更像软件工程师还是数据科学家", []),
        ("Should I learn TensorFlow or go straight to PyTorch?", []),
        ("Flask vs Haskell", ["Haskell"]),
    ],
)
def test_only_a_thing_is_said_to_be_compared_in_vain(
    mentor: Mentor, question: str, names: list[str]
) -> None:
    assert compared_in_vain(mentor.retriever.search(question, 16)) == names


def test_what_compares_without_end_compares_nothing(mentor: Mentor) -> None:
    assert not sides(mentor.retriever.search("还是" * 2000, 16))
