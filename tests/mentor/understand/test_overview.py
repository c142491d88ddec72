"""Questions for what documents are about as a whole."""

import pytest

from mentor.types import Turn
from mentor.understand.overview import (
    is_kind_alone,
    is_of_the_last,
    listed_asked,
    overview_asked,
)


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("What is each document about?", ""),
        ("Summarise the documents", ""),
        ("Can you briefly sum up all of the guides for me?", ""),
        ("Give me an overview of the harbour handbook", "harbour handbook"),
        ("What's in the library?", ""),
        ("这几份文档各讲什么？", ""),
        ("帮我总结一下这些资料的主要内容", ""),
        ("港口手册的摘要", "港口手册"),
        ("资料库里都有些什么内容", ""),
    ],
)
def test_an_overview_is_asked_for(question: str, named: str) -> None:
    assert overview_asked(question) == named


@pytest.mark.parametrize(
    "question",
    [
        "What do the documents say about harbours?",
        "Summarise how to splice a rope",
        "Which documents mention harbours?",
        "What documents do I need for a permit?",
        "文档里怎么说绳结的",
        "总结一下打绳结的方法",
        "Is the guide up to date?",
    ],
)
def test_other_questions_ask_for_none(question: str) -> None:
    assert overview_asked(question) is None


def test_the_kind_of_a_document_names_none() -> None:
    assert is_kind_alone("the guide".removeprefix("the "))
    assert is_kind_alone("手册")
    assert not is_kind_alone("harbour guide")


def test_a_place_counts_in_what_was_listed_last() -> None:
    listing = [
        Turn(role="user", content="What are the documents about?"),
        Turn(role="assistant", content="A, B"),
    ]
    other = [Turn(role="user", content="Which knots?"), Turn(role="assistant", content="Two.")]
    assert listed_asked("What is the second one about?", listing) == (2, "A, B")
    assert listed_asked("and the last one?", listing) == (-1, "A, B")
    assert listed_asked("What is the second one about?", [*listing, *other]) == (0, "")
    assert listed_asked("What is it about?", listing) == (0, "")
    assert listed_asked("What is the second one about?", []) == (0, "")


@pytest.mark.parametrize(
    "question",
    [
        "帮我总结一下怎么写文档",
        "介绍一下怎么写技术文档",
        "Give me an overview of how to read articles",
    ],
)
def test_what_is_done_with_documents_is_no_overview(question: str) -> None:
    assert overview_asked(question) is None


@pytest.mark.parametrize("question", ["What is this document about?", "总结一下这篇文章"])
def test_one_document_is_that_which_was_quoted(question: str) -> None:
    assert is_of_the_last(question)
    assert not is_of_the_last("What are these documents about?")
    assert not is_of_the_last("这几份文档讲什么？")
