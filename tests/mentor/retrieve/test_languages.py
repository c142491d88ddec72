"""Passages in the other language, put on a par with those in the question's."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.lookup import lookup
from mentor import Mentor
from mentor.retrieve.languages import LanguageGap, gap_for, mixed, written_in
from tests.mentor.libraries import knowing

CHINESE = """# 养蜂入门

## 春天

春天每周检查一次蜂箱，看蜂王是否在产卵。箱里要留足够的蜜。

## 工具

起刮刀、喷烟器和面罩是每个养蜂人都要有的工具，喷烟器要装干草。

## 摇蜜

七月摇蜜，每箱大约十五公斤，摇之前要等蜜封盖。
"""
ENGLISH = """# Keeping bees in town

## Neighbours

Neighbours have to be told before the first hive is put up on a roof or in a yard.

## Winter

In winter the hives are wrapped in felt and are not opened between November and March.
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    documents = {"yangfeng.md": CHINESE, "bees.md": ENGLISH}
    with knowing(tmp_path_factory.mktemp("bees"), documents) as mentor:
        yield mentor


@pytest.fixture
def shipped(mentor: Mentor) -> LanguageGap:
    gap = gap_for(mentor.retriever.library.embedder.identity)
    assert gap is not None
    return gap


def test_it_fits_the_embedded_model_and_is_used(mentor: Mentor, shipped: LanguageGap) -> None:
    used = mentor.retriever.gap
    assert used is not None
    assert used.apart is shipped.apart
    assert shipped.apart.shape == (384,)


def test_another_embedding_model_goes_without() -> None:
    assert gap_for("openai:text-embedding-3-small") is None


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("冬天可以打开蜂箱吗？", "not opened between November and March"),
        ("要先告诉邻居吗？", "Neighbours have to be told"),
        ("How many kilograms of honey does July give?", "十五公斤"),
        ("What goes into the smoker?", "喷烟器要装干草"),
    ],
)
def test_what_answers_comes_first_in_whatever_language(
    both: Mentor, question: str, answer: str
) -> None:
    first = both.retriever.search(question, 4).evidence[0]
    assert answer in first.passage.text


@pytest.mark.parametrize("question", ["多久检查一次蜂箱？", "When are the hives opened?"])
def test_what_is_in_the_language_of_the_question_keeps_its_cosines(
    both: Mentor, question: str
) -> None:
    without = both.retriever.model_copy(update={"gap": None})
    usual = {item.chunk.id: item for item in without.search(question, 8).evidence}
    asked_in = written_in(lookup(question))
    for item in both.retriever.search(question, 8).evidence:
        same = written_in(lookup(item.passage.text)) == asked_in
        assert (item.cosine == pytest.approx(usual[item.chunk.id].cosine)) == same


@pytest.mark.parametrize("question", ["有哪些数学课？", "Which maths do I need?"])
def test_in_a_library_of_one_language_nothing_changes(mentor: Mentor, question: str) -> None:
    without = mentor.retriever.model_copy(update={"gap": None})
    found, usual = (each.search(question, 8).evidence for each in (mentor.retriever, without))
    assert [item.chunk.id for item in found] == [item.chunk.id for item in usual]
    assert [item.cosine for item in found] == [item.cosine for item in usual]


def test_passages_beside_a_finding_are_on_a_par_as_well(both: Mentor) -> None:
    retriever = both.retriever
    found = retriever.search("How much honey is there to a hive?", 2)
    shown = {item.chunk.id for item in found.evidence}
    keys = set(retriever.library.store.chunk_ids(retriever.library.index_name)) - shown
    whole = {item.chunk.id: item for item in retriever.search(found.question, 8).evidence}
    for item in retriever.also(found, keys).evidence[len(shown) :]:
        assert item.cosine == pytest.approx(whole[item.chunk.id].cosine)


def test_a_vector_is_moved_from_its_own_language_to_the_other(
    both: Mentor, shipped: LanguageGap
) -> None:
    embedder = both.retriever.library.embedder
    english, chinese = embedder.passages([ENGLISH, CHINESE])
    vector = embedder.query("养蜂")
    moved = shipped.moved(vector, "zh")
    nearer = (moved - vector) @ english - (moved - vector) @ chinese
    assert nearer == pytest.approx(shipped.given(vector, "zh"), rel=0.4)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("用 LangChain 搭 RAG", "zh"),
        ("The town of Hangzhou (杭州) pays more than others do for work of this kind", "en"),
        ("30K-80K", "en"),
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert written_in(lookup(text)) == language


def test_mixed(tmp_path: Path) -> None:
    assert mixed([lookup(CHINESE), lookup(ENGLISH)])
    assert not mixed([lookup(CHINESE), lookup("用 LangChain 搭 RAG")])
    assert not mixed([])
