"""Whether a question goes on from what was said before it, told from its vector.

The rules of standalone.py know what points back by its words. People also leave out what they are
speaking of, with no word that says so ("is there a free one", 国内有吗): for those there is a
logistic model over the question's vector. `python -m tests.bench.follow_up` trains and measures it;
docs/answers.md has the figures.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ingest.types import Vectors
from mentor.trained import read_trained

FILE = Path(__file__).with_name("follow_up.npz")


@dataclass(frozen=True, slots=True)
class FollowUpModel:
    """`weights`, shape (dimension,), and `bias` of a logistic model over a question's vector.

    `model` is the identity of the embedding model whose vectors it was trained on.
    """

    model: str
    weights: Vectors
    bias: float

    def __call__(self, vector: Vectors) -> bool:
        """Whether a question needs what was said before it more likely than not."""
        return float(vector @ self.weights) + self.bias > 0


def follow_up_model(identity: str) -> FollowUpModel | None:
    """The model that is shipped, none if it was trained on vectors of another embedding model.

    Raises:
        ModelUnavailable: the file is damaged.
    """
    model, (weights, bias) = read_trained(FILE, "weights", "bias")
    return FollowUpModel(model, weights, float(np.squeeze(bias))) if model == identity else None
