"""A draft out of what a model wraps around it."""

import json

import pytest

from mentor.verify.wrapped import unwrapped

ANSWER = "学费为 6,500 美元 [1]。"


@pytest.mark.parametrize(
    "draft",
    [
        f"```markdown\n{ANSWER}\n```",
        f"```\n{ANSWER}\n```\n",
        json.dumps({"answer": ANSWER, "confidence": 0.9}),
        f"```json\n{json.dumps({'回答': ANSWER})}\n```",
        f"The fee is asked for.\n</think>\n\n{ANSWER}",
    ],
    ids=["markdown", "fence", "JSON", "JSON in a fence", "thoughts without a beginning"],
)
def test_unwrapped(draft: str) -> None:
    assert unwrapped(draft) == ANSWER


@pytest.mark.parametrize(
    "draft",
    [
        ANSWER,
        f"{ANSWER}\n```\nx = 1\n```",
        "```python\nx = 1\n```",
        "```\na\n```\nb\n```\nc\n```",
        '{"a": 1}',
        "{a, b}",
    ],
    ids=["text", "code behind it", "code", "two fences", "other JSON", "a set"],
)
def test_what_wraps_nothing(draft: str) -> None:
    assert unwrapped(draft) == draft
