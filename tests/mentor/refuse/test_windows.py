import numpy as np
import pytest

from ingest.types import Chunk
from mentor.evidence import Evidence, Finding, passage_of
from mentor.refuse.windows import ABOVE, WIDTH, windows


def evidence(sentences: list[str], cosines: list[float], section: tuple[str, ...]) -> Evidence:
    text = "\n".join(sentences)
    starts = [sum(len(each) + 1 for each in sentences[:at]) for at in range(len(sentences))]
    spans = [(start, start + len(each)) for start, each in zip(starts, sentences, strict=True)]
    chunk = Chunk("c", "s", section, text, 0, len(text), "标题", (*spans,))
    passage = passage_of(chunk, "title", None, 1.0)
    none = np.empty((0, 0), np.float32)
    return Evidence(passage, chunk, max(cosines), 0.0, 0.0, frozenset(), (*cosines,), none)


def finding(*items: Evidence) -> Finding:
    return Finding("question", items, {}, frozenset(), frozenset())


def test_the_nearest_sentence_comes_first_with_its_neighbours_and_headings() -> None:
    item = evidence(["甲。", "乙。", "丙。"], [0.1, 0.9, 0.2], ("外", "中", "内"))
    assert windows(finding(item), 2) == ["中 › 内: 甲。 乙。 丙。"]


def test_no_sentence_is_in_two_windows() -> None:
    long = "长" * int(WIDTH * 0.6)
    item = evidence([f"一{long}", f"二{long}", f"三{long}"], [0.5, 0.9, 0.7], ())
    found = windows(finding(item), 3)
    assert [each.removeprefix("标题: ")[0] for each in found] == ["二", "三", "一"]


def test_a_sentence_wider_than_a_window_is_one() -> None:
    item = evidence(["宽" * int(WIDTH * 2), "短"], [0.9, 0.1], ("节",))
    assert windows(finding(item), 1) == ["节: " + "宽" * int(WIDTH * 2)]


def test_the_address_of_a_link_takes_no_room() -> None:
    item = evidence(["甲。", f"[乙](https://a.org/{'b' * 500})。"], [0.1, 0.9], ("节",))
    assert windows(finding(item), 1) == ["节: 甲。 乙。"]


def test_headings_are_cut() -> None:
    item = evidence(["甲。"], [0.5], ("题" * 200,))
    assert windows(finding(item), 1) == ["题" * ABOVE + ": 甲。"]


@pytest.mark.parametrize("number", [1, 2, 5])
def test_windows_of_several_passages(number: int) -> None:
    items = [evidence([f"{at}。"], [at / 10], (f"节{at}",)) for at in (3, 2, 1)]
    assert windows(finding(*items), number) == ["节3: 3。", "节2: 2。", "节1: 1。"][:number]


def test_nothing_found_has_no_window() -> None:
    assert windows(finding(), 2) == []
