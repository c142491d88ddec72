"""Whether somebody asks if they are too old, and whether a text says anything of age."""

import pytest

from mentor.question.age import asks_whether_too_old, speaks_of_age


@pytest.mark.parametrize(
    "question",
    [
        "我今年45了，现在转行做AI还来得及吗",
        "我都四十了，学AI晚不晚？",
        "38岁零基础转AI会不会太晚",
        "年纪大了还能当护士吗",
        "I'm 45. Can I still become an AI engineer?",
        "am i too old at 45",
        "Is 52 too late to get into nursing?",
        "I'm in my forties, is it worth starting?",
        "am i too old to become a pilot",
    ],
)
def test_it_is_asked_whether_one_is_too_old(question: str) -> None:
    assert asks_whether_too_old(question)


@pytest.mark.parametrize(
    "question",
    [
        "36岁被裁，想知道在40岁之前成为AI工程师现不现实",
        "我妈五十一，五十五退休，退休前还想当一回AI工程师，来得及吗",
        "我35岁，想改行当AI工程师。大概要学多久",
        "老板只给我到明年春节的时间，来得及吗？",
        "学了45天Python还能转前端吗",
        "我35岁，做产品，这个方向有适合我的吗",
        "已经投了50多份简历，还能找到工作吗？",
        "我都做了20多个作品了，还能进步吗",
        "已经学了30多天，还能学会吗",
        "老了的机器还能用吗",
        "Is 32 GB of memory still worth it?",
        "Is a tool at 20 dollars a month still worth it?",
        "the course is 60 lessons, can i finish",
        "Am I too late if I start at 35 and want to be an engineer well before 40?",
        "I'm 45. How long does it take to become an AI engineer?",
        "Can I still learn it in 30 days?",
        "What do seniors at Google earn?",
        "Is it too late to switch to PyTorch in a running project?",
    ],
)
def test_another_thing_is_asked(question: str) -> None:
    assert not asks_whether_too_old(question)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("年龄不是门槛，五十岁转行的人也有。", True),
        ("You can start at any age.", True),
        ("想转行的人都可以学。", False),
        ("Anyone who codes can start within 45 days.", False),
    ],
    ids=["zh", "en", "zh none", "en none"],
)
def test_a_text_that_speaks_of_age(text: str, expected: bool) -> None:
    assert speaks_of_age(text) == expected
