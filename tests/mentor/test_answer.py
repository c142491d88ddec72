import numpy as np
import pytest

from ingest.types import Chunk
from mentor.answer import CLOSE, MAX_QUOTES, choose, citations, written
from mentor.evidence import Evidence
from mentor.types import Passage


def evidence(source: str, score: float, text: str = "一句话。", start: int = 0) -> Evidence:
    end = start + len(text)
    return Evidence(
        passage=Passage(source, f"题{source}", "上 › 节", text, start, end, score),
        chunk=Chunk(
            f"{source}{start}", source, ("上", "节"), text, start, end, "", ((start, end),)
        ),
        cosine=score,
        coverage=0.0,
        pair_coverage=0.0,
        present=frozenset(),
        sentence_cosines=(score,),
        sentence_vectors=np.zeros((1, 4), np.float32),
    )


@pytest.mark.parametrize(
    ("scores", "chosen"),
    [
        ([("a", 1.0), ("a", 0.99), ("b", 0.95)], ["a", "b", "a"]),
        ([("a", 1.0), ("b", 1.0 - CLOSE - 0.01)], ["a"]),
        ([("a", 1.0), ("a", 0.99), ("a", 0.98)], ["a", "a"]),
        ([(name, 1.0) for name in "abcdefgh"], list("abcdefgh")[:MAX_QUOTES]),
        ([], []),
    ],
    ids=["each-source-first", "too-far", "two-of-one", "not-too-many", "none"],
)
def test_every_source_that_comes_close_is_heard(
    scores: list[tuple[str, float]], chosen: list[str]
) -> None:
    found = [evidence(source, score, start=n * 10) for n, (source, score) in enumerate(scores)]
    assert [item.passage.source for item in choose(found)] == chosen


def test_quotes_stand_by_source_and_are_numbered_as_shown() -> None:
    order = [evidence("a", 1.0), evidence("b", 0.99), evidence("a", 0.98, start=50)]
    found = citations(order)
    assert [(c.marker, c.source, c.start) for c in found] == [
        (1, "a", 0),
        (2, "a", 50),
        (3, "b", 0),
    ]


def test_the_text_names_each_source_once_and_marks_each_quote() -> None:
    found = citations([evidence("a", 1.0), evidence("a", 0.98, "## 小节\n\n- 甲\n- 乙", start=50)])
    text = "".join(written(found, "zh"))
    assert text.count("《题a》") == 1
    assert "> 一句话。 [1]" in text
    assert text.endswith("> - 甲\n> - 乙\n>\n> [2]")
