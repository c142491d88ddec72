"""The question's vector, moved to where the sentences are that answer it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from ingest.errors import ModelUnavailable
from ingest.sentences import sentence_spans
from mentor import Mentor
from mentor.retrieve.adapter import QueryAdapter, adapter_for, read
from tests.bench.corpora import corpora


@pytest.fixture
def shipped(mentor: Mentor) -> QueryAdapter:
    adapter = adapter_for(mentor.retriever.library.embedder.identity)
    assert adapter is not None
    return adapter


def test_it_fits_the_embedded_model_and_is_used(mentor: Mentor, shipped: QueryAdapter) -> None:
    used = mentor.retriever.adapter
    assert used is not None
    assert used.down is shipped.down
    assert shipped.down.shape[0] == shipped.up.shape[1] == 384


def test_another_embedding_model_goes_without() -> None:
    assert adapter_for("openai:text-embedding-3-small") is None


def test_a_vector_and_many_come_out_alike_and_normalised(shipped: QueryAdapter) -> None:
    vectors = np.random.default_rng(0).normal(size=(3, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    moved = shipped(vectors)
    assert np.allclose(np.linalg.norm(moved, axis=1), 1, atol=1e-5)
    assert np.allclose(shipped(vectors[1]), moved[1], atol=1e-5)
    assert not np.allclose(moved, vectors, atol=0.01)


def test_a_map_of_nothing_changes_nothing(shipped: QueryAdapter) -> None:
    still = replace(shipped, up=np.zeros_like(shipped.up))
    vector = np.eye(384, dtype=np.float32)[5]
    assert np.allclose(still(vector), vector)


def test_sentences_are_compared_with_what_comes_out(mentor: Mentor, shipped: QueryAdapter) -> None:
    retriever = mentor.retriever
    found = retriever.search("有哪些数学课？", 4)
    moved = shipped(retriever.library.embedder.query("有哪些数学课？"))
    for item in found.evidence:
        cosines = item.sentence_vectors @ moved
        assert np.allclose(item.sentence_cosines, cosines, atol=1e-3)
    assert found.vector @ moved < 0.99


def test_questions_in_another_language_come_nearer_to_their_answers(
    mentor: Mentor, shipped: QueryAdapter
) -> None:
    """English paragraphs of Wikipedia asked in Chinese, nothing of which was trained on."""
    english = corpora()[1]
    paragraphs = english.paragraphs[:40]
    asked = [one for one in english.tasks["zh>en"] if one.paragraph < len(paragraphs)][:120]
    sentences = [
        (number, text[start:end])
        for number, text in enumerate(paragraphs)
        for start, end in sentence_spans(text)
    ]
    embedder = mentor.retriever.library.embedder
    found = embedder.passages([text for _, text in sentences])
    questions = embedder.queries([one.question for one in asked])

    def first(vectors: np.ndarray) -> float:
        nearest = (vectors @ found.T).argmax(1)
        right = [sentences[at][0] == one.paragraph for at, one in zip(nearest, asked, strict=True)]
        return float(np.mean(right))

    assert first(shipped(questions)) > first(questions)


@pytest.mark.parametrize("written", [b"PK no archive", None], ids=["damaged", "missing"])
def test_a_file_that_cannot_be_read_says_so(written: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "adapter.npz"
    if written is not None:
        path.write_bytes(written)
    with pytest.raises(ModelUnavailable, match=r"adapter\.npz .*install roadmap-mentor again"):
        read(path)


def test_a_file_without_an_adapter_says_so(tmp_path: Path) -> None:
    np.savez(tmp_path / "adapter.npz", model="m")
    with pytest.raises(ModelUnavailable, match="down"):
        read(tmp_path / "adapter.npz")
