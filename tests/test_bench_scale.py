"""The benchmark's own parts: what it generates, what it composes, what it prints."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from ingest.chunk import chunk_text
from ingest.embed import Embedder
from ingest.types import Vectors
from tests.bench.scale.composed import Composed, Composer, base_vectors
from tests.bench.scale.documents import SECTIONS, Documents, write_documents
from tests.bench.scale.material import sentence_texts
from tests.bench.scale.table import REAL, exponent, format_table, growth, percentile


@pytest.fixture(scope="module")
def generator() -> Documents:
    return Documents()


def test_a_document_is_always_the_same_and_no_other(generator: Documents) -> None:
    assert Documents().document(7) == generator.document(7)
    assert Documents(seed=1).document(7) != generator.document(7)
    texts = [generator.document(number)[0] for number in range(20)]
    assert len(set(texts)) == 20


def test_a_document_has_as_many_chunks_as_it_says(generator: Documents, embedder: Embedder) -> None:
    documents = [generator.document(number)[0] for number in range(40)]
    chunks = [
        len(chunk_text("source", "", text, embedder.count_tokens, embedder.max_tokens))
        for text in documents
    ]
    assert sum(chunks) == pytest.approx(SECTIONS * len(documents), rel=0.15)


def test_documents_are_chinese_with_some_english(generator: Documents) -> None:
    text = "".join(generator.document(number)[0] for number in range(40))
    chinese = sum("\u4e00" <= character <= "\u9fff" for character in text)
    english = sum(character.isascii() and character.isalpha() for character in text)
    assert chinese > english > chinese / 10


def test_a_smaller_corpus_is_the_beginning_of_a_larger_one(
    generator: Documents, tmp_path: Path
) -> None:
    for chunks in (20, 50):
        write_documents(chunks, tmp_path / str(chunks), generator)
    small, large = (_texts(tmp_path / name) for name in ("20", "50"))
    assert (len(small), len(large)) == (2, 5)
    assert small.items() <= large.items()


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("第一句。第二句！“第三句？”", ["第一句。", "第二句！", "“第三句？”"]),
        ("One is 3.5. Two?\n- three\n", ["One is 3.5. ", "Two?", "- three\n"]),
        ("……\n", []),
    ],
    ids=["chinese", "english", "no words"],
)
def test_texts_are_cut_after_sentences(text: str, sentences: list[str]) -> None:
    assert sentence_texts(text) == sentences


def test_a_sentence_has_the_vector_of_what_it_was_varied_from(
    generator: Documents, tmp_path: Path
) -> None:
    write_documents(20, tmp_path, generator)
    vectors = base_vectors(generator, tmp_path / "vectors.npy", _random_units)
    compose = Composer(Composed(tmp_path / "sentences.npz", vectors), _none_is_unknown)
    _, sentences = generator.document(1)
    base = np.load(vectors)
    composed = compose([f"- **{sentence.text}**" for sentence in sentences])
    alone = [at for at, one in enumerate(sentences) if len(sentence_texts(one.text)) == 1]
    assert len(alone) > len(sentences) / 2
    for at in alone:
        assert composed[at] @ base[sentences[at].base] == pytest.approx(1, abs=1e-5)
    both = compose(["".join(f"{one.text}\n" for one in sentences[:2])])[0]
    mean = base[sentences[0].base] + base[sentences[1].base]
    assert np.linalg.norm(both) == pytest.approx(1, abs=1e-5)
    assert 0.98 < both @ mean / np.linalg.norm(mean) < 0.9999


def test_growth_is_a_slope_between_sizes() -> None:
    small = {"p50": 5.0, "ingest_memory": 400.0, "ask_memory": 300.0}
    large = {"p50": 10.0, "ingest_memory": 490.0, "ask_memory": 345.0}
    assert exponent((1_000, 100_000), (5.0, 50.0)) == pytest.approx(0.5)
    none, grown = growth((1_000, 10_000), (small, large))
    assert none == {}
    assert grown["p50_exponent"] == pytest.approx(0.301, abs=0.001)
    assert (grown["ingest_growth"], grown["ask_growth"]) == (1000, 500)


@pytest.mark.parametrize(
    ("values", "share", "expected"),
    [([3.0, 1.0, 2.0], 0.5, 2.0), (list(range(1, 101)), 0.95, 95), ([7.0], 0.95, 7.0)],
    ids=["median", "of a hundred", "of one"],
)
def test_percentile(values: Sequence[float], share: float, expected: float) -> None:
    assert percentile(values, share) == expected


def test_the_table_leaves_out_what_nobody_measured() -> None:
    figures = {
        (REAL, "mentor"): {"ingest": 4321.0},
        (1_000, "mentor"): {"ingest": 4000.4, "p50": 8.25, "unchanged": 0.5},
        (10_000, "tutorial"): {"p50": 20.0, "unchanged": 60.0},
    }
    table = format_table(figures, {(10_000, "tutorial"): frozenset({"unchanged"})})
    assert table.splitlines() == [
        "| | mentor, real documents | mentor, 1,000 chunks | tutorial, 10,000 chunks |",
        "|---|---:|---:|---:|",
        "| ingest, characters/s | 4,321 | 4,000 | - |",
        "| nothing changed, ingested again, s | - | 0.50 | > 60.00 |",
        "| retrieval p50, ms | - | 8.2 | 20.0 |",
    ]


def _texts(folder: Path) -> dict[str, str]:
    documents = folder / "documents"
    return {
        str(path.relative_to(documents)): path.read_text(encoding="utf-8")
        for path in documents.rglob("*.md")
    }


def _random_units(texts: Sequence[str]) -> Vectors:
    vectors = np.random.default_rng(0).standard_normal((len(texts), 384)).astype(np.float32)
    unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
    return unit


def _none_is_unknown(texts: Sequence[str]) -> Vectors:
    raise AssertionError(f"no sentence of it is known: {json.dumps(texts, ensure_ascii=False)}")
