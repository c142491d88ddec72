"""Which words of a question name what a document would have to be about."""

import pytest

from mentor.question.nameable import is_nameable
from mentor.question.subject import WordKind


@pytest.mark.parametrize(
    ("word", "question"),
    [
        ("visa", "Which visa do I need?"),
        ("negotiation", "Where can I learn negotiation?"),
        ("java", "Is Java needed?"),
        ("PHP".lower(), "I know PHP, does it help?"),
        ("job offer", "How do I haggle over a job offer?"),
        ("datasets", "Where do people get datasets?"),
        ("master", "Which university has the best master's?"),
        ("supply", "Who tells of the supply of flour?"),
        ("clever", "Where is the Clever method taught?"),
        ("sane", "Does anybody teach SANE?"),
        ("common rye", "How do I bake common rye?"),
    ],
)
def test_an_english_noun_names_something(word: str, question: str) -> None:
    assert is_nameable(word, question)


@pytest.mark.parametrize(
    ("word", "question"),
    [
        ("negotiate", "How do I negotiate my pay?"),
        ("haggle", "Could I haggle over it?"),
        ("decline", "How do I politely decline a visit?"),
        ("politely", "How do I politely decline a visit?"),
        ("through", "Do I find work through friends?"),
        ("old", "Am I too old to start?"),
        ("hot", "What are the hot ovens?"),
        ("trendiest", "Which is the trendiest oven?"),
        ("stressful", "Is it stressful?"),
        ("tells", "What formula tells me that it is done?"),
        ("others", "What does it do better than others?"),
        ("motivated", "How do I stay motivated?"),
        ("good idea", "Is it a good idea to quit?"),
        ("solid", "Is it a solid plan?"),
        ("common", "Common, is it not?"),
        ("go straight", "Should I go straight to baking?"),
        ("day", "What does a baker do all day?"),
        ("husband", "Should my husband quit?"),
        ("versus", "Rye versus wheat"),
        ("nothing", "Where do bakers begin who know nothing?"),
        ("somebody", "Does somebody teach it?"),
        ("visit", "Is it worth it to visit the mill?"),
    ],
)
def test_what_acts_or_tells_how_names_nothing(word: str, question: str) -> None:
    assert not is_nameable(word, question)


@pytest.mark.parametrize(
    ("word", "question", "kind", "named"),
    [
        ("签证", "签证怎么办", "noun", True),
        ("女生", "女生适合做吗", "noun", True),
        ("面试", "面包师面试要准备什么", "verb", True),
        ("卖掉", "怎么卖掉烤箱", "verb", False),
        ("老公", "我老公想辞职", "name", False),
        ("辞职", "我老公想辞职", "verb", False),
        ("我会", "我会烤面包", "noun", False),
        ("小时", "每天几小时", "noun", False),
        ("一窍不通", "一窍不通怎么学烘焙", "noun", False),
        ("区分", "黑麦和小麦怎么区分", "noun", False),
        ("像", "更像面包师还是厨师", "verb", False),
    ],
)
def test_a_chinese_word_is_told_by_its_kind_and_place(
    word: str, question: str, kind: WordKind, named: bool
) -> None:
    assert is_nameable(word, question, kind) == named
