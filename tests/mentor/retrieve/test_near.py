"""What follows is looked for beside what was answered before."""

import numpy as np
import pytest

from mentor import Mentor
from mentor.retrieve.near import AROUND, Near, Neighbourhood, blended
from mentor.retrieve.rank import Asked

IDS = [f"d-{place}" for place in range(20)]


def test_the_closer_the_more() -> None:
    around = Neighbourhood.of("d-10", IDS)
    gains = [around.gain(f"d-{place}") for place in (10, 11, 9, 12, 19)]
    assert gains[0] > gains[1] == gains[2] > gains[3] > gains[4] > 0
    assert around.gain("other-3") == 0.0
    assert len(around.candidates) == 2 * AROUND + 1


def test_a_chunk_that_is_gone_has_no_neighbours() -> None:
    around = Neighbourhood.of("gone", IDS)
    assert around.candidates == []
    assert around.gain("d-3") == 0.0


def test_own_words_move_the_question_and_not_the_level_of_its_cosines(mentor: Mentor) -> None:
    library = mentor.retriever.library
    embedder = library.embedder
    keys = library.store.chunk_ids(library.index_name)
    entries = library.indexes.forward.of(keys)
    vector = embedder.query("有哪些数学课？")
    asked = Asked(vector, vector, {}, frozenset(), frozenset(), "zh")
    own = embedder.query("去哪里学？")
    mixed = blended(asked, own, own, entries)
    before = np.array([entry.vector @ asked.vector for entry in entries.values()])
    after = np.array([entry.vector @ mixed.vector + mixed.lift for entry in entries.values()])
    assert after.mean() == pytest.approx(before.mean(), abs=1e-4)
    assert not np.allclose(before, after, atol=1e-3)


def test_the_place_comes_first_among_passages_that_are_as_near(mentor: Mentor) -> None:
    retriever = mentor.retriever
    found = retriever.search("有哪些学习资源？", 8).evidence
    place = found[3]
    near = Near(place.passage.source, place.chunk.id, "有哪些学习资源？")
    again = retriever.search("有哪些学习资源？", 8, near=near).evidence
    ranks = [item.chunk.id for item in again]
    assert ranks.index(place.chunk.id) < 3
    assert again[ranks.index(place.chunk.id)].gain > 0
