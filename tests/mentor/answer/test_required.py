"""What says how much of something is needed leads where that is asked."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.answer.required import (
    _SAYS,
    asks_what_is_required,
    says_what_is_required,
    things_required,
)
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "pots.md": """# The potter's school

## Drawing: what it covers

You need some drawing, but nobody has to be an artist. A plain sketch is enough.

| Kind of drawing | Why a potter learns drawing | What drawing to practise |
| --- | --- | --- |
| Line drawing | drawing shapes of pots for drawing plans | drawing lines, drawing curves |
| Shaded drawing | drawing that shows how good a glaze has to be | drawing with charcoal |

## Throwing

Throwing is taught on Mondays, at the wheel.

## Fees

A term is 400 euros.
""",
    "陶.md": """# 学陶之路

## 画画学哪几样

学陶需要一点画画，但不要求画画天赋过人。

| 画画的种类 | 为什么学画画 | 画画练什么 |
| --- | --- | --- |
| 线描画画 | 画画不好，器形就不好 | 画画练线条 |
| 素描画画 | 能学画画的光影 | 画画练炭笔 |
""",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("required"), DOCUMENTS) as mentor:
        yield mentor


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("how good at drawing do i have to be", True),
        ("How much drawing is needed?", True),
        ("I'm bad at drawing, can I still learn this?", True),
        ("Do I need drawing?", True),
        ("画画不好能学吗", True),
        ("我画画很差可以吗", True),
        ("画画要学到什么程度", True),
        ("需要会画画吗", True),
        ("要学画画吗", True),
        ("Should I learn drawing?", True),
        ("我想要学画画", False),
        ("How much money do I need?", False),
        ("What do I need to know?", False),
        ("How good is the pay?", False),
        ("需要什么学历", False),
        ("画得不好怎么改", False),
    ],
)
def test_what_asks_how_much_is_needed(question: str, asks: bool) -> None:
    assert asks_what_is_required(question) is asks


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how good at drawing do i have to be", "You need some drawing"),
        ("Do I need drawing?", "You need some drawing"),
        ("画画不好能学吗", "不要求画画天赋过人"),
        ("我画画很差可以吗", "不要求画画天赋过人"),
    ],
)
def test_what_says_it_leads(library: Mentor, question: str, said: str) -> None:
    first, *_ = library.ask(question).citations
    assert said in first.quote


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Do I need drawing?", True),
        ("Do I need charcoal?", False),
        ("画画要不要学", True),
        ("炭笔要不要学", False),
    ],
)
def test_only_what_names_the_thing_says_that_it_is_needed(
    library: Mentor, question: str, *, named: bool
) -> None:
    finding = library.retriever.search(question, 8)
    things = things_required(finding)
    said = [
        each for item in finding.evidence for each in says_what_is_required(things, finding, item)
    ]
    assert any(said) == named


@pytest.mark.parametrize(
    ("said", "needed"),
    [
        ("画画很重要。", True),
        ("画画离不开练习。", True),
        ("画画是核心课。", False),
        ("画画绕不开光影。", False),
        ("Drawing is crucial.", True),
        ("Drawing matters to some.", False),
    ],
)
def test_need_is_said_with_ordinary_words_of_need(said: str, *, needed: bool) -> None:
    assert bool(_SAYS.search(said.lower())) is needed


def test_what_says_that_something_else_is_needed_is_left_out(library: Mentor) -> None:
    quotes = [each.quote for each in library.ask("Do I need to learn throwing?").citations]
    assert len(quotes) == 1
    assert "Throwing is taught" in quotes[0]
