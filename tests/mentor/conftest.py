"""A language model for the tests of the mentor: a server of this machine."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from tests.mentor.writing import SUPPORTED, writing
from tests.openai_server import Model, Server, answering, listening


@pytest.fixture(scope="session")
def model_server() -> Iterator[Server]:
    with listening() as server:
        yield server


@pytest.fixture
def model(model_server: Server) -> Iterator[Model]:
    """A model that answers well, until the test tells it otherwise."""
    with answering(model_server, Model(reply=SUPPORTED)) as model:
        yield model


@pytest.fixture(scope="session")
def written(mentor: Mentor, model_server: Server) -> Iterator[Mentor]:
    """A mentor over the shipped documents whose answers `model` writes. Tests share it."""
    with writing(mentor, model_server.address) as opened:
        yield opened
