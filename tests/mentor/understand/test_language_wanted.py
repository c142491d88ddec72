"""The language that an answer is wanted in, apart from what is asked."""

import pytest

from mentor.understand.language_wanted import language_wanted, without_language


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("in English please", "en"),
        ("please in English", "en"),
        ("could you say that in English?", "en"),
        ("能用英文说吗", "en"),
        ("切换到中文", "zh"),
        ("and in Chinese?", "zh"),
        ("Do I need English?", None),
        ("学英语要多久", None),
    ],
)
def test_what_asks_for_a_language_alone(said: str, language: str | None) -> None:
    assert language_wanted(said) == language


@pytest.mark.parametrize(
    ("question", "rest", "language"),
    [
        ("In English please: how long does bread rise?", "how long does bread rise?", "en"),
        ("用中文回答：面包怎么发酵？", "面包怎么发酵？", "zh"),
        ("用中文回答面包怎么发酵", "面包怎么发酵", "zh"),
        ("面包怎么发酵（用英文回答）", "面包怎么发酵", "en"),
        ("What is yeast? Answer in Chinese please.", "What is yeast?", "zh"),
        ("Is there a course in English?", "Is there a course in English?", None),
        ("Are there books, in Chinese?", "Are there books, in Chinese?", None),
        ("用英文写简历要注意什么", "用英文写简历要注意什么", None),
    ],
)
def test_a_language_is_no_part_of_a_question(
    question: str, rest: str, language: str | None
) -> None:
    assert without_language(question) == (rest, language)
