"""A logistic model over signs and a vector, as the refusal weighs them, and what it refuses."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

Values = NDArray[np.float64]
Truth = NDArray[np.bool_]

STRENGTH = 0.1
"""The inverse of the L2 penalty."""


@dataclass(frozen=True, slots=True)
class Model:
    """The fitted model: logit = bias + signs @ weights + vector @ question."""

    bias: float
    weights: Values
    question: Values

    def logits(self, signs: Values, vectors: Values) -> Values:
        """How likely each is answered; shapes (questions, signs) and (questions, dimension)."""
        return self.bias + signs @ self.weights + vectors @ self.question


def fitted(signs: Values, vectors: Values, answered: Truth, shares: Values, scale: float) -> Model:
    """Fit to questions that weigh `shares`.

    Signs and vectors are standardised, then the entries of the vectors scaled by `scale`, so that
    they bear a harder penalty.
    """
    values = np.hstack([signs, vectors])
    mean, spread = values.mean(0), values.std(0) + 1e-9
    scaled = (values - mean) / spread
    scaled[:, signs.shape[1] :] *= scale
    model = LogisticRegression(C=STRENGTH, max_iter=3000)
    model.fit(scaled, answered, sample_weight=shares)
    slopes = model.coef_[0] / spread
    slopes[signs.shape[1] :] *= scale
    bias = float(model.intercept_[0] - mean @ slopes)
    return Model(bias, slopes[: signs.shape[1]], slopes[signs.shape[1] :])


def figures(logits: Values, answered: Truth, threshold: float) -> dict[str, float]:
    """What is refused below a threshold of the unanswerable and of the answerable; the AUROC."""
    found: dict[str, float] = {
        "answerable": int(answered.sum()),
        "unanswerable": int((~answered).sum()),
    }
    if (~answered).any():
        found["refused_rightly"] = round(float((logits[~answered] < threshold).mean()), 3)
    if answered.any():
        found["refused_wrongly"] = round(float((logits[answered] < threshold).mean()), 3)
    if answered.any() and (~answered).any():
        found["auroc"] = round(float(roc_auc_score(answered, logits)), 3)
        at_4 = np.quantile(logits[answered], 0.04)
        found["refused_rightly_at_4_percent"] = round(float((logits[~answered] < at_4).mean()), 3)
    return found
