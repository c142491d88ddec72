"""What announces another topic, and what only looks like it."""

import pytest

from mentor.types import Turn
from mentor.understand.new_topic import since_announced, without_announcement


@pytest.mark.parametrize(
    ("question", "rest"),
    [
        ("Switching topic: how do I bake bread?", "how do I bake bread?"),
        ("ok, switching topics: what are the rules?", "what are the rules?"),
        ("A different question: who sells yeast?", "who sells yeast?"),
        ("好，换个话题：酵母要放多少", "酵母要放多少"),
        ("我们聊点别的吧，面包师做什么", "面包师做什么"),
        ("How do I change the topic?", "How do I change the topic?"),
        ("换个问题", "换个问题"),
        ("我想换个方向，学做蛋糕", "我想换个方向，学做蛋糕"),
        ("有别的话题吗？", "有别的话题吗？"),
    ],
)
def test_what_announces_is_left_out(question: str, rest: str) -> None:
    assert without_announcement(question) == rest


def test_what_was_said_before_is_over() -> None:
    before: list[Turn] = [{"role": "user", "content": "Who bakes?"}]
    behind: list[Turn] = [{"role": "user", "content": "New topic: who sells?"}]
    assert since_announced("换个话题：价格呢", before) == []
    assert since_announced("and when?", [*before, *behind]) == behind
    assert since_announced("and when?", before) == before
