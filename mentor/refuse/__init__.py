"""Whether the passages answer the question."""

from mentor.refuse.beside import (
    asks_for_figure,
    is_clear_alone,
    leaves_out_a_name,
    names_beside,
)
from mentor.refuse.decision import (
    asks_nothing,
    calibration,
    chance_of_answer,
    of_the_field,
    verdict,
)
from mentor.refuse.missing import Missing, missing
from mentor.refuse.windows import under_headings

__all__ = [
    "Missing",
    "asks_for_figure",
    "asks_nothing",
    "calibration",
    "chance_of_answer",
    "is_clear_alone",
    "leaves_out_a_name",
    "missing",
    "names_beside",
    "of_the_field",
    "under_headings",
    "verdict",
]
