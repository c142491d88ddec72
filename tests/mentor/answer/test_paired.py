import pytest

from mentor.answer.paired import pairs_of
from tests.mentor.answer.test_atoms import APART, CHINESE, ENGLISH, LINES, LISTED
from tests.mentor.answer.test_worth import found


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (CHINESE, [[0, 1], [2, 3]]),
        (ENGLISH, [[0, 1], [2, 3]]),
        (LINES, [[0, 1], [2, 3]]),
        (APART, [[0, 1, 2], [3, 4]]),
        (LISTED, [[0, 1], [2, 3], [4, 5]]),
        ("**有午饭吗？**有，免费。\n\n请自带茶杯。", []),
        ("陶器要烧十个小时。", []),
    ],
    ids=["bold", "letters", "lines", "paragraphs between", "items", "one alone", "none"],
)
def test_the_units_of_each_pair_begin_with_its_question(text: str, pairs: list[list[int]]) -> None:
    units = len(found(text=text)[1].chunk.sentences)
    _, item = found(*[0.5] * units, text=text)
    assert [[*units] for units in pairs_of(item)] == pairs
