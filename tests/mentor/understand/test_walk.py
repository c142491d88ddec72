"""A conversation keeps its place in a list that was shown, through any number of moves."""

from collections.abc import Sequence

import pytest

from mentor import Mentor
from mentor.types import Turn
from mentor.understand.move import read_move
from mentor.understand.standalone import depends
from mentor.understand.types import Walk
from mentor.understand.walk import course

STEPS = "**《制琴手册》** 路线\n\n> - 1. 选木料 [1]\n> - 2. 做模具 [2]\n> - 3. 弯侧板 [3]"
STAGES = "**“Baking”** Way\n\n> - Stage 1: flour [1]\n> - Stage 2: dough [2]\n> - Stage 3: oven [3]"


def none_in_documents(question: str, history: Sequence[Turn]) -> None:
    return None


def turns(*said: str) -> list[Turn]:
    return [
        {"role": "assistant" if place % 2 else "user", "content": text}
        for place, text in enumerate(said)
    ]


def walked(question: str, *said: str) -> Walk | None:
    move = read_move(question)
    return course(turns(*said), depends, none_in_documents).moved(move) if move else None


@pytest.mark.parametrize(
    ("said", "question", "asked"),
    [
        (["怎么制琴？", STEPS], "第二步做什么？", "做模具做什么？"),
        (["怎么制琴？", STEPS], "第一步呢", "选木料"),
        (["第一份活是做什么？", STEPS], "那之后呢", "做模具"),
        (["What would my first job be?", STAGES], "and what comes after that?", "Stage 2: dough"),
        (["怎么制琴？", STEPS, "第一步做什么", "看纹理 [1]。"], "下一步呢", "做模具做什么"),
        (["怎么制琴？", STEPS, "第一步做什么", "看纹理。", "下一步呢", "画图。"], "再下一步呢",
         "弯侧板做什么"),
        (["怎么制琴？", STEPS, "第三步做什么", "加热。", "要多久？", "一天。"], "上一步呢",
         "做模具做什么"),
        (["怎么制琴？", STEPS, "第二步做什么", "- 1. 画图\n- 2. 锯开"], "最后一步呢",
         "弯侧板做什么"),
        (["How do I bake?", STAGES, "What happens in the first one?", "Sieve it."],
         "and the next?", "What happens in Stage 2: dough?"),
        (["模具阶段做什么？", "> - 木料阶段\n> - 模具阶段\n> - 侧板阶段"], "下一个阶段呢？",
         "侧板阶段做什么？"),
    ],
    ids=["number", "number-alone", "a-first", "en-first", "next", "next-again", "beside",
         "its-own-list", "en", "named"],
)  # fmt: skip
def test_a_move_is_from_where_the_conversation_is(
    said: list[str], question: str, asked: str
) -> None:
    walk = walked(question, *said)
    assert walk is not None
    assert walk.inside
    assert walk.asked == asked


@pytest.mark.parametrize(
    ("question", "at"), [("第四步呢", 3), ("第十步做什么", 3), ("上一步呢", -1)], ids=str
)
def test_a_list_ends(question: str, at: int) -> None:
    walk = walked(question, "怎么制琴？", STEPS, "第一步做什么", "看纹理 [1]。")
    assert walk is not None
    assert (walk.inside, walk.at) == (False, at)


@pytest.mark.parametrize(
    ("question", "at"), [("然后呢", 3), ("and after that?", 3), ("下一个呢", 0)]
)
def test_behind_all_that_was_shown_is_the_end(question: str, at: int) -> None:
    walk = walked(question, "制琴要学什么？", STEPS)
    assert walk is not None
    assert walk.at == at


def test_a_place_beyond_the_end_leaves_the_walk_where_it_was() -> None:
    said = ["怎么制琴？", STEPS, "第二步做什么", "画图。", "第九步呢", "没有了。"]
    walk = walked("下一步呢", *said)
    assert walk is not None
    assert walk.label == "弯侧板"


@pytest.mark.parametrize(
    ("said", "question"),
    [
        (["怎么制琴？", STEPS, "钢琴调音要学什么课程？", "听力。"], "下一步呢"),
        (["怎么制琴？", "先选木料。"], "第二步呢"),
        (["怎么制琴？", STEPS], "第二份文档怎么说？"),
        (["怎么制琴？", STEPS], "制琴要多久？"),
    ],
    ids=["new-topic", "no-list", "document", "no-move"],
)
def test_no_list_is_gone_through(said: list[str], question: str) -> None:
    assert walked(question, *said) is None


def test_the_list_just_shown_is_meant_unless_the_unit_says_otherwise() -> None:
    books = "> - 1. 《木工》\n> - 2. 《声学》"
    said = ["怎么制琴？", STEPS, "第一步做什么", "看纹理。", "这一步有哪些书？", books]
    first = walked("第二本讲什么？", *said)
    assert first is not None
    assert "声学" in first.label
    second = walked("下一步呢？", *said)
    assert second is not None
    assert second.label == "做模具"


def test_an_ordinary_question_is_never_told_that_the_list_ends() -> None:
    said = ["怎么制琴？", STEPS, "最后一步", "加热。"]
    for question in ("What should I learn next?", "接下来学什么？", "之前要学什么？"):
        walk = walked(question, *said)
        assert walk is None or walk.inside
    for question in ("下一步呢", "next", "第九步做什么？"):
        walk = walked(question, *said)
        assert walk is not None
        assert not walk.inside


def test_a_list_is_gone_through_however_long_it_is() -> None:
    steps = "\n".join(f"> - {number}. 工序{number}号 [1]" for number in range(1, 13))
    said = ["怎么制琴？", steps, "第一步", "好。"]
    for _ in range(10):
        said += ["下一步", "好。"]
    walk = walked("下一步", *said)
    assert walk is not None
    assert walk.label == "工序12号"


def test_after_a_new_topic_the_name_of_a_step_leads_back() -> None:
    said = ["怎么制琴？", STEPS, "第一步", "看纹理。", "钢琴调音师薪资多少？", "不清楚。"]
    walk = walked("第三步呢", *said)
    assert walk is not None
    assert walk.label == "弯侧板"
    assert walked("然后呢", *said) is None


def test_a_list_shown_beside_does_not_take_the_place() -> None:
    books = "> - 1. 《木工》\n> - 2. 《声学》\n> - 3. 《漆艺》"
    said = ["怎么制琴？", STEPS, "第一步做什么", "看纹理。", "有哪些书？", books]
    walk = walked("然后呢", *said)
    assert walk is not None
    assert walk.label == "做模具"


def test_a_conversation_goes_from_stage_to_stage(mentor: Mentor) -> None:
    history: list[Turn] = []
    seen = []
    asked = ["AI工程师分几个阶段？", "第一个阶段学什么？", "下一个呢？", "再下一个呢？"]
    for question in asked:
        answer = mentor.ask(question, history)
        seen.append(answer.question)
        history += turns(question, answer.text)
    for stage, understood in zip(("入门", "进阶", "专业"), seen[1:], strict=True):
        assert stage in understood


def test_a_place_that_no_list_has_is_said(mentor: Mentor) -> None:
    first = mentor.ask("AI工程师分几个阶段？")
    answer = mentor.ask("第十五步呢？", turns("AI工程师分几个阶段？", first.text))
    assert answer.abstained
    assert not answer.citations
    assert "后面没有了" in answer.text
