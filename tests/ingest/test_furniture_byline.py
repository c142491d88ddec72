"""The lines at the head of a document that say who wrote or owns it, and when."""

import pytest

from ingest.furniture.byline import byline_lines, is_byline, names_labelled, parts_of


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("*By Ann Lee, carpenter. Last revised March 2025.*", True),
        ("Written by Ann Lee.", True),
        ("**Oakmere Ltd** · internal · owner: Ann Lee · last review 2025-02-10", True),
        ("> 发布单位：木工学院　更新时间：2025年3月", True),
        ("发表于 2024年11月 ｜ 作者：小满", True),
        ("Version 4. Owner: Ann Lee, head of the shop.", True),
        ("By learning every day you get better.", False),
        ("The course is taught by Ann Lee and others.", False),
        ("单位：木作公司（成立于2009年，现有员工213人，三个车间）。", False),
        ("先学磨刀，再学刨平。", False),
        ("", False),
    ],
    ids=[
        *("by", "written by", "apart", "office", "author", "owner"),
        *("no name", "in a text", "tells more", "text", "empty"),
    ],
)
def test_what_is_a_byline(line: str, told: bool) -> None:
    assert is_byline(line) is told


def test_bylines_stand_below_the_title_and_above_the_next_heading() -> None:
    text = "# Chairs\n\nBy Ann Lee\n\nSit down.\n\n## Tools\n\nBy Bo Ray\n"
    assert [text[start:end] for start, end in byline_lines(text)] == ["By Ann Lee"]


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By: Ann Lee and Bo Ray", ["Ann Lee", "Bo Ray"]),
        ("编写：木作公司数据部 乔立冬。", ["木作公司数据部", "乔立冬"]),
        ("Oakmere · maintained by Ann Lee", ["Ann Lee"]),
        ("Sharpen the blade", []),
    ],
    ids=["two", "office and person", "part", "none"],
)
def test_names_under_a_label(line: str, names: list[str]) -> None:
    assert [*names_labelled(line)] == names


def test_parts_of_a_line() -> None:
    assert parts_of("**Oakmere Ltd** · internal") == ["Oakmere Ltd", "internal"]
