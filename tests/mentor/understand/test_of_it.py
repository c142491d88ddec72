"""A question with the name of what it points to."""

import pytest

from mentor.understand.of_it import in_full, of_it, of_that_place


@pytest.mark.parametrize(
    ("question", "name", "whole"),
    [
        ("How long does that one take?", "the dough", "How long does the dough take?"),
        ("where can I learn it for free?", "baking", "where can I learn baking for free?"),
        (
            "give me an example of a tool for that",
            "baking",
            "give me an example of a tool for baking",
        ),
        ("它的价格是多少", "烤箱", "烤箱的价格是多少"),
        ("那个阶段要多久", "入门阶段", "入门阶段要多久"),
        ("他第一步学的什么", "老周", "老周第一步学的什么"),
        ("为什么先学这个", "老周", ""),
        ("how long does it take to become a baker?", "bread", ""),
        ("the next one?", "bread", ""),
        ("how do I become one?", "baker", "how do I become baker?"),
        ("how do I become one?", "bread", ""),
        ("are they free?", "bread", ""),
    ],
)
def test_a_name_stands_in_the_place_of_what_points(question: str, name: str, whole: str) -> None:
    assert of_it(question, name) == whole


def test_a_name_keeps_what_is_called_so() -> None:
    assert in_full("entry", "How long is the entry stage?") == "entry stage"
    assert in_full("烘焙", "烘焙课程贵吗") == "烘焙课程"
    assert in_full("bread oven", "bread in an oven") == ""


@pytest.mark.parametrize(
    ("question", "subject", "whole"),
    [
        ("这一步要多久", "第三步做什么", "第三步要多久"),
        ("这个阶段要多久", "酵母的第一阶段怎么样", "酵母 第一阶段要多久"),
        (
            "how long is that stage?",
            "what happens in the first stage of Pell fever?",
            "Pell fever how long is the first stage?",
        ),
        ("how long does that stage take?", "what is in stage 2", "how long does stage 2 take?"),
        (
            "how long does this step take?",
            "what is in the third step",
            "how long does the third step take?",
        ),
        ("how long does that step take?", "what is in stage 2", ""),
        ("how long does that step take?", "what is baking", ""),
        ("第二步要多久", "第三步做什么", ""),
    ],
)
def test_a_place_that_was_named_is_pointed_to(question: str, subject: str, whole: str) -> None:
    assert of_that_place(question, subject) == whole
