"""The words of the nearest passages that a refusal shows."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.answer.nearest import LONGEST
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "choir.md": "# The Wednesday choir\n\n## Evenings\n\nWe meet in the old school hall. "
    "Rehearsals begin at 19:30.\n\n## Fees\n\n| Who | A year |\n| --- | --- |\n"
    "| Adults | 60 euros |\n| Students | 20 euros |\n",
    "garden.md": "# 园艺社\n\n每块地一年八十五欧元。" + "十一月关水，" * 20 + "到春天再开。\n",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("nearest"), DOCUMENTS) as mentor:
        yield mentor


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Who conducts rehearsals in Vienna?", "Rehearsals begin at 19:30."),
        ("How much do students pay in Vienna?", "Students · 20 euros"),
        ("维也纳的地一年多少钱？", "每块地一年八十五欧元。"),
    ],
    ids=["sentence", "row", "zh"],
)
def test_a_refusal_shows_the_words_that_come_nearest(
    library: Mentor, question: str, words: str
) -> None:
    answer = library.ask(question)
    assert answer.abstained
    assert not answer.citations
    assert len(answer.nearest) == len(answer.passages[:3])
    assert words in answer.nearest
    assert f"\n  > {words}" in answer.text


def test_long_words_are_cut(library: Mentor) -> None:
    answer = library.ask("火星上几月关水？")
    assert answer.abstained
    assert [len(words) for words in answer.nearest if words.endswith("…")] == [LONGEST["zh"] + 1]
