"""More of an answer: what was not shown yet, or that there is none."""

from collections.abc import Iterator

import pytest

from mentor import Answer, Mentor
from tests.mentor.answers import talk
from tests.mentor.libraries import knowing

OVEN = """# The stone oven at Ferle

The stone oven at Ferle is heated with beech for three hours before the bread goes in.

The stone oven at Ferle was built by two masons, who charged nine hundred crowns for it.
"""
YEAST = """# 酵母手册

干酵母要放两克，冬天放三克。
"""


@pytest.fixture(scope="module")
def bakers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("bakers"), {"oven.md": OVEN, "酵母.md": YEAST}) as mentor:
        yield mentor


def quoted(answer: Answer) -> set[tuple[str, int, int]]:
    return {(each.source, each.start, each.end) for each in answer.citations}


@pytest.mark.parametrize(
    "questions",
    [
        ("从零开始要学多久？", "再详细点", "还有吗"),
        ("What is deployment?", "tell me more", "anything else?"),
    ],
    ids=["zh", "en"],
)
def test_what_was_shown_is_not_shown_again(mentor: Mentor, questions: tuple[str, ...]) -> None:
    first, *further = talk(mentor, *questions)
    shown = quoted(first)
    for answer in further:
        assert not shown & quoted(answer)
        assert not answer.conflicts
        shown |= quoted(answer)
        for each in answer.citations:
            assert mentor.source_text(each.source)[each.start : each.end] == each.quote


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("干酵母要放多少？", "再详细点"), "文档没有更多内容了"),
        (("How much dry yeast? 干酵母", "tell me more"), "say no more on this"),
    ],
    ids=["zh", "en"],
)
def test_where_all_was_shown_that_is_said(
    bakers: Mentor, questions: tuple[str, ...], said: str
) -> None:
    *_, answer = talk(bakers, *questions)
    assert said in answer.text
    assert not answer.citations


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("给我做个学习计划，每周5小时", "再详细点"), "文档没有更多内容了"),
        (("Make me a plan, 5 hours a week", "tell me more"), "say no more on this"),
    ],
    ids=["zh", "en"],
)
def test_of_a_plan_no_more_is_told_of_oneself(
    luthiers: Mentor, questions: tuple[str, ...], said: str
) -> None:
    first, more = talk(luthiers, *questions)
    assert more.question == first.question
    assert said in more.text


@pytest.mark.parametrize(
    ("questions", "said"),
    [
        (("rag是什么", "怎么做"), "上面已经引用过"),
        (("What is RAG?", "how?"), "quoted above already"),
        (("What is RAG?", "how do I build one as a project"), "quoted above already"),
    ],
    ids=["zh", "en", "with-others"],
)
def test_the_same_quotes_to_another_question_are_called_so(
    mentor: Mentor, questions: tuple[str, ...], said: str
) -> None:
    first, second = talk(mentor, *questions)
    assert said not in first.text
    assert second.text.startswith(said) or said in second.text.splitlines()[0]
    assert quoted(second) & quoted(first)
