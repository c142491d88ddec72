"""What a document says around a passage."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from mentor.retrieve.surroundings import AROUND
from tests.mentor.libraries import knowing

DAYS = 200


@pytest.fixture(scope="module")
def diary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    days = "".join(f"## Day {day}\n\nBread number {day} rose.\n\n" for day in range(1, DAYS + 1))
    documents = {"diary.md": f"# A baker's diary\n\n{days}", "other.md": "# Other\n\nNo bread.\n"}
    with knowing(tmp_path_factory.mktemp("diary"), documents) as mentor:
        yield mentor


def test_so_many_chunks_stand_around_a_passage_in_the_order_of_its_document(diary: Mentor) -> None:
    found = diary.retriever.search("Bread number 100", 8).evidence
    item = next(each for each in found if "number 100 " in each.chunk.text)
    chunks = diary.retriever.around(item)
    assert item.chunk in chunks
    assert {chunk.source for chunk in chunks} == {item.passage.source}
    starts = [chunk.start for chunk in chunks]
    assert starts == sorted(starts)
    assert AROUND <= len(chunks) <= 2 * AROUND


def test_what_is_around_passages_is_the_same_whether_read_once_or_each_time(diary: Mentor) -> None:
    found = diary.retriever.search("bread", 8).evidence
    around = diary.retriever.surroundings()
    twice = [around(item) for item in (*found, *found)]
    assert twice == [diary.retriever.around(item) for item in found] * 2
