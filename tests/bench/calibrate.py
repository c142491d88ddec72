"""Calibrate the refusal of questions: `python -m tests.bench.calibrate`.

Fits the two models of mentor/refuse/decision.py, and what tells which of them a passage is for, and
writes mentor/refuse/calibration.json and field.npz. The figures are cross-validated (10 folds,
twice; a question asked over several libraries is in one fold): no question is judged by a model
that has seen it, over any library. `held_out` are questions written before the models and never
trained on. docs/refusal.md explains the domains.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression

from ingest.embed import open_embedder
from mentor import Settings
from tests.bench.domains import (
    Measured,
    articles,
    elsewhere,
    far,
    field,
    halves,
    like_ours,
    on_the_shipped_documents,
    own,
    small,
    together,
    with_answers,
)
from tests.bench.files import (
    COUNTERED,
    DISAGREED,
    FOLLOW_UPS,
    HELD_OUT,
    HERE,
    NEAR_TOPIC,
    OFF_TOPIC,
    TRAINING,
    folds,
)
from tests.bench.logistic import Model, Truth, Values, figures, fitted
from tests.bench.mixture import Mixture, mixed, write_kernel
from tests.bench.results import write_result

Domains = Mapping[str, Measured]

QUESTIONS = (*TRAINING, *HELD_OUT)
"""All questions over the shipped documents: `make bench` evaluates them."""

RESULT = HERE.parents[1] / "mentor/refuse/calibration.json"
KERNEL_FILE = RESULT.with_name("field.npz")
NEW = (
    HERE / "heldout_questions.jsonl",
    HERE / "plain_questions.jsonl",
    HERE / "plain_unseen.jsonl",
    HERE / "mixed_unseen.jsonl",
    HERE / "mixed_next.jsonl",
    HERE / "offtopic_test.jsonl",
    HERE / "near_topic_test.jsonl",
    HERE / "near_pairs.jsonl",
)
FIRST = ("q", "d")
"""How the ids of the files begin that the first versions were calibrated on."""

FOLDS = 10
ROUNDS = 2
QUESTION_SCALE = 0.3
"""Standardised entries of the question's vector are scaled by this: they bear a penalty 11 times
that of the signs."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What a model is fitted to: what a question of each domain weighs, the share of the answerable
    questions of the domains `judged` that may be refused, and the scale of the question's vector,
    0 if it does not count and questions are not compared with one another.
    """

    weights: Mapping[str, float]
    judged: tuple[str, ...]
    wrong_refusals: float
    question_scale: float


FIELD = Plan(
    weights={
        "shipped": 1.0,
        "elsewhere": 1.0,
        "disagreed": 1.0,
        "with_answers": 2.0,
        "field": 1.0,
    },
    judged=("shipped", "elsewhere"),
    wrong_refusals=0.035,
    question_scale=QUESTION_SCALE,
)
GENERAL = Plan(
    weights={
        "own": 1.0,
        "own near": 0.5,
        "own far": 1.0,
        "small": 1.0,
        "far": 1.0,
        **{
            f"{part} {task}": 0.3
            for part in ("half", "article")
            for task in ("zh", "en>zh", "zh>en")
        },
    },
    judged=("small", "own"),
    wrong_refusals=0.05,
    question_scale=0.0,
)


def main() -> None:
    """Measure, fit, write the file and print its figures."""
    domains = {**_of_the_field(), **_of_others()}
    held_out = {
        "shipped": on_the_shipped_documents(HELD_OUT),
        "elsewhere": elsewhere(HELD_OUT),
        "with_answers": with_answers(HELD_OUT, "counter_test"),
        **{f"{path.stem}, elsewhere": elsewhere([path]) for path in NEW},
    }
    result: dict[str, object] = {
        "about": "Made by python -m tests.bench.calibrate; docs/refusal.md explains it.",
    }
    for name, plan in (("field", FIELD), ("general", GENERAL)):
        ours = {domain: domains[domain] for domain in plan.weights}
        logits = _cross_validated(ours, plan)
        answered = [logits[domain][ours[domain].answered] for domain in plan.judged]
        threshold = float(np.quantile(np.concatenate(answered), plan.wrong_refusals))
        judged = {
            domain: figures(logits[domain], ours[domain].answered, threshold) for domain in ours
        }
        model = _fitted(ours, plan)
        found: dict[str, object] = {"cross_validated": judged}
        if plan is FIELD:
            found |= _first_and_held_out(ours, logits, held_out, model, threshold)
        names = domains["shipped"].names
        if isinstance(model, Mixture):
            write_kernel(KERNEL_FILE, open_embedder(Settings()).identity, names, model.kernel)
        linear = model.linear if isinstance(model, Mixture) else model
        result[name] = found | {
            "threshold": round(threshold, 3),
            "bias": round(linear.bias, 3),
            "weights": dict(zip(names, linear.weights.round(3).tolist(), strict=True)),
            **({"question": linear.question} if plan.question_scale else {}),
        }
    result["passage"] = _told_apart()
    write_result(RESULT, result)


def field_margins() -> dict[tuple[str, str], float]:
    """By domain and id, how far the logit of the field's model, cross-validated, is above the
    threshold; "disagreed" are those over either library, the mean of both.
    """
    return _margins(_of_the_field(), FIELD, "field")


def general_margins() -> dict[tuple[str, str], float]:
    """The same of the general model, over documents of one's own and any others."""
    return _margins(_of_others(), GENERAL, "general")


