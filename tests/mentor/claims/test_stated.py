"""What passages state of the kind that a question touches, over the shipped documents."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.claim_index import claims_of
from mentor import Mentor, Settings
from mentor.claims.stated import Stated, names_a_part, stated
from mentor.claims.units import units_of
from mentor.evidence import Finding
from mentor.question.wanted import wanted


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


@pytest.fixture(scope="module")
def asked_and_planned(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    folder = tmp_path_factory.mktemp("asked")
    (folder / "docs").mkdir()
    for name, text in (
        (
            "faq.md",
            "# 常见问题\n\n**1. 要买显卡吗？** 不用。\n\n**2. 学会修钟要多久？** 半年到一年。",
        ),
        ("path.md", "# 修钟之路\n\n从学徒到师傅一般要3到6年。"),
        (
            "plan.md",
            "# 修钟计划\n\n## 入门 (0-6个月)\n\n认识齿轮。\n\n## 师傅 (18-36个月)\n\n独立修钟。",
        ),
    ):
        (folder / "docs" / name).write_text(text, "utf-8")
    with Mentor(Settings(home=folder / "home")) as mentor:
        mentor.ingest([folder / "docs"])
        yield mentor


def test_an_answer_has_the_words_of_the_question_before_it(asked_and_planned: Mentor) -> None:
    finding = asked_and_planned.retriever.search("修钟要学多久？", 16)
    (unit,) = (unit for unit in units_of(finding) if "半年到一年" in unit.text)
    assert unit.asked == "学会修钟要多久？"
    _, statements = found(asked_and_planned, "修钟要学多久？")
    (answering,) = (item for item in statements if item.source.endswith("faq.md"))
    assert "修钟" in "".join(answering.present)


def test_the_part_that_is_asked_for_stands_beside_a_whole(asked_and_planned: Mentor) -> None:
    answer = asked_and_planned.ask("从学徒做到修钟师傅要多久？")
    assert {view.citation.source for conflict in answer.conflicts for view in conflict.views} >= {
        "docs/path.md",
        "docs/plan.md",
    }
    assert "18-36个月" in answer.text
    assert "**0-6个月**" not in answer.text


def test_what_a_figure_is_preferred_to_is_not_stated(tmp_path: Path) -> None:
    (tmp_path / "luthiers.md").write_text(
        "# 制琴师\n\n## 作品\n\n两到三个完整的作品，比十个半成品作品强。\n", "utf-8"
    )
    with Mentor(Settings(home=tmp_path / "home")) as mentor:
        mentor.ingest([str(tmp_path / "luthiers.md")])
        _, statements = found(mentor, "要准备几个作品？")
    assert [(item.quantity.low, item.quantity.high) for item in statements] == [(2.0, 3.0)]
