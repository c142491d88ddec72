"""Which quantity a question is about that asks for it in none of the words known.

wanted.py knows how people ask for figures. They also ask for them without ("my boss gives me until
spring, doable?", 来得及吗): for those there are logistic models over the question's vector.
`python -m tests.bench.meant` trains and measures them; docs/disagreements.md has the figures.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ingest.types import Vectors
from mentor.trained import read_trained

FILE = Path(__file__).with_name("meant.npz")

LEAST_OF_MONEY = 0.2
"""Somewhat above even odds: what a job is good for is close to what it brings in."""

Meant = Literal["duration", "position", "money"]


@dataclass(frozen=True, slots=True)
class MeantModel:
    """Logistic models over a question's vector: `weights`, shape (3, dimension), `biases` (3,).

    They tell whether it is about a time, about money, and of a time whether it is rather about when
    something comes than how long it takes. `model` is the identity of the embedding model whose
    vectors they were trained on.
    """

    model: str
    weights: Vectors
    biases: Vectors

    def __call__(self, vector: Vectors) -> Meant | None:
        """The kind of quantity that a question with this vector, shape (dimension,), is about."""
        time, money, comes = (self.weights @ vector + self.biases).tolist()
        if max(time, money) <= 0:
            return None
        if money > time:
            return "money" if money > LEAST_OF_MONEY else None
        return "position" if comes > 0 else "duration"


def meant_model(identity: str) -> MeantModel | None:
    """The models that are shipped, none if they were trained on vectors of another model.

    Raises:
        ModelUnavailable: the file is damaged.
    """
    model, (weights, biases) = read_trained(FILE, "weights", "biases")
    return MeantModel(model, weights, biases) if model == identity else None
