"""What a question for a time asks the time of."""

import pytest

from mentor.claims.whole import asks_how_long_a_thing_is


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Which book should I read this month, and how long is it?", True),
        ("这本书要看多久", True),
        ("How long is the whole road map?", False),
        ("How long is the way from zero to a job?", False),
        ("How long is stage two?", False),
        ("要学多久", False),
    ],
    ids=str,
)
def test_how_long_a_thing_is_asks_for_no_way(question: str, thing: bool) -> None:
    assert asks_how_long_a_thing_is(question) is thing
