"""What asks for an example."""

import pytest

from mentor.understand.examples import asks_for_example, asks_for_example_of


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("不懂，能举个例子吗", True),
        ("有例子吗", True),
        ("比如呢？", True),
        ("can you give me an example?", True),
        ("I don't get it. For example?", True),
        ("give me an example of a tool for baking", False),
        ("例子在哪一章", False),
    ],
)
def test_what_asks_for_an_example_alone(question: str, asks: bool) -> None:
    assert asks_for_example(question) is asks


def test_what_asks_for_an_example_of_something() -> None:
    assert asks_for_example_of("give me an example of a tool for baking")
    assert not asks_for_example_of("can you give me an example of it?")
