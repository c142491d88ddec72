import json
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from openai.types.chat import ChatCompletion, ChatCompletionChunk, ChatCompletionMessageParam

from ingest.terminal import to_json
from mentor import Answer, Citation, Mentor, Settings
from tests.mentor.writing import QUESTION as DRAFTED
from tests.mentor.writing import SUPPORTED
from tests.openai_server import Model, serving
from tests.ui.serving import served
from ui.openai_protocol import annotations
from ui.openai_request import ChatRequest

QUESTION = "从零开始成为AI工程师需要多长时间？"
UNANSWERABLE = "明天上海的天气怎么样？"


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[openai.OpenAI]:
    with openai.OpenAI(base_url=f"{address}/v1", api_key="any", max_retries=0) as client:
        yield client


def asked(question: str) -> list[ChatCompletionMessageParam]:
    return [{"role": "user", "content": question}]


def as_json(value: object) -> Any:
    return json.loads(to_json(value))


def test_models_lists_the_one_model(client: openai.OpenAI) -> None:
    assert [model.id for model in client.models.list()] == ["roadmap-mentor"]
    assert client.models.retrieve("roadmap-mentor").id == "roadmap-mentor"


def test_an_unknown_model_is_not_found(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError, match="no model 'gpt-9'"):
        client.models.retrieve("gpt-9")


@pytest.mark.parametrize(
    "question",
    [QUESTION, "Which programming language should I learn first?", UNANSWERABLE],
    ids=["Chinese", "English", "unanswerable"],
)
def test_the_answer_is_that_of_the_python_api(
    client: openai.OpenAI, mentor: Mentor, question: str
) -> None:
    completion = client.chat.completions.create(model="roadmap-mentor", messages=asked(question))
    ChatCompletion.model_validate(completion.model_dump())  # the client itself does not check
    answer = mentor.ask(question)
    message = completion.choices[0].message
    assert message.content == answer.text
    assert message.model_dump()["roadmap_mentor"] == as_json(answer)
    assert completion.model == "roadmap-mentor"
    assert completion.choices[0].finish_reason == "stop"


def test_annotations_point_at_markers_and_to_addresses(
    client: openai.OpenAI, mentor: Mentor
) -> None:
    completion = client.chat.completions.create(model="roadmap-mentor", messages=asked(QUESTION))
    message = completion.choices[0].message
    cited = {f"[{citation.marker}]": citation for citation in mentor.ask(QUESTION).citations}
    assert message.annotations
    assert message.content is not None
    for annotation in message.annotations:
        found = annotation.url_citation
        citation = cited[message.content[found.start_index : found.end_index]]
        address = citation.url or f"source:{citation.source}"
        assert (found.url, found.title) == (address, citation.title)


def test_each_marker_is_annotated_with_an_address_or_the_id_of_a_document_without() -> None:
    here = Citation(1, "my notes/a.md", "A", "", "x", 0, 1, None, 1.0)
    there = Citation(2, "b.md", "B", "", "y", 0, 1, "https://example.org/b", 1.0)
    answer = Answer("?", "x [1], y [2]; again y [2], and [3] is none", (here, there))
    found = [annotation.url_citation for annotation in annotations(answer)]
    assert [(place.start_index, place.end_index) for place in found] == [(2, 5), (9, 12), (22, 25)]
    assert [place.url for place in found] == [
        "source:my%20notes/a.md",
        *["https://example.org/b"] * 2,
    ]


def test_code_is_no_marker() -> None:
    there = Citation(1, "b.md", "B", "", "y", 0, 1, "https://example.org/b", 1.0)
    text = "`row[1]` says [1].\n\n```\ndata[1]\n```"
    (found,) = annotations(Answer("?", text, (there,)))
    assert text[found.url_citation.start_index :].startswith("[1].")


def streamed(
    client: openai.OpenAI, question: str = QUESTION, **options: Any
) -> list[ChatCompletionChunk]:
    return list(
        client.chat.completions.create(
            model="roadmap-mentor", messages=asked(question), stream=True, **options
        )
    )


def test_a_stream_brings_the_same_answer_in_pieces(client: openai.OpenAI, mentor: Mentor) -> None:
    chunks = streamed(client)
    for chunk in chunks:
        ChatCompletionChunk.model_validate(chunk.model_dump())
    deltas = [chunk.choices[0].delta for chunk in chunks]
    assert deltas[0].role == "assistant"
    assert len(deltas) > 3
    answer = mentor.ask(QUESTION)
    assert "".join(delta.content or "" for delta in deltas) == answer.text
    assert {chunk.id for chunk in chunks} == {chunks[0].id}
    reasons = [chunk.choices[0].finish_reason for chunk in chunks]
    assert reasons == [None] * (len(chunks) - 1) + ["stop"]
    last = deltas[-1].model_dump()
    assert last["roadmap_mentor"] == as_json(answer)
    assert last["annotations"] == [found.model_dump() for found in annotations(answer)]


