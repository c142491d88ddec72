import numpy as np
import pytest

from ingest.forward import Entry
from ingest.lookup import lookup
from ingest.types import Chunk
from mentor.retrieve.rank import (
    COVERAGE_WEIGHT,
    PAIR_WEIGHT,
    SENTENCE_WEIGHT,
    Asked,
    evidence_of,
    scored,
)
from mentor.text.overlap import pairs
from mentor.text.terms import Term

VECTOR = np.array([1.0, 0.0], np.float32)
TERM = Term("部署", (frozenset({"部署"}), frozenset({"deploy"})))


def entry(text: str, cosine: float, *sentences: float) -> Entry:
    def vector(value: float) -> np.ndarray:
        return np.array([value, (1 - value**2) ** 0.5], np.float32)

    inner = np.array([vector(value) for value in sentences], np.float32).reshape(-1, 2)
    return Entry("docs/a.md", vector(cosine), inner, lookup(text))


def asked(question: str) -> Asked:
    words = frozenset({"部署", "deploy"})
    return Asked(VECTOR, VECTOR, {TERM: 2.0}, words, pairs(question), "zh")


def test_the_score_is_what_the_recipe_says() -> None:
    (found,) = scored(asked("部署模型"), {"key": entry("先部署，再监控", 0.8, 0.5, 0.9)})
    assert found.coverage == 1.0
    assert found.pair_coverage == pytest.approx(1 / 3)
    assert found.sentence_cosines == pytest.approx((0.5, 0.9))
    assert found.score == pytest.approx(
        0.8 + SENTENCE_WEIGHT * 0.9 + COVERAGE_WEIGHT + PAIR_WEIGHT / 3
    )


def test_a_chunk_without_sentences_stands_for_its_best_one() -> None:
    (found,) = scored(asked("x"), {"key": entry("监控", 0.8)})
    assert found.score == pytest.approx(0.8 + SENTENCE_WEIGHT * 0.8)


@pytest.mark.parametrize("text", ["怎样部署", "How to deploy"], ids=["zh", "en"])
def test_words_raise_a_passage_over_one_of_the_same_meaning(text: str) -> None:
    ranked = scored(asked("部署"), {"without": entry("别的", 0.8), "with": entry(text, 0.8)})
    assert [item.key for item in ranked] == ["with", "without"]


def test_words_do_not_outvote_meaning() -> None:
    ranked = scored(asked("部署"), {"words": entry("部署", 0.6), "meaning": entry("上线", 0.9)})
    assert [item.key for item in ranked] == ["meaning", "words"]


def test_evidence_carries_what_was_measured() -> None:
    (item,) = scored(asked("部署"), {"key": entry("部署。", 0.8, 0.9)})
    chunk = Chunk("key", "docs/a.md", ("上", "下"), "部署。", 3, 6, "题", ((3, 6),))
    found = evidence_of(item, chunk, ("题目", "https://example.org"))
    assert found.passage.section == "上 › 下"
    assert (found.passage.title, found.passage.url) == ("题目", "https://example.org")
    assert (found.passage.score, found.best_sentence) == (item.score, pytest.approx(0.9))
    assert found.present == {"部署"}
