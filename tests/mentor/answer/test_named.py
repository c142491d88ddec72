"""Items and rows that a question names are quoted alone."""

import pytest

from tests.mentor.answer.sections import named_in, section

TABLE = "| 工具 | 用途 |\n| --- | --- |\n| 转盘 | 拉坯 |\n| 喷枪 | 上釉 |\n| 海绵 | 吸水 |"
SPRAY_FIRST = "| 工具 | 用途 |\n| --- | --- |\n| 喷枪 | 上釉 |\n| 转盘 | 拉坯 |\n| 海绵 | 吸水 |"
LIST = "- **转盘**：用来拉坯。\n- **喷枪**：用来上釉。\n- **海绵**：用来吸水。"
RANKS = "| | Work |\n| --- | --- |\n| T1 Helper | wood |\n| T2 Potter | clay |\n| T3 | fire |"
CODES = "- **T1** sweeps.\n- **T2** throws.\n- **T3** fires."
NAMES = "- 转盘\n- 喷枪\n- 海绵"


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("喷枪是做什么用的？", TABLE, ["| 喷枪 | 上釉 |"]),
        ("喷枪是做什么用的？", SPRAY_FIRST, [SPRAY_FIRST.rsplit("\n", 2)[0]]),
        ("喷枪是做什么用的？", LIST, ["- **喷枪**：用来上釉。"]),
        ("喷枪和海绵有什么用？", LIST, []),  # most of the list: it is quoted whole
        ("喷枪是做什么用的？", NAMES, []),  # nothing is told of it
        ("除了喷枪还有什么？", TABLE, []),
        ("工具有什么用？", TABLE, []),
        ("What does a T2 do?", RANKS, ["| T2 Potter | clay |"]),
        ("T2 之后是什么？", RANKS, []),
        ("How do T1 and T2 differ?", RANKS, []),
        ("T2 做什么？", CODES, ["- **T2** throws."]),
    ],
    ids=[
        *("row", "first row", "item", "most", "name alone", "beside it", "the head"),
        *("code", "behind it", "two codes", "item with a code"),
    ],
)
def test_what_a_question_names(question: str, text: str, named: list[str]) -> None:
    item = section("工具", text)
    assert [text[start:end] for start, end in named_in(question, item).items(item)] == named


def test_what_a_heading_names_does_not_tell_items_apart() -> None:
    item = section("喷枪", LIST)
    assert named_in("喷枪是做什么用的？", item).items(item) == []


@pytest.mark.parametrize(
    ("question", "defines"),
    [
        ("釉是什么？", True),
        ("喷枪到底是在干嘛？", True),
        ("What is a kiln used for?", True),
        ("What does the spray gun do?", True),
        ("釉的中文名是什么？", False),
        ("Which tools does one need?", False),
    ],
    ids=str,
)
def test_asks_what_a_thing_is(question: str, defines: bool) -> None:
    assert named_in(question, section("工具", LIST)).defines is defines
