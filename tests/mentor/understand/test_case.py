"""What only tells a case that a question before is asked for."""

import pytest

from mentor.understand.case import supposes


@pytest.mark.parametrize(
    ("said", "a_case"),
    [
        ("in dollars", True),
        ("for juniors", True),
        ("I only have 10 hours a week", True),
        ("按美元算", True),
        ("我每周只有5小时", True),
        ("有全职工作的话呢", True),
        ("我每周要学几小时", False),
        ("in what order?", False),
        ("Which oven?", False),
    ],
)
def test_what_only_tells_a_case(said: str, a_case: bool) -> None:
    assert supposes(said) is a_case
