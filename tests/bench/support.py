"""Calibrate what counts as supported: `python -m tests.bench.support`.

Fits the logistic model of mentor/verify/support.py to the statements in support_pairs.jsonl and
writes mentor/verify/calibration.json. A line there is a passage with statements that it supports
and others that it does not. What its neighbour supports, which is near in topic, is wrong for it
too, and so is each for the passage nearest to it of all others. The figures are cross-validated:
two neighbouring passages are judged by a model that has seen neither. `unseen` are the figures over
support_unseen.jsonl, whose passages the model never sees.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

from ingest.chunk import chunk_text
from ingest.embed import Embedder, open_embedder
from ingest.plain import plain, sentence_texts
from ingest.settings import IngestSettings
from mentor.verify.grounds import Claim, Ground, claim_of, ground_under
from mentor.verify.support import Comparison

Values = NDArray[np.float64]

HERE = Path(__file__).parent
PAIRS = HERE / "support_pairs.jsonl"
UNSEEN = HERE / "support_unseen.jsonl"
RESULT = HERE.parents[1] / "mentor/verify/calibration.json"
COPY, OTHER, STRAY = "copy", "other", "stray"
FROM_NEIGHBOUR = 2
"""So many statements of each kind that its neighbour supports are tried on a passage."""
COPIES = 2
"""So many of its own sentences are tried on a passage."""
STRAYS = 0.02
"""Share of statements that the nearest other passage may seem to support: more is asked of it."""
SWAPPED = "swapped"
SWAPPED_WEIGHT = 0.3
"""Statements that swap two things of the passage look like copies to most features: they count
less in the fit, and the threshold is set without them.
"""
FOLDS = 10


@dataclass(frozen=True, slots=True)
class Pair:
    """A statement, the number of the passage it is tried on, and whether that supports it."""

    passage: int
    statement: str
    kind: str
    supported: bool


@dataclass(frozen=True, slots=True)
class Measured:
    """Pairs with their features, and which of them a figure or a name rules out."""

    pairs: list[Pair]
    names: list[str]
    values: Values
    ruled_out: NDArray[np.bool_]

    @property
    def truth(self) -> NDArray[np.bool_]:
        return np.array([pair.supported for pair in self.pairs])

    def of_kind(self, kind: str) -> NDArray[np.bool_]:
        return np.array([pair.kind == kind for pair in self.pairs])


def main() -> None:
    """Measure, fit, write the file and print its figures."""
    embedder = open_embedder(IngestSettings())
    known = measured(PAIRS, embedder)
    chances = _cross_validated(known)
    told = ~known.of_kind(SWAPPED)
    threshold = _balanced(chances[told], known.truth[told])
    fitted = _fitted(known, np.flatnonzero(~known.ruled_out))
    scaler, model = fitted
    weights = model.coef_[0] / scaler.scale_
    unseen = measured(UNSEEN, embedder)
    result = {
        "about": "Made by python -m tests.bench.support; cross-validated figures.",
        **figures(known, chances, threshold),
        "unseen": figures(unseen, _chances(fitted, unseen), threshold),
        "threshold": round(threshold, 3),
        "threshold_uncited": round(
            float(np.quantile(chances[known.of_kind(STRAY)], 1 - STRAYS)), 3
        ),
        "bias": round(float(model.intercept_[0] - scaler.mean_ @ weights), 3),
        "weights": dict(zip(known.names, weights.round(3).tolist(), strict=True)),
    }
    text = json.dumps(result, indent=2)
    RESULT.write_text(text + "\n", "utf-8")
    print(text)


def measured(path: Path, embedder: Embedder) -> Measured:
    """The pairs of a file and their features."""
    passages = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    grounds = [ground(passage, embedder) for passage in passages]
    pairs = [*_copies(grounds), *_pairs(passages)]
    claims = {pair.statement: claim_of(plain(pair.statement), embedder) for pair in pairs}
    pairs += _strays(pairs, grounds, claims)
    compared = [Comparison(claims[pair.statement], grounds[pair.passage]) for pair in pairs]
    rows = [one.features() for one in compared]
    return Measured(
        pairs=pairs,
        names=list(rows[0]),
        values=np.array([list(row.values()) for row in rows]),
        ruled_out=np.array([one.is_ruled_out for one in compared]),
    )


def ground(passage: dict[str, str], embedder: Embedder) -> Ground:
    """A passage of a file as ingest would have it: one chunk under its headings."""
    title, section = passage["section"].split(" › ")
    text = f"# {title}\n\n## {section}\n\n{passage['text']}\n"
    (chunk,) = chunk_text("s", title, text, embedder.count_tokens, embedder.max_tokens)
    texts = sentence_texts(chunk)
    under = (title, *chunk.section)
    return ground_under(under, chunk.sentences, texts, embedder.passages(texts))


def figures(found: Measured, chances: Values, threshold: float) -> dict[str, object]:
    """AUROC, accuracy and both kinds of error, and the share judged rightly of each kind."""
    truth = found.truth
    right = (chances >= threshold) == truth
    kinds = np.array([pair.kind for pair in found.pairs])
    return {
        "pairs": {"supported": int(truth.sum()), "not": int((~truth).sum())},
        "auroc": round(float(roc_auc_score(truth, chances)), 3),
        "accuracy": round(float(right.mean()), 3),
        "marked_wrongly": round(float((~right[truth]).mean()), 3),
        "passed_wrongly": round(float((~right[~truth]).mean()), 3),
        "right_by_kind": {
            str(kind): round(float(right[kinds == kind].mean()), 3) for kind in dict.fromkeys(kinds)
        },
    }


def _copies(grounds: Sequence[Ground]) -> Iterator[Pair]:
    """Sentences of the passages themselves, which they support."""
    for number, one in enumerate(grounds):
        longest = sorted(one.texts, key=len, reverse=True)[:COPIES]
        yield from (Pair(number, text, COPY, supported=True) for text in longest)


def _strays(
    pairs: Sequence[Pair], grounds: Sequence[Ground], claims: Mapping[str, Claim]
) -> Iterator[Pair]:
    """What a passage supports, tried on the passage that is nearest to it among all others."""
    for pair in pairs:
        if pair.supported and pair.kind != COPY:
            nearness = [
                float((ground.vectors @ claims[pair.statement].vector).max()) for ground in grounds
            ]
            far = [number for number in range(len(grounds)) if number // 2 != pair.passage // 2]
            nearest = max(far, key=nearness.__getitem__)
            yield Pair(nearest, pair.statement, STRAY, supported=False)


def _pairs(passages: Sequence[dict[str, dict[str, list[str]]]]) -> Iterator[Pair]:
    for number, passage in enumerate(passages):
        for kind, said in passage["supported"].items():
            yield from (Pair(number, one, kind, supported=True) for one in said)
        for kind, said in passage["wrong"].items():
            yield from (Pair(number, one, kind, supported=False) for one in said)
        for said in passages[number ^ 1]["supported"].values():
            for one in said[:FROM_NEIGHBOUR]:
                yield Pair(number, one, OTHER, supported=False)


def _cross_validated(found: Measured) -> Values:
    chances = np.zeros(len(found.pairs))
    neighbours = np.array([pair.passage // 2 for pair in found.pairs])
    for train, test in GroupKFold(FOLDS).split(found.values, groups=neighbours):
        kept, judged = train[~found.ruled_out[train]], test[~found.ruled_out[test]]
        model = _fitted(found, kept)
        chances[judged] = model.predict_proba(found.values[judged])[:, 1]
    return chances


def _fitted(found: Measured, which: NDArray[np.intp]) -> Pipeline:
    weight = np.where(found.of_kind(SWAPPED), SWAPPED_WEIGHT, 1.0)[which]
    model = make_pipeline(StandardScaler(), LogisticRegression(C=1.0, max_iter=3000))
    return model.fit(
        found.values[which], found.truth[which], logisticregression__sample_weight=weight
    )


def _chances(model: Pipeline, found: Measured) -> Values:
    chances: Values = model.predict_proba(found.values)[:, 1]
    return np.where(found.ruled_out, 0.0, chances)


def _balanced(chances: Values, truth: NDArray[np.bool_]) -> float:
    """The threshold at which both kinds of error are equally frequent."""
    tried = np.linspace(0.05, 0.95, 181)
    apart = [abs((chances[truth] < at).mean() - (chances[~truth] >= at).mean()) for at in tried]
    return float(tried[int(np.argmin(apart))])


if __name__ == "__main__":
    main()
