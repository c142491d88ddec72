import json
from collections.abc import Iterator
from dataclasses import fields
from typing import Any

import httpx
import pytest
from pydantic import BaseModel, ValidationError

from ingest.terminal import to_json
from mentor import Answer, Mentor, Passage, Source, Turn
from ui.guard import MAX_BODY_BYTES
from ui.openai_request import ChatRequest
from ui.routes import AskRequest, SearchRequest

QUESTIONS = [
    pytest.param("从零开始成为AI工程师需要多长时间？", id="Chinese"),
    pytest.param("Which programming language should I learn first?", id="English"),
]


@pytest.fixture(scope="module")
def client(address: str) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=address, timeout=60) as client:
        yield client


def as_json(value: object) -> Any:
    return json.loads(to_json(value))


@pytest.mark.parametrize("question", QUESTIONS)
def test_ask_answers_as_the_python_api_does(
    client: httpx.Client, mentor: Mentor, question: str
) -> None:
    response = client.post("/api/ask", json={"question": question})
    assert response.status_code == 200
    answer = response.json()
    assert answer == as_json(mentor.ask(question))
    assert answer["citations"]
    for citation in answer["citations"]:
        text = mentor.source_text(citation["source"])
        assert text[citation["start"] : citation["end"]] == citation["quote"]


def test_ask_knows_the_history(client: httpx.Client, mentor: Mentor) -> None:
    history: list[Turn] = [
        {"role": "user", "content": "机器学习工程师要学哪些数学？"},
        {"role": "assistant", "content": "线性代数、概率论。"},
    ]
    response = client.post("/api/ask", json={"question": "为什么？", "history": history})
    assert response.json()["question"] == mentor.ask("为什么？", history).question != "为什么？"


def test_no_history_is_an_empty_one(client: httpx.Client) -> None:
    bodies: tuple[dict[str, object], ...] = ({}, {"history": None}, {"history": []})
    answers = [
        client.post("/api/ask", json={"question": "有哪些数学课？", **said}).json()
        for said in bodies
    ]
    assert answers[0] == answers[1] == answers[2]


@pytest.mark.parametrize("path", ["/api/ask", "/api/search"])
def test_sources_are_the_only_ones_used(client: httpx.Client, mentor: Mentor, path: str) -> None:
    only = mentor.sources()[0].id
    text = {"question" if path == "/api/ask" else "query": "Python", "sources": [only]}
    found = client.post(path, json=text).json()
    passages = found["passages"] if path == "/api/ask" else found
    assert {passage["source"] for passage in passages} == {only}


def test_ask_streams_tokens_and_then_the_answer(client: httpx.Client) -> None:
    body = {"question": "从零开始成为AI工程师需要多长时间？", "stream": True}
    with client.stream("POST", "/api/ask", json=body) as response:
        assert response.headers["content-type"].startswith("text/event-stream")
        events = list(server_sent_events(response.iter_lines()))
    names = [name for name, _ in events]
    assert names[:-1] == ["token"] * (len(names) - 1)
    assert names[-1] == "answer"
    whole = client.post("/api/ask", json={**body, "stream": False}).json()
    assert events[-1][1] == whole
    assert "".join(data["text"] for _, data in events[:-1]) == whole["text"]


def server_sent_events(lines: Iterator[str]) -> Iterator[tuple[str, Any]]:
    name = ""
    for line in lines:
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


def test_search_finds_as_the_python_api_does(client: httpx.Client, mentor: Mentor) -> None:
    response = client.post("/api/search", json={"query": "向量数据库", "k": 3})
    assert response.json() == as_json(mentor.search("向量数据库", k=3))
    assert len(response.json()) == 3


def test_sources_lists_the_library(client: httpx.Client, mentor: Mentor) -> None:
    found = client.get("/api/sources").json()
    assert [source["id"] for source in found] == [source.id for source in mentor.sources()]
    assert set(found[0]) == {field.name for field in fields(Source)}


@pytest.mark.parametrize(
    ("path", "body", "named"),
    [
        pytest.param("/api/ask", {"question": ""}, "question", id="empty"),
        pytest.param("/api/ask", {"question": " \n\t"}, "question", id="blank"),
        pytest.param("/api/ask", {"question": "长" * 4001}, "4000", id="over-long"),
        pytest.param("/api/ask", {"question": 7}, "question", id="no text"),
        pytest.param("/api/ask", {"question": "\ud800"}, "question", id="half a character"),
        pytest.param("/api/ask", {"quesion": "x"}, "question", id="misspelt field"),
        pytest.param("/api/ask", {"question": "x", "steam": 1}, "steam", id="unknown field"),
        pytest.param(
            "/api/ask",
            {"question": "x", "history": [{"role": "robot", "content": "y"}]},
            "history.0.role",
            id="unknown role",
        ),
        pytest.param("/api/ask", [], "object", id="no object"),
        pytest.param("/api/search", {"query": "x", "k": 0}, "k", id="no passages"),
        pytest.param("/api/search", {"query": "x", "k": 101}, "k", id="too many passages"),
    ],
)
def test_wrong_input_is_told_in_one_line(
    client: httpx.Client, path: str, body: object, named: str
) -> None:
    response = client.post(path, content=json.dumps(body), headers=JSON)
    assert response.status_code == 422
    error = response.json()["error"]
    assert error["type"] == "WrongInput"
    assert named in error["message"]
    assert "\n" not in error["message"]
    assert len(error["message"]) < 200


