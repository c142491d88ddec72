"""What the reader's log-odds count beside the signs: mentor/refuse/reader.json.

Both are weighed by logistic regression on questions that neither has seen, whose margins are
cross-validated: of the field those held back from the reader's training, and those on which
documents disagree; of others all that is asked of libraries of one's own that it was not trained
on, also about anything else. The bias is what leaves the share of wrong refusals that is allowed.
"""

from collections.abc import Iterable, Mapping, Sequence
from math import log

import numpy as np
from sklearn.linear_model import LogisticRegression

from ingest.embed import PairReader
from mentor.refuse.decision import OVERRULES, WINDOWS, Reading
from tests.bench.domains import asked_of_own
from tests.bench.files import UNREAD
from tests.bench.logistic import Truth, Values, figures
from tests.bench.reader.groups import Group, asked_over

UNSURE = 3.0
"""Margins beyond this are not read: a chance under .05 or over .95."""

SURE = 0.75
"""Below such a chance an answer is given as not sure; docs/refusal.md has what other values do."""

NEAR = 0.5
"""What a question near what documents of one's own tell, and not answered, weighs."""

LIBRARIES = {
    "corpus": ("shipped", "disagreed"),
    "seeds": ("elsewhere", "disagreed"),
    "field": ("field",),
}
"""By the last word of a group's domain, the domains of calibrate.py that may have its margin."""


def log_odds(reader: PairReader, groups: Iterable[Group]) -> Values:
    """That one of the first windows of each group answers, shape (groups,)."""
    found = [reader.logits(group.question, group.texts[:WINDOWS]) for group in groups]
    return np.array([np.logaddexp.reduce(logits) for logits in found], np.float64)


def weighed(
    margins: Values, read: Values, answered: Truth, wrongly: float, shares: Values | None = None
) -> Reading:
    """The weight by logistic regression; the bias so that `wrongly` of the answered are refused.

    `shares` is what each question weighs, all alike if it is not given.
    """
    model = LogisticRegression(C=100.0)
    model.fit(np.stack([margins, read], axis=1), answered, sample_weight=shares)
    of_margin, of_reading = model.coef_[0]
    weight = float(of_reading / of_margin)
    unsure = np.abs(margins) <= UNSURE
    after = np.sort((margins + weight * read)[answered & unsure])
    surely = int((answered & (margins < -UNSURE)).sum())
    allowed = max(0, int(wrongly * answered.sum()) - surely)
    return Reading(round(weight, 3), round(-float(after[allowed]), 3))


def before_and_after(
    found: Reading, margins: Values, read: Values, answered: Truth
) -> dict[str, Mapping[str, float]]:
    """The figures of the margins alone, and after reading."""
    unsure = np.abs(margins) <= UNSURE
    denied = (margins < 0) & (read < OVERRULES)
    after = margins + np.array([found(log_odds) for log_odds in read])
    after = np.where(unsure & ~denied, after, margins)
    sure = log(SURE / (1 - SURE))
    doubted = {
        "refused_or_doubted_rightly": round(float((after[~answered] < sure).mean()), 3),
        "refused_or_doubted_wrongly": round(float((after[answered] < sure).mean()), 3),
    }
    return {
        "alone": figures(margins, answered, 0.0),
        "read": {**figures(after, answered, 0.0), **doubted},
    }


def of_the_field(
    groups: Sequence[Group], margins: Mapping[tuple[str, str], float]
) -> tuple[list[Group], Values]:
    """The groups of the field whose margin is known by domain and id, and these margins."""
    known = [
        (group, margins[name, group.id])
        for group in groups
        for name in LIBRARIES[group.domain.split()[-1]]
        if (name, group.id) in margins
    ]
    return [group for group, _ in known], np.array([margin for _, margin in known], np.float64)


def of_ones_own(margins: Mapping[tuple[str, str], float]) -> tuple[list[Group], Values, Values]:
    """What is asked of libraries that the reader was not trained on, the margins, the shares."""
    groups: list[Group] = []
    found: list[float] = []
    shares: list[float] = []
    for folder in UNREAD:
        documents, asked, _ = asked_of_own(folder)
        kinds = {
            one.id: "own" if one.answerable else ("own near" if one.src else "own far")
            for one in asked
        }
        for group in asked_over(documents, asked, "own", folder.name):
            kind = kinds[group.id]
            groups.append(group)
            found.append(margins[kind, group.id])
            shares.append(NEAR if kind == "own near" else 1.0)
    return groups, np.array(found, np.float64), np.array(shares, np.float64)
