"""The way of a question with a language model, over real HTTP to a server on this machine."""

import pytest

from ingest.errors import ConfigurationError, ModelRefused
from mentor import Answer, Mentor, Settings, Token
from mentor.llm.trim import estimated_tokens
from mentor.llm.writer import complete, open_writer, stream_answer
from mentor.prompts import SYSTEM
from mentor.text.language import Language
from mentor.types import Event
from tests.mentor.writing import KEY, QUESTION, SUPPORTED, model_settings, writing
from tests.openai_server import Model


def drafted(events: list[Event]) -> str:
    return "".join(event.text for event in events if isinstance(event, Token))


def test_the_model_reads_passages_and_question_and_is_told_its_limit(
    written: Mentor, model: Model
) -> None:
    written.ask(QUESTION)
    assert QUESTION in model.prompt
    assert "[1] " in model.prompt
    request = model.requests[-1]
    assert request["stream"] is True
    assert request["max_completion_tokens"] == written.settings.model_max_tokens
    assert request["messages"][0]["content"] == SYSTEM


def test_a_marker_becomes_the_exact_words_of_its_passage(
    mentor: Mentor, written: Mentor, model: Model
) -> None:
    answer = written.ask(QUESTION)
    assert answer.mode == "llm"
    assert answer.note == ""
    assert answer.citations
    for citation in answer.citations:
        text = mentor.source_text(citation.source)
        assert text[citation.start : citation.end] == citation.quote


def test_what_streams_is_the_draft_and_the_last_event_the_checked_answer(
    written: Mentor, model: Model
) -> None:
    model.reply = f"{SUPPORTED}还要准备 987 台电脑 [42]。"
    *tokens, answer = written.stream(QUESTION)
    assert len(tokens) > 1
    assert drafted(tokens) == model.reply
    assert isinstance(answer, Answer)
    assert answer.mode == "llm"
    assert "[42]" not in answer.text


def test_a_silent_model_gives_signs_of_life(written: Mentor, model: Model) -> None:
    model.held_after = 0
    events = written.stream(QUESTION)
    assert next(events) == next(events) == Token("")
    model.may_finish.set()
    *_, answer = events
    assert isinstance(answer, Answer)
    assert answer.mode == "llm"


def test_an_unanswerable_question_never_reaches_the_model(written: Mentor, model: Model) -> None:
    assert written.ask("明天上海会下雨吗？").abstained
    assert model.requests == []


def test_half_a_character_is_no_fault(written: Mentor, model: Model) -> None:
    model.pieces = (f"{SUPPORTED} \ud83d", "\ude00 \ud83d")
    answer = written.ask(QUESTION)
    assert answer.mode == "llm"
    assert "\U0001f600" in answer.text


def test_a_model_that_declines_in_other_words_abstains(written: Mentor, model: Model) -> None:
    model.reply = "抱歉，资料中没有提到这个问题。"
    *tokens, answer = written.stream(QUESTION)
    assert isinstance(answer, Answer)
    assert answer.abstained
    assert drafted(tokens) == model.reply


@pytest.mark.parametrize("reply", ["NO ANSWER", "NO ANSWER."], ids=["bare", "with a stop"])
def test_a_model_that_finds_no_answer_abstains_and_its_words_are_never_shown(
    written: Mentor, model: Model, reply: str
) -> None:
    model.reply = reply
    *tokens, answer = written.stream(QUESTION)
    assert isinstance(answer, Answer)
    assert answer.abstained
    assert answer.citations == ()
    assert drafted(tokens) == answer.text


@pytest.mark.parametrize("context", [900, 1500, 3000])
def test_passages_are_cut_to_the_context_and_the_question_never(
    mentor: Mentor, model: Model, context: int
) -> None:
    question = f"{QUESTION}请说明薪资范围和晋升方向，还有和数据科学家的分别。"
    settings = model_settings(mentor, model.address, model_context=context, model_max_tokens=200)
    list(stream_answer(open_writer(settings), question, mentor.search(question), "zh"))
    messages = model.requests[-1]["messages"]
    assert model.prompt.endswith(question)
    assert "[1] " in model.prompt
    read = sum(estimated_tokens(message["content"]) for message in messages)
    assert context * 0.5 < read + 200 <= context
    assert model.requests[-1]["max_completion_tokens"] == 200