def _margins(domains: Domains, plan: Plan, name: str) -> dict[tuple[str, str], float]:
    threshold = json.loads(RESULT.read_text("utf-8"))[name]["threshold"]
    found: dict[tuple[str, str], list[float]] = {}
    for domain, logits in _cross_validated(domains, plan).items():
        for group, logit in zip(domains[domain].groups, logits, strict=True):
            found.setdefault((domain, group), []).append(float(logit) - threshold)
    return {key: float(np.mean(margins)) for key, margins in found.items()}


def _of_the_field() -> dict[str, Measured]:
    asked = [*TRAINING, OFF_TOPIC, *NEAR_TOPIC]
    return {
        "shipped": on_the_shipped_documents(asked),
        "elsewhere": elsewhere(asked),
        "disagreed": together([on_the_shipped_documents(DISAGREED), elsewhere(DISAGREED)]),
        "with_answers": with_answers(COUNTERED, "counter"),
        "field": field(),
    }


def _of_others() -> dict[str, Measured]:
    return {
        **own(),
        "small": small(),
        "far": far(),
        **{f"half {task}": found for task, found in halves()},
        **{f"article {task}": found for task, found in articles()},
    }


def _first_and_held_out(
    domains: Domains,
    logits: Mapping[str, Values],
    held_out: Domains,
    model: Model | Mixture,
    threshold: float,
) -> dict[str, object]:
    """The figures of the files that the first versions were calibrated on alone (the easier ones),
    of questions never trained on, and the share of follow-ups, all answerable, that are refused.
    """
    first = {
        name: np.array([group.startswith(FIRST) for group in domains[name].groups])
        for name in ("shipped", "elsewhere")
    }
    follow_ups = _logits(model, on_the_shipped_documents(FOLLOW_UPS[:1]))
    return {
        "first_questions": {
            name: figures(logits[name][some], domains[name].answered[some], threshold)
            for name, some in first.items()
        },
        "held_out": {
            name: figures(_logits(model, measured), measured.answered, threshold)
            for name, measured in held_out.items()
        },
        "follow_ups_refused": round(float((follow_ups < threshold).mean()), 3),
    }


def _told_apart() -> dict[str, object]:
    """What tells passages of the field from others: fitted to all, measured on documents unseen."""
    parts = like_ours()
    halves = [*parts.kindred[::2], parts.others[::2], parts.small[::2]]
    seen = _separating(parts.ours, np.concatenate(halves))
    unseen = {
        "elsewhere": parts.elsewhere,
        "kindred": np.concatenate(parts.kindred[1::2]),
        "small": parts.small[1::2],
        "paragraphs": parts.others[1::2],
    }
    weights, bias = _separating(
        np.concatenate([parts.ours, parts.elsewhere]),
        np.concatenate([*parts.kindred, parts.others, parts.small]),
    )
    taken = {
        name: round(float((vectors @ seen[0] + seen[1] > 0).mean()), 3)
        for name, vectors in unseen.items()
    }
    return {"taken_for_the_field": taken, "bias": round(bias, 3), "weights": weights}


def _separating(ours: Values, others: Values) -> tuple[Values, float]:
    values = np.concatenate([ours, others])
    truth = np.repeat([True, False], [len(ours), len(others)])
    model = LogisticRegression(C=10.0, max_iter=3000, class_weight="balanced")
    model.fit(values, truth)
    return model.coef_[0], float(model.intercept_[0])


def _folds(domains: Domains, seed: int) -> dict[str, NDArray[np.int64]]:
    """The fold of each question, the same in all domains."""
    fold = folds((group for domain in domains.values() for group in domain.groups), FOLDS, seed)
    return {
        name: np.array([fold[group] for group in domain.groups]) for name, domain in domains.items()
    }


def _cross_validated(domains: Domains, plan: Plan) -> dict[str, Values]:
    """The logit of each question by models fitted without it."""
    logits = {name: np.zeros(len(domain.answered)) for name, domain in domains.items()}
    for seed in range(ROUNDS):
        own = _folds(domains, seed)
        for fold in range(FOLDS):
            model = _fitted(domains, plan, {name: own[name] != fold for name in domains})
            for name, domain in domains.items():
                out = own[name] == fold
                logits[name][out] += _logits(model, domain)[out] / ROUNDS
    return logits


def _logits(model: Model | Mixture, domain: Measured) -> Values:
    return model.logits(domain.signs, domain.vectors)


def _fitted(
    domains: Domains, plan: Plan, kept: Mapping[str, Truth] | None = None
) -> Model | Mixture:
    chosen = kept or {name: np.ones(len(d.answered), bool) for name, d in domains.items()}
    signs = np.concatenate([d.signs[chosen[name]] for name, d in domains.items()])
    vectors = np.concatenate([d.vectors[chosen[name]] for name, d in domains.items()])
    answered = np.concatenate([d.answered[chosen[name]] for name, d in domains.items()])
    shares = np.concatenate([np.full(chosen[name].sum(), plan.weights[name]) for name in domains])
    fit = mixed if plan.question_scale else fitted
    return fit(signs, vectors, answered, shares, plan.question_scale)


if __name__ == "__main__":
    main()
