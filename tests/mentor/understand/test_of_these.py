"""Several things that a question points to by their number."""

import pytest

from mentor.understand.of_these import of_the_two, of_these, one_of_two

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
        ("give an example of both", "Yes. [1]", "give an example of 酵母 and 水"),
        ("这四个要花多久", LISTED, ""),
        ("这三个月做什么", LISTED, ""),
        ("这个要花多久", LISTED, ""),
        ("How do the two compare?", "Yes. [1]", "How do 酵母 and 水 compare?"),
        ("are the two the same?", "Yes. [1]", "are 酵母 and 水 the same?"),
        ("are both needed for loaves?", "Yes. [1]", "are 酵母 and 水 needed for loaves?"),
        ("do both of them keep?", "> 水能化开盐，以及糖、酵母。 [1]", "do 酵母 and 水 keep?"),
        ("do both of them keep?", "> 水、盐。 [1]", "do 酵母 and 水 keep?"),
        ("What's the two-year plan?", "Yes. [1]", ""),
        ("What are the two main skills?", "Yes. [1]", ""),
        ("What is the two year plan?", "Yes. [1]", ""),
        ("Name all three main skills", LISTED, ""),
        ("I want both a job and a degree", "Yes. [1]", ""),
    ],
)
def test_so_many_are_named(question: str, answer: str, whole: str) -> None:
    assert of_these(question, answer, NAMED) == whole


def test_the_former_of_what_was_asked_of() -> None:
    assert one_of_two("先说的那个呢", NAMED) == "酵母"
    assert one_of_two("the latter?", NAMED) == "水"
    assert one_of_two("那个呢", NAMED) == ""
    assert one_of_two("the latter?", ("水",)) == ""


@pytest.mark.parametrize(
    ("question", "whole"),
    [
        ("举个例子，拿它们能做什么", "举个例子，拿面粉和酵母能做什么"),
        ("Where can I buy them?", "Where can I buy 面粉 and 酵母?"),
        ("它贵吗", ""),
    ],
)
def test_two_that_were_compared(question: str, whole: str) -> None:
    assert of_the_two(question, NAMED[:2]) == whole
    assert of_the_two(question, NAMED[:1]) == ""