JSON = {"content-type": "application/json"}


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (b'{"question": ', "not JSON (Expecting value, at character 13); send"),
        (b'{"question": "\xff"}', "not JSON ('utf-8' codec can't decode"),
        (b"[" * 100_000, "not JSON (maximum recursion depth"),
        (b'{"k": ' + b"9" * 5000 + b"}", "not JSON (Exceeds the limit"),
        (b"", "the body is missing or not an object (Field required); send"),
    ],
    ids=["cut off", "no UTF-8", "too deep", "digits", "none"],
)
@pytest.mark.parametrize(("path", "status"), [("/api/ask", 422), ("/v1/chat/completions", 400)])
def test_what_is_no_json_is_told(
    client: httpx.Client, path: str, status: int, body: bytes, reason: str
) -> None:
    response = client.post(path, content=body, headers=JSON)
    assert response.status_code == status
    assert reason in response.json()["error"]["message"]


def test_a_body_in_pieces_that_is_too_large_is_told(client: httpx.Client) -> None:
    pieces = (b"x" * 1_000_000 for _ in range(MAX_BODY_BYTES // 1_000_000 + 1))
    response = client.post("/api/ask", content=pieces, headers=JSON)
    assert response.status_code == 413
    assert "send less" in response.json()["error"]["message"]


@pytest.mark.parametrize(
    ("model", "body"),
    [
        (AskRequest, {"question": "x", "history": [{}] * 9}),
        (SearchRequest, {"query": "x", "sources": [1] * 9}),
        (ChatRequest, {"messages": [{}] * 9}),
        (ChatRequest, {"messages": [{"role": "user", "content": [{}] * 9}]}),
    ],
    ids=["history", "sources", "messages", "parts"],
)
def test_of_many_wrong_things_in_a_list_the_first_alone_is_noted(
    model: type[BaseModel], body: dict[str, Any]
) -> None:
    with pytest.raises(ValidationError) as wrong:
        model(**body)
    places = [error["loc"] for error in wrong.value.errors()]
    assert {[part for part in place if isinstance(part, int)][-1] for place in places} == {0}


@pytest.mark.parametrize("stream", [False, True], ids=["whole", "streamed"])
def test_an_unknown_source_is_404_before_anything_is_sent(
    client: httpx.Client, stream: bool
) -> None:
    body = {"question": "Python?", "sources": ["nowhere.md"], "stream": stream}
    response = client.post("/api/ask", json=body)
    assert response.status_code == 404
    assert response.json()["error"]["type"] == "SourceUnknown"
    assert "nowhere.md" in response.json()["error"]["message"]


def test_half_of_a_surrogate_pair_is_an_unknown_source(client: httpx.Client) -> None:
    body = r'{"question": "Python?", "sources": ["\ud800"]}'
    response = client.post("/api/ask", content=body, headers=JSON)
    assert response.status_code == 404
    assert response.json()["error"]["type"] == "SourceUnknown"


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", "/api/nothing"), ("GET", "/api"), ("GET", "/v1"), ("GET", "/v1/responses")],
    ids=str,
)
def test_what_is_not_there_is_told_in_json(client: httpx.Client, method: str, path: str) -> None:
    response = client.request(method, path, headers=JSON)
    assert response.status_code == 404
    assert "/docs" in response.json()["error"]["message"]


@pytest.mark.parametrize(
    ("method", "path", "taken"),
    [
        ("GET", "/api/ask", "POST"),
        ("DELETE", "/api/sources", "GET"),
        ("GET", "/v1/chat/completions", "POST"),
        ("PUT", "/v1/models/roadmap-mentor", "GET"),
    ],
    ids=str,
)
def test_a_method_that_a_path_does_not_take_is_told_with_those_that_it_does(
    client: httpx.Client, method: str, path: str, taken: str
) -> None:
    response = client.request(method, path, headers=JSON)
    assert response.status_code == 405
    assert response.headers["allow"] == taken
    assert f"takes {taken}, not {method}" in response.json()["error"]["message"]


@pytest.mark.parametrize(
    ("name", "shape"),
    [("Answer", Answer), ("Passage", Passage), ("Source", Source)],
    ids=["Answer", "Passage", "Source"],
)
def test_openapi_describes_the_shapes(client: httpx.Client, name: str, shape: type) -> None:
    schema = client.get("/openapi.json").json()["components"]["schemas"][name]
    assert list(schema["properties"]) == [field.name for field in fields(shape)]


@pytest.mark.parametrize("path", ["/api/ask", "/api/search", "/v1/chat/completions"])
def test_the_examples_of_openapi_work(client: httpx.Client, path: str) -> None:
    page = client.get("/openapi.json").json()
    body = page["paths"][path]["post"]["requestBody"]["content"]["application/json"]["schema"]
    example = page["components"]["schemas"][body["$ref"].rpartition("/")[2]]["example"]
    assert client.post(path, json=example).status_code == 200


def test_openapi_names_every_endpoint_and_its_errors(client: httpx.Client) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert set(paths) == {
        "/api/ask",
        "/api/search",
        "/api/sources",
        "/v1/models",
        "/v1/models/{name}",
        "/v1/chat/completions",
    }
    wrong = paths["/api/ask"]["post"]["responses"]["422"]["content"]["application/json"]["schema"]
    assert wrong == {"$ref": "#/components/schemas/ErrorBody"}
    assert "text/event-stream" in paths["/api/ask"]["post"]["responses"]["200"]["content"]
    theirs = paths["/v1/chat/completions"]["post"]["responses"]
    assert set(theirs) == {"200", "default"}
