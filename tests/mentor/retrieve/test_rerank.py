"""With a real CrossEncoder, small and untrained, that the test makes."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.errors import ModelUnavailable
from mentor import Mentor, Settings
from mentor.retrieve.rerank import Reranker

TEXTS = ["学习 Python 要两个月。", "Docker puts a model into a container.", "先学线性代数。"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A BERT of two layers whose vocabulary is the characters of the texts."""
    import torch
    from sentence_transformers import CrossEncoder
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    made = tmp_path_factory.mktemp("cross-encoder")
    letters = sorted({letter for text in TEXTS for letter in text.lower() if not letter.isspace()})
    pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", *letters, *(f"##{x}" for x in letters)]
    torch.manual_seed(1)
    wide = 1.0  # weights of the usual 0.02 would give all texts nearly the same score
    sizes = {"hidden_size": 32, "num_hidden_layers": 2, "num_attention_heads": 2}
    config = BertConfig(
        vocab_size=len(pieces), intermediate_size=64, num_labels=1, initializer_range=wide, **sizes
    )
    BertForSequenceClassification(config).save_pretrained(made)
    BertTokenizerFast(vocab={piece: n for n, piece in enumerate(pieces)}).save_pretrained(made)
    CrossEncoder(str(made)).save_pretrained(str(made))
    return made


@pytest.fixture(scope="module")
def reranked(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    home = tmp_path_factory.mktemp("home")
    (home / "docs").mkdir()
    for number, text in enumerate(TEXTS):
        (home / "docs" / f"{number}.txt").write_text(text, "utf-8")
    with Mentor(Settings(home=home / "library", reranker=str(folder))) as mentor:
        mentor.ingest([home / "docs"])
        yield mentor


@pytest.mark.parametrize("question", ["Docker 怎么用？", "要学多久？"], ids=["mixed", "zh"])
def test_passages_come_in_the_order_of_the_reranker(
    reranked: Mentor, folder: Path, question: str
) -> None:
    found = reranked.search(question, k=3)
    chunks = {item.passage.source: item for item in reranked.retriever.search(question, 3).evidence}
    shown = [passage.source for passage in found]
    texts = [f"{chunks[source].chunk.context}\n{chunks[source].chunk.text}" for source in shown]
    judged = Reranker(str(folder)).scores(question, texts)
    assert judged == sorted(judged, reverse=True)
    assert len(set(judged)) == 3
    scores = [passage.score for passage in found]
    assert scores == sorted(scores, reverse=True)


def test_the_reranker_changes_the_order(reranked: Mentor) -> None:
    plain = Mentor(reranked.settings.model_copy(update={"reranker": ""}))
    questions = ["Docker 怎么用？", "要学多久？", "线性代数", "python", "container", "model"]
    orders = [
        [[passage.source for passage in mentor.search(question)] for question in questions]
        for mentor in (reranked, plain)
    ]
    plain.close()
    assert orders[0] != orders[1]


def test_no_texts_no_scores(folder: Path) -> None:
    assert Reranker(str(folder)).scores("什么？", []) == []


def test_a_reranker_that_cannot_be_loaded_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match=r"MENTOR_RERANKER is .*nosuch.*CrossEncoder"):
        Reranker(str(tmp_path / "nosuch"))
