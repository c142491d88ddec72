"""What a measure word counts in a text of either language."""

from pathlib import Path

import pytest

from mentor.claims import leads, reach_of
from mentor.claims.measured import counts_the_same, is_measure
from tests.mentor.libraries import knowing


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("道", "hard problems", True),
        ("practice exercises", "道", True),
        ("道 kattis", "problems", True),
        ("道", "题", True),
        ("家", "companies", True),
        ("道菜", "problems", False),
        ("本", "companies", False),
        ("", "problems", False),
    ],
)
def test_a_measure_word_counts_what_the_other_text_names(one: str, other: str, same: bool) -> None:
    assert counts_the_same(one, other) is same


def test_a_measure_word_alone_is_one() -> None:
    assert is_measure("道")
    assert not is_measure("题")


@pytest.mark.parametrize(
    "question",
    ["How many problems should I solve?", "要刷多少道 Kattis？"],
    ids=["en", "zh"],
)
def test_what_is_counted_is_told_in_both_languages(tmp_path: Path, question: str) -> None:
    texts = {
        "diary.md": "# 准备编程比赛的一年\n\n比赛之前我刷了 240 道 Kattis，大多是中等难度。\n",
        "guide.md": "# How to train for a contest\n\n## How much Kattis?\n\n"
        "Forty easy problems on Kattis are enough.\n",
    }
    with knowing(tmp_path, texts) as mentor:
        finding = mentor.retriever.search(question, 8)
        (lead,) = leads(finding, reach_of(mentor.retriever))
    assert {item.quantity.low for item in lead.found} == {240.0, 40.0}
