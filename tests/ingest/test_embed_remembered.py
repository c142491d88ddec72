"""Vectors of questions, made in the background and kept."""

import os
import signal
from collections.abc import Iterator, Sequence

import numpy as np
import pytest

from ingest.embed.remembered import REMEMBERED, Remembered
from ingest.types import Vectors


class Model:
    """Counts what it is asked; a text "bad" fails."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, texts: Sequence[str]) -> Vectors:
        self.asked += texts
        if "bad" in texts:
            raise ValueError("bad")
        return np.ones((len(texts), 2), np.float32)


@pytest.fixture
def model() -> Model:
    return Model()


@pytest.fixture
def remembered(model: Model) -> Iterator[Remembered]:
    found = Remembered(model)
    yield found
    found.close()


def test_a_vector_is_made_once_and_cannot_be_changed(remembered: Remembered, model: Model) -> None:
    first, second = remembered("a").result(), remembered("a").result()
    assert first is second
    assert model.asked == ["a"]
    assert not first.flags.writeable


def test_what_was_used_last_is_kept(remembered: Remembered, model: Model) -> None:
    for number in range(REMEMBERED):
        remembered(str(number)).result()
    remembered("0").result()
    remembered("one more").result()
    remembered("0").result()
    assert model.asked[REMEMBERED:] == ["one more"]
    remembered("1").result()
    assert model.asked[REMEMBERED:] == ["one more", "1"]


def test_what_failed_is_tried_again(remembered: Remembered, model: Model) -> None:
    for _ in range(2):
        with pytest.raises(ValueError, match="bad"):
            remembered("bad").result()
    assert model.asked == ["bad", "bad"]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
def test_a_process_that_was_forked_has_threads_of_its_own(remembered: Remembered) -> None:
    remembered("before").result()
    child = os.fork()
    if not child:
        signal.alarm(30)  # ends a child that waits for ever
        os._exit(0 if remembered("in the child").result().size == 2 else 1)
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0


def test_its_threads_end_when_it_is_closed(model: Model) -> None:
    remembered = Remembered(model)
    remembered("a").result()
    threads = list(remembered._pool._threads)  # no other way to wait for them
    assert any(thread.is_alive() for thread in threads)
    remembered.close()
    for thread in threads:
        thread.join(30)
    assert not any(thread.is_alive() for thread in threads)
