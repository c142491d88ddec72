"""Items of quoted lists that are wanted, and examples, quoted as they stand."""

from mentor.answer import Quote
from mentor.cite import cite
from mentor.exemplified import examples, not_shown
from mentor.narrowed import narrowed_quotes
from mentor.types import Passage
from mentor.understand import Narrowing

TEXT = "两门课：\n\n- 揉面课：免费\n- 烤箱课：收费，例如石炉\n"
TABLE = "| 课 | 价格 |\n| --- | --- |\n| 揉面 | 免费 |\n| 烤箱 | 收费 |\n"


def passage(text: str) -> Passage:
    return Passage("a", "烘焙", "课程", text, start=7, end=7 + len(text), score=1.0)


def quoted(text: str) -> Quote:
    return Quote(cite(1, passage(text), 7, 7 + len(text.rstrip())), "zh")


def test_only_the_items_that_hold_are_quoted() -> None:
    (kept,) = narrowed_quotes([quoted(TEXT)], [Narrowing("免费", "")], [passage(TEXT)])
    assert kept.citation.quote == "- 揉面课：免费"


def test_rows_keep_the_head_of_their_table() -> None:
    (kept,) = narrowed_quotes([quoted(TABLE)], [Narrowing("", "免费")], [passage(TABLE)])
    assert (kept.citation.quote, kept.head) == ("| 烤箱 | 收费 |", "| 课 | 价格 |")


def test_an_example_is_quoted_alone_under_a_heading_that_was_shown() -> None:
    (kept,) = examples([quoted(TEXT)], "**《烘焙》** 课程", [passage(TEXT)])
    assert kept.citation.quote == "- 烤箱课：收费，例如石炉"
    assert not examples([quoted(TEXT)], "**别的**", [passage(TEXT)])


def test_what_was_shown_is_left_out_where_there_is_more() -> None:
    other = quoted(TABLE)
    assert [each.citation.quote for each in not_shown([quoted(TEXT), other], f"> {TEXT}")] == [
        other.citation.quote
    ]


def test_a_quote_that_two_passages_hold_gives_its_example_once() -> None:
    (kept,) = examples([quoted(TEXT)], "**《烘焙》** 课程", [passage(TEXT), passage(TEXT + "其他")])
    assert kept.citation.quote == "- 烤箱课：收费，例如石炉"
