import pytest

from mentor.answer.level import of_other_levels
from mentor.evidence import Evidence, Finding
from tests.mentor.answer.sections import section

LIST = "- **初级茶**：绿茶。\n- **高级茶**：岩茶。\n- **其他**：花茶。"


def others(question: str, *found: Evidence) -> list[bool]:
    """Whether the units of the first of these sections are of another level."""
    return of_other_levels(Finding(question, found, {}, frozenset(), frozenset()), found[0])


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("高级茶艺师做什么？", True),
        ("What does a senior tea master do?", True),
        ("初级茶艺师做什么？", False),
        ("What does a junior tea master do?", False),
        ("茶艺师做什么？", False),
        ("初级和高级茶艺师有什么区别？", False),
        ("初级茶艺师之后是什么？", False),
        ("Who trains a senior tea master?", False),
        ("我是新手，茶艺师做什么？", False),
        ("高级后台茶艺师做什么？", True),
        ("高级茶艺师要完整会哪些？", True),
        ("高级茶艺师和谁搭档？", True),
        ("高级茶艺师由谁考核？", False),
        ("What does a senior tea master do in the next three months?", True),
        ("What comes next for a senior tea master?", False),
    ],
)
@pytest.mark.parametrize(
    ("first", "second"),
    [("第一级：初级茶艺师", "第三级：高级茶艺师"), ("Junior tea master", "Senior tea master")],
    ids=["zh", "en"],
)
def test_a_section_of_another_level_is_told_from_the_one_beside_it(
    question: str, other: bool, first: str, second: str
) -> None:
    found = section(first, "烧水。协助高级茶艺师。"), section(second, "教徒弟。")
    assert others(question, *found) == [other, other]


def test_without_a_section_of_the_level_no_other_is_held_against_it() -> None:
    assert others("高级茶艺师做什么？", section("初级茶艺师", "烧水。")) == [False]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("高级茶有哪些？", LIST, [True, False, False]),
        ("What is a senior post?", "- Junior post: sweeps.\n- Senior post: plans.", [True, False]),
        (
            "高级岗位呢？",
            "| 初级 | 甲 |\n| --- | --- |\n| 高级 | 乙 |\n| 中级 | 丙 |",
            [False, True],
        ),
        ("中级茶有哪些？", LIST, [False, False, False]),
    ],
    ids=["items", "en", "rows", "no-such-level"],
)
def test_an_item_or_row_of_another_level_is_told(
    question: str, text: str, expected: list[bool]
) -> None:
    assert others(question, section("分类", text))[-len(expected) :] == expected
