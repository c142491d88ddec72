"""What all tests share: the real mentor over the shipped documents, in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.embed import Embedder, open_embedder
from mentor import Mentor, Settings

PROJECT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="session")
def shared() -> Path:
    """Questions and source documents beside the project, which tests may read."""
    folder = PROJECT.parent / "shared"
    assert folder.is_dir(), f"{folder} is missing: it holds the questions that tests measure with"
    return folder


@pytest.fixture(scope="session")
def mentor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mentor]:
    """A mentor that knows the shipped documents. For reading only: tests share it."""
    with Mentor(Settings(home=tmp_path_factory.mktemp("library"))) as ready:
        ready.prepare()
        yield ready


@pytest.fixture(scope="session")
def embedder(tmp_path_factory: pytest.TempPathFactory) -> Embedder:
    """The embedded embedding model."""
    return open_embedder(Settings(home=tmp_path_factory.mktemp("home")))
