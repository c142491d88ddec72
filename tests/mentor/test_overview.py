"""What documents are about, in their own words."""

from collections.abc import Iterator

import pytest

from mentor import Mentor, Settings
from mentor.types import Answer, Turn

DOCUMENTS = {
    "bees": """# A year with bees

By Ann Lee

This guide follows four hives through the seasons. It is for people with a small garden.

## Spring

Open the hives once a week:

- look for the queen
- look for eggs

## Winter

| Month | Work |
| --- | --- |
| January | none |

## Last words

Bees forgive a lot.
""",
    "琴": """# 制琴手册

这本手册讲怎样做一把小提琴。写给没有做过琴的人。

## 选木

云杉做面板。

## 上漆

漆要薄。
""",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    folder = tmp_path_factory.mktemp("overview")
    for name, text in DOCUMENTS.items():
        (folder / f"{name}.md").write_text(text, "utf-8")
    with Mentor(Settings(home=tmp_path_factory.mktemp("home"))) as mentor:
        mentor.ingest([folder])
        yield mentor


def exact(mentor: Mentor, answer: Answer) -> bool:
    """Whether every citation stands word for word where it says."""
    return all(
        mentor.source_text(each.source)[each.start : each.end] == each.quote
        for each in answer.citations
    )


@pytest.mark.parametrize("question", ["What are the documents about?", "概括一下这些资料"])
def test_documents_tell_how_they_begin_and_their_sections(small: Mentor, question: str) -> None:
    answer = small.ask(question)
    assert exact(small, answer)
    assert [each.quote for each in answer.citations] == [
        "This guide follows four hives through the seasons. It is for people with a small garden.",
        "这本手册讲怎样做一把小提琴。写给没有做过琴的人。",
    ]
    assert "Spring · Winter · Last words" in answer.text
    assert "选木 · 上漆" in answer.text
    assert "Ann Lee" not in answer.text
    assert not answer.abstained


def test_of_one_document_each_section_tells_how_it_begins(small: Mentor) -> None:
    answer = small.ask("Summarise the year with bees article, please")
    assert exact(small, answer)
    quotes = [each.quote for each in answer.citations]
    assert quotes[1:] == [
        "Open the hives once a week:\n\n- look for the queen\n- look for eggs",
        "Bees forgive a lot.",
    ]
    assert "- **Winter**\n" in answer.text
    assert "选木" not in answer.text


@pytest.mark.parametrize(
    ("listing", "question", "quote"),
    [
        ("which documents do you have?", "what is the second one about?", "云杉做面板。"),
        ("你有哪些资料？", "最后一份讲什么", "云杉做面板。"),
        ("What do the documents cover?", "and the first?", "Bees forgive a lot."),
    ],
)
def test_one_of_those_that_were_listed(
    small: Mentor, listing: str, question: str, quote: str
) -> None:
    history = [
        Turn(role="user", content=listing),
        Turn(role="assistant", content=small.ask(listing).text),
    ]
    answer = small.ask(question, history=history)
    assert quote in [each.quote for each in answer.citations]
    then = [
        *history,
        Turn(role="user", content=question),
        Turn(role="assistant", content=answer.text),
    ]
    other = small.ask("And the first one?" if question.isascii() else "第一份呢", history=then)
    assert "Bees forgive a lot." in [each.quote for each in other.citations]


@pytest.mark.parametrize(
    "question", ["What does the bees article say about winter?", "手册里怎么说上漆的？"]
)
def test_what_a_document_says_of_something_is_no_overview(small: Mentor, question: str) -> None:
    assert not small.ask(question).text.startswith(("In the documents'", "用文档自己的话"))


def test_this_document_is_the_one_that_was_quoted(small: Mentor) -> None:
    first = "Where does the queen sit?"
    history = [
        Turn(role="user", content=first),
        Turn(role="assistant", content="**“A year with bees”** Spring\n\n> look [1]"),
    ]
    answer = small.ask("What is this document about?", history=history)
    assert {each.title for each in answer.citations} == {"A year with bees"}


def test_what_names_no_document_is_looked_up(small: Mentor) -> None:
    text = small.ask("Give me an overview of the best blogs").text
    assert not text.startswith("In the documents'")
