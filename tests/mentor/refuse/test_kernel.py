import math
from pathlib import Path

import numpy as np
import pytest

from ingest.embed import open_embedder
from ingest.errors import ModelUnavailable
from mentor import Settings
from mentor.refuse.decision import calibration
from mentor.refuse.kernel import Kernel, read_kernel
from mentor.trained import read_trained

SHIPPED = Path(__file__).parents[3] / "mentor/refuse/field.npz"


def floats(*values: float) -> np.ndarray:
    return np.array(values, np.float32)


def test_questions_speak_for_those_that_are_like_them() -> None:
    kernel = Kernel(
        mean=floats(1.0),
        spread=floats(2.0),
        directions=np.array([[1.0, 0.0]], np.float32),
        centre=floats(0.5),
        supports=np.array([[0.0, 0.0], [2.0, 0.0]], np.float32),
        duals=floats(1.0, -3.0),
        width=0.5,
        bias=0.25,
    )
    # A sign of 1 is the mean, and the vector's first entry lies at the centre: the first support.
    found = kernel(floats(0.5, 9.0), floats(1.0))
    assert found == pytest.approx(1.0 - 3.0 * math.exp(-0.5 * 4.0) + 0.25)


@pytest.mark.parametrize("name", ["field", "follow_up"])
def test_a_shipped_kernel_is_of_the_signs_and_the_model_that_are_used(name: str) -> None:
    model = getattr(calibration(), name)
    kernel = model.kernel
    assert kernel is not None
    embedder = open_embedder(Settings())
    path = SHIPPED.with_name(f"{name}.npz")
    assert read_trained(path)[0] == embedder.identity
    signs, (size,) = len(model.weights), embedder.query("?").shape
    directions = len(kernel.centre)
    assert kernel.mean.shape == kernel.spread.shape == (signs,)
    assert kernel.directions.shape == (directions, size)
    assert kernel.supports.shape == (len(kernel.duals), signs + directions)
    with np.load(path) as values:
        assert list(values["signs"]) == list(model.weights)


def test_a_damaged_kernel_is_told_in_one_line(tmp_path: Path) -> None:
    damaged = tmp_path / "field.npz"
    damaged.write_bytes(SHIPPED.read_bytes()[:1000])
    with pytest.raises(ModelUnavailable, match="install roadmap-mentor again"):
        read_kernel(damaged)
