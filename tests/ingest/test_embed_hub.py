"""A model by name: the folder or the cache first, the hub only if it answers."""

import socket

import pytest
from huggingface_hub import constants

from ingest.embed import loaded
from tests.openai_server import listening


class Asked:
    """Stands for the class that loads a model: it is in the cache, or on the hub alone."""

    def __init__(self, *, cached: bool) -> None:
        self.cached = cached
        self.calls: list[bool] = []

    def __call__(self, name: str, *, local_files_only: bool = False) -> str:
        self.calls.append(local_files_only)
        if local_files_only and not self.cached:
            raise OSError("not in the cache")
        return name


@pytest.fixture
def no_hub(monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a hub at which nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}"
    monkeypatch.setattr(constants, "HF_HUB_OFFLINE", False)
    monkeypatch.setattr(constants, "ENDPOINT", address)
    return address


def test_what_is_in_the_cache_asks_no_hub(no_hub: str) -> None:
    model = Asked(cached=True)
    assert loaded(model, "some/model") == "some/model"
    assert model.calls == [True]


def test_a_hub_that_does_not_answer_is_asked_once(no_hub: str) -> None:
    model = Asked(cached=False)
    with pytest.raises(OSError, match=f"not on this machine, and {no_hub} does not answer"):
        loaded(model, "some/model")
    assert model.calls == [True]


def test_a_hub_that_answers_is_asked_for_the_model(
    no_hub: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = Asked(cached=False)
    with listening() as hub:
        monkeypatch.setattr(constants, "ENDPOINT", hub.address)
        assert loaded(model, "some/model") == "some/model"
    assert model.calls == [True, False]


@pytest.mark.parametrize("name", ["./nowhere", "/nowhere/at/all", "~/models/one"])
def test_a_folder_that_is_not_there_is_not_looked_for_elsewhere(no_hub: str, name: str) -> None:
    model = Asked(cached=False)
    with pytest.raises(OSError, match="no such folder"):
        loaded(model, name)
    assert not model.calls
