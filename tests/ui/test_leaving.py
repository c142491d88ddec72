"""A client that leaves in the middle of an answer ends the request to the language model."""

import asyncio
from collections.abc import Iterator

import httpx
import pytest
from playwright.sync_api import expect

from mentor import Mentor
from tests.mentor.writing import QUESTION, SUPPORTED, writing
from tests.openai_server import Model, Server, answering, listening
from tests.ui.browser import chromium, visiting
from tests.ui.serving import served
from ui.words import CHINESE

HALVES = (SUPPORTED, "第二句还没有写。")
SOON = 5
"""Seconds within which the model's server sees that nobody waits any more."""


@pytest.fixture(scope="module")
def model_server() -> Iterator[Server]:
    with listening() as server:
        yield server


@pytest.fixture(scope="module")
def writer(mentor: Mentor, model_server: Server) -> Iterator[str]:
    """The address of a mentor whose model is the server."""
    with writing(mentor, model_server.address) as opened, served(opened) as address:
        yield address


@pytest.fixture(params=[0, 1], ids=["before the first word", "midway"])
def held(request: pytest.FixtureRequest, model_server: Server) -> Iterator[Model]:
    """A model that stops writing."""
    with answering(model_server, Model(pieces=HALVES, held_after=request.param)) as model:
        yield model


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/ask", {"question": QUESTION, "stream": True}),
        ("/api/ask", {"question": QUESTION}),
        (
            "/v1/chat/completions",
            {"messages": [{"role": "user", "content": QUESTION}], "stream": True},
        ),
        ("/v1/chat/completions", {"messages": [{"role": "user", "content": QUESTION}]}),
    ],
    ids=["ask, streamed", "ask", "OpenAI, streamed", "OpenAI"],
)
def test_a_client_that_hangs_up_ends_the_models_request(
    writer: str, held: Model, path: str, body: dict[str, object]
) -> None:
    async def ask_and_leave() -> None:
        async with httpx.AsyncClient(base_url=writer, timeout=60) as client:
            asking = asyncio.create_task(client.post(path, json=body))
            while not held.requests:
                await asyncio.sleep(0.02)
            assert not held.left.is_set()
            asking.cancel()

    asyncio.run(ask_and_leave())
    assert held.left.wait(SOON)


@pytest.mark.parametrize("way", ["stop", "new conversation", "close the page"])
def test_a_learner_who_leaves_ends_the_models_request(
    writer: str, model_server: Server, way: str
) -> None:
    model = Model(pieces=HALVES, held_after=1)
    with (
        answering(model_server, model),
        chromium() as browser,
        visiting(browser, writer) as visit,
    ):
        visit.ask(QUESTION)
        expect(visit.page.locator(".answer")).to_contain_text(HALVES[0][:9])
        assert not model.left.is_set()
        if way == "close the page":
            visit.page.close()
        else:
            button = CHINESE.stop if way == "stop" else CHINESE.new_conversation
            visit.page.get_by_role("button", name=button).click()
        assert model.left.wait(SOON)


def test_a_stream_says_that_it_is_alive(writer: str, model_server: Server) -> None:
    model = Model(pieces=HALVES, held_after=0)
    body = {"question": QUESTION, "stream": True}
    with (
        answering(model_server, model),
        httpx.stream("POST", f"{writer}/api/ask", json=body, timeout=60) as response,
    ):
        lines = response.iter_lines()
        assert next(lines) == ": drafting"
        model.may_finish.set()
        assert any(line.startswith("event: answer") for line in lines)
