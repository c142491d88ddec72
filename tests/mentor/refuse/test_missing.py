"""A refusal says which document would answer."""

import pytest

from mentor import Mentor
from mentor.refuse.missing import missing
from mentor.retrieve.retriever import HybridRetriever


@pytest.fixture(scope="module")
def retriever(mentor: Mentor) -> HybridRetriever:
    return mentor.retriever


@pytest.mark.parametrize(
    ("question", "kind", "about"),
    [
        ("冰岛的机器学习工程师一年挣多少？", "salary", "冰岛"),
        ("AI工程师面试要准备什么？", None, "面试"),
        ("Which visa do AI engineers need?", None, "visa"),
        ("What does Iceland pay AI engineers?", "salary", "Iceland"),
    ],
    ids=["salary-zh", "interview-zh", "visa-en", "salary-en"],
)
def test_a_refusal_knows_what_a_document_would_tell(
    retriever: HybridRetriever, question: str, kind: str | None, about: str
) -> None:
    wanted = missing(retriever.search(question, 8))
    assert wanted.kind == kind
    assert about in wanted.about
    assert len(wanted.about) <= 2


def test_a_refusal_gives_words_as_they_were_put_and_no_numbers(
    retriever: HybridRetriever,
) -> None:
    assert missing(retriever.search("Do I need a fishing licence?", 8)).about == (
        "fishing licence",
    )
    about = missing(retriever.search("45岁还能考飞行员吗？", 8)).about
    assert about
    assert not any(map(str.isdigit, "".join(about)))


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("How do I negotiate my salary?", ()),
        ("Is it a good idea to quit?", ()),
        ("Am I too old at 45?", ()),
        ("我老公想辞职，靠谱吗", ()),
        ("我会Java，怎么安排？", ("Java",)),
        ("Which university has the best master's?", ("master's",)),
    ],
)
def test_a_refusal_names_things_alone(
    retriever: HybridRetriever, question: str, about: tuple[str, ...]
) -> None:
    assert missing(retriever.search(question, 16)).about == about


def test_the_documents_have_a_word_only_if_they_say_it(retriever: HybridRetriever) -> None:
    said = missing(retriever.search("怎么背诵 Pandas？", 16))
    assert said.about == ("Pandas",)
    assert said.known
    assert not missing(retriever.search("怎么写简历", 16)).known
    assert missing(retriever.search("How do I pronounce Pandas?", 16)).known
    assert not missing(retriever.search("How should I write my resume?", 16)).known


def test_a_name_cut_in_two_is_given_whole(retriever: HybridRetriever) -> None:
    about = missing(retriever.search("字节跳动招AI工程师要求什么学历", 16)).about
    assert "字节跳动" in about
