import re
import subprocess
import sys
from typing import Any

import pytest

from mentor import (
    Answer,
    ConfigurationError,
    Mentor,
    SourceUnknown,
    Token,
    Turn,
)

DURATION = "从零开始成为AI工程师需要多长时间？"


def test_sources_that_disagree_on_the_time_are_both_cited(mentor: Mentor) -> None:
    answer = mentor.ask(DURATION)
    quotes = {(citation.source.split("/")[-1], citation.quote) for citation in answer.citations}
    for source, figure in (
        ("ai-engineer-roadmap-2025.md", "6-12个月"),
        ("realistic-path-ai-engineer.md", "3-6年"),
    ):
        assert any(name == source and figure in quote for name, quote in quotes)


@pytest.mark.parametrize(
    "question",
    [
        DURATION,
        "Which maths should I learn first?",
        "RAG 是什么，需要 vector database 吗？",
        "推荐几本书",
    ],
    ids=["zh", "en", "mixed", "list"],
)
def test_every_citation_is_exact_and_every_marker_numbers_one(
    mentor: Mentor, question: str
) -> None:
    answer = mentor.ask(question)
    assert not answer.abstained
    assert answer.mode == "extractive"
    assert [citation.marker for citation in answer.citations] == [
        number + 1 for number in range(len(answer.citations))
    ]
    for citation in answer.citations:
        assert mentor.source_text(citation.source)[citation.start : citation.end] == citation.quote
        assert f"[{citation.marker}]" in answer.text


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("明天上海会下雨吗？", "没有回答这个问题"),
        ("How do I repair a bicycle tyre?", "do not answer"),
    ],
    ids=["zh", "en"],
)
def test_what_the_documents_do_not_answer_is_refused_in_the_learners_language(
    mentor: Mentor, question: str, words: str
) -> None:
    answer = mentor.ask(question)
    assert answer.abstained
    assert words in answer.text
    assert answer.citations == ()
    assert answer.passages


def test_a_stream_ends_in_the_answer_and_its_tokens_are_its_text(mentor: Mentor) -> None:
    *tokens, answer = mentor.stream(DURATION)
    assert isinstance(answer, Answer)
    assert len(tokens) > 2
    assert "".join(token.text for token in tokens if isinstance(token, Token)) == answer.text


def test_a_follow_up_is_understood_with_what_was_asked_before(mentor: Mentor) -> None:
    first = "AI工程师学习路径的入门阶段有多长？"
    answer = mentor.ask(
        "它的目标是什么？",
        history=[
            {"role": "user", "content": first},
            {"role": "assistant", "content": "0-6个月 [1]。"},
        ],
    )
    assert answer.question == f"{first} 它的目标是什么？"
    assert any("入门阶段" in citation.quote for citation in answer.citations)


def test_no_history_is_an_empty_one(mentor: Mentor) -> None:
    assert mentor.ask("有哪些数学课？", None) == mentor.ask("有哪些数学课？")


def test_search_gives_passages_best_first_of_the_sources_asked_for(mentor: Mentor) -> None:
    wanted = "corpus/python-ai-engineer.md"
    passages = mentor.search("深度学习工程师的薪资", k=5, sources=[wanted])
    assert len(passages) == 5
    assert {passage.source for passage in passages} == {wanted}
    assert [p.score for p in passages] == sorted((p.score for p in passages), reverse=True)
    assert "20K-50K" in passages[0].text
    for passage in passages:
        assert mentor.source_text(wanted)[passage.start : passage.end] == passage.text


def test_as_many_passages_as_asked_for_are_found(mentor: Mentor) -> None:
    every = mentor.search("学习", k=sum(source.chunks for source in mentor.sources()))
    for source in mentor.sources():
        text = mentor.source_text(source.id)
        found = [passage for passage in every if passage.source == source.id]
        said = {place for passage in found for place in range(passage.start, passage.end)}
        assert all(place in said or character.isspace() for place, character in enumerate(text))
    assert len(mentor.search("学习", k=3)) == 3
    assert mentor.search("学习", k=10**30) == every


@pytest.mark.parametrize("k", [0, -1])
def test_no_passages_cannot_be_asked_for(mentor: Mentor, k: int) -> None:
    with pytest.raises(ConfigurationError, match=f"k is {k}; ask for one passage or more"):
        mentor.search("学习", k=k)


@pytest.mark.parametrize("given", [None, 7, b"RAG", ["RAG"]], ids=repr)
@pytest.mark.parametrize("call", ["ask", "search", "source_text", "remove"])
def test_what_has_to_be_text_is_told(mentor: Mentor, call: str, given: object) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(f"is {given!r}; give text")):
        getattr(mentor, call)(given)


@pytest.mark.parametrize("call", ["ask", "search"])
def test_a_text_that_is_too_long_to_be_asked_is_told(mentor: Mentor, call: str) -> None:
    with pytest.raises(ConfigurationError, match="has 4,001 characters, 4,000 may be; shorten it"):
        getattr(mentor, call)("长" * 4001)


@pytest.mark.parametrize(
    "given", [7, iter(["a.md"]), [None]], ids=["number", "read but once", "none in it"]
)
def test_sources_that_are_no_list_of_ids_are_refused(mentor: Mentor, given: Any) -> None:
    with pytest.raises(ConfigurationError, match=r"sources (is|has) .*; give (a list of )?ids"):
        mentor.ask("有哪些数学课？", sources=given)


