"""Whether a question asks if people will be replaced."""

import pytest

from mentor.question.replaced import asks_whether_replaced, speaks_of_replacing


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("机器人会不会取代厨师？", True),
        ("翻译会被淘汰吗", True),
        ("会计以后会失业吗？", True),
        ("Will robots replace cooks?", True),
        ("Are translators becoming obsolete?", True),
        ("Is it going to take our jobs?", True),
        ("有什么替代方案吗？", False),
        ("有不要钱的替代吗？", False),
        ("Which open alternatives are there?", False),
        ("厨师做什么？", False),
        ("How do I replace the filter?", False),
    ],
)
def test_it_asks_whether_somebody_is_replaced(question: str, asks: bool) -> None:
    assert asks_whether_replaced(question) is asks


@pytest.mark.parametrize(
    ("text", "speaks"),
    [
        ("机器不会取代厨师。", True),
        ("Robots will not replace cooks.", True),
        ("可以用开源替代模型。", False),
        ("Cooks use ovens.", False),
    ],
)
def test_a_text_speaks_of_it(text: str, speaks: bool) -> None:
    assert speaks_of_replacing(text) is speaks
