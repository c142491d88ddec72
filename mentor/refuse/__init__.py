"""Whether the passages answer the question."""

from mentor.refuse.decision import (
    Missing,
    asks_nothing,
    calibration,
    chance_of_answer,
    leaves_out_a_name,
    missing,
    of_the_field,
    verdict,
)
from mentor.refuse.windows import under_headings

__all__ = [
    "Missing",
    "asks_nothing",
    "calibration",
    "chance_of_answer",
    "leaves_out_a_name",
    "missing",
    "of_the_field",
    "under_headings",
    "verdict",
]
