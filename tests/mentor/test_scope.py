"""Questions that name who wrote or owns a document are asked of it alone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from mentor import Mentor
from tests.mentor.answers import talk
from tests.mentor.libraries import knowing

HALE = """# Becoming a violin maker: the short guide

*By Ann Hale, violin maker. Last revised January 2025.*

I have trained eleven people.

## The order I recommend

1. **Sharpening first.** Every blade cuts.
2. **Carving.** A scroll.
3. **Varnish last.** A violin.

## Certificates

Skip them. Nobody has ever asked me for a certificate.
"""
OAKMERE = """# Handbook for new joiners

**Oakmere Joinery, workshop two** · internal · owner: Priya Raman · last review 2025-02-10

Welcome to the workshop.

## On-call

The rotation is one week in six. It is paid with 350 euros per week.

## Learning

Good first reads are the book of joints and the wiki on glue.
"""
LIN = """# 制琴师成长路线

作者：林海，从业12年

很多人问我该怎么入门。

## 证书

证书要考，而且越早越好。

## 学习顺序

先学上漆，再学磨刀，最后刻琴头。
"""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    """A mentor over two documents in English and one in Chinese."""
    documents = {"hale.md": HALE, "oakmere.md": OAKMERE, "lin.md": LIN}
    with knowing(tmp_path_factory.mktemp("documents"), documents) as mentor:
        yield mentor


@pytest.mark.parametrize(
    ("question", "source", "words"),
    [
        ("what order does Ann Hale recommend?", "hale.md", "Sharpening first"),
        ("how does on call work at oakmere?", "oakmere.md", "one week in six"),
        ("林海说证书要不要考", "lin.md", "越早越好"),
        ("what does Lin Hai say about certificates?", "lin.md", "越早越好"),
        ("Ann Hale 对证书怎么看", "hale.md", "Skip them"),
        ("林海是怎么安排学习顺序的", "lin.md", "先学上漆"),
    ],
    ids=["person", "company", "Chinese", "pinyin", "other language", "what he did"],
)
def test_the_document_that_is_named_answers(
    library: Mentor, question: str, source: str, words: str
) -> None:
    answer = library.ask(question)
    assert {citation.source.rpartition("/")[2] for citation in answer.citations} == {source}
    assert words in answer.text
    assert answer.question == question


def test_what_it_does_not_say_nobody_else_says(library: Mentor) -> None:
    answer = library.ask("what does the base salary at Oakmere come to?")
    assert answer.abstained
    assert "Oakmere" in answer.text
    assert "only “Handbook for new joiners” was looked in" in answer.text


def test_a_question_of_others_is_asked_of_all(library: Mentor) -> None:
    answer = library.ask("what do others than Ann Hale say about certificates?")
    assert any(each.source.endswith("lin.md") for each in answer.passages)


def test_no_byline_is_quoted_unless_it_is_asked_for(library: Mentor) -> None:
    assert "Last revised" not in library.ask("How do I become a violin maker?").text
    assert "By Ann Hale" in library.ask("Who is Ann Hale?").text


def test_what_follows_is_asked_of_the_same_document(library: Mentor) -> None:
    *_, last = talk(library, "How does on call work at Oakmere?", "and how is it paid?")
    assert {each.source.rpartition("/")[2] for each in last.citations} == {"oakmere.md"}


def test_the_next_question_of_a_message_is_asked_of_the_document_that_the_first_names(
    library: Mentor,
) -> None:
    answer = library.ask("How is on-call paid at Oakmere? Which good first reads are there?")
    assert answer.text.count("###") == 2
    assert {each.source.rpartition("/")[2] for each in answer.citations} == {"oakmere.md"}
    assert any("book of joints" in each.quote for each in answer.citations)


PAGE = """<html><head><title>A year of violin making | Brightoak Academy</title></head><body><main>
<h1>A year of violin making</h1>
<h2>What it costs</h2><p>The full-time course costs 9,800 dollars, the evening course 4,200.</p>
<h2>Working beside it</h2><p>Most evening students keep their job.</p>
</main></body></html>"""


def test_whose_page_it_is_need_not_stand_in_its_text(tmp_path: Path) -> None:
    with knowing(tmp_path, {"course.html": PAGE, "lin.md": LIN}) as mentor:
        answer = mentor.ask("how much is the full-time course at Brightoak?")
        assert "9,800 dollars" in answer.text
        assert {each.title for each in answer.citations} == {"A year of violin making"}
        refusal = mentor.ask("who is the CEO of Brightoak?")
        assert refusal.abstained
        assert "only “A year of violin making” was looked in" in refusal.text
