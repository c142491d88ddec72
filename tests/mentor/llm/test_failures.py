"""What a learner gets when the model fails: the documents' words, and a line that says why."""

import re
from collections.abc import Iterator

import pytest

from ingest.errors import ModelError, ModelRefused, ModelTimeout, ModelUnavailable
from mentor import Answer, Mentor, Token
from mentor.llm.writer import open_writer, stream_answer
from tests.mentor.writing import KEY, QUESTION, SUPPORTED, model_settings, writing
from tests.openai_server import Model

SECRET = f"Incorrect API key provided: {KEY}; see http://user:pw@internal.example/v1?token=abc"


def told(model: Model, **others: object) -> None:
    for name, value in others.items():
        setattr(model, name, value)


def asked(mentor: Mentor, server: Model, **others: object) -> Iterator[str]:
    """What a model with these settings writes, without the rest of the chain."""
    writer = open_writer(model_settings(mentor, server.address, **others))
    return stream_answer(writer, QUESTION, mentor.search(QUESTION), "zh")


@pytest.mark.parametrize(
    ("trouble", "why"),
    [
        ({"status": 400, "code": "unsupported_value"}, "HTTP 400, unsupported_value"),
        ({"status": 401, "code": "invalid_api_key"}, "密钥（HTTP 401, invalid_api_key）"),
        ({"status": 403}, "密钥（HTTP 403, x）"),
        ({"status": 404, "code": KEY}, "没有 openai:test-model（HTTP 404）"),
        ({"status": 429}, "额度已用完（HTTP 429, x）"),
        ({"status": 429, "code": "insufficient_quota"}, "充值"),
        ({"status": 402}, "充值"),
        ({"status": 302}, "没有 openai:test-model（HTTP 302, x）"),
        ({"status": 400, "code": "context_length_exceeded"}, "调小 MENTOR_MODEL_CONTEXT"),
        ({"status": 400, "message": "maximum context length is 9"}, "调小 MENTOR_MODEL_CONTEXT"),
        ({"status": 413}, "调小 MENTOR_MODEL_CONTEXT"),
        ({"status": 408}, "自身出错（HTTP 408, x）"),
        ({"status": 429, "retry_after": "Fri, 31 Dec 99999999 23:59:59 GMT"}, "HTTP 429, x"),
        ({"status": 500}, "自身出错（HTTP 500, x）"),
        ({"break_after": 0}, "连不上"),
        ({"break_after": 1}, "中途断了"),
        ({"finish": None}, "中途断了"),
        ({"finish": "content_filter"}, "中途断了"),
        ({"finish": "tool_calls"}, "中途断了"),
        ({"finish": "error"}, "中途断了"),
        ({"calls": True, "pieces": ("x" * 1000,), "endless": True}, "中途断了"),
        ({"reply": "<think>什么都没有"}, "空的"),
        ({"finish": "length"}, "太长（2048）"),
        ({"finish": None, "reply": ""}, "空的"),
        ({"page": "<html>Please log in</html>"}, "请检查这个地址"),
        ({"reply": ""}, "空的"),
        ({"reply": " \n "}, "空的"),
        ({"pieces": ("啊" * 10_000,)}, "重复"),
        ({"reply": "a" * 10_000}, "重复"),
        ({"pieces": (f"{SUPPORTED}所以要坚持。",), "endless": True}, "重复"),
        ({"pieces": ("\x00\x01\x02\ufffd" * 40,)}, "不是文字"),
        ({"reply": "今天天气很好，适合去公园散步。"}, "没有依据"),
        ({"reply": "Lorem ipsum dolor sit amet, consectetur elit [1]."}, "没有依据"),
        ({"reply": "QWxsIHdvcmsgYW5kIG5vIHBsYXk="}, "没有依据"),
    ],
    ids=[
        *("400", "401", "403", "404", "429 for ever", "no quota", "no credit", "elsewhere"),
        *("over its context", "over the context of another server", "too large"),
        *("408", "429 until a day that no calendar has", "500"),
        *(
            "cut before the first word",
            "cut",
            "no end",
            "filtered",
            "a tool called",
            "failed midway",
            "a tool called without end",
            "thoughts alone",
            "cut at its limit",
            "nothing at all",
        ),
        "a web page",
        *("empty", "blank", "10,000 in one piece", "10,000 in many", "again and again"),
        *("no text", "off the subject", "gibberish", "base64"),
    ],
)
def test_the_documents_speak_and_a_line_says_why(
    written: Mentor, model: Model, trouble: dict[str, object], why: str
) -> None:
    told(model, **{"message": SECRET, **trouble})
    answer = written.ask(QUESTION)
    assert answer.mode == "extractive"
    assert answer.citations
    assert "语言模型没有给出可用的回答" in answer.note
    assert "openai:test-model" in answer.note
    assert why in answer.note
    assert "\n" not in answer.note
    for secret in (KEY, "internal", "token", "127.0.0.1", "provided"):
        assert secret not in answer.note


def test_the_line_is_in_the_language_of_the_question(written: Mentor, model: Model) -> None:
    model.status = 401
    answer = written.ask("What does a data analyst need to know?")
    assert "openai:test-model refused the key (HTTP 401, x)" in answer.note


def test_a_refused_connection_is_told(mentor: Mentor) -> None:
    with writing(mentor, "http://127.0.0.1:9") as opened:
        answer = opened.ask(QUESTION)
    assert answer.mode == "extractive"
    assert "连不上 openai:test-model" in answer.note


