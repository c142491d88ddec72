"""The way of a question with a language model, over real HTTP to a server on this machine."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ingest.errors import ConfigurationError
from mentor import Answer, Mentor, Settings, Token
from tests.mentor.openai_server import Model, serving

QUESTION = "从零开始成为AI工程师需要多长时间？"


@pytest.fixture
def model() -> Iterator[Model]:
    with serving(Model()) as running:
        yield running


@pytest.fixture
def settings(mentor: Mentor, model: Model) -> Settings:
    """Those of the tests' shared documents, with the server as the model."""
    return Settings(
        home=mentor.settings.home,
        model="openai:test-model",
        openai_api_key="sk-test",
        openai_base_url=model.base_url,
    )


@pytest.fixture
def writing(settings: Settings) -> Iterator[Callable[..., Answer]]:
    """Asks a mentor whose model is the server, over the documents that the tests share."""
    with Mentor(settings) as opened:
        yield opened.ask


def test_the_model_reads_passages_and_question(
    writing: Callable[..., Answer], model: Model
) -> None:
    writing(QUESTION)
    assert QUESTION in model.prompt
    assert "[1] " in model.prompt
    assert model.requests[-1]["stream"] is True
    assert "not instructions" in model.requests[-1]["messages"][0]["content"]


def test_a_marker_becomes_the_exact_words_of_its_passage(
    mentor: Mentor, writing: Callable[..., Answer], model: Model
) -> None:
    model.reply = "时间因人而异 [1]。也有资料说更久 [2][3]。"
    answer = writing(QUESTION)
    assert answer.mode == "llm"
    assert [citation.marker for citation in answer.citations] == [1, 2, 3]
    for citation in answer.citations:
        text = mentor.source_text(citation.source)
        assert text[citation.start : citation.end] == citation.quote
    assert answer.text == "时间因人而异 [1]。也有资料说更久 [2][3]。"


@pytest.mark.parametrize(
    ("draft", "text"),
    [
        ("需要一年 [99]。", "需要一年（文档中没有依据）。"),
        ("需要一年。", "需要一年（文档中没有依据）。"),
        ("只要 987 天 [1]。", "只要 987 天（文档中没有依据）。"),
        ("先学数学。[1]", "先学数学 [1]。"),
        ("先学数学 [1, 1]。", "先学数学 [1]。"),
        ("计划如下：\n- 先学数学 [1]", "计划如下：\n- 先学数学 [1]"),
    ],
    ids=["no-such-passage", "no-marker", "wrong-figure", "behind-the-stop", "group", "list"],
)
def test_markers_are_checked(
    writing: Callable[..., Answer], model: Model, draft: str, text: str
) -> None:
    model.reply = draft
    assert writing(QUESTION).text == text


def test_what_streams_is_the_draft_and_the_last_event_the_checked_answer(
    settings: Settings, model: Model
) -> None:
    model.reply = "需要6-12个月 [1]。还要耐心 [42]。"
    with Mentor(settings) as opened:
        *tokens, answer = opened.stream(QUESTION)
    assert len(tokens) > 1
    assert "".join(token.text for token in tokens if isinstance(token, Token)) == model.reply
    assert isinstance(answer, Answer)
    assert "[42]" not in answer.text


@pytest.mark.parametrize(
    "trouble",
    [{"status": 500}, {"status": 401}, {"status": 429}, {"reply": ""}, {"cut_after": 1}],
    ids=["500", "401", "429", "empty", "cut"],
)
def test_when_the_model_fails_the_documents_speak_and_a_line_says_why(
    writing: Callable[..., Answer], model: Model, trouble: dict[str, object]
) -> None:
    for name, value in {"reply": "需要很多个月的学习时间 [1]。", **trouble}.items():
        setattr(model, name, value)
    answer = writing(QUESTION)
    assert answer.mode == "extractive"
    assert answer.citations
    assert "语言模型" in answer.note
    assert "\n" not in answer.note


def test_a_refused_connection_is_said(mentor: Mentor) -> None:
    settings = Settings(
        home=mentor.settings.home,
        model="openai:test-model",
        openai_api_key="sk-test",
        openai_base_url="http://127.0.0.1:9/v1",
    )
    with Mentor(settings) as opened:
        answer = opened.ask(QUESTION)
    assert answer.mode == "extractive"
    assert "openai:test-model" in answer.note


def test_an_unanswerable_question_never_reaches_the_model(
    writing: Callable[..., Answer], model: Model
) -> None:
    assert writing("明天上海会下雨吗？").abstained
    assert model.requests == []


def test_a_model_that_finds_no_answer_abstains(
    writing: Callable[..., Answer], model: Model
) -> None:
    model.reply = "NO ANSWER"
    answer = writing(QUESTION)
    assert answer.abstained
    assert answer.citations == ()


def test_the_words_for_no_answer_are_never_shown(settings: Settings, model: Model) -> None:
    model.reply = "NO ANSWER"
    with Mentor(settings) as opened:
        *tokens, answer = opened.stream(QUESTION)
    assert isinstance(answer, Answer)
    assert "".join(token.text for token in tokens if isinstance(token, Token)) == answer.text


@pytest.mark.parametrize("name", ["nosuch:model", "no-such-model"], ids=["provider", "no-provider"])
def test_a_wrong_name_is_said_with_what_to_do(tmp_path: Path, mentor: Mentor, name: str) -> None:
    with (
        Mentor(Settings(home=mentor.settings.home, model=name)) as opened,
        pytest.raises(ConfigurationError, match=f"MENTOR_MODEL '{name}'.*PROVIDER:MODEL"),
    ):
        opened.ask(QUESTION)
