"""What was trained is read once, and nobody can change it for the others."""

import json
from pathlib import Path

import numpy as np
import pytest

from ingest.errors import ModelUnavailable
from mentor.trained import read_trained, read_values, sigmoid


def test_values_are_read_once_and_cannot_be_changed(tmp_path: Path) -> None:
    path = tmp_path / "values.json"
    path.write_text(json.dumps({"weights": {"cosine": 2.5}, "bias": [1.0, [2.0]]}), "utf-8")
    values = read_values(path)
    assert values == {"weights": {"cosine": 2.5}, "bias": (1.0, (2.0,))}
    with pytest.raises(TypeError, match="item assignment"):
        values["weights"]["cosine"] = 0.0
    path.unlink()
    assert read_values(path) is values


def test_arrays_are_read_once_and_cannot_be_changed(tmp_path: Path) -> None:
    path = tmp_path / "trained.npz"
    np.savez(path, model="a model", weights=np.ones(3), bias=np.float64(0.5))
    model, (weights, bias) = read_trained(path, "weights", "bias")
    assert model == "a model"
    assert weights.dtype == bias.dtype == np.float32
    with pytest.raises(ValueError, match="read-only"):
        weights[0] = 2.0
    path.unlink()
    assert read_trained(path, "weights", "bias")[1][0] is weights


@pytest.mark.parametrize("written", [None, b"{"], ids=["missing", "damaged"])
def test_what_cannot_be_read_is_named(tmp_path: Path, written: bytes | None) -> None:
    path = tmp_path / "values.json"
    if written is not None:
        path.write_bytes(written)
    told = r"values\.json cannot be read .*; install roadmap-mentor again"
    with pytest.raises(ModelUnavailable, match=told):
        read_values(path)
    with pytest.raises(ModelUnavailable, match=told):
        read_trained(path, "weights")


def test_a_file_without_one_of_the_arrays_is_damaged(tmp_path: Path) -> None:
    np.savez(tmp_path / "trained.npz", model="a model")
    with pytest.raises(ModelUnavailable, match="weights"):
        read_trained(tmp_path / "trained.npz", "weights")


def test_a_logit_becomes_a_chance() -> None:
    assert sigmoid(0.0) == 0.5
    assert sigmoid(2.0) + sigmoid(-2.0) == pytest.approx(1.0)
