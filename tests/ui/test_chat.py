"""The chat as another program sees it: a real server, spoken to with Gradio's own client."""

from dataclasses import asdict
from pathlib import Path

import httpx
import pytest
from gradio_client import Client
from gradio_client.exceptions import AppError

from mentor import Mentor, Settings, Turn
from tests.ui.serving import served
from ui.words import CHINESE, ENGLISH

QUESTION = "从零开始成为AI工程师需要多长时间？"


@pytest.fixture(scope="module")
def client(address: str) -> Client:
    return Client(address, verbose=False)


@pytest.mark.parametrize(
    "question",
    [QUESTION, "Which skills come first?", "火星上能种土豆吗？"],
    ids=["zh", "en", "no-answer"],
)
def test_ask_gives_the_answer_of_the_python_api(
    client: Client, mentor: Mentor, question: str
) -> None:
    answer = client.predict(question, api_name="/ask")
    assert answer == _plain(asdict(mentor.ask(question)))
    for citation in answer["citations"]:
        text = mentor.source_text(citation["source"])
        assert text[citation["start"] : citation["end"]] == citation["quote"]
        assert f"[{citation['marker']}]" in answer["text"]


def test_ask_takes_earlier_turns(client: Client, mentor: Mentor) -> None:
    history: list[Turn] = [
        {"role": "user", "content": QUESTION},
        {"role": "assistant", "content": "半年到一年。"},
    ]
    answer = client.predict("那要学哪些数学？", history=history, api_name="/ask")
    assert answer == _plain(asdict(mentor.ask("那要学哪些数学？", history)))


@pytest.mark.parametrize("example", [*CHINESE.examples, *ENGLISH.examples])
def test_the_shipped_documents_answer_every_example(mentor: Mentor, example: str) -> None:
    assert not mentor.ask(example).abstained


def test_nothing_else_is_offered_to_programs(client: Client) -> None:
    offered = client.view_api(return_format="dict")
    assert isinstance(offered, dict)
    assert list(offered["named_endpoints"]) == ["/ask"]
    assert not offered["unnamed_endpoints"]
    parameters = offered["named_endpoints"]["/ask"]["parameters"]
    assert [field["parameter_name"] for field in parameters] == ["question", "history"]


def test_an_error_says_what_to_do(tmp_path: Path) -> None:
    with Mentor(Settings(home=tmp_path / "home")) as own:
        own.prepare()
        for source in own.sources():
            own.remove(source.id)
        with served(own) as address, pytest.raises(AppError, match="mentor ingest PATH"):
            Client(address, verbose=False).predict(QUESTION, api_name="/ask")


@pytest.mark.parametrize(
    ("question", "history", "told"),
    [
        pytest.param("长" * 4001, None, "question: .*at most 4000 characters", id="question"),
        pytest.param(
            QUESTION, [{"role": "user", "content": "x"}] * 201, "history: .*at most 200", id="turns"
        ),
        pytest.param(
            QUESTION,
            [{"role": "assistant", "content": "长" * 40_001}],
            "history.0.content: .*at most 40000 characters",
            id="turn",
        ),
        pytest.param(QUESTION, [{"text": "x"}], "history.0.role: Field required", id="no turn"),
        pytest.param(5, None, "question: Input should be a valid string", id="number"),
    ],
)
def test_what_cannot_be_read_is_refused(
    client: Client, question: object, history: object, told: str
) -> None:
    with pytest.raises(AppError, match=told):
        client.predict(question, history=history, api_name="/ask")


def test_the_page_names_no_other_machine_and_reports_to_none(address: str) -> None:
    config = httpx.get(f"{address}/config").json()
    assert config["analytics_enabled"] is False
    assert config["stylesheets"] == []
    theme = httpx.get(f"{address}/theme.css").text
    assert "//" not in theme.replace("http://www.w3.org/", "")


def _plain(value: object) -> object:
    """As JSON has it: tuples are lists."""
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value
