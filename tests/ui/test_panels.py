from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ingest.types import Source
from ui.panels import examples_html, is_waiting, library_html, turn_html, waiting_html
from ui.words import CHINESE, ENGLISH, Words


def source(title: str, url: str | None = None) -> Source:
    now = datetime(2025, 1, 1, tzinfo=UTC)
    return Source("notes/a.md", title, "notes/a.md", url, "markdown", "zh", 3, 900, now, now)


@pytest.mark.parametrize(
    ("words", "count", "text"),
    [
        (CHINESE, 5, "答案来自 5 份资料"),
        (CHINESE, 1, "答案来自 1 份资料"),
        (ENGLISH, 5, "Answers come from 5 documents"),
        (ENGLISH, 1, "Answers come from 1 document<"),
        (CHINESE, 0, "mentor ingest"),
        (ENGLISH, 0, "mentor ingest"),
    ],
    ids=["zh-five", "zh-one", "en-five", "en-one", "zh-none", "en-none"],
)
def test_library_says_how_many(words: Words, count: int, text: str) -> None:
    html = library_html([source("路线")] * count, words)
    assert text in html
    assert html.count("<li>") == count


def test_library_escapes_titles_and_links_only_web_addresses() -> None:
    html = library_html(
        [source("<b>甲</b>", "javascript:alert(1)"), source("乙", "https://example.org")], CHINESE
    )
    assert "&lt;b&gt;甲&lt;/b&gt;" in html
    assert html.count("<a ") == 1
    assert 'href="https://example.org"' in html


@pytest.mark.parametrize(
    ("words", "author", "published", "shown"),
    [
        (CHINESE, "<张三>", "2024-11", "作者：&lt;张三&gt; · 发布：2024-11"),
        (CHINESE, None, "2024", "发布：2024"),
        (ENGLISH, "Ann Lee", "2024-11-16", "by Ann Lee · published 2024-11-16"),
        (ENGLISH, "Ann Lee", None, "by Ann Lee"),
        (ENGLISH, None, None, None),
    ],
    ids=["zh both", "zh date", "en both", "en author", "neither"],
)
def test_library_says_who_wrote_a_source_and_when_where_it_is_known(
    words: Words, author: str | None, published: str | None, shown: str | None
) -> None:
    html = library_html([replace(source("路线"), author=author, published=published)], words)
    assert ('class="byline"' in html) == bool(shown)
    assert not shown or f'<span class="byline">{shown}</span>' in html


def test_a_question_is_text() -> None:
    html = turn_html("<i>几年？</i>", "<p>答</p>", CHINESE, "turn-1", busy=True)
    assert "&lt;i&gt;几年？&lt;/i&gt;" in html
    assert 'aria-busy="true"' in html
    assert "aria-busy" not in turn_html("?", "", ENGLISH, "turn-1")


@pytest.mark.parametrize("words", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_a_chip_is_a_button_that_holds_its_question(words: Words) -> None:
    html = examples_html(words)
    for example in words.examples:
        assert f">{example}</button>" in html


def test_only_what_says_that_it_waits_is_waiting() -> None:
    assert is_waiting(waiting_html("…"))
    assert not is_waiting("<p>Learn SQL while waiting for replies.</p>")