def test_behind_a_draft_that_was_shown_come_no_quotes_in_pieces(
    written: Mentor, model: Model
) -> None:
    told(model, reply=SUPPORTED, break_after=3)
    *tokens, answer = written.stream(QUESTION)
    shown = "".join(event.text for event in tokens if isinstance(event, Token))
    assert SUPPORTED.startswith(shown)
    assert shown
    assert isinstance(answer, Answer)
    assert answer.mode == "extractive"


def test_endless_words_are_stopped_and_the_server_let_go(written: Mentor, model: Model) -> None:
    told(model, pieces=("学", "习", "，"), endless=True)
    written.ask(QUESTION)
    assert model.left.wait(5)


def test_a_model_that_ignores_its_limit_is_stopped(mentor: Mentor, model: Model) -> None:
    model.reply = " ".join(f"{number:x}{number**3:o}" for number in range(10_000))
    with pytest.raises(ModelUnavailable, match="太长（64）"):
        list(asked(mentor, model, model_max_tokens=64))
    assert model.left.wait(5)


@pytest.mark.parametrize(
    ("trouble", "retries", "requests"),
    [
        ({"status": 503}, 2, 3),
        ({"status": 429}, 2, 3),
        ({"status": 429}, 0, 1),
        ({"status": 408}, 1, 2),
        ({"break_after": 0}, 2, 3),
        ({"status": 401}, 2, 1),
        ({"status": 400}, 2, 1),
        ({"break_after": 1}, 2, 1),
        ({"reply": ""}, 2, 1),
    ],
    ids=["503", "429", "no retries", "408", "cut at once", "401", "400", "after a word", "empty"],
)
@pytest.mark.parametrize("name", ["openai:test-model", "ollama:test-model"])
def test_only_what_passes_is_asked_again_and_only_so_often(
    mentor: Mentor,
    model: Model,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    trouble: dict[str, object],
    retries: int,
    requests: int,
) -> None:
    monkeypatch.setenv("OLLAMA_HOST", model.address)
    told(model, **trouble)
    with pytest.raises(ModelError):
        list(asked(mentor, model, model=name, model_retries=retries))
    assert len(model.requests) == requests


def test_a_fault_that_passes_is_not_noticed(written: Mentor, model: Model) -> None:
    told(model, status=503, fails=2)
    answer = written.ask(QUESTION)
    assert answer.mode == "llm"
    assert answer.note == ""
    assert len(model.requests) == 3


@pytest.mark.parametrize(
    ("told_to_wait", "first_wait", "at_least"),
    [("0.4", 0.05, 0.4), ("3600", 0.01, 0.16), ("", 0.2, 0.2)],
    ids=["respected", "capped", "not told"],
)
def test_how_long_is_waited_before_asking_again(
    mentor: Mentor,
    model: Model,
    told_to_wait: str,
    first_wait: float,
    at_least: float,
) -> None:
    told(model, status=429, fails=1, retry_after=told_to_wait)
    assert "".join(asked(mentor, model, model_retry_wait=first_wait)) == SUPPORTED
    first, second = model.arrived
    assert at_least <= second - first


def test_it_is_not_waited_beyond_the_time_allowed(mentor: Mentor, model: Model) -> None:
    told(model, status=429, retry_after="3600")
    with pytest.raises(ModelRefused, match="HTTP 429"):
        list(asked(mentor, model, model_retry_wait=100, model_timeout=150))
    assert len(model.requests) == 1


@pytest.mark.parametrize("held_after", [0, 1], ids=["before the first word", "midway"])
@pytest.mark.parametrize("name", ["openai:test-model", "ollama:test-model"])
def test_a_model_that_hangs_is_left(
    mentor: Mentor, model: Model, monkeypatch: pytest.MonkeyPatch, name: str, held_after: int
) -> None:
    monkeypatch.setenv("OLLAMA_HOST", model.address)
    model.held_after = held_after
    with pytest.raises(ModelTimeout, match="MENTOR_MODEL_TIMEOUT"):
        list(asked(mentor, model, model=name, model_timeout=0.4))
    assert model.left.wait(5)
    assert len(model.requests) == 1


def test_the_time_allowed_holds_for_what_comes_without_a_word_and_without_a_pause(
    mentor: Mentor, model: Model
) -> None:
    told(model, pieces=("",), endless=True, in_one=200)
    with pytest.raises(ModelTimeout, match="MENTOR_MODEL_TIMEOUT"):
        list(asked(mentor, model, model_timeout=1))
    assert model.left.wait(5)


@pytest.mark.parametrize("held_after", [0, 1], ids=["before the first word", "midway"])
def test_a_reader_who_leaves_ends_the_request(
    written: Mentor, model: Model, held_after: int
) -> None:
    told(model, held_after=held_after)
    events = written.stream(QUESTION)
    while not model.requests:
        next(events)
    assert not model.left.is_set()
    events.close()  # type: ignore[attr-defined]
    assert model.left.wait(5)


def test_a_reader_who_forgets_the_stream_ends_the_request_too(
    written: Mentor, model: Model
) -> None:
    told(model, endless=True, pieces=tuple(re.findall(r"\w+", SECRET)))
    for event in written.stream(QUESTION):
        if isinstance(event, Token) and event.text:
            break
    assert model.left.wait(5)
