"""With a real Chroma, tantivy and SQLite, and an embedding model of a few dimensions."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from ingest.embed import Embedder
from ingest.indexes import COMPARED, FEW, Indexes
from ingest.types import Chunk, Vectors

SIZES = {"large": COMPARED + 300, "small": 400, "other": 300}


class Hashed(Embedder):
    """A vector of its own for each text, the same every time."""

    identity, dimension, max_tokens = "hashed", 12, 512

    def count_tokens(self, texts: Sequence[str]) -> list[int]:
        return [len(text) for text in texts]

    def passages(self, texts: Sequence[str]) -> Vectors:
        made = [self._made(text) for text in texts]
        return np.array(made, np.float32).reshape(-1, self.dimension)

    def queries(self, texts: Sequence[str]) -> Vectors:
        return self.passages(texts)

    def _made(self, text: str) -> Vectors:
        seed = int.from_bytes(text.encode()[-8:], "little")
        vector = np.random.default_rng(seed).standard_normal(self.dimension).astype(np.float32)
        return vector / np.linalg.norm(vector)


def chunks(source: str) -> list[Chunk]:
    texts = [f"{source[0]}{number:05d}" for number in range(SIZES[source])]
    return [Chunk(text, source, (), text, 0, len(text), "", ((0, len(text)),)) for text in texts]


@pytest.fixture(scope="module")
def indexes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Indexes]:
    made = Indexes(tmp_path_factory.mktemp("indexes"), "passages-test", Hashed())
    for source in SIZES:
        made.add(chunks(source), {})
    made.commit()
    yield made
    made.close()


@pytest.mark.parametrize(
    "sources",
    [["small"], ["large"], ["large", "other"], ["small", "other"]],
    ids=["few", "many", "most", "some"],
)
def test_a_filtered_question_finds_the_nearest_of_these_sources(
    indexes: Indexes, sources: list[str]
) -> None:
    inside = [chunk for source in sources for chunk in chunks(source)]
    vectors = indexes.embedder.passages([chunk.text for chunk in inside])
    hits = 0
    for number in range(20):
        vector = indexes.embedder.query(f"question {number}")
        nearest = np.argsort(-(vectors @ vector))[:10]
        found = [key for key, _ in indexes.by_meaning(vector, 10, sources)]
        assert len(found) == 10
        assert {key[0] for key in found} <= {source[0] for source in sources}
        hits += len({inside[place].id for place in nearest} & set(found))
    assert hits >= 190  # Chroma's own search is approximate


def test_a_source_that_is_far_from_the_question_is_found_all_the_same(indexes: Indexes) -> None:
    vector = indexes.embedder.query("l00007")
    assert indexes.by_meaning(vector, 1)[0][0] == "l00007"
    assert len(indexes.by_meaning(vector, 50, ["other"])) == 50


def test_words_keep_to_many_sources_too(indexes: Indexes) -> None:
    others = [f"nosuch {number}" for number in range(FEW)]
    assert [key for key, _ in indexes.by_words({"l00007"}, 5, ["large", *others])] == ["l00007"]
    assert indexes.by_words({"l00007"}, 5, ["small", *others]) == []
    assert len(indexes.by_meaning(indexes.embedder.query("x"), 9, ["small", *others])) == 9


def test_all_indexes_hold_the_same_chunks(indexes: Indexes) -> None:
    assert set(indexes.counts()) == {sum(SIZES.values())}


def test_a_removed_chunk_is_gone_from_all(tmp_path: Path) -> None:
    made = Indexes(tmp_path, "passages-test", Hashed())
    first, second, *_ = chunks("small")
    assert made.add([first, second], {}) == 2
    made.remove([first.id])
    made.commit()
    assert made.counts() == (1, 1, 1, 1)
    assert made.forward.ids() == made.vectors.ids() == {second.id}
    made.close()


def test_a_chunk_that_only_moved_takes_its_vectors_along(tmp_path: Path) -> None:
    made = Indexes(tmp_path, "passages-test", Hashed())
    old, *_ = chunks("small")
    new = Chunk("moved", "elsewhere", (), old.text, 0, len(old.text), "", old.sentences)
    made.add([old], {})
    assert made.add([new], {(old.context, old.text): old}) == 0
    entries = made.forward.of([old.id, new.id])
    assert np.array_equal(entries[old.id].vector, entries[new.id].vector)
    assert entries[new.id].source == "elsewhere"
    made.close()
