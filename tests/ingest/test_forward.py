from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from ingest.forward import Entry, ForwardIndex
from ingest.lookup import lookup


def unit(*values: float) -> np.ndarray:
    vector = np.array(values, np.float32)
    return vector / np.linalg.norm(vector)


def entry(source: str, *values: float) -> Entry:
    return Entry(
        source, unit(*values), np.stack([unit(*values), unit(0, 1)]), lookup(f"词 GPT-4o {source}")
    )


@pytest.fixture
def index(tmp_path: Path) -> Iterator[ForwardIndex]:
    made = ForwardIndex(tmp_path / "forward.sqlite")
    made.update({"a": entry("one", 1, 0), "b": entry("one", 1, 1), "c": entry("两", 0, 1)})
    yield made
    made.close()


def test_an_entry_comes_back_as_it_went_in(index: ForwardIndex) -> None:
    found = index.of(["c", "nosuch"])
    assert list(found) == ["c"]
    assert (found["c"].source, found["c"].words) == ("两", lookup("词 GPT-4o 两"))
    assert found["c"].vector == pytest.approx(unit(0, 1), abs=1e-3)
    assert found["c"].sentence_vectors.shape == (2, 2)


def test_nearest_compares_the_chunks_of_the_sources_asked_for(index: ForwardIndex) -> None:
    found = index.nearest(unit(0, 1), 5, ["one"])
    assert [key for key, _ in found] == ["b", "a"]
    assert found[0][1] == pytest.approx(0.707, abs=1e-3)
    assert index.nearest(unit(0, 1), 5, ["nosuch"]) == []


def test_the_same_chunk_twice_stays_one_and_a_removed_one_is_gone(index: ForwardIndex) -> None:
    index.update({"a": entry("两", 0, 1)}, remove=["b"])
    assert index.ids() == {"a", "c"}
    assert (index.count(), index.count(["one"]), index.count(["两"])) == (2, 0, 2)
    assert index.sources_of(["a", "b"]) == {"a": "两"}


def test_a_chunk_without_sentences_has_an_empty_matrix(index: ForwardIndex) -> None:
    index.update({"d": Entry("one", unit(1, 0), np.empty((0, 2), np.float32), lookup(""))})
    assert index.of(["d"])["d"].sentence_vectors.shape == (0, 2)
