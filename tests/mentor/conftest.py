"""What tests of the mentor share: a language model, a server of this machine; plans for a trade."""

from collections.abc import Iterator

import pytest

from mentor import Mentor
from tests.mentor.libraries import LUTHIERS, knowing
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


@pytest.fixture(scope="session")
def luthiers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    """A mentor that knows three plans for luthiers. For reading only: tests share it."""
    with knowing(tmp_path_factory.mktemp("luthiers"), LUTHIERS) as mentor:
        yield mentor
