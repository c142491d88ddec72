"""Items that state what a question wants of them: free, for beginners."""

import numpy as np
import pytest

from ingest.structure import blocks
from ingest.types import Chunk
from mentor.answer.stating import stating, wishes_of
from mentor.evidence import Evidence
from mentor.types import Passage

COURSES = "- 拉坯课：免费，给初学者。\n- 上釉课：按月收费。\n- Glazing: free to watch."


def section(text: str) -> Evidence:
    units = tuple(span for block in blocks(text) for span in block.units)
    return Evidence(
        passage=Passage("a", "题", "课", text, 0, len(text), 1.0),
        chunk=Chunk("课", "a", ("题", "课"), text, 0, len(text), "", units),
        cosine=1.0,
        coverage=0.0,
        pair_coverage=0.0,
        present=frozenset(),
        sentence_cosines=(1.0,) * len(units),
        sentence_vectors=np.zeros((len(units), 4), np.float32),
    )


@pytest.mark.parametrize(
    ("question", "places"),
    [
        ("有哪些免费的课？", [0, 2]),
        ("Which courses are free?", [0, 2]),
        ("有没有适合初学者的免费课？", [0]),
        ("Are there any paid courses?", [1]),
        ("拉坯课是免费的吗？", []),
        ("有哪些课？", []),
        ("有没有中文的课？", []),
    ],
    ids=str,
)
def test_items_that_state_what_is_wanted(question: str, places: list[int]) -> None:
    item = section(COURSES)
    lines = COURSES.split("\n")
    found = [COURSES[start:end] for start, end in stating(wishes_of(question), item)]
    assert found == [lines[place] for place in places]
