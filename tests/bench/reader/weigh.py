"""What the reader's log-odds count beside the signs: mentor/refuse/reader.json.

Both are weighed by logistic regression on questions that neither has seen: those held back from
the reader's training, whose margins are cross-validated or of the general model, which was not
fitted to them, and those on which documents disagree. The bias is what leaves the share of wrong
refusals that is allowed.
"""

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from sklearn.linear_model import LogisticRegression

from ingest.embed import PairReader
from mentor.refuse.decision import OVERRULES, WINDOWS, Reading
from tests.bench.logistic import Truth, Values, figures
from tests.bench.reader.groups import Group

UNSURE = 3.0
"""Margins beyond this are not read: a chance under .05 or over .95."""

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


def weighed(margins: Values, read: Values, answered: Truth, wrongly: float) -> Reading:
    """The weight by logistic regression; the bias so that `wrongly` of the answered are refused."""
    model = LogisticRegression(C=100.0).fit(np.stack([margins, read], axis=1), answered)
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
    return {
        "alone": figures(margins, answered, 0.0),
        "read": figures(np.where(unsure & ~denied, after, margins), answered, 0.0),
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
