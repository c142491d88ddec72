import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest
from langchain_core.vectorstores import InMemoryVectorStore

from ingest.embed import EmbeddedEmbedder, Embedder, open_embedder
from ingest.errors import ConfigurationError, ModelUnavailable
from ingest.settings import IngestSettings

PROJECT = Path(__file__).resolve().parents[2]

ZH = "从零开始的学习者每天投入两小时，大约九个月能独立完成一个机器学习项目。"
EN = "Python is the language to begin with: nearly every library is written for it."
RAIN = "It rained hard all afternoon, and we waited under the roof for an hour."
OTHER = "今天下午的雨下得很大，我们在屋檐下等了一个小时。"
LONG = "第一阶段学习编程，第二阶段学习数学，第三阶段做项目。" * 60


@pytest.mark.parametrize(
    "texts", [[], [ZH], [ZH, EN, "", OTHER, LONG]], ids=["none", "one", "several"]
)
def test_passages_are_normalised_float32(embedder: Embedder, texts: list[str]) -> None:
    vectors = embedder.passages(texts)
    assert vectors.shape == (len(texts), embedder.dimension)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx(np.ones(len(texts)), abs=1e-5)


@pytest.mark.parametrize("text", ["零基础要学多久？", "How long?", ""], ids=["zh", "en", "empty"])
def test_a_query_is_one_normalised_vector(embedder: Embedder, text: str) -> None:
    vector = embedder.query(text)
    assert vector.shape == (embedder.dimension,)
    assert vector.dtype == np.float32
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize(
    ("question", "answer", "others"),
    [
        ("零基础学习机器学习要多久？", ZH, [EN, OTHER]),
        ("How long does a beginner need for machine learning?", ZH, [EN, OTHER]),
        ("Which programming language should I learn first?", EN, [ZH, RAIN]),
        ("应该先学哪一门编程语言？", EN, [RAIN]),
    ],
    ids=["zh-zh", "en-zh", "en-en", "zh-en"],
)
def test_a_question_is_nearest_to_its_answer(
    embedder: Embedder, question: str, answer: str, others: list[str]
) -> None:
    cosines = embedder.passages([*others, answer]) @ embedder.query(question)
    assert np.argmax(cosines) == len(others)


def test_questions_and_passages_have_prefixes_of_their_own(embedder: Embedder) -> None:
    assert embedder.query(ZH) @ embedder.passages([ZH])[0] < 0.999


def test_a_vector_does_not_depend_on_the_texts_beside_it(embedder: Embedder) -> None:
    together = embedder.passages([LONG, ZH, "短", EN, OTHER, EN])
    alone = [embedder.passages([text])[0] for text in [LONG, ZH, "短", EN, OTHER, EN]]
    assert np.array_equal(together, np.stack(alone))


def test_what_lies_beyond_the_limit_is_cut_off(embedder: Embedder) -> None:
    assert embedder.count_tokens([LONG])[0] > embedder.max_tokens
    whole, longer = embedder.passages([LONG, LONG + OTHER])
    assert np.array_equal(whole, longer)
    assert not np.array_equal(embedder.passages([ZH])[0], embedder.passages([ZH + OTHER])[0])


@pytest.mark.parametrize(
    ("text", "tokens"),
    [("", 0), ("word", 1), ("Hello, world!", 4), ("学习", 2), (" ".join(["a"] * 600), 600)],
    ids=["empty", "en-word", "en", "zh", "long"],
)
def test_tokens_of_a_text_are_counted_whole(embedder: Embedder, text: str, tokens: int) -> None:
    assert embedder.count_tokens([ZH, text])[1] == tokens


def test_counts_of_no_texts_are_none(embedder: Embedder) -> None:
    assert embedder.count_tokens([]) == []


def test_a_lone_surrogate_does_no_harm(embedder: Embedder) -> None:
    assert embedder.count_tokens(["a \ud800"]) == embedder.count_tokens(["a ?"])
    assert np.array_equal(embedder.query("a \ud800"), embedder.query("a ?"))


def test_threads_share_a_model(embedder: Embedder) -> None:
    texts = [ZH, EN, OTHER, "短"] * 8
    expected = [embedder.query(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert np.array_equal(list(pool.map(embedder.query, texts)), expected)


def test_it_is_a_langchain_embedding_model(embedder: Embedder) -> None:
    assert embedder.embed_documents([ZH, EN]) == embedder.passages([ZH, EN]).tolist()
    assert embedder.embed_query(EN) == embedder.query(EN).tolist()
    store = InMemoryVectorStore(embedder)
    store.add_texts([OTHER, ZH, EN])
    (found,) = store.similarity_search("Which language comes first?", k=1)
    assert found.page_content == EN


def test_the_identity_is_that_of_the_model_file(embedder: Embedder) -> None:
    name, model, digest = embedder.identity.split(":")
    assert (name, model, len(digest)) == ("embedded", "multilingual-e5-small", 12)
    assert EmbeddedEmbedder().identity == embedder.identity


def test_it_imports_neither_torch_nor_transformers() -> None:
    heavy = "{'torch', 'transformers', 'sentence_transformers', 'openai'}"
    code = (
        "import sys; from ingest.embed import open_embedder; "
        "from ingest.settings import IngestSettings; "
        "open_embedder(IngestSettings(embedding_model='embedded')).query('x'); "
        f"print(sorted({heavy} & sys.modules.keys()))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=PROJECT, check=True
    )
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize("name", ["", "  ", "openai:"], ids=["empty", "blank", "openai-nothing"])
def test_a_setting_that_names_no_model_is_said(name: str) -> None:
    with pytest.raises(ConfigurationError, match=r"MENTOR_EMBEDDING_MODEL is .*names no model"):
        open_embedder(IngestSettings(embedding_model=name))


def _no_sums(folder: Path) -> None:
    (folder / "SHA256SUMS").unlink()


def _pointer_instead_of_model(folder: Path) -> None:
    (folder / "multilingual-e5-small.onnx").unlink()
    (folder / "multilingual-e5-small.onnx").write_text("version 1\noid sha256:00\n")


def _no_tokenizer(folder: Path) -> None:
    (folder / "tokenizer.model").unlink()


@pytest.mark.parametrize(
    "damage",
    [_no_sums, _pointer_instead_of_model, _no_tokenizer],
    ids=["no-sums", "not-a-model", "no-tokenizer"],
)
def test_a_damaged_model_is_said_in_one_line(
    tmp_path: Path, damage: Callable[[Path], None]
) -> None:
    for file in (PROJECT / "ingest" / "model").iterdir():
        (tmp_path / file.name).symlink_to(file)
    EmbeddedEmbedder(tmp_path)
    damage(tmp_path)
    with pytest.raises(ModelUnavailable) as raised:
        EmbeddedEmbedder(tmp_path).query("")
    assert str(tmp_path) in str(raised.value)
    assert str(raised.value).endswith("install roadmap-mentor again")
    assert "\n" not in str(raised.value)


def test_the_vector_of_a_question_is_kept_and_cannot_be_changed(embedder: EmbeddedEmbedder) -> None:
    vector = embedder.query("要学多久？")
    assert embedder.query("要学多久？") is vector
    assert not vector.flags.writeable
    assert np.allclose(vector, embedder.queries(["要学多久？"])[0])
