"""The area under the ROC curve, by hand."""

import pytest

from mentor.evaluate.refusal import auroc


@pytest.mark.parametrize(
    ("answerable", "unanswerable", "area"),
    [
        ([0.9, 0.8], [0.1, 0.2], 1.0),
        ([0.1, 0.2], [0.9, 0.8], 0.0),
        ([0.5], [0.5], 0.5),
        ([0.9, 0.3, 0.7], [0.1, 0.8], 4 / 6),
        ([0.5, 0.9], [0.5, 0.1], 3.5 / 4),
        ([], [0.1], None),
        ([0.1], [], None),
    ],
    ids=["apart", "the wrong way", "equal", "mixed", "one equal", "no answerable", "no other"],
)
def test_auroc(answerable: list[float], unanswerable: list[float], area: float | None) -> None:
    found = auroc(answerable, unanswerable)
    assert found == (None if area is None else pytest.approx(area))
