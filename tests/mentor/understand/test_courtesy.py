"""What is said around a question, and what only looks like it."""

import pytest

from mentor.understand.courtesy import without_courtesy, without_fillers


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("谢谢，酵母要放多少", "酵母要放多少"),
        ("好的 酵母要放多少", "酵母要放多少"),
        ("懂了 酵母要放多少", "酵母要放多少"),
        ("我明白，那酵母呢", "那酵母呢"),
        ("行，酵母要放多少", "酵母要放多少"),
        ("ok and the yeast?", "and the yeast?"),
        ("hi, how much yeast?", "how much yeast?"),
        ("你好，酵母要放多少", "酵母要放多少"),
        ("Great! How much yeast?", "How much yeast?"),
        ("Interesting, who bakes?", "who bakes?"),
        ("Compared with that, how much is the course?", "how much is the course?"),
        ("跟那个比，面包课多少钱", "面包课多少钱"),
        ("ok same but for a baker", "what about baker?"),
        ("The same question for rye?", "what about rye?"),
        ("同样的问题换成面包师呢", "面包师呢？"),
    ],
)
def test_courtesy_is_left_out(said: str, asked: str) -> None:
    assert without_courtesy(said) == asked


@pytest.mark.parametrize(
    "said",
    [
        "懂 酵母和面粉，帮我做计划",
        "我懂 酵母和面粉，帮我做计划",
        "了解 酵母需要先学什么？",
        "知道 酵母吗",
        "行 业前景",
        "Interesting papers?",
        "compared to that, is it cheaper?",
        "跟那个比，它便宜吗",
        "Great bakers of France?",
        "Hello world 程序怎么写",
        "相同的是什么呢",
        "一样给我一个计划",
        "同样的计划给我看看",
        "Same as before",
        "same as what?",
        "same for me please",
        "same for both?",
    ],
)
def test_what_begins_the_question_stays(said: str) -> None:
    assert without_courtesy(said) == said


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("will it be replaced lol", "will it be replaced"),
        ("I know Python btw, and git", "I know Python and git"),
        ("is it hard tho?", "is it hard?"),
        ("哈哈哈 要学多久", "要学多久"),
        ("lol", "lol"),
        ("Is btw.js a tool?", "Is btw.js a tool?"),
    ],
)
def test_what_only_a_chat_has_is_left_out(text: str, plain: str) -> None:
    assert without_fillers(text) == plain
