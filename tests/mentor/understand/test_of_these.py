"""Several things that a question points to by their number."""

import pytest

from mentor.understand.of_these import of_these, one_of_two

LISTED = "> - 揉面：用手\n> - 发酵：等\n> - 烘烤：上火\n>\n> [1]"
NAMED = ("面粉", "酵母", "水")


@pytest.mark.parametrize(
    ("question", "answer", "whole"),
    [
        ("这三个要花多久", LISTED, "揉面、发酵和烘烤要花多久"),
        ("这三个要花多久", "要揉。 [1]", "面粉、酵母和水要花多久"),
        ("那两种哪里买", LISTED, "酵母和水哪里买"),
        ("are all three cheap?", LISTED, "are 揉面 and 发酵 and 烘烤 cheap?"),
        ("do both of them keep?", "Yes. [1]", "do 酵母 and 水 keep?"),
        ("这四个要花多久", LISTED, ""),
        ("这三个月做什么", LISTED, ""),
        ("这个要花多久", LISTED, ""),
    ],
)
def test_so_many_are_named(question: str, answer: str, whole: str) -> None:
    assert of_these(question, answer, NAMED) == whole


def test_the_former_of_what_was_asked_of() -> None:
    assert one_of_two("先说的那个呢", NAMED) == "酵母"
    assert one_of_two("the latter?", NAMED) == "水"
    assert one_of_two("那个呢", NAMED) == ""
    assert one_of_two("the latter?", ("水",)) == ""
