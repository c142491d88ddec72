"""What the refusal of the field weighs: a linear model and a support vector machine beside it.

The machine is mentor/refuse/kernel.py; scikit-learn fits it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.svm import SVC

from mentor.refuse.kernel import ARRAYS, Kernel
from tests.bench.logistic import Model, Truth, Values, fitted

DIRECTIONS = 64
"""So many main directions of the questions' vectors are compared."""

VECTOR_SCALE = 0.5
"""What an entry of a standardised vector counts beside a sign in the distance of two questions."""

WIDTH = 1.0
"""The kernel's gamma, over the number of signs and what the entries of a vector count."""

PENALTY = 3.0
"""What a question on the wrong side costs."""

LINEAR, KERNEL = 0.4, 1.56
"""What the two models count: .4 and .6, were their logits of the same spread (2.6 and 1)."""


@dataclass(frozen=True, slots=True)
class Mixture:
    """The sum of both models; their parts are scaled already."""

    linear: Model
    kernel: Kernel

    def logits(self, signs: Values, vectors: Values) -> Values:
        """How likely each is answered; shapes (questions, signs) and (questions, dimension)."""
        beside = [
            self.kernel(vector.astype(np.float32), own.astype(np.float32))
            for own, vector in zip(signs, vectors, strict=True)
        ]
        return self.linear.logits(signs, vectors) + np.array(beside)


def mixed(
    signs: Values,
    vectors: Values,
    answered: Truth,
    shares: Values,
    scale: float,
    width: float = WIDTH,
) -> Mixture:
    """Fit both models to questions that weigh `shares`; `scale` is that of the linear one."""
    linear = fitted(signs, vectors, answered, shares, scale)
    return Mixture(
        Model(LINEAR * linear.bias, LINEAR * linear.weights, LINEAR * linear.question),
        _kernel(signs, vectors, answered, shares, width),
    )


def _kernel(
    signs: Values, vectors: Values, answered: Truth, shares: Values, width: float
) -> Kernel:
    mean, spread = signs.mean(0), signs.std(0) + 1e-9
    middle, scatter = vectors.mean(0), vectors.std(0) + 1e-9
    standard = (vectors - middle) / scatter
    main = np.linalg.eigh(standard.T @ standard)[1][:, ::-1][:, :DIRECTIONS]
    directions = VECTOR_SCALE * main.T / scatter
    placed = np.hstack([(signs - mean) / spread, vectors @ directions.T - directions @ middle])
    gamma = width / (signs.shape[1] + VECTOR_SCALE**2 * vectors.shape[1])
    machine = SVC(C=PENALTY, gamma=gamma).fit(placed, answered, sample_weight=shares)
    return Kernel(
        *(part.astype(np.float32) for part in (mean, spread, directions, directions @ middle)),
        supports=machine.support_vectors_.astype(np.float32),
        duals=(KERNEL * machine.dual_coef_[0]).astype(np.float32),
        width=gamma,
        bias=KERNEL * float(machine.intercept_[0]),
    )


def write_kernel(path: Path, model: str, names: Sequence[str], kernel: Kernel) -> None:
    """Write a kernel over the signs of these names, for vectors of an embedding model."""
    values = {name: np.asarray(getattr(kernel, name), np.float32) for name in ARRAYS}
    values["supports"] = values["supports"].astype(np.float16)
    values["directions"] = values["directions"].astype(np.float16)
    np.savez_compressed(path, model=model, signs=np.array(names), **values)