@pytest.mark.parametrize(
    ("reply", "status", "mode"),
    [
        pytest.param(f"{SUPPORTED}需要一百年 [99]。", 200, "llm", id="checked"),
        pytest.param("", 401, "extractive", id="model fails, quotes instead"),
    ],
)
def test_what_a_language_model_drafts_is_sent_once_it_is_checked(
    mentor: Mentor, reply: str, status: int, mode: str
) -> None:
    with serving(Model(reply=reply, status=status)) as model:
        settings = Settings(
            home=mentor.settings.home,
            model="openai:m",
            openai_api_key="k",
            openai_base_url=model.base_url,
        )
        with (
            Mentor(settings) as writing,
            served(writing) as address,
            openai.OpenAI(base_url=f"{address}/v1", api_key="any", max_retries=0) as client,
        ):
            deltas = [chunk.choices[0].delta for chunk in streamed(client, DRAFTED)]
    answer = deltas[-1].model_dump()["roadmap_mentor"]
    assert answer["mode"] == mode
    assert "".join(delta.content or "" for delta in deltas) == answer["text"]
    assert "[99]" not in answer["text"]


def test_a_stream_ends_with_usage_when_asked(client: openai.OpenAI) -> None:
    chunks = streamed(client, stream_options={"include_usage": True})
    assert chunks[-1].choices == []
    assert chunks[-1].usage is not None
    assert all(chunk.usage is None for chunk in chunks[:-1])
    whole = client.chat.completions.create(model="roadmap-mentor", messages=asked(QUESTION))
    assert chunks[-1].usage == whole.usage


def test_usage_counts_what_went_over_the_wire(client: openai.OpenAI, mentor: Mentor) -> None:
    usage = client.chat.completions.create(model="m", messages=asked(QUESTION)).usage
    assert usage is not None
    assert 0 < usage.prompt_tokens <= len(QUESTION) + 2
    assert usage.completion_tokens > usage.prompt_tokens
    assert usage.total_tokens == usage.prompt_tokens + usage.completion_tokens
    longer = client.chat.completions.create(
        model="m",
        messages=[*asked("你好"), {"role": "assistant", "content": "好"}, *asked(QUESTION)],
    ).usage
    assert longer is not None
    assert longer.prompt_tokens > usage.prompt_tokens


def test_the_stream_is_ended_as_the_protocol_says(address: str) -> None:
    import httpx

    body = {"messages": asked(QUESTION), "stream": True}
    text = httpx.post(f"{address}/v1/chat/completions", json=body, timeout=60).text
    assert text.endswith("data: [DONE]\n\n")


def test_earlier_turns_are_the_history(client: openai.OpenAI, mentor: Mentor) -> None:
    messages: list[ChatCompletionMessageParam] = [
        {"role": "system", "content": "You are a pirate."},
        {"role": "user", "content": [{"type": "text", "text": "机器学习工程师要学哪些数学？"}]},
        {"role": "assistant", "content": "线性代数、概率论。"},
        {"role": "user", "content": "为什么？"},
    ]
    completion = client.chat.completions.create(model="roadmap-mentor", messages=messages)
    answer = mentor.ask(
        "为什么？",
        [
            {"role": "user", "content": "机器学习工程师要学哪些数学？"},
            {"role": "assistant", "content": "线性代数、概率论。"},
        ],
    )
    assert completion.choices[0].message.model_dump()["roadmap_mentor"] == as_json(answer)


@pytest.mark.parametrize(
    ("messages", "question", "history"),
    [
        pytest.param(
            [{"role": "user", "content": " 问题 "}, {"role": "assistant", "content": "begun"}],
            "问题",
            [],
            id="what follows the question is not read",
        ),
        pytest.param(
            [
                {"role": "developer", "content": "d"},
                {"role": "tool", "content": "t", "tool_call_id": "1"},
                {"role": "assistant", "content": None, "tool_calls": []},
                {"role": "user", "content": "q"},
            ],
            "q",
            [],
            id="only words of user and assistant count",
        ),
        pytest.param(
            [
                {"role": "user", "content": "a"},
                {"role": "user", "content": [{"type": "text", "text": x} for x in "bc"]},
            ],
            "b\nc",
            [{"role": "user", "content": "a"}],
            id="parts",
        ),
    ],
)
def test_conversation(messages: list[Any], question: str, history: list[Any]) -> None:
    assert ChatRequest(messages=messages).conversation() == (question, history)


