"""Where nothing tells the order of things to learn, that is said."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.wording import no_order_told
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "tools.md": """# Tools of a luthier

## Gouge

A gouge is a bent chisel, made for scrolls.

## Scraper

A scraper is a thin sheet of steel that smooths the maple.

## Strop

Learn the strop first, and the whetstone after it.
""",
    "工具.md": """# 制琴师的工具

## 圆凿

圆凿是弯的凿子，用来刻琴头。

## 刮刀

刮刀是薄钢片，用来刮平枫木。
""",
}


@pytest.fixture(scope="module")
def tools(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("tools"), DOCUMENTS) as mentor:
        yield mentor


@pytest.mark.parametrize(
    "question",
    [
        "Should I learn the gouge or the scraper first?",
        "圆凿和刮刀哪个先学？",
        "学完圆凿之后学什么？",
    ],
)
def test_that_no_order_is_told_is_said(tools: Mentor, question: str) -> None:
    answer = tools.ask(question)
    assert answer.citations
    assert answer.text.startswith((no_order_told("en"), no_order_told("zh")))


@pytest.mark.parametrize(
    "question",
    [
        "Should I learn the strop or the whetstone first?",
        "Is the gouge used before the scraper?",
        "What is a gouge?",
    ],
)
def test_where_an_order_is_told_or_none_is_asked_nothing_is_said(
    tools: Mentor, question: str
) -> None:
    answer = tools.ask(question)
    assert no_order_told("en") not in answer.text
