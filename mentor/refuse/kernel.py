"""Which questions like this one are answered: a support vector machine with a Gaussian kernel.

A linear model weighs each sign alone, whatever is asked. Some count for some questions only: that
the library lacks a word of who asks says little, that it lacks the profession whose pay is asked
for says all. So beside it a machine (Cortes and Vapnik, Support-vector networks, 1995) compares the
signs of a question and the main directions of its vector with those that it was fitted to.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ingest.types import Vectors
from mentor.trained import read_trained

ARRAYS = ("mean", "spread", "directions", "centre", "supports", "duals", "width", "bias")


@dataclass(frozen=True, slots=True)
class Kernel:
    """A support vector machine over signs and a question's vector.

    `mean` and `spread`, shape (signs,), standardise the signs. `directions`, shape (directions,
    dimension), and `centre`, shape (directions,), take a vector to its main directions. `supports`,
    shape (supports, signs + directions), are the questions compared with, `duals`, shape
    (supports,), what each speaks for; `width` is the kernel's gamma.
    """

    mean: Vectors
    spread: Vectors
    directions: Vectors
    centre: Vectors
    supports: Vectors
    duals: Vectors
    width: float
    bias: float

    def __call__(self, vector: Vectors, signs: Vectors) -> float:
        """How far a question, `signs` of shape (signs,), is on the side of those answered."""
        placed = np.concatenate(
            [(signs - self.mean) / self.spread, self.directions @ vector - self.centre]
        )
        apart = np.square(self.supports - placed).sum(axis=1)
        return float(self.duals @ np.exp(-self.width * apart)) + self.bias


def read_kernel(path: Path) -> Kernel:
    """The kernel that is kept in a file.

    Raises:
        ModelUnavailable: the file cannot be read.
    """
    _, values = read_trained(path, *ARRAYS)
    mean, spread, directions, centre, supports, duals, width, bias = values
    return Kernel(
        *(mean, spread, directions, centre, supports, duals), width=float(width), bias=float(bias)
    )
