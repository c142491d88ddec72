"""The documents that a question means by what they are."""

import pytest

from mentor.understand.described import Described
from mentor.understand.known_as import Head

HEADS = (
    Head("school", "Joinery Bootcamp", "", "# Joinery Bootcamp\n\nTwelve weeks, full-time."),
    Head("degree", "木艺硕士项目简介", "", "# 江南大学木艺硕士项目简介\n\n学制三年。"),
    Head("exam", "chair-exam", "", "The Chair Exam: a preparation guide\n\nTwo months."),
    Head("glue", "The 2026 Glue Roadmap", "", "# The 2026 Glue Roadmap\n\nSix steps."),
    Head("files/oak-growth-rings.md", "橡木年轮手册", "", "# 橡木年轮手册\n\n一年一圈。"),
    Head("steps", "修复入门指南：从零开始", "", "# 修复入门指南：从零开始\n\n六步。"),
)


@pytest.mark.parametrize(
    ("question", "source", "said"),
    [
        ("what does the bootcamp cost", "school", "the bootcamp"),
        ("is the full-time bootcamp hard", "school", "the full-time bootcamp"),
        ("how many chairs do i make (the prep guide)", "exam", "the prep guide"),
        ("is oil needed for that 6 month glue roadmap", "glue", "that 6 month glue roadmap"),
        ("is the jiangnan master part time", "degree", "the jiangnan master"),
        ("这个硕士有宿舍吗", "degree", "这个硕士"),
        ("训练营一周几个小时", "school", "训练营"),
        ("修复这条路线要多久", "steps", "修复这条路线"),
        ("你看那份修复指南里说什么", "steps", "那份修复指南"),
        (
            "what does the growth rings document say",
            "files/oak-growth-rings.md",
            "the growth rings document",
        ),
    ],
)
def test_one_document_is_meant(question: str, source: str, said: str) -> None:
    (found,) = Described(HEADS).asked(question)
    assert (*found.sources,) == (source,)
    assert question[found.start : found.end] == said


@pytest.mark.parametrize(
    "question",
    [
        "is a bootcamp worth it?",
        "are bootcamps any good",
        "is the bootcamp route better",
        "which is the best bootcamp",
        "how long does a master take?",
        "what does the roadmap say",
        "what does the guide say",
        "what does the growth document say",
        "what goes into the design document",
        "the 2026 roadmap",
        "读硕士有用吗",
        "硕士要读几年",
        "训练营值得报吗",
        "这条路线要多久",
    ],
)
def test_such_things_in_general_mean_none(question: str) -> None:
    assert not Described(HEADS).asked(question)


def test_what_two_documents_are_means_neither() -> None:
    twice = (*HEADS, Head("other", "Carving Bootcamp", "", "# Carving Bootcamp\n\nTen weeks."))
    assert not Described(twice).asked("what does the bootcamp cost")
    (found,) = Described(twice).asked("what does the carving bootcamp cost")
    assert found.sources == {"other"}


def test_what_points_to_none_is_bare() -> None:
    described = Described(HEADS)
    assert [each.bare for each in described.asked("训练营一周几个小时")] == [True]
    assert [each.bare for each in described.asked("这个训练营一周几个小时")] == [False]