def test_a_folder_is_no_settings() -> None:
    with pytest.raises(ConfigurationError, match="settings is 'notes'; give Settings"):
        Mentor("notes")  # type: ignore[arg-type]


def test_a_history_that_is_no_list_is_refused(mentor: Mentor) -> None:
    with pytest.raises(ConfigurationError, match="the history is 7; give a list of turns"):
        mentor.ask("有哪些数学课？", history=7)  # type: ignore[arg-type]


def test_an_answer_keeps_to_the_sources_asked_for(mentor: Mentor) -> None:
    answer = mentor.ask(DURATION, sources=["corpus/ai-engineer-roadmap-2025.md"])
    assert {citation.source for citation in answer.citations} == {
        "corpus/ai-engineer-roadmap-2025.md"
    }


def test_a_follow_up_keeps_to_the_sources_asked_for(mentor: Mentor) -> None:
    source = "corpus/python-ai-engineer.md"
    history: list[Turn] = [
        {"role": "user", "content": "第一阶段学什么？"},
        {"role": "assistant", "content": "学 Python 基础 [1]。"},
    ]
    answer = mentor.ask("再下一个阶段呢？", history, sources=[source])
    assert answer.citations
    assert {citation.source for citation in answer.citations} == {source}


@pytest.mark.parametrize("call", ["ask", "search"], ids=["ask", "search"])
def test_an_unknown_source_is_named(mentor: Mentor, call: str) -> None:
    with pytest.raises(SourceUnknown, match=r"'\\ud800'.*mentor sources"):
        getattr(mentor, call)("薪资", sources=["\ud800"])
    with pytest.raises(SourceUnknown, match=r"nosuch\.md.*mentor sources"):
        getattr(mentor, call)("薪资", sources=["nosuch.md"])


def test_the_shipped_documents_are_listed(mentor: Mentor) -> None:
    sources = mentor.sources()
    assert [source.id for source in sources] == [
        "corpus/ai-engineer-growth-path.md",
        "corpus/ai-engineer-roadmap-2025.md",
        "corpus/developers-guide-ai-engineer.md",
        "corpus/python-ai-engineer.md",
        "corpus/realistic-path-ai-engineer.md",
    ]
    for source in sources:
        assert source.chunks > 5
        assert source.chars == len(mentor.source_text(source.id))


@pytest.mark.parametrize("call", ["ask", "search"], ids=["ask", "search"])
def test_no_sources_at_all_is_wrong_use(mentor: Mentor, call: str) -> None:
    numbers: Any = [3]
    with pytest.raises(ConfigurationError, match="3 in it"):
        mentor.ask(DURATION, sources=numbers)
    with pytest.raises(ConfigurationError, match="empty list"):
        getattr(mentor, call)("薪资", sources=[])


def test_a_follow_up_is_answered_in_its_own_language(mentor: Mentor) -> None:
    turns: list[Turn] = [
        {"role": "user", "content": "今天上海有什么好看的电影？"},
        {"role": "assistant", "content": "…"},
    ]
    answer = mentor.ask("And where is it shown?", history=turns)
    assert answer.abstained
    assert "do not answer" in answer.text


def test_importing_the_mentor_brings_no_heavy_library() -> None:
    code = (
        "import sys, mentor; "
        "print([n for n in ('torch', 'gradio', 'sentence_transformers', 'chromadb', 'onnxruntime') "
        "if n in sys.modules])"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert result.stdout.strip() == "[]"


def test_the_retriever_fits_into_another_chain(mentor: Mentor) -> None:
    from langchain_core.runnables import RunnableLambda

    chain = mentor.retriever | RunnableLambda(lambda found: [d.metadata["source"] for d in found])
    assert "corpus/python-ai-engineer.md" in chain.invoke("深度学习工程师的薪资")


@pytest.mark.parametrize(
    ("told", "asked", "note"),
    [
        ("我是Java程序员，能转吗？", "要多久？", "文档没有专门给“Java程序员”的时间"),
        ("I'm a welder", "How long will it take?", "no time for “welder” in particular"),
        ("", "I'm a welder. How long will it take?", "no time for “welder” in particular"),
    ],
    ids=["zh", "en", "at-once"],
)
def test_who_tells_his_job_gets_the_times_for_anybody_and_is_told_so(
    mentor: Mentor, told: str, asked: str, note: str
) -> None:
    history: list[Turn] = [{"role": "user", "content": told}] if told else []
    if told:
        history.append({"role": "assistant", "content": mentor.ask(told).text})
    answer = mentor.ask(asked, history)
    assert answer.conflicts
    assert note in answer.note
    assert not mentor.ask("How long does it take?").note.startswith("The documents give no time")


@pytest.mark.parametrize(
    "question",
    [
        "What are the hottest fields in AI right now?",
        "Should I learn PyTorch or TensorFlow, or both?",
        "Do I need both maths and Python?",
        "数学和Python两个都要学吗？",
    ],
)
def test_words_that_name_nothing_are_not_missed(mentor: Mentor, question: str) -> None:
    assert not mentor.ask(question).abstained