@pytest.mark.parametrize(
    ("question", "language", "words"),
    [
        (QUESTION, "zh", "问题太长（900）.*MENTOR_MODEL_CONTEXT"),
        ("How long does it take?", "en", "question is too long .*(900).*MENTOR_MODEL_CONTEXT"),
    ],
    ids=["zh", "en"],
)
def test_a_question_that_leaves_no_room_is_told_in_one_line(
    mentor: Mentor, model: Model, question: str, language: Language, words: str
) -> None:
    settings = model_settings(mentor, model.address, model_context=900, model_max_tokens=200)
    passages = mentor.search(question)
    with pytest.raises(ModelRefused, match=words) as caught:
        list(stream_answer(open_writer(settings), question * 60, passages, language))
    assert "\n" not in str(caught.value)
    assert model.requests == []


def test_another_provider_is_asked_within_the_same_limits(
    mentor: Mentor, model: Model, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OLLAMA_HOST", model.address)
    limits = {"model_context": 3000, "model_max_tokens": 200}
    with writing(mentor, model.address, model="ollama:test-model", **limits) as opened:
        answer = opened.ask(QUESTION)
    assert answer.mode == "llm"
    options = model.requests[-1]["options"]
    assert (options["num_ctx"], options["num_predict"], options["temperature"]) == (3000, 200, 0)


def test_a_completion_comes_whole(written: Mentor, model: Model) -> None:
    model.reply = "要学多久？要学很久吗？"
    writer = open_writer(written.settings)
    assert complete(writer, [("human", "?")], 5, "zh") == model.reply
    with pytest.raises(ModelRefused, match="问题太长"):
        complete(writer, [("human", QUESTION * 1000)], 5, "zh")
    assert len(model.requests) == 1


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"model": "nosuch:model"}, "MENTOR_MODEL 'nosuch:model'.*PROVIDER:MODEL"),
        ({"model": "no-such-model"}, "MENTOR_MODEL 'no-such-model'.*PROVIDER:MODEL"),
        ({"model": "anthropic:claude"}, "MENTOR_MODEL 'anthropic:claude'.*langchain-anthropic"),
        ({"openai_base_url": f"127.0.0.1:8000/{KEY}"}, "OPENAI_BASE_URL is no address.*http://"),
        ({"openai_base_url": f"ftp://{KEY}/v1"}, "OPENAI_BASE_URL is no address.*http://"),
        ({"openai_base_url": f"http://{KEY} x/v1"}, "OPENAI_BASE_URL is no address.*http://"),
        ({"openai_base_url": f"http://[{KEY}/v1"}, "OPENAI_BASE_URL is no address.*http://"),
        ({"openai_base_url": f"http://{KEY}:99999/v1"}, "OPENAI_BASE_URL is no address.*http://"),
        ({"openai_api_key": f"{KEY}\nX: y"}, "OPENAI_API_KEY has U\\+000A as character 15,.*anew"),
        ({"openai_api_key": f"“{KEY}”"}, "OPENAI_API_KEY has U\\+201C as character 1,.*anew"),
        ({"openai_api_key": " "}, "Missing credentials. Please"),
        ({"openai_api_key": None}, "MENTOR_MODEL 'openai:test-model'.*OPENAI_API_KEY"),
        ({"model_context": 600, "model_max_tokens": 600}, "MENTOR_MODEL_CONTEXT 600"),
    ],
    ids=[
        *("provider", "no-provider", "no-package"),
        *("address without a scheme", "another scheme", "blank in it", "brackets", "port"),
        *("line break in the key", "quoted key", "blank key", "no-key", "no-room"),
    ],
)
def test_what_cannot_be_used_is_said_with_what_to_do_and_no_secret(
    mentor: Mentor, model: Model, values: dict[str, object], words: str
) -> None:
    with (
        writing(mentor, model.address, **values) as opened,
        pytest.raises(ConfigurationError, match=words) as caught,
    ):
        opened.ask(QUESTION)
    assert KEY not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_white_space_around_address_and_key_is_no_part_of_them(
    mentor: Mentor, model: Model
) -> None:
    values = {"openai_api_key": f" {KEY}\n", "openai_base_url": f" {model.base_url}\n"}
    with writing(mentor, model.address, **values) as opened:
        assert opened.ask(QUESTION).mode == "llm"


def test_no_model_is_made_until_it_is_asked(mentor: Mentor) -> None:
    with Mentor(Settings(home=mentor.settings.home, model="nosuch:model")) as opened:
        assert opened.search("RAG")
