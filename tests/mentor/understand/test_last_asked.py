"""The last question of a conversation as understood: of which thing of a list it asked."""

import pytest

from mentor.types import Turn
from mentor.understand.last_asked import last_asked, plan_shown, same_of_another
from mentor.understand.of_these import the_others
from mentor.understand.pointing import picked
from mentor.understand.standalone import depends, understood

TREES = "> - 雪松：软\n> - 胡桃木：硬\n> - 白蜡木：韧\n>\n> [1]"
WOODS = "> - Maple: hard\n> - Spruce: soft\n> - Ash: tough\n>\n> [1]"


def turns(answer: str, *asked: str) -> list[Turn]:
    told: list[Turn] = []
    for question in asked:
        told += [{"role": "user", "content": question}, {"role": "assistant", "content": answer}]
        answer = "好 [1]。"
    return told


def test_what_was_picked_is_what_the_next_question_asks_of() -> None:
    last = last_asked(turns(TREES, "制琴用哪些木料？", "第二个具体干嘛的"), depends, picked)
    assert last is not None
    assert last.subject == "胡桃木具体干嘛的"
    assert understood("为什么它贵", last).question == "为什么胡桃木贵"


@pytest.mark.parametrize(
    ("asked", "question", "whole"),
    [
        (["给我一个半年计划", "第一个月具体学啥"], "我会焊接了", "给我一个半年计划，我会焊接了"),
        (["make me a plan for 6 months", "what exactly in the first month"],
         "i already know welding", "make me a plan for 6 months, i already know welding"),
    ],
)  # fmt: skip
def test_a_part_of_a_plan_is_no_thing_that_was_picked(
    asked: list[str], question: str, whole: str
) -> None:
    last = last_asked(turns(WOODS, *asked), lambda each: each != asked[0], picked)
    assert understood(question, last).question == whole


@pytest.mark.parametrize(
    ("answer", "asked", "question", "whole"),
    [
        (TREES, ["用哪些木料？", "第二个贵吗"], "那另外几个呢", "雪松和白蜡木贵吗"),
        (TREES, ["用哪些木料？", "第二个贵吗"], "其余两种也说说", "雪松和白蜡木"),
        (TREES, ["用哪些木料？", "第二个贵吗", "它要晾多久"], "那另外几个呢",
         "雪松和白蜡木要晾多久"),
        (TREES, ["用哪些木料？", "胡桃木贵吗"], "剩下的怎么晾干？", "雪松和白蜡木怎么晾干？"),
        (TREES, ["用哪些木料？", "第二个贵吗"], "另外三个呢", ""),
        (TREES, ["用哪些木料？"], "另外几个呢", ""),
        (WOODS, ["Which woods are used?", "What is the second one for?"], "and the others?",
         "What is Maple and Ash for?"),
        (WOODS, ["Which woods are used?", "What is the second one for?"],
         "how much do the other two cost?", "how much do Maple and Ash cost?"),
        (WOODS, ["Which woods are used?", "What is the second one for?"],
         "tell me about the rest", "Maple and Ash"),
        (WOODS, ["Which woods are used?", "What is the second one for?"],
         "what is the rest of the day for?", ""),
    ],
)  # fmt: skip
def test_the_others_of_a_list(answer: str, asked: list[str], question: str, whole: str) -> None:
    last = last_asked(turns(answer, *asked), depends, picked)
    assert last is not None
    assert the_others(question, last) == whole


@pytest.mark.parametrize(
    ("answer", "asked", "question", "whole"),
    [
        ("> - 《揉面》\n> - 《烘焙》", ["推荐几本书", "第二本谁写的"], "课程呢", "推荐几本课程"),
        ("> - Flour\n> - Rye", ["Which books are good?", "who wrote the second one?"],
         "and courses?", "Which courses are good?"),
    ],
)  # fmt: skip
def test_another_kind_is_asked_of_what_was_listed(
    answer: str, asked: list[str], question: str, whole: str
) -> None:
    last = last_asked(turns(answer, *asked), depends, picked)
    assert last is not None
    assert understood(question, last).question == whole


def test_what_was_narrowed_down_stays_what_it_is_about() -> None:
    asked = ["What books should I read?", "only the botany ones", "who wrote the last one"]
    last = last_asked(turns("> - 《Trees》\n> - 《Ferns》", *asked), depends, picked)
    assert last is not None
    assert understood("are there courses too?", last).question == "botany are there courses too?"


@pytest.mark.parametrize(
    ("answer", "asked", "question", "whole"),
    [
        (WOODS, ["Which woods are used?", "Is the second one dear?"], "and the last one?",
         "Is Ash dear?"),
        (TREES, ["用哪些木料？", "第二个贵吗"], "那第一个呢", "雪松贵吗"),
        (TREES, ["用哪些木料？", "第二个贵吗", "第三个呢"], "第一个呢", "雪松贵吗"),
        (TREES, ["用哪些木料？", "第二个贵吗"], "第一个要晾多久", ""),
        (TREES, ["用哪些木料？"], "第一个呢", ""),
        (TREES, ["雪松和胡桃木哪个贵？", "前者要晾多久"], "后者呢", "胡桃木要晾多久"),
        (WOODS, ["Is ash or maple better?", "Where does the latter grow?"], "and the former?",
         "Where does ash grow?"),
        (TREES, ["用哪些木料？", "第二个贵吗"], "第五个呢", ""),
    ],
)  # fmt: skip
def test_the_same_is_asked_of_another_of_the_list(
    answer: str, asked: list[str], question: str, whole: str
) -> None:
    last = last_asked(turns(answer, *asked), depends, picked)
    assert last is not None
    same = same_of_another(question, last, picked)
    assert (same.question if same else "") == whole


def test_the_former_of_two_is_no_name() -> None:
    last = last_asked(turns(TREES, "雪松和胡桃木哪个贵？", "前者要晾多久"), depends, picked)
    assert last is not None
    assert last.named[-1] == "雪松"


def test_the_last_book_is_one_of_those_that_answer() -> None:
    books = "> 《木料学》\n> 《漆》\n>\n> [1]\n\n*May also help:*\n\n> 《弦》\n>\n> [2]"
    assert picked("who wrote the last one", "what should I read", books) == "《漆》"


def test_another_is_one_of_all_that_were_listed() -> None:
    last = last_asked(
        turns(WOODS, "Which woods are used?", "Is the second one dear?"), depends, picked
    )
    assert last is not None
    whole = understood("something for a violin instead?", last, lambda _: True).question
    assert whole == "Which woods are used? something for a violin?"


@pytest.mark.parametrize(
    ("asked", "answer", "shown"),
    [
        ("我想转行做制琴师", "> - 适合谁：喜欢木头的人。\n> - 怎么学：先学磨刀。\n>\n> [1]", False),
        ("I want to become a luthier", "> Luthiers build violins. [1]", False),
        ("给我做一个学习计划", "> - 磨刀 [1]", True),
        ("How do I become a luthier?", "> - Step 1: sharpen [1]\n> - Step 2: carve [2]", True),
    ],
    ids=str,
)
def test_a_plan_was_shown_if_one_was_asked_for_or_stages_were_told(
    asked: str, answer: str, *, shown: bool
) -> None:
    assert plan_shown(turns(answer, asked)) is shown
