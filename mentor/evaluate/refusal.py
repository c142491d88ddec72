"""How well the chance of an answer tells questions that the documents answer from others."""

from collections.abc import Sequence


def auroc(answerable: Sequence[float], unanswerable: Sequence[float]) -> float | None:
    """The chance that an answerable question is given a higher score than an unanswerable one.

    Equal scores count half. It is the area under the ROC curve; None if either is missing.
    """
    if not answerable or not unanswerable:
        return None
    scores = sorted(
        [(score, True) for score in answerable] + [(score, False) for score in unanswerable]
    )
    wins, below, place = 0.0, 0, 0
    while place < len(scores):
        same = [right for score, right in scores[place:] if score == scores[place][0]]
        wrong = same.count(False)
        wins += same.count(True) * (below + wrong / 2)
        below += wrong
        place += len(same)
    return wins / (len(answerable) * len(unanswerable))
