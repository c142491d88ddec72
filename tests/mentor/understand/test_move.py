"""What moves in a list, and what only looks like it."""

import pytest

from mentor.understand.move import read_move


@pytest.mark.parametrize(
    ("question", "by", "place", "unit"),
    [
        ("第三步做什么？", None, 3, "step"),
        ("第二阶段要多久？", None, 2, "stage"),
        ("第二个呢", None, 2, ""),
        ("第二本讲什么？", None, 2, ""),
        ("第二个免费吗？", None, 2, ""),
        ("回到第一步", None, 1, "step"),
        ("go back to step 1", None, 1, "step"),
        ("the third?", None, 3, ""),
        ("倒数第二步", None, -2, "step"),
        ("the second to last step", None, -2, "step"),
        ("下一步呢", 1, 0, "step"),
        ("ok，然后呢", 1, 0, ""),
        ("next please", 1, 0, ""),
        ("上一步", -1, 0, "step"),
        ("最后一个阶段学什么？", 0, 0, "stage"),
        ("那最高的那一级呢", 0, 0, "level"),
        ("the highest level?", 0, 0, "level"),
        ("再往下一级", -1, 0, "level"),
        ("one level up?", 1, 0, "level"),
        ("the step before that", -1, 0, "step"),
        ("what's the step before that in the process?", -1, 0, "step"),
        ("and the next after that?", 1, 0, ""),
        ("the one before?", -1, 0, ""),
        ("and the one after the second?", None, 3, ""),
        ("the one before step 3", None, 2, "step"),
        ("第四步之后呢", None, 5, "step"),
        ("学完第二阶段后做什么？", None, 3, "stage"),
        ("那第三个之前是什么", None, 2, ""),
        ("第四步之前要会什么", None, 4, "step"),
    ],
    ids=str,
)
def test_what_moves(question: str, by: int | None, place: int, unit: str) -> None:
    move = read_move(question)
    assert move is not None
    assert (move.by, move.place, move.unit) == (by, place, unit)


@pytest.mark.parametrize(
    "question",
    [
        "第一份工作怎么找？",
        "我的第一个项目做什么？",
        "第一年能挣多少？",
        "第三个月做什么？",
        "What do I do in the third month?",
        "第一次学木工要注意什么？",
        "第三方库有哪些？",
        "第十名呢？",
        "How do I get my first job?",
        "接下来怎么找工作？",
        "然后薪资怎么样？",
        "下一个项目做什么？",
        "在这之前需要学位吗？",
        "What job can I get after that?",
        "Do I need previous experience?",
        "第二份文档怎么说？",
        "行业前景怎么样？",
        "要多久？",
    ],
    ids=str,
)
def test_what_asks_of_something_of_its_own(question: str) -> None:
    assert read_move(question) is None


def test_many_blanks_are_read_through_once() -> None:
    blanks = " " * 40_000
    assert read_move(f"x{blanks}x") is None
    move = read_move(f"the third one{blanks}please")
    assert move is not None
    assert (move.place, move.bare) == (3, True)
