from itertools import pairwise

import pytest

from mentor.understand.cues import (
    contrasts,
    cut,
    goes_on,
    own_words,
    points_back,
    topics,
    without_lead,
)


@pytest.mark.parametrize(
    "question",
    [
        "它难不难？",
        "他们主要负责什么？",
        "怎么防止它退化？",
        "这个阶段可以做哪些项目？",
        "搭一个这样的应用要用到什么技术？",
        "有哪些工具可以做这件事？",
        "哪个最适合初学者？",
        "后者适合干什么？",
        "学完这个再学什么？",
        "除了这些还有吗？",
        "Which one is free?",
        "Compare the two",
        "Who wrote it?",
        "How do I become one?",
        "Which tools does that involve?",
        "What should I practise during that stage?",
        "And after that?",
    ],
)
def test_words_that_mean_something_said_before(question: str) -> None:
    assert points_back(question)


@pytest.mark.parametrize(
    "question",
    [
        "LangChain 这个 framework 主要 solve 什么问题？",
        "谷歌出的那门 Python 课要花钱吗？",
        "谁写了这份开发者AI工程指南？",
        "Milvus 和 FAISS 哪个更好用？",
        "TensorFlow or PyTorch: which one is better?",
        "其他编程语言要学吗？",
        "Where can I read papers together with their code?",
        "How long does it take to become an AI engineer?",
        "Is it safe to drink tap water?",
        "Is it worth learning SQL?",
        "What does Netflix pay its machine learning engineers?",
        "Which courses are for people that know Python already?",
    ],
)
def test_words_whose_meaning_stands_in_the_question_itself(question: str) -> None:
    assert not points_back(question)


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("那研究员呢？", "研究员"),
        ("深度学习的呢", "深度学习"),
        ("And the salary?", "salary"),
        ("What about an AI researcher?", "AI researcher"),
        ("and PyTorch?", "PyTorch"),
    ],
)
def test_what_is_set_beside_the_last_question(question: str, beside: str) -> None:
    assert contrasts(question)
    assert without_lead(question) == beside


@pytest.mark.parametrize(
    ("question", "so"),
    [
        ("那要学哪些数学？", True),
        ("还有别的吗？", True),
        ("更难一点的", True),
        ("And what is that?", True),
        ("Any free ones?", True),
        ("For beginners?", True),
        ("What if I have no degree?", True),
        ("我是文科生，也行吗？", True),
        ("那些书好吗？", False),
        ("Android 好学吗？", False),
        ("What is RAG?", False),
    ],
)
def test_a_continuation(question: str, so: bool) -> None:
    assert goes_on(question) == so


@pytest.mark.parametrize(
    ("question", "own", "named"),
    [
        ("要学多久？", ["多久"], []),
        ("那薪资呢？", ["薪资"], []),
        ("金融科技里AI能做什么？", ["金融", "科技", "ai"], ["金融", "科技", "ai"]),
        ("第二阶段的项目呢？", ["项目"], []),
        ("Which skills does an analyst need?", ["skills", "analyst"], ["analyst"]),
        ("Why?", [], []),
    ],
)  # fmt: skip
def test_words_of_its_own(question: str, own: list[str], named: list[str]) -> None:
    assert [word.text for word in own_words(question)] == own
    assert [word.text for word in topics(question)] == named


@pytest.mark.parametrize("text", ["机器学习工程师", "ＡＩ　工程師", "Fine-tuning GPT-4o"])
def test_words_keep_their_place(text: str) -> None:
    found = cut(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(len(word.text) == word.end - word.start for word in found)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("老周转行花了多久", ["老周", "转行", "花", "了", "多久"]),
        ("小陈辞职了吗", ["小陈", "辞职", "了", "吗"]),
        ("小周期训练", ["小", "周期", "训练"]),
        ("老程序员转行", ["老", "程序员", "转行"]),
    ],
)
def test_what_somebody_is_called_by_is_one_word(text: str, found: list[str]) -> None:
    assert [word.text for word in cut(text)] == found


def test_what_says_one_thing_is_one_word_and_what_is_asked_for_is_none() -> None:
    assert [word.text for word in own_words("a bakery course, part time")][-1] == "part-time"
    assert not own_words("能换吗")
