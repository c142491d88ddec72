"""Questions for why documents differ."""

import pytest

from mentor.types import Turn
from mentor.understand.why_differ import asks_why_they_differ, until_they_differ, without_why


@pytest.mark.parametrize(
    "question",
    [
        "为什么说法不一样？",
        "为什么差这么多",
        "那为什么各家不一致呢",
        "怎么数字不一样啊",
        "why do they disagree?",
        "Why are the numbers so different?",
        "why is there such a big difference?",
        "how come the guides don't agree",
        "why aren't the numbers the same?",
    ],
)
def test_it_is_asked(question: str) -> None:
    assert asks_why_they_differ(question)


@pytest.mark.parametrize(
    "question",
    [
        "为什么要学数学？",
        "为什么面包和蛋糕不一样？",
        "why?",
        "Why do rye and wheat differ?",
        "do they disagree?",
        "why are they the same?",
        "怎么大？",
    ],
)
def test_something_else_is_asked(question: str) -> None:
    assert not asks_why_they_differ(question)


def test_the_answer_that_shows_it() -> None:
    history: list[Turn] = [
        {"role": "user", "content": "要多久？"},
        {"role": "assistant", "content": "**资料说法不一：需要多长时间**\n\n- …"},
    ]
    other: list[Turn] = [
        {"role": "user", "content": "贵吗？"},
        {"role": "assistant", "content": "> 不贵。 [1]"},
    ]
    why: list[Turn] = [
        {"role": "user", "content": "为什么说法不一样？"},
        {"role": "assistant", "content": "> 没有说明。 [1]"},
    ]
    assert until_they_differ(history) == history
    assert until_they_differ([*history, *why]) == history
    assert until_they_differ([*history, *other]) == []
    assert until_they_differ([*history, *other, *why]) == []
    assert until_they_differ([]) == []
    assert without_why([*history, *why, *other]) == [*history, *other]
