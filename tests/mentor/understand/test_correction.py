"""What somebody corrects takes the place of what was misunderstood."""

import pytest

from mentor.types import Turn
from mentor.understand.correction import correction
from tests.mentor.understand.standing_alone import standalone


def asked(question: str) -> list[Turn]:
    return [{"role": "user", "content": question}, {"role": "assistant", "content": "好 [1]。"}]


@pytest.mark.parametrize(
    ("earlier", "question", "understood"),
    [
        ("推荐烘焙资源", "不是烘焙，是陶艺", "推荐陶艺资源"),
        ("LangChain是什么", "我说的是LlamaIndex", "LlamaIndex是什么"),
        ("What does a baker do?", "No, I meant a potter.", "What does a potter do?"),
        ("What does a baker do?", "not a baker, a potter", "What does a potter do?"),
        ("How long does baking take?", "I meant the pay",
         "How long does baking take? what about the pay?"),
        ("学烘焙要多久", "不对，我是问陶艺", "学烘焙要多久 陶艺呢？"),
        ("How long does baking take?", "no, I meant what tools do I need",
         "baking what tools do I need"),
        ("学烘焙要多久", "我问的是陶艺窑要烧多久才行", "陶艺窑要烧多久才行"),
    ],
    ids=str,
)  # fmt: skip
def test_what_was_meant_is_asked_instead(earlier: str, question: str, understood: str) -> None:
    assert standalone(question, asked(earlier)) == understood


@pytest.mark.parametrize(
    "question",
    [
        "不是说要学数学吗？",
        "烘焙是不是很难",
        "Is it not hard?",
        "not really",
        "我说的是",
        "what I meant",
    ],
    ids=str,
)
def test_what_corrects_nothing_is_left_alone(question: str) -> None:
    found = correction(question)
    assert found is None or not found.instead


def test_what_is_corrected_was_asked_last() -> None:
    turns = [*asked("What would my job title in AI be?"), *asked("how much would that pay")]
    whole = standalone("no I meant the entry level one", turns)
    assert "pay" in whole
    assert whole.endswith("what about the entry level one?")
