"""What the reader of quotes has of one."""

from mentor.answer.read import ABOVE, read_below


def test_a_quote_is_read_plain_below_the_end_of_its_headings() -> None:
    assert read_below("a" * 200 + " › Fees", "The **fee** is 60 euros.") == (
        "a" * (ABOVE - 7) + " › Fees: The fee is 60 euros."
    )
