"""What passages state of the kind that a question touches, over the shipped documents."""

import pytest

from ingest.claim_index import claims_of
from mentor import Mentor
from mentor.claims.stated import Stated, names_a_part, stated, units_of
from mentor.claims.wanted import wanted
from mentor.evidence import Finding


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第一阶段：入门", True),
        ("第二步要多久", True),
        ("Stage 2: models", True),
        ("step one", True),
        ("从零开始要学多久", False),
        ("step by step", False),
    ],
    ids=str,
)
def test_a_part_of_a_plan_is_named(text: str, expected: bool) -> None:
    assert names_a_part(text) is expected


def found(mentor: Mentor, question: str) -> tuple[Finding, list[Stated]]:
    finding = mentor.retriever.search(question, 16)
    (asked,) = wanted(question)
    statements = stated(
        finding, units_of(finding), asked, lambda evidence: list(claims_of(evidence.chunk))
    )
    return finding, statements


@pytest.mark.parametrize(
    ("question", "kinds"),
    [
        ("从零开始要学多久？", {"duration", "position"}),
        ("深度学习工程师的薪资是多少？", {"money"}),
        ("作品集里放几个项目？", {"count"}),
    ],
    ids=["duration", "money", "count"],
)
def test_only_what_is_asked_for_is_read(mentor: Mentor, question: str, kinds: set[str]) -> None:
    _, statements = found(mentor, question)
    assert statements
    assert {item.quantity.kind for item in statements} <= kinds
    for item in statements:
        passage = item.evidence.passage
        start, end = item.span
        assert passage.text[start - passage.start : end - passage.start] == item.text


def test_a_heading_says_when_for_what_stands_below_it(mentor: Mentor) -> None:
    _, statements = found(mentor, "什么时候开始学深度学习？")
    (below,) = (item for item in statements if item.text == "深度学习的入门知识")
    assert below.inherited
    assert below.part
    assert (below.quantity.low, below.quantity.high) == (0, 6)


def test_parts_of_a_plan_are_told_from_the_whole(mentor: Mentor) -> None:
    _, statements = found(mentor, "成为AI工程师要多长时间？")
    parts = {item.text: item.part for item in statements}
    assert not any(part for text, part in parts.items() if "3-6年" in text or "6-12个月 内" in text)
    assert all(part for text, part in parts.items() if "阶段" in text)


def test_a_passage_without_the_name_asked_for_is_not_read(mentor: Mentor) -> None:
    _, statements = found(mentor, "在日本做AI工程师薪资多少？")
    assert statements == []


def test_the_figure_of_the_level_asked_for_is_read(mentor: Mentor) -> None:
    _, statements = found(mentor, "美国入门级AI工程师的年薪是多少？")
    levels = {item.level for item in statements}
    assert "junior" in levels
    assert "senior" not in levels