def test_parameters_for_language_models_are_ignored(client: openai.OpenAI, mentor: Mentor) -> None:
    completion = client.chat.completions.create(
        model="gpt-4o",
        messages=asked(QUESTION),
        temperature=0.5,
        max_tokens=5,
        n=1,
        tools=[],
        response_format={"type": "text"},
        extra_body={"something_new": {"deep": True}},
    )
    assert completion.choices[0].message.content == mentor.ask(QUESTION).text


_TOOL = {"type": "function", "function": {"name": "f", "parameters": {}}}
_FUNCTION = {"name": "f", "parameters": {}}
_NO_TEXT = [{"type": "text", "text": None}]
_IMAGE = {"type": "image_url", "image_url": {"url": "data:image/png;base64,"}}


@pytest.mark.parametrize(
    ("options", "param"),
    [
        pytest.param({"n": 2}, "n", id="two answers"),
        pytest.param({"tools": [_TOOL]}, "tools", id="tools"),
        pytest.param({"tools": [_TOOL], "tool_choice": "auto"}, "tools", id="tools, if need be"),
        pytest.param({"functions": [_FUNCTION]}, "functions", id="functions"),
        pytest.param({"response_format": {"type": "json_object"}}, "response_format", id="JSON"),
        pytest.param({"messages": []}, "messages", id="no message"),
        pytest.param(
            {"messages": [{"role": "system", "content": "s"}]}, "messages", id="no question"
        ),
        pytest.param({"messages": asked("  ")}, "messages", id="blank question"),
        pytest.param({"messages": asked("长" * 4001)}, "messages", id="over-long question"),
        pytest.param({"messages": [{"role": "user", "content": [_IMAGE]}]}, "messages", id="image"),
        pytest.param({"messages": asked(QUESTION) * 202}, "messages", id="too many messages"),
        pytest.param(
            {"messages": [{"role": "assistant", "content": "长" * 40_001}, *asked(QUESTION)]},
            "messages",
            id="over-long answer",
        ),
    ],
)
@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
def test_what_cannot_be_done_is_refused(
    client: openai.OpenAI, options: dict[str, Any], param: str, stream: bool
) -> None:
    request = {"model": "m", "messages": asked(QUESTION), "stream": stream, **options}
    with pytest.raises(openai.BadRequestError) as refused:
        client.chat.completions.create(**request)
    assert refused.value.param == param
    assert refused.value.type == "invalid_request_error"
    assert param in refused.value.message


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(5, "messages.0.content: a content is a text, or a list of", id="a number"),
        pytest.param(["x"], "messages.0.content.parts.0: ", id="a list of texts"),
        pytest.param([{"text": "x"}], "messages.0.content.parts.0.type: ", id="no type"),
        pytest.param([{"type": "text", "text": 7}], "content.parts.0.text: ", id="no text"),
    ],
)
def test_what_is_wrong_in_a_content_is_told_of_the_form_it_has(
    client: openai.OpenAI, content: Any, told: str
) -> None:
    with pytest.raises(openai.BadRequestError, match=told):
        client.chat.completions.create(model="m", messages=[{"role": "user", "content": content}])


@pytest.mark.parametrize(
    "options",
    [
        {"tools": [_TOOL], "tool_choice": "none"},
        {"functions": [_FUNCTION], "function_call": "none"},
        {"extra_body": {"model": None}},
        {
            "messages": [
                {"role": "user", "content": [*_NO_TEXT, {"type": "text", "text": QUESTION}]}
            ]
        },
    ],
    ids=["tools", "functions", "no model", "a part without text"],
)
def test_what_asks_for_nothing_more_is_answered(
    client: openai.OpenAI, mentor: Mentor, options: dict[str, Any]
) -> None:
    request: dict[str, Any] = {"model": "m", "messages": asked(QUESTION), **options}
    completion = client.chat.completions.create(**request)
    assert completion.choices[0].message.content == mentor.ask(QUESTION).text


def test_an_unknown_path_is_told_in_the_protocols_form(client: openai.OpenAI) -> None:
    with pytest.raises(openai.NotFoundError, match="/docs"):
        client.embeddings.create(model="m", input="x")
