import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from mentor import ConfigurationError, Mentor, Settings, SourceUnknown
from mentor.retrieve.retriever import lowered
from mentor.retrieve.weights import idf
from tests.mentor.libraries import knowing

DOCUMENTS = {
    "maths.md": "# 数学\n\n先学线性代数，再学概率论与微积分。",
    "deploy.md": "# 部署\n\n用 Docker 把模型装进容器，再放到云上运行。",
    "vectors.md": "# Vector databases\n\nA vector database stores embeddings and finds near ones.",
    "pay.md": "# 薪资\n\n深度学习工程师的薪资范围是20K-50K。",
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    with knowing(tmp_path_factory.mktemp("small"), DOCUMENTS) as mentor:
        yield mentor


@pytest.mark.parametrize(
    ("question", "source"),
    [
        ("要学哪些数学？", "maths.md"),
        ("Which maths should I learn?", "maths.md"),
        ("線性代數要學嗎？", "maths.md"),
        ("How do I put a model into a container?", "deploy.md"),
        ("向量数据库是做什么的？", "vectors.md"),
        ("RAG 需要 vector database 吗", "vectors.md"),
        ("ｄｏｃｋｅｒ 怎么用", "deploy.md"),
        ("20k-50k 是谁的薪资？", "pay.md"),
    ],
    ids=["zh", "en>zh", "traditional", "en>zh-2", "zh>en", "mixed", "full-width", "figure"],
)
def test_the_right_passage_comes_first(small: Mentor, question: str, source: str) -> None:
    assert small.search(question)[0].source == f"documents/{source}"


@pytest.mark.parametrize(
    "question",
    ["哪里写了3万？", "哪里写了三万？", "Where does it say 30K?", "哪里写了３０，０００？"],
    ids=["万", "numerals", "K", "full-width"],
)
def test_a_figure_is_found_however_it_is_written(question: str, tmp_path: Path) -> None:
    amounts = ("10,000", "20,000", "30,000", "40,000")
    documents = {f"{amount}.md": f"# 说明\n\n签约的数目是{amount}元。" for amount in amounts}
    with knowing(tmp_path, documents) as mentor:
        assert mentor.search(question)[0].source.endswith("30,000.md")


def test_a_word_of_the_question_that_stands_nowhere_is_known_as_such(small: Mentor) -> None:
    finding = small.retriever.search("量子计算要学线性代数吗？", 4)
    assert {term.text for term in finding.unknown} & {"量子", "计算"}
    assert "线性" not in {term.text for term in finding.unknown}


def test_evidence_carries_what_the_score_is_made_of(small: Mentor) -> None:
    best, *_, last = small.retriever.search("深度学习工程师的薪资范围", 4).evidence
    assert best.coverage > last.coverage
    assert best.pair_coverage > last.pair_coverage
    assert len(best.sentence_cosines) == len(best.chunk.sentences)


def test_what_is_like_a_statement_comes_behind_what_was_found(small: Mentor) -> None:
    retriever = small.retriever
    finding = retriever.search("深度学习工程师的薪资", 1)
    assert [item.passage.source for item in finding.evidence] == ["documents/pay.md"]
    statement = retriever.library.embedder.query("用容器部署模型")
    wider = retriever.alike(finding, statement, 1)
    assert [item.passage.source for item in wider.evidence] == [
        "documents/pay.md",
        "documents/deploy.md",
    ]
    assert wider.evidence[0] is finding.evidence[0]
    assert wider.evidence[1].cosine == pytest.approx(
        float(wider.evidence[1].vector @ finding.vector), abs=1e-3
    )
    only = retriever.alike(finding, statement, 4, sources=["documents/maths.md"])
    assert [item.passage.source for item in only.evidence[1:]] == ["documents/maths.md"]


def test_the_place_of_a_text_is_that_of_the_passage_it_comes_from(small: Mentor) -> None:
    best = small.retriever.search("要学哪些数学？", 1).evidence[0]
    text = f"要学哪些数学？ {best.passage.text[:60]}"
    assert small.retriever.place(text) == (best.passage.source, best.chunk.id)
    others = [source.id for source in small.sources() if source.id != best.passage.source]
    place = small.retriever.place(text, others)
    assert place is not None
    assert place[0] in others


def test_where_all_is_found_nothing_is_added(small: Mentor) -> None:
    finding = small.retriever.search("薪资", 8)
    assert small.retriever.alike(finding, finding.vector, 8) == finding


def test_idf_falls_with_frequency_and_is_never_negative() -> None:
    values = [idf(frequency, 100) for frequency in (0, 1, 50, 100)]
    assert values == sorted(values, reverse=True)
    assert values[-1] >= 0


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("HOW DO I PUT A MODEL INTO A CONTAINER?", "how do i put a model into a container?"),
        ("RAG VS LLM?", "RAG VS LLM?"),
        ("RAG 和 LLM、API、GPU 是什么？", "RAG 和 LLM、API、GPU 是什么？"),
        ("What is CUDA?", "What is CUDA?"),
    ],
    ids=["shouted", "names", "names in Chinese", "a name"],
)
def test_a_question_in_capitals_throughout_names_nothing_by_them(question: str, read: str) -> None:
    # Of names alone, and beside characters that have no capitals, nothing can be told.
    assert lowered(question) == read


def test_a_question_finds_the_same_in_either_script(small: Mentor) -> None:
    orders = [
        [passage.source for passage in small.search(question, 4)]
        for question in ("機器學習工程師的薪資是多少？", "机器学习工程师的薪资是多少？")
    ]
    assert orders[0] == orders[1]


def test_in_a_chain_of_langchain_it_is_limited_as_a_search_is(small: Mentor) -> None:
    found = small.retriever.invoke("模型", k=2)
    assert len(found) == 2
    only = small.retriever.invoke("模型", sources=["documents/maths.md"])
    assert {each.metadata["source"] for each in only} == {"documents/maths.md"}
    bound = small.retriever.bind(sources=["documents/pay.md"]) | (lambda docs: docs[0].metadata)
    assert bound.invoke("模型")["source"] == "documents/pay.md"


def test_it_is_limited_alike_when_it_is_awaited(small: Mentor) -> None:
    found = asyncio.run(small.retriever.ainvoke("模型", k=1, sources=["documents/pay.md"]))
    assert [each.metadata["source"] for each in found] == ["documents/pay.md"]


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"sources": ["nowhere.md"]}, SourceUnknown),
        ({"sources": "documents/pay.md"}, ConfigurationError),
        ({"k": 0}, ConfigurationError),
        ({"k": "3"}, ConfigurationError),
        ({"filter": {"source": "documents/pay.md"}}, TypeError),
    ],
    ids=str,
)
def test_what_it_cannot_be_limited_to_is_refused(
    small: Mentor, options: dict[str, Any], error: type[Exception]
) -> None:
    with pytest.raises(error):
        small.retriever.invoke("模型", **options)
    with pytest.raises(error):
        asyncio.run(small.retriever.ainvoke("模型", **options))


def test_in_a_new_library_it_knows_the_shipped_documents(tmp_path: Path) -> None:
    with Mentor(Settings(home=tmp_path)) as mentor:
        assert mentor.retriever.invoke("RAG")
