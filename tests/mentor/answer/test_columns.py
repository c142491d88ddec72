"""Rows of tables whose columns or first cells a question names."""

import pytest

from mentor.answer.columns import COMPARES, OF_COLUMN, OF_ROW, of_columns
from mentor.evidence import Finding
from tests.mentor.answer.sections import section

TRACKS = (
    "| | Full-time | Evening |\n| --- | --- | --- |\n"
    "| Length | 14 weeks | 32 weeks |\n| Fee | €7,900 | €6,800 |"
)
DAYS = "| By day | You should |\n| --- | --- |\n| 30 | sweep |\n| 60 | plane |"


@pytest.mark.parametrize(
    ("question", "text", "gains"),
    [
        ("how do full time and evening differ?", TRACKS, {"Length": COMPARES, "Fee": COMPARES}),
        ("全日制和夜校 evening 有什么不同", TRACKS, {"Length": COMPARES, "Fee": COMPARES}),
        ("how long is the evening track?", TRACKS, {"Length": OF_COLUMN}),
        ("how much is evening?", TRACKS, {"Fee": OF_COLUMN}),
        ("how long is it?", TRACKS, {}),
        ("what is due by day 60?", DAYS, {"60": OF_ROW}),
        ("what takes 60 hours?", DAYS, {}),
    ],
    ids=["two", "translated", "time", "price", "no column", "row", "other number"],
)
def test_what_rows_gain(question: str, text: str, gains: dict[str, float]) -> None:
    item = section("Tracks", text)
    found = of_columns(Finding(question, (item,), {}, frozenset(), frozenset()), item)
    start = item.passage.start
    named = {
        item.passage.text[first - start : last - start].split("|")[1].strip(): gain
        for (first, last), gain in found.items()
    }
    assert named == gains
